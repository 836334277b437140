"""What nodes submit to the chain: content ids, and the texts of rounds without work."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import auth_tables
import pytest

SPECS = auth_tables.read_documents(Path("integration.spec"), ".json")
NODE: dict[str, Any] = SPECS["node"]["components"]["schemas"]
VALUE = re.compile(NODE["SubmissionValue"]["pattern"].replace("$", r"\Z"))

# What the nodes that are deployed write, letter by letter.
DEPLOYED = (
    "Issue successfully summarized",
    "Issue failed to be summarized",
    "Issue failed to add PR to summarizer todo",
    "No issues pending to be summarized",
    "No chosen as issue summarizer",
    "Round <= 1",
    "No orca client",
    "GitHub check failed",
    "Star issue failed",
    "Anthropic API key invalid",
    "Anthropic API key has no credit",
    "No data for this round",
    "No IPFS CID found for this round",
    "Unknown error",
)


def test_the_texts_of_rounds_are_those_of_deployed_nodes() -> None:
    assert tuple(NODE["RoundResult"]["properties"]["result"]["x-extensible-enum"]) == DEPLOYED


@pytest.mark.parametrize("text", [*DEPLOYED, "submission", "bafybeigdyrzt5sfp7udm7hu76uh7y26nf3"])
def test_every_text_of_a_round_can_be_submitted(text: str) -> None:
    assert VALUE.search(text)


@pytest.mark.parametrize("text", ["", " ", "a ", " a", "a\n", "\u00e9", "x" * 513])
def test_what_the_chain_does_not_take(text: str) -> None:
    assert not VALUE.search(text)


def test_no_text_is_taken_for_a_content_id_but_the_workers() -> None:
    cid = re.compile(r"\A(Qm[1-9A-HJ-NP-Za-km-z]{44}|b[a-z2-7]{58,})\Z")
    assert not [text for text in (*DEPLOYED, "submission") if cid.search(text)]
