"""What the daemon may remember from one command to the next, and when that still holds.

Nothing here knows Pants, so that it can be tested plainly and outlives a change of Pants' API.
"""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

T = TypeVar("T")

# How many commands' options are kept: people repeat a few commands.
KEPT_COMMANDS = 16

# The client tells when it started, which no two commands have in common and no result depends on.
_VOLATILE = "PANTSD_RUNTRACKER_CLIENT_START_TIME"

# A value that starts with `@` is read from the file that it names. Config files are only searched
# for what can start such a value, so that more of them count than do.
_FILE_IN_CONFIG = re.compile(rb"""["'\n]\s*@""")
_FILE_IN_ARGUMENT = re.compile(r"(^|=)@")


@dataclass(frozen=True)
class Remembered(Generic[T]):
    """A value, with what was read to make it: the bytes of files, and which files there were."""

    value: T
    contents: Mapping[str, bytes]
    candidates: tuple[str, ...]
    present: tuple[str, ...]

    def still_holds(self) -> bool:
        """Whether the files are as they were."""
        return existing(self.candidates) == self.present and all(
            _read(path) == content for path, content in self.contents.items()
        )


class Memory(Generic[T]):
    """The values of the commands that were used last."""

    def __init__(self, size: int = KEPT_COMMANDS) -> None:
        self._size = size
        self._remembered: OrderedDict[Hashable, Remembered[T]] = OrderedDict()

    def recall(self, key: Hashable) -> T | None:
        """The value for `key`, unless a file that it was made of has changed."""
        found = self._remembered.get(key)
        if found is None:
            return None
        if not found.still_holds():
            del self._remembered[key]
            return None
        self._remembered.move_to_end(key)
        return found.value

    def keep(self, key: Hashable, remembered: Remembered[T]) -> None:
        """Keeps a value, and forgets the one that was not used for the longest time."""
        self._remembered[key] = remembered
        self._remembered.move_to_end(key)
        if len(self._remembered) > self._size:
            self._remembered.popitem(last=False)


class Recorder:
    """Stands in for a function that reads a file, and notes what it read."""

    def __init__(self, read: Callable[..., bytes]) -> None:
        self._read = read
        self.contents: dict[str, bytes] = {}

    def __call__(self, path: str, **options: bool) -> bytes:
        content = self._read(path, **options)
        self.contents[path] = content
        return content


def stable_environment(environment: Mapping[str, str]) -> dict[str, str]:
    """The environment without what differs from run to run, in an order that does not either."""
    return {name: environment[name] for name in sorted(environment) if name != _VOLATILE}


def names_files(
    arguments: Iterable[str], environment: Mapping[str, str], contents: Iterable[bytes]
) -> bool:
    """Whether an option may take its value from a file that is not among those of `contents`."""
    return (
        any(_FILE_IN_ARGUMENT.search(argument) for argument in arguments)
        or any(
            value.startswith("@")
            for name, value in environment.items()
            if name.startswith("PANTS_")
        )
        or any(_FILE_IN_CONFIG.search(content) for content in contents)
    )


def existing(paths: Iterable[str]) -> tuple[str, ...]:
    """Those of the files that exist."""
    return tuple(path for path in paths if Path(path).expanduser().exists())


def _read(path: str) -> bytes | None:
    try:
        return Path(path).read_bytes()
    except OSError:
        return None
