from __future__ import annotations

from swarm_release.artefacts import Artefact
from swarm_release.registries import NpmRegistry, parse_integrity

SDK = Artefact("npm", "@prometheus-swarm/node-sdk", "1.0.0", ())


def test_the_public_registry_is_left_to_the_client() -> None:
    assert NpmRegistry().environment(SDK) == {}


def test_a_local_registry_gets_everything() -> None:
    environment = NpmRegistry("http://127.0.0.1:4873/", "secret").environment(SDK)
    assert environment["npm_config_registry"] == "http://127.0.0.1:4873/"
    assert environment["npm_config_@prometheus-swarm:registry"] == "http://127.0.0.1:4873/"
    assert environment["npm_config_//127.0.0.1:4873/:_authToken"] == "secret"


def test_an_install_takes_only_the_scope_from_a_local_registry() -> None:
    environment = NpmRegistry("http://127.0.0.1:4873/").scope_environment(SDK)
    assert environment["npm_config_@prometheus-swarm:registry"] == "http://127.0.0.1:4873/"
    assert "npm_config_registry" not in environment


def test_integrity() -> None:
    assert parse_integrity("sha512-AQID", "ff") == ("sha512", "010203")
    assert parse_integrity(None, "ff") == ("sha1", "ff")
