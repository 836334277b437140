"""The code in the READMEs of the SDKs is code: the compilers of both languages accept it."""

from __future__ import annotations

import re

from plugins.plugin_clone import Clone

SERVICES = ("coordinator", "docker", "node")


def test_the_examples_of_the_readmes_have_the_types_of_the_sdks(clone: Clone) -> None:
    written = 0
    for service in SERVICES:
        folder = f"integration/sdk/typescript/{service}"
        for number, code in enumerate(_blocks(clone.read(f"{folder}/README.md"), "ts")):
            clone.write(f"{folder}/tests/readme-{number}.ts", code)
            written += 1
        folder = f"integration/sdk/python/{service}"
        for number, code in enumerate(_blocks(clone.read(f"{folder}/README.md"), "python")):
            clone.write(f"{folder}/tests/test_readme_{service}_{number}.py", code)
            written += 1

    run = clone.pants("check", "integration/sdk::")

    assert written == 3 * (2 + 3) + 2
    assert run.code == 0, run.output


def test_an_example_that_the_sdk_does_not_allow_is_found(clone: Clone) -> None:
    clone.write(
        "integration/sdk/typescript/node/tests/readme.ts",
        'import { NodeClient } from "@prometheus-swarm/node-sdk";\n'
        "await new NodeClient().health.getHealth({ timeOut: 1 });\n",
    )
    clone.write(
        "integration/sdk/python/node/tests/test_readme.py",
        "from prometheus_node_sdk import NodeClient\n\n"
        "NodeClient().health.get_health(time_out=1)\n",
    )

    run = clone.pants("check", "integration/sdk/typescript/node:", "integration/sdk/python/node:")

    assert run.code != 0
    assert "'timeOut' does not exist" in run.output
    assert 'Unexpected keyword argument "time_out"' in run.output


def _blocks(markdown: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", markdown, re.MULTILINE | re.DOTALL)
