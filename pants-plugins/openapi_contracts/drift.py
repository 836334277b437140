"""How the committed files of an SDK differ from what its spec generates."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Drift:
    """Paths, sorted, of the files that would have to change."""

    changed: tuple[str, ...]
    missing: tuple[str, ...]
    stale: tuple[str, ...]

    @classmethod
    def between(cls, committed: Mapping[str, Hashable], generated: Mapping[str, Hashable]) -> Drift:
        """Compares two sets of files; a value stands for the content of its file."""
        both = committed.keys() & generated.keys()
        return cls(
            changed=tuple(sorted(path for path in both if committed[path] != generated[path])),
            missing=tuple(sorted(generated.keys() - committed.keys())),
            stale=tuple(sorted(committed.keys() - generated.keys())),
        )

    def __bool__(self) -> bool:
        return bool(self.changed or self.missing or self.stale)

    def summary(self) -> str:
        """One line, in the words of what writing the files will do."""
        counts = (
            (len(self.changed), "changed"),
            (len(self.missing), "added"),
            (len(self.stale), "removed"),
        )
        return ", ".join(f"{count} {word}" for count, word in counts if count) or "up to date"

    def report(self, address: str) -> str:
        """What `lint` says: every file, and the command that puts them right."""
        lines = [f"{address} differs from what its spec generates:"]
        for word, paths in (
            ("differs", self.changed),
            ("is missing", self.missing),
            ("is no longer generated", self.stale),
        ):
            lines += [f"  {path} {word}" for path in paths]
        lines.append(f"Run `./pants generate-sdks {address}` and commit the result.")
        return "\n".join(lines)
