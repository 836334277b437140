"""Finds literal URLs in Dockerfiles, shell scripts and configuration: `./pants lint` runs this.

The files are read line by line: what stands in a comment, or behind a key that only describes or
names something, is not looked at.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath

from swarm_bandit.allow_list import AllowList, AllowListError

# A scheme, `://`, and whatever begins the host, as in code; a variable may stand for either.
_URL = re.compile(
    r"""(?:(?<![\w+.])[a-z][a-z0-9+.-]*|\$\{?\w+\}?)(?<!\bfile)://"""
    r"""(?!["'`<>*,;)\]}\s\\]|$)[^\s"'`<>]+""",
    re.IGNORECASE,
)
_REASON = re.compile(r"(?:#|//|;)\s*literal-url\b:?\s*(?P<reason>.*)$")
_COMMENT = re.compile(r"(?:^|(?<=\s))(?:#|//|;)(?:\s|!|$|#).*$")
_WHOLE_COMMENT = re.compile(r"\s*(?:#|//|;)")

# A text of several lines in YAML, by what stands behind its key.
_BLOCK = re.compile(r":\s*[|>][0-9+-]*\s*(?:#.*)?$")

# What stands behind these keys describes something, or names it, and is never called.
_KEY = re.compile(r"""^\s*(?:-\s+)?["']?(?P<key>[\w$@.-]+)["']?\s*[:=]""")
_NAMING_KEYS = {
    "$id", "$ref", "$schema", "author", "bugs", "comment", "contact", "description",
    "documentation", "example", "examples", "funding", "help", "homepage", "issues", "license",
    "message", "repository", "resolved", "summary", "title",
}  # fmt: skip
# A table of pyproject.toml whose URLs lead to pages about a package.
_NAMING_TABLE = re.compile(r"\s*\[(?:project\.urls|tool\.poetry\.urls)\]")

_ENDINGS = {
    ".bash", ".bat", ".cfg", ".cjs", ".cmd", ".conf", ".cts", ".dockerfile", ".env", ".fish",
    ".gradle", ".hcl", ".ini", ".j2", ".js", ".json", ".json5", ".jsonc", ".jsx", ".kts", ".mk",
    ".nix", ".plist", ".properties", ".ps1", ".service", ".sh", ".sql", ".template", ".tf",
    ".tfvars", ".tmpl", ".toml", ".tpl", ".tsx", ".xml", ".yaml", ".yml", ".zsh",
}  # fmt: skip
_NAMES = re.compile(
    r"(?:Caddyfile|Containerfile|Dockerfile|Earthfile|Gemfile|Jenkinsfile|Justfile|Makefile|Pipfile"
    r"|Procfile|Tiltfile|Vagrantfile|\.envrc|\.netrc|\.npmrc|\.pypirc|\.yarnrc)"
    r"(?:[.-].*)?|\.env(?:\..*)?",
    re.IGNORECASE,
)
_SHELL = re.compile(rb"#!.*\b(?:ba|da|z|k)?sh\b")


@dataclass(frozen=True)
class Finding:
    """What is wrong in a line."""

    line: int
    text: str


def is_configuration(path: PurePath, start: bytes) -> bool:
    """Whether a file is one of those that are looked at, by its name or its first line."""
    if path.suffix.lower() in _ENDINGS or _NAMES.fullmatch(path.name):
        return True
    return path.suffix == "" and _SHELL.match(start) is not None


def find(text: str, is_allowed: Callable[[str], bool], *, is_json: bool) -> Iterator[Finding]:
    """Finds the URLs of a file that are neither allowed nor have a reason.

    A comment `# literal-url: <reason>` speaks of its own line, or of the next line with code when
    it stands alone; JSON has no comments.
    """
    pending: tuple[int, str] | None = None
    in_naming_table = False
    # How far the key is indented of which the text of several lines describes something.
    described: int | None = None
    for number, line in enumerate(text.splitlines(), start=1):
        comment = None if is_json else _REASON.search(line)
        own = (number, comment["reason"].strip()) if comment else None
        if not line.strip() or (not is_json and _WHOLE_COMMENT.match(line)):
            pending = own or pending
            continue
        indent = len(line) - len(line.lstrip())
        if described is not None and indent > described:
            continue
        key = _KEY.match(line)
        is_text = key is not None and key["key"] in _NAMING_KEYS and _BLOCK.search(line)
        described = indent if is_text else None
        if line.lstrip().startswith("["):
            in_naming_table = _NAMING_TABLE.match(line) is not None
        reason, pending = own or pending, None
        url = None if in_naming_table else _url_of(line, is_allowed, is_json=is_json)
        if url and reason is None:
            remedy = (
                "Take it from the environment, or list it in build-support/lint/literal-urls.json."
                if is_json
                else "Take it from the environment. If it has to be here, say why behind it or in "
                "the line above: # literal-url: <reason>"
            )
            yield Finding(number, f"Literal URL {url}. {remedy}")
        elif url and reason is not None and not reason[1]:
            yield Finding(reason[0], "`literal-url:` needs a reason behind it.")
        elif reason is not None and not url:
            yield Finding(
                reason[0], "`literal-url:` stands where a literal URL is missing. Remove it."
            )
    if pending is not None:
        yield Finding(
            pending[0], "`literal-url:` stands where a literal URL is missing. Remove it."
        )


def _url_of(line: str, is_allowed: Callable[[str], bool], *, is_json: bool) -> str | None:
    key = _KEY.match(line)
    if key and key["key"] in _NAMING_KEYS:
        return None
    code = line if is_json else _COMMENT.sub("", line)
    found = (_whole(url) for url in _URL.findall(code))
    return next((url for url in found if not is_allowed(url)), None)


def _whole(url: str) -> str:
    """A URL without what closes the expression that it stands in."""
    shorter = url.rstrip(",;)]")
    return shorter if "{" in shorter else shorter.rstrip("}")


def main(arguments: list[str]) -> int:
    """Prints what is wrong in files, given by their paths from the root of the repository."""
    parser = argparse.ArgumentParser(prog="literal-urls", description=__doc__)
    parser.add_argument("--allowed", type=Path, required=True, metavar="literal-urls.json")
    parser.add_argument("files", nargs="*", type=Path)
    options = parser.parse_args(arguments)
    try:
        allowed = AllowList.read(options.allowed)
    except AllowListError as error:
        print(error)
        return 1
    findings = 0
    for path in options.files:
        data = path.read_bytes()
        if not is_configuration(path, data[:100]) or allowed.allows_file(path.as_posix()):
            continue
        is_json = path.suffix.lower() == ".json"
        for finding in find(data.decode("utf-8", "replace"), allowed.allows_url, is_json=is_json):
            findings += 1
            print(f"{path}:{finding.line}: {finding.text}")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
