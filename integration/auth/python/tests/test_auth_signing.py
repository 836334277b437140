"""What vectors cannot say: values that JSON has not, errors, and the public names."""

from __future__ import annotations

import math
import os
from typing import Any

import prometheus_swarm_auth
import pytest
from prometheus_swarm_auth import SignatureError, open_signature, public_key, read_payload, sign

SEED = bytes([7]) * 32
KEY = "GmaDrppBC7P5ARKV8g3djiwP89vz1jLK23V2GBjuAEGB"
PAYLOAD = {"taskId": "t", "roundNumber": 1, "githubUsername": "g", "action": "fetch-todo"}
# What tweetnacl with bs58 and PyNaCl with base58 make of it: what nodes send today.
SIGNATURE = (
    "5A2AVXVyfjuBxk5Uxnfb3rVbodwjS421RQP2wNU5pbNVMqa3FJcgKSUsRkmJTVx2QZdqdBDBazoXVDTw3frvaKaDv4P5"
    "STTyi4wodzSVcMRCGEjJB6YZYkYudjErTDT6N7d9u38fcSA8VrPRWeyn9XNoRg4Bk3sHkn96Mzz3i2X9zYWZeDZyaJpAGUC"
)


def refusal(function: Any, *arguments: Any) -> SignatureError:
    with pytest.raises(SignatureError) as caught:
        function(*arguments)
    return caught.value


def test_the_wire_format_is_that_of_today() -> None:
    assert public_key(SEED) == KEY
    assert sign(PAYLOAD, SEED) == SIGNATURE
    opened = open_signature(SIGNATURE, KEY)
    assert opened.payload == PAYLOAD
    assert opened.message == (
        b'{"taskId":"t","roundNumber":1,"githubUsername":"g","action":"fetch-todo"}'
    )


def test_a_new_seed_signs_too() -> None:
    seed = os.urandom(32)
    assert open_signature(sign(PAYLOAD, seed), public_key(seed)).payload == PAYLOAD


@pytest.mark.parametrize("number", [math.nan, math.inf, -math.inf])
def test_what_is_not_a_number_is_not_signed(number: float) -> None:
    assert refusal(sign, {"n": number}, SEED).code == "payload_not_json"


@pytest.mark.parametrize(
    ("function", "arguments", "code", "message"),
    [
        (open_signature, ("", KEY), "signature_not_base58", "the signature is not base58"),
        (
            open_signature,
            ("1" * 8193, KEY),
            "signature_too_large",
            "the signature has more than 8192 characters",
        ),
        (
            open_signature,
            ("1", KEY),
            "signature_too_short",
            "the signature has fewer than 64 bytes",
        ),
        (open_signature, (SIGNATURE, ""), "key_not_base58", "the key is not base58"),
        (open_signature, (SIGNATURE, "1"), "key_length", "the key does not decode to 32 bytes"),
        (
            open_signature,
            (SIGNATURE, "1" * 32),
            "key_point_invalid",
            "the key is not a point of the prime-order group",
        ),
        (
            open_signature,
            ("z" * 90, KEY),
            "signature_not_canonical",
            "the signature's S is not below L",
        ),
        (
            open_signature,
            ("1" * 64, KEY),
            "signature_invalid",
            "the signature is not by this key over this payload",
        ),
        (
            read_payload,
            (b"\xff",),
            "payload_not_utf8",
            "the payload is not UTF-8",
        ),
        (
            read_payload,
            (b"[" * 17,),
            "payload_too_deep",
            "the payload nests deeper than 16 levels",
        ),
        (
            read_payload,
            (b'{"a":NaN}',),
            "payload_not_json",
            "the payload is not JSON: NaN is not JSON",
        ),
        (
            read_payload,
            (b'{"a":1,"a":1,"b":1,"b":1}',),
            "payload_duplicate_key",
            "the payload names 'a' twice in one object",
        ),
        (
            read_payload,
            (b"[9007199254740992]",),
            "payload_number_range",
            "a number of the payload is beyond 9007199254740991",
        ),
        (
            read_payload,
            (b'["\\ud800"]',),
            "payload_lone_surrogate",
            "a string of the payload has half of a surrogate pair",
        ),
        (
            read_payload,
            (b"[]",),
            "payload_not_object",
            "the payload is JSON, but not an object",
        ),
        (
            sign,
            ({"a": "x" * 8200}, SEED),
            "signature_too_large",
            "the signature has more than 8192 characters",
        ),
        (
            sign,
            ({"a": "x" * 8000}, SEED),
            "signature_too_large",
            "the signature has more than 8192 characters",
        ),
        (sign, ({}, b""), "secret_key_invalid", "the secret key has neither 32 nor 64 bytes"),
        (
            public_key,
            (SEED * 2,),
            "secret_key_invalid",
            "the secret key's public half is not its own",
        ),
    ],
)
def test_an_error_says_what_is_wrong(
    function: Any, arguments: tuple[Any, ...], code: str, message: str
) -> None:
    error = refusal(function, *arguments)
    assert (error.code, str(error), error.member) == (code, message, None)


@pytest.mark.parametrize(
    ("code", "api_code"),
    [
        ("signature_not_base58", "signature_invalid"),
        ("member_mismatch", "signature_mismatch"),
        ("expired", "signature_expired"),
        ("nonce_replayed", "signature_replayed"),
        ("replay_store_full", "unavailable"),
    ],
)
def test_an_error_has_the_code_of_the_services(code: str, api_code: str) -> None:
    assert SignatureError(code, "what", "who").api_code == api_code
    assert SignatureError(code, "what", "who").member == "who"


def test_integers_are_int_whatever_their_notation() -> None:
    payload = read_payload(b'{"a":1.0,"b":10e-1,"c":-0.0,"d":0.5}')
    assert [(value, type(value)) for value in payload.values()] == [
        (1, int),
        (1, int),
        (0, int),
        (0.5, float),
    ]


def test_what_is_not_json_at_all_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(TypeError):
        sign({"a": object()}, SEED)


def test_all_names_are_there() -> None:
    assert all(hasattr(prometheus_swarm_auth, name) for name in prometheus_swarm_auth.__all__)
