"""Signs and verifies with the installed Python package of the signature protocol."""

from __future__ import annotations

import importlib
import json
import sys

# The test vector of the protocol document: what nodes have always sent.
SEED = bytes([7]) * 32
KEY = "GmaDrppBC7P5ARKV8g3djiwP89vz1jLK23V2GBjuAEGB"
PAYLOAD = {"taskId": "t", "roundNumber": 1, "githubUsername": "g", "action": "fetch-todo"}
SIGNATURE = (
    "5A2AVXVyfjuBxk5Uxnfb3rVbodwjS421RQP2wNU5pbNVMqa3FJcgKSUsRkmJTVx2QZdqdBDBazoXVDTw3frvaKaDv4P5"
    "STTyi4wodzSVcMRCGEjJB6YZYkYudjErTDT6N7d9u38fcSA8VrPRWeyn9XNoRg4Bk3sHkn96Mzz3i2X9zYWZeDZyaJpAGUC"
)


def main() -> None:
    """Reads the task from standard input; prints no results, since no operation is called."""
    auth = importlib.import_module(json.load(sys.stdin)["package"])
    if auth.public_key(SEED) != KEY or auth.sign(PAYLOAD, SEED) != SIGNATURE:
        sys.exit("it signs otherwise than the test vector of the protocol")
    if auth.open_signature(SIGNATURE, KEY).payload != PAYLOAD:
        sys.exit("it reads another payload than was signed")
    try:
        auth.open_signature(SIGNATURE[:-1] + "D", KEY)
    except auth.SignatureError:
        print("[]")
    else:
        sys.exit("it accepts a signature that was changed")


main()
