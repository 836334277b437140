# Generated from integration/spec/node.yaml by `./pants generate-sdks`. DO NOT EDIT.
"""The operations under `rounds`."""

from __future__ import annotations

import sys

from .. import models
from ..runtime.clients import AsyncClient, SyncClient
from ..runtime.requests import CallOptions, Operation

if sys.version_info >= (3, 11):
    from typing import Unpack
else:
    from typing_extensions import Unpack

_AUDIT_SUBMISSION = Operation(
    id="audit_submission",
    method="POST",
    path="/audit/{roundNumber}/{cid}/{submitterPublicKey}",
    returns=models.AuditVerdict,
    accept="application/json",
    security=(("operatorToken",),),
    timeout=900,
)
_MAKE_SUBMISSION = Operation(
    id="make_submission",
    method="POST",
    path="/submission/{roundNumber}",
    returns=models.SubmissionResult,
    accept="application/json",
    security=(("operatorToken",),),
    timeout=120,
)
_RUN_TASK = Operation(
    id="run_task",
    method="POST",
    path="/task/{roundNumber}",
    returns=models.RoundResult,
    accept="application/json",
    security=(("operatorToken",),),
    timeout=1800,
)
_SUBMIT_DISTRIBUTION = Operation(
    id="submit_distribution",
    method="POST",
    path="/submitDistribution/{roundNumber}",
    returns=models.DistributionResult,
    accept="application/json",
    security=(("operatorToken",),),
    timeout=120,
)


class RoundsApi:
    """The operations under `rounds`."""

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    def audit_submission(
        self, round_number: int, cid: str, submitter_public_key: str, **options: Unpack[CallOptions]
    ) -> models.AuditVerdict:
        """Audit a submission by hand.

        Reads a submission from IPFS, verifies its signature, and has the agent judge it. A text
        that is no content id passes without that (D67). It casts no vote on the chain.

        For the operator of the node. Corrected: it was a GET that anybody could send (D40).

        Raises:
            BadRequestError: 400, as InvalidRequestError.
            UnauthorizedError: 401, as TokenMissingError.
            ForbiddenError: 403, as TokenInvalidError.
            ServerError: 500, as InternalError.
            UnavailableError: 503.
            SdkError: another error, or no answer at all.
        """
        result: models.AuditVerdict = self._client.call(
            _AUDIT_SUBMISSION,
            {"roundNumber": round_number, "cid": cid, "submitterPublicKey": submitter_public_key},
            None,
            options,
        )
        return result

    def make_submission(
        self, round_number: int, **options: Unpack[CallOptions]
    ) -> models.SubmissionResult:
        """Make the submission of a round by hand.

        Signs the result of the round, stores it on IPFS and returns where. It is what the node
        submits to the chain by itself.

        For the operator of the node. Corrected: it was a GET that anybody could send (D40).

        Raises:
            BadRequestError: 400, as InvalidRequestError.
            UnauthorizedError: 401, as TokenMissingError.
            ForbiddenError: 403, as TokenInvalidError.
            ServerError: 500, as InternalError.
            UnavailableError: 503.
            SdkError: another error, or no answer at all.
        """
        result: models.SubmissionResult = self._client.call(
            _MAKE_SUBMISSION, {"roundNumber": round_number}, None, options
        )
        return result

    def run_task(self, round_number: int, **options: Unpack[CallOptions]) -> models.RoundResult:
        """Run the task of a round by hand.

        Does what the node does by itself at the start of a round: fetch a todo, have the agent
        plan it, hand in the plan. Answers when the round's task has ended.

        For the operator of the node. Corrected: it was a GET that anybody could send (D40).

        Raises:
            BadRequestError: 400, as InvalidRequestError.
            UnauthorizedError: 401, as TokenMissingError.
            ForbiddenError: 403, as TokenInvalidError.
            ConflictError: 409, as TaskRunningError.
            ServerError: 500, as InternalError.
            UnavailableError: 503.
            SdkError: another error, or no answer at all.
        """
        result: models.RoundResult = self._client.call(
            _RUN_TASK, {"roundNumber": round_number}, None, options
        )
        return result

    def submit_distribution(
        self, round_number: int, **options: Unpack[CallOptions]
    ) -> models.DistributionResult:
        """Submit the distribution list of a round by hand.

        Computes who is rewarded for the round and submits the list to the chain.

        For the operator of the node. Corrected: it was a GET that anybody could send (D40).

        Raises:
            BadRequestError: 400, as InvalidRequestError.
            UnauthorizedError: 401, as TokenMissingError.
            ForbiddenError: 403, as TokenInvalidError.
            ServerError: 500, as InternalError.
            UnavailableError: 503.
            SdkError: another error, or no answer at all.
        """
        result: models.DistributionResult = self._client.call(
            _SUBMIT_DISTRIBUTION, {"roundNumber": round_number}, None, options
        )
        return result


class AsyncRoundsApi:
    """The operations under `rounds`, for asyncio."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def audit_submission(
        self, round_number: int, cid: str, submitter_public_key: str, **options: Unpack[CallOptions]
    ) -> models.AuditVerdict:
        """Audit a submission by hand.

        Reads a submission from IPFS, verifies its signature, and has the agent judge it. A text
        that is no content id passes without that (D67). It casts no vote on the chain.

        For the operator of the node. Corrected: it was a GET that anybody could send (D40).

        Raises:
            BadRequestError: 400, as InvalidRequestError.
            UnauthorizedError: 401, as TokenMissingError.
            ForbiddenError: 403, as TokenInvalidError.
            ServerError: 500, as InternalError.
            UnavailableError: 503.
            SdkError: another error, or no answer at all.
        """
        result: models.AuditVerdict = await self._client.call(
            _AUDIT_SUBMISSION,
            {"roundNumber": round_number, "cid": cid, "submitterPublicKey": submitter_public_key},
            None,
            options,
        )
        return result

    async def make_submission(
        self, round_number: int, **options: Unpack[CallOptions]
    ) -> models.SubmissionResult:
        """Make the submission of a round by hand.

        Signs the result of the round, stores it on IPFS and returns where. It is what the node
        submits to the chain by itself.

        For the operator of the node. Corrected: it was a GET that anybody could send (D40).

        Raises:
            BadRequestError: 400, as InvalidRequestError.
            UnauthorizedError: 401, as TokenMissingError.
            ForbiddenError: 403, as TokenInvalidError.
            ServerError: 500, as InternalError.
            UnavailableError: 503.
            SdkError: another error, or no answer at all.
        """
        result: models.SubmissionResult = await self._client.call(
            _MAKE_SUBMISSION, {"roundNumber": round_number}, None, options
        )
        return result

    async def run_task(
        self, round_number: int, **options: Unpack[CallOptions]
    ) -> models.RoundResult:
        """Run the task of a round by hand.

        Does what the node does by itself at the start of a round: fetch a todo, have the agent
        plan it, hand in the plan. Answers when the round's task has ended.

        For the operator of the node. Corrected: it was a GET that anybody could send (D40).

        Raises:
            BadRequestError: 400, as InvalidRequestError.
            UnauthorizedError: 401, as TokenMissingError.
            ForbiddenError: 403, as TokenInvalidError.
            ConflictError: 409, as TaskRunningError.
            ServerError: 500, as InternalError.
            UnavailableError: 503.
            SdkError: another error, or no answer at all.
        """
        result: models.RoundResult = await self._client.call(
            _RUN_TASK, {"roundNumber": round_number}, None, options
        )
        return result

    async def submit_distribution(
        self, round_number: int, **options: Unpack[CallOptions]
    ) -> models.DistributionResult:
        """Submit the distribution list of a round by hand.

        Computes who is rewarded for the round and submits the list to the chain.

        For the operator of the node. Corrected: it was a GET that anybody could send (D40).

        Raises:
            BadRequestError: 400, as InvalidRequestError.
            UnauthorizedError: 401, as TokenMissingError.
            ForbiddenError: 403, as TokenInvalidError.
            ServerError: 500, as InternalError.
            UnavailableError: 503.
            SdkError: another error, or no answer at all.
        """
        result: models.DistributionResult = await self._client.call(
            _SUBMIT_DISTRIBUTION, {"roundNumber": round_number}, None, options
        )
        return result
