"""How Node runs in a sandbox: the shell text, the environment, and what an install is keyed by.

Nothing here knows Pants, so that it can be tested plainly and outlives a change of Pants' API.
"""

from __future__ import annotations

import hashlib
import json
import shlex
from collections.abc import Collection, Mapping, Sequence
from typing import Any, NamedTuple

# The shared folders, seen from the root of a sandbox; Pants keeps them between runs.
NODE_MODULES_CACHE = ".cache/npm_node_modules"
NPM_CACHE = ".cache/npm"

# What installs Node and the packages where they are not installed yet is in this folder of every
# sandbox that runs Node. Pants keeps it as it is and puts a link to it, since all sandboxes have
# the same.
SETUP_FOLDER = "__node"

# The formatter of TypeScript. npm installs the program for the platform alone, and the script of
# `@biomejs/biome` would start Node to find it.
BIOME = '"$packages"/node_modules/@biomejs/cli-*/biome'

# Where the inputs of an install are in it.
INSTALL_FOLDER = "install"

# A registry that cannot exist (RFC 2606): npm puts the address of the one that is configured in its
# place. Packages are below `/<name>/-/` in all registries that can stand in for the default one.
REGISTRY_HOST = "registry.invalid"

# The programs of a worker (see `NodeProgram`) in it: the one that Pants starts, and the one that
# runs on Node.
WORKER_SCRIPT = "worker.sh"
WORKER_MODULE = "node_worker.mjs"


class NpmLockError(Exception):
    """package.json and package-lock.json do not fit together."""


def locked_members(package_lock: str) -> tuple[str, ...]:
    """The folders of the workspace's members that a package-lock.json (version 3) names."""
    return _members(_parse_lock(package_lock))


def _members(lock: Mapping[str, Any]) -> tuple[str, ...]:
    folders = (folder for folder in lock.get("packages", {}) if folder)
    return tuple(sorted(f for f in folders if "node_modules" not in f.split("/")))


def _parse_lock(package_lock: str) -> dict[str, Any]:
    try:
        lock: dict[str, Any] = json.loads(package_lock)
    except json.JSONDecodeError as error:
        raise NpmLockError(
            f"package-lock.json is not JSON: {error}. Run `./nox -s lock` to make it anew."
        ) from error
    return lock


_DEPENDENCY_KEYS = (
    "dependencies",
    "devDependencies",
    "optionalDependencies",
    "peerDependencies",
)

# What npm reads of a member when it installs.
_INSTALL_KEYS = ("name", *_DEPENDENCY_KEYS, "peerDependenciesMeta")


def install_inputs(
    package_json: str, package_lock: str, members: Mapping[str, str]
) -> dict[str, str]:
    """The files that `npm ci` reads, by path, without what does not change the result.

    The versions of the workspace's own members are dropped, so that a release does not reinstall
    the third-party packages. `members` holds the package.json of each member by folder. For one
    that is missing or no JSON stands what the lockfile says of it: a command that needs a tool, and
    perhaps generates that file, must not fail on it. What works on the package itself does.

    The committed lockfile does not say where packages come from, and npm would first ask the
    registry for all versions of each. The one that is installed from says it.
    """
    lock = _parse_lock(package_lock)
    packages = {
        folder: _parse_package(members.get(folder, "")) or lock["packages"][folder]
        for folder in _members(lock)
    }
    names = {package.get("name") for package in packages.values()}
    files = {"package.json": package_json}
    for folder, package in packages.items():
        locked = lock["packages"][folder]
        locked.pop("version", None)
        _accept_any_version(locked, names)
        kept = {key: package[key] for key in _INSTALL_KEYS if key in package}
        _accept_any_version(kept, names)
        files[f"{folder}/package.json"] = _stable_json(kept)
    for path, locked in lock["packages"].items():
        if "integrity" in locked and "resolved" not in locked:
            locked["resolved"] = _address(path, locked)
    files["package-lock.json"] = _stable_json(lock)
    return files


def _address(path: str, locked: Mapping[str, Any]) -> str:
    """Where a package is, whose folder is `path` and which has the name in it, or its own."""
    name = locked.get("name") or path.rpartition("node_modules/")[2]
    file = f"{name.rpartition('/')[2]}-{locked['version']}.tgz"
    # literal-url: npm asks for one, and puts the configured host into it.
    return f"https://{REGISTRY_HOST}/{name}/-/{file}"


def _accept_any_version(package: dict[str, Any], siblings: Collection[object]) -> None:
    """Lets a package take its siblings as they are.

    A sibling without a version satisfies no range, and npm would look for it in the registry.
    """
    for key in _DEPENDENCY_KEYS:
        dependencies = package.get(key)
        if isinstance(dependencies, dict):
            package[key] = {
                name: "*" if name in siblings else version for name, version in dependencies.items()
            }


def _parse_package(package_json: str) -> dict[str, Any]:
    """What a package.json says; nothing when it is no object of JSON."""
    try:
        package = json.loads(package_json)
    except json.JSONDecodeError:
        return {}
    return package if isinstance(package, dict) else {}


def _stable_json(value: object) -> str:
    return json.dumps(value, indent=1, sort_keys=True) + "\n"


def install_key(files: Mapping[str, str], node_lockfile: str) -> str:
    """Names the folder of an install: the same inputs and the same npm give the same folder."""
    text = json.dumps([sorted(files.items()), node_lockfile])
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def node_environment(inherited: Mapping[str, str]) -> dict[str, str]:
    """The environment of a process that runs Node, on top of what the user's settings give."""
    return {
        **inherited,
        # A user's own npmrc must not change what is built; mirrors come by `npm_config_registry`.
        "npm_config_userconfig": "/dev/null",
        "npm_config_replace_registry_host": REGISTRY_HOST,
        "npm_config_update_notifier": "false",
        "npm_config_audit": "false",
        "npm_config_fund": "false",
        "npm_config_loglevel": "error",
        "NO_UPDATE_NOTIFIER": "1",
        "NO_COLOR": "1",
    }


def install_where_missing(program: str, setup: str, install: str) -> str:
    """Shell text that runs `install` when there is no `program`, as on a remote worker.

    The folder `setup` holds what that needs in the root of the sandbox. It is the same in all
    sandboxes, and so Pants lets nobody write to it.
    """
    return f"[[ -x {program} ]] || {{ cp -R {setup}/. .; chmod -R u+w .; {install}; }}"


def preamble(node_folder: str, install_node: str, key: str) -> str:
    """Shell text that makes `node`, `npm` and the installed packages ready in a sandbox.

    `node_folder` holds `bin/node` and `lib/node_modules/npm`; `install_node` is the command that
    makes it on a machine where it is not there yet (a remote worker). `key` names the install.
    Afterwards `$packages` is the folder that holds the installed node_modules, to which
    `link_packages` makes links.
    """
    return f"""\
set -euo pipefail
sandbox="$PWD"
export HOME="$sandbox/.home" npm_config_cache="$sandbox/{NPM_CACHE}"
export PATH="$sandbox/{node_folder}/bin:/usr/bin:/bin"
{install_where_missing(f"{node_folder}/bin/node", SETUP_FOLDER, install_node)}
rename() {{ node -e 'require("fs").renameSync(...process.argv.slice(1))' "$@"; }}
npm() {{ node "$sandbox/{node_folder}/lib/node_modules/npm/bin/npm-cli.js" "$@"; }}
{install_packages("packages", key, f"{SETUP_FOLDER}/{INSTALL_FOLDER}")}"""


def install_packages(variable: str, key: str, inputs: str) -> str:
    """Shell text that sets `variable` to the folder of an install, which it makes where it is not.

    `key` names the install, and `inputs` is the folder of what `npm ci` reads. It comes after, or
    at the end of, `preamble`.
    """
    return f"""\
{variable}="$sandbox/{NODE_MODULES_CACHE}/{key}"
if [[ ! -e "${variable}/.complete" ]]; then
  # Two installs of one lockfile may race: each works in a folder of its own, and the first to
  # rename wins. A rename onto a folder that has content fails, so the loser drops its copy.
  mkdir -p "$sandbox/{NODE_MODULES_CACHE}"
  attempt="$(mktemp -d "$sandbox/{NODE_MODULES_CACHE}/{key}.XXXXXX")"
  trap 'rm -rf "$attempt"' EXIT
  cp -R "$sandbox/{inputs}/." "$attempt/"
  chmod -R u+w "$attempt"
  (cd "$attempt" && npm ci --ignore-scripts --prefer-offline >&2)
  : >"$attempt/.complete"
  if ! rename "$attempt" "${variable}" 2>/dev/null && [[ ! -e "${variable}/.complete" ]]; then
    # What is in the way is no winner, but what is left of a folder that was deleted by half.
    rename "${variable}" "$attempt.old"
    rename "$attempt" "${variable}"
    rm -rf "$attempt.old"
  fi
  rm -rf "$attempt"
  trap - EXIT
fi
"""


def worker_script(preamble: str) -> str:
    """The script that runs a program of Node, or the server that runs many.

    Its arguments are those of a Java program (`worker_arguments`).
    """
    return f"""\
#!/usr/bin/env bash
{preamble}\
export packages
shift 2
exec node {SETUP_FOLDER}/{WORKER_MODULE} "$@"
"""


def worker_arguments(
    setup: str, key: str, program: str, arguments: Sequence[str]
) -> tuple[str, ...]:
    """The script of a worker, which is in the folder `setup`, with arguments that run `program`.

    Pants can keep a server only for what looks like a Java program. It takes what comes before the
    main class for the command that starts the server: a program goes to a worker of its own, which
    was started with the same `key`.
    """
    return (f"{setup}/{WORKER_SCRIPT}", "-cp", key, program, *arguments)


class Sibling(NamedTuple):
    """A package of the workspace that others use: its name, and the folder of its sources."""

    name: str
    folder: str


def link_packages(siblings: Sequence[Sibling] = (), package_folder: str = "") -> str:
    """Shell text that makes `node_modules` folders in a sandbox, of links to what is installed.

    The one in the root is the shared folder itself, since a link for each package in it costs more
    than many a tool takes. `package_folder` is the package that is worked on: the packages of the
    workspace that it uses, `siblings`, are linked there, so that they are found before the shared
    ones. Each is expected unpacked in `__siblings/<name>`. Packages that npm installed for one
    member alone, because the others need another version, are linked there too.
    """
    lines = ['ln -s "$packages"/node_modules node_modules']
    if siblings:
        # Siblings use each other; this one link lets all of them be found from each.
        lines.append("ln -s . __siblings/node_modules")
    for sibling in siblings:
        place = f"__siblings/{sibling.name}"
        installed = _installed_for(sibling.folder)
        lines.append(f"[[ ! -d {installed} ]] || ln -s {installed} {_node_modules(place)}")
    if package_folder:
        lines.append(_link_own_packages(package_folder, siblings))
    return "\n".join(lines) + "\n"


def _installed_for(member: str) -> str:
    return f'"$packages"/{shlex.quote(member)}/node_modules'


def _node_modules(place: str) -> str:
    return f'"$sandbox"/{shlex.quote(place)}/node_modules'


def _link_own_packages(member: str, siblings: Sequence[Sibling]) -> str:
    """Shell text that links, in a member of the workspace, its siblings and its own packages."""
    installed, links = _installed_for(member), _node_modules(member)
    if not siblings:
        return f"[[ ! -d {installed} ]] || ln -s {installed} {links}"
    lines = [
        f"if [[ ! -d {installed} ]]; then",
        f'  ln -s "$sandbox"/__siblings {links}',
        "else",
        f"  mkdir {links}",
        f"  ln -s {installed}/* {links}/",
    ]
    scopes = sorted({name.split("/")[0] for name, _ in siblings if name.startswith("@")})
    for scope in map(shlex.quote, scopes):
        # The scope's folder may hold third-party packages too, so each entry is linked.
        lines += [
            f"  rm -f {links}/{scope}",
            f"  mkdir {links}/{scope}",
            f"  for entry in {installed}/{scope}/*; do",
            f'    [[ ! -e "$entry" ]] || ln -s "$entry" {links}/{scope}/',
            "  done",
        ]
    for name in (shlex.quote(sibling.name) for sibling in siblings):
        lines += [
            f"  rm -f {links}/{name}",
            f'  ln -s "$sandbox"/__siblings/{name} {links}/{name}',
        ]
    return "\n".join([*lines, "fi"])
