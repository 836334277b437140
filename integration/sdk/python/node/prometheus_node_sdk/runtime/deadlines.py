# Generated from integration/sdk/runtime/python/sdk_runtime/deadlines.py by `./pants generate-sdks`. DO NOT EDIT.
"""Ends every wait of a synchronous call by the call's deadline.

The HTTP library bounds each wait for data. A service that sends a byte now and then would keep a
call waiting for ever, so what reads and writes asks for the time that is left.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import httpx

# A point of `time.monotonic()`.
_deadline: ContextVar[float | None] = ContextVar("deadline", default=None)

# A wait cannot be 0 seconds long: that is a socket which does not wait.
SHORTEST_WAIT = 0.001
_WRITTEN_AT_ONCE = 65536


@contextmanager
def until(deadline: float | None) -> Iterator[None]:
    """Bounds the waits of what runs in it."""
    token = _deadline.set(deadline)
    try:
        yield
    finally:
        _deadline.reset(token)


def bounded(client: httpx.Client) -> httpx.Client:
    """The client, whose connections end their waits by the deadline."""
    for transport in (client._transport, *client._mounts.values()):
        # httpx has no option for what connects. Without these members of httpx and httpcore a
        # deadline bounds each wait for data, and not all of them together.
        pool: Any = getattr(transport, "_pool", None)
        if hasattr(pool, "_network_backend"):
            pool._network_backend = _Backend(pool._network_backend)
    return client


def _left(timeout: float | None) -> float | None:
    deadline = _deadline.get()
    if deadline is None:
        return timeout
    left = max(deadline - time.monotonic(), SHORTEST_WAIT)
    return left if timeout is None else min(left, timeout)


class _Backend:
    """A network backend of httpcore."""

    def __init__(self, backend: Any) -> None:
        self._backend = backend

    def __getattr__(self, name: str) -> Any:
        return getattr(self._backend, name)

    def connect_tcp(self, *arguments: Any, timeout: float | None = None, **options: Any) -> _Stream:
        return _Stream(self._backend.connect_tcp(*arguments, timeout=_left(timeout), **options))


class _Stream:
    """A network stream of httpcore."""

    def __init__(self, stream: Any) -> None:
        self._stream = stream

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)

    def read(self, max_bytes: int, timeout: float | None = None) -> Any:
        return self._stream.read(max_bytes, timeout=_left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        # A service that reads slowly must not hold up one long write.
        for start in range(0, len(buffer), _WRITTEN_AT_ONCE):
            part = buffer[start : start + _WRITTEN_AT_ONCE]
            self._stream.write(part, timeout=_left(timeout))

    def start_tls(
        self, ssl_context: Any, server_hostname: Any = None, timeout: float | None = None
    ) -> _Stream:
        return _Stream(self._stream.start_tls(ssl_context, server_hostname, _left(timeout)))
