"""What every session of Nox does before its own work."""

from __future__ import annotations

import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_a_session_keeps_the_environment_of_one_that_is_at_work() -> None:
    """Nox would make a new one, and delete the old one with what runs in it."""
    command = [str(ROOT / "nox"), "-s", "test_totals", "--install-only"]
    subprocess.run(command, check=True, capture_output=True)
    kept = ROOT / ".nox" / "test_totals" / "kept-by-a-test"
    kept.touch()
    try:
        subprocess.run(command, check=True, capture_output=True)
        assert kept.exists()
    finally:
        kept.unlink(missing_ok=True)
