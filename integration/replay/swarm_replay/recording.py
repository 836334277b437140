"""Reads recorded traffic: a HAR file (1.2), or JSON lines of which each is an entry of one."""

from __future__ import annotations

import base64
import binascii
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import SplitResult, urlsplit


class RecordingError(Exception):
    """A recording cannot be used; the message says where, and why."""


@dataclass(frozen=True)
class Message:
    """A request or a response. `body` is None without one, `left_out` when it was not recorded."""

    headers: tuple[tuple[str, str], ...]
    content_type: str
    body: bytes | None
    left_out: bool


@dataclass(frozen=True)
class Exchange:
    """One recorded request with its response; `line` is where its entry begins, from 1."""

    line: int
    method: str
    url: SplitResult
    request: Message
    status: int
    response: Message


def read(path: Path) -> Iterator[Exchange]:
    """The exchanges of a file; raises RecordingError when it, or an entry of it, is not usable."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise RecordingError(f"{path} cannot be read: {error}") from error
    match path.suffix:
        case ".har":
            entries = _har_entries(path, text)
        case ".jsonl":
            entries = _lines(path, text)
        case _:
            raise RecordingError(f"{path} is neither a .har nor a .jsonl file.")
    for line, entry in entries:
        yield _exchange(f"{path}:{line}", line, entry)


def _lines(path: Path, text: str) -> Iterator[tuple[int, Any]]:
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            yield number, _parse(f"{path}:{number}", line)


def _har_entries(path: Path, text: str) -> Iterator[tuple[int, Any]]:
    document = _parse(str(path), text)
    try:
        entries = document["log"]["entries"]
    except (KeyError, TypeError):
        entries = None
    if not isinstance(entries, list):
        raise RecordingError(f"{path} is no HAR file: it has no list at /log/entries.")
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


def _exchange(where: str, line: int, entry: Any) -> Exchange:
    try:
        request, response = entry["request"], entry["response"]
        post = request.get("postData")
        content = response["content"]
        return Exchange(
            line=line,
            method=_text(request["method"]).lower(),
            url=urlsplit(_text(request["url"])),
            request=_message(request["headers"], post),
            status=_status(response["status"]),
            response=_message(response["headers"], content),
        )
    except (KeyError, TypeError, AttributeError, ValueError, binascii.Error) as error:
        raise RecordingError(
            f"{where} is no HAR entry: {type(error).__name__}: {error}. It needs `request` with "
            "`method`, `url` and `headers`, and `response` with `status`, `headers` and `content`."
        ) from error


def _message(headers: Any, content: Mapping[str, Any] | None) -> Message:
    pairs = tuple((_text(header["name"]), _text(header["value"])) for header in headers)
    named = {name.lower(): value for name, value in pairs}
    content = content or {}
    text = content.get("text")
    left_out = content.get("_leftOut") is True
    if text is None:
        body = None
    elif content.get("encoding") == "base64":
        body = base64.b64decode(_text(text), validate=True)
    else:
        body = _text(text).encode()
    return Message(
        headers=pairs,
        content_type=named.get("content-type") or content.get("mimeType") or "",
        body=body or None,
        left_out=left_out,
    )


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is no text")
    return value


def _status(value: Any) -> int:
    # Browsers write 0 for a call that got no answer.
    if not isinstance(value, int) or not 100 <= value <= 599:
        raise ValueError(f"{value!r} is no status of HTTP")
    return value
