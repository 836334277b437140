"""Runs Python source as far as it can be known without importing it.

Statements are run in their order and functions are called with their arguments, so that a reader of
registrations sees what the running program would do. What depends on the environment, on packages
outside the folder, or on anything else that the source does not say is `UNKNOWN` or `Foreign`.
"""

from __future__ import annotations

import ast
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import NoneType
from typing import Any, Protocol

# A program that is read for longer than this is not read to its end.
_MOST_STEPS = 400_000
_DEEPEST_CALL = 60
# A function that calls itself with known values is run so often; with what nobody knows it would
# never end.
_DEEPEST_RECURSION = 40
_DEEPEST_UNKNOWN_RECURSION = 2
# One function is run at most so often in all.
_MOST_CALLS = 1_000
# Python's own limit is for a program that runs; this one needs some calls for each call it follows.
_MOST_FRAMES = 6_000
_MOST_ROUNDS = 2_000

# Methods of texts, lists and dicts that are run with known arguments.
_TEXT_METHODS = frozenset(
    {"format", "join", "lower", "lstrip", "replace", "rstrip", "split", "strip", "title", "upper"}
)
_LIST_METHODS = frozenset(
    {"append", "clear", "copy", "extend", "insert", "pop", "remove", "reverse"}
)
_DICT_METHODS = frozenset(
    {"clear", "copy", "get", "items", "keys", "pop", "setdefault", "update", "values"}
)

# Functions that run code which is a text, or in a file that the source does not name.
_RUNNING_TEXTS = {"builtins.eval", "builtins.exec", "runpy.run_module", "runpy.run_path"}


class _Unknown:
    def __repr__(self) -> str:
        return "UNKNOWN"


# What only the running program knows, and the package that its attributes are said to be of.
UNKNOWN: Any = _Unknown()
UNKNOWN_PACKAGE = "?"


@dataclass(frozen=True)
class Foreign:
    """A name that is not in the folder, by its dotted path; `()` marks the result of a call."""

    path: str

    @property
    def package(self) -> str:
        """The distribution's top package."""
        return self.path.partition(".")[0]

    @property
    def name(self) -> str:
        """The last name of the path."""
        return self.path.rpartition(".")[2]


@dataclass(eq=False, repr=False)
class Module:
    """A module or package of the folder."""

    file: Path
    names: dict[str, Any] = field(default_factory=dict)


@dataclass(eq=False, repr=False)
class Function:
    """A function or lambda with the scope it was made in; `owner` is its class."""

    node: ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda
    module: Module
    scope: Scope
    defaults: Mapping[str, Any]
    owner: Class | None = None
    # Its attributes.
    names: dict[str, Any] = field(default_factory=dict)

    def needs(self) -> set[str]:
        """The parameters that a caller has to give."""
        parameters = self.node.args
        names = [parameter.arg for parameter in (*parameters.posonlyargs, *parameters.args)]
        own = names[1:] if self.owner else names
        keywords = [parameter.arg for parameter in parameters.kwonlyargs]
        return {*own, *keywords} - self.defaults.keys()


@dataclass(eq=False, repr=False)
class Class:
    """A class with its bases and attributes."""

    node: ast.ClassDef
    module: Module
    bases: tuple[Any, ...]
    names: dict[str, Any]

    def mro(self) -> Iterator[Class]:
        """This class and those of its bases that the folder has, each once."""
        seen: list[Class] = []
        waiting: list[Any] = [self]
        while waiting:
            each = waiting.pop(0)
            if isinstance(each, Class) and each not in seen:
                seen.append(each)
                waiting.extend(each.bases)
        return iter(seen)

    def foreign_bases(self) -> list[Any]:
        """The bases that the folder does not have."""
        return [base for each in self.mro() for base in each.bases if not isinstance(base, Class)]

    def find(self, name: str) -> Any:
        """An attribute of the class or its bases; None without one."""
        return next((each.names[name] for each in self.mro() if name in each.names), None)


@dataclass(eq=False, repr=False)
class Instance:
    """An object; `cls` is None when the folder does not have its class."""

    cls: Class | None = None
    names: dict[str, Any] = field(default_factory=dict)


@dataclass(eq=False, repr=False)
class Bound:
    """A method of an object: `target` is a Function, or the name of what the reader provides."""

    receiver: Any
    target: Function | str


@dataclass(eq=False, repr=False)
class _Super:
    cls: Class
    receiver: Any


class Scope(dict[str, Any]):
    """The names of a function or class, above those of what it stands in."""

    def __init__(self, parent: Mapping[str, Any] | None = None) -> None:
        super().__init__()
        self.parent = parent
        # Where names are assigned that a function declares `global` or `nonlocal`.
        self.elsewhere: dict[str, dict[str, Any]] = {}

    def assign(self, name: str, value: Any) -> None:
        """Gives a name a value, in the scope that it belongs to."""
        self.elsewhere.get(name, self)[name] = value

    def declare(self, names: Iterable[str], module: dict[str, Any] | None) -> None:
        """Lets names belong to the module, or to the nearest scope around that has them."""
        for name in names:
            scope: Mapping[str, Any] | None = self.parent
            while module is None and isinstance(scope, Scope) and name not in scope:
                scope = scope.parent
            found = scope if module is None else module
            if isinstance(found, dict):
                self.elsewhere[name] = found

    def find(self, name: str) -> Any:
        """The value of a name; None when nothing has it, so that None itself is `_NONE`."""
        scope: Mapping[str, Any] | None = self
        while scope is not None:
            if name in scope:
                return scope[name]
            scope = scope.parent if isinstance(scope, Scope) else None
        return _ABSENT


_ABSENT: Any = object()


@dataclass(frozen=True)
class Arguments:
    """The arguments of a call; `open` when there may be more than the source says."""

    values: tuple[Any, ...] = ()
    named: Mapping[str, Any] = field(default_factory=dict)
    open: bool = False

    def get(self, position: int, name: str, default: Any = None) -> Any:
        """The argument at a position or with a name."""
        if name in self.named:
            return self.named[name]
        if position < len(self.values):
            return self.values[position]
        return UNKNOWN if self.open else default

    def option(self, name: str, default: Any = None) -> Any:
        """The argument that is only given by name."""
        return self.named.get(name, UNKNOWN if self.open else default)

    def all(self) -> list[Any]:
        """All values."""
        return [*self.values, *self.named.values()]


class Host(Protocol):
    """What a reader provides: its own objects, and what is outside the folder."""

    def called(self, place: Place, callee: Any, arguments: Arguments) -> Any:
        """Calls what is not a function or class of the folder; gives its result."""

    def made(self, place: Place, cls: Class) -> Instance | None:
        """The object of a class when it is one of the reader's own."""

    def provides(self, receiver: Instance, name: str) -> bool:
        """Whether an object of the reader's own has a method."""

    def not_followed(self, place: Place, function: Function, arguments: Arguments) -> None:
        """A function that is called too often, or too deeply, to be followed."""

    def runs_text(self, place: Place) -> None:
        """A call that runs code which is a text."""


@dataclass(frozen=True)
class Place:
    """Where something stands; `condition` is what it depends on at run time."""

    file: Path
    line: int
    condition: str = ""

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


@dataclass
class _Return(Exception):  # noqa: N818 (it is no failure)
    value: Any


@dataclass
class _LoopEnd(Exception):  # noqa: N818 (it is no failure)
    """`break` or `continue`."""

    is_break: bool


@dataclass(frozen=True)
class _Left:
    """A function, or the round of a loop, is left unless the condition holds."""

    condition: str
    is_round: bool


class Program:
    """The modules of a folder, run on demand."""

    def __init__(self, root: Path, host: Host, problem: Callable[[str], None]) -> None:
        self._root = root
        self._host = host
        self._problem = problem
        self._modules: dict[Path, Module] = {}
        self.trees: dict[Path, ast.Module] = {}
        # The functions and classes that were made, and whether they were called.
        self.functions: dict[Function, bool] = {}
        self._calls: Counter[ast.AST] = Counter()
        self._running: list[ast.AST] = []
        # Calls that were reached.
        self.reached: set[ast.Call] = set()
        self._steps = 0
        self._conditions: list[str] = []
        # The module that is run: the folder itself when none is.
        self._module = Module(root)

    # ------------------------------------------------------------------------------------------
    # Modules

    def load(self, file: Path) -> Module:
        """The module of a file, which is run when it was not yet."""
        if file in self._modules:
            return self._modules[file]
        for package in reversed(file.parents):
            start = package / "__init__.py"
            if self._root in start.parents and start != file and start.is_file():
                self.load(start)
        if file in self._modules:
            return self._modules[file]
        module = self._modules[file] = Module(file)
        tree = self._parse(file)
        if tree is not None:
            self.trees[file] = tree
            scope = Scope()
            module.names = scope
            name = self._dotted(file)
            is_package = file.name == "__init__.py"
            scope["__name__"] = name
            scope["__package__"] = name if is_package else name.rpartition(".")[0]
            scope["__file__"] = str(file)
            with self._within(module, []):
                self._run_safely(tree.body, scope)
        return module

    def _dotted(self, file: Path) -> str:
        try:
            parts = file.relative_to(self._root).with_suffix("").parts
        except ValueError:
            return file.stem
        return ".".join(part for part in parts if part != "__init__")

    def _parse(self, file: Path) -> ast.Module | None:
        if file.is_dir():
            return None
        try:
            return ast.parse(file.read_bytes(), str(file))
        except SyntaxError as error:
            self._problem(f"{file}:{error.lineno or 1}: this is not valid Python: {error.msg}")
        except (OSError, ValueError, RecursionError, MemoryError) as error:
            self._problem(f"{file}:1: this cannot be read: {error}")
        return None

    @contextmanager
    def _within(self, module: Module, conditions: list[str]) -> Iterator[None]:
        before = self._module, self._conditions
        self._module, self._conditions = module, conditions
        try:
            yield
        finally:
            self._module, self._conditions = before

    def _run_safely(self, body: list[ast.stmt], scope: Scope) -> None:
        sys.setrecursionlimit(max(_MOST_FRAMES, sys.getrecursionlimit()))
        try:
            self._run(body, scope)
        except (_Return, _LoopEnd):
            pass
        except RecursionError:
            self._problem(f"{self._file}:1: this is nested too deeply to be read")

    @property
    def _file(self) -> Path:
        return self._module.file

    def find_module(self, name: str, importer: Path) -> Module | None:
        """The module with a dotted name, seen from a file; the nearest folder has it."""
        parts = name.split(".")
        folder = importer.parent
        bases = [folder]
        # The folder that was given may be a package that is named by its own modules.
        top = self._root.parent if (self._root / "__init__.py").exists() else self._root
        while folder not in (top, self._root.parent) and folder != folder.parent:
            folder = folder.parent
            bases.append(folder)
        bases += [self._root, self._root.parent, self._root / "src"]
        for base in bases:
            found = _file_of(base.joinpath(*parts))
            if found is None or (found == importer and found.name != "__init__.py"):
                # A module beside others may have the name of a package that it imports.
                continue
            if found.is_dir() and base == self._root.parent:
                continue
            return self.load(found)
        return None

    def _submodule(self, module: Module, name: str) -> Module | None:
        if module.file.is_dir():
            folder = module.file
        elif module.file.name == "__init__.py":
            folder = module.file.parent
        else:
            return None
        found = _file_of(folder / name)
        return self.load(found) if found else None

    def _import_from(self, node: ast.ImportFrom, scope: Scope) -> None:
        if node.level:
            folder = self._file.parent
            for _ in range(node.level - 1):
                folder = folder.parent
            found = _file_of(folder.joinpath(*(node.module or "").split(".")))
            if not node.module:
                found = _file_of(folder)
            module = self.load(found) if found else None
        else:
            module = self.find_module(node.module or "", self._file)
        path = "." * node.level + (node.module or "")
        for alias in node.names:
            if alias.name == "*":
                if module:
                    scope.update({k: v for k, v in module.names.items() if not k.startswith("_")})
                continue
            value = self._member(module, alias.name) if module else Foreign(f"{path}.{alias.name}")
            scope[alias.asname or alias.name] = value

    def _member(self, module: Module, name: str) -> Any:
        if name in module.names:
            return module.names[name]
        return self._submodule(module, name) or UNKNOWN

    def _import(self, node: ast.Import, scope: Scope) -> None:
        for alias in node.names:
            module = self.find_module(alias.name, self._file)
            top = alias.name.partition(".")[0]
            if alias.asname:
                scope[alias.asname] = module or Foreign(alias.name)
            elif module is None:
                scope[top] = Foreign(top)
            else:
                scope[top] = self.find_module(top, self._file) or Foreign(top)

    # ------------------------------------------------------------------------------------------
    # Statements

    def _run(self, body: Iterable[ast.stmt], scope: Scope) -> None:
        conditions = self._conditions
        try:
            for statement in body:
                self._step()
                left, self._left = self._left, None
                self._statement(statement, scope)
                if self._left:
                    # What follows depends on what was perhaps left.
                    self._conditions = [*self._conditions, self._left.condition]
                self._left = self._left or left
        finally:
            self._conditions = conditions

    def _step(self) -> None:
        self._steps += 1
        if self._steps == _MOST_STEPS:
            self._problem(f"{self._file}:1: the program is too large to be read to its end")
        if self._steps >= _MOST_STEPS:
            raise _Return(UNKNOWN)

    def _statement(self, node: ast.stmt, scope: Scope) -> None:
        match node:
            case ast.Import():
                self._import(node, scope)
            case ast.ImportFrom():
                self._import_from(node, scope)
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                function = self._function(node, scope)
                scope[node.name] = function
                scope[node.name] = self._decorated(node, function, scope)
            case ast.ClassDef():
                scope[node.name] = self._decorated(node, self._class(node, scope), scope)
            case ast.Return(value=value):
                raise _Return(self.value(value, scope) if value else None)
            case ast.Assign(targets=targets, value=value):
                found = self.value(value, scope)
                for target in targets:
                    self._assign(target, found, scope)
            case ast.AnnAssign(target=target, value=ast.expr() as value):
                self._assign(target, self.value(value, scope), scope)
            case ast.AugAssign(target=target, op=op, value=value):
                found = _binary(op, self.value(target, scope), self.value(value, scope))
                self._assign(target, found, scope)
            case ast.Expr(value=value):
                self.value(value, scope)
            case ast.If():
                self._if(node, scope)
            case ast.For() | ast.AsyncFor():
                self._for(node, scope)
            case ast.While():
                self._while(node, scope)
            case ast.With(items=items, body=body) | ast.AsyncWith(items=items, body=body):
                for item in items:
                    found = self.value(item.context_expr, scope)
                    if item.optional_vars:
                        self._assign(item.optional_vars, found, scope)
                self._run(body, scope)
            case ast.Try(body=body, handlers=handlers, orelse=orelse, finalbody=final):
                self._run(body, scope)
                for handler in handlers:
                    # What fails is the exception: what the body gave stays.
                    self._branch("an exception is raised", handler.body, scope, keep=True)
                self._run(orelse, scope)
                self._run(final, scope)
            case ast.Match(subject=subject, cases=cases):
                self.value(subject, scope)
                for each in cases:
                    self._maybe("a case matches", each.body, scope)
            case ast.Break() | ast.Continue():
                raise _LoopEnd(isinstance(node, ast.Break))
            case ast.Delete(targets=targets):
                for target in targets:
                    self._delete(target, scope)
            case ast.Global(names=names):
                scope.declare(names, self._module.names)
            case ast.Nonlocal(names=names):
                scope.declare(names, None)
            case ast.Raise() | ast.Pass():
                pass
            case _:
                self._children(node, scope)

    def _if(self, node: ast.If, scope: Scope) -> None:
        test = self.value(node.test, scope)
        if isinstance(test, _PLAIN):
            self._run(node.body if test else node.orelse, scope)
            return
        condition = f"`{ast.unparse(node.test)}` holds"
        before = dict(scope)
        returned = self._branch(condition, node.body, scope)
        after = dict(scope)
        scope.clear()
        scope.update(before)
        other = self._branch(f"not {condition}", node.orelse, scope)
        if not returned:
            _merge(scope, after)
        if returned and other:
            raise (other if isinstance(returned, _LoopEnd) or returned.value is None else returned)
        if returned or other:
            # What follows is what happens otherwise.
            left = returned or other
            is_round = isinstance(left, _LoopEnd)
            if self._left is None or self._left.is_round:
                self._left = _Left(f"not {condition}" if returned else condition, is_round)
            self._given = left if isinstance(left, _Return) else self._given

    # What a branch that was perhaps taken returned, and what it perhaps left.
    _given: _Return | None = None
    _left: _Left | None = None

    def _maybe(self, condition: str, body: list[ast.stmt], scope: Scope) -> None:
        before = dict(scope)
        self._branch(condition, body, scope)
        _merge(scope, before)

    def _branch(
        self, condition: str, body: list[ast.stmt], scope: Scope, *, keep: bool = False
    ) -> _Return | _LoopEnd | None:
        """Runs what is perhaps run; gives what leaves it."""
        before = dict(scope) if keep else {}
        self._conditions = [*self._conditions, condition]
        try:
            self._run(body, scope)
        except (_LoopEnd, _Return) as left:
            return left
        finally:
            self._conditions = self._conditions[:-1]
            scope.update(before)
        return None

    def _for(self, node: ast.For | ast.AsyncFor, scope: Scope) -> None:
        items = _items(self.value(node.iter, scope))
        if items is None:
            self._assign(node.target, UNKNOWN, scope)
            self._branch(f"`{ast.unparse(node.iter)}` has items", node.body, scope)
        else:
            for item in items[:_MOST_ROUNDS]:
                self._assign(node.target, item, scope)
                if self._is_broken(node, scope):
                    return
        self._run(node.orelse, scope)

    def _while(self, node: ast.While, scope: Scope) -> None:
        for _ in range(_MOST_ROUNDS):
            test = self.value(node.test, scope)
            if not isinstance(test, _PLAIN):
                self._maybe(f"`{ast.unparse(node.test)}` holds", node.body, scope)
                break
            if not test:
                break
            if self._is_broken(node, scope):
                return
        self._run(node.orelse, scope)

    def _is_broken(self, loop: ast.For | ast.AsyncFor | ast.While, scope: Scope) -> bool:
        """Runs a round of a loop; tells whether it is the last one by `break`."""
        try:
            self._run(loop.body, scope)
        except _LoopEnd as end:
            return end.is_break
        finally:
            # A round that was perhaps left early leaves the others as they are.
            if self._left and self._left.is_round:
                self._left = None
        return False

    def _delete(self, target: ast.expr, scope: Scope) -> None:
        match target:
            case ast.Subscript(value=owner, slice=index):
                found, key = self.value(owner, scope), self.value(index, scope)
                if isinstance(found, dict) and isinstance(key, str | int):
                    found.pop(key, None)
                elif isinstance(found, list) and isinstance(key, int):
                    del found[key : key + 1 or None]
            case ast.Attribute(value=owner, attr=name):
                found = self.value(owner, scope)
                if isinstance(found, Instance | Class | Module | Function):
                    found.names.pop(name, None)

    def _assign(self, target: ast.expr, value: Any, scope: Scope) -> None:
        match target:
            case ast.Name(id=name):
                scope.assign(name, value)
            case ast.Attribute(value=owner, attr=name):
                found = self.value(owner, scope)
                if isinstance(found, Instance | Class | Module | Function):
                    found.names[name] = value
            case ast.Subscript(value=owner, slice=index):
                found, key = self.value(owner, scope), self.value(index, scope)
                is_place = isinstance(found, list) and isinstance(key, int) and key < len(found)
                if is_place or (isinstance(found, dict) and isinstance(key, str | int)):
                    found[key] = value
            case ast.Tuple(elts=elements) | ast.List(elts=elements):
                items = _items(value)
                fits = items is not None and len(items) == len(elements)
                for position, element in enumerate(elements):
                    self._assign(element, items[position] if fits and items else UNKNOWN, scope)
            case ast.Starred(value=inner):
                self._assign(inner, UNKNOWN, scope)

    def _children(self, node: ast.AST, scope: Scope) -> None:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.expr):
                self.value(child, scope)

    # ------------------------------------------------------------------------------------------
    # Functions and classes

    def _function(
        self, node: ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda, scope: Scope
    ) -> Function:
        arguments = node.args
        positional = [*arguments.posonlyargs, *arguments.args]
        defaults: dict[str, Any] = {}
        given = positional[len(positional) - len(arguments.defaults) :]
        for parameter, default in zip(given, arguments.defaults, strict=True):
            defaults[parameter.arg] = self.value(default, scope)
        for parameter, other in zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True):
            if other is not None:
                defaults[parameter.arg] = self.value(other, scope)
        function = Function(node, self._module, scope, defaults)
        self.functions[function] = False
        return function

    def _class(self, node: ast.ClassDef, scope: Scope) -> Class:
        bases = tuple(self.value(base, scope) for base in node.bases)
        body = Scope(scope)
        cls = Class(node, self._module, bases, body)
        self._run(node.body, body)
        for value in body.values():
            if isinstance(value, Function) and value.owner is None:
                value.owner = cls
        # A method sees the names around the class, not those in it.
        for value in body.values():
            if isinstance(value, Function) and value.scope is body:
                value.scope = scope
        return cls

    def _decorated(
        self, node: ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef, value: Any, scope: Scope
    ) -> Any:
        for decorator in reversed(node.decorator_list):
            applied = self.value(decorator, scope)
            if isinstance(applied, Foreign) and applied.name in ("property", "cached_property"):
                continue
            given = Arguments((value,))
            changed = self.call(self._place(decorator), applied, given)
            # A decorator that nobody can read is taken to keep what it decorates.
            if isinstance(changed, Function | Class):
                value = changed
        return value

    def call(self, place: Place, callee: Any, arguments: Arguments) -> Any:
        """Calls a value; what is not of the folder is the host's."""
        match callee:
            case Function():
                return self._follow(place, callee, arguments)
            case Bound(receiver=receiver, target=Function() as function):
                bound = Arguments((receiver, *arguments.values), arguments.named, arguments.open)
                return self._follow(place, function, bound)
            case Class():
                return self.make(place, callee, arguments)
            case Bound(receiver=str() | list() | dict() as receiver, target=str(name)):
                return _known_method(receiver, name, arguments)
        return self._host.called(place, callee, arguments)

    def make(self, place: Place, cls: Class, arguments: Arguments) -> Any:
        """An object of a class, with `__init__` run."""
        instance = self._host.made(place, cls) or Instance(cls)
        start = cls.find("__init__")
        if isinstance(start, Function):
            bound = Arguments((instance, *arguments.values), arguments.named, arguments.open)
            self._follow(place, start, bound)
        elif self._host.provides(instance, "__init__"):
            self._host.called(place, Bound(instance, "__init__"), arguments)
        return instance

    def _follow(self, place: Place, function: Function, arguments: Arguments) -> Any:
        if self._may_run(function, arguments):
            return self._call_function(function, arguments)
        self._host.not_followed(place, function, arguments)
        return UNKNOWN

    def _may_run(self, function: Function, arguments: Arguments) -> bool:
        is_known = not arguments.open and UNKNOWN not in arguments.all()
        return (
            len(self._running) < _DEEPEST_CALL
            and self._running.count(function.node)
            < (_DEEPEST_RECURSION if is_known else _DEEPEST_UNKNOWN_RECURSION)
            and self._calls[function.node] < _MOST_CALLS
        )

    def _call_function(self, function: Function, arguments: Arguments) -> Any:
        self.functions[function] = True
        scope = Scope(function.scope)
        self._bind(function, arguments, scope)
        if function.owner:
            scope["__class__"] = _Super(function.owner, next(iter(arguments.values), UNKNOWN))
        self._running.append(function.node)
        self._calls[function.node] += 1
        given, self._given = self._given, None
        perhaps_left, self._left = self._left, None
        try:
            with self._within(function.module, self._conditions):
                if isinstance(function.node, ast.Lambda):
                    return self.value(function.node.body, scope)
                self._run(function.node.body, scope)
        except _Return as returned:
            # Two values that it may return are one only when they do not differ.
            other = self._given
            if other and other.value is not None and other.value is not returned.value:
                return returned.value if isinstance(returned.value, Instance) else UNKNOWN
            return returned.value
        except _LoopEnd:
            return UNKNOWN
        finally:
            self._given, self._left = given, perhaps_left
            self._running.pop()
        return None

    def _bind(self, function: Function, arguments: Arguments, scope: Scope) -> None:
        parameters = function.node.args
        names = [parameter.arg for parameter in (*parameters.posonlyargs, *parameters.args)]
        named = dict(arguments.named)
        for name in (*names, *(parameter.arg for parameter in parameters.kwonlyargs)):
            default = UNKNOWN if arguments.open else function.defaults.get(name, UNKNOWN)
            scope[name] = named.pop(name, default)
        for name, value in zip(names, arguments.values, strict=False):
            scope[name] = value
        if parameters.vararg:
            rest = list(arguments.values[len(names) :])
            scope[parameters.vararg.arg] = UNKNOWN if arguments.open else rest
        if parameters.kwarg:
            scope[parameters.kwarg.arg] = UNKNOWN if arguments.open else named

    # ------------------------------------------------------------------------------------------
    # Expressions

    def value(self, node: ast.expr, scope: Scope) -> Any:
        """The value of an expression."""
        self._step()
        match node:
            case ast.Constant(value=value):
                return UNKNOWN if value is ... else value
            case ast.Name(id=name):
                found = scope.find(name)
                return Foreign(f"builtins.{name}") if found is _ABSENT else found
            case ast.Attribute(value=owner, attr=name):
                return self.attribute(self.value(owner, scope), name)
            case ast.Call():
                return self._call(node, scope)
            case ast.BinOp(left=left, op=op, right=right):
                return _binary(op, self.value(left, scope), self.value(right, scope))
            case ast.JoinedStr(values=values):
                parts = [self.value(value, scope) for value in values]
                return "".join(parts) if all(isinstance(p, str) for p in parts) else UNKNOWN
            case ast.FormattedValue(value=value, format_spec=None):
                found = self.value(value, scope)
                return str(found) if isinstance(found, str | int) else UNKNOWN
            case ast.List(elts=elements) | ast.Tuple(elts=elements) | ast.Set(elts=elements):
                return self._elements(elements, scope)
            case ast.Dict(keys=keys, values=values):
                return self._dict(keys, values, scope)
            case ast.Subscript(value=owner, slice=index):
                return _item(self.value(owner, scope), self.value(index, scope))
            case ast.BoolOp(op=op, values=values):
                return self._bool(op, [self.value(value, scope) for value in values])
            case ast.UnaryOp(op=ast.Not(), operand=operand):
                found = self.value(operand, scope)
                return not found if isinstance(found, _PLAIN) else UNKNOWN
            case ast.Compare(left=ast.Name(id="__name__"), comparators=[ast.Constant("__main__")]):
                # What is run as a program serves what it registers there.
                return True
            case ast.Compare(left=left, ops=[op], comparators=[right]):
                return _compared(op, self.value(left, scope), self.value(right, scope))
            case ast.IfExp(test=test, body=body, orelse=orelse):
                known = self.value(test, scope)
                one, other = self.value(body, scope), self.value(orelse, scope)
                if isinstance(known, _PLAIN):
                    return one if known else other
                return one if one is other or _same(one, other) else UNKNOWN
            case ast.Lambda():
                return self._function(node, scope)
            case ast.NamedExpr(target=target, value=value):
                found = self.value(value, scope)
                self._assign(target, found, scope)
                return found
            case ast.Await(value=value):
                return self.value(value, scope)
            case (
                ast.ListComp(elt=element, generators=[single])
                | ast.GeneratorExp(elt=element, generators=[single])
            ):
                return self._comprehension(element, single, scope)
        self._children(node, scope)
        return UNKNOWN

    def _comprehension(self, element: ast.expr, generator: ast.comprehension, scope: Scope) -> Any:
        items = _items(self.value(generator.iter, scope))
        inner = Scope(scope)
        found = []
        for item in [UNKNOWN] if items is None else items[:_MOST_ROUNDS]:
            self._assign(generator.target, item, inner)
            tests = [self.value(test, inner) for test in generator.ifs]
            if not all(isinstance(test, _PLAIN) for test in tests):
                items = None
            if all(tests):
                found.append(self.value(element, inner))
        return UNKNOWN if items is None else found

    def _elements(self, elements: list[ast.expr], scope: Scope) -> Any:
        found: list[Any] = []
        for element in elements:
            if isinstance(element, ast.Starred):
                items = _items(self.value(element.value, scope))
                if items is None:
                    return UNKNOWN
                found += items
            else:
                found.append(self.value(element, scope))
        return found

    def _dict(self, keys: list[ast.expr | None], values: list[ast.expr], scope: Scope) -> Any:
        found: dict[Any, Any] = {}
        for key, value in zip(keys, values, strict=True):
            item = self.value(value, scope)
            if key is None:
                if not isinstance(item, dict):
                    return UNKNOWN
                found.update(item)
                continue
            name = self.value(key, scope)
            found[name if isinstance(name, str | int) else object()] = item
        return found

    def _bool(self, op: ast.boolop, values: list[Any]) -> Any:
        for value in values[:-1]:
            if not isinstance(value, _PLAIN):
                return UNKNOWN
            if bool(value) == isinstance(op, ast.Or):
                return value
        return values[-1]

    def attribute(self, owner: Any, name: str) -> Any:
        """An attribute of a value."""
        match owner:
            case Module():
                return self._member(owner, name)
            case Foreign(path=path):
                return Foreign(f"{path}.{name}")
            case Instance():
                if name in owner.names:
                    return owner.names[name]
                found = owner.cls.find(name) if owner.cls else None
                if isinstance(found, Function):
                    return self._method(found, owner)
                if self._host.provides(owner, name):
                    return Bound(owner, name)
                if owner.cls and found is not None and not _from_outside(owner.cls):
                    return found
                other = owner.cls.find("__getattr__") if owner.cls else None
                if isinstance(other, Function) and found is None:
                    given = Arguments((owner, name))
                    return (
                        self._call_function(other, given)
                        if self._may_run(other, given)
                        else UNKNOWN
                    )
                return UNKNOWN
            case Function():
                return owner.names.get(name, UNKNOWN)
            case Class():
                found = owner.find(name)
                if isinstance(found, Function) and _is_decorated(found, "classmethod"):
                    return Bound(owner, found)
                if found is not None:
                    return found
                return Bound(owner, name)
            case _Super(cls=cls, receiver=receiver):
                for each in list(cls.mro())[1:]:
                    if isinstance(each.names.get(name), Function):
                        return Bound(receiver, each.names[name])
                return Bound(receiver, name) if isinstance(receiver, Instance) else UNKNOWN
            case str() | list() | dict():
                return Bound(owner, name)
            case Bound():
                return UNKNOWN
        return Foreign(f"{UNKNOWN_PACKAGE}.{name}")

    def _method(self, function: Function, receiver: Instance) -> Any:
        if _is_decorated(function, "staticmethod"):
            return function
        bound = Bound(receiver, function)
        if _is_decorated(function, "property", "cached_property"):
            given = Arguments((receiver,))
            return (
                self._call_function(function, given) if self._may_run(function, given) else UNKNOWN
            )
        return Bound(receiver.cls, function) if _is_decorated(function, "classmethod") else bound

    def _call(self, node: ast.Call, scope: Scope) -> Any:
        self.reached.add(node)
        if isinstance(node.func, ast.Name) and node.func.id == "super":
            return scope.find("__class__") if "__class__" in _names(scope) else UNKNOWN
        callee = self.value(node.func, scope)
        values: list[Any] = []
        named: dict[str, Any] = {}
        is_open = False
        for argument in node.args:
            if isinstance(argument, ast.Starred):
                items = _items(self.value(argument.value, scope))
                is_open |= items is None
                values += items or []
            else:
                values.append(self.value(argument, scope))
        for keyword in node.keywords:
            found = self.value(keyword.value, scope)
            if keyword.arg:
                named[keyword.arg] = found
            elif isinstance(found, dict):
                named.update({key: value for key, value in found.items() if isinstance(key, str)})
            else:
                is_open = True
        arguments = Arguments(tuple(values), named, is_open)
        if isinstance(callee, Foreign):
            if callee.path in _RUNNING_TEXTS:
                self._host.runs_text(self._place(node))
            known = self._known_call(callee, arguments)
            if known is not _ABSENT:
                return known
        return self.call(self._place(node), callee, arguments)

    def _known_call(self, callee: Foreign, arguments: Arguments) -> Any:
        """What functions of Python itself give for known arguments."""
        match callee.path, arguments.values:
            case "builtins.getattr", (owner, str(name), *_):
                return self.attribute(owner, name)
            case "builtins.hasattr", (Module() | Class() as owner, str(name)):
                return self.attribute(owner, name) not in (UNKNOWN, None)
            case (
                "builtins.setattr",
                (Instance() | Class() | Module() | Function() as owner, str(name), value),
            ):
                owner.names[name] = value
                return None
            case (("importlib.import_module" | "builtins.__import__"), (str(name), *rest)):
                package = arguments.named.get("package", rest[0] if rest else "")
                if name.startswith(".") and isinstance(package, str):
                    name = package + name
                return self.find_module(name.strip("."), self._file) or Foreign(name)
            case (
                ("builtins.list" | "builtins.tuple" | "builtins.set" | "builtins.sorted"),
                (one,),
            ):
                return _items(one) if _items(one) is not None else UNKNOWN
            case "builtins.list", ():
                return []
            case "builtins.dict", ():
                return UNKNOWN if arguments.open else dict(arguments.named)
            case "builtins.enumerate", (one,):
                items = _items(one)
                return UNKNOWN if items is None else [list(pair) for pair in enumerate(items)]
            case "builtins.zip", (one, other):
                left, right = _items(one), _items(other)
                if left is None or right is None:
                    return UNKNOWN
                return [list(pair) for pair in zip(left, right, strict=False)]
            case "builtins.str", (str() | int() as one,):
                return str(one)
            case "typing.cast", (_, value):
                return value
            case "builtins.range", _ if 1 <= len(arguments.values) <= 3:
                numbers = [value for value in arguments.values if isinstance(value, int)]
                is_known = len(numbers) == len(arguments.values)
                return list(range(*numbers))[:_MOST_ROUNDS] if is_known else UNKNOWN
            case "builtins.len", (str() | list() | dict() as one,):
                return len(one)
        return _ABSENT

    def _place(self, node: ast.AST) -> Place:
        line = getattr(node, "lineno", 1)
        return Place(self._file, line, self._conditions[-1] if self._conditions else "")


_PLAIN = (str, int, float, list, tuple, dict, NoneType)


def _file_of(path: Path) -> Path | None:
    """The file of a module or package; a folder without `__init__.py` is a package, too."""
    for candidate in (path / "__init__.py", path.with_name(f"{path.name}.py")):
        if candidate.is_file():
            return candidate
    return path if path.is_dir() else None


def _names(scope: Scope) -> set[str]:
    found: set[str] = set()
    current: Mapping[str, Any] | None = scope
    while current is not None:
        found.update(current)
        current = current.parent if isinstance(current, Scope) else None
    return found


def _merge(scope: Scope, other: Mapping[str, Any]) -> None:
    """Keeps of two states of a scope what they agree on."""
    for name in {*scope, *other}:
        one, two = scope.get(name, _ABSENT), other.get(name, _ABSENT)
        if _same(one, two):
            continue
        known = [value for value in (one, two) if value is not _ABSENT and value is not None]
        # What is there on one side alone is only used where it is there.
        scope[name] = known[0] if len(known) == 1 else _agreed(known)


def _agreed(values: list[Any]) -> Any:
    inside = [value for value in values if isinstance(value, Function | Class | Module | Instance)]
    outside = [value for value in values if isinstance(value, Foreign)]
    return inside[0] if len(inside) == 1 and len(outside) == 1 else UNKNOWN


def _same(one: Any, other: Any) -> bool:
    if one is other:
        return True
    plain = (str, int, float, NoneType, Foreign)
    return isinstance(one, plain) and isinstance(other, plain) and bool(one == other)


def _items(value: Any) -> list[Any] | None:
    match value:
        case list() | tuple():
            return list(value)
        case dict():
            return list(value)
    return None


def _item(owner: Any, key: Any) -> Any:
    match owner, key:
        case dict(), str() | int():
            return owner.get(key, UNKNOWN)
        case list() | str(), int() if -len(owner) <= key < len(owner):
            return owner[key]
    return UNKNOWN


def _binary(op: ast.operator, left: Any, right: Any) -> Any:
    match op, left, right:
        case ast.Add(), int(), int():
            return left + right
        case ast.Sub(), int(), int():
            return left - right
        case ast.Mult(), int(), int():
            return left * right
        case ast.Mult(), str() | list(), int() if right <= _MOST_ROUNDS:
            return left * right
        case ast.BitOr(), dict(), dict():
            return {**left, **right}
        case ast.Add(), str(), str():
            return left + right
        case ast.Add(), list(), list():
            return left + right
        case ast.Mod(), str(), str() | int():
            return _formatted(lambda: left % right)
        case ast.Mod(), str(), list() if all(isinstance(item, str | int) for item in right):
            return _formatted(lambda: left % tuple(right))
    return UNKNOWN


def _formatted(make: Callable[[], str]) -> Any:
    try:
        return make()
    except (TypeError, ValueError, LookupError):
        return UNKNOWN


def _compared(op: ast.cmpop, left: Any, right: Any) -> Any:
    if not (isinstance(left, _PLAIN) and isinstance(right, _PLAIN)):
        return UNKNOWN
    match op:
        case ast.Eq() | ast.Is():
            return left == right
        case ast.NotEq() | ast.IsNot():
            return left != right
        case ast.In() if isinstance(right, list | dict | str) and isinstance(left, str):
            return left in right
        case ast.NotIn() if isinstance(right, list | dict | str) and isinstance(left, str):
            return left not in right
        case ast.Lt() if isinstance(left, int) and isinstance(right, int):
            return left < right
        case ast.LtE() if isinstance(left, int) and isinstance(right, int):
            return left <= right
        case ast.Gt() if isinstance(left, int) and isinstance(right, int):
            return left > right
        case ast.GtE() if isinstance(left, int) and isinstance(right, int):
            return left >= right
    return UNKNOWN


def _known_method(receiver: Any, name: str, arguments: Arguments) -> Any:
    by_type: dict[type, frozenset[str]] = {
        str: _TEXT_METHODS,
        list: _LIST_METHODS,
        dict: _DICT_METHODS,
    }
    allowed = by_type[type(receiver)]
    if name not in allowed or arguments.open:
        return UNKNOWN
    if isinstance(receiver, str):
        values = [v for a in arguments.all() for v in (a if isinstance(a, list) else [a])]
        if not all(isinstance(value, str | int) for value in values):
            return UNKNOWN
    looks_up = isinstance(receiver, dict) and name in ("get", "pop", "setdefault")
    if looks_up and not isinstance(arguments.get(0, ""), str | int):
        return UNKNOWN
    if name == "extend" and not isinstance(arguments.get(0, ""), list):
        return UNKNOWN
    if name == "update" and not isinstance(arguments.get(0, ""), dict | type(None)):
        return UNKNOWN
    try:
        found = getattr(receiver, name)(*arguments.values, **arguments.named)
    except (TypeError, ValueError, LookupError):
        return UNKNOWN
    if isinstance(receiver, dict) and name in ("items", "keys", "values"):
        return [list(item) if isinstance(item, tuple) else item for item in found]
    return found


def _is_decorated(function: Function, *names: str) -> bool:
    decorators = getattr(function.node, "decorator_list", [])
    return any(ast.unparse(decorator).rpartition(".")[2] in names for decorator in decorators)


def _from_outside(cls: Class) -> bool:
    """Whether a base outside the folder may give its objects other values, as settings do."""
    return any(getattr(base, "name", "") not in ("object", "ABC") for base in cls.foreign_bases())
