"""Finds literal URLs in Python code, and the comments that give a reason for one."""

from __future__ import annotations

import ast
import io
import re
import tokenize
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

# Stands for a part of a text that only the running program knows.
_UNKNOWN = "\0"

# A scheme, `://`, and whatever begins the host. The scheme alone is no URL: code may ask whether a
# text starts with it.
_URL = re.compile(r"""(?:(?<![\w+.-])[a-z][a-z0-9+.-]*|\0)://[^\s"'`<>]+""", re.IGNORECASE)

_COMMENT = re.compile(r"#\s*literal-url\b:?\s*(?P<reason>.*)")

# Names of arguments, variables and keys whose text is shown or compared, and never called.
_SHOWN_NAME = re.compile(
    r"(?:.*_)?(?:banner|caption|comment|deprecated|description|detail|doc|docs|docstring|epilog"
    r"|example|examples|help|help_text|hint|label|licen[cs]e|match|message|msg|note|notice|pattern"
    r"|prompt|re|readme|reason|regex|regexp|summary|title|tooltip|usage|verbose_name)s?_*",
    re.IGNORECASE,
)
# Functions whose text is one: expressions of `re`, what is printed or logged, warnings.
_SHOWN_BY = {"Doc", "echo", "print", "secho", "warn"}
_LOG_METHODS = {"critical", "debug", "error", "exception", "info", "log", "warning"}
_LOGGER = re.compile(r"(?:.*_)?log(?:ger|ging)?", re.IGNORECASE)
_EXPRESSION_MODULES = {"re", "re2", "regex"}
# What makes a text of a text.
_TEXT_FUNCTIONS = {"_", "cleandoc", "dedent", "fill", "format", "gettext", "join", "strip"}

# What Bandit takes for an order to be silent, and the tests that it names; none means all.
_SILENCE = re.compile(r"#\s*nosec\b:?\s*(?P<tests>[^#]*)")
_OTHER_TESTS = re.compile(r"\bB(?!901)\d{3}\b")
_THIS_TEST = re.compile(r"\b(B901|literal_url)\b")

_NO_CODE = {
    tokenize.COMMENT,
    tokenize.DEDENT,
    tokenize.ENCODING,
    tokenize.ENDMARKER,
    tokenize.INDENT,
    tokenize.NEWLINE,
    tokenize.NL,
}

# The kind of a node and where it begins and ends: two nodes may begin at one place.
Place = tuple[type[ast.AST], int, int, int | None, int | None]


@dataclass(frozen=True)
class Reason:
    """A `literal-url:` comment at `line`, about the code in the line `about`."""

    line: int
    about: int
    text: str


@dataclass(frozen=True)
class Findings:
    """What is wrong in a file: URLs by place, and comments by line.

    `silenced` are the lines in which Bandit reports nothing.
    """

    urls: dict[Place, str]
    comments: dict[int, str]
    silenced: frozenset[int] = frozenset()


def find(source: bytes, is_allowed: Callable[[str], bool]) -> Findings:
    """Finds the URLs of a module that are neither allowed nor have a reason.

    Comments, docstrings, and texts that are shown or compared hold no URLs. A comment
    `# literal-url: <reason>` speaks of its own line, or of the next line with code when it stands
    alone; without a reason, or without a URL, it is wrong itself. So is a `# nosec` that would
    silence a URL: it gives no reason. Raises SyntaxError for what is no Python.
    """
    tokens = list(tokenize.tokenize(io.BytesIO(source).readline))
    reasons = tuple(_reasons(tokens))
    silenced = frozenset(_silenced(tokens))
    silencing: set[int] = set()
    urls: dict[Place, str] = {}
    used: set[Reason] = set()
    tree = ast.parse(source)
    parents = {child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}
    for node in _texts(tree):
        url = next((u for u in _URL.findall(_text_of(node)) if not is_allowed(u)), None)
        if url is None:
            continue
        lines = range(node.lineno, (node.end_lineno or node.lineno) + 1)
        covering = [reason for reason in reasons if reason.about in lines]
        used.update(covering)
        if not _is_shown(node, parents) and not any(reason.text for reason in covering):
            urls[place_of(node)] = url.replace(_UNKNOWN, "{…}")
            silencing.update(silenced.intersection(lines))
    comments = {
        reason.line: (
            "`literal-url:` stands where a literal URL is missing. Remove it."
            if reason.text
            else "`literal-url:` needs a reason behind it."
        )
        for reason in reasons
        if not reason.text or reason not in used
    }
    for line in silencing:
        comments[line] = (
            "`nosec` gives no reason for a literal URL. Write `# literal-url: <reason>`."
        )
    return Findings(urls, comments, silenced)


def place_of(node: ast.expr) -> Place:
    """What tells a node of one tree from the others, and finds it in another tree."""
    return type(node), node.lineno, node.col_offset, node.end_lineno, node.end_col_offset


def _texts(tree: ast.AST) -> Iterator[ast.expr]:
    """The largest expressions that make texts."""
    for parent in ast.walk(tree):
        for node in ast.iter_child_nodes(parent):
            # A text that stands alone is a docstring.
            is_whole = not _is_text(parent) and not isinstance(parent, ast.Expr)
            if is_whole and isinstance(node, ast.expr) and _is_text(node):
                yield node


def _is_shown(node: ast.AST, parents: Mapping[ast.AST, ast.AST]) -> bool:
    """Whether a text is a description, an expression, a message: nobody calls what is in it."""
    while node in parents:
        child, node = node, parents[node]
        match node:
            case ast.keyword(arg=str(name)):
                return _SHOWN_NAME.fullmatch(name) is not None
            case ast.Assign(targets=[ast.Name(id=name) | ast.Attribute(attr=name)]):
                return _SHOWN_NAME.fullmatch(name) is not None
            case ast.AnnAssign(target=ast.Name(id=name) | ast.Attribute(attr=name)):
                return _SHOWN_NAME.fullmatch(name) is not None
            case ast.Dict(keys=keys, values=values):
                pairs = zip(keys, values, strict=True)
                key = next((key for key, value in pairs if value is child), None)
                member = getattr(key, "value", None)
                if isinstance(member, str) and _SHOWN_NAME.fullmatch(member):
                    return True
            case ast.Raise():
                return True
            case ast.Call(func=func):
                parent = parents.get(node)
                is_raised = isinstance(parent, ast.Raise) and child is not func
                if is_raised or _shows(func):
                    return True
                if _last_name(func) not in _TEXT_FUNCTIONS:
                    return False
            case ast.Attribute() | ast.BinOp() | ast.FormattedValue() | ast.IfExp():
                continue
            case ast.JoinedStr() | ast.List() | ast.Set() | ast.Tuple():
                continue
            case _:
                return False
    return False


def _shows(func: ast.expr) -> bool:
    """Whether a function compares with its text, or shows it."""
    match func:
        case ast.Attribute(value=ast.Name(id=owner), attr=name):
            is_log = name in _LOG_METHODS and _LOGGER.fullmatch(owner) is not None
            return owner in _EXPRESSION_MODULES or is_log or name in _SHOWN_BY
        case ast.Attribute(value=ast.Attribute(attr=owner), attr=name):
            return name in _LOG_METHODS and _LOGGER.fullmatch(owner) is not None
        case ast.Name(id=name):
            return name in _SHOWN_BY
    return False


def _last_name(func: ast.expr) -> str:
    return func.attr if isinstance(func, ast.Attribute) else getattr(func, "id", "")


def _is_text(node: ast.AST) -> bool:
    match node:
        case ast.Constant(value=str() | bytes()) | ast.JoinedStr() | ast.BinOp(op=ast.Add()):
            return True
        case ast.FormattedValue(value=ast.Constant(value=str()) | ast.JoinedStr()):
            return True
    return False


def _text_of(node: ast.AST) -> str:
    """The text that an expression makes, with _UNKNOWN where only the running program knows it."""
    match node:
        case ast.Constant(value=str(text)):
            return text
        case ast.Constant(value=bytes(data)):
            return data.decode("latin-1")
        case ast.Constant(value=int(number)):
            return str(number)
        case ast.JoinedStr(values=parts):
            return "".join(map(_text_of, parts))
        case ast.FormattedValue(value=ast.Constant() | ast.JoinedStr() as value):
            return _text_of(value)
        case ast.BinOp(left=left, op=ast.Add(), right=right):
            return _text_of(left) + _text_of(right)
    return _UNKNOWN


def _silenced(tokens: Sequence[tokenize.TokenInfo]) -> Iterator[int]:
    """The lines in which Bandit reports no literal URL."""
    for token in tokens:
        order = _SILENCE.search(token.string) if token.type == tokenize.COMMENT else None
        if order and (_THIS_TEST.search(order["tests"]) or not _OTHER_TESTS.search(order["tests"])):
            yield token.start[0]


def _reasons(tokens: Sequence[tokenize.TokenInfo]) -> Iterator[Reason]:
    lines_with_code = sorted(
        {line for t in tokens if t.type not in _NO_CODE for line in (t.start[0], t.end[0])}
    )
    for token in tokens:
        comment = _COMMENT.fullmatch(token.string) if token.type == tokenize.COMMENT else None
        if comment:
            line = token.start[0]
            about = next((other for other in lines_with_code if other >= line), line)
            yield Reason(line, about, comment["reason"].strip())
