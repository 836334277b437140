"""Starts a worker and asks it, as Pants does: for the tests of workers."""

from __future__ import annotations

import contextlib
import re
import socket
import struct
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from hermetic_tools.python_worker import SERVE

# By this Pants finds the port in the first line that a worker writes (its `NAILGUN_PORT_REGEX`).
_PORT = re.compile(r".*\s+port\s+(\d+)\.$")

# Ends a test that hangs. A machine with ten times its load is far from it.
PATIENCE_SECONDS = 600


@contextlib.contextmanager
def serving(
    command: Sequence[str], folder: Path, environment: Mapping[str, str]
) -> Iterator[tuple[subprocess.Popen[bytes], int]]:
    """A worker that was started with `command` in `folder`, and its port."""
    with subprocess.Popen(
        [*command, SERVE, ":0"], cwd=folder, env=environment, stdout=subprocess.PIPE
    ) as process:
        try:
            yield process, read_port(process)
        finally:
            process.kill()


def read_port(process: subprocess.Popen[bytes]) -> int:
    """The port in the next line that a process writes."""
    line = process.stdout.readline().decode().rstrip("\n") if process.stdout else ""
    found = _PORT.fullmatch(line)
    if found is None:
        raise ValueError(f"{line!r} does not name a port.")
    return int(found[1])


def ask(port: int, main_class: str, *arguments: str) -> tuple[int, dict[int, str]]:
    """Asks for one run; gives its exit code, and what it wrote, by the number of the stream."""
    with socket.create_connection(("127.0.0.1", port), timeout=PATIENCE_SECONDS) as connection:
        for argument in arguments:
            connection.sendall(_chunk(b"A", argument))
        # Pants sends the environment and the folder as well.
        connection.sendall(_chunk(b"E", "HOME=/elsewhere") + _chunk(b"D", "/elsewhere"))
        connection.sendall(_chunk(b"C", main_class))
        written: dict[int, str] = {}
        with connection.makefile("rb") as stream:
            while header := stream.read(5):
                payload = stream.read(struct.unpack(">I", header[:4])[0]).decode()
                if header[4:] == b"X":
                    return int(payload), written
                written[int(header[4:])] = written.get(int(header[4:]), "") + payload
    raise EOFError(f"The worker on port {port} went away without an exit code.")


def _chunk(kind: bytes, payload: str) -> bytes:
    encoded = payload.encode()
    return struct.pack(">I", len(encoded)) + kind + encoded
