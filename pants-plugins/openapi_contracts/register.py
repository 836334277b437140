"""OpenAPI documents and the SDKs that are generated from them."""

from __future__ import annotations

from collections.abc import Iterable

from pants.engine.rules import Rule
from pants.engine.target import Target
from pants.engine.unions import UnionRule

from openapi_contracts import python_rules, sdk_rules, spec_rules
from openapi_contracts.goals import contract_tests, generate_sdks
from openapi_contracts.target_types import (
    ContractTestsTarget,
    OpenApiSchemasTarget,
    OpenApiSchemaTarget,
    OpenApiSdkTarget,
    OpenApiSpecTarget,
)


def target_types() -> Iterable[type[Target]]:
    return (
        ContractTestsTarget,
        OpenApiSchemaTarget,
        OpenApiSchemasTarget,
        OpenApiSdkTarget,
        OpenApiSpecTarget,
    )


def rules() -> Iterable[Rule | UnionRule]:
    return (
        *contract_tests.rules(),
        *generate_sdks.rules(),
        *python_rules.rules(),
        *sdk_rules.rules(),
        *spec_rules.rules(),
    )
