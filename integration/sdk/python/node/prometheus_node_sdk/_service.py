# Generated from integration/spec/node.yaml by `./pants generate-sdks`. DO NOT EDIT.
"""What this SDK is called, and where it finds its service."""

from __future__ import annotations

from .runtime.requests import Service

SERVICE = Service(sdk="prometheus_node_sdk", version="1.0.0", url_variable="NODE_URL")
