"""What a call may show: secrets are not in errors, logs and printed forms."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, MutableMapping
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING
from urllib.parse import quote

from .lazy import Lazy

if TYPE_CHECKING:
    import logging
else:
    logging = Lazy("logging")

HIDDEN = "***"

_SECRET_NAME = re.compile(
    r"authori[sz]ation|cookie|token|secret|signature|password|credential|api-?key", re.IGNORECASE
)

# The secrets of the call that is being sent, for the log lines of the HTTP library.
_sent_secrets: ContextVar[frozenset[str]] = ContextVar("sent_secrets", default=frozenset())


class Headers(MutableMapping[str, str]):
    """Headers, found in any case. Values of `hidden` ones, and of any secret, are not printed."""

    def __init__(self, values: Mapping[str, str], hidden: Iterable[str] = ()) -> None:
        self._values = {name.lower(): value for name, value in values.items()}
        self._hidden = frozenset(name.lower() for name in hidden)

    def __getitem__(self, name: str) -> str:
        return self._values[name.lower()]

    def __setitem__(self, name: str, value: str) -> None:
        self._values[name.lower()] = value

    def __delitem__(self, name: str) -> None:
        del self._values[name.lower()]

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def __repr__(self) -> str:
        shown = {
            name: HIDDEN if name in self._hidden or _SECRET_NAME.search(name) else value
            for name, value in self._values.items()
        }
        return f"Headers({shown})"


def redacted(text: str, secrets: Iterable[str]) -> str:
    """The text without the secrets, plain or encoded as in a URL."""
    forms = {
        form
        for secret in secrets
        # Half of a surrogate pair has no form in a URL, and is a secret of a body all the same.
        for form in (secret, quote(secret, safe="", errors="replace"))
    }
    for form in sorted(filter(None, forms), key=len, reverse=True):
        text = text.replace(form, HIDDEN)
    return text


def redacted_url(url: str) -> str:
    """A URL, or what should be one, without credentials, query and fragment."""
    shown = re.sub(r"(?s)^(.*?//)?.*@", rf"\g<1>{HIDDEN}@", url)
    return re.sub(r"(?s)([?#]).+", rf"\g<1>{HIDDEN}", shown)


@contextmanager
def sending(secrets: Iterable[str]) -> Iterator[None]:
    """Keeps secrets out of what httpx logs, which writes down the URL of every request."""
    logging.getLogger("httpx").addFilter(_redact_record)
    token = _sent_secrets.set(frozenset(secrets))
    try:
        yield
    finally:
        _sent_secrets.reset(token)


def _redact_record(record: logging.LogRecord) -> bool:
    secrets = _sent_secrets.get()
    if secrets:
        record.msg, record.args = redacted(record.getMessage(), secrets), ()
    return True
