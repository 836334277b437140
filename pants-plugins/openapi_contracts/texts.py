"""Keeps the texts of a document out of the generator's hands, and puts them into its files.

The generator and its templates see a plain word in the place of each text, so that no text can
become code: not a description, and not a path, an example, an enum's word or the text of an
extension. What is put into the place of such a word depends on where it stands: in a string literal
it is the literal of the text, in a comment, a docstring or Markdown what shows as the text. A word
that stands anywhere else is an error of the template. The names of a document, which become names
in the code, are no texts, and have to be harmless.

Runs in a sandbox too, without Pants.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from pathlib import PurePath
from typing import Any


class TextError(Exception):
    """A name or a text cannot be part of an SDK; the message says which, and what to do."""


# Keywords whose values are words of OpenAPI, or names that become names in the code.
_NAMED = {
    *("$ref", "type", "format", "in", "style", "required", "operationId", "tags", "propertyName"),
    *("scheme", "openapi", "url", "name", "version", "contentEncoding", "contentMediaType"),
}
# Keywords whose maps have names as keys, and no keywords.
_MAPS = {
    *("$defs", "content", "encoding", "mapping", "parameters", "paths", "properties"),
    *("requestBodies", "responses", "schemas", "security", "securitySchemes", "variables"),
}
# The extensions that templates write; the generator has some of its own, which change names.
_EXTENSIONS = {"x-extensible-enum", "x-sdk", "x-signed-payload"}
# No template writes these, and the generator would name models after titles.
_DROPPED = {"callbacks", "example", "examples", "externalDocs", "headers", "links", "title"}

# A name that cannot end a literal, a comment or a line wherever a template writes it.
_HARMLESS = re.compile(
    r"(?:(?!SPECTEXT\d|\*/)[^\"'`\\\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff])*"
)

_WORD = re.compile(r"SPECTEXT(\d+)END")


class Texts:
    """The texts of one document: `document` has a word in the place of each."""

    def __init__(self, document: Any) -> None:
        self._words: dict[str, str] = {}
        self.document = self._map(document, "#", "")

    @property
    def table(self) -> tuple[str, ...]:
        """The texts, in the order of the numbers of their words."""
        return tuple(self._words)

    def _word(self, text: str) -> str:
        return self._words.setdefault(text, f"SPECTEXT{len(self._words)}END")

    def _map(self, node: Any, place: str, keyword: str) -> Any:
        """A node below a keyword; `place` is where it is."""
        if keyword == "x-sdk":
            return self._fact(node, place)
        if isinstance(node, str):
            is_text = place.startswith("#/info/") and keyword != "version"
            is_name = keyword in _NAMED and not is_text
            return _harmless(node, place) if is_name else self._word(node)
        if isinstance(node, list):
            # Only the maps of `security` have names as keys.
            within = "" if keyword in _MAPS - {"security"} else keyword
            return [self._map(item, f"{place}/{n}", within) for n, item in enumerate(node)]
        if not isinstance(node, dict):
            return node
        # The values of a mapping are references.
        below = {"mapping": "$ref"}.get(keyword, "")
        return {
            self._key(key, place, keyword): self._map(
                value, f"{place}/{key}", below if keyword in _MAPS else key
            )
            for key, value in node.items()
            if keyword in _MAPS or place == "#/info" or _is_written(key)
        }

    def _fact(self, node: Any, place: str) -> Any:
        """What `sdk_facts` found: names, and literals, of which the quotes are kept."""
        if isinstance(node, list):
            return [self._fact(item, place) for item in node]
        if isinstance(node, dict):
            return {key: self._fact(value, place) for key, value in node.items()}
        if isinstance(node, str) and re.fullmatch(r'".*"', node):
            return f'"{self._word(json.loads(node))}"'
        return _harmless(node, place) if isinstance(node, str) else node

    def _key(self, key: str, place: str, keyword: str) -> str:
        if keyword == "paths":
            return f"/{self._word(key[1:])}"
        return self._word(key) if keyword == "mapping" else _harmless(key, place)


def _is_written(keyword: str) -> bool:
    return keyword not in _DROPPED and (not keyword.startswith("x-") or keyword in _EXTENSIONS)


def _harmless(name: str, place: str) -> str:
    if not _HARMLESS.fullmatch(name):
        raise TextError(
            f"{place}: {json.dumps(name)} is not a valid name: it has quotes, control characters "
            "or other signs that no name in an SDK can have. Rename it."
        )
    return name


def put_back(path: str, content: str, table: Sequence[str]) -> str:
    """The content of a generated file, with each text in the place of its word."""
    tokens, escapes = _LANGUAGES.get(PurePath(path).suffix, (_WORD, {}))

    def written(match: re.Match[str]) -> str:
        if not _WORD.search(match[0]):
            return match[0]
        if match.lastgroup not in escapes:
            raise TextError(f"{path}: a template writes a text of the spec as code: {match[0]}")
        line = content[content.rfind("\n", 0, match.start()) + 1 : match.start()]
        indent = line[: len(line) - len(line.lstrip())]
        return escapes[match.lastgroup](match[0], table, indent)

    return tokens.sub(written, content)


def shown(message: str, table: Sequence[str]) -> str:
    """A message of the generator, with the text that people know in the place of each word."""
    return _WORD.sub(lambda match: _visible(table[int(match[1])]), message)


# ------------------------------------------------------------------------------------------------
# What each place makes of a text: what a template wrote, the texts, and the line's indentation
# ------------------------------------------------------------------------------------------------

_Escape = Callable[[str, Sequence[str], str], str]

# What an editor or a reviewer does not see, or takes for something else.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]"
)


def _visible(text: str) -> str:
    """A text with escapes in the place of what cannot be seen."""
    return _UNSEEN.sub(
        lambda match: f"\\u{ord(match[0]):04x}", text.replace("\r\n", "\n").replace("\r", "\n")
    )


def _indented(text: str, indent: str) -> str:
    return re.sub(" +$", "", text.replace("\n", f"\n{indent}"), flags=re.MULTILINE)


def _with_texts(content: str, table: Sequence[str], escape: Callable[[str], str] = str) -> str:
    return _WORD.sub(lambda match: escape(table[int(match[1])]), content)


def _literal(content: str, table: Sequence[str], _indent: str) -> str:
    """A string literal, which Python, TypeScript, JSON and TOML read alike."""
    return _visible(json.dumps(_with_texts(content[1:-1], table), ensure_ascii=False))


def _docstring(content: str, table: Sequence[str], indent: str) -> str:
    def escape(text: str) -> str:
        shown = _visible(text.strip().replace("\\", "\\\\"))
        # Beside another quote, or at the end, it would be one of those that end the docstring.
        return _indented(re.sub(r'"(?="|$)|(?<=")"', r"\"", shown), indent)

    return _with_texts(content, table, escape)


def _comment(content: str, table: Sequence[str], indent: str) -> str:
    def escape(text: str) -> str:
        # A tag would be an order to compilers and editors.
        shown = re.sub(r"(?<!\S)@(?=\w)", r"\\@", _visible(text.strip())).replace("*/", "*\\/")
        return _indented(shown, f"{indent} * ")

    return _with_texts(content, table, escape)


def _line_comment(content: str, table: Sequence[str], _indent: str) -> str:
    return _with_texts(content, table, _one_line)


def _markdown(content: str, table: Sequence[str], _indent: str) -> str:
    return _with_texts(
        content, table, lambda text: re.sub(r"([\\`*_\[\]<>&|~])", r"\\\1", _one_line(text))
    )


def _code_span(content: str, table: Sequence[str], _indent: str) -> str:
    text = _one_line(_with_texts(content[1:-1], table)).replace("|", "\\|")
    runs = re.findall("`+", text)
    fence = "`" * (max(map(len, runs), default=0) + 1)
    blank = " " if runs else ""
    return f"{fence}{blank}{text}{blank}{fence}"


def _one_line(text: str) -> str:
    return " ".join(_visible(text).split())


# Where the words of generated files can stand. The files have no hostile text in them yet, so that
# this finds each place; what a template writes elsewhere has no group.
_STRING = r"(?P<literal>\"[^\"\n]*\"|'[^'\n]*')"
_C_LIKE = re.compile(
    rf"(?P<comment>/\*.*?\*/)|(?P<line>//[^\n]*)|{_STRING}|{_WORD.pattern}", re.DOTALL
)
_HASHED = re.compile(
    rf"(?P<docstring>\"\"\".*?\"\"\")|(?P<line>#[^\n]*)|{_STRING}|{_WORD.pattern}", re.DOTALL
)
_MARKDOWN = re.compile(
    rf"^```.*?^```|(?P<code>`[^`\n]*`)|(?P<text>{_WORD.pattern})", re.DOTALL | re.MULTILINE
)

_CODE: dict[str | None, _Escape] = {
    "literal": _literal,
    "comment": _comment,
    "docstring": _docstring,
    "line": _line_comment,
}
_LANGUAGES: dict[str, tuple[re.Pattern[str], dict[str | None, _Escape]]] = {
    ".json": (_C_LIKE, _CODE),
    ".md": (_MARKDOWN, {"code": _code_span, "text": _markdown}),
    ".py": (_HASHED, _CODE),
    ".toml": (_HASHED, _CODE),
    ".ts": (_C_LIKE, _CODE),
}
