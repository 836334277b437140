"""Signing a body, where the contract asks for it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Final, NamedTuple

from .errors import ConfigurationError

Payload = dict[str, Any]
# Signs a payload, and returns the signature as it travels in the body.
Signer = Callable[[Payload], str]
AsyncSigner = Callable[[Payload], str | Awaitable[str]]

# What a body has in place of a signature that the client's signer shall make.
UNSIGNED: Final = ""


class SigningRule(NamedTuple):
    """What an operation says of its signed payload (`x-signed-payload`).

    `signature` is the member of the body that carries it.
    """

    action: str
    members: tuple[str, ...]
    signature: str = "signature"


class SignaturesToMake(NamedTuple):
    """A payload, the member of the body for its signature, and whether both keys sign it."""

    payload: Payload
    field: str
    with_public_key: bool


def signatures_to_make(
    operation: str,
    rule: SigningRule,
    body: Mapping[str, Any],
    path: Mapping[str, Any],
    extra: Mapping[str, Any],
    has_signer: bool,
) -> SignaturesToMake | None:
    """What is left to sign of a body; None when it carries its signature already.

    The payload has the members that the rule names, in its order, out of `extra`, the body and the
    path; then the rest of `extra`. Raises ConfigurationError when there is no signer, or a member
    is missing.
    """
    if body.get(rule.signature):
        return None
    if not has_signer:
        raise ConfigurationError(
            f"{operation} sends a signed body: give the client a `signer`, or the body its "
            f"`{rule.signature}`."
        )
    known = {**path, **body, **extra, "action": rule.action}
    missing = [member for member in rule.members if known.get(member) is None]
    if missing:
        raise ConfigurationError(
            f"{operation} signs {', '.join(missing)}, which neither the body nor `sign` has."
        )
    payload = {member: known[member] for member in rule.members}
    payload |= {**extra, "action": rule.action}
    # Only a payload that names the main account is signed with its key too.
    both = "pubKey" in rule.members and not body.get("publicSignature")
    return SignaturesToMake(payload, rule.signature, both)
