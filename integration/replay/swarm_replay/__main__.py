"""Judges a recording by a spec: `./nox -s replay -- FILE --spec SERVICE`."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from swarm_replay.recording import RecordingError, Skipped, read
from swarm_replay.selection import Selection
from swarm_replay.validation import Judge, NotJudged, SpecError


def replay(recording: Path, judge: Judge, hosts: Sequence[str] = ()) -> int:
    """Prints each mismatch and a summary; the exit code is 1 when there is any."""
    exchanges = mismatches = left_out = 0
    # What was not judged: how often, and where first, by the reason.
    skipped: Counter[str] = Counter()
    first: dict[str, int] = {}

    def skip(line: int, reason: str) -> None:
        skipped[reason] += 1
        first.setdefault(reason, line)

    found = read(recording)
    if not found.entries:
        raise RecordingError(f"{recording} has no exchanges, so there is nothing to judge.")
    of_service = Selection.of(found, judge, hosts)
    for entry in found.entries:
        reason = entry.reason if isinstance(entry, Skipped) else of_service.reason_to_skip(entry)
        if isinstance(entry, Skipped) or reason:
            skip(entry.line, reason)
            continue
        exchanges += 1
        left_out += entry.request.left_out + entry.response.left_out
        call = f"{entry.method.upper()} {entry.url.path} {entry.status}"
        for finding in judge.findings(entry, is_export=of_service.lacks_credentials):
            if isinstance(finding, NotJudged):
                skip(entry.line, finding.reason)
                continue
            mismatches += 1
            print(f"{recording}:{entry.line}: {call}: {finding.pointer}: {finding.reason}")
    summary = f"{exchanges} exchanges, {mismatches} mismatches"
    print(f"{summary}, {left_out} bodies left out and not judged" if left_out else summary)
    for reason, count in sorted(skipped.items()):
        print(f"not judged: {count} {reason}; the first at {recording}:{first[reason]}")
    if exchanges == 0:
        raise RecordingError(
            f"Nothing of {recording} was judged. Record calls of the service, or give its host by "
            "`--host`."
        )
    return 1 if mismatches else 0


def main(arguments: list[str]) -> int:
    """Runs the command: 0 as the spec says, 1 any mismatch, 2 what cannot be read."""
    parser = argparse.ArgumentParser(
        prog="./nox -s replay --",
        description="Judges recorded requests and responses by a spec.",
        epilog="Exit codes: 0, all as the spec says; 1, a mismatch; 2, a file that cannot be read, "
        "or of which nothing was judged.",
    )
    parser.add_argument("recording", type=Path, metavar="FILE", help="a HAR file, or a .jsonl file")
    parser.add_argument(
        "--spec", required=True, help="a service (coordinator), or the path of a .yaml file"
    )
    parser.add_argument(
        "--base-path", default="", metavar="PATH", help="what stands before the spec's paths"
    )
    parser.add_argument(
        "--host",
        action="append",
        default=[],
        metavar="HOST[:PORT]",
        help="a host of the service, where a HAR file has several; may be given again",
    )
    options = parser.parse_args(arguments)
    is_path = options.spec.endswith((".yaml", ".yml", ".json"))
    spec = Path(options.spec if is_path else f"integration/spec/{options.spec}.yaml")
    try:
        return replay(options.recording, Judge.read(spec, options.base_path), options.host)
    except (RecordingError, SpecError) as error:
        print(error, file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
