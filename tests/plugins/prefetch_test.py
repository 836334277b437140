"""`./pants verify`: what four goals say one by one, made at the same time."""

from __future__ import annotations

import re

from plugins.plugin_clone import Clone

FOLDER = "build-support/lint/bandit-plugin/swarm_bandit"
PACKAGE = "integration/tests/support/typescript"


def test_each_result_is_shown_once_and_packages_are_written(clone: Clone) -> None:
    found = clone.pants("verify", f"{FOLDER}/plugin_test.py", "integration/spec:node")

    assert found.code == 0, found.output
    shown = re.findall(r"^✓ (.*?) succeeded", found.output, re.MULTILINE)
    tests = f"{FOLDER}/plugin_test.py:tests"
    lint = ["bandit", "literal-urls", "redocly", "ruff", "ruff format"]
    assert shown == [*lint, "mypy", tests]
    assert "Wrote dist/integration.spec/node.json" in found.output
    # The last goal's work was done before the first goal summed up its own.
    assert found.output.index("Completed: Run Pytest") < found.output.index("✓ bandit succeeded")


def test_tests_that_fail_run_once(clone: Clone) -> None:
    clone.write(f"{FOLDER}/fails_test.py", "def test_fails() -> None:\n    raise OSError\n")

    found = clone.pants("verify", f"{FOLDER}/fails_test.py")

    assert found.code != 0
    failed = f"Completed: Run Pytest - {FOLDER}/fails_test.py:tests - failed"
    assert found.output.count(failed) == 1
    assert f"✕ {FOLDER}/fails_test.py:tests failed" in found.output


def test_a_goal_that_fails_is_the_last_one_that_is_shown(clone: Clone) -> None:
    clone.write(
        f"{FOLDER}/unused_test.py", "import os\n\n\ndef test_fails() -> None:\n    raise OSError\n"
    )

    found = clone.pants("verify", f"{FOLDER}/unused_test.py")

    assert found.code != 0
    assert "F401" in found.output
    assert "✕ ruff failed" in found.output
    # Its tests ran beside it; the goal that would sum them up did not.
    assert f"Run Pytest - {FOLDER}/unused_test.py:tests - failed" in found.output
    assert "Wrote test reports" not in found.output


def test_what_does_not_compile_is_said_by_the_goal_that_needs_it(clone: Clone) -> None:
    clone.write(f"{PACKAGE}/src/wrong.ts", 'export const wrong: number = "text";\n')

    found = clone.pants("verify", f"{PACKAGE}::")

    assert found.code != 0
    assert "src/wrong.ts(1,14): error TS2322" in found.output
    assert found.output.count("✕ tsc failed") == 1
