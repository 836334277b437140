"""Reads the text of a payload so that every implementation reads the same: I-JSON (RFC 7493).

What parsers disagree about is refused: duplicate members, numbers that not every language keeps
exactly, halves of surrogate pairs, NaN and Infinity, and nesting that overflows a stack.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from prometheus_swarm_auth._tables import TABLES
from prometheus_swarm_auth.errors import SignatureError

MAX_DEPTH: int = TABLES["limits"]["payloadDepth"]
MAX_SAFE_INTEGER: int = TABLES["limits"]["safeInteger"]

# Strings are matched whole, so that a bracket inside one does not count. One that does not end runs
# to the end of the text: looking for its end from each quote in it would take quadratic time.
_TOKEN = re.compile(r'"[^"\\]*(?:\\[\s\S][^"\\]*)*"?|[{}\[\]]')
_DEPTH_CHANGES = {"{": 1, "[": 1, "}": -1, "]": -1}


def read_payload(message: bytes) -> dict[str, Any]:
    """Returns the object that a signed message holds; raises SignatureError (`payload_...`).

    Numbers without a fraction are int, whatever their notation.
    """
    try:
        text = message.decode()
    except UnicodeDecodeError as error:
        raise SignatureError("payload_not_utf8", "the payload is not UTF-8") from error
    _check_depth(text)
    duplicates: list[str] = []
    payload = _parse(text, duplicates)
    if duplicates:
        raise SignatureError(
            "payload_duplicate_key", f"the payload names {duplicates[0]!r} twice in one object"
        )
    scalars = list(_scalars(payload))
    if any(_out_of_range(scalar) for scalar in scalars):
        raise SignatureError(
            "payload_number_range", f"a number of the payload is beyond {MAX_SAFE_INTEGER}"
        )
    if any(_has_lone_surrogate(scalar) for scalar in scalars):
        raise SignatureError(
            "payload_lone_surrogate", "a string of the payload has half of a surrogate pair"
        )
    if not isinstance(payload, dict):
        raise SignatureError("payload_not_object", "the payload is JSON, but not an object")
    return payload


def _check_depth(text: str) -> None:
    depth = 0
    for token in _TOKEN.finditer(text):
        depth += _DEPTH_CHANGES.get(token[0], 0)
        if depth > MAX_DEPTH:
            raise SignatureError(
                "payload_too_deep", f"the payload nests deeper than {MAX_DEPTH} levels"
            )


def _parse(text: str, duplicates: list[str]) -> Any:
    def make_object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        members: dict[str, Any] = {}
        for name, value in pairs:
            if name in members:
                duplicates.append(name)
            members[name] = value
        return members

    try:
        return json.loads(
            text,
            object_pairs_hook=make_object,
            parse_constant=_refuse_constant,
            parse_float=_number,
            # Python's own refuses integers of more than 4300 digits with another error.
            parse_int=_number,
        )
    except ValueError as error:
        raise SignatureError("payload_not_json", f"the payload is not JSON: {error}") from error


def _refuse_constant(name: str) -> None:
    raise ValueError(f"{name} is not JSON")


def _number(token: str) -> int | float:
    value = float(token)
    return int(value) if value.is_integer() else value


def _scalars(value: Any) -> Iterator[Any]:
    if isinstance(value, dict):
        for name, member in value.items():
            yield name
            yield from _scalars(member)
    elif isinstance(value, list):
        for item in value:
            yield from _scalars(item)
    else:
        yield value


def _out_of_range(scalar: object) -> bool:
    return isinstance(scalar, (int, float)) and abs(scalar) > MAX_SAFE_INTEGER


def _has_lone_surrogate(scalar: object) -> bool:
    return isinstance(scalar, str) and any("\ud800" <= char <= "\udfff" for char in scalar)
