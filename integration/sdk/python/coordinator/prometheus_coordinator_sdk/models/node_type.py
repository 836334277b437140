# Generated from integration/spec/coordinator.yaml by `./pants generate-sdks`. DO NOT EDIT.
# coding: utf-8


from __future__ import annotations

import json
from enum import Enum

from typing_extensions import Self


class NodeType(str, Enum):
    """
    `worker`: did a todo; `leader`: merged the todos of an issue.
    """

    """
    allowed enum values
    """
    LEADER = "leader"
    WORKER = "worker"

    @classmethod
    def from_json(cls, json_str: str) -> Self:
        """Create an instance of NodeType from a JSON string"""
        return cls(json.loads(json_str))
