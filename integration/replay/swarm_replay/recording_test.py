"""Recordings that can be read, and those that cannot."""

from __future__ import annotations

import base64
import json
from pathlib import Path
from typing import Any

import pytest

from swarm_replay.recording import Exchange, RecordingError, read


def entry(**changes: Any) -> dict[str, Any]:
    """An entry of a HAR file."""
    return {
        "request": {
            "method": "POST",
            "url": "http://127.0.0.1/task/1?a=b",
            "headers": [{"name": "Content-Type", "value": "application/json"}],
            "postData": {"mimeType": "application/json", "text": '{"ü": 1}'},
        },
        "response": {
            "status": 200,
            "headers": [],
            "content": {"mimeType": "application/json", "text": "{}"},
        },
        **changes,
    }


def exchanges(path: Path, text: str) -> list[Exchange]:
    """What a file of that text holds."""
    path.write_text(text)
    return list(read(path))


def test_lines_are_exchanges(tmp_path: Path) -> None:
    lines = f"{json.dumps(entry())}\n\n{json.dumps(entry())}\n"

    found = exchanges(tmp_path / "a.jsonl", lines)

    assert [exchange.line for exchange in found] == [1, 3]
    assert found[0].method == "post"
    assert found[0].url.path == "/task/1"
    assert found[0].request.body == '{"ü": 1}'.encode()
    assert found[0].request.content_type == "application/json"
    assert found[0].response.content_type == "application/json"


@pytest.mark.parametrize("indent", [None, 2])
def test_a_har_file_is_read_with_lines(tmp_path: Path, indent: int | None) -> None:
    body = {"mimeType": "text/plain", "text": '"entries": [1, 2]'}
    first = entry(response={"status": 200, "headers": [], "content": body})
    har = {"log": {"comment": '"entries": [', "pages": [], "entries": [first, entry()]}}
    text = json.dumps(har, indent=indent)

    found = exchanges(tmp_path / "a.har", text)

    lines = text.split("\n")
    # Three levels deep an entry begins.
    begins = [number for number, line in enumerate(lines, start=1) if line == " " * 6 + "{"]
    assert [exchange.line for exchange in found] == (begins if indent else [1, 1])
    assert len(found) == 2


def test_a_body_may_be_encoded(tmp_path: Path) -> None:
    content = {"text": base64.b64encode(b"\x00\xff").decode(), "encoding": "base64"}
    response = {"status": 200, "headers": [], "content": content}

    found = exchanges(tmp_path / "a.jsonl", json.dumps(entry(response=response)))

    assert found[0].response.body == b"\x00\xff"


def test_a_body_may_be_left_out(tmp_path: Path) -> None:
    response = {"status": 200, "headers": [], "content": {"_leftOut": True}}

    found = exchanges(tmp_path / "a.jsonl", json.dumps(entry(response=response)))

    assert (found[0].response.body, found[0].response.left_out) == (None, True)


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("a.txt", "", "neither a .har nor a .jsonl"),
        ("a.jsonl", "{}\n", r"a\.jsonl:1 is no HAR entry: KeyError: 'request'"),
        ("a.jsonl", f"{json.dumps(entry())}\n{{", r"a\.jsonl:2 is not JSON"),
        ("a.jsonl", "[]", r"a\.jsonl:1 is no HAR entry"),
        ("a.jsonl", json.dumps(entry(request=None)), r"a\.jsonl:1 is no HAR entry"),
        (
            "a.jsonl",
            json.dumps(entry(response={"status": 0, "headers": [], "content": {}})),
            "0 is no status of HTTP",
        ),
        ("a.har", "{", r"a\.har is not JSON"),
        ("a.har", "{}", "has no list at /log/entries"),
        ("a.har", "[]", "has no list at /log/entries"),
        ("a.har", '{"log": {"entries": {}}}', "has no list at /log/entries"),
    ],
)
def test_what_cannot_be_read_is_named(tmp_path: Path, name: str, text: str, message: str) -> None:
    with pytest.raises(RecordingError, match=message):
        exchanges(tmp_path / name, text)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(RecordingError, match="cannot be read"):
        list(read(tmp_path / "gone.har"))


def test_what_is_no_text_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(b"\xff\xfe")

    with pytest.raises(RecordingError, match="cannot be read"):
        list(read(tmp_path / "a.jsonl"))
