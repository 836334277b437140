"""Values of every kind that a schema allows, the same ones in every run."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

import rstr

Kind = Literal["all", "minimal", "unicode", "extreme", "null", "empty"]
KINDS: tuple[Kind, ...] = ("all", "minimal", "unicode", "extreme", "null", "empty")

_UNICODE = "Grüße, 世界 🚀 e\u0301 \u2028\u00a0\t\"\\/'<&>%+ \u0000\u001f\u007f\ufeff"
_UNKNOWN = {"unknownMember": {"deep": [1, None, "ü", {"a": False}]}}
# Schemas may hold themselves; from here on only what is required is made.
_DEEPEST = 7
# The integers that a JSON number holds exactly in every language.
_SAFE_INTEGER = 2**53 - 1
_NUMBERS = (5e-324, 1.7976931348623157e308, -0.0, 1e21, 1e-7, 0.1, 123456789.125)
_DATES = {
    "all": "2026-11-23T12:34:56.789Z",
    "extreme": "0001-01-01T00:00:00.000000001+14:00",
}


class SampleError(Exception):
    """A schema has something that no value can be made for; the message says what and where."""


@dataclass(frozen=True)
class Sampler:
    """Makes values for schemas of one bundled spec."""

    spec: Mapping[str, Any]

    def resolve(self, schema: Mapping[str, Any]) -> Mapping[str, Any]:
        """Follows a `$ref`; what stands beside it is added."""
        reference = schema.get("$ref")
        if reference is None:
            return schema
        target: Any = self.spec
        for part in reference.removeprefix("#/").split("/"):
            target = target[part.replace("~1", "/").replace("~0", "~")]
        return {**self.resolve(target), **{k: v for k, v in schema.items() if k != "$ref"}}

    def sample(self, schema: Mapping[str, Any], kind: Kind, where: str) -> Any:
        """A value of a kind, the same for the same place."""
        schema = self.resolve(schema)
        types = schema.get("type", ())
        types = [types] if isinstance(types, str) else list(types)
        if "null" in types and kind in ("null", "minimal"):
            return None
        for keyword in ("oneOf", "anyOf"):
            if keyword in schema:
                options = schema[keyword]
                if kind == "null" and any(self.resolve(o).get("type") == "null" for o in options):
                    return None
                # Each kind takes another variant, so that all of them are tried.
                return self.sample(options[KINDS.index(kind) % len(options)], kind, where)
        if "const" in schema:
            return schema["const"]
        if "enum" in schema:
            return _chosen(schema["enum"], where + kind)
        if "x-extensible-enum" in schema and kind != "unicode":
            return _chosen(schema["x-extensible-enum"], where + kind)
        if "allOf" in schema:
            return self._object(self._merged(schema), kind, where)
        concrete = next((name for name in types if name != "null"), None)
        if concrete == "object" or (concrete is None and "properties" in schema):
            return self._object(schema, kind, where)
        if concrete == "array":
            return self._array(schema, kind, where)
        if concrete == "string":
            return _text(schema, kind, where)
        if concrete == "integer":
            low = schema.get("minimum", -_SAFE_INTEGER)
            high = schema.get("maximum", _SAFE_INTEGER)
            return {"minimal": low, "null": low, "extreme": high}.get(kind, min(high, low + 7))
        if concrete == "number":
            return _chosen(_NUMBERS, where + kind) if kind == "extreme" else 1.5
        if concrete == "boolean":
            return kind in ("all", "extreme")
        if concrete is None:
            return _UNKNOWN
        raise SampleError(f"{where}: samples of the type {concrete} are missing.")

    def _merged(self, schema: Mapping[str, Any]) -> dict[str, Any]:
        merged: dict[str, Any] = {"properties": {}, "required": []}
        for part in (*schema.get("allOf", ()), {k: v for k, v in schema.items() if k != "allOf"}):
            resolved = self.resolve(part)
            if "allOf" in resolved:
                resolved = self._merged(resolved)
            merged["properties"] |= resolved.get("properties", {})
            merged["required"] += resolved.get("required", [])
            if "additionalProperties" in resolved:
                merged["additionalProperties"] = resolved["additionalProperties"]
        return merged

    def _object(self, schema: Mapping[str, Any], kind: Kind, where: str) -> dict[str, Any]:
        required = schema.get("required", ())
        made = {
            name: self.sample(member, kind, f"{where}.{name}")
            for name, member in schema.get("properties", {}).items()
            if name in required or (kind != "minimal" and where.count(".") < _DEEPEST)
        }
        further = schema.get("additionalProperties", True)
        if isinstance(further, dict) and kind not in ("minimal", "empty"):
            keys = ("a", "ü 🚀") if kind == "unicode" else ("a", "b_c")
            made |= {key: self.sample(further, kind, f"{where}.{key}") for key in keys}
        elif further is True and kind == "all":
            made |= _UNKNOWN
        return made

    def _array(self, schema: Mapping[str, Any], kind: Kind, where: str) -> list[Any]:
        least = schema.get("minItems", 0)
        if where.count(".") >= _DEEPEST:
            kind = "minimal"
        wanted = {"minimal": least, "empty": least, "null": max(least, 1)}.get(kind, max(least, 2))
        count = min(wanted, schema.get("maxItems", wanted))
        return [self.sample(schema.get("items", {}), kind, f"{where}[{n}]") for n in range(count)]


def _text(schema: Mapping[str, Any], kind: Kind, where: str) -> str:
    if schema.get("format") == "date-time":
        return _DATES.get(kind, "2026-01-02T03:04:05Z")
    least: int = schema.get("minLength", 0)
    most: int = schema.get("maxLength", max(least, 300))
    if "pattern" in schema:
        # The same value in every run; nothing is secret.
        made: str = rstr.Rstr(random.Random(where + kind)).xeger(schema["pattern"])  # nosec B311
        while len(made) < least:
            made += made
        return made[:most]
    if kind == "extreme":
        return ("é" * most)[:most]
    if kind in ("minimal", "empty", "null"):
        return "x" * least
    text = _UNICODE if kind == "unicode" else "A plain text, with 100 % of its marks: {}[]?&=+/."
    while len(text) < least:
        text += text
    return text[:most]


def _chosen(options: Any, where: str) -> Any:
    return random.Random(where).choice(list(options))  # nosec B311
