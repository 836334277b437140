# Generated from integration/spec/node.yaml by `./pants generate-sdks`. DO NOT EDIT.
"""The operations under `info`."""

from __future__ import annotations

import sys

from .. import models
from ..runtime.clients import AsyncClient, SyncClient
from ..runtime.requests import CallOptions, Operation

if sys.version_info >= (3, 11):
    from typing import Unpack
else:
    from typing_extensions import Unpack

_GET_LEADER = Operation(
    id="get_leader",
    method="GET",
    path="/leader/{roundNumber}/{submitterPublicKey}",
    returns=models.LeaderInfo,
    accept="application/json",
)
_GET_VALUE = Operation(
    id="get_value",
    method="GET",
    path="/value",
    returns=models.StoredValue,
    accept="application/json",
)


class InfoApi:
    """The operations under `info`."""

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    def get_leader(
        self, round_number: int, submitter_public_key: str, **options: Unpack[CallOptions]
    ) -> models.LeaderInfo:
        """Find out who leads a submitter in a round.

        Computes the leader of a submitter from the submissions of the four rounds before
        `roundNumber`, which are public on the chain. All nodes compute the same answer.

        No authentication: it only reads public data.

        Corrected: keys of different length are compared without a fault, and the ranking counts
        all four rounds (D54); submissions of planner nodes name their GitHub account, so that
        `leaderNode` is found there too (D24).

        Raises:
            BadRequestError: 400, as InvalidRequestError.
            ServerError: 500, as InternalError.
            UnavailableError: 503.
            SdkError: another error, or no answer at all.
        """
        result: models.LeaderInfo = self._client.call(
            _GET_LEADER,
            {"roundNumber": round_number, "submitterPublicKey": submitter_public_key},
            None,
            options,
        )
        return result

    def get_value(self, **options: Unpack[CallOptions]) -> models.StoredValue:
        """Read the stored value.

        Returns what the node keeps in its store under the key `value`.

        No authentication: it only reads what the node publishes on purpose.

        Raises:
            ServerError: 500, as InternalError.
            SdkError: another error, or no answer at all.
        """
        result: models.StoredValue = self._client.call(_GET_VALUE, {}, None, options)
        return result


class AsyncInfoApi:
    """The operations under `info`, for asyncio."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def get_leader(
        self, round_number: int, submitter_public_key: str, **options: Unpack[CallOptions]
    ) -> models.LeaderInfo:
        """Find out who leads a submitter in a round.

        Computes the leader of a submitter from the submissions of the four rounds before
        `roundNumber`, which are public on the chain. All nodes compute the same answer.

        No authentication: it only reads public data.

        Corrected: keys of different length are compared without a fault, and the ranking counts
        all four rounds (D54); submissions of planner nodes name their GitHub account, so that
        `leaderNode` is found there too (D24).

        Raises:
            BadRequestError: 400, as InvalidRequestError.
            ServerError: 500, as InternalError.
            UnavailableError: 503.
            SdkError: another error, or no answer at all.
        """
        result: models.LeaderInfo = await self._client.call(
            _GET_LEADER,
            {"roundNumber": round_number, "submitterPublicKey": submitter_public_key},
            None,
            options,
        )
        return result

    async def get_value(self, **options: Unpack[CallOptions]) -> models.StoredValue:
        """Read the stored value.

        Returns what the node keeps in its store under the key `value`.

        No authentication: it only reads what the node publishes on purpose.

        Raises:
            ServerError: 500, as InternalError.
            SdkError: another error, or no answer at all.
        """
        result: models.StoredValue = await self._client.call(_GET_VALUE, {}, None, options)
        return result
