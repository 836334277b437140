"""Fuzzes a running coordinator with Schemathesis: `./nox -s fuzz_coordinator`.

All checks are on. Beside them, the coordinator's own counts have to say that every operation of
the spec did its work at least once, so that the fuzz is known to get past the proof of identity,
and that nothing was answered with 5xx.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

from coordinator_build import ROOT, SPEC, build
from load_program import command, environment

HERE = Path(__file__).resolve().parent

# The number of cases below which a run does not count.
LEAST_CASES = 2000

# How often each operation was answered with each status.
Counts = dict[str, dict[str, int]]


def count_calls(counts: Counts) -> int:
    """Returns the number of calls."""
    return sum(sum(statuses.values()) for statuses in counts.values())


def problems_of(counts: Counts, operations: set[str], least: int) -> list[str]:
    """Returns what the counts of a run lack, as sentences."""
    problems = []
    total = count_calls(counts)
    if total < least:
        problems.append(f"There were {total} calls; {least} are wanted: raise --examples.")
    for operation in sorted(operations):
        statuses = counts.get(operation, {})
        if not any(status.startswith("2") for status in statuses):
            problems.append(f"{operation} never did its work: {statuses}")
    for operation, statuses in counts.items():
        if faults := {status for status in statuses if status.startswith("5")}:
            problems.append(f"{operation} answered {', '.join(sorted(faults))}")
    return problems


def main(arguments: list[str]) -> int:
    """Fuzzes; the exit code is 1 when a check fails, or when the run says too little."""
    parser = argparse.ArgumentParser(prog="./nox -s fuzz_coordinator --", description=__doc__)
    parser.add_argument("--examples", type=int, default=60, help="at most, of each operation")
    parser.add_argument("--least", type=int, default=LEAST_CASES, help="calls that a run needs")
    parser.add_argument("--seed", type=int, help="makes the same cases again")
    options = parser.parse_args(arguments)
    # Ending by an exception stops the server on the way out.
    signal.signal(signal.SIGTERM, lambda number, _: sys.exit(128 + number))
    build(tests=True)
    server = subprocess.Popen(
        command("fuzz-server"), cwd=ROOT, env=environment(), stdout=subprocess.PIPE, text=True
    )
    line = server.stdout.readline() if server.stdout else ""
    if not line:
        sys.exit("The server did not start; see above.")
    try:
        code = _run_schemathesis(line, options)
    finally:
        server.terminate()
        rest, _ = server.communicate()
    counts: Counts = json.loads(rest)
    for operation, statuses in sorted(counts.items()):
        print(f"{operation}: {', '.join(f'{n} x {s}' for s, n in sorted(statuses.items()))}")
    document = json.loads(SPEC.read_text())
    operations = {
        operation["operationId"]
        for methods in document["paths"].values()
        for operation in methods.values()
    }
    problems = problems_of(counts, operations, options.least)
    if server.returncode:
        problems.append(f"The coordinator ended with exit code {server.returncode}.")
    print(f"{count_calls(counts)} calls")
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if code or problems else 0


def _run_schemathesis(line: str, options: argparse.Namespace) -> int:
    info = json.loads(line)
    path = os.pathsep.join(str(folder) for folder in (HERE, ROOT / "integration/auth/python"))
    return subprocess.run(
        [
            str(Path(sys.executable).with_name("schemathesis")),
            f"--config-file={HERE / 'schemathesis.toml'}",
            "run",
            str(SPEC),
            f"--url={info['url']}",
            f"--header=Authorization: Bearer {info['token']}",
            f"--max-examples={options.examples}",
            *([] if options.seed is None else [f"--seed={options.seed}"]),
        ],
        env={
            **os.environ,
            "PYTHONPATH": path,
            "SCHEMATHESIS_HOOKS": "fuzz_hooks",
            "FUZZ_SERVER": line,
        },
        check=False,
    ).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
