"""Where a verifier remembers nonces: in memory, or in a table that several processes share."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from typing import Any, Literal, Protocol

from prometheus_swarm_auth.errors import SignatureError


class ReplayStore(Protocol):
    """Remembers keys until they expire."""

    def insert_if_absent(self, key: str, expires_at: int, now: int) -> bool:
        """Remembers a key, and tells whether it was unknown.

        Of several callers at once, exactly one is told so. `expires_at` is the last second
        (since 1970) in which the key counts; `now` is the current time in seconds.
        """


class MemoryReplayStore:
    """Remembers up to `capacity` keys in this process.

    When it is full of keys that count, it refuses new ones (`replay_store_full`): forgetting one
    would allow its replay.
    """

    def __init__(self, capacity: int = 100_000) -> None:
        self._capacity = capacity
        self._expiries: dict[str, int] = {}
        self._lock = threading.Lock()

    def insert_if_absent(self, key: str, expires_at: int, now: int) -> bool:
        """Remembers a key, and tells whether it was unknown."""
        with self._lock:
            known_until = self._expiries.get(key)
            if known_until is not None and known_until >= now:
                return False
            if len(self._expiries) >= self._capacity:
                self._forget_expired(now)
            if len(self._expiries) >= self._capacity:
                raise SignatureError(
                    "replay_store_full", f"the replay store holds {self._capacity} nonces already"
                )
            self._expiries[key] = expires_at
            return True

    def _forget_expired(self, now: int) -> None:
        self._expiries = {key: end for key, end in self._expiries.items() if end >= now}


class Cursor(Protocol):
    """What is used of a DB-API cursor."""

    def execute(self, operation: str, parameters: Sequence[Any], /) -> Any:
        """Runs a statement."""

    def fetchall(self) -> Sequence[Any]:
        """Returns the rows of the last statement."""

    def close(self) -> None:
        """Ends the cursor."""


class Connection(Protocol):
    """What is used of a DB-API connection."""

    def cursor(self) -> Cursor:
        """Returns a new cursor."""

    def commit(self) -> None:
        """Ends the transaction."""

    def rollback(self) -> None:
        """Takes the transaction back."""


CREATE_TABLE = (
    "CREATE TABLE IF NOT EXISTS replay_nonces "
    "(nonce_key TEXT PRIMARY KEY, expires_at BIGINT NOT NULL)"
)
# One statement, so that of two verifiers at once one gets the row and the other none.
INSERT_IF_ABSENT = (
    "INSERT INTO replay_nonces (nonce_key, expires_at) VALUES ({0}, {0}) "
    "ON CONFLICT (nonce_key) DO UPDATE SET expires_at = excluded.expires_at "
    "WHERE replay_nonces.expires_at < {0} RETURNING nonce_key"
)
FORGET_EXPIRED = "DELETE FROM replay_nonces WHERE expires_at < {0}"


class SqlReplayStore:
    """Remembers keys in the table `replay_nonces` of PostgreSQL, or SQLite 3.35 or newer.

    It uses a DB-API connection of the caller's, which it commits: give it one of its own, and each
    thread one. `paramstyle` is that of the connection's module, `qmark` (sqlite3) or `format`
    (psycopg). Make the table with `create_table`, or in a migration; call `forget_expired` now and
    then.
    """

    def __init__(
        self, connection: Connection, paramstyle: Literal["qmark", "format"] = "qmark"
    ) -> None:
        self._connection = connection
        self._placeholder = {"qmark": "?", "format": "%s"}[paramstyle]

    def create_table(self) -> None:
        """Makes the table if there is none."""
        self._run(CREATE_TABLE, rows=False)

    def insert_if_absent(self, key: str, expires_at: int, now: int) -> bool:
        """Remembers a key, and tells whether it was unknown."""
        return len(self._run(INSERT_IF_ABSENT, key, expires_at, now)) == 1

    def forget_expired(self, now: int) -> None:
        """Deletes the keys that do not count any more."""
        self._run(FORGET_EXPIRED, now, rows=False)

    def _run(self, statement: str, *parameters: str | int, rows: bool = True) -> Sequence[Any]:
        cursor = self._connection.cursor()
        try:
            cursor.execute(statement.format(self._placeholder), parameters)
            found = cursor.fetchall() if rows else ()
        except BaseException:
            self._connection.rollback()
            raise
        finally:
            cursor.close()
        self._connection.commit()
        return found
