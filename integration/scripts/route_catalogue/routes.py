"""What an application serves."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

# The methods that OpenAPI has.
METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")


class CatalogueError(Exception):
    """An application or a spec cannot be read; the message says which, and what to do."""


@dataclass(frozen=True)
class Route:
    """One operation: a method in lower case, and a path with `{name}` for each parameter.

    `schemas` has the JSON Schema of those parameters about which the application says more than
    that they are texts.
    """

    method: str
    path: str
    schemas: Mapping[str, Mapping[str, Any]] = field(default_factory=dict, compare=False)

    @property
    def shape(self) -> str:
        """`METHOD /path`, without the names of parameters: a caller does not see them."""
        return f"{self.method.upper()} {re.sub(r'{[^}]*}', '{}', self.path)}"

    def __str__(self) -> str:
        return f"{self.method.upper()} {self.path}"


@dataclass(frozen=True)
class Catalogue:
    """The routes of an application, and what it serves that no path of OpenAPI can say.

    It is not `complete` when something was not understood; then a problem says what, and where, and
    the application may serve more.
    """

    routes: tuple[Route, ...]
    problems: tuple[str, ...] = ()
    complete: bool = True
