"""The signature protocol of Prometheus Swarm: sign payloads, and verify signed requests.

A signature is base58 of an Ed25519 signature followed by the JSON text that it signs.
"""

from prometheus_swarm_auth.errors import SignatureError
from prometheus_swarm_auth.keys import public_key
from prometheus_swarm_auth.replay_stores import MemoryReplayStore, ReplayStore, SqlReplayStore
from prometheus_swarm_auth.signing import SignedPayload, open_signature, sign
from prometheus_swarm_auth.strict_json import read_payload
from prometheus_swarm_auth.verifier import Mode, Policy, Verifier

__all__ = [
    "MemoryReplayStore",
    "Mode",
    "Policy",
    "ReplayStore",
    "SignatureError",
    "SignedPayload",
    "SqlReplayStore",
    "Verifier",
    "open_signature",
    "public_key",
    "read_payload",
    "sign",
]
