"""What the repository's lint says of documents, all in one process."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from constructs import tools
from constructs.suite import Node

_QUIET = {"REDOCLY_TELEMETRY": "off", "REDOCLY_SUPPRESS_UPDATE_NOTICE": "true", "NO_COLOR": "1"}


def lint(documents: Iterable[Path], config: Path) -> dict[Path, tuple[str, ...]]:
    """The names of the rules that each document breaks, by its path."""
    return {
        path: tuple(sorted({problem["ruleId"] for problem in found}))
        for path, found in problems(documents, config).items()
    }


def problems(documents: Iterable[Path], config: Path) -> dict[Path, list[Node]]:
    """What is wrong with each document, as Redocly reports it, by its path."""
    paths = sorted(documents)
    run = tools.run(
        [
            tools.NODE,
            tools.packages() / "@redocly/cli/bin/cli.js",
            "lint",
            f"--config={config}",
            "--format=json",
            "--max-problems=100000",
            *paths,
        ],
        config.parent,
        codes=(0, 1),
        environment=_QUIET,
    )
    reports = tuple(_reports(run))
    if len(reports) != len(paths):
        raise tools.ToolError(
            f"redocly lint reports on {len(reports)} of {len(paths)} documents:\n{run.end}"
        )
    return {path: report["problems"] for path, report in zip(paths, reports, strict=True)}


def _reports(run: tools.Run) -> Iterator[dict[str, Any]]:
    """Redocly prints a report for each document, in their order, one right after the other."""
    decoder = json.JSONDecoder()
    rest = run.stdout.strip()
    while rest:
        try:
            report, end = decoder.raw_decode(rest)
        except ValueError as error:
            raise tools.ToolError(f"redocly lint printed no report:\n{run.end}") from error
        yield report
        rest = rest[end:].strip()
