"""How committed files are compared with generated ones, and what is said about the difference."""

from __future__ import annotations

from openapi_contracts.drift import Drift

COMMITTED = {"sdk/a.py": 1, "sdk/b.py": 2, "sdk/old.py": 3}


def test_equal_files_do_not_drift() -> None:
    drift = Drift.between(COMMITTED, dict(COMMITTED))

    assert not drift
    assert drift == Drift((), (), ())
    assert drift.summary() == "up to date"


def test_every_kind_of_difference_is_found_and_sorted() -> None:
    generated = {"sdk/b.py": 20, "sdk/a.py": 10, "sdk/z.py": 4, "sdk/new.py": 5}

    drift = Drift.between(COMMITTED, generated)

    assert drift == Drift(
        changed=("sdk/a.py", "sdk/b.py"),
        missing=("sdk/new.py", "sdk/z.py"),
        stale=("sdk/old.py",),
    )
    assert drift.summary() == "2 changed, 2 added, 1 removed"


def test_one_kind_of_difference_is_a_drift() -> None:
    for drift in (
        Drift(changed=("a",), missing=(), stale=()),
        Drift(changed=(), missing=("a",), stale=()),
        Drift(changed=(), missing=(), stale=("a",)),
    ):
        assert drift


def test_an_sdk_that_was_never_generated_is_missing_whole() -> None:
    assert Drift.between({}, COMMITTED).missing == tuple(sorted(COMMITTED))


def test_the_summary_counts_only_what_there_is() -> None:
    assert Drift(changed=(), missing=("a",), stale=()).summary() == "1 added"


def test_the_report_names_every_file_and_the_command_that_puts_them_right() -> None:
    drift = Drift(changed=("sdk/a.py",), missing=("sdk/new.py",), stale=("sdk/old.py",))

    assert drift.report("sdk:sdk").splitlines() == [
        "sdk:sdk differs from what its spec generates:",
        "  sdk/a.py differs",
        "  sdk/new.py is missing",
        "  sdk/old.py is no longer generated",
        "Run `./pants generate-sdks sdk:sdk` and commit the result.",
    ]
