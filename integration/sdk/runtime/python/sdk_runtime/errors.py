"""What a call can fail with. Every error of this SDK is an `SdkError`."""

from __future__ import annotations

import builtins
from collections.abc import Mapping
from typing import Any


class SdkError(Exception):
    """The base of all errors of this SDK."""


class ConfigurationError(SdkError):
    """The client, or a call, lacks something that only the caller can give. Nothing was sent."""


class ConnectionFailedError(SdkError, builtins.ConnectionError):
    """No answer came: the connection was refused, reset or never made. `__cause__` says why."""


class RequestTimeoutError(SdkError, builtins.TimeoutError):
    """The answer did not come within the timeout. The service may have done the work or not."""


class DecodeError(SdkError):
    """The service answered with a success whose body is not what the contract says."""


class ApiError(SdkError):
    """The service answered with a status that is no success.

    `body` is the parsed JSON, the text when it is no JSON, or None when it is empty. `code` is the
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
        self.headers = headers
        self.body = body
        self.code: str | None = code if isinstance(code, str) else None
        self.details: dict[str, Any] | None = details if isinstance(details, dict) else None
        self.request_id = headers.get("x-request-id")
        word = f" {self.code}" if self.code else ""
        said = f": {message}" if isinstance(message, str) else ""
        super().__init__(f"{method} {path} -> {status}{word}{said}")

    def __reduce__(self) -> tuple[Any, ...]:
        """Lets the error pass from one process to another."""
        arguments = (self.method, self.path, self.status, dict(self.headers), self.body)
        return type(self), arguments


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
    method: str, path: str, status: int, headers: Mapping[str, str], body: Any
) -> ApiError:
    """The error that fits the status of an answer."""
    fitting = _BY_STATUS.get(status, ServerError if status >= 500 else ApiError)
    return fitting(method, path, status, headers, body)
