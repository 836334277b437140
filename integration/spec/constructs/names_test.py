"""Every name either works in both SDKs, or the lint refuses it.

The candidates are all names that the languages, the runtimes and the templates have themselves, and
what people wrote. Those that the lint lets through stand in one document for each kind of name.
"""

from __future__ import annotations

import builtins
import dataclasses
import json
import keyword
import re
import typing
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

from constructs import reserved, tools
from constructs.linting import lint, problems
from constructs.outcome import Outcome, run
from constructs.suite import Construct, Node, construct

_RUNTIMES = tools.ROOT / "integration" / "sdk" / "runtime"


def words(text: str) -> set[str]:
    """The words of a text."""
    return set(text.split())


PYTHON_WORDS = {*keyword.kwlist, *keyword.softkwlist, *dir(builtins), *dir(object), *dir(dict)}
JAVASCRIPT_WORDS = words(
    """
    await break case catch class const continue debugger default delete do else enum export
    extends false finally for function if implements import in instanceof interface let new null
    package private protected public return static super switch this throw true try typeof var
    void while with yield any boolean never number object string symbol unknown undefined
    arguments eval constructor toString valueOf hasOwnProperty isPrototypeOf toLocaleString then
    prototype propertyIsEnumerable async get set of type declare module namespace
    """
)
TYPES = {
    *typing.__all__,
    *dataclasses.__all__,
    *words(
        """
        Array Awaited Blob Capitalize Date Error Event Exclude Extract File FormData Function
        Headers Index InstanceType Iterator JSON Lowercase Map Math Number Object Omit Parameters
        Partial Pick Promise Proxy Readonly Record Request Required Response ReturnType Set String
        Symbol URL Uint8Array WeakMap NotFoundError RetryPolicy Model Transport ThingsApi
        ThingsClient Api Client AsyncThingsApi ThingStatusEnum Thing2 HTTPThing ThingsService
        Service Unset Unsigned Signer SignedPayload Operation Literal UserID
        """
    ),
}
RUNTIME_WORDS = {
    word
    for language in ("python/sdk_runtime/*.py", "typescript/src/*.ts")
    for file in _RUNTIMES.glob(language)
    for word in re.findall(r"[A-Za-z_]\w*", file.read_text())
}
MEMBERS = words(
    """
    additionalProperties additional_properties wireNames wire_names fromDict from_dict toDict
    to_dict self cls options body timeout retry headers result models sign signer client call
    close aclose path operation parameters query var_class json schema copy dict model_fields _id
    id2 x y signature publicSignature description summary title example enum default required $ref
    """
)


def distinct(candidates: Iterable[str], pattern: str) -> list[str]:
    """The words that are names at all, without those that differ by case and signs."""
    found: dict[str, str] = {}
    for word in sorted(candidates, key=lambda word: ("_" in word, word.swapcase())):
        if re.fullmatch(pattern, word):
            found.setdefault(re.sub(r"[^a-z0-9]", "", word.lower()), word)
    return list(found.values())


def _schemas(names: list[str]) -> Node:
    part: Node = {"type": "object", "required": ["a"], "properties": {"a": {"type": "string"}}}
    fields = {f"p{n}": {"$ref": f"#/components/schemas/{name}"} for n, name in enumerate(names)}
    return {
        "thing": {"type": "object", "properties": fields},
        "schemas": dict.fromkeys(names, part),
        "samples": [{field: {"a": "x"} for field in fields}, {}],
    }


def _enums(names: list[str]) -> Node:
    # Each owner has an enum, of which TypeScript makes a type.
    mode = {"type": "string", "enum": ["slow", "fast"], "x-closed-enum": "There are no others."}
    fields: dict[str, Any] = {}
    fields.update((name, mode) for name in names)
    return {
        "thing": {"type": "object", "properties": fields},
        "samples": [dict.fromkeys(names, "slow")],
    }


def _properties(names: list[str]) -> Node:
    fields: dict[str, Any] = {}
    fields.update((name, {"type": "string"}) for name in names)
    # Types stand beside the names, which must not hide them.
    more = {
        "zList": {"type": "array", "items": {"type": "integer"}},
        "zMap": {"type": "object", "additionalProperties": {"type": "number"}},
        "zFlag": {"type": "boolean"},
    }
    return {
        "thing": {"type": "object", "properties": {**fields, **more}},
        "samples": [
            {**dict.fromkeys(names, "x"), "zList": [1], "zMap": {"a": 1.5}, "zFlag": True},
            {},
        ],
    }


def _parameters(place: str) -> Callable[[list[str]], Node]:
    def fragment(names: list[str]) -> Node:
        return {
            "parameters": [
                {"name": name, "in": place, "description": "A word.", "schema": {"type": "string"}}
                for name in names
            ],
            "samples": [{}, dict.fromkeys(names, "x")],
        }

    return fragment


def _path_parameters(names: list[str]) -> Node:
    return {
        "path": "/calls/" + "/".join(f"{{{name}}}" for name in names),
        "parameters": [
            {
                "name": name,
                "in": "path",
                "required": True,
                "description": "A word.",
                "schema": {"type": "string"},
            }
            for name in names
        ],
        "samples": [dict.fromkeys(names, "x")],
    }


def _operation(tag: str, identifier: str) -> Node:
    media = {
        "schema": {"$ref": "#/components/schemas/Failure"},
        "examples": {"one": {"value": {"code": "x"}}},
    }
    content = {"application/json": media}
    return {
        "tags": [tag],
        "operationId": identifier,
        "summary": "Do it",
        "description": "Does it. No authentication: nothing here is real.",
        "x-served-by": ["coordinator"],
        "security": [],
        "responses": {
            "200": {"description": "Done.", "content": content},
            "400": {"description": "Refused.", "content": content},
        },
    }


def _tags(names: list[str]) -> Node:
    tags = [{"name": name, "description": "Some."} for name in ("things", *names)]
    paths = {f"/tags/{n}": {"get": _operation(name, f"doTag{n}")} for n, name in enumerate(names)}
    return {
        "value": {"type": "string"},
        "document": {"tags": tags, "paths": paths},
        "samples": ["x"],
    }


def _operations(names: list[str]) -> Node:
    paths = {f"/ids/{n}": {"get": _operation("things", name)} for n, name in enumerate(names)}
    return {"value": {"type": "string"}, "document": {"paths": paths}, "samples": ["x"]}


def _schemes(names: list[str]) -> Node:
    schemes = {
        name: {"type": "apiKey", "in": "header", "name": f"X-{n}"} for n, name in enumerate(names)
    }
    return {
        "value": {"type": "string"},
        "operation": {"security": [{name: []} for name in names]},
        "document": {"components": {"securitySchemes": schemes}},
        "samples": ["x"],
    }


WORDS = PYTHON_WORDS | JAVASCRIPT_WORDS | RUNTIME_WORDS | MEMBERS
NAME = r"_?[A-Za-z][A-Za-z0-9_]*"
CAMEL = r"[a-z]+([A-Z][a-z0-9]*)+"
TAGS = {
    *(
        word.lower().replace("_", "-")
        for word in (*keyword.kwlist, *JAVASCRIPT_WORDS, *MEMBERS, *reserved.members())
    ),
    *words("123 import close things2 index client models api runtime errors http-client a-b-c"),
    *(
        "Async Things",
        "async-things",
        "things-api",
        "Things",
        "to-string",
        "value-of",
        "a--b",
        "-a",
        "a-",
        "a-1",
    ),
}
# The kind of names: what holds them, and the candidates.
KINDS: dict[str, tuple[Callable[[list[str]], Node], list[str]]] = {
    "schemas": (
        _schemas,
        distinct(
            {
                *TYPES,
                *RUNTIME_WORDS,
                *PYTHON_WORDS,
                *(word.title() for word in (*keyword.kwlist, *JAVASCRIPT_WORDS, *MEMBERS)),
            }
            # The document has these two already.
            - {"Failure", "Thing"},
            r"[A-Z][A-Za-z0-9]*",
        ),
    ),
    "enums": (_enums, distinct(MEMBERS | JAVASCRIPT_WORDS, NAME)),
    "properties": (_properties, distinct(WORDS, NAME)),
    "queries": (_parameters("query"), distinct(WORDS, r"[A-Za-z][A-Za-z0-9_]*")),
    "headers": (
        _parameters("header"),
        distinct(
            {
                *(f"X-{word}" for word in (*MEMBERS, "class", "constructor", "import")),
                *words(
                    """
                    Accept Content-Type Authorization Host Cookie Connection Content-Length Expect
                    Upgrade Transfer-Encoding Keep-Alive TE Trailer Via Date Origin Referer Sec-
                    Fetch-Mode Proxy-Authorization User-Agent If-Match If-None-Match ETag Timeout
                    Options Body Range Idempotency-Key Accept-Language Cache-Control
                    """
                ),
            },
            r"[A-Za-z][A-Za-z0-9_-]*",
        ),
    ),
    "paths": (_path_parameters, distinct(MEMBERS | JAVASCRIPT_WORDS, r"[A-Za-z][A-Za-z0-9_]*")),
    "tags": (_tags, distinct(TAGS, r".+")),
    "operations": (
        _operations,
        distinct({*WORDS, "getHTTPThing", "getABC", "callBack", "closeAll", "doImport"}, CAMEL),
    ),
    "schemes": (_schemes, distinct(JAVASCRIPT_WORDS | MEMBERS | RUNTIME_WORDS, NAME)),
}


def _construct(kind: str, names: list[str]) -> Construct:
    return construct(kind, "names", KINDS[kind][0](names))


@pytest.fixture(scope="module")
def let_through(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """The names of each kind that the lint lets through, one document for each."""
    folder = tmp_path_factory.mktemp("names")
    files = {kind: folder / f"{kind}.json" for kind in KINDS}
    for kind, file in files.items():
        file.write_text(json.dumps(_construct(kind, KINDS[kind][1]).document))
    found = problems(files.values(), tools.REDOCLY_CONFIG)
    return {kind: _without(kind, found[files[kind]], files[kind]) for kind in KINDS}


def _without(kind: str, reports: list[Node], file: Path) -> list[str]:
    """The names of a document that no problem is at."""
    document = json.loads(file.read_text())
    refused: set[str] = set()
    for report in reports:
        if not report["ruleId"].startswith("swarm/"):
            # An example of what is refused is wrong too.
            continue
        node: Any = document
        parts = report["location"][0]["pointer"].removeprefix("#/").split("/")
        for part in (part.replace("~1", "/").replace("~0", "~") for part in parts):
            refused.add(part)
            if isinstance(node, dict) and isinstance(node.get("name"), str):
                refused.add(node["name"])
            node = node[int(part)] if isinstance(node, list) else node[part]
        refused.update([node] if isinstance(node, str) else [])
        if isinstance(node, dict) and isinstance(node.get("name"), str):
            refused.add(node["name"])
    return [name for name in KINDS[kind][1] if name not in refused]


@pytest.fixture(scope="module")
def outcomes(
    let_through: dict[str, list[str]], tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Outcome]:
    """What becomes of all that is let through."""
    constructs = [_construct(kind, names) for kind, names in let_through.items()]
    found = run(constructs, tmp_path_factory.mktemp("sdks"))
    return {outcome.construct.name: outcome for outcome in found}


@pytest.mark.parametrize("kind", KINDS)
def test_what_the_lint_lets_through_works(kind: str, outcomes: dict[str, Outcome]) -> None:
    assert outcomes[kind].rules == ()
    assert outcomes[kind].failures == {}


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        ("schemas", "NotFoundError RetryPolicy Model Transport KeyError Array ThingsApi Blob"),
        ("properties", "additionalProperties fromDict list constructor str"),
        ("queries", "options body timeout constructor self result toString"),
        ("headers", "Host Cookie Authorization Content-Type"),
        ("paths", "options body timeout"),
        ("tags", "things-api async-things import close 123 constructor a-1 Things aclose"),
        ("operations", "toString valueOf hasOwnProperty"),
    ],
)
def test_names_that_the_sdks_need(kind: str, names: str, let_through: dict[str, list[str]]) -> None:
    for name in names.split():
        assert name in KINDS[kind][1], f"{name} is not tried"
        assert name not in let_through[kind]


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        ("schemas", "UserID Thing2 Finish"),
        ("properties", "id type name status class from import default json schema copy"),
        ("queries", "id class from path query limit status json"),
        ("headers", "If-Match X-class"),
        ("tags", "index client models errors http-client"),
        ("operations", "getHTTPThing callBack"),
    ],
)
def test_names_that_people_want(kind: str, names: str, let_through: dict[str, list[str]]) -> None:
    for name in names.split():
        assert name not in KINDS[kind][1] or name in let_through[kind]


@pytest.mark.parametrize("name", ["List", "error", "My Part", "NotFoundError", "part.v2"])
def test_the_name_of_a_file_is_the_name_of_its_schema(name: str, tmp_path: Path) -> None:
    files = {}
    for file in (name, "TodoPart"):
        (tmp_path / f"{file}.yaml").write_text("{ type: string, description: A part. }\n")
        fragment = {"value": {"$ref": f"{file}.yaml"}, "samples": ["x"]}
        files[file] = tmp_path / f"{file}.json"
        files[file].write_text(json.dumps(construct("files", "names", fragment).document))

    found = lint(files.values(), tools.REDOCLY_CONFIG)

    assert found[files[name]] == ("swarm/schema-name",)
    assert found[files["TodoPart"]] == ()


def test_the_reserved_names_are_those_of_the_templates_and_runtimes() -> None:
    """`./nox -s constructs` writes them."""
    assert reserved.FILE.read_text() == reserved.text()
