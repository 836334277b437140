"""Proves that what a registry serves can be installed and speaks as its spec says."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from swarm_release.artefacts import AUTH_NAMES, Artefact
from swarm_release.contract import Recorder, calls
from swarm_release.plan import PublishedFile
from swarm_release.processes import ReleaseError, run
from swarm_release.registries import Registry
from swarm_release.servers import serve

_SUFFIXES = {"npm": ".mjs", "pypi": ".py"}


def verify(
    artefact: Artefact,
    registry: Registry,
    published: Sequence[PublishedFile],
    spec: Mapping[str, Any] | None,
) -> int:
    """Installs an artefact into a clean environment, and calls one operation of each tag.

    The packages of the signature protocol sign and verify a message instead. What has no spec
    otherwise is only imported. Returns the number of calls.
    """
    recorder = Recorder(calls(spec) if spec else ())
    with tempfile.TemporaryDirectory() as temporary, serve(recorder) as url:
        folder = Path(temporary).resolve()
        command = registry.install(artefact, published, folder)
        name = "auth_driver" if artefact.name in AUTH_NAMES else "driver"
        driver = Path(__file__).parent / "drivers" / f"{name}{_SUFFIXES[artefact.registry]}"
        shutil.copy(driver, folder)
        output = run(
            [*command, driver.name],
            cwd=folder,
            stdin=json.dumps(_task(artefact, recorder, url)),
            # It imports the package, and all that the package depends on.
            env={"HOME": str(folder)},
            access="none",
            what=f"using the installed {artefact} ({artefact.registry})",
            advice="It is published and stays so: fix it and release a new version.",
        )
        # A package may print when it is imported; the result is the last line.
        errors: list[str | None] = json.loads(output.splitlines()[-1])
        problems = [
            f"  {call.tag}, {call.operation_id}: {error or problem}"
            for number, (call, error) in enumerate(zip(recorder.calls, errors, strict=True))
            if (problem := recorder.problem(number, spec or {}, url)) or error
        ]
    if problems:
        raise ReleaseError(
            f"the installed {artefact} ({artefact.registry}) breaks its spec:\n"
            + "\n".join(problems)
            + "\nIt is published and stays so: fix the spec or the SDK, bump and publish again "
            f"({artefact.bump_advice})."
        )
    return len(recorder.calls)


def _task(artefact: Artefact, recorder: Recorder, url: str) -> dict[str, Any]:
    name = artefact.name
    return {
        "package": name.replace("-", "_") if artefact.registry == "pypi" else name,
        "url": url,
        "calls": [call.as_task() for call in recorder.calls],
    }
