"""The settings of a user that an installation follows: how packages are reached, and nothing else.

npm and uv read files in which a user may have set that nothing is installed, or older versions are,
or elsewhere. A verification would say that the package is at fault.
"""

from __future__ import annotations

import json
import os
import re
import tomllib
from pathlib import Path
from typing import Any

from swarm_release.processes import ReleaseError

# Registries and their credentials, proxies, certificates, and the cache.
_NPM_KEYS = re.compile(
    r"(?:@[^:]+:)?registry|//.+|_auth\w*|proxy|https-proxy|noproxy|ca|ca\[\]|cafile|cert|key"
    r"|strict-ssl|cache"
)
# Both spellings: of two npm takes either.
_NPM_VARIABLES = ("NPM_CONFIG_USERCONFIG", "npm_config_userconfig")
_UV_KEYS = {
    "allow-insecure-host",
    "cache-dir",
    "extra-index-url",
    "find-links",
    "http-proxy",
    "https-proxy",
    "index",
    "index-url",
    "keyring-provider",
    "native-tls",
    "no-proxy",
    "system-certs",
}


def npm_settings(folder: Path) -> dict[str, str]:
    """Writes what npm may follow of the user's file into a folder; returns the variables for it."""
    named = (os.environ.get(name) for name in _NPM_VARIABLES)
    original = Path(next(filter(None, named), None) or Path.home() / ".npmrc")
    kept = [
        line
        for line in _text(original).splitlines()
        if _NPM_KEYS.fullmatch(line.partition("=")[0].strip(" \t\"'"))
    ]
    # A file `.npmrc` there would be the package's own.
    path = folder / "npm-settings"
    path.write_text("".join(f"{line}\n" for line in kept), encoding="utf-8")
    return dict.fromkeys(_NPM_VARIABLES, str(path))


def uv_settings(folder: Path) -> dict[str, str]:
    """Writes what uv may follow of the user's file into a folder; returns the variable for it."""
    home = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")
    original = Path(os.environ.get("UV_CONFIG_FILE") or home / "uv" / "uv.toml")
    try:
        settings = tomllib.loads(_text(original))
    except ValueError as error:
        raise ReleaseError(f"{original} is not valid TOML: {error}. Correct it.") from error
    # What `uv pip` follows may stand in a table of its own.
    kept = {**settings.get("pip", {}), **settings}
    path = folder / "uv-settings.toml"
    path.write_text(
        "".join(f"{key} = {_toml(value)}\n" for key, value in kept.items() if key in _UV_KEYS),
        encoding="utf-8",
    )
    return {"UV_CONFIG_FILE": str(path)}


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.is_file() else ""


def _toml(value: Any) -> str:
    if isinstance(value, dict):
        pairs = (f"{json.dumps(key)} = {_toml(item)}" for key, item in value.items())
        return f"{{ {', '.join(pairs)} }}"
    if isinstance(value, list):
        return f"[{', '.join(map(_toml, value))}]"
    # JSON's texts, numbers, `true` and `false` are those of TOML.
    return json.dumps(value)
