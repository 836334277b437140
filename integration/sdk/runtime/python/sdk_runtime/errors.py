"""What a call can fail with. Every error of this SDK is an `SdkError`."""

from __future__ import annotations

import builtins
from collections.abc import Iterable, Mapping
from typing import Any

from .redaction import Headers, redacted


class SdkError(Exception):
    """The base of all errors of this SDK."""


class ConfigurationError(SdkError):
    """What the caller gave cannot be used: an option, a value, the environment, a function.

    Nothing was sent, unless the message says that `on_response` failed. `__cause__` is the error
    of the caller's function.
    """


class ConnectionFailedError(SdkError, builtins.ConnectionError):
    """No answer came: the connection was refused, reset or never made. `__cause__` says why.

    `host` and `port` are those of the service.
    """

    def __init__(self, message: str, *, host: str = "", port: int = 0) -> None:
        super().__init__(message)
        self.host = host
        self.port = port


class RequestTimeoutError(SdkError, builtins.TimeoutError):
    """The answer did not come within the timeout, or the call not to its end by the deadline.

    The service may have done the work or not. `host` and `port` are those of the service.
    """

    def __init__(self, message: str, *, host: str = "", port: int = 0) -> None:
        super().__init__(message)
        self.host = host
        self.port = port


class DecodeError(SdkError):
    """The service answered with a success whose body is not what the contract says."""


class ApiError(SdkError):
    """The service answered with a status that is not a success.

    `body` is the parsed JSON, the text when it is not JSON, or None when it is empty. `code` is the
    stable machine word of the body, `details` what helps to act on it, and `request_id` the value
    of `x-request-id`, which finds the call in the service's logs.
    """

    def __init__(
        self, method: str, path: str, status: int, headers: Mapping[str, str], body: Any
    ) -> None:
        members = body if isinstance(body, dict) else {}
        code, message, details = (members.get(key) for key in ("code", "message", "details"))
        self.method = method
        self.path = path
        self.status = status
        self.headers = headers if isinstance(headers, Headers) else Headers(headers)
        self.body = body
        self.code: str | None = code if isinstance(code, str) else None
        self.details: dict[str, Any] | None = details if isinstance(details, dict) else None
        self.request_id = self.headers.get("x-request-id")
        word = f" {self.code}" if self.code else ""
        said = f": {message}" if isinstance(message, str) else ""
        super().__init__(f"{method} {path} -> {status}{word}{said}")

    def __reduce__(self) -> tuple[Any, ...]:
        """Lets the error pass from one process to another, with the message that it has."""
        # An answer with a code may have a class that was made of two, and has no name of its own.
        made = type(self)
        code, status = made.__bases__ if len(made.__bases__) == 2 else (made, made)
        return _restored, (code, status, self.args, self.__dict__)


class BadRequestError(ApiError):
    """400: the request is malformed."""


class UnauthorizedError(ApiError):
    """401: the caller did not prove who it is."""


class ForbiddenError(ApiError):
    """403: the caller may not do this."""


class NotFoundError(ApiError):
    """404: it is not there."""


class ConflictError(ApiError):
    """409: the state does not allow it, or there is nothing to hand out."""


class UnprocessableError(ApiError):
    """422: well-formed, and not valid."""


class RateLimitedError(ApiError):
    """429: too many calls."""


class ServerError(ApiError):
    """5xx: a fault of the service, or of one that it needs."""


class UnavailableError(ServerError):
    """503: the service cannot answer now."""


_BY_STATUS: Mapping[int, type[ApiError]] = {
    400: BadRequestError,
    401: UnauthorizedError,
    403: ForbiddenError,
    404: NotFoundError,
    409: ConflictError,
    422: UnprocessableError,
    429: RateLimitedError,
    503: UnavailableError,
}


def api_error(
    method: str,
    path: str,
    status: int,
    headers: Mapping[str, str],
    body: Any,
    codes: Mapping[str, type[ApiError]],
    secrets: Iterable[str],
) -> ApiError:
    """The error that fits the status of an answer, and its code when the contract lists that."""
    fitting = _BY_STATUS.get(status, ServerError if status >= 500 else ApiError)
    code = body.get("code") if isinstance(body, dict) else None
    of_code = codes.get(code) if isinstance(code, str) else None
    error = _class_of((of_code or fitting), fitting)(method, path, status, headers, body)
    # A service may repeat what it was sent.
    error.args = tuple(redacted(text, secrets) for text in error.args)
    return error


# Classes of answers that have a code and a status.
_MADE: dict[tuple[type[ApiError], type[ApiError]], type[ApiError]] = {}


def _class_of(code: type[ApiError], status: type[ApiError]) -> type[ApiError]:
    """The class of an answer that is both."""
    if issubclass(code, status):
        return code
    if issubclass(status, code):
        return status
    members = {"__doc__": code.__doc__, "__module__": code.__module__}
    return _MADE.setdefault((code, status), type(code.__name__, (code, status), members))


def _restored(
    code: type[ApiError], status: type[ApiError], args: tuple[Any, ...], members: dict[str, Any]
) -> ApiError:
    fitting = _class_of(code, status)
    error = fitting.__new__(fitting, *args)
    error.__dict__.update(members)
    return error
