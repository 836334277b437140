# Generated from integration/spec/docker.yaml by `./pants generate-sdks`. DO NOT EDIT.
"""The operations under `classifier`."""

from __future__ import annotations

import sys

from .. import models
from ..runtime.clients import AsyncClient, SyncClient
from ..runtime.requests import CallOptions, JsonBody, Operation

if sys.version_info >= (3, 11):
    from typing import Unpack
else:
    from typing_extensions import Unpack

_CLASSIFY_REPO = Operation(
    id="classify_repo",
    method="POST",
    path="/repo_classify",
    returns=models.ClassifyRepoResponse,
    accept="application/json",
    content_type="application/json",
    timeout=300,
)


class ClassifierApi:
    """The operations under `classifier`."""

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    def classify_repo(
        self, body: models.ClassifyRepoRequest | JsonBody, **options: Unpack[CallOptions]
    ) -> models.ClassifyRepoResponse:
        """Classify a repository.

        Clones a repository and finds out what kind it is, its main language and its test
        framework. May take minutes.

        No authentication: only the coordinator can reach it.

        Corrected: a missing `repo_url` is 400, not 401; a classification that failed is 500 with
        `task_failed`, not 200 with `success: false`.

        Raises:
            BadRequestError: 400, as InvalidRequestError.
            ApiError: 413, as PayloadTooLargeError.
            ApiError: 415, as UnsupportedMediaTypeError.
            ServerError: 500, as TaskFailedError, InternalError.
            ServerError: 502, as UpstreamFailedError.
            SdkError: another error, or no answer at all.
        """
        result: models.ClassifyRepoResponse = self._client.call(_CLASSIFY_REPO, {}, body, options)
        return result


class AsyncClassifierApi:
    """The operations under `classifier`, for asyncio."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def classify_repo(
        self, body: models.ClassifyRepoRequest | JsonBody, **options: Unpack[CallOptions]
    ) -> models.ClassifyRepoResponse:
        """Classify a repository.

        Clones a repository and finds out what kind it is, its main language and its test
        framework. May take minutes.

        No authentication: only the coordinator can reach it.

        Corrected: a missing `repo_url` is 400, not 401; a classification that failed is 500 with
        `task_failed`, not 200 with `success: false`.

        Raises:
            BadRequestError: 400, as InvalidRequestError.
            ApiError: 413, as PayloadTooLargeError.
            ApiError: 415, as UnsupportedMediaTypeError.
            ServerError: 500, as TaskFailedError, InternalError.
            ServerError: 502, as UpstreamFailedError.
            SdkError: another error, or no answer at all.
        """
        result: models.ClassifyRepoResponse = await self._client.call(
            _CLASSIFY_REPO, {}, body, options
        )
        return result
