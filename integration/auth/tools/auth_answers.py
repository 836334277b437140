"""What the Python package answers to a vector: the counterpart of typescript/tests/answers.ts."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from prometheus_swarm_auth import (
    MemoryReplayStore,
    Policy,
    SignatureError,
    Verifier,
    open_signature,
    sign,
)

Vector = Mapping[str, Any]


def answer(vector: Vector) -> dict[str, Any]:
    """Signs, verifies or opens, as the vector's members say, and returns what came of it."""
    try:
        if "secretKey" in vector:
            return {"signature": sign(vector["payload"], bytes.fromhex(vector["secretKey"]))}
        if "request" in vector:
            return {"payload": _verify(vector)}
        return {"payload": open_signature(vector["signature"], vector["key"]).payload}
    except SignatureError as error:
        refusal = {"code": error.code}
        return refusal if error.member is None else {**refusal, "member": error.member}


def _verify(vector: Vector) -> dict[str, Any]:
    store = MemoryReplayStore()
    for key, expires_at in vector.get("used", ()):
        store.insert_if_absent(key, expires_at, 0)
    verifier = Verifier(
        Policy(**{_snake(name): value for name, value in vector.get("policy", {}).items()}),
        audience=vector.get("audience"),
        replay_store=store,
        clock=_clock(vector["now"]),
    )
    return verifier.verify(vector["request"], vector["operation"], vector.get("expected"))


def _snake(name: str) -> str:
    return re.sub("[A-Z]", lambda letter: f"_{letter[0].lower()}", name)


def _clock(now: float) -> Callable[[], float]:
    return lambda: now
