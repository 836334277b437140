# Generated from integration/spec/coordinator.yaml by `./pants generate-sdks`. DO NOT EDIT.
"""The operations under `supporter`."""

from __future__ import annotations

import sys

from .. import models
from ..runtime.clients import AsyncClient, SyncClient
from ..runtime.requests import CallOptions, JsonBody, Operation, SigningOptions
from ..runtime.signing import SigningRule

if sys.version_info >= (3, 11):
    from typing import Unpack
else:
    from typing_extensions import Unpack

_BIND_KEY_TO_GITHUB = Operation(
    id="bind_key_to_github",
    method="POST",
    path="/api/supporter/bind-key-to-github",
    returns=models.BindKeyToGithubResponse,
    accept="application/json",
    content_type="application/json",
    sign=SigningRule(
        "bind-key-to-github",
        ("taskId", "stakingKey", "githubId", "githubUsername", "issueNumber", "action"),
    ),
)
_CHECK_SUPPORTER = Operation(
    id="check_supporter",
    method="POST",
    path="/api/supporter/check-request",
    returns=models.CheckSupporterResponse,
    accept="application/json",
    content_type="application/json",
)
_FETCH_REPO_LIST = Operation(
    id="fetch_repo_list",
    method="POST",
    path="/api/supporter/fetch-repo-list",
    returns=models.FetchRepoListResponse,
    accept="application/json",
    content_type="application/json",
    sign=SigningRule("fetch", ("taskId", "roundNumber", "stakingKey", "action")),
)


class SupporterApi:
    """The operations under `supporter`."""

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    def bind_key_to_github(
        self, body: models.BindKeyToGithubRequest | JsonBody, **options: Unpack[SigningOptions]
    ) -> models.BindKeyToGithubResponse:
        """Bind a staking key to a GitHub account.

        Binds a staking key to the GitHub account that wrote an issue in the support repository.
        Two proofs are needed: the key signs the account's number and name and the issue's number,
        and the account opens that issue, whose body is JSON with the `stakingKey`. Who proves
        both replaces what the key, and what the account, was bound to before. A key that goes to
        another account begins anew; an account that gets another key keeps what it has starred.
        Repeating the call is safe.

        The answer's status says whether it is bound. The body has no `statuscode`, which deployed
        supporters read (D66).

        Authentication: signed body, staked key, and the GitHub issue.

        Corrected: the key's own signature was not asked for, so that anybody could bind somebody
        else's key; an account with another key was refused for ever. A new binding is 201 and a
        known one 200, it was the other way round (D53); a proof that fails is 403, it was 400.

        Raises:
            BadRequestError: 400, as InvalidRequestError.
            UnauthorizedError: 401, as SignatureExpiredError, SignatureInvalidError, SignatureMismatchError, SignatureReplayedError.
            ForbiddenError: 403, as ProofInvalidError, StakingKeyInvalidError.
            ApiError: 413, as PayloadTooLargeError.
            ApiError: 415, as UnsupportedMediaTypeError.
            RateLimitedError: 429.
            ServerError: 500, as InternalError.
            UnavailableError: 503.
            SdkError: another error, or no answer at all.
        """
        result: models.BindKeyToGithubResponse = self._client.call(
            _BIND_KEY_TO_GITHUB, {}, body, options
        )
        return result

    def check_supporter(
        self, body: models.CheckSupporterRequest | JsonBody, **options: Unpack[CallOptions]
    ) -> models.CheckSupporterResponse:
        """See what a supporter has to star.

        An auditor asks which GitHub account a key is bound to, and which repositories it was last
        given to star. Nothing changes.

        No authentication: it only reads, and what it tells is public on GitHub.

        Corrected: a missing `stakingKey` is 400, it was 401.

        Raises:
            BadRequestError: 400, as InvalidRequestError.
            NotFoundError: 404, as AssignmentNotFoundError.
            ApiError: 413, as PayloadTooLargeError.
            ApiError: 415, as UnsupportedMediaTypeError.
            RateLimitedError: 429.
            ServerError: 500, as InternalError.
            UnavailableError: 503.
            SdkError: another error, or no answer at all.
        """
        result: models.CheckSupporterResponse = self._client.call(
            _CHECK_SUPPORTER, {}, body, options
        )
        return result

    def fetch_repo_list(
        self, body: models.FetchRepoListRequest | JsonBody, **options: Unpack[SigningOptions]
    ) -> models.FetchRepoListResponse:
        """Get the repositories to star.

        Returns the repositories of running bounties that the caller's GitHub account has not
        starred yet. The signed round is the current one on the chain; another one is 401.

        Authentication: signed body, staked key.

        Raises:
            BadRequestError: 400, as InvalidRequestError.
            UnauthorizedError: 401, as SignatureExpiredError, SignatureInvalidError, SignatureMismatchError, SignatureReplayedError.
            ForbiddenError: 403, as StakingKeyInvalidError, TaskNotServedError.
            NotFoundError: 404, as AssignmentNotFoundError.
            ApiError: 413, as PayloadTooLargeError.
            ApiError: 415, as UnsupportedMediaTypeError.
            RateLimitedError: 429.
            ServerError: 500, as InternalError.
            ServerError: 502, as UpstreamFailedError.
            UnavailableError: 503.
            SdkError: another error, or no answer at all.
        """
        result: models.FetchRepoListResponse = self._client.call(
            _FETCH_REPO_LIST, {}, body, options
        )
        return result


class AsyncSupporterApi:
    """The operations under `supporter`, for asyncio."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def bind_key_to_github(
        self, body: models.BindKeyToGithubRequest | JsonBody, **options: Unpack[SigningOptions]
    ) -> models.BindKeyToGithubResponse:
        """Bind a staking key to a GitHub account.

        Binds a staking key to the GitHub account that wrote an issue in the support repository.
        Two proofs are needed: the key signs the account's number and name and the issue's number,
        and the account opens that issue, whose body is JSON with the `stakingKey`. Who proves
        both replaces what the key, and what the account, was bound to before. A key that goes to
        another account begins anew; an account that gets another key keeps what it has starred.
        Repeating the call is safe.

        The answer's status says whether it is bound. The body has no `statuscode`, which deployed
        supporters read (D66).

        Authentication: signed body, staked key, and the GitHub issue.

        Corrected: the key's own signature was not asked for, so that anybody could bind somebody
        else's key; an account with another key was refused for ever. A new binding is 201 and a
        known one 200, it was the other way round (D53); a proof that fails is 403, it was 400.

        Raises:
            BadRequestError: 400, as InvalidRequestError.
            UnauthorizedError: 401, as SignatureExpiredError, SignatureInvalidError, SignatureMismatchError, SignatureReplayedError.
            ForbiddenError: 403, as ProofInvalidError, StakingKeyInvalidError.
            ApiError: 413, as PayloadTooLargeError.
            ApiError: 415, as UnsupportedMediaTypeError.
            RateLimitedError: 429.
            ServerError: 500, as InternalError.
            UnavailableError: 503.
            SdkError: another error, or no answer at all.
        """
        result: models.BindKeyToGithubResponse = await self._client.call(
            _BIND_KEY_TO_GITHUB, {}, body, options
        )
        return result

    async def check_supporter(
        self, body: models.CheckSupporterRequest | JsonBody, **options: Unpack[CallOptions]
    ) -> models.CheckSupporterResponse:
        """See what a supporter has to star.

        An auditor asks which GitHub account a key is bound to, and which repositories it was last
        given to star. Nothing changes.

        No authentication: it only reads, and what it tells is public on GitHub.

        Corrected: a missing `stakingKey` is 400, it was 401.

        Raises:
            BadRequestError: 400, as InvalidRequestError.
            NotFoundError: 404, as AssignmentNotFoundError.
            ApiError: 413, as PayloadTooLargeError.
            ApiError: 415, as UnsupportedMediaTypeError.
            RateLimitedError: 429.
            ServerError: 500, as InternalError.
            UnavailableError: 503.
            SdkError: another error, or no answer at all.
        """
        result: models.CheckSupporterResponse = await self._client.call(
            _CHECK_SUPPORTER, {}, body, options
        )
        return result

    async def fetch_repo_list(
        self, body: models.FetchRepoListRequest | JsonBody, **options: Unpack[SigningOptions]
    ) -> models.FetchRepoListResponse:
        """Get the repositories to star.

        Returns the repositories of running bounties that the caller's GitHub account has not
        starred yet. The signed round is the current one on the chain; another one is 401.

        Authentication: signed body, staked key.

        Raises:
            BadRequestError: 400, as InvalidRequestError.
            UnauthorizedError: 401, as SignatureExpiredError, SignatureInvalidError, SignatureMismatchError, SignatureReplayedError.
            ForbiddenError: 403, as StakingKeyInvalidError, TaskNotServedError.
            NotFoundError: 404, as AssignmentNotFoundError.
            ApiError: 413, as PayloadTooLargeError.
            ApiError: 415, as UnsupportedMediaTypeError.
            RateLimitedError: 429.
            ServerError: 500, as InternalError.
            ServerError: 502, as UpstreamFailedError.
            UnavailableError: 503.
            SdkError: another error, or no answer at all.
        """
        result: models.FetchRepoListResponse = await self._client.call(
            _FETCH_REPO_LIST, {}, body, options
        )
        return result
