"""The command line of the release engine."""

from __future__ import annotations

import argparse
import errno
import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from types import FrameType

from swarm_release import publish as publishing
from swarm_release.pants import Pants
from swarm_release.processes import ReleaseError
from swarm_release.report import Report
from swarm_release.versions import bump

# What a person can mend without this program.
_OF_THE_DISK = (errno.EACCES, errno.EDQUOT, errno.EIO, errno.ENOSPC, errno.EROFS)
_PLACES = {"local": publishing.LOCAL, "production": publishing.PRODUCTION}


def parser() -> argparse.ArgumentParser:
    """Returns the parser of the command line."""
    root = argparse.ArgumentParser(prog="./nox -s", description=__doc__)
    commands = root.add_subparsers(dest="command", required=True)
    publish = commands.add_parser(
        "publish", prog="./nox -s publish --", help="publish what the registries do not have yet"
    )
    publish.add_argument(
        "--to",
        choices=list(_PLACES),
        default="local",
        help="registries that run on this machine (default), or the public ones",
    )
    source = publish.add_mutually_exclusive_group()
    source.add_argument("--since", metavar="REF", help="only what changed since a commit affects")
    source.add_argument(
        "--built",
        metavar="FOLDER",
        type=Path,
        help="release what `--keep FOLDER` left at the same commit, and build nothing",
    )
    extent = publish.add_mutually_exclusive_group()
    extent.add_argument("--plan", action="store_true", help="show the plan and stop")
    publish.add_argument("--json", action="store_true", help="show the plan as JSON")
    publish.add_argument(
        "--keep",
        metavar="FOLDER",
        type=Path,
        help="leave what was built in a new folder, for a later run with `--built FOLDER`",
    )
    extent.add_argument(
        "--only",
        choices=publishing.STEPS,
        help="one step alone: publish what is missing, verify what is published and has no tag, "
        "or tag what another run has verified (default: all, in this order)",
    )
    commands.add_parser(
        "registries",
        prog="./nox -s registries --",
        help="serve what was published to the local registries, until interrupted",
    )
    raise_version = commands.add_parser(
        "bump", prog="./nox -s bump --", help="raise the version of SDKs or of auth"
    )
    raise_version.add_argument("name", help="coordinator, node, docker or auth")
    raise_version.add_argument("level", choices=["major", "minor", "patch"])
    return root


def main(argv: Sequence[str] | None = None) -> int:
    """Runs a command and returns its exit code."""
    options = parser().parse_args(argv)
    # What Pants makes is kept by its environment too, so that stays the one in which users run it.
    pants = Pants(Path.cwd(), dict(os.environ))
    # The local servers are never behind a proxy that the user's environment names.
    for name in ("NO_PROXY", "no_proxy"):
        os.environ[name] = ",".join(filter(None, (os.environ.get(name), "127.0.0.1")))
    # Ending by an exception stops the servers on the way out. A program that is started in the
    # background may have been told to ignore interrupts; one that is sent here is meant.
    signal.signal(signal.SIGTERM, _terminate)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    report = Report(as_json=getattr(options, "json", False))
    try:
        if options.command == "bump":
            change = bump(pants, options.name, options.level)
            report.progress(
                f"{options.name}: {change.old} is now {change.new}. Commit what changed; then "
                "`./nox -s publish` publishes it to the registries of this machine, and a push "
                "to main to the public ones."
            )
        elif options.command == "registries":
            publishing.serve_local(pants.root, report)
        else:
            publishing.publish(
                pants,
                _PLACES[options.to],
                report,
                publishing.Options(
                    since=options.since,
                    plan_only=options.plan,
                    keep=options.keep,
                    built=options.built,
                    steps=(options.only,) if options.only else publishing.STEPS,
                ),
            )
    except ReleaseError as error:
        report.progress(f"error: {error}")
        return 1
    except OSError as error:
        if error.errno not in _OF_THE_DISK:
            raise
        report.progress(
            f"error: {error}. Make room or mend the rights, and run the same command again: it "
            "continues from here."
        )
        return 1
    except KeyboardInterrupt:
        report.progress("interrupted: run the same command again, it continues from here.")
        return 128 + signal.SIGINT
    return 0


def _terminate(number: int, frame: FrameType | None) -> None:
    sys.exit(128 + number)
