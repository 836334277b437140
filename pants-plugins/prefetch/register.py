"""One goal that makes the results of several others at the same time."""

from __future__ import annotations

from collections.abc import Iterable

from pants.engine.rules import Rule

from prefetch.goals import prefetch


def rules() -> Iterable[Rule]:
    return prefetch.rules()
