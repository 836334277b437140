"""The two registries, each spoken to through its own client."""

from __future__ import annotations

import base64
import json
import os
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from packaging.utils import canonicalize_version
from pypi_simple import PYPI_SIMPLE_ENDPOINT, NoSuchProjectError, PyPISimple
from requests import RequestException
from semver import Version
from uv import find_uv_bin

from swarm_release.artefacts import Artefact
from swarm_release.node import node_argv, npm_argv
from swarm_release.plan import PublishedFile
from swarm_release.processes import ReleaseError, execute, run, tail

_READ_ADVICE = "Check the registry and the network, and run the same command again."
_UPLOAD_ADVICE = (
    "Check the registry, and for a refusal the credentials (in GitHub Actions: the permission "
    "`id-token: write` and the trusted publisher of this package). Then run the same command "
    "again: it publishes only what is still missing."
)
_INSTALL_ADVICE = (
    "It is published and stays so, but it is not verified. Run the same command again; "
    "if it fails again, fix the package and release a new version."
)


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
            return ()
        algorithm, digest = parse_integrity(dist.get("integrity"), dist["shasum"])
        # The registry renames the archive; an npm package has exactly one, so ours is its name.
        return (PublishedFile(artefact.archives[0].name, algorithm, digest, dist["tarball"]),)

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
        tag = dist_tag(artefact.version, self._latest(artefact))
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
            env=self.scope_environment(artefact),
            what=f"installing {artefact} from npm",
            advice=_INSTALL_ADVICE,
            trusted=False,
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

    def _latest(self, artefact: Artefact) -> str | None:
        """The version that npm installs when none is asked for."""
        tags = self._view(artefact, artefact.name, "dist-tags")
        return str(tags["latest"]) if tags and "latest" in tags else None

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
        return json.loads(completed.stdout) if completed.stdout.strip() else None

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
        settings = self.scope_environment(artefact)
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
                packages = client.get_project_page(artefact.name).packages
        except NoSuchProjectError:
            return ()
        except RequestException as error:
            raise ReleaseError(
                f"asking PyPI for {artefact} failed: {error}\n{_READ_ADVICE}"
            ) from error
        version = canonicalize_version(artefact.version)
        return tuple(
            PublishedFile(package.filename, "sha256", package.digests["sha256"], package.url)
            for package in packages
            if canonicalize_version(package.version or "") == version
        )

    def download(self, file: PublishedFile, folder: Path) -> Path:
        path = folder / file.filename
        try:
            with PyPISimple(self.index) as client:
                response = client.s.get(file.location, timeout=60)
                response.raise_for_status()
                path.write_bytes(response.content)
        except RequestException as error:
            raise ReleaseError(
                f"downloading {file.location} failed: {error}\n{_READ_ADVICE}"
            ) from error
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
            what=what,
            advice=_INSTALL_ADVICE,
            trusted=False,
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
            what=what,
            advice=_INSTALL_ADVICE,
            trusted=False,
        )
        return [python, "-I"]


def dist_tag(version: str, latest: str | None) -> str:
    """Returns the npm tag for a version: `latest` alone is what users get who ask for none.

    npm itself takes neither a version before a release nor one that is older than the latest
    without a tag: they become `next`, and for example `release-1`.
    """
    parsed = Version.parse(version)
    if parsed.prerelease:
        return "next"
    newest = Version.parse(latest or version)
    # npm makes the first version of a package the latest, also one before a release.
    if parsed < newest and not newest.prerelease:
        return f"release-{parsed.major}"
    return "latest"


def parse_integrity(integrity: str | None, shasum: str) -> tuple[str, str]:
    """Returns the algorithm and the hexadecimal digest that npm gives for an archive."""
    if not integrity:
        return "sha1", shasum
    algorithm, _, encoded = integrity.split()[0].partition("-")
    return algorithm, base64.b64decode(encoded).hex()


def _is_npm_not_found(stdout: str) -> bool:
    try:
        return bool(json.loads(stdout)["error"]["code"] == "E404")
    except (ValueError, KeyError, TypeError):
        return False
