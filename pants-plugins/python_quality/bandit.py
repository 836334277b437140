"""Bandit, with the tests of this repository beside its own.

The backend that comes with Pants 2.17 has no way to add tests that live in the repository.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from pants.backend.python.target_types import ConsoleScript, PythonSourceField
from pants.backend.python.util_rules.pex import PexRequest, VenvPex, VenvPexProcess
from pants.base.glob_match_error_behavior import GlobMatchErrorBehavior
from pants.core.goals.lint import LintResult, LintTargetsRequest
from pants.core.util_rules.partitions import PartitionerType
from pants.core.util_rules.source_files import SourceFiles, SourceFilesRequest
from pants.engine.fs import (
    CreateDigest,
    Digest,
    DigestContents,
    DigestSubset,
    FileContent,
    GlobExpansionConjunction,
    MergeDigests,
    PathGlobs,
)
from pants.engine.internals.selectors import Get, MultiGet
from pants.engine.process import FallibleProcessResult
from pants.engine.rules import Rule, collect_rules, rule
from pants.engine.target import FieldSet
from pants.engine.unions import UnionRule
from pants.option.option_types import SkipOption, StrListOption, StrOption
from pants.option.subsystem import Subsystem
from pants.util.logging import LogLevel
from pants.util.strutil import pluralize, softwrap

from hermetic_tools.locked_tools import locked_tool
from python_quality.distribution import dist_info


class BanditSubsystem(Subsystem):
    options_scope = "bandit"
    name = "Bandit"
    help = "Finds what is not safe in Python code."

    skip = SkipOption("lint")
    lockfile = StrOption(
        default="3rdparty/tools/bandit.lock",
        help="The hash-pinned lockfile that holds `bandit`.",
    )
    config = StrOption(
        default="pyproject.toml",
        help="The file with the `[tool.bandit]` table, from the root of the repository.",
    )
    plugin = StrOption(
        default="",
        help=softwrap(
            """
            The folder of a distribution whose pyproject.toml has the entry points
            `bandit.plugins`, from the root of the repository. Empty means none.
            """
        ),
    )
    plugin_data = StrListOption(
        help="Files that the plugin reads when it runs, from the root of the repository.",
    )


@dataclass(frozen=True)
class BanditFieldSet(FieldSet):
    required_fields = (PythonSourceField,)

    source: PythonSourceField


class BanditRequest(LintTargetsRequest):
    field_set_type = BanditFieldSet
    tool_subsystem = BanditSubsystem  # type: ignore[assignment]
    partitioner_type = PartitionerType.DEFAULT_SINGLE_PARTITION


@dataclass(frozen=True)
class BanditPluginRequest:
    """Asks for the plugin that the options name."""


@dataclass(frozen=True)
class BanditPlugin:
    """The plugin's files, with what makes them look installed; the folder is empty without one."""

    digest: Digest
    folder: str


def bandit_argv(config: str, files: Sequence[str]) -> tuple[str, ...]:
    """The arguments of `bandit`."""
    return ("--quiet", f"--config={config}", *files)


def exit_code(result: int, stderr: bytes) -> int:
    """The exit code of a run: Bandit prints a test that crashed, and ends as if all were well."""
    return result or int(b"internal error" in stderr)


@rule
async def prepare_plugin(_: BanditPluginRequest, bandit: BanditSubsystem) -> BanditPlugin:
    if not bandit.plugin:
        return BanditPlugin(await Get(Digest, CreateDigest([])), "")
    sources = await Get(
        Digest,
        PathGlobs(
            [
                f"{bandit.plugin}/pyproject.toml",
                f"{bandit.plugin}/**/*.py",
                f"!{bandit.plugin}/**/*_test.py",
                *bandit.plugin_data,
            ],
            glob_match_error_behavior=GlobMatchErrorBehavior.error,
            conjunction=GlobExpansionConjunction.all_match,
            description_of_origin="the options `[bandit].plugin` and `[bandit].plugin_data`",
        ),
    )
    project = await Get(
        DigestContents,
        Digest,
        await Get(Digest, DigestSubset(sources, PathGlobs([f"{bandit.plugin}/pyproject.toml"]))),
    )
    installed = await Get(
        Digest,
        CreateDigest(
            FileContent(f"{bandit.plugin}/{path}", text.encode())
            for path, text in dist_info(project[0].path, project[0].content.decode()).items()
        ),
    )
    digest = await Get(Digest, MergeDigests([sources, installed]))
    return BanditPlugin(digest, bandit.plugin)


@rule(desc="Lint with Bandit", level=LogLevel.DEBUG)
async def bandit_lint(
    request: BanditRequest.Batch[BanditFieldSet, Any], bandit: BanditSubsystem
) -> LintResult:
    venv, config, sources, plugin = await MultiGet(
        Get(VenvPex, PexRequest, locked_tool("bandit", bandit.lockfile, ConsoleScript("bandit"))),
        Get(
            Digest,
            PathGlobs(
                [bandit.config],
                glob_match_error_behavior=GlobMatchErrorBehavior.error,
                description_of_origin="the option `[bandit].config`",
            ),
        ),
        Get(SourceFiles, SourceFilesRequest(field_set.source for field_set in request.elements)),
        Get(BanditPlugin, BanditPluginRequest()),
    )
    files = sources.snapshot.files
    result = await Get(
        FallibleProcessResult,
        VenvPexProcess(
            venv,
            argv=bandit_argv(bandit.config, files),
            input_digest=await Get(
                Digest, MergeDigests([sources.snapshot.digest, config, plugin.digest])
            ),
            # Bandit's loader keeps what it found in a folder below the user's home.
            extra_env={"PEX_EXTRA_SYS_PATH": plugin.folder, "XDG_CACHE_HOME": ".cache"},
            description=f"Run Bandit on {pluralize(len(files), 'file')}",
            level=LogLevel.DEBUG,
        ),
    )
    return LintResult(
        exit_code=exit_code(result.exit_code, result.stderr),
        stdout=result.stdout.decode(),
        stderr=result.stderr.decode(),
        linter_name=BanditSubsystem.options_scope,
    )


def rules() -> Iterable[Rule | UnionRule]:
    return (*collect_rules(), *BanditRequest.rules())
