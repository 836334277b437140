"""The wire format: base58 of the Ed25519 signature and the signed JSON text, in one."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import base58
from nacl.bindings import crypto_core_ed25519_is_valid_point, crypto_sign, crypto_sign_open
from nacl.exceptions import BadSignatureError

from prometheus_swarm_auth._tables import TABLES
from prometheus_swarm_auth.errors import SignatureError
from prometheus_swarm_auth.keys import expand_secret_key, is_base58, parse_key
from prometheus_swarm_auth.strict_json import read_payload

MAX_SIGNATURE_CHARACTERS: int = TABLES["limits"]["signatureCharacters"]
SIGNATURE_BYTES = 64

# The order of the group (RFC 8032, 5.1).
GROUP_ORDER = 2**252 + 27742317777372353535851937790883648493


@dataclass(frozen=True)
class SignedPayload:
    """What a signature holds: the signed bytes, and the object that they are the JSON text of."""

    message: bytes
    payload: dict[str, Any]


def sign(payload: Mapping[str, Any], secret_key: bytes) -> str:
    """Signs a payload with a 32-byte seed or a 64-byte secret key (seed and public key).

    The text is JSON without blanks, in the order of the mapping. A payload that no verifier would
    accept raises SignatureError.
    """
    pair = expand_secret_key(secret_key)
    # None in place of False means the same.
    text = json.dumps(payload, ensure_ascii=False, separators=(",", ":"))  # pragma: no mutate
    # A lone surrogate has no UTF-8; written as an escape, it is refused by its own code.
    message = text.encode(errors="backslashreplace")
    read_payload(message)
    # A shortcut: encoding takes quadratic time, and makes it longer.
    if len(message) > MAX_SIGNATURE_CHARACTERS:  # pragma: no mutate
        raise _too_large()
    signature = base58.b58encode(crypto_sign(message, pair)).decode()
    if len(signature) > MAX_SIGNATURE_CHARACTERS:
        raise _too_large()
    return signature


def open_signature(signature: object, key: object) -> SignedPayload:
    """Verifies a signature with a public key in base58, and returns what it holds.

    Raises SignatureError: in this order for the signature's form, the key, the signature itself
    and the payload's text.
    """
    if not isinstance(signature, str) or not is_base58(signature):
        raise SignatureError("signature_not_base58", "the signature is not base58")
    # Before decoding, which takes quadratic time.
    if len(signature) > MAX_SIGNATURE_CHARACTERS:
        raise _too_large()
    signed = base58.b58decode(signature)
    if len(signed) < SIGNATURE_BYTES:
        raise SignatureError(
            "signature_too_short", f"the signature has fewer than {SIGNATURE_BYTES} bytes"
        )
    message = _verify(signed, parse_key(key))
    return SignedPayload(message, read_payload(message))


def _verify(signed: bytes, key: bytes) -> bytes:
    if int.from_bytes(signed[32:SIGNATURE_BYTES], "little") >= GROUP_ORDER:
        raise SignatureError("signature_not_canonical", "the signature's S is not below L")
    try:
        # libsodium leaves factors of small order in R out of account, others do not.
        if not crypto_core_ed25519_is_valid_point(signed[:32]):
            raise BadSignatureError
        return crypto_sign_open(signed, key)
    except BadSignatureError as error:
        raise SignatureError(
            "signature_invalid", "the signature is not by this key over this payload"
        ) from error


def _too_large() -> SignatureError:
    return SignatureError(
        "signature_too_large", f"the signature has more than {MAX_SIGNATURE_CHARACTERS} characters"
    )
