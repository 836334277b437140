"""Quality tools for Python and shell that the backends of Pants 2.17 cannot run."""

from __future__ import annotations

from collections.abc import Iterable

from pants.engine.rules import Rule
from pants.engine.unions import UnionRule

from python_quality import bandit, ruff, shellcheck


def rules() -> Iterable[Rule | UnionRule]:
    return (*bandit.rules(), *ruff.rules(), *shellcheck.rules())
