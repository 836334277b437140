"""The examples of the lint rules: for each a document that breaks it, and one that does not."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from constructs import tools
from constructs.suite import Node, chain, merged

FOLDER = tools.ROOT / "integration" / "spec" / "lint" / "examples"


@dataclass(frozen=True)
class Example:
    """What breaks a rule, and what is like it and does not: whole documents."""

    rule: str
    fails: Node
    passes: Node


def load() -> tuple[Example, ...]:
    """The examples of all rules."""
    base = yaml.safe_load((FOLDER / "base.yaml").read_text())
    return tuple(
        _example(rule, base, patches)
        for path in sorted(FOLDER.glob("*.yaml"))
        if path.name != "base.yaml"
        for rule, patches in yaml.safe_load(path.read_text()).items()
    )


def _example(rule: str, base: Node, patches: Node) -> Example:
    return Example(rule, _changed(base, patches["fails"]), _changed(base, patches["passes"]))


def _changed(base: Node, patch: Node) -> Node:
    """The base with a patch; its key `chain` stands for that many schemas, from `Chain` on."""
    length = patch.get("chain")
    schemas = chain(length, "Chain") if length else {}
    rest = {key: value for key, value in patch.items() if key != "chain"}
    return merged(merged(base, {"components": {"schemas": schemas}}), rest)


def write(examples: tuple[Example, ...], folder: Path) -> dict[str, tuple[Path, Path]]:
    """Writes the documents; gives the one that fails and the one that passes, by rule."""
    shutil.copytree(FOLDER / "files", folder / "files")
    written: dict[str, tuple[Path, Path]] = {}
    for example in examples:
        name = example.rule.replace("/", ".")
        paths = (folder / f"{name}.fails.json", folder / f"{name}.passes.json")
        for path, document in zip(paths, (example.fails, example.passes), strict=True):
            path.write_text(json.dumps(document))
        written[example.rule] = paths
    return written


def configured_rules() -> frozenset[str]:
    """The rules that redocly.yaml turns on."""
    return frozenset(_configuration()["rules"])


def configuration_without(documents: dict[str, Path], file: Path) -> None:
    """Writes redocly.yaml so that each document is linted by all rules but its own."""
    configuration = _configuration()
    plugins = [str(tools.ROOT / plugin) for plugin in configuration["plugins"]]
    apis = dict(_apis(documents, file.parent))
    file.write_text(json.dumps({**configuration, "plugins": plugins, "apis": apis}))


def _apis(documents: dict[str, Path], folder: Path) -> Iterator[tuple[str, Any]]:
    for rule, path in documents.items():
        root = path.relative_to(folder).as_posix()
        yield rule.replace("/", "."), {"root": root, "rules": {rule: "off"}}


def _configuration() -> Node:
    configuration: Node = yaml.safe_load(tools.REDOCLY_CONFIG.read_text())
    return configuration
