"""Sends samples through Python SDKs: `driver.py <folder of the SDKs> <jobs.json>`.

Prints what failed as JSON, by construct and sample. It runs in a process of its own, since a
package that breaks may break anything.
"""

from __future__ import annotations

import dataclasses
import importlib
import inspect
import json
import re
import sys
import types
import typing
from collections.abc import Callable
from pathlib import Path
from typing import Any


def main(folder: Path, jobs: list[dict[str, Any]]) -> dict[str, str]:
    """Does all jobs."""
    failures: dict[str, str] = {}
    for job in jobs:
        sys.path.insert(0, str(folder / job["package"]))
        credentials = {
            name: tuple(secret) if isinstance(secret, list) else secret
            for name, secret in job["credentials"].items()
        }
        for index, sample in enumerate(job["samples"]):
            try:
                module = importlib.import_module(job["package"])
                options = {"credentials": credentials, "retry": 0}
                with module.ThingsClient(f"{job['url']}/{index}", **options) as client:
                    if job["isCall"]:
                        client.things.make_call(**_named(client.things.make_call, sample))
                    else:
                        value = client.things.get_thing()
                        fitting = Types(client.things.get_thing)
                        if not fitting.fits(value, fitting.returned):
                            raise TypeError(f"{value!r} is not what the method is typed with")
                        client.things.put_thing(value)
            except Exception as error:
                said = " ".join(str(error).split())
                failures[f"{job['construct']}/{index}"] = f"{type(error).__name__}: {said}"
    return failures


class Types:
    """What a method of an SDK is typed with, read without the SDK's own decoder."""

    def __init__(self, method: Callable[..., object]) -> None:
        module = vars(sys.modules[method.__module__])
        self._names = vars(module["models"]) if "models" in module else {}
        self.returned = self._type(method.__annotations__["return"], module)

    def _type(self, annotation: str, names: dict[str, Any]) -> Any:
        # `typing` would take a name from another package that has the same one.
        holder = type("Holder", (), {"__annotations__": {"it": annotation}})
        return inspect.get_annotations(holder, globals=names, locals={}, eval_str=True)["it"]

    def fits(self, value: Any, expected: Any) -> bool:
        """Whether a value, with all that it holds, is of a type."""
        if isinstance(expected, typing.ForwardRef):
            expected = expected.__forward_arg__
        if isinstance(expected, str):
            return self.fits(value, self._type(expected, self._names))
        origin, arguments = typing.get_origin(expected), typing.get_args(expected)
        if origin in (typing.Union, types.UnionType):
            return any(self.fits(value, option) for option in arguments)
        if origin is typing.Literal:
            return type(value) in {type(option) for option in arguments}
        if origin is list:
            return isinstance(value, list) and all(self.fits(i, arguments[0]) for i in value)
        if origin is dict:
            return isinstance(value, dict) and all(
                self.fits(item, arguments[1]) for item in value.values()
            )
        if dataclasses.is_dataclass(expected):
            return type(value) is expected and all(
                # The members' names must not hide those of the types.
                self.fits(getattr(value, field.name), self._type(str(field.type), self._names))
                for field in dataclasses.fields(expected)
                if field.name != "additional_properties"
            )
        if expected is Any:
            return True
        accepted = (int, float) if expected is float else expected
        return isinstance(value, accepted) and (expected is bool or not isinstance(value, bool))


def _named(method: Callable[..., object], values: dict[str, Any]) -> dict[str, Any]:
    """The arguments of a call, whatever the generator makes of their names."""
    known = {_plain(name): value for name, value in values.items()}
    parameters = (name for name in inspect.signature(method).parameters if _plain(name) in known)
    return {name: known[_plain(name)] for name in parameters}


def _plain(name: str) -> str:
    # The generator writes these before a word of Python, and before `callback`.
    return re.sub(r"^(var|param)_|[^a-z0-9]", "", name.lower())


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]), json.loads(Path(sys.argv[2]).read_text()))))
