"""Which packages a TypeScript file imports."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import tree_sitter_typescript
from tree_sitter import Language, Node, Parser

_PARSER = Parser(Language(tree_sitter_typescript.language_typescript()))

# Statements and expressions that name a module as a string.
_STATEMENTS = {"import_statement", "export_statement"}


def imported_packages(text: str) -> frozenset[str]:
    """The names of the packages that a module imports, in any way, scoped names whole.

    `import`, `export ... from`, `import type`, `import x = require("...")`, and calls of `import`
    and `require` with one literal count. Relative imports and Node's own modules (`node:fs`) do
    not: the former stay in the package.
    """
    tree = _PARSER.parse(text.encode())
    names = (package_name(specifier) for specifier in _specifiers(tree.root_node))
    return frozenset(name for name in names if name is not None)


def package_name(specifier: str) -> str | None:
    """The package of a module: `@scope/name/sub` -> `@scope/name`; None for what is no package."""
    if not specifier or specifier.startswith((".", "/", "#")) or ":" in specifier:
        return None
    parts = specifier.split("/")
    if not specifier.startswith("@"):
        return parts[0]
    return "/".join(parts[:2]) if len(parts) > 1 else None


def _specifiers(root: Node) -> Iterator[str]:
    pending = [root]
    while pending:
        node = pending.pop()
        if node.type in _STATEMENTS or node.type == "import_require_clause":
            yield from _literals([node.child_by_field_name("source")])
        elif node.type == "call_expression":
            function = node.child_by_field_name("function")
            arguments = node.child_by_field_name("arguments")
            called = function.text if function is not None else None
            if called in (b"import", b"require") and arguments is not None:
                yield from _literals(arguments.named_children)
        pending.extend(node.children)


def _literals(nodes: Iterable[Node | None]) -> Iterator[str]:
    for node in nodes:
        if node is not None and node.type == "string" and node.text is not None:
            yield node.text.decode()[1:-1]
