"""The doors to this repository that are not Pants goals. `./nox -l` lists them."""

from __future__ import annotations

import hashlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path
from types import FrameType

import nox

nox.needs_version = ">=2026.10.20"
nox.options.default_venv_backend = "uv"
# A session that is started twice must not delete the environment of the one that is at work.
nox.options.reuse_venv = "yes"
nox.options.sessions = ["repo_tests"]
nox.options.stop_on_first_error = True

LOCKS = Path("3rdparty/tools")
# What the SDKs declare, and the newest that they were tried on.
SDK_PYTHONS = ("3.10", "3.13")


@nox.session(python="3.11")
def publish(session: nox.Session) -> None:
    """Publish what is missing: `-- [--to production] [--since REF] [--plan] [--json] [...]`."""
    _install(session, "release")
    _run_release(session, "publish", *session.posargs)


@nox.session(python="3.11")
def bump(session: nox.Session) -> None:
    """Raise a version, of a service's spec and SDKs or auth: `-- <name> <major|minor|patch>`."""
    _install(session, "release")
    _run_release(session, "bump", *session.posargs)


@nox.session(python="3.11")
def registries(session: nox.Session) -> None:
    """Serve what `publish` left in the local registries, and print how to install it."""
    _install(session, "release")
    _run_release(session, "registries", *session.posargs)


@nox.session(python="3.11")
def coordinator(session: nox.Session) -> None:
    """Run the coordinator from its sources: `-- [serve|migrate|seed|audit|...]`."""
    _install(session, "nodejs")
    _run(session, "python", "build-support/run_coordinator.py", *session.posargs)


@nox.session(python="3.11")
def fuzz_coordinator(session: nox.Session) -> None:
    """Fuzz a running coordinator by its spec: `-- [--examples N] [--least N] [--seed N]`."""
    _install(session, "fuzz")
    session.env["PYTHONPATH"] = "build-support"
    _run(session, "python", "coordinator/fuzz/fuzz_coordinator.py", *session.posargs)


@nox.session(python="3.11")
def bench_coordinator(session: nox.Session) -> None:
    """Measure signed calls beside a bare handler: `-- [--rounds N] [--calls N]`."""
    _install(session, "nodejs", "postgres")
    _run(session, "python", "build-support/load_program.py", "bench", *session.posargs)


@nox.session(python="3.11")
def load_coordinator(session: nox.Session) -> None:
    """Count how todos are handed out, with a kill and by two coordinators: `-- [--todos N]`."""
    _install(session, "nodejs", "postgres")
    _run(session, "python", "build-support/load_program.py", "hand-out", *session.posargs)


@nox.session(python="3.11")
def scale_coordinator(session: nox.Session) -> None:
    """Measure statements of few and of very many records: `-- [--issues N,N] [--calls N]`."""
    _install(session, "nodejs", "postgres")
    _run(session, "python", "build-support/load_program.py", "scale", *session.posargs)


@nox.session(python="3.11")
def lock(session: nox.Session) -> None:
    """Make the lockfiles anew where they do not fit: `-- [--check] [--upgrade]`."""
    _install(session, "nox", "nodejs")
    _run(session, "python", "build-support/locks.py", *session.posargs)


@nox.session(python="3.11")
def generate_auth(session: nox.Session) -> None:
    """Generate the tables and vectors of integration/auth from schemas and specs."""
    _install(session, "auth")
    session.run("./pants", "package", "integration/spec:", external=True)
    _run_auth(session, "generate")


@nox.session(python="3.11")
def fuzz_auth(session: nox.Session) -> None:
    """Compare both signature packages on changed signatures: `-- [--cases N] [--seed N]`."""
    _install(session, "auth")
    built = ["3rdparty/tools:scure-base", "3rdparty/tools:noble-ed25519"]
    npm_package = "integration/auth/typescript:dist"
    session.run("./pants", "package", npm_package, *built, external=True)
    _run_auth(session, "auth_fuzz", *session.posargs)


@nox.session(python="3.11")
def mutate_auth(session: nox.Session) -> None:
    """Test the tests of both signature packages by mutants; fails below 95 %."""
    _install(session, "auth")
    _run_auth(session, "auth_mutation")


@nox.session(python="3.11")
def repo_tests(session: nox.Session) -> None:
    """Test what reads the repository as a whole: the graph, publishing, launchers, workflows."""
    _install(session, "repo-tests")
    session.env["PYTHONPATH"] = "integration/release:integration/scripts:pants-plugins:tests"
    report = "--junit-xml=dist/repo_tests/report.xml"
    # Each process has its own copies of the repository; a file's tests share one.
    parallel = ["--numprocesses=auto", "--maxprocesses=4", "--dist=loadfile"]
    everything = [*parallel, "tests", "integration/release/tests_integration"]
    selected = session.posargs or everything
    _run(session, "pytest", report, *selected)


@nox.session(python="3.11")
def test_totals(session: nox.Session) -> None:
    """Sum all reports of tests in dist/, of earlier runs too: prints `N passed, N failed`."""
    _install(session, "repo-tests")
    _run(session, "python", "build-support/totals.py")


@nox.session(python="3.11")
def replay(session: nox.Session) -> None:
    """Judge recorded traffic by a spec: `-- FILE.har|FILE.jsonl --spec SERVICE`."""
    _install(session, "release")
    session.env["PYTHONPATH"] = "integration/replay"
    _run(session, "python", "-m", "swarm_replay", *session.posargs)


@nox.session(python="3.11")
def docs(session: nox.Session) -> None:
    """Write the generated pages of docs/, or compare them: `-- [--check]`."""
    _install(session, "repo-tests")
    session.env["PYTHONPATH"] = "integration/scripts"
    _run(session, "python", "build-support/docs.py", *session.posargs)


@nox.session(python="3.11")
def bench(session: nox.Session) -> None:
    """Measure what users wait for: `-- [--runs N] [--cold-runs N] [--warm-only]`."""
    _install(session, "release", "openapi-generator")
    session.env["PYTHONPATH"] = str(Path("pants-plugins").resolve())
    _run(session, "python", "benchmarks/bench.py", *session.posargs)


@nox.session(python="3.11")
def constructs(session: nox.Session) -> None:
    """Try what specs may say in both languages, and write the matrix: `-- [--check] [NAME ...]`."""
    _install(session, "constructs")
    session.env["PYTHONPATH"] = "integration/spec:pants-plugins"
    _run(session, "python", "-m", "constructs", *session.posargs)


@nox.session(venv_backend="none")
def sdk_pythons(session: nox.Session) -> None:
    """Test the wheels of the Python SDKs on their oldest and the newest Python: `-- [X.Y ...]`."""
    session.run("./pants", "package", "integration/sdk/python::", external=True)
    wheels = [
        next(Path("dist").glob(f"{project['name']}-{project['version']}-*.whl"))
        for file in sorted(Path("integration/sdk/python").glob("*/pyproject.toml"))
        for project in [tomllib.loads(file.read_text())["project"]]
    ]
    sdk = Path("integration/sdk").resolve()
    session.env["PYTHONPATH"] = str(sdk / "runtime/python")
    for version in session.posargs or SDK_PYTHONS:
        environment = Path(".nox", f"sdk_pythons-{version}").resolve()
        python = str(environment / "bin/python")
        session.run("uv", "venv", "--clear", "--python", _python(version), str(environment))
        install = ("uv", "pip", "install", "--python", python, "--no-deps")
        session.run(*install, "--require-hashes", "-r", str(LOCKS / "sdk-pythons.lock"))
        session.run(*install, *map(str, wheels))
        session.run(python, "-m", "pytest", str(sdk / "runtime/python/tests"))
        # The examples that are run are those of the README in the wheel.
        with tempfile.TemporaryDirectory() as folder:
            for wheel in wheels:
                shutil.copy(wheel, folder)
            with session.chdir(folder):
                session.run(python, "-m", "pytest", f"--rootdir={sdk}", str(sdk / "python/tests"))
        # No configuration of the repository: the SDKs' users have none of it.
        mypy = (python, "-m", "mypy", "--config-file=", "--strict")
        session.run(*mypy, str(sdk / "python/tests/typed_caller.py"))


# ------------------------------------------------------------------------------------------------
# Helpers
# ------------------------------------------------------------------------------------------------


def _install(session: nox.Session, *names: str) -> None:
    """Installs exactly what lockfiles of 3rdparty/tools pin, by hash, and removes the rest.

    Of a package that several pin, the last one's version stays. An environment that fits its
    lockfiles is left alone, so that a session whose packages are there needs no network.
    """
    locks = [LOCKS / f"{name}.lock" for name in names]
    fits = hashlib.sha256(b"".join(lock.read_bytes() for lock in locks)).hexdigest()
    installed = Path(session.virtualenv.location) / "installed"
    if installed.is_file() and installed.read_text() == fits:
        return
    installed.unlink(missing_ok=True)
    exact = ["--exact"]
    for lock in locks:
        session.install(*exact, "--require-hashes", "--no-deps", "-r", str(lock))
        exact = []
    installed.write_text(fits)


def _run(session: nox.Session, *command: str) -> None:
    """Runs a program of the session with the streams, the signals and the exit code of this one.

    Nox's own `run` joins standard error with standard output, on which programs read JSON. It
    leaves the program alive when Nox itself is ended, and makes 1 of every other exit code.
    """
    if session.run("true", external=True, silent=True, log=False) is None:
        # Nox was told to install only.
        return
    session.log(" ".join(command))
    path = os.pathsep.join((session.bin, os.environ["PATH"]))
    given = {name: value for name, value in session.env.items() if value is not None}
    environment = {**os.environ, **given, "PATH": path}
    programs: list[subprocess.Popen[bytes]] = []
    early: list[int] = []

    def hand_on(number: int, frame: FrameType | None) -> None:
        # The terminal has sent its interrupt to the program as well.
        if number == signal.SIGINT and _is_in_foreground():
            return
        for program in programs:
            program.send_signal(number)
        if not programs:
            early.append(number)

    # Before the program starts, so that no signal ends this process alone.
    for number in (signal.SIGHUP, signal.SIGINT, signal.SIGTERM):
        signal.signal(number, hand_on)
    with subprocess.Popen(command, env=environment) as program:
        programs.append(program)
        for received in early:
            program.send_signal(received)
        code = program.wait()
    if code:
        session.warn(
            f"{command[0]} ended with " + (f"exit code {code}" if code > 0 else f"signal {-code}")
        )
        # A program that a signal ended has its number, negative; shells add it to 128.
        raise SystemExit(code if code > 0 else 128 - code)


def _is_in_foreground() -> bool:
    """Tells whether an interrupt of the terminal reaches this process and those that it starts."""
    return sys.stdin.isatty() and os.tcgetpgrp(sys.stdin.fileno()) == os.getpgrp()


def _python(version: str) -> str:
    """What uv makes an environment of: pyenv's CPython, or one that uv finds by its version.

    A pyenv shim on PATH can exist and fail.
    """
    pyenv = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv")
    found = sorted(pyenv.glob(f"versions/{version}.*/bin/python{version}"))
    return str(found[-1]) if found else version


def _run_release(session: nox.Session, *arguments: str) -> None:
    """Runs the release engine, which lives in integration/release."""
    session.env["PYTHONPATH"] = "integration/release"
    _run(session, "python", "-m", "swarm_release", *arguments)


def _run_auth(session: nox.Session, module: str, *arguments: str) -> None:
    """Runs a tool of integration/auth."""
    session.env["PYTHONPATH"] = "integration/auth/python:integration/auth/tools"
    _run(session, "python", "-m", module, *arguments)
