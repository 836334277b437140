"""Judges a recording by a spec: `./nox -s replay -- FILE --spec SERVICE`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from swarm_replay.recording import RecordingError, read
from swarm_replay.validation import Judge, SpecError


def replay(recording: Path, judge: Judge) -> int:
    """Prints each mismatch and a summary; the exit code is 1 when there is any."""
    exchanges = mismatches = left_out = 0
    for exchange in read(recording):
        exchanges += 1
        left_out += exchange.request.left_out + exchange.response.left_out
        call = f"{exchange.method.upper()} {exchange.url.path} {exchange.status}"
        for mismatch in judge.mismatches(exchange):
            mismatches += 1
            print(f"{recording}:{exchange.line}: {call}: {mismatch.pointer}: {mismatch.reason}")
    if exchanges == 0:
        raise RecordingError(f"{recording} has no exchanges, so there is nothing to judge.")
    summary = f"{exchanges} exchanges, {mismatches} mismatches"
    print(f"{summary}, {left_out} bodies left out and not judged" if left_out else summary)
    return 1 if mismatches else 0


def main(arguments: list[str]) -> int:
    """Runs the command: 0 as the spec says, 1 any mismatch, 2 what cannot be read."""
    parser = argparse.ArgumentParser(
        prog="./nox -s replay --",
        description="Judges recorded requests and responses by a spec.",
        epilog="Exit codes: 0, all as the spec says; 1, a mismatch; 2, a file that cannot be read.",
    )
    parser.add_argument("recording", type=Path, metavar="FILE", help="a .har or .jsonl file")
    parser.add_argument(
        "--spec", required=True, help="a service (coordinator), or the path of a .yaml file"
    )
    parser.add_argument(
        "--base-path", default="", metavar="PATH", help="what stands before the spec's paths"
    )
    options = parser.parse_args(arguments)
    is_path = options.spec.endswith((".yaml", ".yml", ".json"))
    spec = Path(options.spec if is_path else f"integration/spec/{options.spec}.yaml")
    try:
        return replay(options.recording, Judge.read(spec, options.base_path))
    except (RecordingError, SpecError) as error:
        print(error, file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
