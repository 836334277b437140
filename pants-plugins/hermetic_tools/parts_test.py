"""Which parts of a file an edit changes, and whom they affect."""

from __future__ import annotations

import json
from typing import Any

import pytest

from hermetic_tools.parts import Part, changed_parts, is_affected, is_within

LOCK: dict[str, Any] = {
    "name": "all",
    "lockfileVersion": 3,
    "packages": {
        "": {"devDependencies": {"tool": "1", "other": "1"}, "workspaces": ["member"]},
        "member": {"version": "1.0.0", "dependencies": {"own": "1", "sibling": "*"}},
        "sibling": {"version": "1.0.0"},
        "node_modules/sibling": {"resolved": "sibling", "link": True},
        "node_modules/tool": {"version": "1", "dependencies": {"shared": "1", "deep": "1"}},
        "node_modules/tool/node_modules/deep": {"version": "1"},
        "node_modules/deep": {"version": "2"},
        "node_modules/other": {"version": "1", "optionalDependencies": {"shared": "1"}},
        "node_modules/shared": {"version": "1", "peerDependencies": {"tool": "1", "absent": "1"}},
        "member/node_modules/own": {"version": "1", "dependencies": {"deep": "2"}},
        "node_modules/nobody": {"version": "1"},
    },
}


def lock_parts(edits: dict[str, dict[str, Any] | None]) -> set[Part] | None:
    packages = {**LOCK["packages"], **edits}
    edited = {**LOCK, "packages": {k: v for k, v in packages.items() if v is not None}}
    return changed_parts("package-lock.json", dumped(LOCK), dumped(edited))


def dumped(value: object) -> bytes:
    return json.dumps(value).encode()


@pytest.mark.parametrize(
    ("edits", "parts"),
    [
        ({"node_modules/tool": {"version": "2"}}, {"tool", "other"}),
        ({"node_modules/other": {"version": "2"}}, {"other"}),
        ({"node_modules/shared": {"version": "2"}}, {"tool", "other"}),
        ({"node_modules/tool/node_modules/deep": {"version": "2"}}, {"tool", "other"}),
        ({"node_modules/tool/node_modules/deep": None}, {"tool", "other"}),
        ({"node_modules/deep": {"version": "3"}}, {"member"}),
        ({"member/node_modules/own": {"version": "2"}}, {"member"}),
        ({"member": {"version": "1.0.1", "dependencies": {"own": "1", "sibling": "*"}}}, set()),
        ({"member": {"dependencies": {"own": "2", "sibling": "*"}}}, {"member"}),
        ({"sibling": {"version": "2.0.0", "dependencies": {"own": "1"}}}, {"sibling"}),
        ({"node_modules/absent": {"version": "1"}}, {"tool", "other"}),
        ({"node_modules/nobody": {"version": "1", "deprecated": "Use another one."}}, set()),
    ],
)
def test_parts_of_a_lockfile(edits: dict[str, Any], parts: set[str]) -> None:
    changed = lock_parts(edits)
    assert changed is not None
    assert {part[0] for part in changed} == parts


def test_what_no_part_of_a_lockfile_reaches_is_a_part_of_its_own() -> None:
    changed = lock_parts({"node_modules/nobody": {"version": "2"}})
    assert changed == {("node_modules/nobody", "version")}
    assert changed_parts("package-lock.json", dumped(LOCK), dumped({**LOCK, "requires": 1})) == {
        ("requires",)
    }


def test_parts_of_a_manifest() -> None:
    before = {"scripts": {"a": "1"}, "devDependencies": {"a": "1", "b.js": "1"}}
    after = {"scripts": {"a": "2"}, "dependencies": {"a": "2"}, "devDependencies": {"c": "1"}}
    assert changed_parts("package.json", dumped(before), dumped(after)) == {
        ("scripts", "a"),
        ("a",),
        ("b.js",),
        ("c",),
    }


@pytest.mark.parametrize(
    ("before", "after", "parts"),
    [
        ("[a]\nb = 1\n", "# Why.\n[a]\nb = 1\n", set()),
        ("[a]\nb = 1\n[c]\nd = 1\n", "[a]\nb = 2\n[c]\nd = 1\n", {("a", "b")}),
        ("[a]\nb = 1\n", "[a]\nb = 1\n[a.c]\nd = 1\n", {("a", "c", "d")}),
        ("[a]\nb = [1]\n", "", {("a", "b")}),
        ("", "[a]\n", {("a",)}),
        ("[a]\nb = 1\n", "a = 1\n", {("a",)}),
        ("[a]\nb = 1\n", "[a]\nb = true\n", {("a", "b")}),
        ("[a]\nb = [1]\n", "[a]\nb = [1.0]\n", {("a", "b")}),
    ],
)
def test_parts_of_toml(before: str, after: str, parts: set[Part]) -> None:
    assert changed_parts("pants.toml", before.encode(), after.encode()) == parts


@pytest.mark.parametrize(
    ("before", "after", "parts"),
    [
        (b"a = 1\n", b"# Why.\na = (1)\n", {("comments",)}),
        (b"a = 1\n", b"a = 2\n", {("code",)}),
        (b"'One.'\n", b"'Two.'\n", {("code",)}),
    ],
)
def test_parts_of_python(before: bytes, after: bytes, parts: set[Part]) -> None:
    assert changed_parts("rules.py", before, after) == parts


@pytest.mark.parametrize(
    ("path", "before", "after"),
    [
        ("run.sh", b"a", b"b"),
        ("rules.py", b"a = 1", b"a ="),
        ("a.toml", None, b""),
        ("a.toml", b"", None),
        ("a.toml", b"", b"a = "),
        ("a.toml", b"", b"\xff"),
        ("a.json", b"{}", b"{"),
        ("package-lock.json", b"{}", b"{}"),
        ("package.json", b"[]", b"{}"),
    ],
)
def test_a_file_without_parts(path: str, before: bytes | None, after: bytes | None) -> None:
    assert changed_parts(path, before, after) is None


@pytest.mark.parametrize(
    ("part", "claimed", "expected"),
    [
        (("tool", "ruff", "lint"), "tool.ruff", True),
        (("tool", "ruff"), "tool.ruff", True),
        (("tool",), "tool.ruff", False),
        (("tool", "ruffian"), "tool.ruff", False),
        (("b.js",), "b.js", True),
    ],
)
def test_a_part_within_a_claim(part: Part, claimed: str, expected: bool) -> None:
    assert is_within(part, claimed) is expected


@pytest.mark.parametrize(
    ("parts", "claimed", "others", "expected"),
    [
        ({("a", "b")}, ("a",), ("a",), True),
        ({("a", "b")}, ("c",), ("c",), False),
        # Who claims nothing has what is left.
        ({("a", "b")}, (), ("a",), False),
        ({("a", "b"), ("c",)}, (), ("a",), True),
        ({("a", "b")}, (), (), True),
        (set(), (), (), False),
    ],
)
def test_whom_parts_affect(
    parts: set[Part], claimed: tuple[str, ...], others: tuple[str, ...], expected: bool
) -> None:
    assert is_affected(parts, claimed, others) is expected
