"""The one error of this package, and its stable codes."""

from __future__ import annotations

from prometheus_swarm_auth._tables import TABLES


class SignatureError(Exception):
    """A signature, key or payload is refused.

    `code` is stable and the same in the TypeScript package; the protocol document lists all codes.
    `api_code` is the code that an error body of the services carries. `member` names the member of
    the payload or of the body that is wrong, if it is one.
    """

    def __init__(self, code: str, message: str, member: str | None = None) -> None:
        super().__init__(message)
        self.code = code
        self.api_code: str = TABLES["errors"][code]
        self.member = member
