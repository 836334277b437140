"""What is remembered, and for how long."""

from __future__ import annotations

from pathlib import Path

import pytest

from warm_daemon.memory import (
    Memory,
    Recorder,
    Remembered,
    existing,
    names_files,
    stable_environment,
)


def remembered(value: str, *files: Path, candidates: tuple[Path, ...] = ()) -> Remembered[str]:
    paths = tuple(map(str, candidates))
    contents = {str(file): file.read_bytes() for file in files}
    return Remembered(value, contents, paths, existing(paths))


def test_a_value_is_recalled_by_its_key() -> None:
    memory: Memory[str] = Memory()
    memory.keep("a", remembered("first"))
    assert memory.recall("a") == "first"
    assert memory.recall("b") is None


@pytest.mark.parametrize("change", ["edited", "removed"])
def test_a_value_is_forgotten_when_a_file_has_changed(tmp_path: Path, change: str) -> None:
    file = tmp_path / "pants.toml"
    file.write_text("a = 1")
    memory: Memory[str] = Memory()
    memory.keep("a", remembered("value", file))
    assert memory.recall("a") == "value"
    if change == "edited":
        file.write_text("a = 2")
    else:
        file.unlink()
    assert memory.recall("a") is None
    file.write_text("a = 1")
    # It was not kept for the day when the file is as it was.
    assert memory.recall("a") is None


@pytest.mark.parametrize("there_first", [True, False])
def test_a_value_is_forgotten_when_a_candidate_comes_or_goes(
    tmp_path: Path, there_first: bool
) -> None:
    candidate = tmp_path / ".pants.rc"
    if there_first:
        candidate.touch()
    memory: Memory[str] = Memory()
    memory.keep("a", remembered("value", candidates=(candidate,)))
    assert memory.recall("a") == "value"
    if there_first:
        candidate.unlink()
    else:
        candidate.touch()
    assert memory.recall("a") is None


def test_candidates_can_be_in_the_home_of_the_user(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert existing(["~/.pants.rc"]) == ()
    (tmp_path / ".pants.rc").touch()
    assert existing(["~/.pants.rc"]) == ("~/.pants.rc",)


def test_what_was_not_used_for_the_longest_time_is_forgotten() -> None:
    memory: Memory[str] = Memory(2)
    memory.keep("a", remembered("a"))
    memory.keep("b", remembered("b"))
    assert memory.recall("a") == "a"
    memory.keep("c", remembered("c"))
    assert [memory.recall(key) for key in "abc"] == ["a", None, "c"]


def test_a_recorder_reads_and_notes_what_it_read(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"text")

    def read(path: str, binary_mode: bool) -> bytes:
        assert binary_mode
        return Path(path).read_bytes()

    recorder = Recorder(read)
    assert recorder(str(file), binary_mode=True) == b"text"
    assert recorder.contents == {str(file): b"text"}


def test_the_environment_loses_the_start_and_its_order() -> None:
    first = {"B": "2", "PANTSD_RUNTRACKER_CLIENT_START_TIME": "1.0", "A": "1"}
    second = {"A": "1", "B": "2", "PANTSD_RUNTRACKER_CLIENT_START_TIME": "2.0"}
    assert list(stable_environment(first).items()) == [("A", "1"), ("B", "2")]
    assert list(stable_environment(second).items()) == [("A", "1"), ("B", "2")]


@pytest.mark.parametrize(
    ("arguments", "environment", "content", "expected"),
    [
        (("--tag=@tags",), {}, b"", True),
        (("@file",), {}, b"", True),
        (("list", "src#a@b"), {}, b"", False),
        ((), {"PANTS_TAG": "@tags"}, b"", True),
        ((), {"TAG": "@tags"}, b"", False),
        ((), {}, b'tag = "@tags"', True),
        ((), {}, b"tag = '@tags'", True),
        ((), {}, b'tag = """\n  @tags"""', True),
        ((), {}, b'used_by = ["requirement@3rdparty"]', False),
    ],
)
def test_values_that_name_files(
    arguments: tuple[str, ...], environment: dict[str, str], content: bytes, expected: bool
) -> None:
    assert names_files(arguments, environment, [content]) is expected
