"""The two registries, each spoken to through its own client."""

from __future__ import annotations

import base64
import json
import os
import sys
import tempfile
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol, TypeVar

from packaging.utils import canonicalize_version
from pypi_simple import (
    PYPI_SIMPLE_ENDPOINT,
    NoSuchProjectError,
    PyPISimple,
    UnsupportedRepoVersionError,
)
from requests import RequestException, Timeout
from semver import Version
from uv import find_uv_bin

from swarm_release.artefacts import Artefact
from swarm_release.node import node_argv, npm_argv
from swarm_release.plan import PublishedFile
from swarm_release.processes import ReleaseError, execute, run, tail
from swarm_release.user_settings import npm_settings, uv_settings

_READ_ADVICE = "Check the registry and the network, and run the same command again."
_UPLOAD_ADVICE = (
    "Check the registry, and for a refusal the credentials (in GitHub Actions: the permission "
    "`id-token: write` and the trusted publisher of this package). Then run the same command "
    "again: it publishes only what is still missing."
)
# A user's own settings can keep new versions away, or have npm only say what it would do.
_NPM_PINNED = {
    "npm_config_before": "null",
    "npm_config_dry_run": "false",
    "npm_config_min_release_age": "null",
    "npm_config_offline": "false",
}
_INSTALL_ADVICE = (
    "It is published and stays so, but it is not verified. Run the same command again; "
    "if it fails again, fix the package and release a new version."
)


# Until the next byte of an answer, and until all of it is there.
_ANSWER_SECONDS = 60
_WHOLE_ANSWER_SECONDS = 300

# What pypi-simple raises when an index cannot be reached, or answers anything else than a page.
_BAD_ANSWERS = (
    AttributeError,
    LookupError,
    RecursionError,
    RequestException,
    TypeError,
    UnsupportedRepoVersionError,
    ValueError,
)

_Answer = TypeVar("_Answer")


class Registry(Protocol):
    """What the engine needs of a registry."""

    def published(self, artefact: Artefact) -> tuple[PublishedFile, ...]:
        """Returns the files of this version, none if the registry does not have it."""

    def download(self, file: PublishedFile, folder: Path) -> Path:
        """Fetches a published file."""

    def upload(self, artefact: Artefact, archives: Sequence[Path]) -> None:
        """Publishes archives of an artefact."""

    def install(
        self, artefact: Artefact, published: Sequence[PublishedFile], folder: Path
    ) -> list[str]:
        """Installs the published files into an empty folder and returns the command that runs
        a script there, without the script."""


@dataclass(frozen=True)
class NpmRegistry:
    """An npm registry; without a URL it is the one that npm is configured for."""

    url: str | None = None
    token: str | None = field(default=None, repr=False)

    def published(self, artefact: Artefact) -> tuple[PublishedFile, ...]:
        dist = self._view(artefact, f"{artefact.name}@{artefact.version}", "dist")
        if dist is None:
            # npm says so too of an answer that is not a package; this tells them apart.
            self._view(artefact, artefact.name, "name")
            return ()
        try:
            algorithm, digest = parse_integrity(dist.get("integrity"), dist["shasum"])
            location = str(dist["tarball"])
        except (AttributeError, LookupError, TypeError, ValueError) as error:
            raise ReleaseError(
                f"npm's answer for {artefact} does not describe an archive: {dist}\n{_READ_ADVICE}"
            ) from error
        # The registry renames the archive; an npm package has exactly one, so ours is its name.
        return (PublishedFile(artefact.archives[0].name, algorithm, digest, location),)

    def download(self, file: PublishedFile, folder: Path) -> Path:
        listing = run(
            npm_argv("pack", file.location, "--json", "--ignore-scripts"),
            cwd=folder,
            env=self.environment(None),
            what=f"downloading {file.location}",
            advice=_READ_ADVICE,
        )
        return folder / str(json.loads(listing)[0]["filename"])

    def upload(self, artefact: Artefact, archives: Sequence[Path]) -> None:
        tag = dist_tag(artefact.version, self._tags(artefact))
        options = ("--access", "public", "--ignore-scripts", "--tag", tag)
        for archive in archives:
            run(
                npm_argv("publish", str(archive), *options),
                # Away from the repository, whose own npm settings are not meant for publishing.
                cwd=archive.parent,
                env=self.environment(artefact),
                what=f"publishing {artefact} to npm",
                advice=_UPLOAD_ADVICE,
            )

    def install(
        self, artefact: Artefact, published: Sequence[PublishedFile], folder: Path
    ) -> list[str]:
        (folder / "package.json").write_text('{"private": true, "type": "module"}')
        run(
            npm_argv(
                *("install", f"{artefact.name}@{artefact.version}", "--ignore-scripts"),
                *("--no-audit", "--no-fund", "--prefer-online"),
            ),
            cwd=folder,
            # Only this package's scope comes from here: what it depends on is not mirrored.
            env={**npm_settings(folder), **self.scope_environment(artefact)},
            what=f"installing {artefact} from npm",
            advice=_INSTALL_ADVICE,
            access="network",
        )
        lock = json.loads((folder / "package-lock.json").read_text())
        installed = lock["packages"][f"node_modules/{artefact.name}"]
        if parse_integrity(installed.get("integrity"), "") != (
            published[0].algorithm,
            published[0].digest,
        ):
            raise ReleaseError(
                f"npm installed another {artefact} than the registry lists. {_INSTALL_ADVICE}"
            )
        return node_argv()

    def _tags(self, artefact: Artefact) -> Mapping[str, str]:
        """Returns the versions that the package's tags name."""
        return self._view(artefact, artefact.name, "dist-tags") or {}

    def _view(self, artefact: Artefact, package: str, member: str) -> Any:
        """What the registry says of a package; None if it does not have it."""
        completed = execute(
            npm_argv("view", package, member, "--json"),
            cwd=Path(tempfile.gettempdir()),
            env=self.environment(artefact),
        )
        if completed.returncode != 0:
            if _is_npm_not_found(completed.stdout):
                return None
            raise ReleaseError(
                f"asking npm for {artefact} failed:\n{tail(completed.stderr)}\n{_READ_ADVICE}"
            )
        if not completed.stdout.strip():
            raise ReleaseError(
                f"asking npm for {artefact} failed: the answer does not describe a package\n"
                f"{_READ_ADVICE}"
            )
        return json.loads(completed.stdout)

    def scope_environment(self, artefact: Artefact | None) -> dict[str, str]:
        """Returns npm settings that send this artefact's scope to the registry, if it has a URL."""
        if not self.url:
            return {}
        scope = artefact.name.partition("/")[0] if artefact and "/" in artefact.name else None
        settings = {f"npm_config_{scope}:registry" if scope else "npm_config_registry": self.url}
        if self.token:
            settings[f"npm_config_{self.url.partition(':')[2]}:_authToken"] = self.token
        # Such a registry is on this machine: an answer that fails once fails again.
        return {**settings, "npm_config_fetch_retries": "0", "npm_config_provenance": "false"}

    def environment(self, artefact: Artefact | None) -> dict[str, str]:
        """Returns npm settings that send everything to the registry, if it has a URL."""
        settings = {**self.scope_environment(artefact), **_NPM_PINNED}
        return {**settings, "npm_config_registry": self.url} if self.url else settings


@dataclass(frozen=True)
class PypiRegistry:
    """A Python index; without URLs it is the one that pypi-simple and twine know."""

    index: str = PYPI_SIMPLE_ENDPOINT
    repository: str | None = None
    credentials: Mapping[str, str] = field(default_factory=dict, repr=False)

    def published(self, artefact: Artefact) -> tuple[PublishedFile, ...]:
        try:
            with PyPISimple(self.index) as client:
                page = _within_limit(
                    lambda: client.get_project_page(artefact.name, timeout=_ANSWER_SECONDS)
                )
            # Without files and without the version of PEP 629 it can be any page of the web.
            files = [package for package in page.packages if package.version]
            if not files and page.repository_version is None:
                raise ValueError("the answer is not a project page of a Python index")
            version = canonicalize_version(artefact.version)
            return tuple(
                PublishedFile(package.filename, "sha256", package.digests["sha256"], package.url)
                for package in files
                if canonicalize_version(package.version or "") == version
            )
        except NoSuchProjectError:
            return ()
        except _BAD_ANSWERS as error:
            raise ReleaseError(
                f"asking PyPI for {artefact} failed: {error}\n{_READ_ADVICE}"
            ) from error

    def download(self, file: PublishedFile, folder: Path) -> Path:
        path = folder / file.filename
        try:
            with PyPISimple(self.index) as client:
                response = _within_limit(
                    lambda: client.s.get(file.location, timeout=_ANSWER_SECONDS)
                )
            response.raise_for_status()
        except _BAD_ANSWERS as error:
            raise ReleaseError(
                f"downloading {file.location} failed: {error}\n{_READ_ADVICE}"
            ) from error
        path.write_bytes(response.content)
        return path

    def upload(self, artefact: Artefact, archives: Sequence[Path]) -> None:
        arguments = ["upload", "--non-interactive", "--disable-progress-bar"]
        if self.repository:
            # The user's own settings name other repositories and their passwords.
            arguments += ["--config-file", os.devnull, "--repository-url", self.repository]
        run(
            # -P: what lies beside the archives is no module.
            [sys.executable, "-P", "-m", "twine", *arguments, *map(str, archives)],
            cwd=archives[0].parent,
            env={"COLUMNS": "200", "NO_COLOR": "1", **self.credentials},
            what=f"publishing {artefact} to PyPI",
            advice=_UPLOAD_ADVICE,
        )

    def install(
        self, artefact: Artefact, published: Sequence[PublishedFile], folder: Path
    ) -> list[str]:
        uv = find_uv_bin()
        settings = uv_settings(folder)
        what = f"installing {artefact} from PyPI"
        run(
            [
                uv,
                "venv",
                "--quiet",
                "--no-project",
                "--python",
                sys.executable,
                str(folder / "venv"),
            ],
            cwd=folder,
            env=settings,
            what=what,
            advice=_INSTALL_ADVICE,
            access="network",
        )
        # The hashes prove that what is installed is what was published, whatever else has its name.
        requirements = folder / "requirements.txt"
        hashes = " ".join(f"--hash={file.algorithm}:{file.digest}" for file in published)
        requirements.write_text(f"{artefact.name}=={artefact.version} {hashes}\n")
        python = str(folder / "venv" / "bin" / "python")
        run(
            [
                *(
                    uv,
                    "pip",
                    "install",
                    "--quiet",
                    "--python",
                    python,
                    "--requirements",
                    str(requirements),
                ),
                # What this index has comes from it alone; the rest from the user's default index.
                *("--index", self.index, "--index-strategy", "first-index"),
                *("--refresh-package", artefact.name),
                # A source distribution would run its own code to be installed.
                *("--only-binary", ":all:"),
            ],
            cwd=folder,
            env=settings,
            what=what,
            advice=_INSTALL_ADVICE,
            access="network",
        )
        return [python, "-I"]


def dist_tag(version: str, tags: Mapping[str, str]) -> str:
    """Returns the npm tag for a version: `latest` alone is what users get who ask for none.

    npm itself takes neither a version before a release nor one that is older than the latest
    without a tag: they become `next`, and for example `release-1`. No tag moves back: a version
    that is older than what its tag names gets a tag of its own, for example `release-1.2.3`.
    """
    parsed = Version.parse(version)
    newest = Version.parse(tags.get("latest", version))
    if parsed.prerelease:
        tag = "next"
    elif parsed >= newest or newest.prerelease:
        # npm makes the first version of a package the latest, also one before a release.
        return "latest"
    else:
        tag = f"release-{parsed.major}"
    return tag if parsed >= Version.parse(tags.get(tag, version)) else f"release-{version}"


def parse_integrity(integrity: str | None, shasum: str) -> tuple[str, str]:
    """Returns the algorithm and the hexadecimal digest that npm gives for an archive."""
    if not integrity:
        return "sha1", shasum
    algorithm, _, encoded = integrity.split()[0].partition("-")
    return algorithm, base64.b64decode(encoded).hex()


def _within_limit(ask: Callable[[], _Answer]) -> _Answer:
    """Asks in a thread: a server that sends a byte now and then meets every limit of a socket."""
    answers: list[_Answer] = []
    errors: list[BaseException] = []

    def work() -> None:
        try:
            answers.append(ask())
        except BaseException as error:
            errors.append(error)

    thread = threading.Thread(target=work, daemon=True)
    thread.start()
    thread.join(_WHOLE_ANSWER_SECONDS)
    if errors:
        raise errors[0]
    if not answers:
        raise Timeout(f"the answer was not complete within {_WHOLE_ANSWER_SECONDS} s")
    return answers[0]


def _is_npm_not_found(stdout: str) -> bool:
    try:
        return bool(json.loads(stdout)["error"]["code"] == "E404")
    except (ValueError, KeyError, TypeError):
        return False
