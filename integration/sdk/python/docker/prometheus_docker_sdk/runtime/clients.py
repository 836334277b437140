# Generated from integration/sdk/runtime/python/sdk_runtime/clients.py by `./pants generate-sdks`. DO NOT EDIT.
"""What sends the calls of a client: one class that waits, and one for asyncio."""

from __future__ import annotations

import inspect
import os
import time
import weakref
from collections.abc import Awaitable, Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar, cast
from urllib.parse import urlsplit

from . import redaction, requests, security, signing
from .errors import (
    ConfigurationError,
    ConnectionFailedError,
    DecodeError,
    RequestTimeoutError,
    SdkError,
)
from .lazy import Lazy
from .requests import (
    CommonOptions,
    HttpRequest,
    Operation,
    RequestInfo,
    ResponseInfo,
    RetryPolicy,
    Service,
)
from .security import Credential

if TYPE_CHECKING:
    import asyncio
    import logging
    import uuid

    import httpx
    import httpx_retries
else:
    # A program that makes no call, or none for asyncio, does not load what these need.
    asyncio, logging, uuid = Lazy("asyncio"), Lazy("logging"), Lazy("uuid")
    httpx, httpx_retries = Lazy("httpx"), Lazy("httpx_retries")

Token = str | Callable[[], str]
AsyncToken = str | Callable[[], str | Awaitable[str]]

T = TypeVar("T")
Sync = TypeVar("Sync", bound="SyncClient")
Async = TypeVar("Async", bound="AsyncClient")

_IDEMPOTENT = ("GET", "HEAD", "PUT", "DELETE", "OPTIONS")
_RETRIED = (429, 503)
_KEY_HEADER = "idempotency-key"


class ClientOptions(CommonOptions, total=False):
    """How a client is made.

    `credentials` has the secret of each security scheme by the name of the scheme: a text, a pair
    of name and password for `http basic`, or a function that returns it. `bearer_token` is the
    token, or what gets it, for every `http bearer` scheme. `signer` signs bodies with the staking
    key, where the contract asks for it, and `public_signer` the same payloads with the main account
    key. `cookies` keeps the cookies of answers and sends them again. `http_client` sends requests
    in place of the SDK's own client, and is not closed with the client.
    """

    credentials: Mapping[str, Credential | Callable[[], Credential]]
    bearer_token: Token | None
    signer: signing.Signer
    public_signer: signing.Signer
    cookies: bool
    http_client: httpx.Client


class AsyncClientOptions(CommonOptions, total=False):
    """How an asynchronous client is made: as ClientOptions, with functions that may be awaited."""

    credentials: Mapping[str, Credential | Callable[[], Credential | Awaitable[Credential]]]
    bearer_token: AsyncToken | None
    signer: signing.AsyncSigner
    public_signer: signing.AsyncSigner
    cookies: bool
    http_client: httpx.AsyncClient


class _Call:
    """One call: what both kinds of clients do alike."""

    def __init__(
        self,
        service: Service,
        url: str,
        operation: Operation,
        parameters: Mapping[str, Any],
        defaults: Mapping[str, Any],
        options: Mapping[str, Any],
    ) -> None:
        known = requests.SigningOptions if operation.sign else requests.CallOptions
        requests.check_options(f"`{operation.id}`", options, known)
        self.service = service
        self.url = url
        self.operation = operation
        self.parameters = parameters
        self.body: Any = None
        self.defaults = defaults
        self.options = options
        self.settings = {**defaults, **options}
        self.subject = f"{operation.method} {operation.path}"
        self.secrets: set[str] = set()
        self.attempt = 0
        seconds = self.settings.get("deadline")
        self.deadline = None if seconds is None else time.monotonic() + _seconds(seconds)

    # What is sent

    def to_sign(self, body: Any) -> signing.SignaturesToMake | None:
        """Takes the body, and says what is left to sign of it."""
        self.body = requests.body_object(self.operation, body)
        if self.operation.sign is None or not isinstance(self.body, dict):
            return None
        return signing.signatures_to_make(
            self.operation.id,
            self.operation.sign,
            self.body,
            self.parameters,
            self.options.get("sign", {}),
            "signer" in self.defaults,
        )

    def credentials(self) -> dict[str, Any]:
        """The credentials to send, by scheme: values, or functions that get them."""
        return security.chosen(
            self.operation.security,
            self.service.schemes,
            self.defaults.get("credentials", {}),
            self.defaults.get("bearer_token"),
        )

    def request(self, credentials: Mapping[str, Any]) -> HttpRequest:
        proofs = []
        for name, credential in credentials.items():
            self.secrets |= security.secrets_of(credential)
            proofs.append(security.proof(name, self.service.schemes[name], credential))
        if isinstance(self.body, dict):
            self.secrets |= {
                value
                for name, value in self.body.items()
                if isinstance(value, str) and name.lower().endswith("signature")
            }
        headers = {
            name.lower(): value
            for given in (self.defaults, self.options)
            for name, value in given.get("headers", {}).items()
        }
        key = self.options.get("idempotency_key")
        if key is not None:
            headers[_KEY_HEADER] = key
        elif self.operation.idempotency_key:
            headers.setdefault(_KEY_HEADER, str(uuid.uuid4()))
        request = requests.http_request(
            self.service,
            self.url,
            self.operation,
            self.parameters,
            self.body,
            proofs,
            headers,
        )
        self.subject = f"{request.method} {self.redacted(request.path)}"
        return request

    def redacted(self, text: str) -> str:
        return redaction.redacted(text, self.secrets)

    def headers(self, values: Mapping[str, str]) -> redaction.Headers:
        schemes = self.service.schemes.values()
        return redaction.Headers(values, (s.parameter for s in schemes if s.kind == "header"))

    # Attempts

    def next_attempt(self, request: HttpRequest) -> RequestInfo:
        self.attempt += 1
        return RequestInfo(
            request.method,
            self.redacted(request.url),
            self.redacted(request.path),
            self.headers(request.headers),
            request.content,
            self.attempt,
        )

    def built(
        self, client: httpx.Client | httpx.AsyncClient, request: HttpRequest, info: RequestInfo
    ) -> httpx.Request:
        self.log.debug("%r", info)
        headers = requests.checked_headers(info.headers)
        # A jar leaves a request alone that has a cookie already.
        cookie = headers.pop("cookie", None)
        built = client.build_request(
            request.method,
            request.url,
            headers=[(name.encode("latin-1"), headers[name].encode("latin-1")) for name in headers],
            content=request.content,
            timeout=self.timeout(),
        )
        if cookie is not None:
            kept = built.headers.get("cookie")
            built.headers["cookie"] = f"{kept}; {cookie}" if kept else cookie
        return built

    def timeout(self) -> httpx.Timeout:
        """What an attempt may wait: as set for it, and no longer than to the deadline."""
        default = requests.DEFAULT_TIMEOUT
        if self.operation.timeout is not None:
            default = (default[0], self.operation.timeout)
        given = self.settings.get("timeout", default)
        connect, wait = given if isinstance(given, (tuple, list)) else (given, given)
        return httpx.Timeout(self._bounded(wait), connect=self._bounded(connect))

    def _bounded(self, seconds: Any) -> float | None:
        waits = [self.left(), None if seconds is None else _seconds(seconds)]
        return min((wait for wait in waits if wait is not None), default=None)

    def left(self) -> float | None:
        """The seconds until the deadline."""
        return None if self.deadline is None else max(self.deadline - time.monotonic(), 0.001)

    def is_late(self) -> bool:
        return self.deadline is not None and time.monotonic() >= self.deadline

    def retry(self) -> httpx_retries.Retry:
        given = self.settings.get("retry", RetryPolicy())
        policy = RetryPolicy(given) if isinstance(given, int) else given
        if not isinstance(policy, RetryPolicy):
            raise ConfigurationError(f"{given!r} is not a valid `retry`: give a number of retries.")
        repeatable = self.operation.method in _IDEMPOTENT or self.operation.idempotency_key
        return httpx_retries.Retry(
            total=policy.limit if repeatable else 0,
            status_forcelist=_RETRIED,
            retry_on_exceptions=(httpx.NetworkError, httpx.RemoteProtocolError),
            # The library doubles it before the first pause.
            backoff_factor=policy.backoff / 2,
            max_backoff_wait=policy.max_delay,
        )

    def next_retry(
        self, retry: httpx_retries.Retry, outcome: httpx.Response | Exception
    ) -> httpx_retries.Retry | None:
        """How to go on after an answer or an error; None when it is the call's last."""
        again = (
            retry.is_retryable_exception(outcome)
            if isinstance(outcome, Exception)
            else retry.is_retryable_status_code(outcome.status_code)
        )
        if not again or retry.is_exhausted() or self.is_late():
            return None
        reason = type(outcome).__name__ if isinstance(outcome, Exception) else outcome.status_code
        self.log.info("%s: %s, is sent again", self.subject, reason)
        following = retry.increment()
        left = self.left()
        if left is not None:
            # A pause ends with the deadline.
            following.max_backoff_wait = min(following.max_backoff_wait, left)
        return following

    # What comes back

    def answered(self, request: HttpRequest, answer: httpx.Response) -> ResponseInfo:
        info = ResponseInfo(
            request.method,
            self.redacted(request.path),
            answer.status_code,
            self.headers(answer.headers),
            answer.content,
            self.attempt,
        )
        self.log.debug("%r", info)
        return info

    def result(self, answer: ResponseInfo) -> Any:
        return requests.result(
            self.service,
            self.operation,
            answer.path,
            answer.status,
            answer.headers,
            answer.body,
            self.secrets,
        )

    # Faults

    def hooks(self, name: str) -> list[Callable[[Any], Any]]:
        """Those of the client, then those of the call."""
        return [given[name] for given in (self.defaults, self.options) if given.get(name)]

    @contextmanager
    def callback(self, name: str) -> Iterator[None]:
        """A function of the caller runs, which may fail in any way."""
        try:
            yield
        except SdkError:
            raise
        except Exception as error:
            reason = self.redacted(f"{type(error).__name__}: {error}")
            raise ConfigurationError(f"{self.subject}: `{name}` failed: {reason}") from error

    @contextmanager
    def faults(self) -> Iterator[None]:
        """Whatever happens between the call and the answer is an SdkError."""
        try:
            yield
        except SdkError:
            raise
        except Exception as error:
            raise self.fault(error) from error

    def fault(self, error: Exception) -> SdkError:
        """The SDK's error for one of the HTTP library, or of what it stands on."""
        url = urlsplit(self.url)
        port = url.port or (443 if url.scheme == "https" else 80)
        host = url.hostname or ""
        place = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
        reason = self.redacted(str(error) or type(error).__name__)
        if isinstance(error, (httpx.TimeoutException, asyncio.TimeoutError)):
            said = "the deadline is over" if self.is_late() else type(error).__name__
            return RequestTimeoutError(
                f"{self.subject}: no answer in time from {place} ({said})", host=host, port=port
            )
        if isinstance(error, httpx.DecodingError):
            return DecodeError(f"{self.subject}: the answer of {place} cannot be read: {reason}")
        wrong = (httpx.UnsupportedProtocol, httpx.LocalProtocolError)
        if isinstance(error, (httpx.TransportError, OSError)) and not isinstance(error, wrong):
            return ConnectionFailedError(
                f"{self.subject}: no answer from {place}: {reason}", host=host, port=port
            )
        return ConfigurationError(
            f"{self.subject} cannot be sent to {place}: {type(error).__name__}: {reason}"
        )

    @property
    def log(self) -> logging.Logger:
        return logging.getLogger(self.service.sdk)


def _seconds(value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 < value < 1e9:
        raise ConfigurationError(
            f"{value!r} is not a valid timeout or deadline: give seconds above 0, or None."
        )
    return float(value)


class _Client:
    """What both kinds of clients are made of."""

    def __init__(
        self, service: Service, base_url: str | None, options: Mapping[str, Any], known: Any
    ) -> None:
        requests.check_options("The client", options, known)
        security.check_names(service.schemes, options.get("credentials", {}))
        self._service = service
        self._url = requests.base_url(service, base_url)
        self._options = options
        # Where the `http_client` of the caller was used first: a process, and an event loop.
        self._used_in: Any = None

    def __reduce__(self) -> str | tuple[Any, ...]:
        raise ConfigurationError(
            f"A {type(self).__name__} cannot be pickled or copied: it has connections and secrets. "
            "Make one where it is needed."
        )

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._url!r})"

    def _call(
        self, operation: Operation, parameters: Mapping[str, Any], options: Mapping[str, Any]
    ) -> _Call:
        return _Call(self._service, self._url, operation, parameters, self._options, options)

    def _given_client(self, kind: type[T], place: Any) -> T | None:
        """The `http_client` of the caller, where it may send."""
        given = self._options.get("http_client")
        if given is None:
            return None
        if not isinstance(given, kind):
            raise ConfigurationError(
                f"`http_client` is a {type(given).__name__}, not an httpx.{kind.__name__}."
            )
        if cast("Any", given).is_closed:
            raise ConfigurationError("`http_client` is closed. Give the client one that is open.")
        if self._used_in is None:
            self._used_in = place
        if self._used_in != place:
            raise ConfigurationError(
                "`http_client` was used in another process or event loop, which would share its "
                "connections. Make the client anew where it is used, with an `http_client` of its "
                "own."
            )
        return given

    def _made_client(self, kind: Callable[..., T]) -> T:
        """An HTTP client of the SDK's own."""
        from http.cookiejar import CookieJar, DefaultCookiePolicy

        keeps = self._options.get("cookies", False)
        # No domain is allowed to set a cookie.
        jar = CookieJar(None if keeps else DefaultCookiePolicy(allowed_domains=[]))
        try:
            return kind(cookies=jar)
        except Exception as error:
            raise ConfigurationError(
                "No HTTP client can be made in this environment. Correct its variables for proxies "
                "and certificates (HTTP_PROXY, HTTPS_PROXY, ALL_PROXY, NO_PROXY, SSL_CERT_FILE, "
                f"SSL_CERT_DIR), or give an `http_client`: {_reason_without_proxies(error)}"
            ) from None


def _reason_without_proxies(error: Exception) -> str:
    """What is wrong with the environment; the URL of a proxy may have credentials."""
    from urllib.request import getproxies

    if any("@" in url for url in getproxies().values()):
        return f"{type(error).__name__}, whose text may have the credentials of a proxy."
    return f"{type(error).__name__}: {error}"


class SyncClient(_Client):
    """The base of the generated clients that wait for answers.

    Threads may share one. A process that was forked makes connections of its own.
    """

    def __init__(self, service: Service, base_url: str | None, options: Mapping[str, Any]) -> None:
        super().__init__(service, base_url, options, ClientOptions)
        # One for each process: a forked one has the connections of its parent.
        self._own: dict[int, httpx.Client] = {}

    def call(
        self,
        operation: Operation,
        parameters: Mapping[str, Any],
        body: Any,
        options: Mapping[str, Any],
    ) -> Any:
        """Performs an operation. Raises SdkError."""
        call = self._call(operation, parameters, options)
        with call.faults():
            to_sign = call.to_sign(body)
            if to_sign is not None:
                payload, field, with_public_key = to_sign
                with call.callback("signer"):
                    call.body[field] = self._options["signer"](payload)
                if with_public_key and "public_signer" in self._options:
                    with call.callback("public_signer"):
                        call.body["publicSignature"] = self._options["public_signer"](payload)
            credentials = {}
            for name, value in call.credentials().items():
                with call.callback(f"credentials of {name}"):
                    credentials[name] = value() if callable(value) else value
            return call.result(self._send(call, call.request(credentials)))

    def _send(self, call: _Call, request: HttpRequest) -> ResponseInfo:
        from . import deadlines

        client = self._http_client()
        retry: httpx_retries.Retry | None = call.retry()
        while True:
            info = call.next_attempt(request)
            for hook in call.hooks("on_request"):
                with call.callback("on_request"):
                    hook(info)
            built = call.built(client, request, info)
            outcome: httpx.Response | Exception
            try:
                with redaction.sending(call.secrets), deadlines.until(call.deadline):
                    # A redirect could carry a signed body or a token to somebody else.
                    outcome = client.send(built, follow_redirects=False)
            except httpx.TransportError as error:
                outcome = error
            else:
                answer = call.answered(request, outcome)
                for hook in call.hooks("on_response"):
                    with call.callback("on_response"):
                        hook(answer)
            retry = call.next_retry(cast("httpx_retries.Retry", retry), outcome)
            if retry is not None:
                retry.sleep(outcome)
            if retry is None or call.is_late():
                if isinstance(outcome, Exception):
                    raise outcome
                return answer

    def _http_client(self) -> httpx.Client:
        process = os.getpid()
        given = self._given_client(httpx.Client, process)
        if given is not None:
            return given
        own = self._own.get(process)
        if own is None:
            from . import deadlines

            made = deadlines.bounded(self._made_client(httpx.Client))
            # Another thread may have been faster.
            own = self._own.setdefault(process, made)
            if own is not made:
                made.close()
            # A copy, since another thread may do the same.
            for parent in [key for key in list(self._own) if key != process]:
                self._own.pop(parent, None)
        return own

    def close(self) -> None:
        """Closes the client's connections."""
        own = self._own.pop(os.getpid(), None)
        if own is not None:
            own.close()

    def __enter__(self: Sync) -> Sync:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class AsyncClient(_Client):
    """The base of the generated clients for asyncio.

    Each event loop has connections of its own.
    """

    def __init__(self, service: Service, base_url: str | None, options: Mapping[str, Any]) -> None:
        super().__init__(service, base_url, options, AsyncClientOptions)
        # One HTTP client for each event loop and process.
        self._own: weakref.WeakKeyDictionary[
            asyncio.AbstractEventLoop, tuple[int, httpx.AsyncClient]
        ] = weakref.WeakKeyDictionary()

    async def call(
        self,
        operation: Operation,
        parameters: Mapping[str, Any],
        body: Any,
        options: Mapping[str, Any],
    ) -> Any:
        """Performs an operation. Raises SdkError."""
        call = self._call(operation, parameters, options)
        with call.faults():
            # Python 3.10 has no `asyncio.timeout`.
            return await asyncio.wait_for(self._perform(call, body), call.left())

    async def _perform(self, call: _Call, body: Any) -> Any:
        to_sign = call.to_sign(body)
        if to_sign is not None:
            payload, field, with_public_key = to_sign
            with call.callback("signer"):
                call.body[field] = await _awaited(self._options["signer"](payload))
            if with_public_key and "public_signer" in self._options:
                with call.callback("public_signer"):
                    made = self._options["public_signer"](payload)
                    call.body["publicSignature"] = await _awaited(made)
        credentials = {}
        for name, value in call.credentials().items():
            with call.callback(f"credentials of {name}"):
                credentials[name] = await _awaited(value()) if callable(value) else value
        return call.result(await self._send(call, call.request(credentials)))

    async def _send(self, call: _Call, request: HttpRequest) -> ResponseInfo:
        client = self._http_client()
        retry: httpx_retries.Retry | None = call.retry()
        while True:
            info = call.next_attempt(request)
            for hook in call.hooks("on_request"):
                with call.callback("on_request"):
                    await _awaited(hook(info))
            built = call.built(client, request, info)
            outcome: httpx.Response | Exception
            try:
                with redaction.sending(call.secrets):
                    # A redirect could carry a signed body or a token to somebody else.
                    outcome = await client.send(built, follow_redirects=False)
            except httpx.TransportError as error:
                outcome = error
            else:
                answer = call.answered(request, outcome)
                for hook in call.hooks("on_response"):
                    with call.callback("on_response"):
                        await _awaited(hook(answer))
            retry = call.next_retry(cast("httpx_retries.Retry", retry), outcome)
            if retry is not None:
                await retry.asleep(outcome)
            if retry is None or call.is_late():
                if isinstance(outcome, Exception):
                    raise outcome
                return answer

    def _http_client(self) -> httpx.AsyncClient:
        loop, process = asyncio.get_running_loop(), os.getpid()
        given = self._given_client(httpx.AsyncClient, (process, weakref.ref(loop)))
        if given is not None:
            return given
        owner, own = self._own.get(loop, (None, None))
        if own is None or owner != process:
            own = self._made_client(httpx.AsyncClient)
            # An open connection refers to its loop, so that the entry of a closed loop would stay.
            for closed in [other for other in list(self._own) if other.is_closed()]:
                self._own.pop(closed, None)
            self._own[loop] = process, own
        return own

    async def aclose(self) -> None:
        """Closes the client's connections of this event loop."""
        owner, own = self._own.pop(asyncio.get_running_loop(), (None, None))
        if own is not None and owner == os.getpid():
            await own.aclose()

    async def __aenter__(self: Async) -> Async:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()


async def _awaited(value: T | Awaitable[T]) -> T:
    return await value if inspect.isawaitable(value) else value
