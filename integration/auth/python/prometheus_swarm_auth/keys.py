"""Base58, and which Ed25519 keys are accepted."""

from __future__ import annotations

import re

import base58
from nacl.bindings import (
    crypto_core_ed25519_is_valid_point,
    crypto_sign_ed25519_sk_to_pk,
    crypto_sign_seed_keypair,
)

from prometheus_swarm_auth.errors import SignatureError

KEY_BYTES = 32
SECRET_KEY_BYTES = 64

# The library drops blanks at the end, and takes the empty string.
_BASE58 = re.compile(r"[1-9A-HJ-NP-Za-km-z]+")


def is_base58(text: object) -> bool:
    """Tells whether a value is a string of one or more characters of the Bitcoin alphabet."""
    return isinstance(text, str) and _BASE58.fullmatch(text) is not None


def parse_key(text: object) -> bytes:
    """Returns the 32 bytes of a public key in base58; raises SignatureError (`key_...`).

    Only canonical encodings of points of the prime-order subgroup are keys: with any other, two
    correct verifiers can disagree about a signature, or one signature fits many messages.
    """
    if not isinstance(text, str) or not is_base58(text):
        raise SignatureError("key_not_base58", "the key is not base58")
    # A shortcut: decoding takes quadratic time, and 32 bytes take 44 characters at most.
    key = base58.b58decode(text) if len(text) <= 2 * KEY_BYTES else b""  # pragma: no mutate
    if len(key) != KEY_BYTES:
        raise SignatureError("key_length", f"the key does not decode to {KEY_BYTES} bytes")
    if not crypto_core_ed25519_is_valid_point(key):
        raise SignatureError("key_point_invalid", "the key is not a point of the prime-order group")
    return key


def expand_secret_key(secret_key: bytes) -> bytes:
    """Returns seed and public key, 64 bytes, of a seed or of such a pair.

    A pair whose halves do not fit is refused (`secret_key_invalid`): signing with one gives the
    secret away.
    """
    if len(secret_key) not in (KEY_BYTES, SECRET_KEY_BYTES):
        raise SignatureError("secret_key_invalid", "the secret key has neither 32 nor 64 bytes")
    _, pair = crypto_sign_seed_keypair(secret_key[:KEY_BYTES])
    if secret_key not in (pair, pair[:KEY_BYTES]):
        raise SignatureError("secret_key_invalid", "the secret key's public half is not its own")
    return pair


def public_key(secret_key: bytes) -> str:
    """Returns the public key, in base58, of a 32-byte seed or a 64-byte secret key."""
    return base58.b58encode(crypto_sign_ed25519_sk_to_pk(expand_secret_key(secret_key))).decode()
