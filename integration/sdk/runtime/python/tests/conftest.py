"""The fixtures of the tests of the runtime."""

from __future__ import annotations

from sdk_probe import caller, server

__all__ = ["caller", "server"]
