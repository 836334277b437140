"""A spec depends on every file that it refers to, directly or through other files."""

from __future__ import annotations

import pytest
from pants.engine.addresses import Address
from pants.engine.target import (
    InferDependenciesRequest,
    InferredDependencies,
    TransitiveTargets,
    TransitiveTargetsRequest,
)
from pants.engine.unions import UnionRule
from pants.testutil.rule_runner import QueryRule, RuleRunner

from openapi_contracts import spec_rules
from openapi_contracts.spec_rules import InferOpenApiDependenciesRequest, OpenApiFieldSet
from openapi_contracts.target_types import OpenApiSchemasTarget, OpenApiSpecTarget

SPEC = Address("spec", target_name="node")


def schema(name: str) -> Address:
    return Address("spec/common", relative_file_path=f"{name}.yaml")


@pytest.fixture
def rule_runner() -> RuleRunner:
    runner = RuleRunner(
        rules=[
            # Of the rules of this module, these alone run no tool.
            spec_rules.map_openapi_files,
            spec_rules.read_references,
            spec_rules.infer_openapi_dependencies,
            UnionRule(InferDependenciesRequest, InferOpenApiDependenciesRequest),
            QueryRule(InferredDependencies, [InferOpenApiDependenciesRequest]),
            QueryRule(TransitiveTargets, [TransitiveTargetsRequest]),
        ],
        target_types=[OpenApiSpecTarget, OpenApiSchemasTarget],
    )
    runner.write_files(
        {
            "spec/BUILD": "openapi_spec(name='node', source='node.yaml')",
            "spec/common/BUILD": "openapi_schemas()",
            "spec/common/Animal.yaml": "oneOf:\n  - $ref: Cat.yaml\n  - $ref: ./Dog.yaml#/Dog\n",
            "spec/common/Cat.yaml": "type: object\n",
            "spec/common/Dog.yaml": "Dog:\n  properties:\n    owner:\n      $ref: Person.yaml\n",
            "spec/common/Person.yaml": "properties:\n  pet:\n    $ref: Animal.yaml\n",
            "spec/common/Unused.yaml": "type: string\n",
        }
    )
    return runner


def inferred(runner: RuleRunner, spec: str) -> set[Address]:
    runner.write_files({"spec/node.yaml": spec})
    request = InferOpenApiDependenciesRequest(OpenApiFieldSet.create(runner.get_target(SPEC)))
    return set(runner.request(InferredDependencies, [request]).include)


def test_a_reference_in_a_map_is_an_edge(rule_runner: RuleRunner) -> None:
    assert inferred(rule_runner, "schema:\n  $ref: common/Cat.yaml\n") == {schema("Cat")}


def test_a_reference_in_a_one_of_list_is_an_edge(rule_runner: RuleRunner) -> None:
    spec = "oneOf:\n  - $ref: common/Cat.yaml\n  - $ref: common/Dog.yaml#/Dog\n"

    assert inferred(rule_runner, spec) == {schema("Cat"), schema("Dog")}


def test_edges_go_on_through_lists_in_other_files(rule_runner: RuleRunner) -> None:
    """The files refer to each other in a circle, which is no error."""
    rule_runner.write_files({"spec/node.yaml": "schema:\n  $ref: common/Animal.yaml\n"})

    found = rule_runner.request(TransitiveTargets, [TransitiveTargetsRequest([SPEC])])

    assert {target.address for target in found.closure} == {
        SPEC,
        *map(schema, ("Animal", "Cat", "Dog", "Person")),
    }


def test_a_reference_to_a_file_that_nobody_owns_does_not_stop_the_others(
    rule_runner: RuleRunner,
) -> None:
    spec = "anyOf:\n  - $ref: elsewhere/Gone.yaml\n  - $ref: common/Cat.yaml\n"

    assert inferred(rule_runner, spec) == {schema("Cat")}


def test_a_file_that_is_gone_keeps_its_edge_to_what_would_own_it(rule_runner: RuleRunner) -> None:
    spec = "anyOf:\n  - $ref: common/Gone.yaml\n  - $ref: common/Cat.yaml\n"

    assert inferred(rule_runner, spec) == {schema("Cat"), Address("spec/common")}


@pytest.mark.parametrize(
    "spec",
    ["oneOf: [\n", "example: 2024-02-30\n", "a: \x00\n", ""],
    ids=["syntax", "date", "control", "empty"],
)
def test_a_broken_spec_has_no_edges_and_stops_nothing(rule_runner: RuleRunner, spec: str) -> None:
    assert inferred(rule_runner, spec) == set()
