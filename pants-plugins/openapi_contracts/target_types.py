"""Targets for OpenAPI documents and the SDKs that are generated from them."""

from __future__ import annotations

from pants.backend.python.target_types import InterpreterConstraintsField, PythonResolveField
from pants.core.goals.test import TestTimeoutField
from pants.engine.target import (
    COMMON_TARGET_FIELDS,
    Dependencies,
    DictStringToStringField,
    MultipleSourcesField,
    OverridesField,
    SingleSourceField,
    StringField,
    Target,
    TargetFilesGenerator,
    generate_multiple_sources_field_help_message,
)
from pants.util.strutil import help_text

OPENAPI_FILE_EXTENSIONS = (".yaml", ".yml", ".json")


class OpenApiSourceField(SingleSourceField):
    """A YAML or JSON file that may refer to others by `$ref`."""

    expected_file_extensions = OPENAPI_FILE_EXTENSIONS


class OpenApiDependenciesField(Dependencies):
    help = help_text(
        """
        Other targets that this one needs. The files that a `$ref` names, in maps and in lists,
        are found by themselves.
        """
    )


# -----------------------------------------------------------------------------------------------
# `openapi_spec` and `openapi_schemas`
# -----------------------------------------------------------------------------------------------


class OpenApiSpecSourceField(OpenApiSourceField):
    required = True
    help = help_text(
        """
        The OpenAPI 3.1 document, for example `source="node.yaml"`. Its `info.version` is the
        version of every SDK that is generated from it.
        """
    )


class OpenApiSpecTarget(Target):
    alias = "openapi_spec"
    core_fields = (*COMMON_TARGET_FIELDS, OpenApiDependenciesField, OpenApiSpecSourceField)
    help = help_text(
        """
        An OpenAPI 3.1 document, the contract of one service.

        `lint` checks it with Redocly, with the configuration at the root of the repository.
        `package` writes it as one JSON file, with sorted keys and without comments: the form that
        SDKs are generated from and that services serve.
        """
    )


class OpenApiSchemaSourceField(OpenApiSourceField):
    required = True
    help = "The file, for example `source='ErrorResponse.yaml'`."


class OpenApiSchemaTarget(Target):
    alias = "openapi_schema"
    core_fields = (*COMMON_TARGET_FIELDS, OpenApiDependenciesField, OpenApiSchemaSourceField)
    help = "A file that several OpenAPI documents refer to by `$ref`."


class OpenApiSchemasSourcesField(MultipleSourcesField):
    default = ("*.yaml",)
    expected_file_extensions = OPENAPI_FILE_EXTENSIONS
    help = generate_multiple_sources_field_help_message(
        "Example: `sources=['*.yaml', '!Draft*.yaml']`"
    )


class OpenApiSchemasOverridesField(OverridesField):
    help = "Fields to set for single files, by file name; see `openapi_schema`."


class OpenApiSchemasTarget(TargetFilesGenerator):
    alias = "openapi_schemas"
    core_fields = (
        *COMMON_TARGET_FIELDS,
        OpenApiSchemasSourcesField,
        OpenApiSchemasOverridesField,
    )
    generated_target_cls = OpenApiSchemaTarget
    copied_fields = COMMON_TARGET_FIELDS
    moved_fields = (OpenApiDependenciesField,)
    help = f"Makes an `{OpenApiSchemaTarget.alias}` target of each file."


# -----------------------------------------------------------------------------------------------
# `openapi_sdk`
# -----------------------------------------------------------------------------------------------


class OpenApiSdkSpecField(StringField):
    alias = "spec"
    required = True
    help = help_text(
        f"""
        The address of the `{OpenApiSpecTarget.alias}` that the SDK is generated from, for example
        `spec="integration/spec:node"`.
        """
    )


class OpenApiSdkLanguageField(StringField):
    alias = "language"
    required = True
    valid_choices = ("python", "typescript")
    help = "The language of the SDK. It decides which generator of openapi-generator runs."


class OpenApiSdkPackageField(StringField):
    alias = "package"
    required = True
    help = help_text(
        """
        The name under which the SDK is published: on PyPI, where it is also the name of the module
        (`prometheus_node_sdk`), or on npm (`@prometheus-swarm/node-sdk`).
        """
    )


class OpenApiSdkOptionsField(DictStringToStringField):
    alias = "options"
    help = help_text(
        """
        Options of the generator, on top of those that all SDKs of the language share, for example
        `options={"enumUnknownDefaultCase": "true"}`. Unset means none. The generator's
        documentation lists them: `openapi-generator-cli config-help -g python`.
        """
    )


class OpenApiSdkSourcesField(MultipleSourcesField):
    default = ("**/*", "!**/BUILD", "!tests/**", "!dist/**", "!node_modules/**")
    help = help_text(
        """
        The generated files, which are committed. By default everything below the BUILD file but
        `tests/`. A file in the folder of the generated code that the spec does not generate is
        reported by `lint` and removed by `generate-sdks`.
        """
    )


class OpenApiSdkDependenciesField(Dependencies):
    help = help_text(
        f"""
        Other targets that this one needs. The `{OpenApiSdkSpecField.alias}`, and the third-party
        packages that the generated Python code imports, are found by themselves.
        """
    )


class OpenApiSdkTarget(Target):
    alias = "openapi_sdk"
    core_fields = (
        *COMMON_TARGET_FIELDS,
        OpenApiSdkDependenciesField,
        OpenApiSdkSourcesField,
        OpenApiSdkSpecField,
        OpenApiSdkLanguageField,
        OpenApiSdkPackageField,
        OpenApiSdkOptionsField,
        # The Python backend reads these two of every target that is a source of Python code.
        PythonResolveField,
        InterpreterConstraintsField,
    )
    help = help_text(
        f"""
        The files of an SDK, generated from an `{OpenApiSpecTarget.alias}` and committed.

        `generate-sdks` writes them; `lint` fails when they differ from what the spec generates.
        """
    )


# -----------------------------------------------------------------------------------------------
# `contract_tests`
# -----------------------------------------------------------------------------------------------


class ContractTestsSourcesField(MultipleSourcesField):
    default = ("*_test.py",)
    help = "The tests, which pytest runs."


class ContractTestsDependenciesField(Dependencies):
    help = help_text(
        """
        Other targets that this one needs. The files of those that are named here are in the folder
        that the tests run in, whatever kind of target they belong to.
        """
    )


class ContractTestsTimeoutField(TestTimeoutField):
    help = "Seconds until the tests are stopped. Unset means `[test].timeout_default`."


class ContractTestsTarget(Target):
    alias = "contract_tests"
    core_fields = (
        *COMMON_TARGET_FIELDS,
        ContractTestsDependenciesField,
        ContractTestsSourcesField,
        ContractTestsTimeoutField,
    )
    help = help_text(
        """
        Python tests that run the tools which make SDKs: the generator, compilers, Redocly.

        They run on the packages of `[contract-pytest].lockfile`, with the npm packages of the root
        package-lock.json in `node_modules`.
        """
    )
