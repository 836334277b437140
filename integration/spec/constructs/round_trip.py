"""Sends samples through the SDKs: what a service answered comes back to it as the same JSON."""

from __future__ import annotations

import json
import sys
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote

from constructs import tools
from constructs.compilation import COMPILED
from constructs.generation import Sdk
from constructs.suite import Construct

DRIVERS = Path(__file__).resolve().parent / "drivers"

Recorded = dict[tuple[str, str, int], str]


def round_trip(
    constructs: Iterable[Construct], sdks: Iterable[Sdk], folder: Path
) -> dict[Sdk, str]:
    """What is wrong with the first sample of each SDK that does not send what it received.

    A body has to come back as the same JSON. A call has to send what `wire` says; where it says
    nothing, both languages have to send the same.
    """
    by_name = {construct.name: construct for construct in constructs}
    made = sorted(sdks, key=lambda sdk: (sdk.language, sdk.package))
    with _server(by_name) as (url, recorded):
        failures = {
            language: _drive(
                command, url, [sdk for sdk in made if sdk.language == language], by_name, folder
            )
            for language, command in _commands(folder).items()
        }
    found: dict[Sdk, str] = {}
    for sdk in made:
        construct = by_name[sdk.construct]
        for index, sample in enumerate(construct.samples):
            failure = failures[sdk.language].get(f"{sdk.construct}/{index}", "")
            sent = recorded.get((sdk.language, sdk.construct, index))
            said = failure or _difference(construct, index, sample, sent)
            if said:
                found.setdefault(sdk, said)
        if construct.is_call and not construct.wire and sdk not in found:
            own, other = (
                [recorded.get((language, sdk.construct, i)) for i in range(len(construct.samples))]
                for language in (sdk.language, "python")
            )
            if Sdk(sdk.construct, "python") in made and own != other:
                found[sdk] = f"sends {own}, Python {other}"
    return found


def same(one: object, other: object) -> bool:
    """Whether two values are the same JSON: 1 and 1.0 are, 1 and true are not."""
    if isinstance(one, bool) or isinstance(other, bool):
        return one is other
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(same(one[key], other[key]) for key in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    return (type(one) is type(other) and one == other) or _same_number(one, other)


def _same_number(one: object, other: object) -> bool:
    numbers = (int, float)
    return isinstance(one, numbers) and isinstance(other, numbers) and one == other


def _difference(construct: Construct, index: int, sample: Any, sent: str | None) -> str:
    if sent is None:
        return "sends nothing"
    if construct.is_call:
        expected = canonical_target(construct.wire[index]) if construct.wire else sent
        return "" if sent == expected else f"sends {sent}, not {expected}"
    if not construct.is_json:
        return "" if sent == sample else f"sends {sent!r} for {sample!r}"
    try:
        value = json.loads(sent)
    except ValueError:
        return f"sends {sent!r}, which is not JSON"
    return "" if same(value, sample) else f"sends {_short(value)} for {_short(sample)}"


def _short(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _commands(folder: Path) -> dict[str, list[str | Path]]:
    return {
        "python": [sys.executable, DRIVERS / "driver.py", folder / "python"],
        "typescript": [tools.NODE, DRIVERS / "driver.mjs", folder / COMPILED],
    }


def _drive(
    command: list[str | Path],
    url: str,
    sdks: list[Sdk],
    constructs: dict[str, Construct],
    folder: Path,
) -> dict[str, str]:
    """Runs a driver on all SDKs of a language; gives what failed, by construct and sample."""
    jobs = [
        {
            "construct": sdk.construct,
            "package": sdk.package,
            "url": f"{url}/{sdk.language}/{sdk.construct}",
            "samples": [*constructs[sdk.construct].samples],
            "isCall": constructs[sdk.construct].is_call,
            "credentials": _credentials(constructs[sdk.construct]),
        }
        for sdk in sdks
    ]
    file = folder / "jobs.json"
    file.write_text(json.dumps(jobs))
    run = tools.run([*command, file], folder)
    failures: dict[str, str] = json.loads(run.stdout)
    return failures


def _credentials(construct: Construct) -> dict[str, str | list[str]]:
    """A secret for each security scheme that the SDKs know; a name and a password are a pair."""
    return {
        name: ["user", "pass"] if scheme.get("scheme") == "basic" else f"secret-of-{name}"
        for name, scheme in construct.document["components"].get("securitySchemes", {}).items()
        if scheme["type"] == "apiKey" or scheme.get("scheme") in ("basic", "bearer")
    }


@contextmanager
def _server(constructs: dict[str, Construct]) -> Iterator[tuple[str, Recorded]]:
    """Answers `GET /<language>/<construct>/<sample>/thing` with the sample; records the rest."""
    recorded: Recorded = {}

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        # An answer leaves in two packets; the second must not wait 40 ms for a receipt.
        disable_nagle_algorithm = True

        def do_GET(self) -> None:
            language, name, index, rest = self.path[1:].split("/", 3)
            construct = constructs[name]
            if construct.is_call:
                headers = [
                    f" {key}: {value}"
                    for key, value in sorted((k.lower(), v) for k, v in self.headers.items())
                    if key.startswith("x-") or key in ("authorization", "cookie")
                ]
                target = f"/{rest}{''.join(headers)}"
                recorded[language, name, int(index)] = canonical_target(target)
                self._answer(204, "")
            else:
                self._answer(200, construct.text(int(index)))

        def do_PUT(self) -> None:
            language, name, index, _ = self.path[1:].split("/", 3)
            length = int(self.headers.get("Content-Length") or 0)
            recorded[language, name, int(index)] = self.rfile.read(length).decode()
            self._answer(204, "")

        def _answer(self, status: int, body: str) -> None:
            content = body.encode()
            self.send_response(status)
            if status != 204:
                media = constructs[self.path[1:].split("/", 3)[1]].media
                self.send_header("Content-Type", media)
                self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, format: str, *arguments: object) -> None:
            """Prints nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        # literal-url: the server that was just started.
        yield f"http://127.0.0.1:{server.server_port}", recorded
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def canonical_target(target: str) -> str:
    """A path and query with all that may be encoded in two ways decoded.

    `/` in a query is sent as it is by one language, and as `%2F` by the other; both are right.
    """
    path, _, query = target.partition("?")
    pairs = parse_qsl(query, keep_blank_values=True)
    return json.dumps([[unquote(part) for part in path.split("/")], pairs], ensure_ascii=False)
