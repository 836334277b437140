# Generated from integration/spec/node.yaml by `./pants generate-sdks`. DO NOT EDIT.
"""What this SDK is called, where it finds its service, and how a call proves who makes it."""

from __future__ import annotations

from .errors import BY_CODE
from .runtime.requests import Service
from .runtime.security import SecurityScheme

SERVICE = Service(
    sdk="prometheus_node_sdk",
    version="2.0.0",
    url_variable="NODE_URL",
    schemes={"operatorToken": SecurityScheme("bearer", "authorization")},
    errors=BY_CODE,
)
