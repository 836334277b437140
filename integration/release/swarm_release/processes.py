"""Running other programs, and the one kind of error that ends a release."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Literal

_TAIL_LINES = 15

# Which variables of this process another program gets: all of them; those that an installation
# needs; or those that any program needs, for one that runs what was downloaded.
Access = Literal["all", "network", "none"]

_FOR_ANY_PROGRAM = {"HOME", "LANG", "LANGUAGE", "PATH", "TEMP", "TMP", "TMPDIR", "TZ"}
# Proxies, certificates, mirrors and caches, by the names that npm and uv read. Everything else
# would let the user's settings decide what is verified, or let what is verified read credentials.
_FOR_INSTALLATIONS = _FOR_ANY_PROGRAM | {
    *("ALL_PROXY", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY"),
    *("all_proxy", "http_proxy", "https_proxy", "no_proxy"),
    *("NODE_EXTRA_CA_CERTS", "SSL_CERT_DIR", "SSL_CERT_FILE", "UV_NATIVE_TLS", "UV_SYSTEM_CERTS"),
    *("NPM_CONFIG_CACHE", "NPM_CONFIG_CAFILE", "NPM_CONFIG_REGISTRY"),
    *("npm_config_cache", "npm_config_cafile", "npm_config_registry"),
    *("UV_CACHE_DIR", "UV_DEFAULT_INDEX", "UV_INDEX_URL"),
    *("XDG_CACHE_HOME", "XDG_CONFIG_HOME"),
}

# Longer than a slow upload takes. Without it a registry that never answers would hang a release.
_LIMIT_SECONDS = 900

# What `execute` waits for, in any thread.
_running: set[subprocess.Popen[str]] = set()


class ReleaseError(Exception):
    """Something a person has to act on: says what happened, where, and what to do."""


def run(
    argv: Sequence[str],
    *,
    cwd: Path,
    what: str,
    advice: str,
    env: Mapping[str, str] | None = None,
    stdin: str = "",
    access: Access = "all",
) -> str:
    """Runs a program quietly and returns its standard output; its last lines explain a failure."""
    completed = execute(argv, cwd=cwd, env=env, stdin=stdin, access=access)
    if completed.returncode != 0:
        output = completed.stderr.strip() or completed.stdout.strip()
        raise ReleaseError(f"{what} failed:\n{tail(output)}\n{advice}")
    return completed.stdout


def execute(
    argv: Sequence[str],
    *,
    cwd: Path,
    env: Mapping[str, str] | None = None,
    stdin: str = "",
    access: Access = "all",
) -> subprocess.CompletedProcess[str]:
    """Runs a program quietly and returns its output, whatever its exit code.

    `env` is added to the variables that `access` allows.
    """
    with subprocess.Popen(
        argv,
        cwd=cwd,
        env={**inherited(access), **(env or {})},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        _running.add(process)
        try:
            output, errors = process.communicate(stdin, timeout=_LIMIT_SECONDS)
        except subprocess.TimeoutExpired as error:
            process.kill()
            raise ReleaseError(
                f"`{' '.join(argv)}` did not end within {_LIMIT_SECONDS} s. Check the network and "
                "the registry, and run the same command again."
            ) from error
        except BaseException:
            process.kill()
            raise
        finally:
            _running.discard(process)
    return subprocess.CompletedProcess(argv, process.returncode, output, errors)


def inherited(access: Access) -> dict[str, str]:
    """Returns the variables of this process that another program gets."""
    if access == "all":
        return dict(os.environ)
    allowed = _FOR_INSTALLATIONS if access == "network" else _FOR_ANY_PROGRAM
    return {
        name: value
        for name, value in os.environ.items()
        if name in allowed or name.startswith("LC_")
    }


def end_running() -> None:
    """Ends what `execute` waits for in other threads."""
    for process in tuple(_running):
        # npm would take SIGTERM as a request, and first wait for the registry.
        process.kill()


def run_visibly(
    argv: Sequence[str], *, cwd: Path, env: Mapping[str, str] | None, what: str, advice: str
) -> str:
    """Runs a long program whose progress the caller sees, and returns its standard output.

    Its variables are `env`, or those of this process if that is None.
    """
    completed = subprocess.run(
        argv,
        cwd=cwd,
        env=env,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        text=True,
        check=False,
    )
    if completed.returncode != 0:
        # Standard output is kept for the caller's answer, so what the program said goes beside it.
        sys.stderr.write(completed.stdout)
        raise ReleaseError(f"{what} failed (exit code {completed.returncode}, see above). {advice}")
    return completed.stdout


def tail(output: str) -> str:
    """Returns the lines that explain a failure: npm's own error lines, or else the last ones."""
    lines = [line for line in output.splitlines() if line.strip()]
    errors = [line for line in lines if line.startswith("npm error") and "_logs" not in line]
    return "\n".join(f"  {line}" for line in (errors or lines)[-_TAIL_LINES:])
