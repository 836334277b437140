"""Quality tools for Python, shell and configuration that the backends of Pants 2.17 cannot run."""

from __future__ import annotations

from collections.abc import Iterable

from pants.engine.rules import Rule
from pants.engine.unions import UnionRule

from python_quality import bandit, literal_urls, ruff, shellcheck


def rules() -> Iterable[Rule | UnionRule]:
    return (*bandit.rules(), *literal_urls.rules(), *ruff.rules(), *shellcheck.rules())
