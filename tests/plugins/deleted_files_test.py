"""A file that is deleted or renamed still reaches those who need it: none passes unseen."""

from __future__ import annotations

import re
import shutil

from plugins.plugin_clone import Clone

AFFECTED = ("--changed-since=HEAD", "--changed-dependents=transitive")
SCHEMA = "integration/spec/common/SignedRequest.yaml"
MODULE = "integration/tests/support/python/swarm_test_support/prism.py"


def affected(clone: Clone) -> set[str]:
    """The targets that the changes in the tree affect."""
    run = clone.pants(*AFFECTED, "list")
    assert run.code == 0, run.output
    # The daemon warns of a file that it has seen and that is gone.
    return {line for line in run.output.splitlines() if line and " " not in line}


def test_a_schema_that_is_gone_affects_what_an_edit_of_it_does(clone: Clone) -> None:
    clone.edit(SCHEMA, "\n", "\n\n")
    edited = affected(clone)
    (clone.root / SCHEMA).unlink()

    # The target that makes one of each schema stands for the one that is not there any more.
    assert affected(clone) == edited - {SCHEMA} | {"integration/spec/common:common"}
    assert "integration/sdk/python/docker:dist" in edited

    lint = clone.pants(*AFFECTED, "lint", "--only=['redocly']")
    assert lint.code == 1
    assert f"{SCHEMA} does not exist. Correct it, or add what it names." in lint.output


def test_a_schema_that_was_renamed_affects_those_who_name_the_old_one(clone: Clone) -> None:
    shutil.move(clone.root / SCHEMA, (clone.root / SCHEMA).with_name("Renamed.yaml"))

    assert affected(clone) >= {
        "integration/spec/common/Renamed.yaml",
        "integration/spec:docker",
        "integration/sdk/typescript/docker:dist",
    }


def test_a_module_that_is_gone_is_an_error_that_names_who_imports_it(clone: Clone) -> None:
    (clone.root / MODULE).unlink()

    run = clone.pants(*AFFECTED, "list")

    assert run.code == 1
    # Of several, the first that was looked at.
    assert "UnownedDependencyError: Pants cannot infer owners" in run.output
    assert re.search(r"in the target integration/sdk/python/\w+/tests/test_\w+_sdk\.py", run.output)
    assert "* swarm_test_support.prism.prism (line: " in run.output
