"""What a caller writes: type checkers know what comes out of it, on every Python."""

from __future__ import annotations

import prometheus_coordinator_sdk as sdk
from typing_extensions import assert_type  # noqa: UP035 (`typing` has it from 3.11 on)


def synchronous() -> None:
    """The client that waits."""
    with sdk.CoordinatorClient("http://127.0.0.1:8080", deadline=5) as client:
        assert_type(client, sdk.CoordinatorClient)
        assert_type(client.health, sdk.HealthApi)
        assert_type(client.health.get_health().status, str)
        client.health.get_health(idempotency_key="a", on_response=shown)
        client.health.get_health(timeuot=1)  # type: ignore[call-arg]
    sdk.CoordinatorClient(credentials={"bearerToken": lambda: "token"}, cookies=True)
    sdk.CoordinatorClient(credentials={"bearerToken": 5})  # type: ignore[dict-item]


async def asynchronous() -> None:
    """The client for asyncio."""
    async with sdk.AsyncCoordinatorClient("http://127.0.0.1:8080", bearer_token=token) as client:
        assert_type(client, sdk.AsyncCoordinatorClient)
        assert_type((await client.health.get_health()).status, str)


async def token() -> str:
    """A function that gets the token may be awaited."""
    return "token"


def shown(answer: sdk.ResponseInfo) -> None:
    """The raw answer of a call, and the code of an error."""
    assert_type(answer.body, bytes)
    try:
        synchronous()
    except sdk.NoWorkAvailableError as error:
        assert_type(error.status, int)
