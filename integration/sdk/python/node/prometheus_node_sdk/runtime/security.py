# Generated from integration/sdk/runtime/python/sdk_runtime/security.py by `./pants generate-sdks`. DO NOT EDIT.
"""Which credentials a call sends, and where."""

from __future__ import annotations

import base64
import re
from collections.abc import Mapping
from typing import Any, Literal, NamedTuple

from .errors import ConfigurationError

# A secret, or the user's name and password for `http basic`.
Credential = str | tuple[str, str]


class SecurityScheme(NamedTuple):
    """Where the credentials of a scheme go: `parameter` is the header, query member or cookie."""

    kind: Literal["bearer", "basic", "header", "query", "cookie"]
    parameter: str


class Proof(NamedTuple):
    """A header, query member or cookie that proves who makes a call."""

    place: Literal["header", "query", "cookie"]
    name: str
    value: str


def check_names(schemes: Mapping[str, SecurityScheme], credentials: object) -> None:
    """Refuses credentials for schemes that the service does not have."""
    if not isinstance(credentials, Mapping):
        raise ConfigurationError(
            "`credentials` is not a mapping from the name of a security scheme to its secret."
        )
    unknown = [str(name) for name in credentials if name not in schemes]
    if unknown:
        raise ConfigurationError(
            f"`credentials` names {', '.join(unknown)}, which is not a security scheme of the "
            f"service. It has: {', '.join(schemes) or 'none'}."
        )


def chosen(
    security: tuple[tuple[str, ...], ...],
    schemes: Mapping[str, SecurityScheme],
    credentials: Mapping[str, Any],
    bearer_token: Any,
) -> dict[str, Any]:
    """The credentials of the first alternative whose schemes all have some, by scheme.

    `bearer_token` stands for every bearer scheme without credentials of its own.
    """
    known = {
        name: bearer_token if scheme.kind == "bearer" else None for name, scheme in schemes.items()
    }
    known |= {name: value for name, value in credentials.items() if value is not None}
    for alternative in security:
        found = {name: known.get(name) for name in alternative}
        if all(value is not None for value in found.values()):
            return found
    return {}


def proof(name: str, scheme: SecurityScheme, credential: Any) -> Proof:
    """What a request has of a credential. Raises ConfigurationError, without the secret in it."""
    if scheme.kind == "basic":
        return Proof("header", scheme.parameter, f"Basic {_basic(name, credential)}")
    if not isinstance(credential, str):
        raise ConfigurationError(
            f"The credential for `{name}` is a {type(credential).__name__}, and should be a str."
        )
    # An empty one is mostly a variable that is not set, and the service would say 401.
    if not credential.strip():
        raise ConfigurationError(f"The credential for `{name}` is empty.")
    if scheme.kind == "bearer":
        return Proof("header", scheme.parameter, f"Bearer {credential}")
    if scheme.kind == "cookie" and not re.fullmatch(r"[!#-+\--:<-\[\]-~]*", credential, re.ASCII):
        raise ConfigurationError(
            f"The credential for `{name}` has a character that a cookie cannot have."
        )
    return Proof(scheme.kind, scheme.parameter, credential)


def secrets_of(credential: Any) -> set[str]:
    """The texts of a credential that nobody may read."""
    if _is_pair(credential):
        return {credential[1], _encoded(*credential)}
    return {str(credential), str(credential).strip()}


def _basic(name: str, credential: Any) -> str:
    if not _is_pair(credential):
        raise ConfigurationError(
            f"The credential for `{name}` should be a pair: the user's name and the password."
        )
    user, password = credential
    if ":" in user:
        raise ConfigurationError(f"The user's name for `{name}` cannot have a colon.")
    return _encoded(user, password)


def _is_pair(credential: Any) -> bool:
    return (
        isinstance(credential, (tuple, list))
        and len(credential) == 2
        and all(isinstance(part, str) for part in credential)
    )


def _encoded(user: str, password: str) -> str:
    return base64.b64encode(f"{user}:{password}".encode()).decode()
