"""Sample values for schemas: what the spec gives as an example, or else a valid value."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import rstr
from openapi_schema_validator import OAS31Validator

from swarm_release.processes import ReleaseError

Json = Any
Schema = Mapping[str, Any]

_FORMATS = {
    "date": "2024-01-02",
    "date-time": "2024-01-02T03:04:05Z",
    "email": "someone@example.com",
    "uri": "https://example.com/",
    "uuid": "9c8b7a65-4321-4fed-8cba-0123456789ab",
}


class _SelfReferenceError(Exception):
    """A schema that contains itself."""


@dataclass(frozen=True)
class Sampler:
    """Makes sample values from a bundled spec."""

    spec: Mapping[str, Any]

    def resolve(self, node: Mapping[str, Any]) -> Mapping[str, Any]:
        """Follows a reference inside the spec."""
        while "$ref" in node:
            target: Any = self.spec
            for part in node["$ref"].removeprefix("#/").split("/"):
                target = target[part.replace("~1", "/").replace("~0", "~")]
            node = {**target, **{key: value for key, value in node.items() if key != "$ref"}}
        return node

    def sample(self, holder: Mapping[str, Any], what: str) -> Json:
        """Returns a value for a media type, parameter or header object."""
        schema = holder.get("schema", {})
        given = next(iter(_examples(holder, self)), None)
        value = given if given is not None else self._value(schema, ())
        validator = OAS31Validator({**schema, "components": self.spec.get("components", {})})
        problem = next(validator.iter_errors(value), None)
        if problem:
            raise ReleaseError(
                f"{what}: no valid sample, {problem.message}. Give it a valid example in the spec."
            )
        return value

    def _value(self, schema: Schema | bool, within: tuple[str, ...]) -> Json:
        if isinstance(schema, bool):
            return {}
        reference = schema.get("$ref")
        if reference in within:
            raise _SelfReferenceError
        if reference:
            within = (*within, reference)
            schema = self.resolve(schema)
        for value in _examples(schema, self):
            return value
        if "const" in schema:
            return schema["const"]
        if "enum" in schema:
            return schema["enum"][0]
        if "allOf" in schema:
            return self._all_of(schema, within)
        for keyword in ("oneOf", "anyOf"):
            if keyword in schema:
                rest = {key: value for key, value in schema.items() if key != keyword}
                return self._one_of(schema[keyword], rest, within)
        return self._typed(schema, within)

    def _all_of(self, schema: Schema, within: tuple[str, ...]) -> Json:
        rest = {key: value for key, value in schema.items() if key != "allOf"}
        parts = [self._value(part, within) for part in schema["allOf"]]
        if "properties" in rest or all(isinstance(part, dict) for part in parts):
            own = self._value(rest, within) if "properties" in rest else {}
            return {key: value for part in (*parts, own) for key, value in part.items()}
        return parts[0]

    def _one_of(self, choices: list[Schema], rest: Schema, within: tuple[str, ...]) -> Json:
        # Null says the least about an SDK, so it comes last.
        for choice in sorted(choices, key=lambda choice: choice.get("type") == "null"):
            try:
                value = self._value(choice, within)
            except _SelfReferenceError:
                continue
            return {**self._typed(rest, within), **value} if "properties" in rest else value
        raise _SelfReferenceError

    def _typed(self, schema: Schema, within: tuple[str, ...]) -> Json:
        types = schema.get("type", "object" if "properties" in schema else "string")
        kind = next((t for t in types if t != "null"), "null") if isinstance(types, list) else types
        match kind:
            case "object":
                return dict(self._properties(schema, within))
            case "array":
                try:
                    item = self._value(schema.get("items", {}), within)
                except _SelfReferenceError:
                    return []
                return [item] * max(1, schema.get("minItems", 1))
            case "integer" | "number":
                return _number(schema, kind)
            case "boolean":
                return True
            case "null":
                return None
            case _:
                return _string(schema)

    def _properties(self, schema: Schema, within: tuple[str, ...]) -> Iterator[tuple[str, Json]]:
        for name, value in schema.get("properties", {}).items():
            try:
                yield name, self._value(value, within)
            except _SelfReferenceError:
                if name in schema.get("required", ()):
                    raise


def _examples(holder: Mapping[str, Any], sampler: Sampler) -> Iterator[Json]:
    if "example" in holder:
        yield holder["example"]
    examples = holder.get("examples", ())
    if isinstance(examples, Mapping):
        yield from (sampler.resolve(example)["value"] for example in examples.values())
    else:
        yield from examples


def _number(schema: Schema, kind: str) -> float:
    low = schema.get("minimum", schema.get("exclusiveMinimum", 0))
    value = low + 1 if "exclusiveMinimum" in schema else max(low, 1)
    if "maximum" in schema or "exclusiveMaximum" in schema:
        value = min(value, schema.get("maximum", value))
    step = schema.get("multipleOf")
    if step:
        value = -(-value // step) * step
    return int(value) if kind == "integer" else value


def _string(schema: Schema) -> str:
    shortest, longest = schema.get("minLength", 1), schema.get("maxLength", 1_000)
    if "pattern" in schema:
        # Seeded, so that every run makes the same samples.
        generator = rstr.Rstr(random.Random(0))  # nosec B311
        candidates = (str(generator.xeger(schema["pattern"])) for _ in range(100))
        return next((text for text in candidates if shortest <= len(text) <= longest), "")
    text = _FORMATS.get(schema.get("format", ""), "sample")
    return text if shortest <= len(text) <= longest else "s" * max(1, shortest)
