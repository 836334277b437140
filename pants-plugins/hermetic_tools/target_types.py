"""The `toolchain` target: files that decide how other targets are built or checked."""

from __future__ import annotations

from pants.engine.target import (
    COMMON_TARGET_FIELDS,
    MultipleSourcesField,
    StringSequenceField,
    Target,
)
from pants.util.strutil import help_text


class ToolchainSourcesField(MultipleSourcesField):
    required = True
    help = help_text(
        """
        The files, for example `sources=["ruff.lock"]`: a lockfile, a tool's configuration or the
        code of a plugin. They are not inputs of any process through this target.
        """
    )


class ToolchainPartsField(StringSequenceField):
    alias = "parts"
    help = help_text(
        """
        The parts of the files that count, for example `parts=["tool.ruff"]`: dotted keys of TOML or
        JSON. In a package-lock.json a part is a package that the root needs, or the folder of a
        member of the workspace, with all that it reaches. Python has `code` and `comments`.

        Without it everything counts that no other `toolchain` with the same file claims.
        """
    )


class ToolchainTarget(Target):
    alias = "toolchain"
    core_fields = (*COMMON_TARGET_FIELDS, ToolchainSourcesField, ToolchainPartsField)
    help = help_text(
        """
        Files that decide how other targets are built or checked.

        Stock Pants does not count an edit of pants.toml, of a plugin or of a tool's lockfile as a
        change to anything. The option `[toolchains].used_by` says which kinds of targets each
        toolchain affects, and makes it a dependency of theirs, so that
        `--changed-since --changed-dependents=transitive` lists them. For a toolchain that only
        checks targets, the option `[toolchains].checks` says so, and what depends on them is not
        listed.
        """
    )
