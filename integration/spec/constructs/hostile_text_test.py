"""No text of a spec becomes code: lint refuses it, or the SDKs carry it exactly.

Twelve payloads, and some more, go through every place of a spec that has a text or a name.
"""

from __future__ import annotations

import ast
import copy
import inspect
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from constructs import examples, tools
from constructs.compilation import compile_all
from constructs.generation import Sdk, generate
from constructs.linting import lint
from constructs.suite import Node
from openapi_contracts import documents  # pants: no-infer-dep

PAYLOADS = {
    "double-quote": 'a"+INJ()+"z',
    "quote": "a'+INJ()+'z",
    "backtick": "a`+INJ()+`z",
    "placeholder": "a${INJ()}z",
    "backslash": "a\\",
    "newline": "a\nINJ()\nz",
    "carriage-return": "a\rINJ()\rz",
    "line-separator": "a\u2028INJ()\u2029z",
    "comment-end": "a*/INJ()/*z",
    "docstring-end": 'a"""\nINJ()\n"""z',
    "mustache": "a{{{appName}}}{{#models}}{{/models}}z",
    "ruby-placeholder": "a#{INJ()}z",
    "control": "a\x00\x1b[31mz",
    "script": "a</script><script>INJ()</script>z",
    "escapes": "a\\u0022+INJ()+\\x22\\N{DASH}z",
    "placeholder-of-texts": "aSPECTEXT0ENDz",
    "direction": "a\u202eINJ()\u202cz",
    "table": "a | b | c\n---\n",
    "tag-of-a-comment": "@deprecated {@link INJ} a",
}


def _set(*keys: str | int) -> Callable[[Node, str], None]:
    """Puts a text where the keys lead."""

    def change(document: Node, text: str) -> None:
        node: Any = document
        for key in keys[:-1]:
            node = node[key]
        node[keys[-1]] = text

    return change


def _rename(*keys: str | int) -> Callable[[Node, str], None]:
    """Gives the member that the keys lead to another name."""

    def change(document: Node, text: str) -> None:
        node: Any = document
        for key in keys[:-1]:
            node = node[key]
        node[text] = node.pop(keys[-1])

    return change


def _both(*changes: Callable[[Node, str], None]) -> Callable[[Node, str], None]:
    def change(document: Node, text: str) -> None:
        for part in changes:
            part(document, text)

    return change


def _pointer(name: str) -> str:
    return name.replace("~", "~0").replace("/", "~1")


def _path(document: Node, text: str) -> None:
    document["paths"][f"/things/{text}"] = document["paths"].pop("/things")


def _example(document: Node, text: str) -> None:
    content = document["components"]["requestBodies"]["Stored"]["content"]["application/json"]
    content["examples"][text] = {"summary": text, "description": text, "value": {"title": text}}


FETCH = ("paths", "/todos/{id}", "get")
STORE = ("paths", "/things", "post")
ITEM = ("components", "schemas", "Todo")

# Every place that a text or a name can have: what puts it there.
PLACES: dict[str, Callable[[Node, str], None]] = {
    "title": _set("info", "title"),
    "info-summary": _set("info", "summary"),
    "info-description": _set("info", "description"),
    "version": _set("info", "version"),
    "license": _set("info", "license", "name"),
    "license-identifier": _set("info", "license", "identifier"),
    "contact": _set("info", "contact", "name"),
    "server": _set("servers", 0, "url"),
    "server-description": _set("servers", 0, "description"),
    "tag": _both(_set("tags", 0, "name"), _set(*FETCH, "tags", 0), _set(*STORE, "tags", 0)),
    "tag-description": _set("tags", 0, "description"),
    "path": _path,
    "operation": _set(*FETCH, "operationId"),
    "summary": _set(*FETCH, "summary"),
    "description": _set(*STORE, "description"),
    "served-by": _set(*FETCH, "x-served-by", 0),
    "extension": _set(*ITEM, "x-note"),
    "extension-name": _rename(*ITEM, "x-notes", "within"),
    "action": _set(*STORE, "x-signed-payload", "action"),
    "signed-member": _set(*STORE, "x-signed-payload", "members", 0),
    "signature": _set(*STORE, "x-signed-payload", "signature"),
    "parameter": _set(*FETCH, "parameters", 1, "name"),
    "parameter-description": _set(*FETCH, "parameters", 1, "description"),
    "parameter-example": _set(*FETCH, "parameters", 1, "example"),
    "parameter-enum": _set(*FETCH, "parameters", 1, "schema", "enum", 0),
    "parameter-component": _both(
        _rename("components", "parameters", "TodoId"),
        lambda document, text: _set(*FETCH, "parameters", 0, "$ref")(
            document, f"#/components/parameters/{_pointer(text)}"
        ),
    ),
    "header": _set(*FETCH, "parameters", 2, "name"),
    "body-description": _set("components", "requestBodies", "Stored", "description"),
    "media-type": _rename("components", "requestBodies", "Stored", "content", "application/json"),
    "examples": _example,
    "response-description": _set(*FETCH, "responses", "200", "description"),
    "response-header": _rename(*FETCH, "responses", "200", "headers", "X-Count"),
    "schema": _rename(*ITEM),
    "schema-title": _set(*ITEM, "title"),
    "schema-description": _set(*ITEM, "description"),
    "property": _rename(*ITEM, "properties", "owner"),
    "property-title": _set(*ITEM, "properties", "owner", "title"),
    "property-description": _set(*ITEM, "properties", "owner", "description"),
    "property-example": _set(*ITEM, "properties", "owner", "example"),
    "property-examples": _set(*ITEM, "properties", "owner", "examples", 0),
    "pattern": _set(*ITEM, "properties", "owner", "pattern"),
    "format": _set(*ITEM, "properties", "owner", "format"),
    "comment": _set(*ITEM, "properties", "owner", "$comment"),
    "inline-title": _set(*ITEM, "properties", "part", "title"),
    "inline-description": _set(*ITEM, "properties", "part", "properties", "size", "description"),
    "open-enum": _set(*ITEM, "properties", "state", "x-extensible-enum", 0),
    "open-enum-of-items": _set(*ITEM, "properties", "states", "items", "x-extensible-enum", 0),
    "open-enum-of-a-schema": _set("components", "schemas", "Word", "x-extensible-enum", 0),
    "closed-enum-reason": _set(*ITEM, "properties", "kind", "x-closed-enum"),
    "enum": _set(*ITEM, "properties", "kind", "enum", 0),
    "const": _set(*ITEM, "properties", "fixed", "const"),
    "enum-of-a-schema": _set("components", "schemas", "Mode", "enum", 0),
    "enum-description": _set("components", "schemas", "Mode", "description"),
    "variant": _both(
        _rename("components", "schemas", "Pet", "discriminator", "mapping", "cat"),
        _set("components", "schemas", "Cat", "properties", "kind", "enum", 0),
    ),
    "union-description": _set("components", "schemas", "Pet", "description"),
    "security-scheme": _both(
        _rename("components", "securitySchemes", "key"),
        _rename(*STORE, "security", 0, "key"),
    ),
    "security-description": _set("components", "securitySchemes", "key", "description"),
    "api-key": _set("components", "securitySchemes", "key", "name"),
    "external-docs": _set("externalDocs", "description"),
}

# Where the text is a value that the SDKs have in their code, in one language or both.
IN_CODE = {
    "path": ("python", "typescript"),
    "action": ("python", "typescript"),
    "signed-member": ("python", "typescript"),
    "signature": ("python", "typescript"),
    "open-enum": ("python", "typescript"),
    "open-enum-of-items": ("python",),
}
IN_COMMENTS = (
    "summary",
    "description",
    "schema-description",
    "property-description",
    "inline-description",
    "enum-description",
    "union-description",
)


_RENAMED = (
    "property",
    "response-header",
    "media-type",
    "variant",
    "security-scheme",
    "parameter-component",
    "schema",
    "path",
)


def base() -> Node:
    """A document with all places."""
    document: Node = yaml.safe_load((examples.FOLDER / "base.yaml").read_text())
    document["externalDocs"] = {"url": "https://todos.test", "description": "More."}
    document["info"]["contact"] = {"name": "Us"}
    fetch = document["paths"]["/todos/{id}"]["get"]
    del document["paths"]["/todos/{id}"]["put"]
    document["components"]["schemas"]["Todo"]["x-notes"] = {"within": "a note"}
    fetch["parameters"] += [
        {
            "name": "mode",
            "in": "query",
            "description": "A mode.",
            "schema": {"type": "string", "enum": ["on"]},
        },
        {"name": "X-Task", "in": "header", "description": "A task.", "schema": {"type": "string"}},
    ]
    fetch["responses"]["200"]["headers"] = {
        "X-Count": {"description": "A count.", "schema": {"type": "integer"}}
    }
    components = document["components"]
    components["securitySchemes"] = {
        "key": {"type": "apiKey", "in": "header", "name": "X-Key", "description": "A key."}
    }
    components["requestBodies"] = {
        "Stored": {
            "required": True,
            "description": "A todo.",
            "content": {
                "application/json": {
                    "schema": {"$ref": "#/components/schemas/Todo"},
                    "examples": {"one": {"value": {"title": "Sleep"}}},
                }
            },
        }
    }
    document["paths"]["/things"] = {
        "post": {
            "tags": ["todos"],
            "operationId": "storeTodo",
            "summary": "Store a todo",
            "description": "Stores one todo.",
            "x-served-by": ["coordinator"],
            "x-signed-payload": {
                "kind": "request",
                "action": "store",
                "members": ["title"],
                "signature": "signed",
            },
            "security": [{"key": []}],
            "requestBody": {"$ref": "#/components/requestBodies/Stored"},
            "responses": copy.deepcopy(fetch["responses"]),
        }
    }
    open_words = {"type": "string", "x-extensible-enum": ["open"]}
    closed = "There are no others."
    components["schemas"]["Todo"]["properties"] |= {
        "signed": {"type": "string"},
        "owner": {"type": "string", "examples": ["me"]},
        "part": {
            "type": "object",
            "additionalProperties": True,
            "properties": {"size": {"type": "integer"}},
        },
        "state": {**open_words},
        "states": {"type": "array", "items": {**open_words}},
        "kind": {"type": "string", "enum": ["now", "later"], "x-closed-enum": closed},
        "fixed": {"type": "string", "const": "fixed"},
        "word": {"$ref": "#/components/schemas/Word"},
        "wayOfWork": {"$ref": "#/components/schemas/Mode"},
        "pet": {"$ref": "#/components/schemas/Pet"},
    }
    components["schemas"] |= {
        "Word": {**open_words, "x-extensible-enum": ["word"]},
        "Mode": {"type": "string", "enum": ["slow", "fast"], "x-closed-enum": closed},
        "Pet": {
            "oneOf": [{"$ref": "#/components/schemas/Cat"}, {"$ref": "#/components/schemas/Dog"}],
            "discriminator": {
                "propertyName": "kind",
                "mapping": {
                    "cat": "#/components/schemas/Cat",
                    "dog": "#/components/schemas/Dog",
                },
            },
        },
        **{
            name: {
                "type": "object",
                "required": ["kind"],
                "additionalProperties": True,
                "properties": {"kind": {"type": "string", "enum": [name.lower()]}},
            }
            for name in ("Cat", "Dog")
        },
    }
    return document


def changed(*places: str, text: str) -> Node:
    """The document with a text in some places."""
    document = base()
    # What is renamed is not found any more.
    for place in sorted(
        places, key=lambda place: _RENAMED.index(place) if place in _RENAMED else -1
    ):
        PLACES[place](document, text)
    whole = json.dumps(document)
    if "schema" in places:
        name = json.dumps(f"#/components/schemas/{_pointer(text)}")
        whole = whole.replace('"#/components/schemas/Todo"', name)
    result: Node = json.loads(whole)
    return result


@pytest.fixture(scope="module")
def let_through(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[str, ...]]:
    """The places in which the lint lets each payload through."""
    folder = tmp_path_factory.mktemp("places")
    files: dict[tuple[str, str], Path] = {}
    for payload, text in PAYLOADS.items():
        for place in PLACES:
            files[payload, place] = folder / f"{payload}.{place}.json"
            files[payload, place].write_text(json.dumps(changed(place, text=text)))
    rules = lint(files.values(), tools.REDOCLY_CONFIG)
    return {
        payload: tuple(place for place in PLACES if not rules[files[payload, place]])
        for payload in PAYLOADS
    }


@pytest.fixture(scope="module")
def sdks(
    let_through: dict[str, tuple[str, ...]], tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, dict[str, str], frozenset[Sdk]]:
    """SDKs of one document for each payload, with it in all places that let it through."""
    folder = tmp_path_factory.mktemp("sdks")
    specs = {payload: folder / f"{payload}.json" for payload in PAYLOADS}
    for payload, text in PAYLOADS.items():
        document = changed(*let_through[payload], text=text)
        specs[payload].write_text(documents.canonical(json.dumps(document)))
    made = generate(specs, folder / "sdks")
    failures = compile_all(made, folder / "sdks")
    return folder / "sdks", {f"{s.language}/{s.construct}": e for s, e in failures.items()}, made


def test_the_document_itself_breaks_no_rule(tmp_path: Path) -> None:
    file = tmp_path / "base.json"
    file.write_text(json.dumps(base()))

    assert lint([file], tools.REDOCLY_CONFIG)[file] == ()


@pytest.mark.parametrize("payload", PAYLOADS)
def test_the_sdks_generate_and_compile(
    payload: str, sdks: tuple[Path, dict[str, str], frozenset[Sdk]]
) -> None:
    _, failures, made = sdks

    for language in ("python", "typescript"):
        assert Sdk(payload, language) in made
        assert failures.get(f"{language}/{payload}", "") == ""


@pytest.mark.parametrize("payload", PAYLOADS)
def test_the_sdks_carry_the_text(
    payload: str,
    sdks: tuple[Path, dict[str, str], frozenset[Sdk]],
    let_through: dict[str, tuple[str, ...]],
) -> None:
    folder, _, _ = sdks
    text = PAYLOADS[payload]
    found = {
        "python": python_texts(folder / Sdk(payload, "python").code),
        "typescript": typescript_texts(folder / Sdk(payload, "typescript").code),
    }

    for place in let_through[payload]:
        value = f"/things/{text}" if place == "path" else text
        for language in IN_CODE.get(place, ()):
            assert value in found[language], (place, language)
    if set(IN_COMMENTS) <= set(let_through[payload]):
        lines = "\n".join(line.rstrip() for line in text.strip().split("\n"))
        assert any(lines in docstring for docstring in found["python"])


def test_payloads_are_let_through_where_they_can_be(
    let_through: dict[str, tuple[str, ...]],
) -> None:
    """The lint does not refuse what the SDKs can carry."""
    for payload in ("double-quote", "quote", "backslash", "newline", "mustache", "docstring-end"):
        assert {"summary", "schema-description", "open-enum", "extension"} <= {
            *let_through[payload]
        }
        assert not {"path", "tag", "version", "license", "schema", "property", "parameter"} & {
            *let_through[payload]
        }
    for payload in ("control", "carriage-return", "direction"):
        assert not {"summary", "schema-description", "open-enum", "action", "extension"} & {
            *let_through[payload]
        }


def python_texts(code: Path) -> set[str]:
    """All literals and docstrings of Python files, which are read and not run."""
    return {
        text
        for file in code.rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text()))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        for text in (node.value, inspect.cleandoc(node.value))
    }


def typescript_texts(code: Path) -> set[str]:
    """All literals of generated TypeScript files; their quotes are double, as Biome writes them."""
    literal = re.compile(r'/\*.*?\*/|//[^\n]*|("(?:[^"\\\n]|\\.)*")', re.DOTALL)
    return {
        json.loads(found[1])
        for file in code.rglob("*.ts")
        if "runtime" not in file.parts
        for found in literal.finditer(file.read_text())
        if found[1]
    }
