from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from swarm_release.processes import ReleaseError
from swarm_release.user_settings import npm_settings, uv_settings

NPMRC = """\
registry=https://npm.mirror.test/
@scope:registry = https://npm.scope.test/
//npm.mirror.test/:_authToken=secret
https-proxy=http://proxy.test:3128
cafile="/etc/ssl/mirror.pem"
; A comment.
dry-run=true
global=true
min-release-age=7
package-lock=false
"""

UV: dict[str, Any] = {
    "index": [{"name": "mirror", "url": "https://pypi.mirror.test/simple", "default": True}],
    "native-tls": True,
    "no-proxy": ["localhost", 'a "quoted" one'],
}
UV_TOML = f"""\
exclude-newer = "2020-01-01T00:00:00Z"
offline = true
native-tls = true
no-proxy = ["localhost", 'a "quoted" one']
[[index]]
name = "mirror"
url = "{UV["index"][0]["url"]}"
default = true
[pip]
find-links = ["/wheels"]
target = "/elsewhere"
"""


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home that has no settings."""
    folder = tmp_path / "home"
    folder.mkdir()
    monkeypatch.setenv("HOME", str(folder))
    names = ("NPM_CONFIG_USERCONFIG", "npm_config_userconfig", "UV_CONFIG_FILE", "XDG_CONFIG_HOME")
    for name in names:
        monkeypatch.delenv(name, raising=False)
    return folder


@pytest.mark.parametrize("variable", ["", "NPM_CONFIG_USERCONFIG", "npm_config_userconfig"])
def test_npm_follows_where_packages_are(
    tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch, variable: str
) -> None:
    path = home / ("npmrc" if variable else ".npmrc")
    path.write_text(NPMRC)
    if variable:
        monkeypatch.setenv(variable, str(path))
    named = npm_settings(tmp_path)["npm_config_userconfig"]
    assert Path(named).read_text().splitlines() == NPMRC.splitlines()[:5]


@pytest.mark.parametrize("variable", ["", "UV_CONFIG_FILE", "XDG_CONFIG_HOME"])
def test_uv_follows_where_packages_are(
    tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch, variable: str
) -> None:
    paths = {"UV_CONFIG_FILE": "uv.toml", "XDG_CONFIG_HOME": "config/uv/uv.toml"}
    path = home / paths.get(variable, ".config/uv/uv.toml")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(UV_TOML)
    if variable:
        monkeypatch.setenv(variable, str(path if path.parent == home else path.parents[1]))
    named = uv_settings(tmp_path)["UV_CONFIG_FILE"]
    assert tomllib.loads(Path(named).read_text()) == {**UV, "find-links": ["/wheels"]}


def test_a_user_without_settings_has_none(tmp_path: Path) -> None:
    for path in {*npm_settings(tmp_path).values(), *uv_settings(tmp_path).values()}:
        assert Path(path).read_text() == ""


def test_settings_that_cannot_be_read_are_one_error(tmp_path: Path, home: Path) -> None:
    (home / ".config/uv").mkdir(parents=True)
    (home / ".config/uv/uv.toml").write_text("offline =")
    with pytest.raises(ReleaseError, match=r"uv\.toml is not valid TOML: .*Correct it\."):
        uv_settings(tmp_path)
