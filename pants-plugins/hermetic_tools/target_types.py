"""The `toolchain` target: files that decide how other targets are built or checked."""

from __future__ import annotations

from pants.engine.target import COMMON_TARGET_FIELDS, MultipleSourcesField, Target
from pants.util.strutil import help_text


class ToolchainSourcesField(MultipleSourcesField):
    required = True
    help = help_text(
        """
        The files, for example `sources=["ruff.lock"]`: a lockfile, a tool's configuration or the
        code of a plugin. They are not inputs of any process through this target.
        """
    )


class ToolchainTarget(Target):
    alias = "toolchain"
    core_fields = (*COMMON_TARGET_FIELDS, ToolchainSourcesField)
    help = help_text(
        """
        Files that decide how other targets are built or checked.

        Stock Pants does not count an edit of pants.toml, of a plugin or of a tool's lockfile as a
        change to anything. The option `[toolchains].used_by` says which kinds of targets each
        toolchain affects, and makes it a dependency of theirs, so that
        `--changed-since --changed-dependents=transitive` lists them.
        """
    )
