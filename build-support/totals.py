"""Sums the JUnit reports of a test run, for CI's closing line `N passed, N failed`.

A skipped test counts as failed: it proves nothing, and nobody would notice.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from junitparser import JUnitXml, JUnitXmlError, Skipped, TestCase, TestSuite

# Pants writes one report for each target of either language, Nox one for the whole repository.
REPORTS = ("test/reports/*.xml", "repo_tests/*.xml")


@dataclass(frozen=True)
class Totals:
    """What the tests of a run came to."""

    passed: int
    failures: tuple[str, ...]

    @property
    def succeeded(self) -> bool:
        """Whether tests ran, and all of them passed."""
        return self.passed > 0 and not self.failures

    def __str__(self) -> str:
        return f"{self.passed} passed, {len(self.failures)} failed"


def sum_reports(reports: Iterable[Path]) -> Totals:
    """Adds up reports; one that cannot be read, or holds no test, is a failure."""
    passed = 0
    failures: list[str] = []
    for report in reports:
        try:
            cases = list(_cases(JUnitXml.fromfile(str(report))))
        except (JUnitXmlError, SyntaxError) as error:
            failures.append(f"{report.name}: cannot be read: {error}")
            continue
        if not cases:
            failures.append(f"{report.name}: holds no test")
        for case in cases:
            if case.is_passed:
                passed += 1
            else:
                outcome = "skipped" if _skipped(case) else "failed"
                failures.append(f"{report.name}: {case.classname} {case.name} {outcome}")
    return Totals(passed, tuple(failures))


def _skipped(case: TestCase) -> bool:
    return any(isinstance(result, Skipped) for result in case.result)


def _cases(node: JUnitXml | TestSuite) -> Iterator[TestCase]:
    for child in node:
        if isinstance(child, TestCase):
            yield child
        else:
            yield from _cases(child)


def main(dist: Path) -> int:
    """Prints the totals of the reports below `dist`; the exit code is 1 unless all passed."""
    totals = sum_reports(sorted(path for pattern in REPORTS for path in dist.glob(pattern)))
    for failure in totals.failures:
        print(failure, file=sys.stderr)
    print(totals)
    return 0 if totals.succeeded else 1


if __name__ == "__main__":
    sys.exit(main(Path("dist")))
