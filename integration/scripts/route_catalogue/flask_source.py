"""The routes of a Flask application, from its source and without importing it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from route_catalogue.flask_app import catalogue
from route_catalogue.python_source import (
    UNKNOWN,
    UNKNOWN_PACKAGE,
    Arguments,
    Bound,
    Class,
    Foreign,
    Function,
    Instance,
    Place,
    Program,
)
from route_catalogue.routes import Catalogue, CatalogueError

_SHORTCUTS = {"get", "post", "put", "delete", "patch"}
_HTTP = {*_SHORTCUTS, "head", "options", "trace"}

# What makes applications and the like, by the last name; packages give them the same names.
_KINDS = {
    "Flask": "app",
    "APIFlask": "app",
    "OpenAPI": "app",
    "Blueprint": "blueprint",
    "APIBlueprint": "blueprint",
    "Api": "api",
    "Namespace": "namespace",
}

# Classes whose methods are a resource's methods, and what such classes inherit from besides.
_EMPTY_BASES = {
    "ABC",
    "Generic",
    "MethodView",
    "MethodResource",
    "Protocol",
    "Resource",
    "View",
    "object",
}

# Calls that register routes, wherever they stand.
_REGISTRATIONS = {
    "add_namespace",
    "add_resource",
    "add_url_rule",
    "register_blueprint",
    "route",
}

# Packages that get an application or a blueprint and add no routes to it.
_HARMLESS = {
    "builtins", "celery", "click", "dataclasses", "dotenv", "elasticapm", "flask",
    "flask_alembic", "flask_allows", "flask_assets", "flask_babel", "flask_babelex",
    "flask_bcrypt", "flask_caching", "flask_cli", "flask_compress", "flask_cors",
    "flask_debugtoolbar_lineprofiler", "flask_executor", "flask_htmx", "flask_httpauth",
    "flask_jwt", "flask_jwt_extended", "flask_limiter", "flask_login", "flask_mail",
    "flask_mailman", "flask_marshmallow", "flask_migrate", "flask_moment", "flask_mongoengine",
    "flask_pagedown", "flask_plugins", "flask_principal", "flask_pymongo", "flask_redis",
    "flask_script", "flask_seasurf", "flask_session", "flask_socketio", "flask_sqlalchemy",
    "flask_sslify", "flask_talisman", "flask_testing", "flask_themes2", "flask_whooshee",
    "flask_wtf", "functools", "gevent", "logging", "prometheus_client", "sentry_sdk", "threading",
    "typing", "waitress", "werkzeug", "whitenoise",
}  # fmt: skip


@dataclass(eq=False, repr=False)
class _Scaffold(Instance):
    """An application, a blueprint, or what of flask-restful and flask-restx is like one."""

    kind: str = "app"
    package: str = "flask"
    place: Place | None = None
    # None when the source does not say it.
    prefix: str | None = ""
    # What is registered: rules with their methods, and scaffolds with the prefix they get there.
    rules: list[tuple[str, tuple[str, ...]]] = field(default_factory=list)
    inner: list[tuple[_Scaffold, str | None]] = field(default_factory=list)
    # The page of flask-restx, which is not below the prefix of its Api.
    document: str | None = None
    # Whether it has given its resources to an application, which gets no later ones.
    is_given: bool = False


@dataclass
class _Registration:
    """What `route(...)` gives: it registers what it decorates."""

    scaffold: _Scaffold
    rules: list[str]
    # None when the class says it, or when it is GET.
    methods: tuple[str, ...] | None


def flask_source_routes(folder: Path) -> Catalogue:
    """What the applications below a folder serve; raises CatalogueError when there is none.

    `complete` is false when a problem says that something may be served that was not understood.
    """
    reader = _Reader(folder.parent if folder.is_file() else folder)
    reader.read([folder] if folder.is_file() else sorted(_files(folder)))
    apps = [s for s in reader.scaffolds if s.kind == "app"]
    unread = sorted(reader.problems)
    if not apps:
        known = "".join(f"\n{problem}" for problem in unread)
        raise CatalogueError(f"No `Flask(...)` is made in {folder}.{known}")
    found = catalogue(rule for app in apps for rule in reader.rules(app, "", ()))
    unread = sorted({*reader.problems, *_several(apps, reader)})
    return Catalogue(found.routes, (*found.problems, *unread), complete=not unread)


def _several(apps: list[_Scaffold], reader: _Reader) -> Iterator[str]:
    """A problem when routes of several applications are mixed."""
    places = sorted({str(app.place) for app in apps if [*reader.rules(app, "", ())]})
    if len(places) > 1:
        yield (
            f"{places[0]}: more than one application is made ({', '.join(places[1:])}). Give the "
            "file or folder of one of them"
        )


def _files(folder: Path) -> Iterator[Path]:
    """The modules of a folder that are run; tests are only when others import them."""
    for path in folder.iterdir():
        if path.is_dir():
            skipped = {"__pycache__", "node_modules", "site-packages", "test", "tests", "venv"}
            if path.name not in skipped and not path.name.startswith("."):
                yield from _files(path)
        elif path.suffix == ".py" and path.is_file():
            name = path.stem
            if not (name.startswith("test_") or name.endswith("_test") or name == "conftest"):
                yield path


class _Reader:
    """Runs the modules, and notes what is registered."""

    def __init__(self, root: Path) -> None:
        self.scaffolds: list[_Scaffold] = []
        self.problems: set[str] = set()
        self._program = Program(root, self, self.problems.add)
        self._read_names: dict[Path, set[str]] = {}

    def read(self, files: list[Path]) -> None:
        """Runs files, and then what of them nothing called and may register something."""
        for file in files:
            self._program.load(file)
        tried: set[Function] = set()
        while waiting := [
            function
            for function, called in self._program.functions.items()
            if not called and function not in tried and self._has_unread(function.node)
        ]:
            # What nothing names comes first: it calls the others, with what they need.
            function = min(waiting, key=lambda function: _name_of(function) in self._names())
            tried.add(function)
            self._call_uncalled(function)
        for file, tree in self._program.trees.items():
            for node in ast.walk(tree):
                if isinstance(node, ast.Call) and ast.unparse(node.func).endswith(".url_map.add"):
                    place = Place(file, node.lineno)
                    self._add(place, "the source does not say which methods the rule serves")
            for call in self._unread(tree):
                self.problems.add(
                    f"{file}:{call.lineno}: `{_text(call)}` is not reached from anything that the "
                    "source calls"
                )

    def _call_uncalled(self, function: Function) -> None:
        """Calls what the source does not call, as a plugin is: an `app` is the application."""
        place = Place(function.module.file, function.node.lineno)
        callee: Any = function
        if function.owner:
            start = function.owner.find("__init__")
            alone = not isinstance(start, Function) or not start.needs()
            made = Arguments() if alone else Arguments(open=True)
            instance = self._program.make(place, function.owner, made)
            callee = Bound(instance, function)
        apps = [scaffold for scaffold in self.scaffolds if scaffold.kind == "app"]
        parameters = [parameter.arg for parameter in function.node.args.args]
        named = {}
        # What needs no argument is called without, as `flask run` calls a function that makes one.
        if not function.needs():
            self._program.call(place, callee, Arguments())
            return
        if len({str(app.place) for app in apps}) == 1 and "app" in parameters:
            named = {"app": apps[0]}
            self._add(place, "nothing in the source calls this, and it gets an application")
        self._program.call(place, callee, Arguments(named=named, open=True))

    def _names(self) -> set[str]:
        """The names that are read in the files that were run."""
        for file, tree in self._program.trees.items():
            if file not in self._read_names:
                self._read_names[file] = {
                    node.id if isinstance(node, ast.Name) else node.attr
                    for node in ast.walk(tree)
                    if isinstance(node, ast.Name | ast.Attribute) and isinstance(node.ctx, ast.Load)
                }
        return set().union(*self._read_names.values())

    def _has_unread(self, tree: ast.AST) -> bool:
        return next(self._unread(tree), None) is not None

    def _unread(self, tree: ast.AST) -> Iterator[ast.Call]:
        """Calls that look like they register something, and were not reached."""
        for node in ast.walk(tree):
            decorators = getattr(node, "decorator_list", [])
            applied = [*decorators, getattr(node, "func", None)]
            calls = [each for each in applied if isinstance(each, ast.Call) and _is_shortcut(each)]
            if isinstance(node, ast.Call) and _is_registration(node):
                calls.append(node)
            yield from (call for call in calls if call not in self._program.reached)

    # ------------------------------------------------------------------------------------------
    # What the program calls

    def made(self, place: Place, cls: Class) -> Instance | None:
        """The object of a class that inherits from one of Flask's."""
        for base in cls.foreign_bases():
            if isinstance(base, Foreign) and base.name in _KINDS:
                return self._scaffold(place, base, cls)
        return None

    def provides(self, receiver: Instance, name: str) -> bool:
        """Whether Flask gives an object the method."""
        return isinstance(receiver, _Scaffold) and name != "__class__"

    def not_followed(self, place: Place, function: Function, arguments: Arguments) -> None:
        """A problem when a function that is not followed any more may register something."""
        applied = (node for node in ast.walk(function.node) if isinstance(node, ast.Call))
        registers = any(_is_registration(call) or _is_shortcut(call) for call in applied)
        if registers or any(map(_holds, arguments.all())):
            self._add(place, "this is called too often, or too deeply, to be followed")

    def runs_text(self, place: Place) -> None:
        """A problem: what a text registers is not known."""
        self._add(place, "this runs code that the source does not show")

    def called(self, place: Place, callee: Any, arguments: Arguments) -> Any:
        """Calls of Flask, and of what the folder does not have."""
        match callee:
            case Foreign(path=path) if callee.name in _KINDS and not path.endswith(")"):
                scaffold = self._scaffold(place, callee, None)
                self._start(place, scaffold, arguments)
                return scaffold
            case _Registration():
                self._register(place, callee, arguments.get(0, "f"))
                return arguments.get(0, "f")
            case Bound(receiver=_Scaffold() as scaffold, target=str(name)):
                return self._method(place, scaffold, name, arguments)
            case Bound(receiver=Class() as cls, target="as_view"):
                return cls
            case Foreign() if callee.name == "__init__" and isinstance(
                arguments.get(0, "self"), _Scaffold
            ):
                rest = Arguments(arguments.values[1:], arguments.named, arguments.open)
                self._start(place, arguments.values[0], rest)
                return None
        self._check_unknown(place, callee, arguments)
        return Foreign(f"{callee.path}()") if isinstance(callee, Foreign) else UNKNOWN

    def _scaffold(self, place: Place, made: Foreign, cls: Class | None) -> _Scaffold:
        kind = _KINDS[made.name]
        scaffold = _Scaffold(cls=cls, kind=kind, package=made.package, place=place)
        self.scaffolds.append(scaffold)
        if made.name in ("APIFlask", "OpenAPI") or (
            made.package == "flask_smorest" and kind == "api"
        ):
            self._add(place, f"{made.path} adds routes of its own")
        return scaffold

    def _start(self, place: Place, scaffold: _Scaffold, arguments: Arguments) -> None:
        """What the arguments of the constructor say."""
        if scaffold.kind == "namespace":
            name = arguments.get(0, "name", UNKNOWN)
            default = f"/{name}" if isinstance(name, str) else UNKNOWN
            scaffold.prefix = self._prefix(place, arguments.option("path", default))
        elif scaffold.kind == "api":
            scaffold.prefix = self._prefix(place, arguments.option("prefix"))
            self._own_routes(place, scaffold, arguments)
            self._attach(place, scaffold, arguments.get(0, "app"))
        elif scaffold.kind == "blueprint":
            scaffold.prefix = self._prefix(place, arguments.option("url_prefix"))
        folder = arguments.named.get("static_folder", None if scaffold.kind != "app" else "static")
        has_files = scaffold.kind in ("app", "blueprint") and isinstance(folder, str)
        if has_files and (place.file.parent / folder).is_dir():
            path = arguments.named.get("static_url_path", f"/{Path(folder).name}")
            scaffold.rules.append((f"{path}/<path:filename>", ("GET",)))

    def _own_routes(self, place: Place, api: _Scaffold, arguments: Arguments) -> None:
        """The document and the page that flask-restx serves."""
        if api.package not in ("flask_restx", "flask_restplus"):
            return
        document = arguments.named.get("doc", "/")
        if not isinstance(document, str | bool | None):
            self._add(place, "the source does not say where the document is (`doc`)")
        elif document:
            api.document = str(document)
        api.rules += [("/", ("GET",)), ("/swagger.json", ("GET",))]

    def _prefix(self, place: Place, value: Any) -> str | None:
        if value is None:
            return ""
        if isinstance(value, str):
            return value
        self._add(place, "the source does not say what the prefix is")
        return None

    def _attach(self, place: Place, scaffold: _Scaffold, owner: Any) -> None:
        """Registers an Api with what it is made for."""
        if isinstance(owner, _Scaffold):
            self._conditional(place)
            owner.inner.append((scaffold, scaffold.prefix))
            if scaffold.document:
                owner.rules.append((scaffold.document, ("GET",)))
        elif owner is UNKNOWN or isinstance(owner, Foreign):
            self._add(place, "the source does not say of which application this is")

    def _method(self, place: Place, scaffold: _Scaffold, name: str, arguments: Arguments) -> Any:
        match name:
            case "__init__":
                self._start(place, scaffold, arguments)
            case "route":
                return self._route(place, scaffold, arguments, self._methods(place, arguments))
            case "add_url_rule":
                registration = self._route(place, scaffold, arguments, None)
                registration.methods = self._methods(place, arguments)
                self._register(place, registration, arguments.get(2, "view_func"))
            case "add_resource":
                self._check_given(place, scaffold)
                rules = [*arguments.values[1:]]
                if arguments.open or not all(isinstance(rule, str) for rule in rules):
                    self._add(place, "the source does not say what the rule is")
                known = [rule for rule in rules if isinstance(rule, str)]
                registration = _Registration(scaffold, known, None)
                self._register(place, registration, arguments.get(0, "resource"))
            case "resource" if scaffold.kind == "api":
                self._check_given(place, scaffold)
                return self._route(place, scaffold, arguments, None)
            case "register_blueprint":
                given = arguments.option("url_prefix")
                prefix = None if given is None else self._prefix(place, given)
                self._include(
                    place, scaffold, arguments.get(0, "blueprint"), prefix, given is not None
                )
            case "add_namespace":
                given = arguments.get(1, "path")
                prefix = None if given is None else self._prefix(place, given)
                self._include(place, scaffold, arguments.get(0, "ns"), prefix, given is not None)
            case "namespace":
                inner = _Scaffold(kind="namespace", package=scaffold.package, place=place)
                self.scaffolds.append(inner)
                self._start(place, inner, arguments)
                self._include(place, scaffold, inner, None, False)
                return inner
            case "init_app" if scaffold.kind == "api":
                self._attach(place, scaffold, arguments.get(0, "app"))
                scaffold.is_given = scaffold.package == "flask_restful"
            case _ if name in _SHORTCUTS and scaffold.kind in ("app", "blueprint"):
                return self._route(place, scaffold, arguments, (name,))
        return UNKNOWN

    def _check_given(self, place: Place, api: _Scaffold) -> None:
        if api.is_given:
            self._add(place, "`init_app` was called before, so flask-restful does not serve this")

    def _route(
        self,
        place: Place,
        scaffold: _Scaffold,
        arguments: Arguments,
        methods: tuple[str, ...] | None,
    ) -> _Registration:
        if scaffold.kind in ("api", "namespace"):
            rules = [*arguments.values]
        else:
            rules = [arguments.get(0, "rule", UNKNOWN)]
        if arguments.open or not all(isinstance(rule, str) for rule in rules):
            self._add(place, "the source does not say what the rule is")
        return _Registration(scaffold, [rule for rule in rules if isinstance(rule, str)], methods)

    def _methods(self, place: Place, arguments: Arguments) -> tuple[str, ...] | None:
        given = arguments.named.get("methods")
        if given is None:
            if arguments.open:
                self._add(place, "the source does not say what the rule is: `methods`")
            return None
        if isinstance(given, list) and all(isinstance(method, str) for method in given):
            return tuple(given)
        self._add(place, "the source does not say what the rule is: `methods`")
        return ()

    def _register(self, place: Place, registration: _Registration, target: Any) -> None:
        """Adds the rules with the methods that they name, or that the class has."""
        methods = registration.methods
        if methods is None and isinstance(target, Class):
            methods = self._methods_of(place, target)
        elif methods is None and isinstance(target, Function) and "methods" in target.names:
            methods = self._methods(place, Arguments(named=target.names))
        elif methods is None:
            if target is UNKNOWN or (isinstance(target, Foreign | Bound) and not _is_plain(target)):
                self._add(place, "the source does not say which methods this serves")
                return
            methods = ("GET",)
        if isinstance(target, Function) and "required_methods" in target.names:
            required = Arguments(named={"methods": target.names["required_methods"]})
            methods = (*(methods or ()), *(self._methods(place, required) or ()))
        self._conditional(place)
        for rule in registration.rules:
            registration.scaffold.rules.append((rule, methods or ()))

    def _methods_of(self, place: Place, cls: Class) -> tuple[str, ...]:
        """The methods of a view or resource."""
        for base in cls.foreign_bases():
            if getattr(base, "name", "") not in _EMPTY_BASES:
                self._add(place, f"`{cls.node.name}` inherits what the source does not show")
        named = cls.find("methods")
        if isinstance(named, list) and all(isinstance(method, str) for method in named):
            return tuple(named)
        found = {name for each in cls.mro() for name in each.names if name in _HTTP}
        return tuple(sorted(found)) or ("GET",)

    def _include(
        self, place: Place, outer: _Scaffold, inner: Any, prefix: str | None, is_given: bool
    ) -> None:
        if not isinstance(inner, _Scaffold):
            self._add(place, "the source does not say which blueprint this is")
            return
        self._conditional(place)
        outer.inner.append((inner, prefix if is_given else inner.prefix))

    def _check_unknown(self, place: Place, callee: Any, arguments: Arguments) -> None:
        """A problem when what is called may register something, and nobody knows what."""
        name = callee.name if isinstance(callee, Foreign) else ""
        if isinstance(callee, Foreign) and _is_foreign_registration(callee, arguments):
            self._add(place, f"the source does not say of which application `{name}` is")
        elif any(_registers(value) for value in arguments.all()):
            self._add(place, "this gets what registers routes, and the source does not show it")
        elif any(_holds(value) for value in arguments.all()):
            mounts = name == "DispatcherMiddleware"
            if not isinstance(callee, Foreign) or callee.package == UNKNOWN_PACKAGE:
                self._add(
                    place, "what this calls gets an application, and the source does not show it"
                )
            elif callee.package not in _HARMLESS or mounts:
                self._add(place, f"`{callee.path}` gets an application and may add routes to it")

    # ------------------------------------------------------------------------------------------

    def _conditional(self, place: Place) -> None:
        if place.condition:
            self._add(place, f"this is served when {place.condition}, which the source leaves open")

    def _add(self, place: Place, text: str) -> None:
        self.problems.add(f"{place}: {text}")

    def rules(
        self, scaffold: _Scaffold, prefix: str, above: tuple[_Scaffold, ...]
    ) -> Iterator[tuple[str, tuple[str, ...]]]:
        """The rules of an application or blueprint, and of what is registered in it."""
        if scaffold in above:
            self._add(scaffold.place or above[0].place, "this is registered in itself")  # type: ignore[arg-type]
            return
        for rule, methods in scaffold.rules:
            yield _joined(prefix, rule), methods
        for inner, own in scaffold.inner:
            if own is not None:
                deeper = _joined(prefix, own) if own else prefix
                yield from self.rules(inner, deeper, (*above, scaffold))


def _joined(prefix: str, rule: str) -> str:
    return "/".join((prefix.rstrip("/"), rule.lstrip("/"))) if prefix else rule


def _holds(value: Any) -> bool:
    """Whether a value is an application or the like, or holds one."""
    if isinstance(value, _Scaffold):
        return value.kind in ("app", "blueprint", "api", "namespace")
    if isinstance(value, dict):
        return any(map(_holds, value.values()))
    return isinstance(value, list | tuple) and any(map(_holds, value))


def _registers(value: Any) -> bool:
    """Whether a value is a method that registers something."""
    match value:
        case Bound(receiver=_Scaffold(), target=str(name)):
            return name in _REGISTRATIONS or name in _SHORTCUTS
    return False


def _is_foreign_registration(callee: Foreign, arguments: Arguments) -> bool:
    """Whether something registers a route with an application that is not in the source."""
    if callee.name in _REGISTRATIONS:
        return "." in callee.path
    # A shortcut looks like the method of a client, until what it gives gets a function.
    shortcut = callee.name.removesuffix("()")
    is_unknown = callee.package in ("flask", UNKNOWN_PACKAGE)
    views = [value for value in arguments.values if isinstance(value, Function | Class | Foreign)]
    return is_unknown and callee.name.endswith("()") and shortcut in _SHORTCUTS and bool(views)


def _is_plain(target: Any) -> bool:
    """Whether a view is a function of another package, which serves GET unless it says more."""
    return isinstance(target, Bound) and isinstance(target.target, Function)


def _name_of(function: Function) -> str:
    if function.owner and getattr(function.node, "name", "") == "__init__":
        return function.owner.node.name
    return getattr(function.node, "name", "")


def _is_registration(call: ast.Call) -> bool:
    match call.func:
        case ast.Attribute(attr=name):
            return name in _REGISTRATIONS or name in ("Flask", "Blueprint")
        case ast.Name(id=name):
            return name in ("Flask", "Blueprint")
    return False


def _is_shortcut(call: ast.Call) -> bool:
    match call:
        case ast.Call(func=ast.Attribute(attr=name), args=[ast.Constant(value=str(rule)), *_]):
            return name in _SHORTCUTS and rule.startswith("/")
    return False


def _text(call: ast.Call) -> str:
    text = ast.unparse(call)
    return text if len(text) <= 60 else f"{text[:57]}..."
