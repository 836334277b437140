"""Replay stores, on the databases that they are for."""

from __future__ import annotations

import contextlib
import sqlite3
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import psycopg
import pytest
from prometheus_swarm_auth import MemoryReplayStore, ReplayStore, SignatureError, SqlReplayStore
from swarm_test_support.postgres import postgres

# Opens a store in the calling thread; all stores of one fixture share their keys.
OpenStore = Callable[[], ReplayStore]

RACERS = 8


@pytest.fixture(scope="module")
def postgres_url() -> Iterator[str]:
    with postgres() as url:
        yield url


@pytest.fixture(params=["memory", "sqlite", "postgres"])
def open_store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[OpenStore]:
    with contextlib.ExitStack() as stack:
        if request.param == "memory":
            store = MemoryReplayStore()
            yield lambda: store
            return
        if request.param == "sqlite":

            def open_sqlite() -> SqlReplayStore:
                path = tmp_path / "nonces.sqlite"
                connection = sqlite3.connect(path, timeout=60, check_same_thread=False)
                stack.callback(connection.close)
                return SqlReplayStore(connection)

            open_sqlite().create_table()
            yield open_sqlite
            return
        url: str = request.getfixturevalue("postgres_url")

        def open_postgres() -> SqlReplayStore:
            connection = psycopg.connect(url)
            stack.callback(connection.close)
            return SqlReplayStore(connection, "format")

        with psycopg.connect(url) as connection:
            connection.execute("DROP TABLE IF EXISTS replay_nonces")
        open_postgres().create_table()
        yield open_postgres


def test_a_key_is_new_once(open_store: OpenStore) -> None:
    store = open_store()
    assert store.insert_if_absent("a", 100, 50)
    assert not store.insert_if_absent("a", 100, 50)
    assert not store.insert_if_absent("a", 200, 100)
    assert store.insert_if_absent("b", 100, 50)
    assert not open_store().insert_if_absent("b", 100, 50)


def test_a_key_is_new_again_when_it_has_expired(open_store: OpenStore) -> None:
    store = open_store()
    assert store.insert_if_absent("a", 100, 50)
    assert store.insert_if_absent("a", 200, 101)
    assert not store.insert_if_absent("a", 300, 200)


def test_of_racing_verifiers_one_wins(open_store: OpenStore) -> None:
    stores = [open_store() for _ in range(RACERS)]
    start = threading.Barrier(RACERS)

    def race(store: ReplayStore) -> list[bool]:
        start.wait()
        return [store.insert_if_absent(f"key {number}", 100, 50) for number in range(20)]

    with ThreadPoolExecutor(RACERS) as pool:
        results = list(pool.map(race, stores))
    assert [sum(answers) for answers in zip(*results, strict=True)] == [1] * 20


@pytest.mark.parametrize("name", ["sqlite", "postgres"])
def test_sql_forgets_what_has_expired(name: str, request: pytest.FixtureRequest) -> None:
    connection: Any
    if name == "sqlite":
        connection = sqlite3.connect(":memory:")
        store = SqlReplayStore(connection)
    else:
        connection = psycopg.connect(request.getfixturevalue("postgres_url"))
        store = SqlReplayStore(connection, "format")
    with contextlib.closing(connection):
        store.create_table()
        # Making it again changes nothing.
        store.create_table()
        store.forget_expired(10**9)
        for end in (99, 100, 101):
            store.insert_if_absent(f"until {end}", end, 50)
        store.forget_expired(100)
        rows = connection.execute("SELECT nonce_key FROM replay_nonces ORDER BY 1").fetchall()
        assert rows == [("until 100",), ("until 101",)]


def test_a_statement_that_fails_is_taken_back(tmp_path: Path) -> None:
    with contextlib.closing(sqlite3.connect(tmp_path / "nonces.sqlite")) as connection:
        store = SqlReplayStore(connection)
        with pytest.raises(sqlite3.OperationalError, match="no such table"):
            store.insert_if_absent("a", 100, 50)
        assert not connection.in_transaction
        store.create_table()
        connection.execute(
            "CREATE TRIGGER no BEFORE INSERT ON replay_nonces BEGIN SELECT RAISE(FAIL, 'no'); END"
        )
        with pytest.raises(sqlite3.IntegrityError, match="no"):
            store.insert_if_absent("a", 100, 50)
        assert not connection.in_transaction


def test_what_is_inserted_is_committed(tmp_path: Path) -> None:
    with contextlib.closing(sqlite3.connect(tmp_path / "nonces.sqlite")) as connection:
        store = SqlReplayStore(connection)
        store.create_table()
        assert store.insert_if_absent("a", 100, 50)
        assert not connection.in_transaction


def test_memory_is_bounded() -> None:
    store = MemoryReplayStore(capacity=2)
    assert store.insert_if_absent("a", 100, 50)
    assert store.insert_if_absent("b", 200, 50)
    with pytest.raises(SignatureError) as caught:
        store.insert_if_absent("c", 200, 100)
    assert caught.value.code == "replay_store_full"
    assert str(caught.value) == "the replay store holds 2 nonces already"
    # What is known is told even then.
    assert not store.insert_if_absent("a", 100, 50)
    # "a" has expired, and makes room.
    assert store.insert_if_absent("c", 200, 101)
    assert not store.insert_if_absent("b", 200, 101)


def test_memory_has_room_for_a_hundred_thousand() -> None:
    store = MemoryReplayStore()
    for number in range(100_000):
        store.insert_if_absent(str(number), 100, 50)
    with pytest.raises(SignatureError):
        store.insert_if_absent("one more", 100, 50)
