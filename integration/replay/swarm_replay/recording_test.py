"""Recordings that can be read, and those that cannot."""

from __future__ import annotations

import base64
import gzip
import io
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from swarm_replay import recording
from swarm_replay.recording import Exchange, RecordingError, Skipped, read


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
    return [found for found in read(path).entries if isinstance(found, Exchange)]


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
        ("a.txt", "", r"a\.txt is not JSON"),
        ("a.jsonl", "{}\n", r"a\.jsonl:1 is not a valid HAR entry: KeyError: 'request'"),
        ("a.jsonl", f"{json.dumps(entry())}\n{{", r"a\.jsonl:2 is not JSON"),
        ("a.jsonl", "[]", r"a\.jsonl:1 is not a valid HAR entry"),
        ("a.jsonl", json.dumps(entry(request=None)), r"a\.jsonl:1 is not a valid HAR entry"),
        (
            "a.jsonl",
            json.dumps(entry(response={"status": 1000, "headers": [], "content": {}})),
            "1000 is not a valid status of HTTP",
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
        read(tmp_path / "gone.har")


def test_what_is_no_text_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(b"{\xff\xff}")

    with pytest.raises(RecordingError, match="cannot be read"):
        read(tmp_path / "a.jsonl")


HAR = json.dumps({"log": {"entries": [entry()]}})


def _zipped(text: str, bodies: dict[str, str] | None = None) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, body in (bodies or {}).items():
            archive.writestr(name, body)
        archive.writestr("Archive.har", text)
    return packed.getvalue()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("127.0.0.1_Archive [26-11-30 20-12-57].har", HAR.encode()),
        ("localhost_Archive [26-11-30 20-12-57]", HAR.encode()),
        ("traffic.HAR", b"\xef\xbb\xbf" + HAR.encode()),
        ("traffic.har.json", HAR.encode()),
        ("traffic.harp", f"onInputData({HAR});\n".encode()),
        ("traffic.har.zip", _zipped(HAR)),
        ("from Windows.har", HAR.encode("utf-16")),
        ("with bodies.har.zip", _zipped(HAR, {"0a1b.json": "{}"})),
        ("traffic.har.gz", gzip.compress(HAR.encode())),
        ("traffic.JSONL", json.dumps(entry()).encode()),
    ],
)
def test_a_file_may_have_the_name_that_an_exporter_gives(
    tmp_path: Path, name: str, data: bytes
) -> None:
    (tmp_path / name).write_bytes(data)

    found = read(tmp_path / name)

    assert [type(each) for each in found.entries] == [Exchange]
    assert found.is_export == (not name.endswith(".JSONL"))


def asked(**changes: Any) -> dict[str, Any]:
    """An entry whose request is changed."""
    return entry(request={**entry()["request"], **changes})


def answered(status: object = 200, **changes: Any) -> dict[str, Any]:
    """An entry whose response is changed."""
    return entry(response={"status": status, "headers": [], "content": {}, **changes})


CORS = [{"name": "Access-Control-Request-Method", "value": "POST"}]


@pytest.mark.parametrize(
    ("recorded", "reason"),
    [
        (answered(0), recording.NO_ANSWER),
        (answered(-1), recording.NO_ANSWER),
        (answered("0"), recording.NO_ANSWER),
        (
            answered(307, headers=[{"name": "Non-Authoritative-Reason", "value": "HSTS"}]),
            recording.BROWSER,
        ),
        (answered(None), recording.NO_ANSWER),
        (entry(response={}), recording.NO_ANSWER),
        (entry(response=None), recording.NO_ANSWER),
        (asked(url="ws://127.0.0.1/live"), recording.WEB_SOCKET),
        (answered(101), recording.WEB_SOCKET),
        ({**entry(), "_resourceType": "websocket"}, recording.WEB_SOCKET),
        ({**entry(), "_webSocketMessages": []}, recording.WEB_SOCKET),
        (asked(url="data:image/png;base64,AA=="), recording.NOT_HTTP),
        (asked(url="chrome-extension://x/y.js"), recording.NOT_HTTP),
        (asked(method="CONNECT", url="http://api.test:443"), recording.NOT_HTTP),
        (asked(method="OPTIONS", headers=CORS), recording.PREFLIGHT),
        ({**asked(method="OPTIONS"), "_resourceType": "preflight"}, recording.PREFLIGHT),
    ],
)
def test_an_entry_that_cannot_be_judged_has_a_reason(
    tmp_path: Path, recorded: dict[str, Any], reason: str
) -> None:
    (tmp_path / "a.jsonl").write_text(json.dumps(recorded))

    assert read(tmp_path / "a.jsonl").entries == (Skipped(1, reason),)


@pytest.mark.parametrize(
    "broken",
    [None, {}, asked(url=7), answered(999), answered(headers=[{"value": "x"}])],
)
def test_an_entry_that_is_not_valid_does_not_stop_the_others(tmp_path: Path, broken: Any) -> None:
    (tmp_path / "a.har").write_text(json.dumps({"log": {"entries": [broken, answered("200")]}}))

    skipped, judged = read(tmp_path / "a.har").entries

    assert skipped == Skipped(1, recording.MALFORMED)
    assert isinstance(judged, Exchange)
    assert judged.status == 200


@pytest.mark.parametrize(
    "value",
    [
        "[REDACTED]",
        "[token redacted]",
        "__redacted__",
        "Bearer <redacted>",
        "REDACTED_BY_PROXY",
        "sanitized",
        "[Filtered]",
        "<removed>",
        "***",
        "Bearer xxxxxx",
        "•••••",
    ],
)
def test_values_that_exports_remove(value: str) -> None:
    assert recording.is_removed(value)


@pytest.mark.parametrize(
    "value", ["removed", "hidden", "masked", "Bearer abc", "xx", "", 7, None, "a" * 10_000 + "!"]
)
def test_values_that_services_use(value: object) -> None:
    assert not recording.is_removed(value)


FORM = "application/x-www-form-urlencoded"


@pytest.mark.parametrize(
    ("content", "body", "left_out"),
    [
        ({"size": 7, "mimeType": "application/json"}, None, True),
        ({"size": 7, "text": "", "mimeType": "application/json"}, None, True),
        ({"size": -1, "mimeType": "application/json"}, None, True),
        ({"mimeType": "application/json"}, None, True),
        ({"size": 0, "mimeType": "application/json"}, None, False),
        ({"size": 0, "text": ""}, None, False),
        ({"size": 99, "text": "[application/json redacted]"}, None, True),
        ({}, None, False),
        ({"size": 2, "text": "eyJh", "encoding": "base64"}, b'{"a', False),
        ({"size": 2, "text": "e30\n=", "encoding": "base64"}, b"{}", False),
        ({"size": 9, "text": "eyJhI", "encoding": "base64"}, None, True),
        (
            {"text": base64.b64encode(gzip.compress(b"{}")).decode(), "encoding": "base64"},
            b"{}",
            False,
        ),
    ],
)
def test_a_body_that_the_export_lacks_is_left_out(
    tmp_path: Path, content: dict[str, Any], body: bytes | None, left_out: bool
) -> None:
    found = exchanges(tmp_path / "a.jsonl", json.dumps(answered(content=content)))

    assert (found[0].response.body, found[0].response.left_out) == (body, left_out)


@pytest.mark.parametrize(
    ("request_changes", "body", "left_out"),
    [
        ({"postData": None, "bodySize": 9}, None, True),
        ({"postData": None, "bodySize": 0}, None, False),
        ({"postData": None, "bodySize": -1}, None, False),
        ({"postData": None, "headers": [{"name": "Content-Length", "value": "9"}]}, None, True),
        ({"postData": {"mimeType": "multipart/form-data; boundary=x", "text": "--x"}}, None, True),
    ],
)
def test_a_request_may_lack_its_body(
    tmp_path: Path, request_changes: dict[str, Any], body: bytes | None, left_out: bool
) -> None:
    changes = {"headers": [], **request_changes}
    found = exchanges(tmp_path / "a.jsonl", json.dumps(asked(**changes)))

    assert (found[0].request.body, found[0].request.left_out) == (body, left_out)


def test_a_form_may_be_its_parameters(tmp_path: Path) -> None:
    post = {"mimeType": FORM, "params": [{"name": "a b", "value": "1"}, {"name": "c"}]}
    found = exchanges(tmp_path / "a.jsonl", json.dumps(asked(headers=[], postData=post)))

    assert found[0].request.body == b"a+b=1&c="


def test_headers_of_browsers_are_read(tmp_path: Path) -> None:
    headers = [
        {"name": ":path", "value": "/x"},
        {"name": "Set-Cookie", "value": "a=1\nb=2"},
        {"name": "Authorization", "value": "[REDACTED]"},
        {"name": "X-Empty", "value": None},
    ]
    found = exchanges(tmp_path / "a.jsonl", json.dumps(answered(headers=headers)))

    response = found[0].response
    assert response.headers[:2] == (("Set-Cookie", "a=1"), ("Set-Cookie", "b=2"))
    assert response.removed == {"authorization"}
