"""Chooses one operation of each tag, and judges the requests that an SDK makes for them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from openapi_core import Config, OpenAPI
from openapi_core.contrib.werkzeug import WerkzeugOpenAPIRequest
from openapi_core.exceptions import OpenAPIError
from werkzeug.wrappers import Request, Response

from swarm_release.sampling import Sampler

_METHODS = ("get", "put", "post", "delete", "options", "head", "patch")
# OpenAPI says that parameters with these names are ignored.
_IGNORED_HEADERS = ("accept", "authorization", "content-type")
_FORM = "application/x-www-form-urlencoded"


@dataclass(frozen=True)
class Call:
    """A call of one operation: what the SDK is given, and what the server answers."""

    tag: str
    operation_id: str
    method: str
    path: str
    arguments: Mapping[str, Any]
    body: Any
    has_body: bool
    status: int
    content_type: str | None
    answer: Any

    def as_task(self) -> dict[str, Any]:
        """Returns what a driver needs to know to make this call."""
        return {
            "operationId": self.operation_id,
            "arguments": self.arguments,
            "body": self.body,
            "hasBody": self.has_body,
        }


@dataclass(frozen=True)
class _Operation:
    path: str
    method: str
    definition: Mapping[str, Any]
    parameters: tuple[Mapping[str, Any], ...]
    content: Mapping[str, Any]

    @property
    def worth(self) -> tuple[bool, bool, int, str]:
        """Tells how much of an SDK a call of this operation tries; the largest tries the most."""
        return (
            not self.definition.get("deprecated", False),
            "application/json" in self.content,
            len(self.parameters),
            self.definition["operationId"],
        )


def calls(spec: Mapping[str, Any]) -> tuple[Call, ...]:
    """Returns a call for each tag of a spec."""
    sampler = Sampler(spec)
    chosen: dict[str, _Operation] = {}
    for operation in _operations(spec, sampler):
        for tag in operation.definition.get("tags", ()):
            if tag not in chosen or operation.worth > chosen[tag].worth:
                chosen[tag] = operation
    return tuple(_call(tag, operation, sampler) for tag, operation in sorted(chosen.items()))


def _operations(spec: Mapping[str, Any], sampler: Sampler) -> Iterator[_Operation]:
    for path, item in spec.get("paths", {}).items():
        for method in _METHODS:
            if method not in item:
                continue
            definition = item[method]
            listed = [*item.get("parameters", ()), *definition.get("parameters", ())]
            # An operation's parameter replaces the one of its path with the same name.
            parameters = {
                (parameter["in"], parameter["name"]): parameter
                for parameter in map(sampler.resolve, listed)
                if parameter["in"] != "header" or parameter["name"].lower() not in _IGNORED_HEADERS
            }
            body = sampler.resolve(definition.get("requestBody", {}))
            yield _Operation(
                path, method, definition, tuple(parameters.values()), body.get("content", {})
            )


def _call(tag: str, operation: _Operation, sampler: Sampler) -> Call:
    name = operation.definition["operationId"]
    arguments = {
        parameter["name"]: sampler.sample(parameter, f"{name}, parameter {parameter['name']}")
        for parameter in operation.parameters
    }
    media_type, media = _preferred(operation.content)
    body = sampler.sample(media, f"{name}, request body") if media_type else None
    if media_type == _FORM:
        # The generators make a parameter of each field of a form.
        arguments.update(body or {})
    status, response = _success(operation.definition["responses"])
    answer_type, answer = _preferred(sampler.resolve(response).get("content", {}))
    return Call(
        tag=tag,
        operation_id=name,
        method=operation.method,
        path=operation.path,
        arguments=arguments,
        body=body,
        has_body=media_type is not None and media_type != _FORM,
        status=status,
        content_type=answer_type,
        answer=sampler.sample(answer, f"{name}, response {status}") if answer_type else None,
    )


def _preferred(content: Mapping[str, Any]) -> tuple[str | None, Mapping[str, Any]]:
    if not content:
        return None, {}
    media_type = "application/json" if "application/json" in content else min(content)
    return media_type, content[media_type]


def _success(responses: Mapping[str, Any]) -> tuple[int, Mapping[str, Any]]:
    for status in sorted(responses):
        if status.startswith("2"):
            return int(status.replace("X", "0")), responses[status]
    return 200, responses.get("default", {})


@dataclass
class Recorder:
    """A server (WSGI) that answers each call as its spec says, and keeps the request.

    The first part of a path is the number of the call, which tells whose request it is.
    """

    calls: tuple[Call, ...]
    requests: dict[int, list[Request]] = field(default_factory=dict)

    def __call__(self, environ: Any, start_response: Any) -> Any:
        request = Request(environ)
        # It is read now, as the connection is closed when the request is judged.
        request.get_data(cache=True)
        number = int(request.path.split("/")[1])
        self.requests.setdefault(number, []).append(request)
        call = self.calls[number]
        answer = call.answer
        if call.content_type and "json" in call.content_type:
            answer = json.dumps(answer)
        response = Response(answer, status=call.status, content_type=call.content_type)
        return response(environ, start_response)

    def problem(self, number: int, spec: Mapping[str, Any], url: str) -> str | None:
        """Tells what is wrong with the recorded request of a call, if anything is."""
        call = self.calls[number]
        requests = self.requests.get(number, [])
        if len(requests) != 1:
            return f"the SDK made {len(requests)} requests instead of 1"
        # Only this operation is left in, so that a request for another one does not pass.
        item = spec["paths"][call.path]
        others = {key: value for key, value in item.items() if key not in (*_METHODS, "servers")}
        operation = {key: value for key, value in item[call.method].items() if key != "servers"}
        reduced = {
            **spec,
            "servers": [{"url": f"{url}{number}"}],
            "paths": {call.path: {**others, call.method: operation}},
        }
        # None, which means that the spec is not validated, is not in the types of the package.
        unchecked: Any = None
        judge = OpenAPI.from_dict(reduced, config=Config(spec_validator_cls=unchecked))
        try:
            judge.validate_request(WerkzeugOpenAPIRequest(requests[0]))
        except OpenAPIError as error:
            request = requests[0]
            reasons = getattr(error.__cause__, "schema_errors", None) or [error.__cause__ or error]
            details = "; ".join(str(getattr(reason, "message", reason)) for reason in reasons)
            return (
                f"its request {request.method} {request.full_path} with the body "
                f"{request.get_data(as_text=True)!r} is not what the spec says: {error} ({details})"
            )
        return None
