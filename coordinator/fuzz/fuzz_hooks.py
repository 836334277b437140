"""Hooks of Schemathesis that get past the coordinator's proof of identity.

Most bodies get a valid signature, and name nodes and records that exist; some are signed by
another key or over another payload, and the rest stay as they are generated. A member that breaks
its schema is never replaced, so that a case that should be refused still should.
"""

from __future__ import annotations

import json
import os
import random
import re
from typing import Any

import schemathesis  # pants: no-infer-dep
from prometheus_swarm_auth import public_key, sign
from prometheus_swarm_auth._tables import TABLES

Json = Any
Body = dict[str, Json]

# What the server that is fuzzed says of itself (fuzz-server.ts of the coordinator's tests).
SERVER: Json = json.loads(os.environ["FUZZ_SERVER"])

# Of a hundred cases: how many are signed well, and how many badly.
SIGNED = 70
SPOILT = 15

# The rules of members, where they are not named like their member.
RULES = {
    "todo_uuid": "uuid",
    "issueUuid": "uuid",
    "swarmBountyId": "bountyId",
    "round": "roundNumber",
}


@schemathesis.hook
def before_call(context: schemathesis.HookContext, case: schemathesis.Case, **_: Json) -> None:
    """Signs the body of a case, and names what exists."""
    definition = case.operation.definition.raw
    # Of what is sent, so that a seed gives the same run again.
    sent = (case.operation.label, case.path_parameters, case.query, case.body)
    rng = random.Random(repr(sent))  # nosec B311
    share = rng.randrange(100)
    if share >= SIGNED + SPOILT:
        return
    known, node = _known_values(definition, rng)
    for container in (case.path_parameters, case.query):
        if container:
            _replace_all(container, known)
    if not isinstance(case.body, dict):
        return
    body = dict(case.body)
    _replace_all(body, known)
    signed = definition.get("x-signed-payload")
    if signed is not None:
        payload = {name: known[name] for name in signed["members"] if name != "action"}
        payload |= {"action": signed["action"]}
        secret = bytes.fromhex(node["secret"])
        if share >= SIGNED:
            payload, secret = _spoil(payload, secret, signed["kind"], rng)
        _replace_all(body, {"signature": sign(payload, secret)})
        if _is_valid("signature", body.get("publicSignature")):
            # It would have to be of the same payload, by the main account key.
            del body["publicSignature"]
    case.body = body


def _known_values(definition: Json, rng: random.Random) -> tuple[Body, Json]:
    """Returns a value for each member that a request or payload can have, and whose it is."""
    tag = definition["tags"][0]
    named: Body = rng.choice(SERVER["known"].get(definition["operationId"], [{}]))
    number = named.get("node", rng.randrange(len(SERVER["nodes"])))
    node = SERVER["nodes"][number]
    return {
        "stakingKey": public_key(bytes.fromhex(node["secret"])),
        "pubKey": node["pubKey"],
        "githubUsername": node["githubUsername"],
        "githubId": number + 1,
        "issueNumber": number + 1,
        "taskId": SERVER["tasks"].get(tag),
        # Few, so that calls meet the records of others; work is asked for in the chain's round.
        "round": rng.randrange(4),
        "roundNumber": SERVER["round"],
        "prUrl": "https://github.com/octocat/spoon-knife/pull/7",
        "aggregatorUrl": "https://example.com/octocat/spoon-knife",
        **named,
    }, node


def _spoil(payload: Body, secret: bytes, kind: str, rng: random.Random) -> tuple[Body, bytes]:
    """Returns what must not be accepted: another key, or a payload for something else."""
    spoilt: list[tuple[Body, bytes]] = [
        (payload, bytes(reversed(secret))),
        ({**payload, "action": "other"}, secret),
        ({**payload, "taskId": "other"}, secret),
    ]
    # A statement may be as old as it likes.
    if kind == "request":
        spoilt.append(({**payload, "iat": 1}, secret))
    return rng.choice(spoilt)


def _replace_all(members: Body, known: Body) -> None:
    for name in members.keys() & known.keys():
        if _is_valid(name, members[name]):
            members[name] = known[name]


def _is_valid(name: str, value: Json) -> bool:
    if name in ("githubId", "issueNumber"):
        return isinstance(value, int) and not isinstance(value, bool) and value > 0
    if name == "signature":
        return (
            isinstance(value, str)
            and re.fullmatch("[1-9A-HJ-NP-Za-km-z]{66,8192}", value) is not None
        )
    rule = TABLES["rules"].get(RULES.get(name, name))
    if rule is None:
        return False
    if rule["type"] == "integer":
        return (
            isinstance(value, int)
            and not isinstance(value, bool)
            and rule["minimum"] <= value <= rule["maximum"]
        )
    return (
        isinstance(value, str)
        and re.search(rule["pattern"], value) is not None
        and len(value) <= rule.get("maxLength", len(value))
    )
