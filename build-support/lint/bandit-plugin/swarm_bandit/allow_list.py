"""What `literal-urls.json` holds: which literal URLs are no error, each with the reason."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path

# A prefix that ended within the host would allow other hosts too.
_WHOLE_HOST = re.compile(r"[a-z][a-z0-9+.-]*://[^/]+/")


class AllowListError(Exception):
    """The list cannot be used; the message says why, and what to do."""


@dataclass(frozen=True)
class AllowList:
    """The URLs that are allowed everywhere, and the files that may hold any."""

    prefixes: tuple[str, ...]
    files: tuple[re.Pattern[str], ...]

    @classmethod
    def read(cls, path: Path) -> AllowList:
        """Reads the file; raises AllowListError when it, or an entry of it, is not usable."""
        try:
            content = json.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise AllowListError(f"{path} cannot be read: {error}") from error
        if not isinstance(content, dict):
            raise AllowListError(f"{path} is not a JSON object.")
        prefixes = _entries(path, content, "prefixes", "prefix")
        for prefix in prefixes:
            if not _WHOLE_HOST.match(prefix):
                raise AllowListError(
                    f"{path}: the prefix {prefix!r} needs a scheme, a host and a slash behind it; "
                    "a shorter one would allow other hosts too."
                )
        globs = _entries(path, content, "files", "glob")
        return cls(prefixes, tuple(re.compile(_expression(glob)) for glob in globs))

    def allows_file(self, path: str) -> bool:
        """Whether a file, by its path from the root of the repository, may hold any URL."""
        return any(pattern.fullmatch(path) for pattern in self.files)

    def allows_url(self, url: str) -> bool:
        """Whether a URL begins with an allowed prefix."""
        return url.startswith(self.prefixes)


def _entries(path: Path, content: dict[str, object], key: str, name: str) -> tuple[str, ...]:
    entries = content.get(key)
    if not isinstance(entries, list):
        raise AllowListError(f"{path} needs the lists `prefixes` and `files`.")
    found = []
    for entry in entries:
        value = entry.get(name) if isinstance(entry, dict) else None
        if not isinstance(value, str) or not value:
            raise AllowListError(f"{path}: an entry of `{key}` has no `{name}`.")
        reason = entry.get("reason")
        if not isinstance(reason, str) or not reason.strip():
            raise AllowListError(f"{path}: {value!r} has no `reason`.")
        found.append(value)
    return tuple(found)


def _expression(glob: str) -> str:
    """`**/` is any number of folders, `**` is anything, `*` is anything but a slash."""
    meanings = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*"}
    parts = re.split(r"(\*\*/|\*\*|\*)", glob)
    return "".join(meanings.get(part) or re.escape(part) for part in parts)
