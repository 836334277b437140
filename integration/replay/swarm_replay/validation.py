"""Judges recorded exchanges by a spec, with openapi-core."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote

from openapi_core import Config, OpenAPI
from openapi_core.datatypes import RequestParameters
from openapi_core.templating.paths.exceptions import PathError
from openapi_core.validation.request.exceptions import (
    ParameterValidationError,
    RequestBodyValidationError,
    SecurityValidationError,
)
from openapi_core.validation.response.exceptions import DataValidationError, HeaderValidationError
from werkzeug.datastructures import Headers, ImmutableMultiDict

from swarm_replay.recording import Exchange, Message, is_removed

# Longer explanations repeat the whole body.
_LONGEST = 300


class SpecError(Exception):
    """A spec cannot be used; the message says why."""


@dataclass(frozen=True)
class Mismatch:
    """What is not as the spec says: a JSON pointer into the exchange, and why.

    The pointer begins with `/request` or `/response`, goes on with `/method`, `/path`, `/query`,
    `/headers`, `/status` or `/body`, and ends within the body.
    """

    pointer: str
    reason: str


@dataclass(frozen=True)
class NotJudged:
    """A part of an exchange about which the recording says too little."""

    reason: str


CREDENTIALS = NotJudged("without credentials, which the export may have left out")
REMOVED = NotJudged("with a header that the export removed")
REMOVED_VALUE = NotJudged("with a value that the export removed")
NOT_MODIFIED = NotJudged("304, whose content is in the caller's cache")


@dataclass
class _Request:
    """An exchange's request, as openapi-core wants it; it writes path parameters down there."""

    host_url: str
    path: str
    method: str
    parameters: RequestParameters
    content_type: str
    body: bytes | None


@dataclass(frozen=True)
class _Response:
    """An exchange's response, as openapi-core wants it."""

    status_code: int
    content_type: str
    headers: Headers
    data: bytes | None


@dataclass(frozen=True)
class Judge:
    """Judges exchanges by one spec. `base_path` is what stands before the spec's paths."""

    openapi: OpenAPI
    base_path: str = ""

    @classmethod
    def read(cls, spec: Path, base_path: str = "") -> Judge:
        """Reads a spec; raises SpecError when it is not usable."""
        if not spec.is_file():
            raise SpecError(f"The spec {spec} does not exist.")
        try:
            # None means that the spec is not validated, which `./pants lint` does. It is not in the
            # types of the package.
            unchecked: Any = None
            config = Config(spec_validator_cls=unchecked)
            openapi = OpenAPI.from_file_path(str(spec.resolve()), config=config)
            if "paths" not in openapi.spec:
                raise SpecError(f"{spec} is not a valid spec: it has no `paths`.")
        except SpecError:
            raise
        # Whatever a file that is no spec makes the library raise.
        except Exception as error:
            raise SpecError(
                f"{spec} is not a valid spec: {type(error).__name__}: {error}"
            ) from error
        return cls(openapi, base_path.rstrip("/"))

    def knows(self, exchange: Exchange) -> bool:
        """Whether an exchange calls an operation of the spec."""
        if not exchange.url.path.startswith(f"{self.base_path}/"):
            return False
        errors = self.openapi.iter_request_errors(self._request(exchange))
        return not any(isinstance(error, PathError) for error in errors)

    def _request(self, exchange: Exchange) -> _Request:
        return _Request(
            host_url="",
            path=exchange.url.path.removeprefix(self.base_path),
            method=exchange.method,
            parameters=_parameters(exchange),
            content_type=exchange.request.content_type.lower(),
            body=exchange.request.body,
        )

    def findings(self, exchange: Exchange, *, is_export: bool) -> list[Mismatch | NotJudged]:
        """What is not as the spec says. Bodies that were left out are not judged.

        Neither are credentials that a request does not have, when the recording is an export that
        lacks them.
        """
        path = exchange.url.path
        if not path.startswith(f"{self.base_path}/"):
            return [Mismatch("/request/path", f"{path} is not below {self.base_path}")]
        request = self._request(exchange)
        response = _Response(
            status_code=exchange.status,
            content_type=exchange.response.content_type.lower(),
            headers=Headers(exchange.response.headers),
            data=exchange.response.body,
        )
        errors = list(self.openapi.iter_request_errors(request))
        found: list[Mismatch | NotJudged] = []
        for error in errors:
            if isinstance(error, SecurityValidationError) and is_export:
                found.append(CREDENTIALS)
            elif isinstance(error, ParameterValidationError) and _is_removed(error, exchange):
                found.append(REMOVED_VALUE)
            else:
                found += _explain("/request", error, exchange.request)
        if any(isinstance(error, PathError) for error in errors):
            # Nothing can be said of the response of an operation that there is not.
            return found
        answers = list(self.openapi.iter_response_errors(request, response))
        if exchange.status == HTTPStatus.NOT_MODIFIED and answers:
            return [*found, NOT_MODIFIED]
        for error in answers:
            found += _explain("/response", error, exchange.response)
        return found


def _parameters(exchange: Exchange) -> RequestParameters:
    headers = Headers(exchange.request.headers)
    return RequestParameters(
        query=ImmutableMultiDict(parse_qsl(exchange.url.query, keep_blank_values=True)),
        header=headers,
    )


def _is_removed(error: ParameterValidationError, exchange: Exchange) -> bool:
    """Whether the export removed the value of a parameter from the URL."""
    if error.location == "query":
        values = [value for name, value in parse_qsl(exchange.url.query) if name == error.name]
    else:
        values = unquote(exchange.url.path).split("/") if error.location == "path" else []
    return any(map(is_removed, values))


def _explain(side: str, error: Exception, message: Message) -> Iterator[Mismatch | NotJudged]:
    """What one error of openapi-core says of an exchange."""
    match error:
        case SecurityValidationError() if message.removed or not message.headers:
            yield REMOVED
        case ParameterValidationError() | HeaderValidationError() if getattr(
            error, "location", "header"
        ) == "header" and message.may_lack(error.name):
            yield REMOVED
        case PathError():
            is_method = type(error).__name__ == "OperationNotFound"
            yield Mismatch(f"{side}/{'method' if is_method else 'path'}", _why(error))
        case SecurityValidationError():
            yield Mismatch(f"{side}/headers/authorization", _why(error))
        case ParameterValidationError():
            place = {"header": "headers"}.get(error.location, error.location)
            yield from _within(f"{side}/{place}/{_escaped(error.name)}", error)
        case HeaderValidationError():
            yield from _within(f"{side}/headers/{_escaped(error.name)}", error)
        case RequestBodyValidationError() | DataValidationError():
            if not message.left_out:
                yield from _within(f"{side}/body", error)
        case _:
            yield Mismatch(f"{side}/status", _why(error))


def _within(pointer: str, error: Exception) -> Iterator[Mismatch | NotJudged]:
    """One mismatch for each place in a value that breaks the schema."""
    details: Any = getattr(error.__cause__, "schema_errors", None)
    if not details:
        yield Mismatch(pointer, _why(error))
        return
    for detail in details:
        if is_removed(detail.instance):
            yield REMOVED_VALUE
            continue
        tokens = "".join(f"/{_escaped(str(token))}" for token in detail.absolute_path)
        yield Mismatch(pointer + tokens, _short(detail.message))


def _why(error: Exception) -> str:
    return _short(str(error.__cause__ or error))


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"


def _escaped(token: str) -> str:
    return token.replace("~", "~0").replace("/", "~1")
