"""The generated pages of docs/ are what their sources make."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import contract_decisions
import pytest

ROOT = Path(__file__).resolve().parents[2]


def docs(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Runs what `./nox -s docs` runs."""
    return subprocess.run(
        [sys.executable, "build-support/docs.py", *arguments],
        cwd=ROOT,
        env={"PYTHONPATH": "integration/scripts"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_pages_are_what_their_sources_make() -> None:
    run = docs("--check")

    assert (run.returncode, run.stdout, run.stderr) == (0, "", "")


def test_a_gate_that_is_gone_is_named(tmp_path: Path) -> None:
    for name in ("docs", "integration", "redocly.yaml", "pyproject.toml", "build-support", "tests"):
        (tmp_path / name).symlink_to(ROOT / name)
    (tmp_path / "redocly.yaml").unlink()
    rules = (ROOT / "redocly.yaml").read_text()
    (tmp_path / "redocly.yaml").write_text(rules.replace("rule/operation-served-by", "rule/other"))

    with pytest.raises(contract_decisions.DecisionError, match="no rule rule/operation-served-by"):
        contract_decisions.render(tmp_path)
