"""What a client shares with a fork, another event loop, a thread, a pickle or a copy."""

from __future__ import annotations

import asyncio
import copy
import os
import pickle  # nosec B403
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx
import pytest
from sdk_probe import GET, SERVICE, Script, answer, echo
from sdk_runtime import errors
from sdk_runtime.clients import AsyncClient, SyncClient

# Forks in a process of its own: one with threads, as a server has, may not be forked.
FORKS = """
import asyncio, os, sys
import httpx
from sdk_probe import GET, SERVICE
from sdk_runtime.clients import AsyncClient, SyncClient

url, kind, given = sys.argv[1:]
count = 30 if kind == "sync" else 5
asked = SyncClient if kind == "sync" else AsyncClient
options = {}
if given == "given":
    options["http_client"] = httpx.Client() if kind == "sync" else httpx.AsyncClient()
client = asked(SERVICE, url, options)

def is_own(path):
    answer = client.call(GET._replace(path=path), {}, None, {})
    return (answer if kind == "sync" else asyncio.run(answer)) == {"path": path}

def calls(name):
    try:
        return 0 if all([is_own(f"/{name}-{n}") for n in range(count)]) else 1
    except Exception as error:
        print(f"{type(error).__name__}: {error}", flush=True)
        return 2

assert is_own("/parent")
children = []
for child in range(4):
    pid = os.fork()
    if pid == 0:
        os._exit(calls(f"child-{child}"))
    children.append(pid)
codes = [calls("parent")] if given == "own" else []
codes += [os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) for pid in children]
print(codes)
"""


def run_program(server: tuple[str, Script], program: str, *arguments: str) -> str:
    url, _ = server
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-c", program, url, *arguments]
    run = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    return run.stdout


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_forks_get_the_answers_to_their_own_calls(server: tuple[str, Script], kind: str) -> None:
    server[1].set(echo)
    assert run_program(server, FORKS, kind, "own") == "[0, 0, 0, 0, 0]\n"


# One event loop, in which the child goes on.
LOOP_FORKS = """
import asyncio, os, sys
from sdk_probe import GET, SERVICE
from sdk_runtime.clients import AsyncClient

client = AsyncClient(SERVICE, sys.argv[1], {})
loop = asyncio.new_event_loop()
print(loop.run_until_complete(client.call(GET, {}, None, {})), flush=True)
pid = os.fork()
if pid == 0:
    print(loop.run_until_complete(client.call(GET, {}, None, {})), flush=True)
    os._exit(0)
os.waitpid(pid, 0)
"""


def test_a_fork_within_one_event_loop_makes_a_connection(server: tuple[str, Script]) -> None:
    server[1].set(lambda handler: answer(200, handler.client_address[1])(handler))
    parent, child = run_program(server, LOOP_FORKS).splitlines()
    assert parent.isdigit()
    assert child.isdigit()
    assert parent != child


def test_an_http_client_that_a_fork_would_share_is_refused(server: tuple[str, Script]) -> None:
    server[1].set(echo)
    output = run_program(server, FORKS, "sync", "given")
    assert output.count("ConfigurationError: `http_client` was used in another process") == 4
    assert output.endswith("[2, 2, 2, 2]\n")


def test_a_client_is_used_in_one_event_loop_after_another(server: tuple[str, Script]) -> None:
    url, script = server
    script.set(echo)
    client = AsyncClient(SERVICE, url, {})

    async def call(path: str) -> Any:
        async with client:
            return await client.call(GET._replace(path=path), {}, None, {})

    assert [asyncio.run(call(f"/{n}")) for n in range(3)] == [{"path": f"/{n}"} for n in range(3)]


# In a process of its own, since the connection of the first loop is closed by nobody.
LOOPS = """
import asyncio, sys
from sdk_probe import GET, SERVICE
from sdk_runtime.clients import AsyncClient

client = AsyncClient(SERVICE, sys.argv[1], {})
print([asyncio.run(client.call(GET, {}, None, {})) for _ in range(3)])
print(len(client._own))
"""


def test_a_client_that_nobody_closed_is_used_in_a_second_loop(server: tuple[str, Script]) -> None:
    server[1].set(echo)
    answers, kept = run_program(server, LOOPS).splitlines()
    assert answers == str([{"path": "/things"}] * 3)
    # The connections of the closed loops are gone.
    assert kept == "1"


def test_an_http_client_of_another_loop_is_refused() -> None:
    transport = httpx.MockTransport(lambda _: httpx.Response(200, json=[]))
    client = AsyncClient(
        SERVICE, "http://a", {"http_client": httpx.AsyncClient(transport=transport)}
    )
    asyncio.run(client.call(GET, {}, None, {}))
    with pytest.raises(errors.ConfigurationError, match="another process or event loop"):
        asyncio.run(client.call(GET, {}, None, {}))


def test_threads_share_a_client(server: tuple[str, Script]) -> None:
    url, script = server
    script.set(echo)
    with SyncClient(SERVICE, url, {}) as client, ThreadPoolExecutor(8) as pool:
        paths = [f"/{n}" for n in range(80)]
        found = pool.map(lambda path: client.call(GET._replace(path=path), {}, None, {}), paths)
        assert [item["path"] for item in found] == paths


def test_threads_with_event_loops_share_a_client(server: tuple[str, Script]) -> None:
    url, script = server
    script.set(echo)
    client = AsyncClient(SERVICE, url, {})

    async def call(path: str) -> Any:
        async with client:
            return await client.call(GET._replace(path=path), {}, None, {})

    with ThreadPoolExecutor(4) as pool:
        paths = [f"/{n}" for n in range(8)]
        found = pool.map(lambda path: asyncio.run(call(path)), paths)
        assert [item["path"] for item in found] == paths


@pytest.mark.parametrize("client", [SyncClient, AsyncClient])
@pytest.mark.parametrize("duplicate", [pickle.dumps, copy.copy, copy.deepcopy])
def test_a_client_is_neither_pickled_nor_copied(
    client: Callable[..., Any], duplicate: Callable[[Any], Any]
) -> None:
    made = client(SERVICE, "http://127.0.0.1:1", {})
    with pytest.raises(errors.ConfigurationError, match="cannot be pickled or copied"):
        duplicate(made)


@pytest.mark.parametrize(
    "error",
    [
        errors.ConnectionFailedError("a", host="b", port=1),
        errors.RequestTimeoutError("a", host="b", port=1),
        errors.ConfigurationError("a"),
        errors.DecodeError("a"),
    ],
    ids=lambda error: type(error).__name__,
)
def test_an_error_passes_from_one_process_to_another(error: errors.SdkError) -> None:
    found = pickle.loads(pickle.dumps(error))  # nosec B301
    assert (type(found), str(found), vars(found)) == (type(error), str(error), vars(error))
