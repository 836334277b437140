"""How a distribution of the repository is made known without an install."""

from __future__ import annotations

import pytest

from python_quality.distribution import DistributionError, dist_info

PROJECT = """
[project]
name = "swarm-bandit"
version = "0.0.0"
[project.entry-points."bandit.plugins"]
first = "a:b"
second = "c:d"
"""


def test_entry_points_are_written_as_an_installer_writes_them() -> None:
    assert dist_info("pyproject.toml", PROJECT) == {
        "swarm_bandit-0.0.0.dist-info/METADATA": (
            "Metadata-Version: 2.1\nName: swarm-bandit\nVersion: 0.0.0\n"
        ),
        "swarm_bandit-0.0.0.dist-info/entry_points.txt": (
            "[bandit.plugins]\nfirst = a:b\nsecond = c:d\n"
        ),
    }


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[project", "plugin/pyproject.toml is not TOML"),
        ("[tool.x]\n", "plugin/pyproject.toml: 'project' is missing"),
        ('[project]\nname = "a"\n', "plugin/pyproject.toml: 'version' is missing"),
        ('[project]\nname = "a"\nversion = "1"\n', "'entry-points' is missing"),
    ],
)
def test_what_is_missing_is_named(text: str, message: str) -> None:
    with pytest.raises(DistributionError, match=message):
        dist_info("plugin/pyproject.toml", text)
