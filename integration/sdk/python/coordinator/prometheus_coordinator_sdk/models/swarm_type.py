# Generated from integration/spec/coordinator.yaml by `./pants generate-sdks`. DO NOT EDIT.
# coding: utf-8


from __future__ import annotations

import json
from enum import Enum

from typing_extensions import Self


class SwarmType(str, Enum):
    """
    What a bounty asks for.
    """

    """
    allowed enum values
    """
    DOCUMENT_SUMMARIZER = "document-summarizer"
    FIND_BUGS = "find-bugs"
    BUILD_FEATURE = "build-feature"

    @classmethod
    def from_json(cls, json_str: str) -> Self:
        """Create an instance of SwarmType from a JSON string"""
        return cls(json.loads(json_str))
