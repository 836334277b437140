"""Answers vectors with the Python package: one JSON text a line in, one a line out."""

from __future__ import annotations

import json
import sys

from auth_answers import answer


def main() -> None:
    """Answers until the input ends."""
    for line in sys.stdin:
        try:
            answered = answer(json.loads(line))
        except Exception as error:
            answered = {"crash": repr(error)}
        print(json.dumps(answered), flush=True)


main()
