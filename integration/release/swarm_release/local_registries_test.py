from __future__ import annotations

from pathlib import Path

import pytest

from swarm_release.local_registries import cache_folder, verdaccio_configuration


def test_the_npm_registry_knows_no_other_registry() -> None:
    configuration = verdaccio_configuration(Path("storage"), Path("accounts"))
    assert configuration["uplinks"] == {}
    assert set(configuration["packages"]["**"]) == {"access", "publish", "unpublish"}


def test_the_cache_is_where_the_user_wants_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", "elsewhere")
    assert cache_folder() == Path("elsewhere/prometheus-swarm")
    monkeypatch.delenv("XDG_CACHE_HOME")
    assert cache_folder() == Path.home() / ".cache" / "prometheus-swarm"
