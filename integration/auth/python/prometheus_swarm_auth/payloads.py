"""Checks an authentic payload against its schema, its operation and expected values."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from prometheus_swarm_auth._tables import TABLES
from prometheus_swarm_auth.errors import SignatureError

Scalar = str | int | float | bool | None
Expected = Scalar | list[Any] | tuple[Any, ...]


@dataclass(frozen=True)
class Requirement:
    """What an operation wants of a payload."""

    # A statement may be shown at any time, and more than once; a request may not.
    is_statement: bool
    # Allowed values of `action`.
    actions: tuple[str, ...]
    required: tuple[str, ...]
    # What the body may say too, and then equals.
    bound: tuple[str, ...]
    # The name of the rule of each member.
    rules: Mapping[str, str]


def requirement(name: str) -> Requirement:
    """Returns what an operation (`coordinator.fetchTodo`) or a payload (`planner/audit`) wants.

    Raises LookupError for any other name.
    """
    operation = TABLES["operations"].get(name, {})
    payload = TABLES["payloads"].get(operation.get("payload", name))
    if payload is None:
        raise LookupError(f"{name!r} is neither an operation with a signed payload nor a payload")
    return Requirement(
        is_statement=payload["kind"] == "statement",
        actions=tuple(payload["actions"]),
        required=tuple(operation.get("required", payload["required"])),
        bound=tuple(operation.get("bound", ())),
        rules=payload["properties"],
    )


def check_payload(payload: Mapping[str, Any], wanted: Requirement) -> None:
    """Checks action, presence and form of the members; raises SignatureError."""
    if payload.get("action") not in wanted.actions:
        raise SignatureError(
            "action_mismatch",
            f"the payload's action is not {' or '.join(wanted.actions)}",
            "action",
        )
    for name in wanted.required:
        require_member(payload, name)
    for name, rule in wanted.rules.items():
        if name in payload and not _follows(TABLES["rules"][rule], payload[name]):
            raise SignatureError(
                "member_invalid", f"the payload's {name} is not a valid {rule}", name
            )


def require_member(payload: Mapping[str, Any], name: str) -> None:
    """Checks that a payload has a member; raises SignatureError (`member_missing`)."""
    if name not in payload:
        raise SignatureError("member_missing", f"the payload has no {name}", name)


def check_expected(payload: Mapping[str, Any], expected: Mapping[str, Expected]) -> None:
    """Checks members against a value or a list of allowed values; raises SignatureError.

    Values are equal only when their JSON types are: `1` is neither `"1"` nor `true`.
    """
    for name, values in expected.items():
        require_member(payload, name)
        allowed = values if isinstance(values, (list, tuple)) else [values]
        if not any(_equal(payload[name], value) for value in allowed):
            raise SignatureError(
                "member_mismatch", f"the payload's {name} is not what is expected here", name
            )


def _equal(one: object, other: object) -> bool:
    return type(one) is type(other) and one == other


def _follows(rule: Mapping[str, Any], value: object) -> bool:
    if rule["type"] == "integer":
        return type(value) is int and rule["minimum"] <= value <= rule["maximum"]
    return (
        isinstance(value, str)
        and re.fullmatch(rule["pattern"], value) is not None
        and len(value) <= rule.get("maxLength", len(value))
    )
