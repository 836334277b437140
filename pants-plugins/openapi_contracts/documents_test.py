"""Which files a document refers to, and which edits leave its canonical form as it is."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

import pytest

from openapi_contracts import documents
from openapi_contracts.documents import DocumentError

PATH = "integration/spec/node.yaml"


@dataclass(frozen=True)
class Case:
    name: str
    text: str
    expected: tuple[str, ...]


FOUND = (
    Case(
        "in a map",
        "schema:\n  $ref: ./common/Todo.yaml\n",
        ("integration/spec/common/Todo.yaml",),
    ),
    Case(
        "in a oneOf list",
        "oneOf:\n  - $ref: common/Cat.yaml\n  - $ref: common/Dog.yaml\n",
        ("integration/spec/common/Cat.yaml", "integration/spec/common/Dog.yaml"),
    ),
    Case(
        "in a list in a map in a list",
        "parameters:\n  - schema:\n      allOf:\n        - - $ref: Deep.yaml\n",
        ("integration/spec/Deep.yaml",),
    ),
    Case(
        "with a fragment",
        "$ref: common/all.yaml#/components/schemas/Todo\n",
        ("integration/spec/common/all.yaml",),
    ),
    Case("in a folder above", '$ref: "../shared/X.json#/X"\n', ("integration/shared/X.json",)),
    Case(
        "the same file twice",
        "a:\n  $ref: X.yaml#/a\nb:\n  $ref: ./X.yaml#/b\n",
        ("integration/spec/X.yaml",),
    ),
    Case(
        "in the mapping of a discriminator",
        "discriminator:\n  propertyName: kind\n  mapping:\n"
        "    cat: ./Cat.yaml\n    dog: Dog.yaml#/Dog\n    bird: Bird\n",
        ("integration/spec/Cat.yaml", "integration/spec/Dog.yaml"),
    ),
    Case(
        "in a property that is named discriminator",
        "properties:\n  discriminator:\n    $ref: Kind.yaml\n",
        ("integration/spec/Kind.yaml",),
    ),
    Case(
        "below a property that is named $ref",
        "properties:\n  $ref:\n    oneOf:\n      - $ref: Reference.yaml\n",
        ("integration/spec/Reference.yaml",),
    ),
    Case("in JSON", '{"oneOf": [{"$ref": "X.json"}]}', ("integration/spec/X.json",)),
    Case("under an anchor", "a: &x\n  $ref: X.yaml\nb: *x\n", ("integration/spec/X.yaml",)),
    Case("under a merge key", "a:\n  <<:\n    $ref: X.yaml\n", ("integration/spec/X.yaml",)),
    Case("under a key that is a number", "200:\n  $ref: X.yaml\n", ("integration/spec/X.yaml",)),
    Case(
        "beside a value that is not a date, though it looks like one",
        "example: 2024-02-30\nschema:\n  $ref: X.yaml\n",
        ("integration/spec/X.yaml",),
    ),
    Case("percent-encoded", "$ref: ./A%20B.yaml\n", ("integration/spec/A B.yaml",)),
)

NOT_FOUND = (
    Case("in the document itself", '$ref: "#/components/schemas/Todo"\n', ()),
    Case("in the document itself, by its name", "$ref: ./node.yaml#/components\n", ()),
    Case("on another host", "$ref: https://schemas.test/Todo.yaml\n", ()),
    Case("in a comment", "# $ref: X.yaml\na: 1\n", ()),
    Case("in a text", 'description: "see $ref: X.yaml"\n', ()),
    Case("schema that is named in a mapping", "discriminator: {mapping: {cat: Cat}}\n", ()),
    Case("mapping into the document", 'discriminator: {mapping: {c: "#/components/C.d"}}\n', ()),
    Case("discriminator without a mapping", "discriminator: {propertyName: kind}\n", ()),
    Case("discriminator that is a text", "discriminator: kind\n", ()),
    Case("reference that is a list", "$ref: [X.yaml]\n", ()),
    Case("nothing in the document", "", ()),
    Case("only a text in the document", "just words\n", ()),
)

# A broken document is for `lint` to report. Work on the rest of the repository goes on.
BROKEN = (
    Case("unclosed flow", "a: {b: [", ()),
    Case("tab as indentation", "a:\n\t$ref: X.yaml\n", ()),
    Case("conflict marker", "<<<<<<< HEAD\n$ref: X.yaml\n=======\n", ()),
    Case("two documents", "$ref: X.yaml\n---\n$ref: Y.yaml\n", ()),
    Case("key that is a list", "? [a, b]\n: $ref\n", ()),
    Case("map that holds itself", "a: &x\n  self: *x\n  $ref: X.yaml\n", ()),
    Case("unknown alias", "a: *missing\n", ()),
    Case("control character", "a: \x00\n", ()),
)


@pytest.mark.parametrize("case", [*FOUND, *NOT_FOUND, *BROKEN], ids=lambda case: case.name)
def test_references_to_files(case: Case) -> None:
    assert documents.references(PATH, case.text.encode()).files == case.expected


def test_a_file_that_is_not_text_refers_to_nothing() -> None:
    assert documents.references(PATH, b"$ref: X\xff\xfe.yaml\n").files == ()


def test_the_files_are_sorted() -> None:
    names = [f"{letter}.yaml" for letter in "hbgdcaef"]

    found = documents.references("x.yaml", "".join(f"- $ref: {n}\n" for n in names).encode()).files

    assert found == tuple(sorted(names))


def test_a_document_at_the_root_refers_to_files_beside_it() -> None:
    assert documents.references("spec.yaml", b"$ref: common/X.yaml\n").files == ("common/X.yaml",)


def test_references_are_found_in_time_however_often_a_part_is_repeated() -> None:
    """Ten lines can stand for 9^9 maps; each is looked at once."""
    lines = ["a0: &a0 {$ref: X.yaml}"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)]

    found = documents.references(PATH, "\n".join(lines).encode()).files

    assert found == ("integration/spec/X.yaml",)


BUNDLED: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "Node", "version": "1.2.3"},
    "tags": [{"name": "b"}, {"name": "a"}],
    "paths": {"/b": {"get": {}}, "/a": {"post": {}, "get": {}}},
}


def reordered(value: object) -> object:
    """The same document with the keys of every map the other way round."""
    if isinstance(value, dict):
        return {key: reordered(value[key]) for key in reversed(list(value))}
    if isinstance(value, list):
        return [reordered(item) for item in value]
    return value


def test_the_order_of_keys_does_not_change_the_canonical_form() -> None:
    assert documents.canonical(json.dumps(reordered(BUNDLED))) == documents.canonical(
        json.dumps(BUNDLED)
    )


def test_layout_does_not_change_the_canonical_form() -> None:
    assert documents.canonical(json.dumps(BUNDLED, indent=4)) == documents.canonical(
        json.dumps(BUNDLED, separators=(",", ":"))
    )


def test_the_order_of_a_list_is_kept() -> None:
    other = {**BUNDLED, "tags": list(reversed(BUNDLED["tags"]))}

    assert documents.canonical(json.dumps(other)) != documents.canonical(json.dumps(BUNDLED))


def test_a_changed_value_changes_the_canonical_form() -> None:
    other = {**BUNDLED, "info": {"title": "Node", "version": "1.2.4"}}

    assert documents.canonical(json.dumps(other)) != documents.canonical(json.dumps(BUNDLED))


def test_the_canonical_form_is_readable_text_that_ends_with_a_line() -> None:
    text = documents.canonical('{"b": "\\u00e9", "a": 1}')

    assert text == '{\n  "a": 1,\n  "b": "é"\n}\n'


def test_version() -> None:
    assert documents.version(PATH, json.dumps(BUNDLED)) == "1.2.3"


@pytest.mark.parametrize(
    "info", [None, {}, {"version": ""}, {"version": 1}, {"version": None}, "1.2.3"]
)
def test_a_spec_without_a_version_is_refused_by_its_path(info: object) -> None:
    with pytest.raises(DocumentError, match=f"^{PATH}: `info.version` is missing"):
        documents.version(PATH, json.dumps({} if info is None else {"info": info}))


REMOTE = "http://schemas.test/Todo.yaml"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"oneOf:\n  - $ref: {REMOTE}#/Todo\n  - $ref: Cat.yaml\n", (f"{REMOTE}#/Todo",)),
        (f"a: {{$ref: '{REMOTE}'}}\nb: {{$ref: '{REMOTE}'}}\n", (REMOTE,)),
        (f"discriminator:\n  mapping:\n    todo: {REMOTE}\n", (REMOTE,)),
        ('{"$ref": "http:\\/\\/schemas.test\\/Todo.yaml"}', (REMOTE,)),
        ('$ref: "http:\\x2f/schemas.test/Todo.yaml"', (REMOTE,)),
        ("discriminator:\n  mapping:\n    todo: http://host/todo\n", ("http://host/todo",)),
        (f"description: See {REMOTE}\nexample: {REMOTE}\n", ()),
        (f"oneOf: [\n# {REMOTE}\n", ()),
        ("$ref: common/a%3A%2F%2Fb.yaml\n", ()),
    ],
)
def test_references_to_other_hosts_are_found(text: str, expected: tuple[str, ...]) -> None:
    assert documents.references(PATH, text.encode()).remote == expected


@pytest.mark.parametrize("version", ["1.2.0", "0.0.1", "10.20.30", "1.2.0-rc.1", "2.0.0-alpha.0"])
def test_a_version_that_npm_and_pypi_keep(version: str) -> None:
    assert documents.version(PATH, json.dumps({"info": {"version": version}})) == version


@pytest.mark.parametrize(
    "version",
    [
        *("1.1.0+build.5", "1.1.0-rc.1+5", "1.1", "v1.1.0", "01.1.0", "1.1.0.dev1", "1.1.0rc1"),
        *("1.1.0-1", "1.1.0-next.1", "1.1.0-rc", "1.1.0-rc.01", "1.1.0\n", ' 1.1.0"', "\u0661.1.0"),
    ],
)
def test_a_version_that_npm_or_pypi_changes_is_refused(version: str) -> None:
    with pytest.raises(DocumentError, match=f"^{PATH}: .* is not a version that npm and PyPI"):
        documents.version(PATH, json.dumps({"info": {"version": version}}))
