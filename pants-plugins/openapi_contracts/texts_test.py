"""No text of a document reaches the generator, and each lands in its files as what it is."""

from __future__ import annotations

import ast
import json
from typing import Any

import pytest

from openapi_contracts import texts
from openapi_contracts.texts import TextError, Texts, put_back

HOSTILE = 'a"b\'c`d\\e\nf*/g"""h${i}\u2028j\x00k</script>'


def written(path: str, template: str, text: str = HOSTILE) -> str:
    """What becomes of a template that writes a text."""
    return put_back(path, template.replace("TEXT", "SPECTEXT0END"), [text])


def test_a_message_of_the_generator_names_what_the_document_has() -> None:
    message = "attribute paths.'/SPECTEXT1END'(post).operationId is repeated"
    said = "attribute paths.'/a\\u0000b'(post).operationId is repeated"
    assert texts.shown(message, ["other", "a\0b"]) == said


def test_the_generator_gets_words_in_the_place_of_texts() -> None:
    schema = {"type": "string", "description": "A state.", "x-extensible-enum": ["a b"]}
    found = Texts(
        {
            "info": {"title": "Todos", "version": "1.0.0", "license": {"name": "MIT"}},
            "paths": {"/todos": {"get": {"operationId": "getTodos", "summary": "Todos"}}},
            "components": {"schemas": {"State": schema}},
        }
    )

    assert found.table == ("Todos", "MIT", "todos", "A state.", "a b")
    assert found.document == {
        "info": {
            "title": "SPECTEXT0END",
            "version": "1.0.0",
            "license": {"name": "SPECTEXT1END"},
        },
        "paths": {"/SPECTEXT2END": {"get": {"operationId": "getTodos", "summary": "SPECTEXT0END"}}},
        "components": {
            "schemas": {
                "State": {
                    "type": "string",
                    "description": "SPECTEXT3END",
                    "x-extensible-enum": ["SPECTEXT4END"],
                }
            }
        },
    }


def test_words_of_a_variant_and_its_mapping_are_one() -> None:
    found = Texts(
        {
            "discriminator": {"propertyName": "kind", "mapping": {"a b": "#/components/schemas/A"}},
            "properties": {"kind": {"enum": ["a b"]}, "example": {"type": "string"}},
            "required": ["kind"],
            "example": {"kind": "dropped"},
            "x-note": {'a "name"': "dropped"},
        }
    )

    assert found.document == {
        "discriminator": {
            "propertyName": "kind",
            "mapping": {"SPECTEXT0END": "#/components/schemas/A"},
        },
        "properties": {"kind": {"enum": ["SPECTEXT0END"]}, "example": {"type": "string"}},
        "required": ["kind"],
    }


def test_a_fact_that_is_a_literal_has_a_text() -> None:
    found = Texts({"x-sdk": {"schemes": [{"name": '"a \\"b"', "kind": "basic"}], "timeout": 5}})

    assert found.document == {
        "x-sdk": {"schemes": [{"name": '"SPECTEXT0END"', "kind": "basic"}], "timeout": 5}
    }
    assert found.table == ('a "b',)


@pytest.mark.parametrize("name", ['a"b', "a'b", "a`b", "a\\b", "a\nb", "a*/b", "SPECTEXT0END"])
@pytest.mark.parametrize(
    "document",
    [
        '{"components": {"schemas": {NAME: {}}}}',
        '{"components": {"schemas": {"A": {"properties": {NAME: {}}}}}}',
        '{"components": {"schemas": {"A": {"required": [NAME]}}}}',
        '{"tags": [{"name": NAME}]}',
        '{"paths": {"/a": {"get": {"operationId": NAME}}}}',
        '{"paths": {"/a": {"get": {"parameters": [{"in": "query", "name": NAME}]}}}}',
        '{"paths": {"/a": {"get": {"responses": {"200": {"content": {NAME: {}}}}}}}}',
        '{"info": {"version": NAME}}',
    ],
)
def test_a_hostile_name_is_refused_with_its_place(document: str, name: str) -> None:
    with pytest.raises(TextError, match=r"^#/.*is not a valid name.* Rename it\.$"):
        Texts(json.loads(document.replace("NAME", json.dumps(name))))


@pytest.mark.parametrize("path", ["a.py", "a.ts", "a.json", "a.toml"])
@pytest.mark.parametrize("template", ['x = "TEXT"', "x = 'TEXT'", '# TEXT"\nx = "TEXT"'])
def test_a_literal_has_the_text(path: str, template: str) -> None:
    if template.startswith("#") and path in ("a.ts", "a.json"):
        template = template.replace("#", "//")

    line = written(path, template).splitlines()[-1]

    literal = line.removeprefix("x = ")
    assert json.loads(literal) == HOSTILE
    assert ast.literal_eval(literal) == HOSTILE
    assert literal.isprintable()


def test_a_text_in_the_midst_of_a_literal() -> None:
    assert written("a.ts", 'path: "/TEXT", accept: "a, TEXT"', '"') == (
        'path: "/\\"", accept: "a, \\""'
    )


@pytest.mark.parametrize(
    "text", [HOSTILE, '"', '""', '"""', "\\", 'a\\"', "a\nb\n\n  c", "\\N{DASH}", '""""""']
)
def test_a_docstring_has_the_text(text: str) -> None:
    code = written("a.py", 'class A:\n    """TEXT"""\n\n    x: str\n    """TEXT."""\n', text)

    module: Any = ast.parse(code)
    assert ast.get_docstring(module.body[0]) == text
    assert module.body[0].body[-1].value.value.replace("\n    ", "\n") == f"{text}."


def test_a_comment_cannot_be_ended_or_give_orders() -> None:
    template = "    /** TEXT */\n    // TEXT\n"

    assert written("a.ts", template, "a */ b\n\n@deprecated c \x00") == (
        "    /** a *\\/ b\n     *\n     * \\@deprecated c \\u0000 */\n"
        "    // a */ b @deprecated c \\u0000\n"
    )


def test_markdown_shows_the_text() -> None:
    template = "# TEXT\n\n| `GET TEXT` | TEXT |\n"

    assert written("README.md", template, "a|b`c\n<d>_e*") == (
        "# a\\|b\\`c \\<d\\>\\_e\\*\n\n| `` GET a\\|b`c <d>_e* `` | a\\|b\\`c \\<d\\>\\_e\\* |\n"
    )


@pytest.mark.parametrize(
    ("path", "template"),
    [
        ("a.py", "x = TEXT"),
        ("a.ts", "const x = `TEXT`;"),
        ("a.ts", "type TEXT = string;"),
        ("package.json", '{"a": TEXT}'),
        ("README.md", "```ts\nTEXT\n```"),
        ("LICENSE", "TEXT"),
    ],
)
def test_a_template_cannot_write_a_text_as_code(path: str, template: str) -> None:
    with pytest.raises(TextError, match=f"{path}: a template writes a text of the spec as code"):
        written(path, template)


def test_a_text_is_not_read_again() -> None:
    found = ["SPECTEXT1END", "other"]

    assert put_back("a.py", '"SPECTEXT0END"', found) == '"SPECTEXT1END"'
    assert texts.Texts({"description": "SPECTEXT1END"}).table == ("SPECTEXT1END",)
