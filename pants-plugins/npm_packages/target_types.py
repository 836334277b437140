"""Targets for TypeScript packages, their tests, and single-file bundles of Node programs."""

from __future__ import annotations

from pants.core.goals.test import RuntimePackageDependenciesField, TestTimeoutField
from pants.engine.target import (
    COMMON_TARGET_FIELDS,
    BoolField,
    Dependencies,
    DictStringToStringField,
    MultipleSourcesField,
    StringField,
    Target,
)
from pants.util.strutil import help_text


class LintedSourcesField(MultipleSourcesField):
    """Files, among them TypeScript or JavaScript."""


class TypeScriptSourcesField(LintedSourcesField):
    """Files of a package, among them TypeScript, whose imports are read."""


class NpmDependenciesField(Dependencies):
    help = help_text(
        """
        Other targets that this one needs. Packages of this repository that are imported, or that
        package.json names, are found by themselves.
        """
    )


# -----------------------------------------------------------------------------------------------
# `npm_package`
# -----------------------------------------------------------------------------------------------


class NpmPackageSourcesField(TypeScriptSourcesField):
    default = (
        "package.json",
        "tsconfig.json",
        "README.md",
        "LICENSE",
        "src/**/*.ts",
        "!src/**/*.test.ts",
    )
    help = help_text(
        """
        The package.json, the tsconfig.json whose compilation writes `dist/`, the TypeScript, and
        what is published beside it.
        """
    )


class NpmSkipPublishField(BoolField):
    alias = "skip_publish"
    default = False
    help = help_text(
        """
        If true, `publish` leaves this package out. A package whose package.json says
        `"private": true` is always left out.
        """
    )


class NpmPackageTarget(Target):
    alias = "npm_package"
    core_fields = (
        *COMMON_TARGET_FIELDS,
        NpmDependenciesField,
        NpmPackageSourcesField,
        NpmSkipPublishField,
    )
    help = help_text(
        """
        A package for npm, in TypeScript: a member of the workspace of the root package.json.

        `package` packs a .tgz, and `publish` publishes it. An `npm_code` belongs beside it, by
        which it is checked.
        """
    )


# -----------------------------------------------------------------------------------------------
# `npm_code`
# -----------------------------------------------------------------------------------------------


class NpmCodeSourcesField(LintedSourcesField):
    default = ("src/**/*.ts", "!src/**/*.test.ts")
    help = "The TypeScript of the package."


class NpmCodeTarget(Target):
    alias = "npm_code"
    core_fields = (*COMMON_TARGET_FIELDS, Dependencies, NpmCodeSourcesField)
    help = help_text(
        """
        The code of the `npm_package` in the same folder. `check` compiles it with `tsc`, and `lint`
        runs ESLint and Biome on it, and publint and Are The Types Wrong on the packed package.

        An edit of these tools affects it, and not the package: what is packed stays the same.
        """
    )


# -----------------------------------------------------------------------------------------------
# `npm_tests`
# -----------------------------------------------------------------------------------------------


class NpmTestsSourcesField(TypeScriptSourcesField):
    default = ("tests/**/*.ts", "src/**/*.test.ts")
    help = help_text(
        """
        The tests (`*.test.ts`) and their helpers. They are compiled with the package's
        tsconfig.json and run by Jest.
        """
    )


class NpmTestsTimeoutField(TestTimeoutField):
    help = "Seconds until the tests are stopped. Unset means `[test].timeout_default`."


class NpmTestsRuntimePackagesField(RuntimePackageDependenciesField):
    help = help_text(
        """
        Targets that are built with `package`, and whose files are at the root of the folder that
        the tests run in, for example
        `runtime_package_dependencies=["integration/spec:node", "3rdparty/tools:prism"]`.
        """
    )


class NpmTestsPostgresField(BoolField):
    alias = "postgres"
    default = False
    help = help_text(
        """
        If true, the tests find PostgreSQL's programs in the folder that the environment variable
        POSTGRES_HOME names, and can start a server (`startPostgres` of
        `@prometheus-swarm/test-support`).
        """
    )


class NpmTestsMinimumNodeField(BoolField):
    alias = "minimum_node"
    default = False
    help = help_text(
        """
        If true, the tests run a second time on the oldest Node that the package supports: the one
        that `[minimum-node].folder` pins, and `engines` in package.json names, where
        `[minimum-node].enabled` says so. There is one for Linux on x86-64; elsewhere the tests run
        once.
        """
    )


class NpmTestsTarget(Target):
    alias = "npm_tests"
    core_fields = (
        *COMMON_TARGET_FIELDS,
        NpmDependenciesField,
        NpmTestsSourcesField,
        NpmTestsTimeoutField,
        NpmTestsRuntimePackagesField,
        NpmTestsPostgresField,
        NpmTestsMinimumNodeField,
    )
    help = help_text(
        """
        The Jest tests of the `npm_package` in the same folder. They run at the root of the
        repository, where they see the files of `file` targets that they depend on.

        A package of this repository that they import, their own included, is the one that
        `package` packs: they see what its users will see.

        `tests/global-setup.ts` and `tests/global-teardown.ts`, if there are any, are run before
        and after all tests. Variables that `[test].extra_env_vars` names reach the tests.
        """
    )


# -----------------------------------------------------------------------------------------------
# `node_bundle`
# -----------------------------------------------------------------------------------------------


class NodeBundleEntryPointField(StringField):
    alias = "entry_point"
    required = True
    help = help_text(
        """
        The module that starts the program, in an installed package, for example
        `entry_point="@stoplight/prism-cli/dist/index.js"`.
        """
    )


class NodeBundleAliasesField(DictStringToStringField):
    alias = "aliases"
    help = help_text(
        """
        Modules to take in place of others, for packages whose main file cannot be bundled, for
        example `aliases={"jsonc-parser": "jsonc-parser/lib/esm/main.js"}`. Unset means none.
        """
    )


class NodeBundleTarget(Target):
    alias = "node_bundle"
    core_fields = (
        *COMMON_TARGET_FIELDS,
        NpmDependenciesField,
        NodeBundleEntryPointField,
        NodeBundleAliasesField,
    )
    help = help_text(
        """
        A Node program of the root package-lock.json, packed by esbuild into one CommonJS file
        that needs no node_modules.

        Tests get it through `runtime_package_dependencies`, in Python too.
        """
    )


# -----------------------------------------------------------------------------------------------
# `node_scripts`
# -----------------------------------------------------------------------------------------------


class NodeScriptsSourcesField(TypeScriptSourcesField):
    default = ("*.mjs",)
    help = "The files, for example `sources=['*.mjs', 'rules/*.mjs']`."


class NodeScriptsTarget(Target):
    alias = "node_scripts"
    core_fields = (*COMMON_TARGET_FIELDS, NpmDependenciesField, NodeScriptsSourcesField)
    help = help_text(
        """
        JavaScript that Node runs as it is written, and that belongs to no package.

        `lint` runs ESLint and Biome.
        """
    )
