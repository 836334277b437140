"""What holds for each SDK as it is published: its README, its names, its types at run time."""

from __future__ import annotations

import importlib
import inspect
import json
import re
import runpy
import subprocess
import sys
import typing
import zipfile
from email import message_from_bytes
from functools import cached_property
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import sdk_probe
from sdk_probe import Script, answer

server = sdk_probe.server

# The SDKs whose wheels are here: one in a target of Pants, all in a session of Nox.
SDKS = sorted(wheel.name.partition("-")[0] for wheel in Path().glob("prometheus_*_sdk-*.whl"))


def test_there_is_a_wheel() -> None:
    assert SDKS


@pytest.fixture(params=SDKS)
def sdk(request: pytest.FixtureRequest) -> ModuleType:
    return importlib.import_module(request.param)


def client_class(sdk: ModuleType) -> Any:
    names = [name for name in sdk.__all__ if re.fullmatch(r"(?!Async)\w+Client", name)]
    assert len(names) == 1
    return getattr(sdk, names[0])


def serve(handler: BaseHTTPRequestHandler) -> None:
    if handler.command == "GET":
        answer(200, {"status": "ok"})(handler)
    else:
        refusal = {"success": False, "code": "no_work_available", "message": "Nothing."}
        answer(409, refusal)(handler)


def examples(sdk: ModuleType) -> list[str]:
    """The Python of the README in the wheel."""
    (wheel,) = Path().glob(f"{sdk.__name__}-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        (name,) = (name for name in archive.namelist() if name.endswith(".dist-info/METADATA"))
        readme = message_from_bytes(archive.read(name)).get_payload()
    found: list[str] = re.findall(r"^```python\n(.*?)^```$", str(readme), re.DOTALL | re.MULTILINE)
    return found


def test_the_examples_of_the_readme_run(
    sdk: ModuleType,
    server: tuple[str, Script],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    url, script = server
    script.set(serve)
    monkeypatch.setenv("TOKEN", "token")
    monkeypatch.setenv("COORDINATOR_URL", url)
    defined: dict[str, Any] = {}
    made = examples(sdk)
    for number, example in enumerate(made):
        file = tmp_path / f"example_{number}.py"
        file.write_text(example.replace("http://127.0.0.1:8080", url))
        defined |= runpy.run_path(str(file), run_name="__main__")
    assert capsys.readouterr().out.splitlines()[:2] == ["ok", "ok"]
    assert script.received[-1].headers["x-request-id"] == "example-1"
    coordinator = sdk.__name__ == "prometheus_coordinator_sdk"
    if coordinator:
        assert defined["fetch_todo"](json.dumps, "S", "P") is None
        assert json.loads(script.received[-1].body)["signature"].startswith('{"taskId": "task"')
    assert len(made) == (4 if coordinator else 3)


def test_import_star_gives_what_is_public(sdk: ModuleType, tmp_path: Path) -> None:
    file = tmp_path / "star.py"
    file.write_text(f"from {sdk.__name__} import *\n")
    names = {name for name in runpy.run_path(str(file)) if not name.startswith("__")}
    assert names == {*sdk.__all__}
    assert client_class(sdk).__name__ in names
    assert len(sdk.__all__) == len(names)
    assert {"ResponseInfo", "RetryPolicy", "ApiError", "NoWorkAvailableError"} <= names


def test_type_hints_can_be_read_at_run_time(sdk: ModuleType) -> None:
    modules = ["client", "models", "runtime.clients", "runtime.requests", "runtime.models"]
    public = [getattr(sdk, name) for name in sdk.__all__]
    for module in modules:
        public += vars(importlib.import_module(f"{sdk.__name__}.{module}")).values()
    read = 0
    for kind in public:
        if inspect.isclass(kind) and kind.__module__.startswith(sdk.__name__):
            typing.get_type_hints(kind)
            for member in vars(kind).values():
                function = member.func if isinstance(member, cached_property) else member
                if inspect.isfunction(function):
                    hints = typing.get_type_hints(function)
                    read += "return" in hints
    assert read > 100


def test_a_misspelt_option_is_refused(sdk: ModuleType) -> None:
    with pytest.raises(sdk.ConfigurationError, match="Did you mean `timeout`"):
        client_class(sdk)("http://127.0.0.1:1", timeuot=1)


def test_an_operation_names_its_errors(sdk: ModuleType) -> None:
    apis = [getattr(sdk, name) for name in sdk.__all__ if name.endswith("Api")]
    operations = [
        function
        for api in apis
        for name, function in vars(api).items()
        if inspect.isfunction(function) and not name.startswith("_")
    ]
    named = [inspect.getdoc(operation) or "" for operation in operations]
    raising = [text for text in named if "\nRaises:\n    " in text]
    assert len(raising) > len(named) / 2
    for text in raising:
        for name in re.findall(r"\b\w+Error\b", text.partition("\nRaises:\n")[2]):
            assert issubclass(getattr(sdk, name), sdk.SdkError)


def test_a_code_has_a_class_below_that_of_its_status(sdk: ModuleType) -> None:
    assert issubclass(sdk.InvalidRequestError, sdk.BadRequestError)
    assert issubclass(sdk.NoWorkAvailableError, sdk.ApiError)


def test_a_program_loads_what_it_needs(sdk: ModuleType) -> None:
    name = client_class(sdk).__name__
    program = (
        f"import sys; from {sdk.__name__} import {name}; {name}('http://127.0.0.1:1')\n"
        "print([m for m in ('httpx', 'asyncio', 'logging', 'uuid', 'http.cookiejar', 'difflib',"
        f" '{sdk.__name__}.models', '{sdk.__name__}.api') if m in sys.modules])"
    )
    command = [sys.executable, "-c", f"import sys; sys.path[:] = {sys.path!r}\n{program}"]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (run.stdout, run.stderr) == ("[]\n", "")
