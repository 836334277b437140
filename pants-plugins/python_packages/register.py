"""Packages for PyPI, built with a pinned build backend and byte for byte the same."""

from __future__ import annotations

from collections.abc import Iterable

from pants.engine.rules import Rule
from pants.engine.target import Target
from pants.engine.unions import UnionRule

from python_packages import rules as package_rules
from python_packages.target_types import PythonPackageTarget


def target_types() -> Iterable[type[Target]]:
    return (PythonPackageTarget,)


def rules() -> Iterable[Rule | UnionRule]:
    return package_rules.rules()
