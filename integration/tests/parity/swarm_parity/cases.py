"""What is called, and what the server answers: every operation with samples of every kind."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from swarm_parity.samples import KINDS, Kind, Sampler

_METHODS = ("get", "put", "post", "delete", "options", "head", "patch")


@dataclass(frozen=True)
class Case:
    """One call. `sign` are the further members of a signed payload, when the SDK has to sign."""

    name: str
    operation: str
    parameters: Mapping[str, Any]
    has_body: bool
    body: Any
    body_model: str | None
    sign: Mapping[str, Any] | None
    status: int
    content_type: str | None
    answer: Any


@dataclass(frozen=True)
class _Operation:
    sampler: Sampler
    definition: Mapping[str, Any]
    parameters: tuple[Mapping[str, Any], ...]

    @property
    def name(self) -> str:
        return str(self.definition["operationId"])

    @property
    def body(self) -> Mapping[str, Any] | None:
        content = self.sampler.resolve(self.definition.get("requestBody", {})).get("content", {})
        schema: Mapping[str, Any] | None = content.get("application/json", {}).get("schema")
        return schema

    def case(self, kind: Kind, status: str, suffix: str = "") -> Case:
        """A call with samples of a kind, answered with a status."""
        name = f"{self.name} {kind} {status}{suffix}"
        response = self.sampler.resolve(self.definition["responses"][status])
        content: Mapping[str, Any] = response.get("content", {})
        content_type = next(iter(content), None)
        return Case(
            name=name,
            operation=self.name,
            parameters={
                parameter["name"]: self.sampler.sample(
                    parameter["schema"], kind, f"{self.name}({parameter['name']})"
                )
                for parameter in self.parameters
                if parameter.get("required") or kind != "minimal"
            },
            has_body=self.body is not None,
            body=None if self.body is None else self.sampler.sample(self.body, kind, self.name),
            body_model=None if self.body is None else self.body.get("$ref", "").split("/")[-1],
            sign=None,
            status=int(status),
            content_type=content_type,
            answer=(
                self.sampler.sample(
                    content[content_type]["schema"], kind, f"{self.name} -> {status}"
                )
                if content_type
                else None
            ),
        )

    def signed_case(self, status: str) -> Case | None:
        """A call whose body the SDK has to sign, when the operation has one."""
        rule = self.definition.get("x-signed-payload", {})
        if "action" not in rule:
            return None
        case = self.case("all", status, " signed")
        names = {rule.get("signature", "signature"), "publicSignature"}
        unsigned = {k: "" if k in names else value for k, value in case.body.items()}
        known = {**case.parameters, **unsigned, "action": ""}
        missing = [member for member in rule["members"] if member not in known]
        sign = {member: f"signed {member}" for member in missing} | {"nonce": "ü🚀"}
        return Case(**{**vars(case), "body": unsigned, "sign": sign})


def operations(spec: Mapping[str, Any]) -> list[str]:
    """The operations of a spec, by their ids."""
    return [operation.name for operation in _operations(spec)]


def cases(spec: Mapping[str, Any]) -> list[Case]:
    """Every operation: all kinds of samples with each success, and once with each error."""
    made = []
    for operation in _operations(spec):
        statuses = sorted(operation.definition["responses"])
        for status in (status for status in statuses if status.startswith("2")):
            made += [operation.case(kind, status) for kind in KINDS]
            signed = operation.signed_case(status)
            made += [signed] if signed else []
        made += [operation.case("all", status) for status in statuses if status[0] != "2"]
    return made


def _operations(spec: Mapping[str, Any]) -> Iterator[_Operation]:
    sampler = Sampler(spec)
    for item in spec["paths"].values():
        for method in _METHODS:
            if method in item:
                listed = [*item.get("parameters", ()), *item[method].get("parameters", ())]
                yield _Operation(sampler, item[method], tuple(map(sampler.resolve, listed)))
