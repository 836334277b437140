"""Looks for inputs to which the two packages answer differently: `./nox -s fuzz_auth`.

Valid signatures are changed by one to three operators: in the text, in the bytes, in what is
signed (and then signed again), in the key, and in what is expected.
"""

from __future__ import annotations

import argparse
import itertools
import json
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import ed25519_reference as curve
from auth_drivers import Driver, drivers
from auth_vectors import CORPUS, NOW, SAMPLES, Requests, b58, dump, public, signed, torsion
from prometheus_swarm_auth._tables import TABLES

# Valid requests for what the packages themselves check by. That these tables are what the specs say
# is a test of its own, so that an edit of a spec need not fuzz again.
REQUESTS = Requests(TABLES)

Json = Any
BATCH = 500
SHOWN = 10


@dataclass
class Case:
    """A signature in the making: the operators change it, and `vector` writes it down."""

    rng: random.Random
    requests: Requests
    seed: bytes
    operation: str
    payload: dict[str, Json]
    # What is signed in place of the payload.
    message: bytes | None = None
    # Changes to the signed bytes and to their text, in order.
    byte_changes: list[Callable[[bytes], bytes]] = field(default_factory=list)
    text_changes: list[Callable[[str], str]] = field(default_factory=list)
    key: str | None = None
    # More members of the vector.
    options: dict[str, Json] = field(default_factory=dict)

    def vector(self) -> dict[str, Json]:
        """Signs, and returns the input of the drivers."""
        data = signed(dump(self.payload) if self.message is None else self.message, self.seed)
        for change in self.byte_changes:
            data = change(data)
        text = b58(data)
        for text_change in self.text_changes:
            text = text_change(text)
        key = b58(public(self.seed)) if self.key is None else self.key
        if self.rng.random() < 0.3:
            return {"signature": text, "key": key}
        options = dict(self.options)
        body = {"signature": text, "stakingKey": key, **options.pop("body", {})}
        return {"operation": self.operation, "request": body, "now": NOW, **options}


# ------------------------------------------------------------------------------------------------
# Operators
# ------------------------------------------------------------------------------------------------


def flip_bit(case: Case) -> None:
    """Flips a bit of signature or message."""
    place = case.rng.random()

    def change(data: bytes) -> bytes:
        changed = bytearray(data)
        bit = int(place * len(data) * 8)
        if changed:
            changed[bit // 8] ^= 1 << bit % 8
        return bytes(changed)

    case.byte_changes.append(change)


def truncate(case: Case) -> None:
    """Cuts bytes off the end, or off the beginning."""
    size, front = case.rng.randrange(1, 150), case.rng.random() < 0.3
    case.byte_changes.append(lambda data: data[size:] if front else data[:-size])


def extend(case: Case) -> None:
    """Puts bytes at the end, or zeros in front (which base58 writes as ones)."""
    tail, front = case.rng.randbytes(case.rng.randrange(1, 5)), case.rng.random() < 0.3
    case.byte_changes.append(lambda data: b"\0" * len(tail) + data if front else data + tail)


def malleate(case: Case) -> None:
    """Adds multiples of the group's order to S."""
    times = case.rng.randrange(1, 16)

    def change(data: bytes) -> bytes:
        s = int.from_bytes(data[32:64], "little") + times * curve.L
        return data[:32] + (s % 2**256).to_bytes(32, "little") + data[64:] if data[63:] else data

    case.byte_changes.append(change)


def replace_r(case: Case) -> None:
    """Takes a point of small or mixed order for R, with the S that fits it."""
    r = case.rng.randrange(1 << 16) * case.rng.randrange(2)
    point = curve.add(curve.multiply(r, curve.BASE), case.rng.choice(torsion()))

    def change(data: bytes) -> bytes:
        encoded, secret = curve.encode(point), curve.secret_scalar(case.seed)
        h = curve.challenge(encoded, public(case.seed), data[64:])
        return curve.signed(encoded, (r + h * secret) % curve.L, data[64:])

    case.byte_changes.append(change)


def change_characters(case: Case) -> None:
    """Puts in, takes out or replaces a character of the signature's text."""
    place, kind = case.rng.random(), case.rng.randrange(3)
    char = case.rng.choice([*CORPUS["blanks"], *CORPUS["foreign"], "1", "z", "2"])

    def change(text: str) -> str:
        at = int(place * (len(text) + 1))
        return text[:at] + ("" if kind == 0 else char) + text[at + (kind < 2) :]

    case.text_changes.append(change)


def change_key(case: Case) -> None:
    """Takes another key: of small or mixed order, not canonical, of another length, or text."""
    rng, own = case.rng, public(case.seed)
    mixed = curve.encode(curve.add(curve.point(own), rng.choice(torsion())))
    flipped = (int.from_bytes(own, "little") ^ 1 << rng.randrange(256)).to_bytes(32, "little")
    big = (curve.P + rng.randrange(-2, 19) | rng.randrange(2) << 255).to_bytes(32, "little")
    data = rng.choice(
        [mixed, flipped, big, rng.randbytes(32), public(rng.randbytes(32)), own[:-1], own + b"\0"]
    )
    text = b58(data)
    char = rng.choice([*CORPUS["blanks"], *CORPUS["foreign"], "1"])
    case.key = rng.choice([text, text, text, text + char, char + text, "", char])


def splice_message(case: Case) -> None:
    """Signs a text of the corpus, alone or inside a payload."""
    rng = case.rng
    text = rng.choice([*CORPUS["notJson"], *CORPUS["duplicates"]]).encode()
    value = rng.choice(
        [
            rng.choice(CORPUS["outOfRange"]),
            rng.choice(CORPUS["numbers"])[0],
            '"' + rng.choice(CORPUS["surrogates"]) + '"',
            json.dumps(rng.choice(CORPUS["texts"])),
            "[" * (depth := rng.randrange(1, 24)) + "]" * depth,
        ]
    )
    inside = dump(case.payload)[:-1] + b',"more":' + value.encode() + b"}"
    bad_bytes = dump(case.payload).replace(
        b'":"', b'":"' + bytes.fromhex(rng.choice(CORPUS["notUtf8Hex"]))
    )
    case.message = rng.choice([text, value.encode(), inside, inside, bad_bytes])


def mutate_message(case: Case) -> None:
    """Signs a payload's text with characters put in, taken out and doubled."""
    message = bytearray(case.message if case.message is not None else dump(case.payload))
    for _ in range(case.rng.randrange(1, 4)):
        at = case.rng.randrange(len(message) + 1)
        piece = case.rng.choice([b"", b'"', b"\\", b"{", b"}", b"[", b"]", b",", b":", b" ", b"\0"])
        length = case.rng.randrange(3)
        message[at : at + length] = piece or message[at : at + 5] * 2
    case.message = bytes(message)


def change_member(case: Case) -> None:
    """Leaves a member of the payload out, renames it, or gives it another value."""
    rng, name = case.rng, case.rng.choice([*case.payload, *SAMPLES])
    values = [None, "", 0, -1, 1.5, 2**31, True, [], {}, "x", "é", "a b", [1], *SAMPLES.values()]
    kind = rng.randrange(4)
    if kind == 0:
        case.payload.pop(name, None)
    elif kind == 1:
        case.payload[name + rng.choice(CORPUS["texts"])] = case.payload.pop(name, 1)
    else:
        case.payload[name] = rng.choice(values)


def reorder(case: Case) -> None:
    """Signs the members in another order, with blanks."""
    names = list(case.payload)
    case.rng.shuffle(names)
    text = json.dumps({name: case.payload[name] for name in names}, indent=case.rng.randrange(3))
    case.message = text.encode()


def expect_members(case: Case) -> None:
    """Expects a value of a member, or one of several."""
    name = case.rng.choice([*case.payload, "bountyId", ""])
    own = case.payload.get(name)
    values = [own, [own], [1, own], [], "x", 12, "12", True, None]
    case.options["expected"] = {name: case.rng.choice(values)}


def bind_body(case: Case) -> None:
    """Names members of the payload in the body too, the same or others."""
    rng = case.rng
    names = rng.sample([*SAMPLES], 3)
    body = {
        name: rng.choice([case.payload.get(name), SAMPLES[name], "x", 7, None]) for name in names
    }
    case.payload.update({name: SAMPLES[name] for name in names if rng.random() < 0.5})
    case.options.setdefault("body", {}).update(body)


def prove_key(case: Case) -> None:
    """Sends a main account key, and a proof that fits or not."""
    rng = case.rng
    main = rng.choice([bytes([8]) * 32, rng.randbytes(32), case.seed])
    message = rng.choice([dump(case.payload), dump({}), b"[]", case.message or b"{}"])
    key, proof = b58(public(main)), b58(signed(message, main))
    body: dict[str, Json] = {"publicSignature": proof}
    body["pubKey"] = rng.choice([key, key, key + " ", None])
    if rng.random() < 0.2:
        body["publicSignature"] = rng.choice(["", proof[1:], None, 5])
    if rng.random() < 0.7:
        case.payload["pubKey"] = key
    case.options.setdefault("body", {}).update(body)


def set_policy(case: Case) -> None:
    """Turns the policy, and adds members that it looks at."""
    rng = case.rng
    modes = ("off", "accept", "require")
    names = ("nonce", "audience", "boundMembers", "publicKeyProof")
    case.options["policy"] = {name: rng.choice(modes) for name in rng.sample(names, 2)}
    case.options["policy"]["issuedAt"] = rng.choice(modes[1:])
    case.options["audience"] = rng.choice(["coordinator", "node"])
    age = rng.choice([0, 1, -60, -61, 299, 300, 360, 361, rng.randrange(-500, 500), 0.5])
    more = {"iat": NOW - age, "jti": SAMPLES["jti"], "aud": SAMPLES["aud"]}
    case.payload.update({name: more[name] for name in more if rng.random() < 0.8})
    key = f"{b58(public(case.seed))} {SAMPLES['jti']}"
    case.options["used"] = [[key, NOW + rng.choice([-1, 0, 1])]] if rng.random() < 0.3 else []


OPERATORS: tuple[Callable[[Case], None], ...] = (
    flip_bit,
    truncate,
    extend,
    malleate,
    replace_r,
    change_characters,
    change_key,
    splice_message,
    mutate_message,
    change_member,
    reorder,
    expect_members,
    bind_body,
    prove_key,
    set_policy,
)


# ------------------------------------------------------------------------------------------------
# The run
# ------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Report:
    """What a run found: how often each answer was given, and the first disagreements."""

    cases: int
    answers: Counter[str]
    disagreements: int
    shown: tuple[str, ...]


def cases(requests: Requests, seed: int) -> Iterator[tuple[str, dict[str, Json]]]:
    """Yields operators and input of one case after the other, without end."""
    rng = random.Random(seed)  # nosec B311
    # Few enough that their keys stay known to the verifiers, of which one takes long to check them.
    seeds = [rng.randbytes(32) for _ in range(100)]
    while True:
        seed_bytes = rng.choice(seeds)
        name = rng.choice(requests.names)
        payload = {**requests.payload(name), "stakingKey": b58(public(seed_bytes))}
        case = Case(rng, requests, seed_bytes, name, payload)
        # What is changed in the payload comes before what is made of it.
        chosen = sorted(rng.sample(OPERATORS, rng.choice((0, 1, 1, 1, 2, 3))), key=_order)
        for operator in chosen:
            operator(case)
        yield " + ".join(operator.__name__ for operator in chosen), case.vector()


def _order(operator: Callable[[Case], None]) -> int:
    late = (prove_key, reorder, splice_message, mutate_message)
    return late.index(operator) if operator in late else -1


def fuzz(count: int, seed: int, built: Path) -> Report:
    """Compares the answers of both languages to a number of cases."""
    answers: Counter[str] = Counter()
    disagreements: list[str] = []
    stream = cases(REQUESTS, seed)
    with (
        tempfile.TemporaryDirectory() as folder,
        drivers(built, Path(folder)) as languages,
        ThreadPoolExecutor(len(languages)) as pool,
    ):
        for start in range(0, count, BATCH):
            batch = list(itertools.islice(stream, min(BATCH, count - start)))
            vectors = [vector for _, vector in batch]
            python, node = pool.map(Driver.answers, languages, [vectors, vectors])
            for number, ((operators, vector), one, other) in enumerate(
                zip(batch, python, node, strict=True), start
            ):
                answers[one.get("code", "crash" if "crash" in one else "accepted")] += 1
                if _text(one) != _text(other) or "crash" in one:
                    disagreements.append(
                        f"case {number} ({operators}): Python {_text(one)}, "
                        f"TypeScript {_text(other)}\n  {json.dumps(vector)}"
                    )
    return Report(count, answers, len(disagreements), tuple(disagreements[:SHOWN]))


def _text(answer: Json) -> str:
    return json.dumps(answer, sort_keys=True)


def main(arguments: Sequence[str] | None = None) -> int:
    """Fuzzes; the exit code is 1 when the packages disagree."""
    parser = argparse.ArgumentParser(prog="./nox -s fuzz_auth --", description=__doc__)
    parser.add_argument("--cases", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(2**32))
    options = parser.parse_args(arguments)
    print(f"{options.cases} cases, seed {options.seed}", flush=True)
    began = time.monotonic()
    report = fuzz(options.cases, options.seed, Path("dist"))
    for answer, number in report.answers.most_common():
        print(f"{number:>8}  {answer}")
    for disagreement in report.shown:
        print(disagreement)
    print(f"{report.disagreements} disagreements, {time.monotonic() - began:.0f} s")
    return 1 if report.disagreements else 0


if __name__ == "__main__":
    sys.exit(main())
