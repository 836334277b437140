from __future__ import annotations

import pytest

from swarm_release.artefacts import Artefact
from swarm_release.registries import NpmRegistry, dist_tag, parse_integrity

SDK = Artefact("npm", "@prometheus-swarm/node-sdk", "1.0.0", ())


def test_the_public_registry_is_left_to_the_client() -> None:
    environment = NpmRegistry().environment(SDK)
    assert not [name for name in environment if name.endswith(("registry", "_authToken"))]


def test_a_local_registry_gets_everything() -> None:
    environment = NpmRegistry("http://127.0.0.1:4873/", "secret").environment(SDK)
    assert environment["npm_config_registry"] == "http://127.0.0.1:4873/"
    assert environment["npm_config_@prometheus-swarm:registry"] == "http://127.0.0.1:4873/"
    assert environment["npm_config_//127.0.0.1:4873/:_authToken"] == "secret"


def test_an_install_takes_only_the_scope_from_a_local_registry() -> None:
    environment = NpmRegistry("http://127.0.0.1:4873/").scope_environment(SDK)
    assert environment["npm_config_@prometheus-swarm:registry"] == "http://127.0.0.1:4873/"
    assert "npm_config_registry" not in environment


@pytest.mark.parametrize(
    ("version", "tags", "tag"),
    [
        ("1.0.0", {}, "latest"),
        ("1.1.0", {"latest": "1.0.0"}, "latest"),
        ("1.10.0", {"latest": "1.9.0"}, "latest"),
        ("1.0.0", {"latest": "1.0.0"}, "latest"),
        ("1.0.1", {"latest": "2.0.0"}, "release-1"),
        ("1.0.2", {"latest": "2.0.0", "release-1": "1.0.1"}, "release-1"),
        ("1.0.1", {"latest": "2.0.0", "release-1": "1.1.0"}, "release-1.0.1"),
        ("2.0.0-rc.1", {}, "next"),
        ("2.0.0-rc.1", {"latest": "1.0.0"}, "next"),
        ("2.0.0-rc.10", {"latest": "1.0.0", "next": "2.0.0-rc.9"}, "next"),
        ("2.0.0-rc.1", {"latest": "1.0.0", "next": "2.0.0-rc.2"}, "release-2.0.0-rc.1"),
        ("2.0.0", {"latest": "2.0.0-rc.1"}, "latest"),
        ("1.0.0", {"latest": "2.0.0-rc.1"}, "latest"),
    ],
)
def test_no_tag_moves_back(version: str, tags: dict[str, str], tag: str) -> None:
    assert dist_tag(version, tags) == tag


def test_integrity() -> None:
    assert parse_integrity("sha512-AQID", "ff") == ("sha512", "010203")
    assert parse_integrity(None, "ff") == ("sha1", "ff")
