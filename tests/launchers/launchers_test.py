"""What ./pants and ./nox do on machines that lack something, with stand-ins for what takes long."""

from __future__ import annotations

import hashlib
import http.server
import json
import os
import pwd
import signal
import subprocess
import threading
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from launcher_machine import Machine
from stand_in import PEX_TOOL

ARGUMENTS = ("run", "a b", "", "*", "$HOME", "'", '"', "--x=ö", "--", "-")


def report(stdout: str) -> dict[str, object]:
    parsed: dict[str, object] = json.loads(stdout)
    return parsed


@pytest.mark.parametrize(
    ("launcher", "variables", "command"),
    [
        ("pants", {}, "native_client"),
        ("pants", {"PANTS_NO_NATIVE_CLIENT": "true"}, "pants"),
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
    assert "there is no python3 with venv to install uv with" in message
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
    assert machine.journal_lines("uv") == ["uv python install 3.9", "uv python find 3.9"]
    # One folder holds all that a user has to remove.
    assert (machine.cache / "prometheus-swarm/python/python3.9").exists()


def test_uv_comes_from_the_package_index_by_its_hash(machine: Machine) -> None:
    machine.add("python3", "python 3.13")
    result = machine.run("pants")
    assert result.returncode == 0, result.stderr
    (installed_uv,) = machine.journal_lines("pip hashes=True uv==")
    assert installed_uv.count("==") == 1
    assert "sha256:" in installed_uv
    assert machine.journal_lines("uv python install") == [
        "uv python install 3.9",
        "uv python install 3.11",
    ]
    assert [name.split("-")[0] for name in machine.environments()] == ["pants", "python"]


def test_uv_that_cannot_install(machine: Machine) -> None:
    machine.add("uv", "uv")
    result = machine.run("pants", UV_FAILS_WITH="error: Failed to download\n  Caused by: dns error")
    assert result.returncode == 1
    assert "could not install it (Caused by: dns error)" in result.stderr
    assert "UV_PYTHON_INSTALL_MIRROR" in result.stderr


@pytest.mark.parametrize("launcher", ["pants", "nox"])
@pytest.mark.parametrize(
    ("said", "message", "remedy"),
    [
        ("ERROR: [Errno 28] No space left on device", "The disk is full.", "XDG_CACHE_HOME"),
        ("OSError: [Errno 122] Disk quota exceeded", "The disk is full.", "XDG_CACHE_HOME"),
        (
            "SSLError(1, '[SSL: CERTIFICATE_VERIFY_FAILED] self-signed')",
            "does not trust",
            "SSL_CERT_FILE",
        ),
        ("ProxyError('Tunnel connection failed: 407')", "cannot be reached", "HTTPS_PROXY"),
        (
            "ERROR: No matching distribution found for x==1",
            "lacks a pinned package",
            "PIP_INDEX_URL",
        ),
        ("python: No module named ensurepip", "cannot make virtual environments", "python3-venv"),
        ("first\nlast: who knows", "Setting up failed: last: who knows", "Details: "),
    ],
)
def test_a_set_up_that_fails(
    machine: Machine, launcher: str, said: str, message: str, remedy: str
) -> None:
    machine.add_both_pythons()
    result = machine.run(launcher, PIP_FAILS_WITH=said)
    assert result.returncode == 1
    _setting_up, first, second = result.stderr.splitlines()
    assert first.startswith(f"{launcher}: ")
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


def test_a_pex_tool_with_another_hash_is_refused(machine: Machine) -> None:
    machine.add_both_pythons()
    launcher = machine.checkout / "pants"
    launcher.write_text(launcher.read_text().replace("pex_sha256=", "pex_sha256=0"))
    result = machine.run("pants")
    assert result.returncode == 1
    _setting_up, message, details = result.stderr.splitlines()
    assert message.startswith("pants: Setting up failed: the pex tool that was built has the hash ")
    assert "PIP_INDEX_URL" in message
    assert details.startswith("Details: ")
    assert machine.environments() == []


@pytest.fixture
def index(machine: Machine) -> Iterator[str]:
    """A package index on a free port that serves one small wheel, which the lockfiles then name."""
    folder = machine.home / "index/simple/demo"
    folder.mkdir(parents=True)
    with zipfile.ZipFile(folder / "demo-1.0-py3-none-any.whl", "w") as wheel:
        for name, text in (
            ("demo.py", ""),
            ("demo-1.0.dist-info/METADATA", "Metadata-Version: 2.1\nName: demo\nVersion: 1.0\n"),
            (
                "demo-1.0.dist-info/WHEEL",
                "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
            ),
            ("demo-1.0.dist-info/RECORD", ""),
        ):
            wheel.writestr(name, text)
    digest = hashlib.sha256((folder / "demo-1.0-py3-none-any.whl").read_bytes()).hexdigest()
    for name in ("pants", "nox"):
        lockfile = machine.checkout / f"3rdparty/tools/{name}.lock"
        lockfile.write_text(f"demo==1.0 --hash=sha256:{digest}\n")

    class Handler(http.server.SimpleHTTPRequestHandler):
        def __init__(self, *arguments: object) -> None:
            super().__init__(*arguments, directory=str(folder.parents[1]))  # type: ignore[arg-type]

        def log_message(self, format: str, *arguments: object) -> None:
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/simple"
        server.shutdown()


def test_a_changed_hash_is_refused_by_pip(
    machine: Machine, index: str, real_pythons: dict[str, Path]
) -> None:
    chosen = {"SWARM_PYTHON": str(real_pythons["3.11"]), "PIP_INDEX_URL": index}
    lockfile = machine.checkout / "3rdparty/tools/nox.lock"
    lockfile.write_text(f"demo==1.0 --hash=sha256:{'0' * 64}\n")
    result = machine.run("nox", **chosen)
    assert result.returncode == 1
    assert (
        "nox: A downloaded package does not match its pinned hash, so nothing was installed."
        in result.stderr
    )
    assert machine.environments() == []


def test_pip_installs_into_the_environment_whatever_the_user_configured(
    machine: Machine, index: str, real_pythons: dict[str, Path]
) -> None:
    configuration = machine.home / "pip.conf"
    configuration.write_text("[install]\nuser = true\n")
    shadow = machine.home / "shadow"
    shadow.mkdir()
    (shadow / "pip.py").write_text("raise SystemExit('a module of the user ran')")
    result = machine.run(
        "nox",
        SWARM_PYTHON=str(real_pythons["3.11"]),
        PIP_INDEX_URL=index,
        PIP_CONFIG_FILE=str(configuration),
        PIP_TARGET=str(machine.home / "target"),
        PYTHONPATH=str(shadow),
    )
    # The small wheel is no Nox, so what fails is the last step alone.
    assert "/bin/nox: " in result.stderr
    (_installed,) = machine.cache.glob(
        "prometheus-swarm/nox-*/lib/python3.11/site-packages/demo.py"
    )
    assert not (machine.home / "target").exists()


def test_no_network(machine: Machine, real_pythons: dict[str, Path]) -> None:
    # Port 9 of this machine refuses; no port below 1024 is given to a test by chance.
    result = machine.run(
        "nox",
        SWARM_PYTHON=str(real_pythons["3.11"]),
        PIP_INDEX_URL="http://127.0.0.1:9/simple",
        PIP_RETRIES="1",
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
    first = machine.start("pants", PIP_WAITS_FOR=str(pipe))
    assert first.stderr
    assert "setting up" in first.stderr.readline()
    second = machine.start("pants", PIP_WAITS_FOR=str(pipe))
    assert second.stderr
    assert second.stderr.readline() == "pants: waiting for another start that is setting up\n"
    pipe.write_text("Go on.")
    for process in (first, second):
        stdout, stderr = process.communicate(timeout=60)
        assert process.returncode == 0, stderr
        assert report(stdout)["command"] == "native_client"
    assert len(machine.journal_lines("venv")) == 1


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT])
def test_a_start_that_is_killed_half_way(machine: Machine, how: signal.Signals) -> None:
    machine.add_both_pythons()
    pipe = machine.home / "pipe"
    os.mkfifo(pipe)
    process = machine.start("pants", PIP_WAITS_FOR=str(pipe))
    # A pipe opens for writing once its reader, which is pip here, has come.
    with pipe.open("w"):
        os.killpg(process.pid, how)
        process.communicate(timeout=60)
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
