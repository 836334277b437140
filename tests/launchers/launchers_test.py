"""What ./pants and ./nox do on machines that lack something, with stand-ins for what takes long."""

from __future__ import annotations

import hashlib
import http.server
import json
import os
import pwd
import re
import shutil
import signal
import subprocess
import threading
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from launcher_machine import Machine
from patience import PATIENCE_SECONDS
from stand_in import PEX_TOOL
from working_tree import copy_working_tree, working_tree_files

ARGUMENTS = ("run", "a b", "", "*", "$HOME", "'", '"', "--x=ö", "--", "-")


def report(stdout: str) -> dict[str, object]:
    parsed: dict[str, object] = json.loads(stdout)
    return parsed


@pytest.mark.parametrize(
    ("launcher", "variables", "command"),
    [
        ("pants", {}, "native_client"),
        ("pants", {"PANTS_NO_NATIVE_CLIENT": "true"}, "start.py"),
        # The native client found no daemon.
        ("pants", {"_PANTS_SERVER_EXE": "pants"}, "start.py"),
        ("nox", {}, "nox"),
    ],
)
def test_passes_arguments_and_exit_code(
    machine: Machine, launcher: str, variables: dict[str, str], command: str
) -> None:
    machine.add_both_pythons()
    for _ in ("cold", "warm"):
        result = machine.run(launcher, *ARGUMENTS, REPORT_EXIT="7", PYTHONPATH="/x", **variables)
        assert result.returncode == 7, result.stderr
        told = report(result.stdout)
        assert told["command"] == command
        assert told["arguments"] == list(ARGUMENTS)
        assert told["cwd"] == str(machine.checkout), "it was called from another folder"
        assert "PYTHONPATH" not in str(told["variables"])
    assert len(machine.journal_lines("venv")) == 1
    assert result.stderr == "", "a warm start says nothing"


def test_a_relative_call_ignores_cdpath(machine: Machine) -> None:
    machine.add_both_pythons()
    elsewhere = machine.home / "elsewhere" / machine.checkout.name
    elsewhere.mkdir(parents=True)
    relative = Machine(
        Path(machine.checkout.name), machine.checkout.parent, machine.cache, machine.path
    )
    result = relative.run("pants", CDPATH=str(elsewhere.parent))
    assert report(result.stdout)["cwd"] == str(machine.checkout)


@pytest.mark.parametrize("launcher", ["pants", "nox"])
def test_a_checkout_of_a_user_who_wants_crlf_starts(machine: Machine, launcher: str) -> None:
    machine.add_both_pythons()
    commit_all(machine.checkout)
    settings = ("-c", "core.autocrlf=true", "-c", "core.eol=crlf")
    checkout = machine.home / "checkout"
    git(machine.home, *settings, "clone", "--quiet", str(machine.checkout), str(checkout))
    result = replace(machine, checkout=checkout).run(launcher)
    assert result.returncode == 0, result.stderr


def test_every_file_is_checked_out_as_it_was_committed(tmp_path: Path) -> None:
    original, checkout = tmp_path / "original", tmp_path / "checkout"
    copy_working_tree(original)
    commit_all(original)
    settings = ("-c", "core.autocrlf=true", "-c", "core.eol=crlf")
    git(tmp_path, *settings, "clone", "--quiet", str(original), str(checkout))
    for name in working_tree_files():
        assert (checkout / name).read_bytes() == (original / name).read_bytes(), name


def commit_all(folder: Path) -> None:
    git(folder, "init", "--quiet")
    git(folder, "add", "--all", "--force")
    identity = ("-c", "user.name=Tester", "-c", "user.email=tester@localhost")
    git(folder, *identity, "commit", "--quiet", "--message=All")


def git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", *arguments], cwd=folder, check=True)


def test_an_environment_needs_no_python_on_path_later(machine: Machine) -> None:
    machine.add_both_pythons()
    assert machine.run("pants").returncode == 0
    hidden = machine.home / "hidden"
    machine.path.rename(hidden)
    machine.path.mkdir()
    for entry in hidden.iterdir():
        if not entry.name.startswith("python"):
            entry.rename(machine.path / entry.name)
    # The recorded interpreters must still be there, if at a place that is not on PATH.
    complete = next((machine.cache / "prometheus-swarm").glob("pants-*/.complete"))
    complete.write_text(complete.read_text().replace(str(machine.path), str(hidden)))
    assert machine.run("pants").returncode == 0


@pytest.mark.parametrize(
    ("launcher", "present", "missing", "override"),
    [
        ("pants", [], "3.9", "PANTS_PYTHON"),
        ("pants", ["3.9"], "3.11", "SWARM_PYTHON"),
        ("nox", ["3.9"], "3.11", "SWARM_PYTHON"),
    ],
)
def test_a_missing_interpreter(
    machine: Machine, launcher: str, present: list[str], missing: str, override: str
) -> None:
    for version in present:
        machine.add(f"python{version}", f"python {version}")
    result = machine.run(launcher, "list")
    assert result.returncode == 1
    asking, message, *remedies = result.stderr.splitlines()
    assert (
        asking
        == f"{launcher}: there is no CPython {missing} on PATH or in pyenv; asking uv for one."
    )
    assert f"needs CPython {missing}" in message
    assert "python3 with pip or venv is missing, which installs uv" in message
    assert len(remedies) == 2
    assert f"pyenv install {missing}" in remedies[0]
    assert override in remedies[0]
    assert "UV_PYTHON_INSTALL_MIRROR" in remedies[1]
    assert result.stdout == ""
    assert machine.environments() == []


def test_a_shim_that_fails_is_passed_over(machine: Machine) -> None:
    machine.add("python3.11", "python 3.11")
    shim = machine.path / "python3.9"
    shim.write_text("#!/bin/sh\necho 'pyenv: python3.9: command not found' >&2\nexit 127\n")
    shim.chmod(0o755)
    real = machine.add("python3.9", "python 3.9", machine.home / ".pyenv/versions/3.9.18/bin")
    result = machine.run("pants")
    assert result.returncode == 0, result.stderr
    assert "command not found" not in result.stderr
    assert str(real) in str(report(result.stdout)["variables"])


def test_the_interpreters_that_were_found_are_what_pants_searches(machine: Machine) -> None:
    pants_python = machine.add("one", "python 3.9", machine.home)
    tools_python = machine.add("other", "python 3.11", machine.home)
    chosen = {"PANTS_PYTHON": str(pants_python), "SWARM_PYTHON": str(tools_python)}
    variables = report(machine.run("pants", **chosen).stdout)["variables"]
    assert isinstance(variables, dict)
    assert variables["PANTS_PYTHON_BOOTSTRAP_SEARCH_PATH"] == f"['{pants_python}','{tools_python}']"


@pytest.mark.parametrize("override", ["PANTS_PYTHON", "SWARM_PYTHON"])
def test_an_override_that_is_no_such_interpreter(machine: Machine, override: str) -> None:
    machine.add_both_pythons()
    other = machine.add("other", "python 3.13")
    result = machine.run("pants", **{override: str(other)})
    assert result.returncode == 1
    assert result.stderr.startswith(f"pants: {override}={other} is not a CPython 3.")
    assert len(result.stderr.splitlines()) == 2


def test_uv_on_path_installs_an_interpreter(machine: Machine) -> None:
    machine.add("python3.11", "python 3.11")
    machine.add("uv", "uv")
    result = machine.run("pants")
    assert result.returncode == 0, result.stderr
    assert machine.journal_lines("uv python") == ["uv python install 3.9", "uv python find 3.9"]
    # One folder holds all that a user has to remove.
    assert (machine.cache / "prometheus-swarm/python/python3.9").exists()


def test_uv_comes_from_the_package_index_by_its_hash(machine: Machine) -> None:
    machine.add("python3", "python 3.13")
    result = machine.run("pants")
    assert result.returncode == 0, result.stderr
    # The one that installs interpreters installs the environment too.
    (installed_uv,) = machine.journal_lines("pip hashes=True uv==")
    assert installed_uv.count("==") == 1
    assert "sha256:" in installed_uv
    assert machine.journal_lines("uv python install") == [
        "uv python install 3.9",
        "uv python install 3.11",
    ]
    assert [name.split("-")[0] for name in machine.environments()] == ["pants", "python"]


def test_uv_is_put_in_place_once(machine: Machine) -> None:
    machine.add_both_pythons()
    # Another uv than the pinned one makes no environment.
    other = machine.path / "uv"
    other.write_text("#!/bin/sh\nexit 1\n")
    other.chmod(0o755)
    for launcher in ("pants", "nox"):
        result = machine.run(launcher)
        assert result.returncode == 0, result.stderr
    assert len(machine.journal_lines("pip ")) == 1
    # Pants, the pex tool and Nox.
    assert len(machine.journal_lines("uv hashes=True ")) == 3
    assert len(list((machine.cache / "prometheus-swarm").glob("uv-*"))) == 1


def test_both_launchers_at_once_put_uv_in_place(machine: Machine) -> None:
    machine.add_both_pythons()
    started = []
    for launcher in ("pants", "nox"):
        pipe = machine.home / launcher
        os.mkfifo(pipe)
        started.append((machine.start(launcher, PIP_WAITS_FOR=str(pipe)), pipe))
    # A pipe opens for writing once its reader has come.
    writers = [pipe.open("w") for _process, pipe in started]
    for writer in writers:
        writer.close()
    for process, _pipe in started:
        _stdout, stderr = process.communicate(timeout=PATIENCE_SECONDS)
        assert process.returncode == 0, stderr
    assert len(machine.journal_lines("pip ")) == 2
    assert [name.split("-")[0] for name in machine.environments()] == ["nox", "pants"]


def test_a_python_without_pip_makes_one_elsewhere(machine: Machine) -> None:
    machine.add_both_pythons()
    result = machine.run("nox", WITHOUT="pip")
    assert result.returncode == 0, result.stderr
    assert len(machine.journal_lines("ensurepip")) == 1
    assert [name.split("-")[0] for name in machine.environments()] == ["nox"]


def test_a_python_without_pip_that_cannot_make_one(machine: Machine) -> None:
    machine.add_both_pythons()
    result = machine.run("nox", WITHOUT="pip ensurepip")
    assert result.returncode == 1
    _setting_up, message, remedy = result.stderr.splitlines()
    assert message == "nox: The Python that was found has no pip and cannot make one."
    assert "python3-venv" in remedy
    assert machine.environments() == []


def test_uv_that_cannot_install(machine: Machine) -> None:
    machine.add("uv", "uv")
    said = "error: Failed to download\n  cause: dns error"
    result = machine.run("pants", INSTALLER_FAILS_WITH=said)
    assert result.returncode == 1
    assert "could not install it (cause: dns error)" in result.stderr
    assert "UV_PYTHON_INSTALL_MIRROR" in result.stderr


# What pip and uv really say, in parts.
FULL = ("The disk is full.", "XDG_CACHE_HOME")
UNTRUSTED = ("does not trust", "SSL_CERT_FILE")
UNREACHABLE = ("cannot be reached.", "HTTPS_PROXY")
CHANGED = ("does not match its pinned hash", "PIP_INDEX_URL")
LACKING = ("lacks a pinned package", "PIP_INDEX_URL")


@pytest.mark.parametrize("launcher", ["pants", "nox"])
@pytest.mark.parametrize(
    ("tool", "said", "told"),
    [
        ("PIP", "ERROR: [Errno 28] No space left on device", FULL),
        ("PIP", "OSError: [Errno 122] Disk quota exceeded", FULL),
        ("PIP", "SSLError(1, '[SSL: CERTIFICATE_VERIFY_FAILED] self-signed')", UNTRUSTED),
        ("PIP", "SSLError(136, '[X509: NO_CERTIFICATE_OR_CRL_FOUND] no certificate')", UNTRUSTED),
        ("PIP", "ProxyError('Tunnel connection failed: 407')", UNREACHABLE),
        ("PIP", "ERROR: No matching distribution found for x==1", LACKING),
        ("PIP", "first\nlast: who knows", ("Setting up failed: last: who knows", "Details: ")),
        (
            "INSTALLER",
            (
                "error: Failed to download `x==1`\n"
                "  cause: Failed to extract archive: x-1-py3-none-any.whl\n"
                "  cause: failed to write to file `/x`: No space left on device (os error 28)"
            ),
            FULL,
        ),
        (
            "INSTALLER",
            (
                "error: Failed to fetch: https://mirror.test/simple/x/\n"
                "  cause: error sending request for url (https://mirror.test/simple/x/)\n"
                "  cause: client error (Connect)\n"
                "  cause: invalid peer certificate: UnknownIssuer"
            ),
            UNTRUSTED,
        ),
        (
            "INSTALLER",
            (
                "error: Request failed after 3 retries in 4.6s\n"
                "  cause: Failed to fetch: https://mirror.test/simple/x/\n"
                "  cause: tunnel error: proxy authorization required"
            ),
            UNREACHABLE,
        ),
        (
            "INSTALLER",
            (
                "error: Failed to download `x==1`\n  cause: error decoding response body\n"
                "  cause: end of file before message length reached"
            ),
            UNREACHABLE,
        ),
        (
            "INSTALLER",
            (
                "error: Failed to download `x==1`\n  cause: Hash mismatch for `x==1`\n"
                "         Expected:\n           sha256:00"
            ),
            CHANGED,
        ),
        (
            "INSTALLER",
            (
                "error: No solution found when resolving dependencies\n"
                "  cause: Because x==1 has no wheels with a matching platform tag (e.g., `linux`)"
                " and you require x==1, we can conclude that your requirements are unsatisfiable."
            ),
            LACKING,
        ),
        (
            "INSTALLER",
            "error: Failed to initialize cache at `/x`\n  cause: Permission denied (os error 13)",
            ("Setting up failed: cause: Permission denied (os error 13)", "Details: "),
        ),
    ],
)
def test_a_set_up_that_fails(
    machine: Machine, launcher: str, tool: str, said: str, told: tuple[str, str]
) -> None:
    machine.add_both_pythons()
    result = machine.run(launcher, **{f"{tool}_FAILS_WITH": said})
    assert result.returncode == 1
    _setting_up, first, second = result.stderr.splitlines()
    assert first.startswith(f"{launcher}: ")
    message, remedy = told
    assert message in first
    assert remedy in second
    assert machine.environments() == [], "nothing half-made is left"
    (log,) = (machine.cache / "prometheus-swarm").glob("*.log")
    assert said in log.read_text()
    assert machine.run(launcher).returncode == 0, "the same command works once the cause is gone"


@pytest.mark.parametrize("umask", [0o002, 0o022, 0o077])
def test_the_pex_tool_is_the_same_whatever_the_user_has(machine: Machine, umask: int) -> None:
    machine.add_both_pythons()
    # What another project left, under another umask.
    other = machine.home / ".pex/installed"
    other.parent.mkdir()
    other.touch(mode=0o600)
    result = replace(machine, umask=umask).run("pants")
    assert result.returncode == 0, result.stderr
    (pex,) = machine.cache.glob("prometheus-swarm/pants-*/pex")
    assert pex.read_text() == PEX_TOOL
    assert not pex.with_name(".pex").exists()


def test_a_pex_tool_that_cannot_be_made(machine: Machine) -> None:
    machine.add_both_pythons()
    result = machine.run("pants", PEX_FAILS_WITH="OSError: No space left on device")
    assert result.returncode == 1
    _setting_up, message, _remedy = result.stderr.splitlines()
    assert message == "pants: The disk is full."
    assert machine.environments() == []
    assert machine.run("pants").returncode == 0
    (environment,) = (machine.cache / "prometheus-swarm").glob("pants-*/")
    assert not (environment / "tool").exists()


def test_pants_knows_the_pex_tool_by_what_it_is(machine: Machine) -> None:
    machine.add_both_pythons()
    (installed,) = [line for line in locked(machine, "pex") if line.startswith("pex==")]
    version = installed.partition("==")[2].split()[0]
    for _ in ("cold", "warm"):
        variables = report(machine.run("pants").stdout)["variables"]
        assert isinstance(variables, dict)
        assert variables["PANTS_PEX_CLI_VERSION"] == f"v{version}"
        digest = hashlib.sha256(PEX_TOOL.encode()).hexdigest()
        known = f"'v{version}|linux_x86_64|{digest}|{len(PEX_TOOL)}'"
        assert known in variables["PANTS_PEX_CLI_KNOWN_VERSIONS"]
    (pants, tool) = machine.journal_lines("uv hashes=True")
    assert "pantsbuild-pants==" in pants
    assert f"pex=={version}" in tool


@pytest.mark.parametrize(
    "name", ["3rdparty/tools/pants.lock", "3rdparty/tools/pex.lock", "build-support/pex_by_uv.py"]
)
def test_another_input_is_another_environment(machine: Machine, name: str) -> None:
    machine.add_both_pythons()
    assert machine.run("pants").returncode == 0
    with (machine.checkout / name).open("a") as file:
        file.write("# changed\n")
    result = machine.run("pants")
    assert result.returncode == 0, result.stderr
    assert len(machine.environments()) == 2


def locked(machine: Machine, name: str) -> list[str]:
    return (machine.checkout / f"3rdparty/tools/{name}.lock").read_text().splitlines()


def write_wheel(folder: Path, name: str, files: dict[str, str]) -> str:
    """Puts the wheel name-1.0 into the index, and returns the line of a lockfile that pins it."""
    wheel = folder / name / f"{name}-1.0-py3-none-any.whl"
    wheel.parent.mkdir(parents=True)
    information = f"{name}-1.0.dist-info"
    files |= {
        f"{information}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n",
        f"{information}/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    files[f"{information}/RECORD"] = "".join(f"{path},,\n" for path in files)
    with zipfile.ZipFile(wheel, "w") as archive:
        for path, text in files.items():
            archive.writestr(path, text)
    return f"{name}==1.0 --hash=sha256:{hashlib.sha256(wheel.read_bytes()).hexdigest()}\n"


@pytest.fixture
def index(machine: Machine) -> Iterator[str]:
    """A package index on a free port, with the two small wheels that nox.lock then names.

    One is a uv that calls the real one, which `./nox` puts on the PATH of these tests.
    """
    folder = machine.home / "index/simple"
    uv = f"#!/bin/sh\nexec '{shutil.which('uv')}' \"$@\"\n"
    pins = [
        write_wheel(folder, "demo", {"demo.py": ""}),
        write_wheel(folder, "uv", {"uv-1.0.data/scripts/uv": uv}),
    ]
    (machine.checkout / "3rdparty/tools/nox.lock").write_text("".join(pins))

    class Handler(http.server.SimpleHTTPRequestHandler):
        def __init__(self, *arguments: object) -> None:
            super().__init__(*arguments, directory=str(folder.parent))  # type: ignore[arg-type]

        def log_message(self, format: str, *arguments: object) -> None:
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/simple"
        server.shutdown()


def change_hash(machine: Machine, name: str) -> None:
    lockfile = machine.checkout / "3rdparty/tools/nox.lock"
    pin = rf"(?m)^({name}==1.0 --hash=sha256:).*$"
    lockfile.write_text(re.sub(pin, rf"\g<1>{'0' * 64}", lockfile.read_text()))


@pytest.mark.parametrize(
    ("changed", "who"), [("uv", "DO NOT MATCH THE HASHES"), ("demo", "Hash mismatch")]
)
def test_a_changed_hash_is_refused(
    machine: Machine, index: str, real_pythons: dict[str, Path], changed: str, who: str
) -> None:
    change_hash(machine, changed)
    result = machine.run("nox", SWARM_PYTHON=str(real_pythons["3.11"]), PIP_INDEX_URL=index)
    assert result.returncode == 1
    assert (
        "nox: A downloaded package does not match its pinned hash, so nothing was installed."
        in result.stderr
    )
    (log,) = (machine.cache / "prometheus-swarm").glob("*.log")
    assert who in log.read_text()
    assert machine.environments() == []


@pytest.mark.parametrize("changed", ["uv", "demo"])
def test_an_index_that_lacks_a_pinned_package(
    machine: Machine, index: str, real_pythons: dict[str, Path], changed: str
) -> None:
    shutil.rmtree(machine.home / "index/simple" / changed)
    result = machine.run("nox", SWARM_PYTHON=str(real_pythons["3.11"]), PIP_INDEX_URL=index)
    assert result.returncode == 1
    assert "lacks a pinned package for this platform" in result.stderr
    assert machine.environments() == []


def test_installs_into_the_environment_whatever_the_user_configured(
    machine: Machine, index: str, real_pythons: dict[str, Path]
) -> None:
    configuration = machine.home / "pip.conf"
    configuration.write_text("[global]\nrequire-virtualenv = true\n[install]\nuser = true\n")
    uv_configuration = machine.home / ".config/uv/uv.toml"
    uv_configuration.parent.mkdir(parents=True)
    uv_configuration.write_text('[pip]\ntarget = "target"\nno-index = true\n')
    shadow = machine.home / "shadow"
    shadow.mkdir()
    (shadow / "pip.py").write_text("raise SystemExit('a module of the user ran')")
    constraint = machine.home / "constraint.txt"
    constraint.write_text("demo==2.0\nuv==2.0\n")
    settings = {
        "PIP_CONFIG_FILE": configuration,
        "PIP_CONSTRAINT": constraint,
        "PIP_TARGET": machine.home / "target",
        "PYTHONPATH": shadow,
        "UV_CACHE_DIR": machine.home / "target",
        "UV_CONFIG_FILE": uv_configuration,
        "UV_CONSTRAINT": constraint,
        "UV_EXCLUDE_NEWER": "2001-01-01T00:00:00Z",
        "UV_LINK_MODE": "symlink",
        "UV_OFFLINE": "1",
        "UV_PROJECT_ENVIRONMENT": machine.home / "target",
        "UV_PYTHON": "3.9",
        "UV_SYSTEM_PYTHON": "1",
        "VIRTUAL_ENV": machine.home / "target",
    }
    result = machine.run(
        "nox",
        SWARM_PYTHON=str(real_pythons["3.11"]),
        PIP_INDEX_URL=index,
        **{name: str(value) for name, value in settings.items()},
    )
    # The small wheel is no Nox, so what fails is the last step alone.
    assert "/bin/nox: " in result.stderr
    (installed,) = machine.cache.glob("prometheus-swarm/nox-*/lib/python3.11/site-packages/demo.py")
    assert not installed.is_symlink()
    assert not (installed.parents[3] / ".uv").exists()
    assert not (machine.home / "target").exists()


@pytest.mark.parametrize("later", [False, True])
def test_no_network(
    machine: Machine, index: str, real_pythons: dict[str, Path], later: bool
) -> None:
    """It is gone when pip gets uv, or later, when uv gets the rest."""
    python = {"SWARM_PYTHON": str(real_pythons["3.11"])}
    if later:
        change_hash(machine, "demo")
        assert machine.run("nox", PIP_INDEX_URL=index, **python).returncode == 1
        assert list((machine.cache / "prometheus-swarm").glob("uv-*"))
    result = machine.run(
        "nox",
        # Port 9 of this machine refuses; no port below 1024 is given to a test by chance.
        PIP_INDEX_URL="http://127.0.0.1:9/simple",
        PIP_RETRIES="1",
        UV_HTTP_RETRIES="0",
        **python,
    )
    assert result.returncode == 1
    _setting_up, message, remedy = result.stderr.splitlines()
    assert message == "nox: The package index cannot be reached."
    assert "HTTPS_PROXY" in remedy
    assert "PIP_INDEX_URL" in remedy
    assert machine.environments() == []


@pytest.mark.parametrize("launcher", ["pants", "nox"])
def test_a_cache_that_cannot_be_written(machine: Machine, launcher: str) -> None:
    machine.add_both_pythons()
    machine.cache.write_text("This is a file, which not even root can make a folder in.")
    result = machine.run(launcher)
    assert result.returncode == 1
    assert result.stderr == (
        f"{launcher}: Cannot write to {machine.cache}/prometheus-swarm (Not a directory).\n"
        "Make room or set XDG_CACHE_HOME to another folder, and try again.\n"
    )


def test_a_cache_path_that_pants_cannot_read_from(machine: Machine) -> None:
    machine.add_both_pythons()
    result = machine.run("pants", XDG_CACHE_HOME=str(machine.home / "a cache"))
    assert result.returncode == 1
    assert "has a space or a special character" in result.stderr
    assert not (machine.home / "a cache").exists()


def test_a_relative_cache_and_no_home(machine: Machine) -> None:
    machine.add_both_pythons()
    assert machine.run("pants", XDG_CACHE_HOME="relative").returncode == 0
    assert (machine.home / ".cache/prometheus-swarm").exists()
    assert not (machine.checkout / "relative").exists()
    environment = machine.environment()
    del environment["HOME"]
    script = 'set -euo pipefail; source build-support/bootstrap.sh; echo "$HOME"'
    shell: list[str | Path] = [machine.path / "bash", "-c", script]
    found = subprocess.run(
        shell, cwd=machine.checkout, env=environment, check=True, stdout=subprocess.PIPE, text=True
    )
    assert found.stdout.strip() == pwd.getpwuid(os.getuid()).pw_dir


def test_two_at_once_make_one_environment(machine: Machine) -> None:
    machine.add_both_pythons()
    pipe = machine.home / "pipe"
    os.mkfifo(pipe)
    first = machine.start("pants", INSTALLER_WAITS_FOR=str(pipe))
    assert first.stderr
    assert "setting up" in first.stderr.readline()
    second = machine.start("pants", INSTALLER_WAITS_FOR=str(pipe))
    assert second.stderr
    assert second.stderr.readline() == "pants: waiting for another start that is setting up\n"
    pipe.write_text("Go on.")
    for process in (first, second):
        stdout, stderr = process.communicate(timeout=PATIENCE_SECONDS)
        assert process.returncode == 0, stderr
        assert report(stdout)["command"] == "native_client"
    assert len(machine.journal_lines("venv")) == 1


@pytest.mark.parametrize("tool", ["PIP", "INSTALLER"])
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT])
def test_a_start_that_is_killed_half_way(machine: Machine, tool: str, how: signal.Signals) -> None:
    machine.add_both_pythons()
    pipe = machine.home / "pipe"
    os.mkfifo(pipe)
    process = machine.start("pants", **{f"{tool}_WAITS_FOR": str(pipe)})
    # A pipe opens for writing once its reader has come.
    with pipe.open("w"):
        os.killpg(process.pid, how)
        process.communicate(timeout=PATIENCE_SECONDS)
    assert process.returncode != 0
    if how == signal.SIGINT:
        assert machine.environments() == []
    result = machine.run("pants")
    assert result.returncode == 0, result.stderr


def test_an_environment_whose_interpreter_is_gone_is_made_again(machine: Machine) -> None:
    machine.add_both_pythons()
    assert machine.run("pants").returncode == 0
    (machine.path / "python3.11").unlink()
    moved = machine.add("python3.11", "python 3.11", machine.home / ".pyenv/versions/3.11.7/bin")
    result = machine.run("pants")
    assert result.returncode == 0, result.stderr
    assert str(moved) in result.stdout
    assert len(machine.journal_lines("venv")) == 2


def test_another_lockfile_makes_another_environment(machine: Machine) -> None:
    machine.add_both_pythons()
    assert machine.run("pants").returncode == 0
    with (machine.checkout / "3rdparty/tools/pants.lock").open("a") as lockfile:
        lockfile.write("# Another pin.\n")
    assert machine.run("pants").returncode == 0
    assert len(machine.environments()) == 2


@pytest.mark.parametrize("launcher", ["pants", "nox"])
@pytest.mark.parametrize(
    "given", ["SSL_CERT_FILE", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "PIP_CERT"]
)
def test_one_certificate_bundle_serves_every_tool(
    machine: Machine, launcher: str, given: str
) -> None:
    machine.add_both_pythons()
    bundle = machine.home / "bundle.pem"
    bundle.touch()
    told = report(
        machine.run(launcher, **{given: str(bundle), "https_proxy": "http://proxy.test"}).stdout
    )
    variables = told["variables"]
    assert isinstance(variables, dict)
    for name in ("SSL_CERT_FILE", "REQUESTS_CA_BUNDLE", "PIP_CERT", "NODE_EXTRA_CA_CERTS"):
        assert variables[name] == str(bundle)
    assert variables["https_proxy"] == "http://proxy.test"


def test_a_certificate_bundle_that_is_not_there(machine: Machine) -> None:
    machine.add_both_pythons()
    result = machine.run("nox", SSL_CERT_FILE="/no/such.pem")
    assert result.returncode == 1
    assert result.stderr.startswith("nox: SSL_CERT_FILE=/no/such.pem cannot be read.\n")


def test_one_package_index_serves_every_tool(machine: Machine) -> None:
    machine.add_both_pythons()
    variables = report(machine.run("pants", PIP_INDEX_URL="https://mirror.test/simple").stdout)[
        "variables"
    ]
    assert isinstance(variables, dict)
    assert variables["PANTS_PYTHON_REPOS_INDEXES"] == "['https://mirror.test/simple']"
    assert variables["UV_DEFAULT_INDEX"] == "https://mirror.test/simple"
