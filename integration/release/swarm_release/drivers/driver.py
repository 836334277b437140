"""Calls operations of an installed Python SDK. Runs where only that SDK is installed."""

from __future__ import annotations

import importlib
import inspect
import json
import re
import sys
from typing import Any


def normalise(name: str) -> str:
    """Makes names equal that differ only in their casing convention."""
    return re.sub(r"[^a-z0-9]", "", name.lower())


def make_client(sdk: Any, url: str) -> Any:
    """Makes a client that has a token for operations that ask for one."""
    for name in dir(sdk):
        if name.endswith("Client") and not name.startswith("Async"):
            return getattr(sdk, name)(url, bearer_token="token")  # nosec B106
    raise LookupError("the package exports no client")


def find_method(client: Any, operation_id: str) -> Any:
    """Finds the method of an operation in whichever part of the client has it."""
    for part in dir(client):
        if not part.startswith("_"):
            api = getattr(client, part)
            for name in dir(api):
                if normalise(name) == normalise(operation_id):
                    return getattr(api, name)
    raise LookupError(f"the client has no operation {operation_id}")


def make_arguments(method: Any, call: dict[str, Any]) -> dict[str, Any]:
    """Assigns the call's values to the method's parameters."""
    values = {normalise(name): value for name, value in call["arguments"].items()}
    assigned = {}
    for name in inspect.signature(method).parameters:
        # The generator puts var_ before a name that is a word of Python.
        key = next((k for k in (name, name.removeprefix("var_")) if normalise(k) in values), None)
        if key is not None:
            assigned[name] = values[normalise(key)]
    if call["hasBody"]:
        assigned["body"] = call["body"]
    return assigned


def main() -> None:
    """Reads the task from standard input, and prints one result a call."""
    task = json.load(sys.stdin)
    sdk = importlib.import_module(task["package"])
    results: list[str | None] = []
    for number, call in enumerate(task["calls"]):
        try:
            client = make_client(sdk, f"{task['url']}{number}")
            method = find_method(client, call["operationId"])
            method(**make_arguments(method, call))
            results.append(None)
        except Exception as error:
            results.append(f"{type(error).__name__}: {error}")
    print(json.dumps(results))


main()
