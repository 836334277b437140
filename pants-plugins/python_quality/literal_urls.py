"""Literal URLs in Dockerfiles, shell scripts and configuration (docs/literal-urls.md).

Any file may be one of these, so that no target has to own it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pants.backend.python.target_types import EntryPoint
from pants.backend.python.util_rules.pex import PexRequest, VenvPex, VenvPexProcess
from pants.core.goals.lint import LintFilesRequest, LintResult
from pants.core.util_rules.partitions import Partitions
from pants.engine.fs import Digest, MergeDigests, PathGlobs, Paths
from pants.engine.internals.selectors import Get, MultiGet
from pants.engine.process import FallibleProcessResult
from pants.engine.rules import Rule, collect_rules, rule
from pants.engine.unions import UnionRule
from pants.option.option_types import SkipOption, StrOption
from pants.option.subsystem import Subsystem
from pants.util.logging import LogLevel
from pants.util.strutil import pluralize

from hermetic_tools.locked_tools import locked_tool
from python_quality.bandit import BanditPlugin, BanditPluginRequest, BanditSubsystem


class LiteralUrlsSubsystem(Subsystem):
    options_scope = "literal-urls"
    name = "literal-urls"
    help = "Finds literal URLs in files that are neither Python nor TypeScript."

    skip = SkipOption("lint")
    module = StrOption(
        default="",
        help="The module of `[bandit].plugin` that looks for them. Empty means none.",
    )
    allowed = StrOption(
        default="",
        help="The file, one of `[bandit].plugin_data`, that names the URLs that are allowed.",
    )


class LiteralUrlsRequest(LintFilesRequest):
    tool_subsystem = LiteralUrlsSubsystem  # type: ignore[assignment]


# What ESLint and Bandit look at, and what is no text.
_OTHERS = (".py", ".ts", ".mts", ".mjs", ".md", ".mustache", ".lock", ".jar", ".png", ".gz")


def looked_at(files: Iterable[str]) -> tuple[str, ...]:
    """The files that may be configuration; the module looks at names and first lines."""
    return tuple(sorted(file for file in files if not file.endswith(_OTHERS)))


def decides_for_all(file: str, allowed: str, plugin: str) -> bool:
    """Whether an edit of a file may change what is said of files that were not edited."""
    return file == allowed or file.startswith(f"{plugin}/")


@rule
async def partition_files(
    request: LiteralUrlsRequest.PartitionRequest,
    literal_urls: LiteralUrlsSubsystem,
    bandit: BanditSubsystem,
) -> Partitions[str, Any]:
    if literal_urls.skip or not literal_urls.module:
        return Partitions()
    files = looked_at(request.files)
    # No target stands for these files, so no edge of the graph says this.
    if any(decides_for_all(f, literal_urls.allowed, bandit.plugin) for f in request.files):
        everything = await Get(Paths, PathGlobs(["**"]))
        files = looked_at(everything.files)
    if not files:
        return Partitions()
    return Partitions.single_partition(files)


@rule(desc="Look for literal URLs", level=LogLevel.DEBUG)
async def look_for_literal_urls(
    request: LiteralUrlsRequest.Batch[str, Any],
    literal_urls: LiteralUrlsSubsystem,
    bandit: BanditSubsystem,
) -> LintResult:
    venv, sources, plugin = await MultiGet(
        Get(
            VenvPex,
            PexRequest,
            locked_tool("literal-urls", bandit.lockfile, EntryPoint(literal_urls.module)),
        ),
        Get(Digest, PathGlobs(request.elements)),
        Get(BanditPlugin, BanditPluginRequest()),
    )
    result = await Get(
        FallibleProcessResult,
        VenvPexProcess(
            venv,
            argv=(f"--allowed={literal_urls.allowed}", *request.elements),
            input_digest=await Get(Digest, MergeDigests([sources, plugin.digest])),
            extra_env={"PEX_EXTRA_SYS_PATH": plugin.folder},
            description=f"Look for literal URLs in {pluralize(len(request.elements), 'file')}",
            level=LogLevel.DEBUG,
        ),
    )
    return LintResult.create(request, result)


def rules() -> Iterable[Rule | UnionRule]:
    return (*collect_rules(), *LiteralUrlsRequest.rules())
