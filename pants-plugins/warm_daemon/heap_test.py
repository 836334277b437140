"""Memory that was freed goes back to the system, when there is enough of it."""

from __future__ import annotations

import ctypes

import pytest

from warm_daemon.heap import GROWTH, Heap, process_heap, resident_bytes


@pytest.mark.parametrize(
    ("sizes", "trims"),
    [
        ([GROWTH], 0),
        ([GROWTH + 1], 1),
        ([GROWTH + 1, GROWTH + 1], 1),
        # The first trim kept half of what there was.
        ([2 * GROWTH, 2 * GROWTH, 2 * GROWTH + 1], 2),
    ],
)
def test_a_heap_is_trimmed_when_it_has_grown(sizes: list[int], trims: int) -> None:
    resident = 0
    trimmed = []

    def trim() -> None:
        nonlocal resident
        resident //= 2
        trimmed.append(resident)

    heap = Heap(lambda: resident, trim)
    for size in sizes:
        resident = size
        heap.tidy()

    assert len(trimmed) == trims


def test_this_process_gives_back_what_it_freed() -> None:
    heap = process_heap()
    assert heap is not None
    libc = ctypes.CDLL(None)
    libc.malloc.restype = ctypes.c_void_p
    libc.free.argtypes = (ctypes.c_void_p,)
    # Small blocks stay with the heap when they are freed, and the last one holds the rest.
    blocks = [libc.malloc(64 * 1024) for _ in range(4 * GROWTH // (64 * 1024))]
    for block in blocks:
        ctypes.memset(block, 1, 64 * 1024)
    for block in blocks[:-1]:
        libc.free(block)
    before = resident_bytes()

    heap.tidy()

    assert resident_bytes() < before - 3 * GROWTH
    libc.free(blocks[-1])
