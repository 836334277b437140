"""The files of the repository as it is now, which tests copy to clones."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def working_tree_files() -> tuple[str, ...]:
    """All files of the repository as it is now, without those that git ignores."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        check=True,
        stdout=subprocess.PIPE,
    ).stdout
    names = [os.fsdecode(name) for name in listed.split(b"\0") if name]
    return tuple(name for name in names if (ROOT / name).is_file())


def copy_working_tree(folder: Path) -> None:
    """Copies all those files to a folder."""
    for name in working_tree_files():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, folder / name)
