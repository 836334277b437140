"""What an installer would write beside a distribution, so that its entry points are found."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import toml


class DistributionError(Exception):
    """A pyproject.toml does not say what is needed; the message names it."""


def dist_info(path: str, pyproject: str) -> dict[str, str]:
    """The files of the `.dist-info` folder, for the pyproject.toml at `path` (PEP 621)."""
    try:
        project: Mapping[str, Any] = toml.loads(pyproject)["project"]
        name, version = project["name"], project["version"]
        groups: Mapping[str, Mapping[str, str]] = project["entry-points"]
    except toml.TomlDecodeError as error:
        raise DistributionError(f"{path} is not TOML: {error}") from error
    except KeyError as error:
        raise DistributionError(
            f"{path}: {error} is missing. `[project]` needs `name`, `version` and `entry-points`."
        ) from error
    folder = f"{name.replace('-', '_')}-{version}.dist-info"
    lines = [
        line
        for group, points in groups.items()
        for line in (f"[{group}]", *(f"{point} = {target}" for point, target in points.items()))
    ]
    return {
        f"{folder}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n",
        f"{folder}/entry_points.txt": "\n".join(lines) + "\n",
    }
