"""Runs the coordinator from its sources: installs what it needs, compiles it, and starts it."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import NoReturn

from coordinator_build import COORDINATOR, NODE, build


def main(arguments: list[str]) -> NoReturn:
    """Builds the coordinator, and becomes it."""
    build()
    manifest = json.loads((COORDINATOR / "package.json").read_text())
    program = COORDINATOR / manifest["bin"]["coordinator"]
    # Node says each time that the file of `--env-file-if-exists` is not there.
    settings = ["--env-file=.env"] if Path(".env").is_file() else []
    # Replaced, so that signals reach the coordinator itself.
    os.execv(NODE, [NODE, *settings, str(program), *arguments])


if __name__ == "__main__":
    main(sys.argv[1:])
