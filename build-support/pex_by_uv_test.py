from __future__ import annotations

import hashlib
import os
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest
from pex_by_uv import LockedPex, locked_pex, main, make, uncompressed
from uv import find_uv_bin

# What Pants 2.17 asks for, shortened.
COMMAND = [
    *("--tmpdir", ".tmp", "--jobs", "2", "--pip-version", "23.1.2", "--output-file", "a.pex"),
    *("--python", "/python3.11", "--requirement", "a.lock", "--no-transitive", "--no-pypi"),
    *("--index=https://one.test/simple/", "--index=https://two.test/simple/"),
    *("--manylinux", "manylinux2014", "--layout", "packed"),
]


def command(*more: str) -> LockedPex:
    found = locked_pex([*COMMAND, *more])
    assert found is not None
    return found


def test_uv_installs_what_the_lockfile_pins_and_pex_takes_it_from_there() -> None:
    venv, install = command("--find-links=/wheels").uv_commands("/uv", Path("here"))
    assert venv[:2] == ("/uv", "venv")
    assert venv[-3:] == ("--python", "/python3.11", "here")
    assert install[:3] == ("/uv", "pip", "install")
    assert {"--no-deps", "--require-hashes", "--find-links=/wheels"} < set(install)
    assert install[-2:] == ("--requirements", "a.lock")
    # Of what Pants says, pex is still told what it is to make, but not for which interpreter.
    assert command().arguments == (
        *("--tmpdir", ".tmp", "--requirement", "a.lock", "--no-transitive"),
        *("--jobs", "2", "--pip-version", "23.1.2", "--output-file", "a.pex"),
        *("--manylinux", "manylinux2014", "--layout", "packed"),
    )


def test_packages_come_from_the_indexes_that_pants_names_and_no_others() -> None:
    named = ("--default-index=https://one.test/simple/", "--index=https://two.test/simple/")
    assert command().sources == ("--index-strategy=unsafe-best-match", *named)
    none = [argument for argument in COMMAND if not argument.startswith("--index")]
    found = locked_pex(none)
    assert found is not None
    assert found.sources[-1] == "--no-index"


def test_uv_keeps_packages_where_pex_does_and_follows_no_setting_of_the_user() -> None:
    variables = {"PEX_ROOT": ".cache/pex_root", "UV_EXCLUDE_NEWER": "2020-01-01", "A": "b"}
    assert command().uv_environment(variables) == {
        "PEX_ROOT": ".cache/pex_root",
        "A": "b",
        "UV_CACHE_DIR": str(Path.cwd() / ".cache/pex_root/uv"),
        "UV_NO_CONFIG": "1",
        "UV_PYTHON_DOWNLOADS": "never",
    }
    assert command("--cert", "ca.pem").uv_environment({})["SSL_CERT_FILE"] == "ca.pem"


@pytest.mark.parametrize(
    "arguments",
    [
        # A lockfile that pex has to complete, one for several interpreters, and none.
        [argument for argument in COMMAND if argument != "--no-transitive"],
        ["--interpreter-constraint" if a == "--python" else a for a in COMMAND],
        [*COMMAND, "--requirement", "b.lock"],
        ["--output-file", "a.pex", "--python", "/python3.11", "--layout", "packed"],
        [*COMMAND, "--", "-c", "print(1)"],
    ],
)
def test_other_commands_are_those_of_pex(arguments: list[str]) -> None:
    assert locked_pex(arguments) is None


def test_only_what_leaves_this_machine_is_compressed() -> None:
    assert uncompressed(COMMAND) == ["--no-compress", *COMMAND]
    for packaged in (["--layout", "packed"], ["--python", "/python3.11", "--layout", "zipapp"]):
        assert uncompressed(packaged) == packaged


def test_what_pex_does_by_itself_is_not_for_the_interpreter_that_runs_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PEX_PYTHON", "/python3.9")
    stand_in(tmp_path / "packages")
    monkeypatch.syspath_prepend(tmp_path / "packages")
    try:
        assert main(["--python", "/python3.11", "--layout", "packed"]) == 3, "the exit code of pex"
    finally:
        for name in [name for name in sys.modules if name.partition(".")[0] == "pex"]:
            del sys.modules[name]
    told = (tmp_path / "told").read_text().splitlines()[0]
    assert told == "--no-compress --python /python3.11 --layout packed"
    assert "PEX_PYTHON" not in os.environ


def test_a_real_uv_installs_for_pex_which_the_interpreter_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PEX_ROOT", "root")
    command = wheel_and_lock(tmp_path, right_hash=True)
    stand_in(tmp_path / "packages")
    assert make(command, find_uv_bin(), tmp_path / "packages") == 3, "the exit code of pex"
    told, installed = (tmp_path / "told").read_text().splitlines()
    assert told.split()[:3] == ["--requirement", "a.lock", "--no-transitive"]
    assert installed == "['a-1.dist-info']"
    assert (tmp_path / "root/uv").is_dir()


def test_what_uv_refuses_is_an_error_and_no_pex(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PEX_ROOT", "root")
    command = wheel_and_lock(tmp_path, right_hash=False)
    stand_in(tmp_path / "packages")
    assert make(command, find_uv_bin(), tmp_path / "packages") != 0
    said = capfd.readouterr().err
    assert "Hash mismatch" in said
    assert said.splitlines()[-1] == "uv could not install a.lock (see above)."
    assert not (tmp_path / "told").exists()


def wheel_and_lock(folder: Path, right_hash: bool) -> LockedPex:
    """A wheel in `folder`, and the command for a lockfile that pins it."""
    wheel = folder / "a-1-py3-none-any.whl"
    with ZipFile(wheel, "w") as archive:
        archive.writestr("a.py", "")
        archive.writestr("a-1.dist-info/METADATA", "Metadata-Version: 2.1\nName: a\nVersion: 1\n")
        archive.writestr(
            "a-1.dist-info/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        )
        archive.writestr("a-1.dist-info/RECORD", "a.py,,\na-1.dist-info/RECORD,,\n")
    digest = hashlib.sha256(wheel.read_bytes() if right_hash else b"").hexdigest()
    (folder / "a.lock").write_text(f"a==1 --hash=sha256:{digest}\n")
    command = locked_pex(
        [
            *("--python", sys.executable, "--requirement", "a.lock", "--no-transitive"),
            *("--no-pypi", f"--find-links={folder}", "--layout", "packed"),
        ]
    )
    assert command is not None
    return command


def stand_in(folder: Path) -> None:
    """A pex in `folder` that writes down what it is told, and what is in the environment."""
    (folder / "pex/bin").mkdir(parents=True)
    (folder / "pex/bin/pex.py").write_text(
        "import pathlib, sys\n"
        "def main(arguments=None):\n"
        "    arguments = arguments or sys.argv[1:]\n"
        "    venv = pathlib.Path(arguments[-1].partition('=')[2])\n"
        "    found = [path.name for path in venv.glob('lib/*/site-packages/a-*')]\n"
        "    pathlib.Path('told').write_text(' '.join(arguments) + '\\n' + str(found))\n"
        "    return 3\n"
    )
