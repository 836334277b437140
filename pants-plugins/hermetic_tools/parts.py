"""Which parts of a file differ, so that an edit affects only who reads them.

Nothing here knows Pants, so that it can be tested plainly and outlives a change of Pants' API.
"""

from __future__ import annotations

import ast
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import toml

# A part is named by the keys that lead to it.
Part = tuple[str, ...]

# What of an entry of package-lock.json names the packages that it needs.
_NEEDS = ("dependencies", "devDependencies", "optionalDependencies", "peerDependencies")

# What of an entry npm says to people alone.
_FOR_PEOPLE = ("deprecated", "funding", "license")

# What of a member's entry decides nothing: its version, and what its own package.json says as well.
_NOT_LOCKED = ("version", "engines", "bin")


def changed_parts(path: str, before: bytes | None, after: bytes | None) -> set[Part] | None:
    """Returns the parts of a file that differ; None when it has no parts, or is new or gone.

    The parts of TOML and of JSON are its values, but for the packages that a package.json needs:
    each is a part by its name. The parts of a package-lock.json are the packages that the root
    needs, and the members of the workspace: each with all that it reaches. Python has two:
    `code`, and `comments` with the layout.
    """
    if before is None or after is None:
        return None
    try:
        if path.endswith(".toml"):
            old, new = toml.loads(before.decode()), toml.loads(after.decode())
        elif path.endswith(".json"):
            old, new = json.loads(before), json.loads(after)
        elif path.endswith(".py"):
            same_code = ast.dump(ast.parse(before)) == ast.dump(ast.parse(after))
            return {("comments",) if same_code else ("code",)}
        else:
            return None
        name = path.rpartition("/")[2]
        if name == "package-lock.json":
            (old, old_rest), (new, new_rest) = _reached_by_part(old), _reached_by_part(new)
            # What one of both reaches is in the part that reaches it there.
            for rest, reached, other in ((old_rest, old, new_rest), (new_rest, new, old_rest)):
                reached.update({key: rest[key] for key in rest.keys() & other.keys()})
        elif name == "package.json":
            old, new = _named(old), _named(new)
    except (SyntaxError, ValueError, LookupError, AttributeError, TypeError, RecursionError):
        return None
    return set(_differences((), old, new))


def is_within(part: Part, claimed: str) -> bool:
    """Tells whether a part is the one that dotted keys name, or in it.

    A key that has dots itself, such as the name of a package, is one of the names of a claim.
    """
    return any(".".join(part[:length]) == claimed for length in range(1, len(part) + 1))


def is_affected(
    parts: Iterable[Part], claimed: Iterable[str], claimed_by_others: Iterable[str]
) -> bool:
    """Tells whether changes affect who claims parts, or who claims none and has what is left."""
    if any(claimed):
        return any(is_within(part, claim) for part in parts for claim in claimed)
    others = tuple(claimed_by_others)
    return any(not any(is_within(part, claim) for claim in others) for part in parts)


def _differences(keys: Part, old: object, new: object) -> Iterator[Part]:
    if isinstance(old, dict) and isinstance(new, dict):
        for key in {**old, **new}:
            if key not in old or key not in new:
                # All values in it are new, or gone.
                yield from _leaves((*keys, key), old.get(key, new.get(key)))
            else:
                yield from _differences((*keys, key), old[key], new[key])
    # In Python `True` is equal to 1, and 1 to 1.0.
    elif repr(old) != repr(new):
        yield keys


def _leaves(keys: Part, value: object) -> Iterator[Part]:
    if isinstance(value, dict) and value:
        for key, item in value.items():
            yield from _leaves((*keys, key), item)
    else:
        yield keys


def _named(manifest: Mapping[str, Any]) -> dict[str, Any]:
    """A package.json, with the packages that it needs beside its other values."""
    others = {key: value for key, value in manifest.items() if key not in _NEEDS}
    return {**others, **{name: v for key in _NEEDS for name, v in manifest.get(key, {}).items()}}


def _reached_by_part(lock: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """What a lockfile says of each package that the root needs and of each member; and the rest."""
    packages = {
        path: {key: value for key, value in entry.items() if key not in _FOR_PEOPLE}
        for path, entry in lock["packages"].items()
    }
    root = packages.pop("")
    roots = {name: [_resolve(packages, "", name)] for key in _NEEDS for name in root.get(key, {})}
    members = {path for path in packages if "node_modules" not in path.split("/")}
    for member in members:
        packages[member] = {
            key: value for key, value in packages[member].items() if key not in _NOT_LOCKED
        }
        roots[member] = [member]
    parts: dict[str, Any] = {}
    left = set(packages)
    for name, starts in roots.items():
        reached = _reached(packages, starts)
        left -= reached
        # One value: what differs in it is no part of its own.
        parts[name] = sorted((path, json.dumps(packages[path], sort_keys=True)) for path in reached)
    # A link to a member is its name, which is in what imports it.
    rest = {path: packages[path] for path in left if not packages[path].get("link")}
    parts.update({key: value for key, value in lock.items() if key not in ("packages", "version")})
    return parts, rest


def _reached(packages: Mapping[str, Any], starts: Iterable[str | None]) -> set[str]:
    """The entries that can be loaded from some, through what they need."""
    reached: set[str] = set()
    pending = [start for start in starts if start]
    while pending:
        path = pending.pop()
        if path in reached or path not in packages:
            continue
        reached.add(path)
        entry = packages[path]
        needed = (_resolve(packages, path, name) for key in _NEEDS for name in entry.get(key, {}))
        # The graph has an edge to a member that another one needs.
        pending += [
            found for found in needed if found is not None and not packages[found].get("link")
        ]
    return reached


def _resolve(packages: Mapping[str, Any], path: str, name: str) -> str | None:
    """The entry that Node finds for a name, from a folder upwards."""
    folder = path
    while True:
        candidate = f"{folder}/node_modules/{name}" if folder else f"node_modules/{name}"
        if candidate in packages:
            return candidate
        if not folder:
            return None
        folder = folder.rpartition("/")[0]
