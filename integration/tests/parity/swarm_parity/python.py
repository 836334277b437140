"""Calls through a Python SDK, with both of its clients."""

from __future__ import annotations

import asyncio
import functools
import importlib
import inspect
import json
import re
from collections.abc import Sequence
from types import ModuleType
from typing import Any

import httpx

from swarm_parity.cases import Case


def perform(sdk: ModuleType, url: str, cases: Sequence[Case]) -> list[Any]:
    """The results of all cases through the client that waits, which gets models as bodies."""
    with httpx.Client() as http_client:
        return [
            _one(sdk, f"{url}/python/{number}", case, http_client)
            for number, case in enumerate(cases)
        ]


def perform_async(sdk: ModuleType, url: str, cases: Sequence[Case]) -> list[Any]:
    """The results of all cases through the client for asyncio, which gets dicts as bodies."""

    async def run() -> list[Any]:
        async with httpx.AsyncClient() as http_client:
            return [
                await _one_async(sdk, f"{url}/python-async/{number}", case, http_client)
                for number, case in enumerate(cases)
            ]

    return asyncio.run(run())


def _one(sdk: ModuleType, url: str, case: Case, http_client: httpx.Client) -> Any:
    # A client for each case, whose URL names it; the connection is shared.
    with _client_class(sdk, "")(url, http_client=http_client, **_options()) as client:
        model: Any = getattr(sdk, case.body_model or "", None)
        body = model.from_dict(case.body) if hasattr(model, "from_dict") else case.body
        method, arguments = _call(client, case, body)
        try:
            return _result(method(**arguments))
        except sdk.ApiError as error:
            return _error(error)


async def _one_async(sdk: ModuleType, url: str, case: Case, http_client: httpx.AsyncClient) -> Any:
    async with _client_class(sdk, "Async")(url, http_client=http_client, **_options()) as client:
        method, arguments = _call(client, case, case.body)
        try:
            return _result(await method(**arguments))
        except sdk.ApiError as error:
            return _error(error)


class StaleSdkError(Exception):
    """A spec says what a committed SDK does not have."""

    def __init__(self, difference: str) -> None:
        super().__init__(
            f"The spec and its committed SDK differ: {difference}. Run `./pants generate-sdks ::`."
        )


def _client_class(sdk: ModuleType, prefix: str) -> Any:
    names = (name for name in dir(sdk) if name.endswith("Client"))
    return getattr(sdk, next(name for name in names if name.startswith("Async") == bool(prefix)))


def _options() -> dict[str, Any]:
    def sign(payload: Any) -> str:
        return json.dumps(payload, ensure_ascii=False, separators=(",", ":"))

    return {
        "bearer_token": "t0ken",  # nosec B105
        "signer": sign,
        "public_signer": lambda payload: f"public {sign(payload)}",
        "retry": 0,
    }


def _call(client: Any, case: Case, body: Any) -> tuple[Any, dict[str, Any]]:
    method = method_of(client, case.operation)
    values = {_plain(name): value for name, value in case.parameters.items()}
    arguments = {
        name: values[_plain(name)]
        for name in inspect.signature(method).parameters
        if _plain(name) in values
    }
    if len(arguments) != len(values):
        known = {_plain(name) for name in arguments}
        lacking = ", ".join(name for name in case.parameters if _plain(name) not in known)
        raise StaleSdkError(f"{case.operation} of the Python SDK has no parameter {lacking}")
    if case.has_body:
        arguments["body"] = body
    if case.sign is not None:
        arguments["sign"] = case.sign
    return method, arguments


def method_of(client: Any, operation: str) -> Any:
    """The method of a client that an operation of the spec is; raises StaleSdkError without one."""
    for part in (name for name in dir(client) if not name.startswith("_")):
        api = getattr(client, part)
        for name in dir(api):
            if _plain(name) == _plain(operation):
                return getattr(api, name)
    raise StaleSdkError(f"the Python SDK has no operation {operation}")


@functools.cache
def _plain(name: str) -> str:
    """The same for names that differ in their casing convention."""
    return re.sub(r"[^a-z0-9]", "", name.lower())


def _result(value: Any) -> Any:
    return {"value": value.to_dict() if hasattr(value, "to_dict") else value}


def _error(error: Any) -> Any:
    return {
        "name": _status_class(error),
        "status": error.status,
        "code": error.code,
        "body": error.body,
        "details": error.details,
        "requestId": error.request_id,
        "message": str(error),
    }


def _status_class(error: Any) -> str:
    """The name of the class that the error has by its status; that of its code comes on top."""
    runtime = next(c for c in type(error).__mro__ if c.__name__ == "ApiError").__module__
    made = importlib.import_module(runtime).api_error("", "", error.status, {}, None, {}, ())
    if not isinstance(error, type(made)):
        raise AssertionError(f"{type(error).__mro__} is not a {type(made).__name__}")
    return type(made).__name__
