"""Policies, defaults, and what the verifier says."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import Any

import pytest
from prometheus_swarm_auth import (
    MemoryReplayStore,
    Policy,
    SignatureError,
    Verifier,
    public_key,
    sign,
)

SEED, MAIN_SEED = bytes([7]) * 32, bytes([8]) * 32
KEY, MAIN_KEY = public_key(SEED), public_key(MAIN_SEED)
FETCH = {
    "taskId": "t",
    "roundNumber": 1,
    "githubUsername": "g",
    "stakingKey": KEY,
    "pubKey": MAIN_KEY,
    "action": "fetch-todo",
}


def request(payload: dict[str, Any], **body: Any) -> dict[str, Any]:
    return {"signature": sign(payload, SEED), "stakingKey": KEY, **body}


def test_the_default_policy_is_what_deployed_nodes_meet() -> None:
    assert Policy() == Policy("accept", "off", "off", "accept", "accept", 300, 60)
    assert Verifier().verify(request(FETCH), "coordinator.fetchTodo") == FETCH


def test_the_default_clock_is_that_of_the_machine() -> None:
    now = int(time.time())
    verifier = Verifier(Policy(issued_at="require", max_age_seconds=1000))
    payload = {**FETCH, "iat": now}
    assert verifier.verify(request(payload), "builder/fetch-todo") == payload
    with pytest.raises(SignatureError, match="issued too long ago"):
        verifier.verify(request({**FETCH, "iat": now - 2000}), "builder/fetch-todo")


def test_a_clock_may_have_fractions() -> None:
    verifier = Verifier(Policy(max_age_seconds=0, clock_skew_seconds=0), clock=lambda: 100.9)
    payload = {**FETCH, "iat": 100}
    assert verifier.verify(request(payload), "builder/fetch-todo") == payload


@pytest.mark.parametrize(
    ("policy", "options", "message"),
    [
        (
            Policy(audience="accept"),
            {},
            "the policy looks at the audience: say which one this service is",
        ),
        (
            Policy(audience="require"),
            {"audience": ""},
            "the policy looks at the audience: say which one this service is",
        ),
        (Policy(nonce="accept"), {}, "the policy looks at nonces: give a replay store"),
        (
            Policy(nonce="require", issued_at="off"),
            {"replay_store": MemoryReplayStore()},
            "the policy looks at nonces, which expire: it must look at issued_at",
        ),
    ],
)
def test_a_policy_that_lacks_what_it_needs(
    policy: Policy, options: dict[str, Any], message: str
) -> None:
    with pytest.raises(ValueError, match=f"^{message}$"):
        Verifier(policy, **options)


@pytest.mark.parametrize("name", ["coordinator.noSuch", "no-such", "", "coordinator.getHealth"])
def test_an_operation_that_signs_nothing(name: str) -> None:
    message = rf"^'{name}' is neither an operation with a signed payload nor a payload$"
    with pytest.raises(LookupError, match=message):
        Verifier().verify(request(FETCH), name)


def test_a_body_without_signature_or_key() -> None:
    for body, code in (
        ({}, "signature_not_base58"),
        ({"signature": sign(FETCH, SEED)}, "key_not_base58"),
    ):
        with pytest.raises(SignatureError) as caught:
            Verifier().verify(body, "builder/fetch-todo")
        assert caught.value.code == code


@pytest.mark.parametrize(
    ("payload", "body", "policy", "code", "message"),
    [
        (
            {**FETCH, "action": "x"},
            {},
            Policy(),
            "action_mismatch",
            "the payload's action is not fetch-todo",
        ),
        (
            {key: value for key, value in FETCH.items() if key != "taskId"},
            {},
            Policy(),
            "member_missing",
            "the payload has no taskId",
        ),
        (
            {**FETCH, "taskId": ""},
            {},
            Policy(),
            "member_invalid",
            "the payload's taskId is not a valid taskId",
        ),
        (
            {**FETCH, "stakingKey": MAIN_KEY},
            {},
            Policy(),
            "member_mismatch",
            "the payload's stakingKey is not what is expected here",
        ),
        (
            {**FETCH, "aud": "other"},
            {},
            Policy(audience="accept"),
            "audience_mismatch",
            "the payload is signed for another audience",
        ),
        ({**FETCH, "iat": 1}, {}, Policy(), "expired", "the payload was issued too long ago"),
        (
            {**FETCH, "iat": 9000},
            {},
            Policy(),
            "issued_in_future",
            "the payload was issued after now",
        ),
        (
            FETCH,
            {"pubKey": MAIN_KEY},
            Policy(public_key_proof="require"),
            "public_key_unproven",
            "the body has no proof of pubKey",
        ),
        (
            FETCH,
            {"pubKey": MAIN_KEY, "publicSignature": sign({}, MAIN_SEED)},
            Policy(),
            "public_signature_mismatch",
            "the main account key signed another payload",
        ),
        (
            FETCH,
            {"pubKey": MAIN_KEY, "publicSignature": "0"},
            Policy(),
            "signature_not_base58",
            "publicSignature: the signature is not base58",
        ),
    ],
)
def test_a_refusal_says_what_is_wrong(
    payload: dict[str, Any], body: dict[str, Any], policy: Policy, code: str, message: str
) -> None:
    verifier = Verifier(policy, audience="coordinator", clock=lambda: 5000)
    with pytest.raises(SignatureError) as caught:
        verifier.verify(request(payload, **body), "builder/fetch-todo")
    assert (caught.value.code, str(caught.value)) == (code, message)


def test_several_actions_are_named() -> None:
    with pytest.raises(SignatureError, match=r"is not add-todo-pr or add-issue-pr$"):
        Verifier().verify(request(FETCH), "node/add-pr")


class Spy:
    """A replay store that keeps what it is asked, and answers as it is told."""

    def __init__(self, answer: bool) -> None:
        self.answer = answer
        self.asked: list[tuple[str, int, int]] = []

    def insert_if_absent(self, key: str, expires_at: int, now: int) -> bool:
        self.asked.append((key, expires_at, now))
        return self.answer


def test_a_nonce_is_kept_by_key_until_the_payload_expires() -> None:
    spy = Spy(True)
    policy = Policy(nonce="accept", max_age_seconds=30, clock_skew_seconds=5)
    verifier = Verifier(policy, replay_store=spy, clock=lambda: 1010.5)
    payload = {**FETCH, "iat": 1000, "jti": "0123456789abcdef"}
    verifier.verify(request(payload), "builder/fetch-todo")
    assert spy.asked == [(f"{KEY} 0123456789abcdef", 1035, 1010)]


def test_a_used_nonce_is_refused() -> None:
    verifier = Verifier(Policy(nonce="require"), replay_store=Spy(False), clock=lambda: 1000)
    payload = {**FETCH, "iat": 1000, "jti": "0123456789abcdef"}
    with pytest.raises(SignatureError, match=r"^the nonce was used before$"):
        verifier.verify(request(payload), "builder/fetch-todo")


def test_a_request_that_the_service_refuses_uses_no_nonce_up() -> None:
    spy = Spy(True)
    verifier = Verifier(Policy(nonce="accept"), replay_store=spy, clock=lambda: 1000)
    payload = {**FETCH, "iat": 1000, "jti": "0123456789abcdef"}

    def authorize(given: Mapping[str, Any]) -> None:
        assert given == payload
        raise PermissionError("no stake")

    with pytest.raises(PermissionError, match="no stake"):
        verifier.verify(request(payload), "builder/fetch-todo", authorize=authorize)
    assert spy.asked == []
    assert verifier.verify(request(payload), "builder/fetch-todo") == payload


def test_a_refused_request_uses_no_nonce_up() -> None:
    spy = Spy(True)
    policy = Policy(nonce="accept", public_key_proof="require")
    verifier = Verifier(policy, replay_store=spy, clock=lambda: 1000)
    payload = {**FETCH, "iat": 1000, "jti": "0123456789abcdef"}
    with pytest.raises(SignatureError):
        verifier.verify(request(payload, pubKey=MAIN_KEY), "builder/fetch-todo")
    assert spy.asked == []
