"""Sends samples through Python SDKs: `driver.py <folder of the SDKs> <jobs.json>`.

Prints what failed as JSON, by construct and sample. It runs in a process of its own, since a
package that breaks may break anything.
"""

from __future__ import annotations

import importlib
import inspect
import json
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any


def main(folder: Path, jobs: list[dict[str, Any]]) -> dict[str, str]:
    """Does all jobs."""
    failures: dict[str, str] = {}
    for job in jobs:
        sys.path.insert(0, str(folder / job["package"]))
        for index, sample in enumerate(job["samples"]):
            try:
                module = importlib.import_module(job["package"])
                with module.ThingsClient(f"{job['url']}/{index}", retry=0) as client:
                    if job["isCall"]:
                        client.things.make_call(**_named(client.things.make_call, sample))
                    else:
                        client.things.put_thing(client.things.get_thing())
            except Exception as error:
                said = " ".join(str(error).split())
                failures[f"{job['construct']}/{index}"] = f"{type(error).__name__}: {said}"
    return failures


def _named(method: Callable[..., object], values: dict[str, Any]) -> dict[str, Any]:
    """The arguments of a call, whatever the generator makes of their names."""
    known = {_plain(name): value for name, value in values.items()}
    parameters = (name for name in inspect.signature(method).parameters if _plain(name) in known)
    return {name: known[_plain(name)] for name in parameters}


def _plain(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", name.lower())


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]), json.loads(Path(sys.argv[2]).read_text()))))
