"""Performs all cases of a spec through all clients, and tells every difference."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import ModuleType
from typing import Any

import rfc8785

from swarm_parity import python, typescript
from swarm_parity.cases import Case, cases
from swarm_parity.recorder import Request, recorder

CALLERS = ("typescript", "python", "python-async")


def compare(
    sdk: ModuleType, tarball: Path, spec: Mapping[str, Any], folder: Path
) -> tuple[list[Case], list[str]]:
    """The cases of a spec, and what differs between the callers."""
    made = cases(spec)
    with recorder(made) as recording, ThreadPoolExecutor(max_workers=1) as pool:
        # Node is a process of its own, and works while Python does.
        in_node = pool.submit(typescript.perform, tarball, folder, recording.url, made)
        results = {
            "python": python.perform(sdk, recording.url, made),
            "python-async": python.perform_async(sdk, recording.url, made),
            "typescript": in_node.result(),
        }
    found = []
    for number, case in enumerate(made):
        requests = {caller: recording.of(caller, number) for caller in CALLERS}
        found += request_differences(case.name, requests)
        found += result_differences(case, {c: results[c][number] for c in CALLERS})
    return made, found


def request_differences(name: str, requests: Mapping[str, Sequence[Request]]) -> list[str]:
    """What differs between the requests of the callers for one case."""
    found = [
        f"{name}: {caller} sent {len(sent)} requests instead of 1"
        for caller, sent in requests.items()
        if len(sent) != 1
    ]
    if found:
        return found
    first, *others = requests
    expected = requests[first][0]
    for caller in others:
        sent = requests[caller][0]
        for part in ("method", "target", "headers", "body"):
            one, other = getattr(expected, part), getattr(sent, part)
            if one != other:
                found.append(f"{name}: {part}: {first} {one!r}, {caller} {other!r}")
    return found


def result_differences(case: Case, results: Mapping[str, Any]) -> list[str]:
    """What differs between what the callers made of an answer, and from the answer itself."""
    expected = {caller: rfc8785.dumps(result) for caller, result in results.items()}
    if case.status < 300:
        expected["the service"] = rfc8785.dumps({"value": case.answer})
    first, *others = expected
    return [
        f"{case.name}: result: {first} {expected[first]!r}, {other} {expected[other]!r}"
        for other in others
        if expected[other] != expected[first]
    ]
