"""One copy of the repository, and one daemon in it, for all tests of the plugins."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from plugins.plugin_clone import Clone, cloned


@pytest.fixture(scope="session")
def shared_clone(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Clone]:
    """The copy that all tests share, since a daemon takes a while to start."""
    with cloned(tmp_path_factory.mktemp("plugins")) as clone:
        yield clone


@pytest.fixture
def clone(shared_clone: Clone) -> Iterator[Clone]:
    """The copy as it was committed; what a test does to it is undone."""
    shared_clone.restore()
    yield shared_clone
    shared_clone.restore()
