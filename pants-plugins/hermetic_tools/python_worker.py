"""Runs a function for Pants, again and again in one process, or once.

Runs in the sandboxes of tools, without Pants.
"""

from __future__ import annotations

import contextlib
import os
import socket
import struct
import sys
import tempfile
import threading
import time
import traceback
from collections.abc import Callable, Sequence

# What Pants starts a server with, whatever the tool is (its crate `pe_nailgun`).
SERVE = "com.martiansoftware.nailgun.NGServer"

# A chunk of the protocol: the length of its payload, its type, its payload.
_HEADER = struct.Struct(">Ic")

Run = Callable[[Sequence[str]], int]


def main(run: Run, arguments: Sequence[str]) -> int:
    """Serves runs to Pants by the Nailgun protocol, or runs once; gives the exit code.

    `arguments` are those of a Java program: the main class, which a run does not need, and what
    `run` gets. All that is written to stdout and stderr meanwhile goes to the stderr of the run.
    """
    main_class, *rest = arguments
    if main_class != SERVE:
        return run(rest)
    parent = os.getppid()
    with socket.create_server(("127.0.0.1", 0)) as server:
        print(f"Serving Python on 127.0.0.1, port {server.getsockname()[1]}.", flush=True)
        threading.Thread(target=_end_with, args=(parent, os.getcwd()), daemon=True).start()
        with tempfile.TemporaryFile() as log:
            # Native code writes there as well; nobody would read the pipes that Pants has opened.
            os.dup2(log.fileno(), 1)
            os.dup2(log.fileno(), 2)
            while True:
                connection, _ = server.accept()
                with connection:
                    answer(connection, run, log.fileno())


def answer(connection: socket.socket, run: Run, log: int) -> None:
    """Reads one request, runs it, and sends what is in the file `log` and the exit code."""
    request = []
    with connection.makefile("rb") as stream:
        while header := stream.read(_HEADER.size):
            length, kind = _HEADER.unpack(header)
            payload = stream.read(length).decode()
            # The environment (E) and the folder (D) are those that the server was started with.
            if kind == b"A":
                request.append(payload)
            if kind == b"C":
                break
        else:
            return
    os.ftruncate(log, 0)
    os.lseek(log, 0, os.SEEK_SET)
    try:
        code = run(request)
    except Exception:
        traceback.print_exc()
        code = 1
    sys.stdout.flush()
    sys.stderr.flush()
    said = os.pread(log, os.fstat(log).st_size, 0)
    connection.sendall(_chunk(b"2", said) + _chunk(b"X", str(code).encode()))
    # What is still unread when a socket is closed would take the answer with it.
    connection.shutdown(socket.SHUT_WR)
    connection.settimeout(1)
    with contextlib.suppress(OSError):
        while connection.recv(4096):
            pass


def _chunk(kind: bytes, payload: bytes) -> bytes:
    return _HEADER.pack(len(payload), kind) + payload


def _end_with(parent: int, folder: str) -> None:
    """Ends the process when its parent has: a daemon that is killed cannot stop its servers.

    Or when the folder is gone that the process runs in: something has cleaned /tmp, and every run
    would fail. The daemon then starts another one.
    """
    while os.getppid() == parent and os.path.isdir(folder):
        time.sleep(1)
    os._exit(1)
