"""Which packages have to be bumped before they are released."""

from __future__ import annotations

from pathlib import Path

import pytest

from exact_changes.bumps import due_bumps
from exact_changes.changes import ChangedFile

MANIFESTS = {
    "npm/package.json": '{"version": "1.0.0"}',
    "private/package.json": '{"version": "1.0.0", "private": true}',
    "python/pyproject.toml": '[project]\nversion = "2.0.0"\n',
    "pyproject.toml": "[tool.ruff]\n",
    "package.json": '{"private": true}',
}
BEFORE = {
    "npm 1.0.0": b'{"version": "1.0.0", "description": "x"}',
    "npm 0.9.0": b'{"version": "0.9.0"}',
}


@pytest.mark.parametrize(
    ("files", "due"),
    [
        ({"npm/src/a/b.ts": "x"}, {"npm": "1.0.0"}),
        ({"npm/README.md": None}, {"npm": "1.0.0"}),
        ({"python/package/a.py": "x", "npm/LICENSE": "x"}, {"python": "2.0.0", "npm": "1.0.0"}),
        ({"npm/package.json": "npm 1.0.0"}, {"npm": "1.0.0"}),
        ({"npm/src/a.ts": "x", "npm/package.json": "npm 0.9.0"}, {}),
        # A package that is new.
        ({"npm/src/a.ts": None, "npm/package.json": None}, {}),
        # Nothing of these is published.
        ({"npm/tests/a.ts": "x", "npm/BUILD": "x"}, {}),
        ({"private/src/a.ts": "x"}, {}),
        ({"a.py": "x", "docs/a.md": "x"}, {}),
    ],
)
def test_due_bumps(tmp_path: Path, files: dict[str, str | None], due: dict[str, str]) -> None:
    for name, text in MANIFESTS.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)
    changed = [ChangedFile(path, before) for path, before in files.items()]
    assert due_bumps(tmp_path, changed, lambda name: BEFORE[name]) == due
