"""The `python_package` target: a wheel and an sdist."""

from __future__ import annotations

from pants.engine.target import COMMON_TARGET_FIELDS, Dependencies, MultipleSourcesField, Target
from pants.util.strutil import help_text


class PythonPackageSourcesField(MultipleSourcesField):
    default = ("pyproject.toml", "README.md", "LICENSE")
    help = help_text(
        """
        The files beside the code: pyproject.toml, which names Hatchling as build backend, and what
        it refers to.
        """
    )


class PythonPackageDependenciesField(Dependencies):
    help = help_text(
        """
        The targets whose code is packed, for example `dependencies=[":sdk"]`: of these and of what
        they depend on, the files below this BUILD file. Third-party requirements are those that
        pyproject.toml states.
        """
    )


class PythonPackageTarget(Target):
    alias = "python_package"
    core_fields = (
        *COMMON_TARGET_FIELDS,
        PythonPackageDependenciesField,
        PythonPackageSourcesField,
    )
    help = help_text(
        """
        A package for PyPI. `package` builds a wheel and an sdist with Hatchling.

        `python_distribution`, which comes with Pants, resolves the build backend without a lockfile
        and writes sdists that carry the time of the build. Here the backend is pinned by hash, and
        the same input gives the same bytes.
        """
    )
