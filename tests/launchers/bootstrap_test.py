"""One real cold start of ./pants, by two at once, and what only the real Pants can show."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from launcher_machine import ROOT
from patience import PATIENCE_SECONDS

BUILD = """\
python_sources()
pex_binary(name="bin", entry_point="app.py", include_requirements=False)
"""
APP = """\
import sys
print(sys.argv[1:])
sys.exit(7)
"""


@dataclass(frozen=True)
class Checkout:
    root: Path
    variables: dict[str, str]
    cold: tuple[subprocess.CompletedProcess[str], ...]

    def run(self, *command: str | Path, **variables: str) -> subprocess.CompletedProcess[str]:
        environment = {**self.variables, **variables}
        return subprocess.run(
            command,
            cwd=self.root,
            env=environment,
            capture_output=True,
            text=True,
            timeout=PATIENCE_SECONDS,
        )

    def environment(self) -> Path:
        (found,) = Path(self.variables["XDG_CACHE_HOME"]).glob("prometheus-swarm/pants-*/pex")
        return found.parent


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Checkout]:
    base = tmp_path_factory.mktemp("bootstrap")
    root = base / "a checkout"
    listed = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    for name in subprocess.run(
        listed, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True
    ).stdout.split("\0"):
        if name and (ROOT / name).is_file():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, root / name)
    probe = root / "tests/probe"
    probe.mkdir(parents=True)
    (probe / "BUILD").write_text(BUILD)
    (probe / "app.py").write_text(APP)

    variables = {
        name: value for name, value in os.environ.items() if not name.startswith(("PANTS_", "PEX_"))
    }
    variables |= {"XDG_CACHE_HOME": str(base / "cache"), "PANTS_PANTSRC": "false"}
    # The second command waits until the first one is done with the daemon that they share.
    variables["PANTS_PANTSD_TIMEOUT_WHEN_MULTIPLE_INVOCATIONS"] = "600"
    try:
        processes = [
            subprocess.Popen(
                [root / "pants", "--version"],
                cwd=base,
                env=variables,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
                umask=0o077,
            )
            for _ in range(2)
        ]
        outputs = [process.communicate(timeout=PATIENCE_SECONDS) for process in processes]
        cold = [
            subprocess.CompletedProcess(process.args, process.returncode, *output)
            for process, output in zip(processes, outputs, strict=True)
        ]
        yield Checkout(root, variables, tuple(cold))
    finally:
        for pid in root.glob(".pids/*/pantsd/pid"):
            os.kill(int(pid.read_text()), signal.SIGTERM)


def test_two_at_once_on_a_cold_cache_both_succeed(checkout: Checkout) -> None:
    for process in checkout.cold:
        assert process.returncode == 0, process.stderr
        assert process.stdout == "2.17.1\n"
    told = "".join(process.stderr for process in checkout.cold)
    assert told.count("pants: setting up ") == 1


def test_the_pex_tool_is_the_same_for_every_user(checkout: Checkout, tmp_path: Path) -> None:
    """What Pants makes with it is kept by its bytes, and the first one was made under 077."""
    other = replace(
        checkout,
        variables={
            **checkout.variables,
            "HOME": str(tmp_path),
            "XDG_CACHE_HOME": str(tmp_path / "cache"),
            # The interpreters are looked for below HOME too.
            "PYENV_ROOT": os.environ.get("PYENV_ROOT") or str(Path.home() / ".pyenv"),
        },
    )
    result = other.run(checkout.root / "pants", "--no-pantsd", "--version")
    assert result.returncode == 0, result.stderr
    tools = [made.environment() / "pex" for made in (checkout, other)]
    assert tools[0] != tools[1]
    assert tools[0].read_bytes() == tools[1].read_bytes()


def test_the_pex_tool_keeps_packages_where_pants_says(checkout: Checkout, tmp_path: Path) -> None:
    """In a folder of its own it would keep all packages of all lockfiles a second time."""
    environment = checkout.environment()
    root = tmp_path / "root"
    variables = {
        "PATH": checkout.variables["PATH"],
        "HOME": str(tmp_path / "home"),
        "PEX_ROOT": str(root),
    }
    tool = (environment / "bin/python", environment / "pex")
    made = tmp_path / "made.pex"
    result = replace(checkout, variables=variables).run(*tool, "--output-file", made)
    assert result.returncode == 0, result.stderr
    assert made.exists()
    assert root.is_dir()
    assert not (tmp_path / "home").exists()


def test_configuration_loads_without_the_launcher(checkout: Checkout) -> None:
    pants = checkout.environment() / "bin/pants"
    kept = {name: checkout.variables[name] for name in ("HOME", "PATH", "XDG_CACHE_HOME")}
    bare = replace(checkout, variables=kept)
    result = bare.run(pants, "--no-pantsd", "list", "tests/probe:bin")
    assert result.returncode == 0, result.stderr
    assert result.stdout == "tests/probe:bin\n"


def test_settings_reach_the_processes_that_pants_starts(checkout: Checkout, tmp_path: Path) -> None:
    bundle = tmp_path / "bundle.pem"
    bundle.touch()
    settings = {
        "SSL_CERT_FILE": str(bundle),
        "HTTP_PROXY": "http://upper.test:1",
        "HTTPS_PROXY": "http://upper.test:2",
        "ALL_PROXY": "http://upper.test:3",
        "NO_PROXY": "upper.test",
        "http_proxy": "http://lower.test:1",
        "https_proxy": "http://lower.test:2",
        "all_proxy": "http://lower.test:3",
        "no_proxy": "lower.test",
        "PIP_INDEX_URL": "https://mirror.test/simple",
    }
    unset = (
        "REQUESTS_CA_BUNDLE",
        "CURL_CA_BUNDLE",
        "PIP_CERT",
        "NODE_EXTRA_CA_CERTS",
        "PANTS_PYTHON_REPOS_INDEXES",
    )
    kept = {name: value for name, value in checkout.variables.items() if name not in unset}
    sandboxes = tmp_path / "sandboxes"
    sandboxes.mkdir()
    result = replace(checkout, variables=kept).run(
        checkout.root / "pants",
        "--keep-sandboxes=always",
        f"--local-execution-root-dir={sandboxes}",
        "package",
        "tests/probe:bin",
        **settings,
    )
    assert result.returncode == 0, result.stderr
    expected = {
        **settings,
        **dict.fromkeys(("REQUESTS_CA_BUNDLE", "PIP_CERT", "NODE_EXTRA_CA_CERTS"), str(bundle)),
    }
    scripts = [script.read_text() for script in sandboxes.glob("*/__run.sh")]
    assert scripts
    for script in scripts:
        # The script starts the process with `env -i`, so it names all that the process sees.
        for name, value in expected.items():
            assert f" {name}={value} " in script or f" {name}=$'{value}' " in script
    assert any("--index=https://mirror.test/simple" in script for script in scripts)


@pytest.mark.parametrize("client", [{}, {"PANTS_NO_NATIVE_CLIENT": "true"}])
def test_arguments_and_exit_code_pass_through(checkout: Checkout, client: dict[str, str]) -> None:
    arguments = ["a b", "", "*", "$HOME", "--", "ö"]
    result = checkout.run(
        checkout.root / "pants", "run", "tests/probe:bin", "--", *arguments, **client
    )
    assert result.stdout == f"{arguments}\n", result.stderr
    assert result.returncode == 7


def test_an_error_of_pants_is_an_error_of_the_launcher(checkout: Checkout) -> None:
    result = checkout.run(checkout.root / "pants", "list", "no such/folder:")
    assert result.returncode == 1
    assert "no such/folder" in result.stderr
