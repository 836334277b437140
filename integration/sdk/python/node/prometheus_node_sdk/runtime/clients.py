# Generated from integration/sdk/runtime/python/sdk_runtime/clients.py by `./pants generate-sdks`. DO NOT EDIT.
"""What sends the calls of a client: one class that waits, and one for asyncio."""

from __future__ import annotations

import inspect
from collections.abc import Awaitable, Callable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from . import requests, signing
from .errors import ConnectionFailedError, RequestTimeoutError
from .requests import CallOptions, HttpRequest, Operation, ResponseInfo, RetryPolicy, Service

if TYPE_CHECKING:
    from typing import Self

    import httpx
    from httpx_retries import Retry

Token = str | Callable[[], str]
AsyncToken = str | Callable[[], str | Awaitable[str]]

T = TypeVar("T")

_IDEMPOTENT = ("GET", "HEAD", "PUT", "DELETE", "OPTIONS")
_RETRIED = (429, 503)


class ClientOptions(CallOptions, total=False):
    """How a client is made.

    `bearer_token` is the token, or what gets it, for operations that ask for one. `signer` signs
    bodies with the staking key, where the contract asks for it, and `public_signer` the same
    payloads with the main account key. `http_client` sends requests in place of the SDK's own, and
    is not closed with the client.
    """

    bearer_token: Token
    signer: signing.Signer
    public_signer: signing.Signer
    http_client: httpx.Client


class AsyncClientOptions(CallOptions, total=False):
    """How an asynchronous client is made: as ClientOptions, with functions that may be awaited."""

    bearer_token: AsyncToken
    signer: signing.AsyncSigner
    public_signer: signing.AsyncSigner
    http_client: httpx.AsyncClient


class _Call:
    """One call: what both kinds of clients do alike."""

    def __init__(
        self,
        service: Service,
        url: str,
        operation: Operation,
        parameters: Mapping[str, Any],
        body: Any,
        defaults: Mapping[str, Any],
        options: Mapping[str, Any],
    ) -> None:
        self.service = service
        self.url = url
        self.operation = operation
        self.parameters = parameters
        self.body = requests.body_object(operation, body)
        self.settings = {**defaults, **options}
        self.headers = {**defaults.get("headers", {}), **options.get("headers", {})}
        self.extra = options.get("sign", {})

    def to_sign(self) -> signing.SignaturesToMake | None:
        if self.operation.sign is None or self.body is None:
            return None
        return signing.signatures_to_make(
            self.operation.id,
            self.operation.sign,
            self.body,
            self.parameters,
            self.extra,
            "signer" in self.settings,
        )

    def request(self, token: str | None) -> HttpRequest:
        return requests.http_request(
            self.service,
            self.url,
            self.operation,
            self.parameters,
            self.body,
            token,
            self.headers,
        )

    def retry(self) -> Retry:
        from httpx import NetworkError, RemoteProtocolError
        from httpx_retries import Retry

        given = self.settings.get("retry", RetryPolicy())
        policy = RetryPolicy(given) if isinstance(given, int) else given
        return Retry(
            total=policy.limit,
            allowed_methods=_IDEMPOTENT,
            status_forcelist=_RETRIED,
            retry_on_exceptions=(NetworkError, RemoteProtocolError),
            # The library doubles it before the first pause.
            backoff_factor=policy.backoff / 2,
            max_backoff_wait=policy.max_delay,
        )

    def is_final(self, retry: Retry, outcome: httpx.Response | Exception) -> bool:
        """Whether an answer or an error is the call's last."""
        if retry.is_exhausted() or not retry.is_retryable_method(self.operation.method):
            return True
        if isinstance(outcome, Exception):
            return not retry.is_retryable_exception(outcome)
        return not retry.is_retryable_status_code(outcome.status_code)

    def timeout(self) -> httpx.Timeout:
        from httpx import Timeout

        given = self.settings.get("timeout", requests.DEFAULT_TIMEOUT)
        connect, wait = given if isinstance(given, tuple) else (given, given)
        return Timeout(wait, connect=connect)

    def built(
        self, client: httpx.Client | httpx.AsyncClient, request: HttpRequest
    ) -> httpx.Request:
        return client.build_request(
            request.method,
            request.url,
            headers={
                name.encode("latin-1"): value.encode("latin-1")
                for name, value in request.headers.items()
            },
            content=request.content,
            timeout=self.timeout(),
        )

    def failure(self, path: str, error: Exception) -> Exception:
        """The SDK's error for one of the HTTP library."""
        from httpx import TimeoutException

        subject = f"{self.operation.method} {path}"
        if isinstance(error, TimeoutException):
            return RequestTimeoutError(f"{subject}: no answer in time ({type(error).__name__})")
        return ConnectionFailedError(f"{subject}: {error or type(error).__name__}")

    def result(self, path: str, answer: httpx.Response) -> Any:
        status, headers = answer.status_code, answer.headers
        if "on_response" in self.settings:
            info = ResponseInfo(self.operation.method, path, status, headers)
            self.settings["on_response"](info)
        return requests.result(self.operation, path, status, headers, answer.content)


class SyncClient:
    """The base of the generated clients that wait for answers."""

    def __init__(self, service: Service, base_url: str | None, options: Mapping[str, Any]) -> None:
        self._service = service
        self._url = requests.base_url(service, base_url)
        self._options = options
        self._own: httpx.Client | None = None

    def call(
        self,
        operation: Operation,
        parameters: Mapping[str, Any],
        body: Any,
        options: Mapping[str, Any],
    ) -> Any:
        """Performs an operation. Raises SdkError."""
        call = _Call(self._service, self._url, operation, parameters, body, self._options, options)
        to_sign = call.to_sign()
        if to_sign is not None:
            payload, field, with_public_key = to_sign
            call.body[field] = self._options["signer"](payload)
            if with_public_key and "public_signer" in self._options:
                call.body["publicSignature"] = self._options["public_signer"](payload)
        token = self._options.get("bearer_token")
        request = call.request(token() if callable(token) else token)
        return call.result(request.path, self._send(call, request))

    def _send(self, call: _Call, request: HttpRequest) -> httpx.Response:
        import httpx

        client = self._http_client()
        retry = call.retry()
        built = call.built(client, request)
        while True:
            outcome: httpx.Response | Exception
            try:
                # A redirect could carry a signed body or a token to somebody else.
                outcome = client.send(built, follow_redirects=False)
            except (httpx.TransportError, httpx.DecodingError) as error:
                outcome = error
            if call.is_final(retry, outcome):
                if isinstance(outcome, Exception):
                    raise call.failure(request.path, outcome) from outcome
                return outcome
            retry = retry.increment()
            retry.sleep(outcome)

    def _http_client(self) -> httpx.Client:
        given = self._options.get("http_client")
        if given is not None:
            return cast("httpx.Client", given)
        if self._own is None:
            import httpx

            self._own = httpx.Client()
        return self._own

    def close(self) -> None:
        """Closes the client's connections."""
        if self._own is not None:
            self._own.close()
            self._own = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class AsyncClient:
    """The base of the generated clients for asyncio."""

    def __init__(self, service: Service, base_url: str | None, options: Mapping[str, Any]) -> None:
        self._service = service
        self._url = requests.base_url(service, base_url)
        self._options = options
        self._own: httpx.AsyncClient | None = None

    async def call(
        self,
        operation: Operation,
        parameters: Mapping[str, Any],
        body: Any,
        options: Mapping[str, Any],
    ) -> Any:
        """Performs an operation. Raises SdkError."""
        call = _Call(self._service, self._url, operation, parameters, body, self._options, options)
        to_sign = call.to_sign()
        if to_sign is not None:
            payload, field, with_public_key = to_sign
            call.body[field] = await _awaited(self._options["signer"](payload))
            if with_public_key and "public_signer" in self._options:
                made = self._options["public_signer"](payload)
                call.body["publicSignature"] = await _awaited(made)
        token = self._options.get("bearer_token")
        request = call.request(await _awaited(token()) if callable(token) else token)
        return call.result(request.path, await self._send(call, request))

    async def _send(self, call: _Call, request: HttpRequest) -> httpx.Response:
        import httpx

        client = self._http_client()
        retry = call.retry()
        built = call.built(client, request)
        while True:
            outcome: httpx.Response | Exception
            try:
                # A redirect could carry a signed body or a token to somebody else.
                outcome = await client.send(built, follow_redirects=False)
            except (httpx.TransportError, httpx.DecodingError) as error:
                outcome = error
            if call.is_final(retry, outcome):
                if isinstance(outcome, Exception):
                    raise call.failure(request.path, outcome) from outcome
                return outcome
            retry = retry.increment()
            await retry.asleep(outcome)

    def _http_client(self) -> httpx.AsyncClient:
        given = self._options.get("http_client")
        if given is not None:
            return cast("httpx.AsyncClient", given)
        if self._own is None:
            import httpx

            self._own = httpx.AsyncClient()
        return self._own

    async def aclose(self) -> None:
        """Closes the client's connections."""
        if self._own is not None:
            await self._own.aclose()
            self._own = None

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()


async def _awaited(value: T | Awaitable[T]) -> T:
    return await value if inspect.isawaitable(value) else value
