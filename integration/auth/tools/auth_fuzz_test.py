"""A sample of the fuzz, always the same, and proof that it would find a disagreement."""

from __future__ import annotations

from pathlib import Path

import auth_fuzz
import pytest
from auth_drivers import Driver

HERE = Path()
SAMPLE = 1500


def test_the_packages_agree() -> None:
    report = auth_fuzz.fuzz(SAMPLE, 1, HERE)
    assert report.shown == ()
    assert report.disagreements == 0
    assert sum(report.answers.values()) == SAMPLE
    # Both what is accepted and what is refused are met, for many reasons.
    assert report.answers["accepted"] > SAMPLE / 20
    assert len(report.answers) > 20


def test_every_operator_is_used() -> None:
    stream = auth_fuzz.cases(auth_fuzz.REQUESTS, 1)
    used = {name for _ in range(SAMPLE) for name in next(stream)[0].split(" + ")}
    assert {operator.__name__ for operator in auth_fuzz.OPERATORS} == used - {""}


def test_a_disagreement_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    honest = Driver.answers

    def lie(driver: Driver, vectors: list[object]) -> list[object]:
        answers = honest(driver, vectors)
        return [{"code": "other"}, *answers[1:]] if driver.language == "Python" else answers

    monkeypatch.setattr(Driver, "answers", lie)
    report = auth_fuzz.fuzz(3, 1, HERE)
    assert report.disagreements == 1
    assert report.shown[0].startswith("case 0 (")
    assert 'Python {"code": "other"}, TypeScript' in report.shown[0]
