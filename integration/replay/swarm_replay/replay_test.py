"""The command, on recordings of a small service."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from swarm_replay.__main__ import main
from swarm_replay.validation import CREDENTIALS

SPEC: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "Agent", "version": "1.0.0"},
    "servers": [{"url": "/"}],
    "paths": {
        "/task/{roundNumber}": {
            "post": {
                "parameters": [
                    {
                        "name": "roundNumber",
                        "in": "path",
                        "required": True,
                        "schema": {"type": "integer", "minimum": 0},
                    },
                    {"name": "kind", "in": "query", "schema": {"enum": ["worker", "leader"]}},
                    {"name": "page", "in": "query", "schema": {"type": "integer"}},
                    {"name": "X-Trace", "in": "header", "schema": {"maxLength": 3}},
                ],
                "security": [{"token": []}],
                "requestBody": {
                    "required": True,
                    "content": {"application/json": {"schema": {"$ref": "Task.yaml"}}},
                },
                "responses": {
                    "200": {
                        "description": "Done.",
                        "headers": {
                            "Retry-After": {"required": True, "schema": {"type": "integer"}}
                        },
                        "content": {"application/json": {"schema": {"$ref": "Done.yaml"}}},
                    },
                    "409": {"description": "Nothing to do."},
                },
            }
        },
        "/healthz": {"get": {"responses": {"200": {"description": "Up."}}}},
    },
    "components": {"securitySchemes": {"token": {"type": "http", "scheme": "bearer"}}},
}
SCHEMAS = {
    "Task": {
        "type": "object",
        "required": ["taskId"],
        "properties": {
            "taskId": {"type": "string"},
            "a/b": {"type": "array", "items": {"type": "null"}},
        },
    },
    "Done": {
        "type": "object",
        "required": ["success", "data"],
        "properties": {"success": {"const": True}, "data": {"type": ["object", "null"]}},
    },
}


@pytest.fixture
def spec(tmp_path: Path) -> Path:
    """The spec of the service, with schemas in files beside it."""
    for name, schema in SCHEMAS.items():
        (tmp_path / f"{name}.yaml").write_text(yaml.safe_dump(schema))
    (tmp_path / "agent.yaml").write_text(yaml.safe_dump(SPEC))
    return tmp_path / "agent.yaml"


def entry(
    method: str = "POST",
    target: str = "/task/7?kind=worker",
    headers: dict[str, str] | None = None,
    body: str | None = '{"taskId": "t"}',
    status: int = 200,
    answer: dict[str, Any] | None = None,
    answered: dict[str, str] | None = None,
) -> dict[str, Any]:
    """A recorded exchange that is as the spec says, but for what is given."""
    sent = {"content-type": "application/json", "authorization": "Bearer 111", **(headers or {})}
    got = {"content-type": "application/json", "retry-after": "3", **(answered or {})}
    post = {} if body is None else {"postData": {"mimeType": "", "text": body}}
    return {
        "request": {
            "method": method,
            "url": f"http://127.0.0.1:1{target}",
            "headers": [{"name": n, "value": v} for n, v in sent.items() if v],
            **post,
        },
        "response": {
            "status": status,
            "headers": [{"name": n, "value": v} for n, v in got.items() if v],
            "content": answer or {"text": '{"success": true, "data": null}'},
        },
    }


def replay(
    spec: Path, capsys: pytest.CaptureFixture[str], *entries: dict[str, Any], base: str = ""
) -> tuple[int, list[str]]:
    """Judges entries: the exit code, and the printed lines without the name of the file."""
    recording = spec.with_name("traffic.jsonl")
    recording.write_text("\n".join(map(json.dumps, entries)))
    code = main([str(recording), f"--spec={spec}", f"--base-path={base}"])
    return code, capsys.readouterr().out.replace(f"{recording}:", "").splitlines()


def test_traffic_that_is_as_the_spec_says(spec: Path, capsys: pytest.CaptureFixture[str]) -> None:
    quiet = entry(method="GET", target="/healthz", body=None, answer={"text": ""})

    assert replay(spec, capsys, entry(), quiet) == (0, ["2 exchanges, 0 mismatches"])


@pytest.mark.parametrize(
    ("recorded", "pointer", "reason"),
    [
        pytest.param(entry(target="/gone"), "/request/path", "Path not found", id="path"),
        pytest.param(
            entry(method="PUT"), "/request/method", "Operation put not found", id="method"
        ),
        pytest.param(
            entry(target="/task/x"), "/request/path/roundNumber", "Failed to cast", id="parameter"
        ),
        pytest.param(
            entry(target="/task/-1"), "/request/path/roundNumber", "less than", id="minimum"
        ),
        pytest.param(
            entry(target="/task/1?kind=x"), "/request/query/kind", "is not one of", id="query"
        ),
        pytest.param(
            entry(headers={"x-trace": "long"}), "/request/headers/X-Trace", "too long", id="header"
        ),
        pytest.param(
            entry(headers={"authorization": ""}),
            "/request/headers/authorization",
            "Security not found",
            id="token",
        ),
        pytest.param(entry(body=None), "/request/body", "Missing required request body", id="none"),
        pytest.param(entry(body="{"), "/request/body", "Failed to deserialize", id="no JSON"),
        pytest.param(entry(body="{}"), "/request/body", "'taskId' is a required", id="required"),
        pytest.param(
            entry(body='{"taskId": 1}'), "/request/body/taskId", "not of type 'string'", id="type"
        ),
        pytest.param(
            entry(body='{"taskId": "t", "a/b": [null, 1]}'),
            "/request/body/a~1b/1",
            "not of type 'null'",
            id="deep",
        ),
        pytest.param(
            entry(headers={"content-type": "text/plain"}),
            "/request/body",
            "text/plain",
            id="request type",
        ),
        pytest.param(entry(status=500), "/response/status", "500", id="status"),
        pytest.param(
            entry(answer={"text": '{"success": false, "data": {}}'}),
            "/response/body/success",
            "True was expected",
            id="answer",
        ),
        pytest.param(
            entry(answered={"content-type": "text/html"}),
            "/response/body",
            "text/html",
            id="response type",
        ),
        pytest.param(
            entry(answered={"retry-after": ""}),
            "/response/headers/Retry-After",
            "Missing required header",
            id="response header",
        ),
    ],
)
def test_a_mismatch_is_reported_where_it_is(
    spec: Path,
    capsys: pytest.CaptureFixture[str],
    recorded: dict[str, Any],
    pointer: str,
    reason: str,
) -> None:
    code, lines = replay(spec, capsys, entry(), recorded)

    assert code == 1
    assert lines[1:] == ["2 exchanges, 1 mismatches"]
    place, found, why = lines[0].split(": ", 3)[0], *lines[0].split(": ", 3)[2:]
    assert place == "2"
    assert lines[0].split(": ")[2] == pointer
    assert reason in f"{found} {why}"


def test_all_mismatches_of_an_exchange_are_reported(
    spec: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = entry(target="/task/-1?kind=x", body="{}", answer={"text": "{}"})

    code, lines = replay(spec, capsys, wrong)

    assert code == 1
    assert [line.split(": ")[2] for line in lines[:-1]] == [
        "/request/path/roundNumber",
        "/request/query/kind",
        "/request/body",
        "/response/body",
        "/response/body",
    ]
    assert lines[-1] == "1 exchanges, 5 mismatches"


def test_bodies_that_were_left_out_are_counted_and_not_judged(
    spec: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    recorded = entry(answer={"_leftOut": True})
    recorded["request"]["postData"] = {"mimeType": "application/json", "_leftOut": True}

    assert replay(spec, capsys, recorded) == (
        0,
        ["1 exchanges, 0 mismatches, 2 bodies left out and not judged"],
    )


def test_what_stands_before_the_paths_can_be_given(
    spec: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    below, above = entry(target="/agent/task/1"), entry(target="/agents/task/1")

    assert replay(spec, capsys, below, base="/agent/")[0] == 0
    code, lines = replay(spec, capsys, above, base="/agent")
    assert code == 1
    assert lines[0].endswith("/request/path: /agents/task/1 is not below /agent")


def test_a_recording_without_exchanges_cannot_be_used(
    spec: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    recording = spec.with_name("traffic.har")
    recording.write_text('{"log": {"entries": []}}')

    assert main([str(recording), f"--spec={spec}"]) == 2
    assert "has no exchanges" in capsys.readouterr().err


HEALTH = entry(
    "GET", "/healthz", {"authorization": "", "content-type": ""}, None, answer={"text": ""}
)


def at(url: str, recorded: dict[str, Any]) -> dict[str, Any]:
    """An entry at another host."""
    return {**recorded, "request": {**recorded["request"], "url": url}}


def replay_har(
    spec: Path, capsys: pytest.CaptureFixture[str], *entries: dict[str, Any], hosts: str = ""
) -> tuple[int, list[str]]:
    """Judges entries as a browser exports them: the exit code, and the printed lines."""
    recording = spec.with_name("traffic.har")
    recording.write_text(json.dumps({"log": {"entries": entries}}))
    code = main([str(recording), f"--spec={spec}", *hosts.split()])
    printed = capsys.readouterr()
    return code, (printed.out + printed.err).replace(f"{recording}", "traffic").splitlines()


def test_what_is_not_judged_is_counted_by_reason(
    spec: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    aborted = entry(status=0)
    script = at("http://cdn.test/app.js", HEALTH)
    preflight = entry("OPTIONS", headers={"authorization": ""}, body=None, status=204)
    without = entry(headers={"authorization": ""})
    cached = {**HEALTH, "response": {**HEALTH["response"], "status": 304}}

    code, lines = replay_har(
        spec, capsys, aborted, HEALTH, script, preflight, without, aborted, cached
    )

    assert code == 0
    assert lines == [
        "3 exchanges, 0 mismatches",
        "not judged: 1 304, whose content is in the caller's cache; the first at traffic:1",
        "not judged: 1 a preflight, which a browser sends by itself; the first at traffic:1",
        "not judged: 2 got no answer (aborted, blocked, or failed); the first at traffic:1",
        "not judged: 1 of other hosts than 127.0.0.1:1; the first at traffic:1",
        f"not judged: 1 {CREDENTIALS.reason}; the first at traffic:1",
    ]


def test_credentials_are_judged_where_an_export_has_any(
    spec: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, lines = replay_har(spec, capsys, entry(), entry(headers={"authorization": ""}))

    assert code == 1
    assert "/request/headers/authorization: Security not found" in lines[0]


@pytest.mark.parametrize(
    "recorded",
    [
        entry(headers={"authorization": "[redacted]"}),
        entry(headers={"x-trace": "[redacted]"}),
        entry(answered={"retry-after": "***"}),
        {**entry(), "response": {**entry()["response"], "headers": []}},
    ],
)
def test_a_header_that_the_export_removed_is_not_judged(
    spec: Path, capsys: pytest.CaptureFixture[str], recorded: dict[str, Any]
) -> None:
    recorded["response"]["content"]["mimeType"] = "application/json"

    code, lines = replay_har(spec, capsys, entry(), recorded)

    assert code == 0
    assert lines[1].startswith("not judged: 1 with a header that the export removed;")


@pytest.mark.parametrize(
    "recorded",
    [
        entry(target="/task/7?kind=%5Bkind+redacted%5D"),
        entry(target="/task/7?page=%5Bpage+redacted%5D"),
        entry(target="/task/[id%20redacted]?kind=worker"),
        entry(body='{"taskId": "t", "a/b": ["[redacted]"]}'),
    ],
)
def test_a_value_that_the_export_removed_is_not_judged(
    spec: Path, capsys: pytest.CaptureFixture[str], recorded: dict[str, Any]
) -> None:
    code, lines = replay_har(spec, capsys, entry(), recorded)

    assert code == 0, lines
    assert lines[1].startswith("not judged: 1 with a value that the export removed;")


def test_what_a_browser_asks_for_by_itself_is_not_judged(
    spec: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    icon = at("http://127.0.0.1:1/favicon.ico", HEALTH)
    page = at("http://127.0.0.1:1/page.html", HEALTH)

    code, lines = replay_har(spec, capsys, entry(), icon)
    assert (code, lines[1].partition(";")[0]) == (
        0,
        "not judged: 1 that a browser sends or answers by itself",
    )
    assert replay_har(spec, capsys, entry(), page)[0] == 1


@pytest.mark.parametrize(
    "entries",
    [[entry(status=0)], [entry(method="OPTIONS", status=204)]],
)
def test_a_recording_of_which_nothing_is_judged_is_no_success(
    spec: Path, capsys: pytest.CaptureFixture[str], entries: list[dict[str, Any]]
) -> None:
    code, lines = replay_har(spec, capsys, *entries)

    assert code == 2
    assert lines[0] == "0 exchanges, 0 mismatches"
    assert lines[-1].startswith("Nothing of traffic was judged.")


def test_the_host_of_the_service_can_be_given(
    spec: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    entries = [HEALTH, HEALTH, at("http://other.test:8080/healthz", entry())]

    assert replay_har(spec, capsys, *entries)[0] == 0
    # Of two hosts that serve operations the one with most calls of them.
    code, lines = replay_har(spec, capsys, *entries, at("http://other.test:8080/healthz", HEALTH))
    assert (code, lines[1].partition(";")[0]) == (
        0,
        "not judged: 2 of other hosts than 127.0.0.1:1",
    )
    code, lines = replay_har(spec, capsys, *entries, hosts="--host other.test")
    assert (code, lines[1]) == (1, "1 exchanges, 1 mismatches")
    code, lines = replay_har(spec, capsys, *entries, hosts="--host gone.test")
    assert code == 2


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("gone.yaml", None, "The spec gone.yaml does not exist"),
        ("gone", None, "The spec integration/spec/gone.yaml does not exist"),
        ("list.yaml", "[]", "is not a valid spec"),
        ("bad.yaml", "{", "is not a valid spec"),
    ],
)
def test_a_spec_that_cannot_be_used_is_named(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    name: str,
    text: str | None,
    message: str,
) -> None:
    spec = name
    if text is not None:
        (tmp_path / name).write_text(text)
        spec = str(tmp_path / name)

    assert main(["traffic.jsonl", f"--spec={spec}"]) == 2
    assert message in capsys.readouterr().err
