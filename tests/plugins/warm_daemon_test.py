"""A daemon that remembers: what changes between two equal commands is seen all the same."""

from __future__ import annotations

import os
import re
import signal
from pathlib import Path

from plugins.plugin_clone import Clone

SPECS = "integration/spec::"
SPEC = "integration/spec:node"


def test_a_setting_is_seen_when_it_comes_and_when_it_goes(clone: Clone) -> None:
    assert SPEC in clone.pants("list", SPECS).output
    clone.write(".pants.rc", "[no-such-backend]\noption = 1\n")
    for _ in range(2):
        refused = clone.pants("list", SPECS)
        assert refused.code != 0
        assert "no-such-backend" in refused.output
    clone.restore()
    assert SPEC in clone.pants("list", SPECS).output


def test_a_value_is_read_from_its_file_each_time(clone: Clone) -> None:
    command = ("--filter-target-type=@kinds.txt", "list", SPECS)
    clone.write("kinds.txt", "openapi_spec")
    assert SPEC in clone.pants(*command).output
    clone.write("kinds.txt", "openapi_schema")
    found = clone.pants(*command)
    assert found.code == 0, found.output
    assert SPEC not in found.output


def test_a_target_is_seen_when_it_comes_and_when_it_goes(clone: Clone) -> None:
    target = "docs:made-by-a-test"
    assert target not in clone.pants("list", "docs::").output
    clone.write(
        "docs/BUILD",
        clone.read("docs/BUILD") + '\nfiles(name="made-by-a-test", sources=["ci.md"])\n',
    )
    assert target in clone.pants("list", "docs::").output
    clone.restore()
    assert target not in clone.pants("list", "docs::").output


def test_the_environment_of_the_command_counts(clone: Clone) -> None:
    assert SPEC in clone.pants("list", SPECS).output
    kinds = {"PANTS_FILTER_TARGET_TYPE": "openapi_schema"}
    assert SPEC not in clone.pants("list", SPECS, **kinds).output
    assert SPEC in clone.pants("list", SPECS).output


def test_memory_of_making_the_rule_graph_is_given_back(clone: Clone, tmp_path: Path) -> None:
    # A folder of its own for its process id makes a daemon of its own.
    found = clone.pants("list", SPECS, PANTS_SUBPROCESSDIR=str(tmp_path))
    assert SPEC in found.output
    (pid,) = (int(path.read_text()) for path in tmp_path.glob("*/pantsd/pid"))
    try:
        status = Path(f"/proc/{pid}/status").read_text()
    finally:
        os.kill(pid, signal.SIGTERM)
    most, now = (int(re.findall(rf"{name}:\s+(\d+) kB", status)[0]) for name in ("VmHWM", "VmRSS"))
    # Three tenths are left with it, and six without.
    assert now < most / 2
