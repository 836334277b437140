"""What `publish` runs for an npm package, and which packages it leaves out and why.

Packing and installing are replaced by stand-ins, so no tool runs and no registry is asked.
"""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from pants.core.goals.publish import PublishPackages, PublishProcesses
from pants.core.util_rules import system_binaries
from pants.core.util_rules.subprocess_environment import rules as subprocess_environment_rules
from pants.engine.addresses import Address
from pants.engine.fs import CreateDigest, Digest, DigestContents, FileContent
from pants.engine.internals.scheduler import ExecutionError
from pants.engine.internals.selectors import Get
from pants.engine.process import InteractiveProcess
from pants.engine.rules import rule
from pants.testutil.rule_runner import QueryRule, RuleRunner
from pants.util.frozendict import FrozenDict

from hermetic_tools.node_rules import NodePackages, NodePackagesLayout
from npm_packages.goals import publish
from npm_packages.goals.publish import PublishNpmFieldSet, PublishNpmRequest, publish_script
from npm_packages.package_json import PackageJson
from npm_packages.package_rules import PackedPackage, PackedPackageRequest
from npm_packages.target_types import NpmPackageTarget

PREAMBLE = "echo preamble\n"
TOKEN = {"NPM_TOKEN": "s3cret"}  # nosec B105


@rule
async def stand_in_for_node() -> NodePackages:
    digest = await Get(Digest, CreateDigest([FileContent("install/package.json", b"{}")]))
    caches = FrozenDict({"npm": ".cache/npm"})
    return NodePackages(NodePackagesLayout(FrozenDict({"__node": digest}), caches, PREAMBLE))


@rule
async def stand_in_for_packing(request: PackedPackageRequest) -> PackedPackage:
    name = request.address.target_name
    manifest = PackageJson(f"@scope/{name}", "1.2.3", name == "private", frozenset(), frozenset())
    tarball = await Get(Digest, CreateDigest([FileContent(manifest.tarball_name, b"packed")]))
    return PackedPackage(manifest, tarball, tarball)


@pytest.fixture
def rule_runner() -> RuleRunner:
    runner = RuleRunner(
        rules=[
            *publish.rules(),
            stand_in_for_node,
            stand_in_for_packing,
            *subprocess_environment_rules(),
            *system_binaries.rules(),
            QueryRule(PublishProcesses, [PublishNpmRequest]),
            QueryRule(DigestContents, [Digest]),
        ],
        target_types=[NpmPackageTarget],
    )
    runner.write_files(
        {
            "a/BUILD": (
                "npm_package(name='public')\n"
                "npm_package(name='private')\n"
                "npm_package(name='skipped', skip_publish=True)\n"
            ),
            "a/package.json": "{}",
        }
    )
    return runner


def published(
    runner: RuleRunner, name: str, *options: str, env: Mapping[str, str] = TOKEN
) -> PublishPackages:
    runner.set_options(options, env=env, env_inherit={"PATH"})
    field_set = PublishNpmFieldSet.create(runner.get_target(Address("a", target_name=name)))
    request = PublishNpmRequest(field_set=field_set, packages=())
    (found,) = runner.request(PublishProcesses, [request])
    return found


def process(found: PublishPackages) -> InteractiveProcess:
    assert found.process is not None
    return found.process


def test_a_package_is_published_to_the_registry_of_the_option(rule_runner: RuleRunner) -> None:
    found = published(rule_runner, "public", "--npm-publish-registry=https://registry.test:4873")

    assert found.names == ("@scope/public@1.2.3",)
    assert found.description == "to https://registry.test:4873"
    bash, flag, script = process(found).process.argv
    assert (bash.rpartition("/")[2], flag) == ("bash", "-c")
    assert script == PREAMBLE + publish_script(
        "scope-public-1.2.3.tgz", "https://registry.test:4873"
    )


def test_without_the_option_npm_chooses_the_registry(rule_runner: RuleRunner) -> None:
    found = published(rule_runner, "public")

    assert found.description == "to the default registry"
    assert process(found).process.argv[2] == PREAMBLE + publish_script(
        "scope-public-1.2.3.tgz", None
    )


def test_the_tarball_lies_beside_what_node_needs(rule_runner: RuleRunner) -> None:
    found = process(published(rule_runner, "public")).process

    (setup,) = found.immutable_input_digests.values()
    files = [rule_runner.request(DigestContents, [d])[0] for d in (setup, found.input_digest)]
    assert [file.path for file in files] == ["install/package.json", "scope-public-1.2.3.tgz"]
    assert dict(found.append_only_caches) == {"npm": ".cache/npm"}


def test_the_token_is_in_the_environment_and_nowhere_else(rule_runner: RuleRunner) -> None:
    found = process(published(rule_runner, "public")).process

    assert found.env["SWARM_NPM_TOKEN"] == "s3cret"
    assert "NPM_TOKEN" not in found.env
    assert not [argument for argument in found.argv if "s3cret" in argument]


def test_the_token_can_be_in_another_variable(rule_runner: RuleRunner) -> None:
    found = published(
        rule_runner,
        "public",
        "--npm-publish-token-variable=OTHER_TOKEN",
        env={"NPM_TOKEN": "wrong", "OTHER_TOKEN": "right"},  # nosec B105
    )

    assert process(found).process.env["SWARM_NPM_TOKEN"] == "right"


@pytest.mark.parametrize("environment", [{}, {"NPM_TOKEN": ""}])  # nosec B105
def test_without_a_token_nothing_is_published(
    rule_runner: RuleRunner, environment: dict[str, str]
) -> None:
    with pytest.raises(ExecutionError, match=r"a:public: .* NPM_TOKEN is unset or empty"):
        published(rule_runner, "public", env=environment)


def test_the_environment_of_the_user_reaches_npm_but_for_their_npmrc(
    rule_runner: RuleRunner,
) -> None:
    found = published(
        rule_runner,
        "public",
        "--subprocess-environment-env-vars=+['HTTPS_PROXY', 'npm_config_userconfig']",
        env={
            **TOKEN,
            "HTTPS_PROXY": "http://proxy.test",
            "npm_config_userconfig": "/home/me/.npmrc",
        },
    )

    environment = process(found).process.env
    assert environment["HTTPS_PROXY"] == "http://proxy.test"
    assert environment["npm_config_userconfig"] == "/dev/null"


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("private", "(by `private` in its package.json)"),
        ("skipped", "(by `skip_publish` on a:skipped)"),
    ],
)
def test_a_package_that_is_not_to_be_published_is_left_out_with_the_reason(
    rule_runner: RuleRunner, name: str, reason: str
) -> None:
    found = published(rule_runner, name, env={})

    assert found.process is None
    assert found.names == (f"@scope/{name}@1.2.3",)
    assert found.description == reason


def test_the_report_of_what_was_published_says_by_what(rule_runner: RuleRunner) -> None:
    target = rule_runner.get_target(Address("a", target_name="public"))

    data = PublishNpmFieldSet.create(target).get_output_data()

    assert dict(data) == {"publisher": "npm", "target": target.address}
