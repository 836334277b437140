"""Calls operations of an installed Python SDK. Runs where only that SDK is installed."""

from __future__ import annotations

import importlib
import inspect
import json
import re
import sys
import types
import typing
from typing import Any


def normalise(name: str) -> str:
    """Makes names equal that differ only in their casing convention."""
    return re.sub(r"[^a-z0-9]", "", name.lower())


def find_method(sdk: Any, client: Any, operation_id: str) -> Any:
    """Finds the method of an operation in whichever API class has it."""
    for name in getattr(sdk, "__all__", dir(sdk)):
        if name.endswith("Api"):
            api = getattr(sdk, name)
            for attribute in dir(api):
                if normalise(attribute) == normalise(operation_id):
                    return getattr(api(client), attribute)
    raise LookupError(f"no API class has a method for {operation_id}")


def convert(annotation: Any, value: Any) -> Any:
    """Makes models of dictionaries, where a method takes models."""
    origin = typing.get_origin(annotation)
    arguments = [item for item in typing.get_args(annotation) if item is not type(None)]
    if value is None:
        return None
    if origin in (typing.Annotated, typing.Union, types.UnionType):
        return convert(arguments[0], value)
    if origin is list:
        return [convert(arguments[0], item) for item in value]
    return annotation.from_dict(value) if hasattr(annotation, "from_dict") else value


def make_arguments(method: Any, call: dict[str, Any]) -> dict[str, Any]:
    """Assigns the call's values to the method's parameters."""
    hints = typing.get_type_hints(method, include_extras=True)
    parameters = [name for name in inspect.signature(method).parameters if name[0] != "_"]
    values = {normalise(name): value for name, value in call["arguments"].items()}
    assigned = {}
    for name in parameters:
        # The generator puts var_ before a name that is a word of Python.
        key = next((k for k in (name, name.removeprefix("var_")) if normalise(k) in values), None)
        if key is not None:
            assigned[name] = convert(hints[name], values[normalise(key)])
        elif call["hasBody"]:
            assigned[name] = convert(hints[name], call["body"])
    return assigned


def make_client(sdk: Any, url: str, api_keys: list[str]) -> Any:
    """Makes a client that has something to present for every security scheme."""
    configuration = sdk.Configuration(
        host=url,
        api_key=dict.fromkeys(api_keys, "key"),
        access_token="token",  # nosec B106
        username="user",
        password="password",  # nosec B106
    )
    return sdk.ApiClient(configuration)


def main() -> None:
    """Reads the task from standard input, and prints one result a call."""
    task = json.load(sys.stdin)
    sdk = importlib.import_module(task["package"])
    results: list[str | None] = []
    for number, call in enumerate(task["calls"]):
        try:
            client = make_client(sdk, f"{task['url']}{number}", task["apiKeys"])
            method = find_method(sdk, client, call["operationId"])
            method(**make_arguments(method, call))
            results.append(None)
        except Exception as error:
            results.append(f"{type(error).__name__}: {error}")
    print(json.dumps(results))


main()
