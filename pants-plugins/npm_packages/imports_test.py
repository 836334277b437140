"""Which packages a TypeScript module imports, and what only looks like an import."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from npm_packages.imports import imported_packages, package_name


@dataclass(frozen=True)
class Case:
    name: str
    text: str
    expected: frozenset[str]


def case(name: str, text: str, *expected: str) -> Case:
    return Case(name, text, frozenset(expected))


IMPORTS = (
    case("default import", 'import express from "express";', "express"),
    case("single quotes", "import express from 'express'", "express"),
    case("named import over lines", 'import {\n  a,\n  type B,\n} from "many";', "many"),
    case("import for its effect", 'import "side-effect";', "side-effect"),
    case("scoped", 'import { NodeApi } from "@scope/node-sdk";', "@scope/node-sdk"),
    case("module of a scoped package", 'import x from "@scope/name/sub/path";', "@scope/name"),
    case("module of a package", 'import x from "name/sub";', "name"),
    case("import type", 'import type { T } from "@scope/types";', "@scope/types"),
    case("import with attributes", 'import j from "pkg/j.json" with { type: "json" };', "pkg"),
    case("re-export of all", 'export * from "@scope/all";', "@scope/all"),
    case("re-export under a name", 'export * as ns from "ns";', "ns"),
    case("re-export of names", 'export { a as b } from "names";', "names"),
    case("re-export of types", 'export type { T } from "types";', "types"),
    case("dynamic import", 'const x = await import("@scope/lazy");', "@scope/lazy"),
    case("dynamic import with a comment", 'import(/* chunk: "no" */ "lazy")', "lazy"),
    case("dynamic import in a function", 'function f() { return import("deep"); }', "deep"),
    case("require", 'const x = require("common/js");', "common"),
    case("import of a require", 'import x = require("required");', "required"),
    case("type of an import", 'type T = import("@scope/typed").T;', "@scope/typed"),
    case("typeof import", 'let x: typeof import("typeof-import");', "typeof-import"),
    case("code in a template string", "`${require('inner')}`", "inner"),
    case("several", 'import "a";\nexport * from "b";\nrequire("c");', "a", "b", "c"),
    case("after a syntax error", 'const = ;\nimport x from "after";', "after"),
    case("not ASCII before it", 'const s = "\N{SNOWMAN}é";\nimport x from "after";', "after"),
)

NO_IMPORTS = (
    case("line comment", '// import x from "commented";'),
    case("block comment", '/* require("commented") */'),
    case("string", "const s = 'import x from \"quoted\"';"),
    case("template string", 'const s = `\nimport x from "quoted";\nrequire("too")\n`;'),
    case("module named by a template string", "import(`computed`)"),
    case("module named by an expression", 'require("a" + b); import(name)'),
    case("method of the same name", 'loader.require("x"); loader.import("y");'),
    case("require that is only mentioned", 'const r = require; f("x");'),
    case("relative", 'import x from "./sibling.js"; import y from "../up.js"; import z from "."'),
    case("module of Node", 'import fs from "node:fs/promises";'),
    case("own import map", 'import x from "#internal";'),
    case("absolute", 'import x from "/srv/x.js"; import y from "file:///srv/y.js";'),
    case("declared module", 'declare module "augmented" {}'),
    case("local export", "export const x = 1; export { x as y };"),
    case("empty", ""),
    case("scope without a name", 'import x from "@scope";'),
)


@pytest.mark.parametrize("found", IMPORTS, ids=lambda found: found.name)
def test_an_import_counts(found: Case) -> None:
    assert imported_packages(found.text) == found.expected


@pytest.mark.parametrize("found", NO_IMPORTS, ids=lambda found: found.name)
def test_what_only_looks_like_an_import_does_not_count(found: Case) -> None:
    assert imported_packages(found.text) == frozenset()


def test_a_file_that_is_deeply_nested_is_read() -> None:
    """A parser that recursed into calls would stop at Python's limit."""
    text = "f(" * 2000 + 'require("deep")' + ")" * 2000

    assert imported_packages(text) == {"deep"}


@pytest.mark.parametrize(
    ("specifier", "expected"),
    [
        ("name", "name"),
        ("name/sub", "name"),
        ("@scope/name", "@scope/name"),
        ("@scope/name/sub/path", "@scope/name"),
        ("@scope", None),
        ("", None),
        ("./x", None),
        ("node:fs", None),
    ],
)
def test_package_name(specifier: str, expected: str | None) -> None:
    assert package_name(specifier) == expected
