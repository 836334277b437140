"""Verifies signed requests: signature, payload, and what the policy asks for on top."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal

from prometheus_swarm_auth.errors import SignatureError
from prometheus_swarm_auth.payloads import (
    Expected,
    check_expected,
    check_payload,
    require_member,
    requirement,
)
from prometheus_swarm_auth.replay_stores import ReplayStore
from prometheus_swarm_auth.signing import SignedPayload, open_signature

# `off` does not look, `accept` checks what is there, `require` also refuses what is not there.
Mode = Literal["off", "accept", "require"]


@dataclass(frozen=True)
class Policy:
    """What a verifier asks for beyond what deployed nodes send. Times are in seconds.

    Time and nonce are those of requests: a statement has neither, whatever the policy says. Of a
    statement, audience and proof of the main account key are never required.
    """

    issued_at: Mode = "accept"
    nonce: Mode = "off"
    audience: Mode = "off"
    bound_members: Mode = "accept"
    public_key_proof: Mode = "accept"
    max_age_seconds: int = 300
    clock_skew_seconds: int = 60


class Verifier:
    """Verifies signed requests by one policy.

    `audience` is the name of this service, as signers write it in `aud`. `replay_store` remembers
    nonces. `clock` returns the seconds since 1970. A policy that lacks what it needs raises
    ValueError.
    """

    def __init__(
        self,
        policy: Policy | None = None,
        *,
        audience: str | None = None,
        replay_store: ReplayStore | None = None,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._policy = policy or Policy()
        if self._policy.audience != "off" and not audience:
            raise ValueError("the policy looks at the audience: say which one this service is")
        if self._policy.nonce != "off" and replay_store is None:
            raise ValueError("the policy looks at nonces: give a replay store")
        if self._policy.nonce != "off" and self._policy.issued_at == "off":
            raise ValueError("the policy looks at nonces, which expire: it must look at issued_at")
        self._audience = audience
        self._replay_store = replay_store
        self._clock = clock

    def verify(
        self,
        request: Mapping[str, Any],
        operation: str,
        expected: Mapping[str, Expected] | None = None,
        authorize: Callable[[Mapping[str, Any]], None] = lambda payload: None,
    ) -> dict[str, Any]:
        """Returns the payload of a signed request; raises SignatureError when it is refused.

        `request` is the body: `signature` and `stakingKey`, and if there are any `pubKey`,
        `publicSignature` and what the payload is bound to. `operation` names what it was sent to
        (`coordinator.fetchTodo`), or a payload (`planner/audit`). `expected` has more members of
        the payload, each with a value or a list of allowed values. `authorize` is the service's own
        check of the payload, such as a stake; what it raises is passed on, and no nonce is used up.
        A payload that is a statement can be verified again and again.
        """
        wanted = requirement(operation)
        signed = open_signature(request.get("signature"), request.get("stakingKey"))
        payload = signed.payload
        policy = _policy_of_statements(self._policy) if wanted.is_statement else self._policy
        check_payload(payload, wanted)
        for name in ("stakingKey", "pubKey"):
            if name in request:
                # In a list, so that a list in a body is not taken for one of allowed values.
                check_expected(payload, {name: [request[name]]})
        check_expected(payload, expected or {})
        self._check_bound_members(payload, request, wanted.bound)
        self._check_audience(payload, policy)
        self._check_time(payload, policy)
        _check_public_key(signed, request, policy)
        authorize(payload)
        # Last, so that a request that is refused uses no nonce up.
        self._use_nonce(payload, policy)
        return payload

    def _check_bound_members(
        self, payload: Mapping[str, Any], request: Mapping[str, Any], names: tuple[str, ...]
    ) -> None:
        for name in names:
            if name in request and _looks_at(self._policy.bound_members, payload, name):
                check_expected(payload, {name: [request[name]]})

    def _check_audience(self, payload: Mapping[str, Any], policy: Policy) -> None:
        looks = _looks_at(policy.audience, payload, "aud")
        if looks and payload["aud"] != self._audience:
            raise SignatureError(
                "audience_mismatch", "the payload is signed for another audience", "aud"
            )

    def _check_time(self, payload: Mapping[str, Any], policy: Policy) -> None:
        if _looks_at(policy.issued_at, payload, "iat"):
            now = self._now()
            if now > self._expiry(payload):
                raise SignatureError("expired", "the payload was issued too long ago", "iat")
            if payload["iat"] > now + self._policy.clock_skew_seconds:
                raise SignatureError("issued_in_future", "the payload was issued after now", "iat")

    def _use_nonce(self, payload: Mapping[str, Any], policy: Policy) -> None:
        if self._replay_store and _looks_at(policy.nonce, payload, "jti"):
            # Without a time of issue it could never be forgotten.
            require_member(payload, "iat")
            key = f"{payload['stakingKey']} {payload['jti']}"
            if not self._replay_store.insert_if_absent(key, self._expiry(payload), self._now()):
                raise SignatureError("nonce_replayed", "the nonce was used before", "jti")

    def _expiry(self, payload: Mapping[str, Any]) -> int:
        """The last second in which a payload is accepted."""
        policy = self._policy
        return int(payload["iat"]) + policy.max_age_seconds + policy.clock_skew_seconds

    def _now(self) -> int:
        return int(self._clock())


def _policy_of_statements(policy: Policy) -> Policy:
    """What is asked of a statement.

    It was signed once, and others show it, hours later and to several.
    """
    return replace(
        policy,
        issued_at="off",
        nonce="off",
        audience=_at_most_accept(policy.audience),
        public_key_proof=_at_most_accept(policy.public_key_proof),
    )


def _at_most_accept(mode: Mode) -> Mode:
    return "accept" if mode == "require" else mode


def _check_public_key(signed: SignedPayload, request: Mapping[str, Any], policy: Policy) -> None:
    if policy.public_key_proof == "off" or "pubKey" not in request:
        return
    if "publicSignature" in request:
        public = _open_public_signature(request)
        if public.message != signed.message:
            raise SignatureError(
                "public_signature_mismatch",
                "the main account key signed another payload",
                "publicSignature",
            )
    elif policy.public_key_proof == "require":
        raise SignatureError(
            "public_key_unproven", "the body has no proof of pubKey", "publicSignature"
        )


def _looks_at(mode: Mode, payload: Mapping[str, Any], name: str) -> bool:
    if mode == "require":
        require_member(payload, name)
    return mode != "off" and name in payload


def _open_public_signature(request: Mapping[str, Any]) -> SignedPayload:
    try:
        return open_signature(request["publicSignature"], request["pubKey"])
    except SignatureError as error:
        raise SignatureError(error.code, f"publicSignature: {error}", "publicSignature") from error
