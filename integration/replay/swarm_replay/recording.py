"""Reads recorded traffic: a HAR file (1.2), or JSON lines of which each is an entry of one."""

from __future__ import annotations

import base64
import binascii
import gzip
import io
import json
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import SplitResult, urlencode, urlsplit

# Why an entry is not judged.
BROWSER = "that a browser sends or answers by itself"
MALFORMED = "not a valid HAR entry"
NO_ANSWER = "got no answer (aborted, blocked, or failed)"
NOT_HTTP = "not a request over HTTP"
PREFLIGHT = "a preflight, which a browser sends by itself"
WEB_SOCKET = "a web socket"

# What exports put in a secret's place, such as `[REDACTED]`, `[token redacted]` and `Bearer ***`.
# Words that services use too have brackets or the like around them.
_REMOVED = re.compile(
    r"[\W_]*(?:[a-z0-9]+[\W_]+){0,3}?"
    r"(?:anonymi[sz]ed|censored|obfuscated|redacted|saniti[sz]ed|scrubbed)"
    r"(?:[\W_]+[a-z0-9]+){0,3}?[\W_]*"
    r"|(?:bearer |basic )?(?:"
    r"[\[<({*_]+(?:filtered|hidden|masked|omitted|removed|stripped)[\])>}*_]+|[*x\u2022]{3,})",
    re.IGNORECASE,
)

# Files that a browser asks every host for.
_OF_BROWSERS = re.compile(r"/(?:favicon\.ico|apple-touch-icon.*\.png|robots\.txt|\.well-known/.*)")


class RecordingError(Exception):
    """A recording cannot be used; the message says where, and why."""


@dataclass(frozen=True)
class Message:
    """A request or a response. `body` is None without one, `left_out` when it was not recorded.

    `removed` are the headers, in lower case, whose value the export removed. Of a message without
    any headers all may have been.
    """

    headers: tuple[tuple[str, str], ...]
    content_type: str
    body: bytes | None
    left_out: bool
    removed: frozenset[str] = frozenset()

    def may_lack(self, name: str) -> bool:
        """Whether a header may have been there and is not in the export."""
        return not self.headers or name.lower() in self.removed


@dataclass(frozen=True)
class Exchange:
    """One recorded request with its response; `line` is where its entry begins, from 1."""

    line: int
    method: str
    url: SplitResult
    request: Message
    status: int
    response: Message


@dataclass(frozen=True)
class Skipped:
    """An entry that cannot be judged, and why."""

    line: int
    reason: str


@dataclass(frozen=True)
class Recording:
    """The entries of a file. `is_export` tells what a browser or proxy wrote from a recorder."""

    entries: tuple[Exchange | Skipped, ...]
    is_export: bool


def read(path: Path) -> Recording:
    """The entries of a file; raises RecordingError when it, or an entry of it, is not usable."""
    try:
        data = _unpacked(path.read_bytes())
        # UTF-8 with or without a mark, or UTF-16, which redirections on Windows write.
        text = data.decode(json.detect_encoding(data))
    except (OSError, ValueError, RuntimeError, zipfile.BadZipFile, EOFError, zlib.error) as error:
        raise RecordingError(f"{path} cannot be read: {error}") from error
    # Exporters give a HAR file any name, and a recorder's lines are entries.
    is_export = not path.name.lower().endswith((".jsonl", ".ndjson"))
    entries = _har_entries(path, text) if is_export else _lines(path, text)
    return Recording(
        tuple(_entry(f"{path}:{line}", line, entry, is_export) for line, entry in entries),
        is_export,
    )


def _unpacked(data: bytes) -> bytes:
    """The text of a file that an exporter may have packed."""
    if data.startswith(b"\x1f\x8b"):
        return gzip.decompress(data)
    if data.startswith(b"PK\x03\x04"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
            # Bodies may lie beside it.
            found = [name for name in names if name.lower().endswith(".har")] or names
            return archive.read(found[0]) if found else b""
    return data


def _lines(path: Path, text: str) -> Iterator[tuple[int, Any]]:
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            yield number, _parse(f"{path}:{number}", line)


def _har_entries(path: Path, text: str) -> Iterator[tuple[int, Any]]:
    # Firefox can write a call of a function around it.
    padded = re.fullmatch(r"\s*[\w.$]+\((?P<json>.*)\)\s*;?\s*", text, re.DOTALL)
    if padded:
        text = padded["json"]
    document = _parse(str(path), text)
    try:
        entries = document["log"]["entries"]
    except (KeyError, TypeError):
        entries = None
    if not isinstance(entries, list):
        raise RecordingError(
            f"{path} is not a valid HAR file: it has no list at /log/entries. Give a file of JSON "
            "lines a name that ends in .jsonl."
        )
    yield from zip(_lines_of_entries(text, entries), entries, strict=True)


def _lines_of_entries(text: str, entries: list[Any]) -> list[int]:
    """The line in which each entry of a HAR file begins."""
    decoder = json.JSONDecoder()
    for start in re.finditer(r'"entries"\s*:\s*(?=\[)', text):
        if decoder.raw_decode(text, start.end())[0] != entries:
            continue
        positions = []
        position = start.end() + 1
        for _ in entries:
            position = re.compile(r"[\s,]*").match(text, position).end()  # type: ignore[union-attr]
            positions.append(position)
            position = decoder.raw_decode(text, position)[1]
        return [text.count("\n", 0, position) + 1 for position in positions]
    return [1] * len(entries)


def _parse(where: str, text: str) -> Any:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise RecordingError(f"{where} is not JSON: {error}") from error


def _entry(where: str, line: int, entry: Any, is_export: bool) -> Exchange | Skipped:
    try:
        request, response = entry["request"], entry.get("response") or {}
        url = urlsplit(_text(request["url"]))
        method = _text(request["method"]).lower()
        reason = _reason_to_skip(entry, method, url, request, response)
        if reason:
            return Skipped(line, reason)
        return Exchange(
            line=line,
            method=method,
            url=url,
            request=_message(request, request.get("postData"), "bodySize"),
            status=_status(response["status"]),
            response=_message(response, response.get("content"), "size"),
        )
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        # Of an export the others are judged; a recorder writes none that is wrong.
        if is_export:
            return Skipped(line, MALFORMED)
        raise RecordingError(
            f"{where} is not a valid HAR entry: {type(error).__name__}: {error}. Give it a "
            "`request` with `method` and `url`, and a `response` with `status`."
        ) from error


def _reason_to_skip(
    entry: Mapping[str, Any],
    method: str,
    url: SplitResult,
    request: Mapping[str, Any],
    response: Mapping[str, Any],
) -> str:
    kind = str(entry.get("_resourceType", "")).lower()
    status = response.get("status")
    scheme = url.scheme
    if kind == "websocket" or scheme in ("ws", "wss") or status == 101:
        return WEB_SOCKET
    if "_webSocketMessages" in entry:
        return WEB_SOCKET
    # A recorder may write the target alone.
    if scheme not in ("http", "https", "") or method == "connect":
        return NOT_HTTP
    names = {str(header.get("name", "")).lower() for header in request.get("headers") or ()}
    if kind == "preflight" or (method == "options" and "access-control-request-method" in names):
        return PREFLIGHT
    answers = {str(header.get("name", "")).lower() for header in response.get("headers") or ()}
    # A browser's own redirect to HTTPS has this header.
    if "non-authoritative-reason" in answers:
        return BROWSER
    # Exporters write 0, -1 or nothing for a call that got no answer.
    return NO_ANSWER if str(status or 0) in ("0", "-1") else ""


def is_of_browser(exchange: Exchange) -> bool:
    """Whether a browser asks for this without being told to."""
    return _OF_BROWSERS.fullmatch(exchange.url.path) is not None


def is_removed(value: object) -> bool:
    """Whether a value is what exports put in a secret's place."""
    return isinstance(value, str) and _REMOVED.fullmatch(value.strip()) is not None


def _message(message: Mapping[str, Any], content: Mapping[str, Any] | None, size: str) -> Message:
    pairs = [
        (_text(header["name"]), line)
        for header in message.get("headers") or ()
        # Browsers join the lines of a header that came several times; HTTP/2 has names with colons.
        for line in str(header.get("value") or "").split("\n")
        if not _text(header["name"]).startswith(":")
    ]
    named = {name.lower(): value for name, value in pairs}
    content = content or {}
    content_type = named.get("content-type") or content.get("mimeType") or ""
    body, left_out = _body(message, content, content_type, named, size)
    removed = frozenset(name for name, value in named.items() if is_removed(value))
    return Message(tuple(pairs), content_type, body, left_out, removed)


def _body(
    message: Mapping[str, Any],
    content: Mapping[str, Any],
    content_type: str,
    headers: Mapping[str, str],
    size: str,
) -> tuple[bytes | None, bool]:
    """A body, and whether there was one that the export does not have."""
    text = content.get("text")
    is_form = content_type.lower().startswith("application/x-www-form-urlencoded")
    if content.get("_leftOut") is True or is_removed(text):
        return None, True
    if not text and is_form and content.get("params"):
        pairs = [(item.get("name", ""), item.get("value", "")) for item in content["params"]]
        return urlencode(pairs).encode(), False
    # The export of a form with files does not have the files.
    if content_type.lower().startswith("multipart/"):
        return None, True
    if text is None or text == "":
        sizes = (content.get("size"), message.get("bodySize"), headers.get("content-length"))
        known = [int(str(each)) for each in sizes if str(each).strip().isdigit()]
        had_one = any(known)
        # Without a word of its size a body of a type was there: an export that has none says so.
        is_silent = text is None and content_type != "" and not known and size == "size"
        return None, had_one or is_silent
    if content.get("encoding") != "base64":
        return _text(text).encode(), False
    try:
        body = base64.b64decode("".join(_text(text).split()), validate=True)
        return (gzip.decompress(body) if body.startswith(b"\x1f\x8b") else body), False
    except (binascii.Error, OSError, EOFError, zlib.error):
        # Exporters cut what is long.
        return None, True


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is not a text")
    return value


def _status(value: Any) -> int:
    if isinstance(value, str) and value.isdecimal():
        value = int(value)
    if not isinstance(value, int) or not 100 <= value <= 599:
        raise ValueError(f"{value!r} is not a valid status of HTTP")
    return value
