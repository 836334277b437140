"""Who builds, and where, is in no artefact: whoever releases a version publishes the same bytes."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

from plugins.plugin_clone import Clone, cloned


def test_two_users_with_clones_and_caches_of_their_own_get_the_same_bytes(tmp_path: Path) -> None:
    home = tmp_path / "homes" / "somebody"
    home.mkdir(parents=True)
    somebody = {
        "HOME": str(home),
        "XDG_CACHE_HOME": str(home / "caches"),
        # The interpreters are looked for below HOME too.
        "PYENV_ROOT": os.environ.get("PYENV_ROOT") or str(Path.home() / ".pyenv"),
        "PANTS_PANTSD": "false",
    }
    with cloned(tmp_path / "one") as one, cloned(tmp_path / "another" / "deep" / "folder") as other:
        for clone, variables in ((one, {}), (other, somebody)):
            run = clone.pants("package", "::", **variables)
            assert run.code == 0, run.output

        found, others = _digests(one), _digests(other)

    assert {path.suffix for path in found} >= {".tgz", ".whl", ".gz", ".cjs", ".json"}
    assert found == others


def _digests(clone: Clone) -> dict[Path, str]:
    """The digest of each artefact, by its path below dist/."""
    dist = clone.root / "dist"
    return {
        path.relative_to(dist): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in dist.rglob("*")
        if path.is_file()
    }
