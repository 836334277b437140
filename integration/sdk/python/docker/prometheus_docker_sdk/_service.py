# Generated from integration/spec/docker.yaml by `./pants generate-sdks`. DO NOT EDIT.
"""What this SDK is called, where it finds its service, and how a call proves who makes it."""

from __future__ import annotations

from .errors import BY_CODE
from .runtime.requests import Service

SERVICE = Service(
    sdk="prometheus_docker_sdk", version="2.0.0", url_variable="DOCKER_AGENT_URL", errors=BY_CODE
)
