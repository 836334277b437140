"""Compiles the SDKs, as strictly as the real ones are: all with one run of tsc, and of mypy."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from pathlib import Path

from constructs import tools
from constructs.generation import Sdk

# The folder, below the one of all SDKs, of compiled TypeScript.
COMPILED = "compiled"

# An error of tsc or of mypy: the package that it is about, and what it says.
_TSC_ERROR = re.compile(r"^typescript/(\w+)/\S+\(\d+,\d+\): (error .+)$", re.MULTILINE)
_MYPY_ERROR = re.compile(r"^python/(\w+)/\S+:\d+: (error: .+)$", re.MULTILINE)


def compile_all(sdks: Iterable[Sdk], folder: Path) -> dict[Sdk, str]:
    """The first error of each SDK that does not compile; `folder` holds them all."""
    made = sorted(sdks, key=lambda sdk: sdk.package)
    return {
        **_typescript([sdk for sdk in made if sdk.language == "typescript"], folder),
        **_python([sdk for sdk in made if sdk.language == "python"], folder),
    }


def _typescript(sdks: list[Sdk], folder: Path) -> dict[Sdk, str]:
    if not sdks:
        return {}
    generated = (folder / sdks[0].folder / "tsconfig.json").read_text()
    options = json.loads(re.sub(r"^\s*//.*$", "", generated, flags=re.MULTILINE))
    options["extends"] = str(tools.ROOT / "tsconfig.base.json")
    options["compilerOptions"] |= {
        "rootDir": "typescript",
        "outDir": COMPILED,
        # `generate-sdks` removes unused imports with Biome, which needs code without errors.
        "noUnusedLocals": False,
    }
    found: dict[Sdk, str] = {}
    config = folder / "tsconfig.json"
    # The runtime imports packages.
    (folder / "node_modules").symlink_to(tools.packages())
    # A first run finds what is no TypeScript; as long as there is any, tsc looks at nothing else.
    for _ in range(2):
        sound = [sdk for sdk in sdks if sdk not in found]
        if not sound:
            break
        options["include"] = [f"{sdk.code}/**/*.ts" for sdk in sound]
        config.write_text(json.dumps(options, indent=1))
        run = tools.run(
            [tools.NODE, tools.packages() / "typescript-7/bin/tsc", "-p", config],
            folder,
            codes=(0, 1, 2),
        )
        found |= _errors(_TSC_ERROR, run, sdks)
    return found


def _python(sdks: list[Sdk], folder: Path) -> dict[Sdk, str]:
    found: dict[Sdk, str] = {}
    for sdk in sdks:
        for file in sorted((folder / sdk.code).rglob("*.py")):
            try:
                compile(file.read_text(), file.name, "exec")
            except SyntaxError as error:
                # mypy looks at nothing else when a file is no Python.
                found.setdefault(sdk, f"SyntaxError: {error.msg}")
    sound = [sdk for sdk in sdks if sdk not in found]
    if not sound:
        return found
    # No configuration of the repository: the SDKs' users have none of it.
    options = ("--config-file=", "--strict", "--no-pretty", "--explicit-package-bases")
    packages = [argument for sdk in sound for argument in ("--package", sdk.package)]
    run = tools.run(
        tools.python("mypy", *options, *packages),
        folder,
        codes=(0, 1),
        environment={"MYPYPATH": ":".join(str(folder / sdk.folder) for sdk in sound)},
    )
    return {**found, **_errors(_MYPY_ERROR, run, sound)}


def _errors(pattern: re.Pattern[str], run: tools.Run, sdks: list[Sdk]) -> dict[Sdk, str]:
    by_package = {sdk.package: sdk for sdk in sdks}
    found: dict[Sdk, str] = {}
    for package, error in pattern.findall(run.output):
        found.setdefault(by_package[package], error)
    if run.code != 0 and not found:
        raise tools.ToolError(f"a compiler failed without an error in a package:\n{run.end}")
    return found
