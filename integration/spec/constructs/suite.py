"""The constructs: small fragments of OpenAPI, each wrapped into a whole document."""

from __future__ import annotations

import copy
import functools
import itertools
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).resolve().parent / "suite"

# An OpenAPI document, or a part of one, as it is read from YAML.
Node = dict[str, Any]

_KEYS = frozenset(
    {
        "banned-because",
        "body",
        "chain",
        "document",
        "media",
        "operation",
        "parameters",
        "path",
        "samples",
        "schemas",
        "thing",
        "undecided",
        "value",
        "wire",
    }
)


class SuiteError(Exception):
    """A construct is not written as it has to be; the message names it."""


@dataclass(frozen=True)
class Construct:
    """One way to say something in OpenAPI, in a document that says nothing else.

    `samples` are what it describes: bodies, or the arguments of a call by name. `wire` is what a
    call with these arguments sends, one path and query for each sample; without it, both languages
    have to send the same.
    """

    name: str
    group: str
    document: Node
    samples: tuple[Any, ...]
    wire: tuple[str, ...] = ()
    media: str = "application/json"
    # Why it is banned although both languages pass.
    banned_because: str = ""

    @property
    def is_call(self) -> bool:
        """Whether the samples are arguments, not bodies."""
        return "/thing" not in self.document["paths"]

    @property
    def is_json(self) -> bool:
        """Whether the bodies are JSON."""
        return "json" in self.media

    def text(self, index: int) -> str:
        """A sample as it is in a body."""
        sample = self.samples[index]
        return sample if isinstance(sample, str) and not self.is_json else json.dumps(sample)


def load(folder: Path = FOLDER) -> tuple[Construct, ...]:
    """All constructs, in the order of the files and within them."""
    constructs = [
        construct(name, path.stem, fragment)
        for path in sorted(folder.glob("*.yaml"))
        for name, fragment in yaml.safe_load(path.read_text()).items()
    ]
    names = [construct.name for construct in constructs]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise SuiteError(f"these names stand in two files: {', '.join(twice)}")
    if not constructs:
        raise SuiteError(f"{folder} holds no constructs")
    return tuple(constructs)


def select(constructs: tuple[Construct, ...], names: Sequence[str]) -> tuple[Construct, ...]:
    """The constructs of these names, or all when none is named."""
    known = {construct.name for construct in constructs}
    unknown = sorted(set(names) - known)
    if unknown:
        raise SuiteError(f"these constructs do not exist: {', '.join(unknown)}")
    return tuple(construct for construct in constructs if not names or construct.name in names)


def construct(name: str, group: str, fragment: Node) -> Construct:
    """A fragment as it is written in a file of the suite, wrapped into a document."""
    unknown = sorted(fragment.keys() - _KEYS)
    if unknown:
        raise SuiteError(f"{name}: unknown keys: {', '.join(unknown)}")
    samples = tuple(fragment.get("samples", ()))
    if not samples:
        raise SuiteError(f"{name}: has no samples")
    wire = tuple(fragment.get("wire", ()))
    if wire and len(wire) != len(samples):
        raise SuiteError(f"{name}: `wire` needs one line for each sample")
    if "value" in fragment:
        samples = tuple({"value": sample} for sample in samples)
    media = fragment.get("media", "application/json")
    return Construct(
        name=name,
        group=group,
        document=_document(name, fragment, samples, media),
        samples=samples,
        wire=wire,
        media=media,
        banned_because=fragment.get("banned-because", ""),
    )


def _document(name: str, fragment: Node, samples: tuple[Any, ...], media: str) -> Node:
    schemas: Node = copy.deepcopy(fragment.get("schemas", {}))
    if "value" in fragment:
        schemas["Thing"] = {
            "type": "object",
            "required": ["value"],
            "properties": {"value": fragment["value"]},
        }
    if "thing" in fragment:
        schemas["Thing"] = fragment["thing"]
    if "chain" in fragment:
        schemas |= chain(fragment["chain"], "Thing")
    if not fragment.get("undecided"):
        for schema in schemas.values():
            _decide_members(schema)
    if "parameters" in fragment:
        paths = {fragment.get("path", "/calls"): {"get": _call(fragment)}}
    else:
        body = fragment.get("body", {"$ref": "#/components/schemas/Thing"})
        paths = {"/thing": _echo(body, media, samples, fragment.get("operation", {}))}
    schemas["Failure"] = {
        "type": "object",
        "required": ["code"],
        "additionalProperties": True,
        "properties": {"code": {"type": "string"}},
    }
    document: Node = {
        "openapi": "3.1.0",
        "info": {
            "title": name,
            "summary": "One construct.",
            "description": "A document of the construct suite.",
            "version": "1.0.0",
            "license": {"name": "MIT", "identifier": "MIT"},
        },
        "servers": [{"url": "/"}],
        "tags": [{"name": "things", "description": "All there is."}],
        "paths": paths,
        "components": {"schemas": schemas},
    }
    return merged(document, fragment.get("document", {}))


def chain(length: int, first: str) -> Node:
    """Schemas that refer to each other in a row, the last being `Link<length - 1>`."""
    names = [first, *(f"Link{index}" for index in range(1, length))]
    links: Node = {
        name: {
            "type": "object",
            "additionalProperties": True,
            "properties": {"next": {"$ref": f"#/components/schemas/{link}"}},
        }
        for name, link in itertools.pairwise(names)
    }
    return {**links, names[-1]: {"type": "object", "additionalProperties": True}}


def _decide_members(node: Any) -> None:
    """Lets every object with properties keep unknown members, unless it says something itself."""
    if isinstance(node, list):
        for item in node:
            _decide_members(item)
    elif isinstance(node, dict):
        branches = node.get("allOf", ())
        inherits = len(branches) > 1 and not any(part.get("type") == "string" for part in branches)
        if inherits or (isinstance(node.get("properties"), dict) and "type" in node):
            node.setdefault("additionalProperties", True)
        for value in node.values():
            _decide_members(value)


def _operation(identifier: str, **more: Any) -> Node:
    return {
        "tags": ["things"],
        "operationId": identifier,
        "summary": "Do something with a thing",
        "description": "Sends or fetches a thing. No authentication: nothing here is real.",
        "x-served-by": ["coordinator"],
        "security": [],
        **more,
    }


def _failure() -> Node:
    return {
        "description": "The call is refused.",
        "content": {
            "application/json": {
                "schema": {"$ref": "#/components/schemas/Failure"},
                "examples": {"one": {"value": {"code": "invalid_request"}}},
            }
        },
    }


def _call(fragment: Node) -> Node:
    responses = {"204": {"description": "Done."}, "400": _failure()}
    return merged(
        _operation("makeCall", parameters=fragment["parameters"], responses=responses),
        fragment.get("operation", {}),
    )


def _echo(body: Node, media: str, samples: tuple[Any, ...], patch: Node) -> Node:
    examples = {f"sample{index}": {"value": value} for index, value in enumerate(samples)}
    content = {media: {"schema": body, "examples": examples}}
    fetch = _operation(
        "getThing", responses={"200": {"description": "A thing.", "content": content}}
    )
    store = _operation(
        "putThing",
        requestBody={"required": True, "content": content},
        responses={"204": {"description": "Done."}, "400": _failure()},
    )
    fetch["responses"]["400"] = _failure()
    return {"get": merged(fetch, patch), "put": store}


def merged(document: Node, patch: Node) -> Node:
    """The document with a JSON merge patch (RFC 7396) applied."""
    return functools.reduce(_apply, patch.items(), copy.deepcopy(document))


def _apply(document: Node, change: tuple[str, Any]) -> Node:
    key, value = change
    if value is None:
        document.pop(key, None)
    elif isinstance(value, dict) and isinstance(document.get(key), dict):
        document[key] = merged(document[key], value)
    else:
        document[key] = copy.deepcopy(value)
    return document
