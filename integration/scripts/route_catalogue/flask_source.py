"""The routes of a Flask application, from its source and without importing it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from route_catalogue.flask_app import catalogue
from route_catalogue.routes import Catalogue, CatalogueError

# A variable of a module: the module's name from the folder, and the variable's.
Name = tuple[str, str]

_SHORTCUTS = {"get", "post", "put", "delete", "patch"}


@dataclass
class _Scaffold:
    """What the source says of one application or blueprint."""

    is_app: bool
    prefix: str = ""
    rules: list[tuple[str, tuple[str, ...]]] = field(default_factory=list)
    # The blueprints that are registered, each with the prefix that the registration gives.
    registered: list[tuple[Name, str | None]] = field(default_factory=list)


def flask_source_routes(folder: Path) -> Catalogue:
    """What the applications below a folder serve; raises CatalogueError when there is none."""
    files = [folder] if folder.is_file() else sorted(folder.rglob("*.py"))
    root = folder.parent if folder.is_file() else folder
    reader = _Reader(root)
    trees = []
    for file in files:
        try:
            trees.append((file, ast.parse(file.read_text(encoding="utf-8"))))
        except SyntaxError as error:
            raise CatalogueError(f"{file}:{error.lineno} is no Python: {error.msg}.") from error
    for file, tree in trees:
        reader.read_definitions(file, tree)
    for file, tree in trees:
        reader.read_uses(file, tree)
    apps = [scaffold for scaffold in reader.scaffolds.values() if scaffold.is_app]
    if not apps:
        raise CatalogueError(f"No `Flask(...)` is made in {folder}.")
    rules = [rule for app in apps for rule in reader.rules(app, "")]
    found = catalogue(rules)
    return Catalogue(found.routes, (*found.problems, *sorted(reader.problems)))


class _Reader:
    def __init__(self, root: Path) -> None:
        self._root = root
        self.scaffolds: dict[Name, _Scaffold] = {}
        self.problems: set[str] = set()
        # What each module imports, and the texts that it gives names to.
        self._imports: dict[Name, Name] = {}
        self._texts: dict[Name, str] = {}

    def read_definitions(self, file: Path, tree: ast.Module) -> None:
        """Reads imports, constants, applications and blueprints."""
        module = self._module(file)
        for node in ast.walk(tree):
            match node:
                case ast.ImportFrom():
                    source = self._source_of(node, file)
                    for alias in node.names:
                        self._imports[module, alias.asname or alias.name] = (source, alias.name)
                case (
                    ast.Assign(targets=[ast.Name(id=name)], value=value)
                    | ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as value)
                ):
                    self._read_assignment(module, name, value)

    def _read_assignment(self, module: str, name: str, value: ast.expr) -> None:
        match value:
            case ast.Constant(value=str(text)):
                self._texts[module, name] = text
            case ast.Call(func=ast.Name(id=kind) | ast.Attribute(attr=kind), keywords=keywords):
                if kind in ("Flask", "Blueprint"):
                    prefix = self._keyword(module, keywords, "url_prefix")
                    self.scaffolds[module, name] = _Scaffold(kind == "Flask", prefix or "")

    def read_uses(self, file: Path, tree: ast.Module) -> None:
        """Reads routes and registrations."""
        module = self._module(file)
        for node in ast.walk(tree):
            match node:
                case ast.Call(func=ast.Attribute(value=ast.Name(id=name), attr=method)):
                    scaffold = self.scaffolds.get(self._resolved((module, name)))
                    if scaffold:
                        self._read_call(f"{file}:{node.lineno}", module, scaffold, method, node)

    def _read_call(
        self, place: str, module: str, scaffold: _Scaffold, method: str, call: ast.Call
    ) -> None:
        if method == "register_blueprint":
            match call.args:
                case [ast.Name(id=name), *_]:
                    target = self._resolved((module, name))
                case [ast.Attribute(value=ast.Name(id=package), attr=name), *_]:
                    target = (".".join(self._resolved((module, package))).strip("."), name)
                case _:
                    target = ("", "")
            if target not in self.scaffolds:
                self.problems.add(f"{place}: the source does not say which blueprint this is")
                return
            prefix = self._keyword(module, call.keywords, "url_prefix")
            scaffold.registered.append((target, prefix))
        elif method in _SHORTCUTS or method in ("route", "add_url_rule"):
            rule = self._text(module, call.args[0]) if call.args else None
            rule = rule or self._keyword(module, call.keywords, "rule")
            methods = (method,) if method in _SHORTCUTS else self._methods(module, call)
            if rule is None or methods is None:
                self.problems.add(f"{place}: the source does not say what the rule is")
                return
            scaffold.rules.append((rule, methods))

    def rules(self, scaffold: _Scaffold, prefix: str) -> Iterator[tuple[str, tuple[str, ...]]]:
        """The rules of an application or blueprint, and of what is registered in it."""
        for rule, methods in scaffold.rules:
            yield _joined(prefix, rule), methods
        for name, given in scaffold.registered:
            blueprint = self.scaffolds[name]
            # A prefix that the registration gives stands in place of the blueprint's own.
            own = blueprint.prefix if given is None else given
            yield from self.rules(blueprint, _joined(prefix, own) if own else prefix)

    def _methods(self, module: str, call: ast.Call) -> tuple[str, ...] | None:
        for keyword in call.keywords:
            if keyword.arg == "methods":
                if not isinstance(keyword.value, ast.List | ast.Tuple | ast.Set):
                    return None
                texts = [self._text(module, element) for element in keyword.value.elts]
                return None if None in texts else tuple(text for text in texts if text)
        return ("GET",)

    def _keyword(self, module: str, keywords: list[ast.keyword], name: str) -> str | None:
        values = [self._text(module, k.value) for k in keywords if k.arg == name]
        return values[0] if values else None

    def _text(self, module: str, node: ast.expr) -> str | None:
        """The text that an expression of literals and constants makes."""
        match node:
            case ast.Constant(value=str(text)):
                return text
            case ast.Name(id=name):
                return self._texts.get(self._resolved((module, name)))
            case ast.BinOp(left=left, op=ast.Add(), right=right):
                parts = [self._text(module, left), self._text(module, right)]
            case ast.JoinedStr(values=values):
                parts = [self._text(module, value) for value in values]
            case ast.FormattedValue(value=value):
                return self._text(module, value)
            case _:
                return None
        return None if None in parts else "".join(part for part in parts if part)

    def _resolved(self, name: Name) -> Name:
        """The variable that a name stands for, through imports."""
        seen = {name}
        while name not in self.scaffolds and name in self._imports:
            name = self._imports[name]
            if name in seen:
                break
            seen.add(name)
        return name

    def _module(self, file: Path) -> str:
        parts = file.relative_to(self._root).with_suffix("").parts
        return ".".join(part for part in parts if part != "__init__")

    def _source_of(self, node: ast.ImportFrom, file: Path) -> str:
        """The module that an import is from, by its name below the folder."""
        if node.level == 0:
            # The folder itself may be the package that is named.
            return (node.module or "").removeprefix(f"{self._root.name}.")
        package = file.relative_to(self._root).parts[:-1]
        above = package[: len(package) - node.level + 1]
        return ".".join((*above, *filter(None, [node.module])))


def _joined(prefix: str, rule: str) -> str:
    return "/".join((prefix.rstrip("/"), rule.lstrip("/"))) if prefix else rule
