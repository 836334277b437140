"""B901: literal URLs. A URL comes from the environment, checked once at start.

The configuration names the allow-list, from the folder that Bandit runs in::

    [tool.bandit.literal_url]
    allowed = "build-support/lint/literal-urls.json"
"""

from __future__ import annotations

import itertools
from pathlib import Path
from typing import Any

import bandit
from bandit.core import issue
from bandit.core import test_properties as test

from swarm_bandit.allow_list import AllowList, AllowListError
from swarm_bandit.literal_urls import Findings, find, place_of

_ADVICE = (
    "Take it from the environment, checked once at start. If it has to be here, say why behind it "
    "or in the line above: # literal-url: <reason>"
)
_NOTHING = Findings({}, {})

# The file that was looked at last, and what is wrong in it: Bandit asks again for each node.
_last: tuple[object, Findings] = (None, _NOTHING)


def gen_config(name: str) -> dict[str, str]:
    """The default configuration."""
    return {"allowed": "literal-urls.json"} if name == "literal_url" else {}


@test.takes_config
@test.checks("Str", "Bytes", "JoinedStr", "BinOp", "File")
@test.test_id("B901")
def literal_url(context: Any, config: dict[str, str]) -> bandit.Issue | None:
    """Reports a literal URL, or a comment that gives no reason for one."""
    try:
        findings = _findings(context, Path(config["allowed"]))
    except AllowListError as error:
        # Bandit prints an exception and goes on as if all were well.
        return _issue(str(error), 1) if context.node is None else None
    if context.node is not None:
        url = findings.urls.get(place_of(context.node))
        return _issue(f"Literal URL {url}. {_ADVICE}") if url else None
    if not findings.comments:
        return None
    # A test can report one issue of a file, so the first names all; not where nothing is reported.
    text = "; ".join(f"line {line}: {text}" for line, text in sorted(findings.comments.items()))
    lines = itertools.count(min(findings.comments))
    return _issue(text, next(line for line in lines if line not in findings.silenced))


def _findings(context: Any, allow_list: Path) -> Findings:
    global _last
    data = context.file_data
    if _last[0] is not data:
        allowed = AllowList.read(allow_list)
        if allowed.allows_file(_path(context.filename)):
            findings = _NOTHING
        else:
            data.seek(0)
            findings = find(data.read(), allowed.allows_url)
        _last = (data, findings)
    return _last[1]


def _path(filename: str | bytes) -> str:
    """A file's path from the folder that Bandit runs in."""
    path = Path(filename.decode() if isinstance(filename, bytes) else filename).absolute()
    return path.relative_to(Path.cwd()).as_posix() if path.is_relative_to(Path.cwd()) else str(path)


def _issue(text: str, line: int | None = None) -> bandit.Issue:
    found = bandit.Issue(
        severity=bandit.MEDIUM, confidence=bandit.HIGH, cwe=issue.Cwe.NOTSET, text=text, lineno=line
    )
    if line is not None:
        found.linerange = [line]
    return found
