"""The questions and orders that the engine has for Pants."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from swarm_release.artefacts import Artefact, collect, is_archive
from swarm_release.processes import ReleaseError, run_visibly


def list_argv(since: str | None) -> list[str]:
    """Returns the arguments that list what can be published, or what of it a change affects."""
    types = "--filter-target-type=npm_package,python_package"
    if since is None:
        return [types, "list", "::"]
    return [f"--changed-since={since}", "--changed-dependents=transitive", types, "list"]


def drift_argv(addresses: Sequence[str]) -> list[str]:
    """Returns the arguments that check the committed SDKs beside these targets."""
    folders = sorted({f"{address.partition(':')[0]}:" for address in addresses})
    return ["lint", "--only=sdk-drift", *folders]


def build_argv(addresses: Sequence[str]) -> list[str]:
    """Returns the arguments that build artefacts."""
    return ["package", *addresses]


def specs_argv(services: Sequence[str]) -> list[str]:
    """Returns the arguments that bundle the specs of services."""
    return ["package", *(f"integration/spec:{service}" for service in services)]


def generate_argv(service: str) -> list[str]:
    """Returns the arguments that regenerate the SDKs of a service."""
    folders = [f"integration/sdk/{language}/{service}:" for language in ("python", "typescript")]
    return ["generate-sdks", *folders]


@dataclass(frozen=True)
class Pants:
    """Pants in a repository."""

    root: Path
    # The variables that it gets; those of this process by default.
    environment: Mapping[str, str] | None = None

    def publishable(self, since: str | None) -> list[str]:
        """Lists the addresses of what can be published."""
        output = self._run(list_argv(since), "listing what can be published", "Fix that first.")
        addresses = output.splitlines()
        if not addresses and since is None:
            raise ReleaseError(
                "no target can be published: `./pants list` found no npm_package and no "
                "python_package. Run this at the root of the repository."
            )
        return addresses

    def build(self, addresses: Sequence[str], folder: Path) -> tuple[Artefact, ...]:
        """Builds targets into a folder, and returns the artefacts that are not private."""
        drift_advice = (
            "Fix a spec that is broken first; then `./pants generate-sdks ::` brings its SDKs up "
            "to date. Commit both."
        )
        self._run(drift_argv(addresses), "checking the committed SDKs", drift_advice)
        # Another --distdir would make Pants restart its scheduler, now and for the next command,
        # so its usual one is emptied of earlier builds instead.
        dist = self.root / "dist"
        for archive in _archives(dist):
            archive.unlink()
        self._run(build_argv(addresses), "building the artefacts", "Fix that first.")
        # Copies, so that what is published is what was compared, whatever is built meanwhile.
        for archive in _archives(dist):
            shutil.copy2(archive, folder)
        artefacts = collect(folder)
        if len(artefacts) != len(addresses):
            built = ", ".join(map(str, artefacts)) or "nothing"
            raise ReleaseError(
                f"Pants was asked for {', '.join(addresses)}, and built: {built}. "
                "Each target must build one package; two publishes or packages at once also "
                "end like this: then run the command again."
            )
        return tuple(artefact for artefact in artefacts if not artefact.private)

    def specs(self, services: Sequence[str]) -> dict[str, dict[str, Any]]:
        """Returns the bundled specs of services, by their names."""
        if services:
            what = f"bundling the specs of {', '.join(services)}"
            self._run(specs_argv(services), what, "Fix that first.")
        folder = self.root / "dist" / "integration.spec"
        return {
            service: json.loads((folder / f"{service}.json").read_text(encoding="utf-8"))
            for service in services
        }

    def generate(self, service: str) -> None:
        """Regenerates the SDKs of a service."""
        self._run(generate_argv(service), f"generating the SDKs of {service}", "Fix that first.")

    def _run(self, arguments: Sequence[str], what: str, advice: str) -> str:
        argv = [str(self.root / "pants"), *arguments]
        return run_visibly(argv, cwd=self.root, env=self.environment, what=what, advice=advice)


def _archives(dist: Path) -> list[Path]:
    return [path for path in dist.iterdir() if is_archive(path)] if dist.is_dir() else []
