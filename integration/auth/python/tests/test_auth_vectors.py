"""Every vector has the answer that the protocol document gives."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from auth_answers import answer

FILES = sorted(Path("integration/auth/vectors").glob("*.json"))


def test_there_are_vectors() -> None:
    assert len(FILES) == 7


@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_vectors(path: Path) -> None:
    vectors = json.loads(path.read_text(encoding="utf-8"))["vectors"]
    # As text, since 1, 1.0 and True are equal in Python.
    wrong = {
        vector["id"]: got
        for vector in vectors
        if _text(got := answer(vector)) != _text(vector["expect"])
    }
    assert len(vectors) > 80
    assert wrong == {}


def _text(value: object) -> str:
    return json.dumps(value, sort_keys=True)
