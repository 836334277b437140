"""What the platform reads out of OpenAPI documents, and their canonical form."""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote

import yaml

# The C parser of PyYAML is ten times faster, and is in every wheel but not in every build. The base
# loader reads every scalar as a text: others stop at what looks like a date and is none.
_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

# npm and PyPI both keep these. PyPI writes 1.2.0-rc.1 as 1.2.0rc1; of others one drops a part.
_NUMBER = r"(?:0|[1-9][0-9]*)"
_VERSION = re.compile(rf"{_NUMBER}\.{_NUMBER}\.{_NUMBER}(?:-(?:alpha|beta|rc)\.{_NUMBER})?")

_REMOTE = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)


class DocumentError(Exception):
    """A document cannot be used; the message says which, and why."""


@dataclass(frozen=True)
class References:
    """What a document refers to: `files` from the root of the repository, and other hosts.

    It must not have the second: what an SDK is made of would not be in the repository, and change
    without a trace.
    """

    files: tuple[str, ...] = ()
    remote: tuple[str, ...] = ()


def references(path: str, content: bytes) -> References:
    """What the document at `path` refers to.

    References are found in maps and in lists at any depth, and in the mapping of a discriminator,
    whose values are references too (OpenAPI 3.1.1, 4.8.25). References into the document itself
    are none. Content that is not YAML refers to nothing: `lint` reports it, and a broken document
    must not stop work on the rest of the repository.
    """
    try:
        # Both loaders make nothing but texts, lists and maps.
        document = yaml.load(content, Loader=_Loader)  # nosec B506
    except yaml.YAMLError:
        return References()
    found = set(_references(document))
    remote = {reference for reference in found if _REMOTE.match(reference)}
    # A reference is a URI, in which a space is `%20`.
    local = {unquote(reference.partition("#")[0]) for reference in found - remote}
    files = {posixpath.normpath(posixpath.join(posixpath.dirname(path), f)) for f in local if f}
    return References(tuple(sorted(files - {path})), tuple(sorted(remote)))


def _references(document: object) -> Iterator[str]:
    pending = [document]
    # Aliases let a part stand in many places, and so on within them.
    seen: set[int] = set()
    while pending:
        node = pending.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        if isinstance(node, dict):
            for key, value in node.items():
                if key == "$ref" and isinstance(value, str):
                    yield value
                elif key == "discriminator" and isinstance(value, dict):
                    yield from _mapped_files(value.get("mapping"))
                pending.append(value)
        elif isinstance(node, list):
            pending.extend(node)


def _mapped_files(mapping: object) -> Iterator[str]:
    if isinstance(mapping, dict):
        for value in mapping.values():
            # The value may also be the bare name of a schema.
            if isinstance(value, str) and (
                value.startswith((".", "/")) or "." in value or "://" in value
            ):
                yield value


def canonical(bundled: str) -> str:
    """A bundled document as JSON with sorted keys.

    Comments, the order of keys and the way a text is quoted are gone, so that an edit that changes
    only these changes nothing that is made from the document. The order of lists has a meaning and
    is kept.
    """
    return json.dumps(json.loads(bundled), indent=2, sort_keys=True, ensure_ascii=False) + "\n"


def version(path: str, bundled: str) -> str:
    """The `info.version` of a bundled document, which is the version of its SDKs."""
    info = json.loads(bundled).get("info")
    found = info.get("version") if isinstance(info, dict) else None
    if not isinstance(found, str) or not found:
        raise DocumentError(f"{path}: `info.version` is missing; an SDK takes its version from it.")
    if not _VERSION.fullmatch(found):
        raise DocumentError(
            f"{path}: `info.version` {found!r} is not a version that npm and PyPI both keep. "
            "Write one like 1.2.0 or 1.2.0-rc.1 (alpha, beta or rc)."
        )
    return found
