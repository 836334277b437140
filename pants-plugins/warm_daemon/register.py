"""A daemon that does not start from nothing for each command."""

from __future__ import annotations

from collections.abc import Iterable

from warm_daemon import adapter


def rules() -> Iterable[object]:
    return adapter.rules()
