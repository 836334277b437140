"""Bandit itself, with the plugin found through its entry point."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from swarm_bandit.allow_list import AllowList, AllowListError

PLUGIN = Path(__file__).resolve().parents[1]
ALLOWED = {
    "prefixes": [{"prefix": "https://json-schema.org/", "reason": "a name"}],
    "files": [
        {"glob": "**/*_test.py", "reason": "tests"},
        {"glob": "**/tests/**", "reason": "tests"},
        {"glob": "docs/**", "reason": "guides"},
    ],
}
CODE = 'f("https://api.test")\n'


def bandit(folder: Path, file: str, code: str, allowed: object = ALLOWED) -> tuple[int, list[str]]:
    """Runs Bandit in `folder` on one file: its exit code, and the findings as `ID line: text`."""
    (folder / file).parent.mkdir(parents=True, exist_ok=True)
    (folder / file).write_text(code)
    (folder / "allowed.json").write_text(json.dumps(allowed))
    (folder / "bandit.toml").write_text('[tool.bandit.literal_url]\nallowed = "allowed.json"\n')
    points = tomllib.loads((PLUGIN / "pyproject.toml").read_text())["project"]["entry-points"]
    installed = folder / "installed" / "plugin-0.0.0.dist-info"
    installed.mkdir(parents=True, exist_ok=True)
    (installed / "METADATA").write_text("Metadata-Version: 2.1\nName: plugin\nVersion: 0.0.0\n")
    lines = [f"{name} = {target}" for name, target in points["bandit.plugins"].items()]
    (installed / "entry_points.txt").write_text("\n".join(["[bandit.plugins]", *lines, ""]))
    command = [sys.executable, "-m", "bandit", "--quiet", "--config=bandit.toml", "--format=json"]
    completed = subprocess.run(
        [*command, file],
        cwd=folder,
        env={
            **os.environ,
            "PYTHONPATH": os.pathsep.join([str(installed.parent), str(PLUGIN), *sys.path]),
            "XDG_CACHE_HOME": str(folder / "cache"),
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert "internal error" not in completed.stderr
    results = json.loads(completed.stdout)["results"]
    return completed.returncode, [
        f"{r['test_id']} {r['line_number']}: {r['issue_text']}" for r in results
    ]


def test_a_literal_url_is_reported_under_an_id_of_its_own(tmp_path: Path) -> None:
    code, found = bandit(tmp_path, "service/chain.py", f"x = 1\n{CODE}")

    assert code == 1
    assert len(found) == 1
    assert found[0].startswith("B901 2: Literal URL https://api.test. Take it from the environment")


def test_each_url_is_reported_once(tmp_path: Path) -> None:
    code = 'f(f"https://{h}/", "https://" + h, b"https://a.test")\nf("x" + "y" + f"wss://{h}")\n'

    assert [text.partition(" Take")[0] for text in bandit(tmp_path, "a.py", code)[1]] == [
        "B901 1: Literal URL https://{…}/.",
        "B901 1: Literal URL https://{…}.",
        "B901 1: Literal URL https://a.test.",
        "B901 2: Literal URL xywss://{…}.",
    ]


@pytest.mark.parametrize(
    ("file", "code"),
    [
        ("service/chain_test.py", CODE),
        ("service/tests/servers.py", CODE),
        ("docs/example.py", CODE),
        ("service/chain.py", 'f("https://json-schema.org/x")\n'),
        ("service/chain.py", f"# literal-url: fixed\n{CODE}"),
        ("service/chain.py", '"""See https://api.test/."""\n# https://api.test/\n'),
    ],
)
def test_what_is_allowed_is_not_reported(tmp_path: Path, file: str, code: str) -> None:
    assert bandit(tmp_path, file, code) == (0, [])


def test_comments_that_are_wrong_are_reported(tmp_path: Path) -> None:
    code, found = bandit(tmp_path, "a.py", "f()\n# literal-url:\nf()\n# literal-url: fixed\nf()\n")

    assert code == 1
    assert found == [
        (
            "B901 2: line 2: `literal-url:` needs a reason behind it.; "
            "line 4: `literal-url:` stands where a literal URL is missing. Remove it."
        )
    ]


def test_silencing_a_url_is_reported(tmp_path: Path) -> None:
    lines = ["# nosec", "# nosec B901", "# nosec: B105, B901", "# nosec B105"]
    code, found = bandit(tmp_path, "a.py", "".join(f"{CODE.rstrip()}  {line}\n" for line in lines))

    assert code == 1
    wrong = "`nosec` gives no reason for a literal URL. Write `# literal-url: <reason>`."
    assert sorted(text.partition(" Take")[0] for text in found) == [
        "B901 4: Literal URL https://api.test.",
        f"B901 4: line 1: {wrong}; line 2: {wrong}; line 3: {wrong}",
    ]


REASON = {"reason": "for a test"}


@pytest.mark.parametrize(
    ("allowed", "message"),
    [
        ([], "is not a JSON object"),
        ({}, "needs the lists `prefixes` and `files`"),
        ({"prefixes": [{"prefix": "https://a.test/"}], "files": []}, "has no `reason`"),
        (
            {"prefixes": [{"prefix": "https://a.test/", "reason": " "}], "files": []},
            "has no `reason`",
        ),
        (
            {"prefixes": [{"prefix": "https://a.test", **REASON}], "files": []},
            "would allow other hosts",
        ),
        ({"prefixes": [], "files": [REASON]}, "an entry of `files` has no `glob`"),
        ({"prefixes": [], "files": [{"glob": "docs/**"}]}, "has no `reason`"),
    ],
)
def test_a_list_that_cannot_be_used_is_refused(
    tmp_path: Path, allowed: object, message: str
) -> None:
    (tmp_path / "allowed.json").write_text(json.dumps(allowed))

    with pytest.raises(AllowListError, match=re.escape(message)):
        AllowList.read(tmp_path / "allowed.json")


def test_a_list_that_cannot_be_used_fails(tmp_path: Path) -> None:
    code, found = bandit(tmp_path, "a.py", "f()\n", {})

    assert code == 1
    assert [text for text in found if "needs the lists" in text] == found != []


def test_a_missing_list_is_named(tmp_path: Path) -> None:
    bandit(tmp_path, "a.py", "f()\n")
    (tmp_path / "allowed.json").unlink()
    completed = subprocess.run(
        [sys.executable, "-m", "bandit", "--quiet", "--config=bandit.toml", "a.py"],
        cwd=tmp_path,
        env={
            **os.environ,
            "PYTHONPATH": os.pathsep.join([str(tmp_path / "installed"), str(PLUGIN), *sys.path]),
            "XDG_CACHE_HOME": str(tmp_path / "cache"),
        },
        capture_output=True,
        text=True,
        check=False,
    )

    assert completed.returncode == 1
    assert "allowed.json cannot be read" in completed.stdout
