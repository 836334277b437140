from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from coordinator_build import is_installed

LOCK: dict[str, Any] = {
    "": {"name": "root"},
    "service": {"name": "service", "version": "1.0.0"},
    "node_modules/a": {"version": "1.0.0", "integrity": "sha512-a"},
    "node_modules/service": {"resolved": "service", "link": True},
    "service/node_modules/b": {"version": "2.0.0", "integrity": "sha512-b"},
    "node_modules/other-platform": {"version": "1.0.0", "integrity": "c", "optional": True},
}
# npm writes where each package came from, and leaves out what is not below node_modules/.
INSTALLED = {
    "node_modules/a": {**LOCK["node_modules/a"], "resolved": "somewhere"},
    "node_modules/service": LOCK["node_modules/service"],
    "service/node_modules/b": LOCK["service/node_modules/b"],
}


def is_fit(folder: Path, installed: str) -> bool:
    wanted, hidden = folder / "package-lock.json", folder / "hidden.json"
    wanted.write_text(json.dumps({"packages": LOCK}))
    hidden.write_text(installed)
    return is_installed(wanted, hidden)


def test_what_any_npm_installed_is_not_installed_again(tmp_path: Path) -> None:
    assert is_fit(tmp_path, json.dumps({"packages": INSTALLED}))


@pytest.mark.parametrize(
    "installed",
    [
        "",
        "{}",
        json.dumps({"packages": {}}),
        json.dumps({"packages": {**INSTALLED, "node_modules/a": {"version": "0.9.0"}}}),
        json.dumps({"packages": {**INSTALLED, "service/node_modules/b": {"version": "2.0.0"}}}),
        json.dumps({"packages": {**INSTALLED, "node_modules/service": {"version": "1.0.0"}}}),
    ],
)
def test_what_does_not_fit_the_lockfile_is_installed(tmp_path: Path, installed: str) -> None:
    assert not is_fit(tmp_path, installed)


def test_nothing_is_installed_without_the_lockfile_of_npm(tmp_path: Path) -> None:
    (tmp_path / "package-lock.json").write_text(json.dumps({"packages": LOCK}))
    assert not is_installed(tmp_path / "package-lock.json", tmp_path / "hidden.json")
