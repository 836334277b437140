"""Both SDKs of the docker: every operation, on the wire and back."""

from __future__ import annotations

import json
from pathlib import Path

import prometheus_docker_sdk as sdk

from swarm_parity.cases import operations
from swarm_parity.comparison import compare


def test_every_operation_is_the_same_on_the_wire_and_back(tmp_path: Path) -> None:
    spec = json.loads(Path("integration.spec/docker.json").read_text())
    (tarball,) = Path().glob("prometheus-swarm-docker-sdk-*.tgz")

    cases, differences = compare(sdk, tarball, spec, tmp_path)

    assert {case.operation for case in cases} == set(operations(spec))
    assert len(cases) >= 6 * len(operations(spec)) > 0
    assert differences == []
