"""`./pants publish` for npm packages."""

from __future__ import annotations

import shlex
from collections.abc import Iterable
from dataclasses import dataclass

from pants.core.goals.publish import (
    PublishFieldSet,
    PublishOutputData,
    PublishPackages,
    PublishProcesses,
    PublishRequest,
)
from pants.core.util_rules.subprocess_environment import SubprocessEnvironmentVars
from pants.core.util_rules.system_binaries import BashBinary
from pants.engine.env_vars import EnvironmentVars, EnvironmentVarsRequest
from pants.engine.internals.selectors import Get, MultiGet
from pants.engine.process import InteractiveProcess
from pants.engine.rules import Rule, collect_rules, rule
from pants.engine.unions import UnionRule
from pants.option.option_types import StrOption
from pants.option.subsystem import Subsystem
from pants.util.strutil import softwrap

from hermetic_tools.node_rules import NodePackages
from hermetic_tools.node_sandbox import node_environment
from npm_packages.package_json import NpmPackageError
from npm_packages.package_rules import PackedPackage, PackedPackageRequest
from npm_packages.target_types import NpmPackageSourcesField, NpmSkipPublishField


class NpmPublishSubsystem(Subsystem):
    options_scope = "npm-publish"
    help = softwrap(
        """
        Publishes npm packages one by one. A release goes through `./nox -s publish`, which also
        compares with the registry and verifies what it published.
        """
    )

    registry = StrOption(
        default=None,
        help="The registry's URL. Unset means npm's own default, or `npm_config_registry`.",
    )
    token_variable = StrOption(
        default="NPM_TOKEN",
        help=softwrap(
            """
            The environment variable that holds the registry's token. A login of your own npm is
            not used.
            """
        ),
    )


class PublishNpmRequest(PublishRequest["PublishNpmFieldSet"]):
    pass


@dataclass(frozen=True)
class PublishNpmFieldSet(PublishFieldSet[PublishNpmRequest]):
    publish_request_type = PublishNpmRequest
    required_fields = (NpmPackageSourcesField,)

    sources: NpmPackageSourcesField
    skip_publish: NpmSkipPublishField

    def get_output_data(self) -> PublishOutputData:
        return PublishOutputData({"publisher": "npm", **super().get_output_data()})


def publish_script(tarball: str, registry: str | None) -> str:
    """The shell text that publishes a packed package.

    The token is in the environment variable `SWARM_NPM_TOKEN`, and reaches npm by a file in the
    sandbox, so that it is in no process's arguments.
    """
    return f"""\
export npm_config_userconfig="$sandbox/.npmrc" npm_config_loglevel=notice
registry={shlex.quote(registry) if registry else '"$(npm config get registry)"'}
host="${{registry#*://}}"
printf '//%s/:_authToken=${{SWARM_NPM_TOKEN}}\\n' "${{host%/}}" >"$sandbox/.npmrc"
npm publish {shlex.quote(f"./{tarball}")} --registry "$registry" --ignore-scripts
"""


@rule
async def publish_npm_package(
    request: PublishNpmRequest,
    npm_publish: NpmPublishSubsystem,
    node: NodePackages,
    bash: BashBinary,
    environment: SubprocessEnvironmentVars,
) -> PublishProcesses:
    field_set = request.field_set
    packed, secrets = await MultiGet(
        Get(PackedPackage, PackedPackageRequest(field_set.address)),
        Get(EnvironmentVars, EnvironmentVarsRequest([npm_publish.token_variable])),
    )
    manifest = packed.manifest
    names = (f"{manifest.name}@{manifest.version}",)
    skipped = (
        "by `private` in its package.json"
        if manifest.private
        else f"by `{NpmSkipPublishField.alias}` on {field_set.address}"
    )
    if manifest.private or field_set.skip_publish.value:
        return PublishProcesses(
            [PublishPackages(names=names, process=None, description=f"({skipped})")]
        )
    token = secrets.get(npm_publish.token_variable, "")
    if not token:
        raise NpmPackageError(
            f"{field_set.address}: the environment variable {npm_publish.token_variable} is unset "
            "or empty. Set it to the registry's token (a login of your own npm is not used), or "
            "name another variable by `[npm-publish].token_variable`."
        )
    process = InteractiveProcess(
        argv=(
            bash.path,
            "-c",
            node.layout.preamble + publish_script(manifest.tarball_name, npm_publish.registry),
        ),
        env={**node_environment(environment.vars), "SWARM_NPM_TOKEN": token},
        input_digest=packed.tarball,
        immutable_input_digests=node.layout.immutable_inputs,
        append_only_caches=node.layout.append_only_caches,
    )
    registry = npm_publish.registry or "the default registry"
    return PublishProcesses(
        [PublishPackages(names=names, process=process, description=f"to {registry}")]
    )


def rules() -> Iterable[Rule | UnionRule]:
    return (*collect_rules(), *PublishNpmFieldSet.rules())
