"""What a release shows: the plan on standard output, progress on standard error."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from rich.console import Console
from rich.table import Table

from swarm_release.plan import PlanItem

_WIDTH_WITHOUT_TERMINAL = 160


@dataclass(frozen=True)
class Report:
    """Shows a release to a person, or the plan to a program."""

    as_json: bool = False

    def progress(self, message: str) -> None:
        """Says what happens now."""
        Console(stderr=True, highlight=False).print(message, markup=False, soft_wrap=True)

    def say(self, line: str) -> None:
        """Prints a line that people copy, on standard output, and does not break it."""
        print(line, flush=True)

    def plan(self, plan: Sequence[PlanItem]) -> None:
        """Shows what will happen, before it does."""
        if self.as_json:
            print(json.dumps({"plan": [item.as_json() for item in plan]}), flush=True)
            return
        console = Console(highlight=False)
        if not console.is_terminal:
            console = Console(highlight=False, width=_WIDTH_WITHOUT_TERMINAL)
        if not plan:
            console.print("The plan is empty: no artefact is affected.")
            return
        table = Table("artefact", "registry", "version", "action", "reason", box=None)
        for item in plan:
            table.add_row(*item.as_json().values())
        console.print(table)
