"""The sum over JUnit reports as pytest and Jest write them."""

from __future__ import annotations

from pathlib import Path

import pytest
from totals import main

# As jest-junit writes: suites inside `testsuites`, here one inside another.
_JEST = """<testsuites name="jest tests" tests="2" failures="0" errors="0">
  <testsuite name="outer" tests="2" failures="0">
    <testcase classname="a" name="one" time="0.1"/>
    <testsuite name="inner"><testcase classname="a" name="two"/></testsuite>
  </testsuite>
</testsuites>"""


def _pytest_report(*outcomes: str) -> str:
    cases = "".join(
        f'<testcase classname="t" name="t{number}">{f"<{outcome}/>" if outcome else ""}</testcase>'
        for number, outcome in enumerate(outcomes)
    )
    return f'<testsuites><testsuite name="pytest">{cases}</testsuite></testsuites>'


@pytest.mark.parametrize(
    ("reports", "line", "code"),
    [
        ({"test/reports/py.xml": _pytest_report("", ""), "test/reports/ts.xml": _JEST}, "4, 0", 0),
        ({"test/reports/ts.xml": _JEST, "repo_tests/report.xml": _pytest_report("")}, "3, 0", 0),
        ({"test/reports/py.xml": _pytest_report("", "failure", "error")}, "1, 2", 1),
        ({"test/reports/py.xml": _pytest_report("", "skipped")}, "1, 1", 1),
        ({"test/reports/ts.xml": _JEST, "repo_tests/report.xml": _pytest_report()}, "2, 1", 1),
        ({"test/reports/ts.xml": _JEST, "test/reports/py.xml": "<testsuites>"}, "2, 1", 1),
        ({"test/reports/py.xml": "<html/>"}, "0, 1", 1),
        ({}, "0, 0", 1),
    ],
    ids=["languages", "repository", "failed", "skipped", "empty", "cut", "other", "none"],
)
def test_totals(
    reports: dict[str, str],
    line: str,
    code: int,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    for name, text in reports.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    assert main(tmp_path) == code
    passed, failed = line.split(", ")
    assert capsys.readouterr().out == f"{passed} passed, {failed} failed\n"


def test_what_did_not_pass_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "repo_tests").mkdir()
    (tmp_path / "repo_tests" / "report.xml").write_text(_pytest_report("skipped", "failure"))
    main(tmp_path)
    assert capsys.readouterr().err == "report.xml: t t0 skipped\nreport.xml: t t1 failed\n"
