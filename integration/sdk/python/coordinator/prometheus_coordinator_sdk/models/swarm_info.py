# Generated from integration/spec/coordinator.yaml by `./pants generate-sdks`. DO NOT EDIT.
# coding: utf-8


from __future__ import annotations

import json
import pprint
import re  # noqa: F401
from typing import Any, ClassVar, Dict, List, Optional, Set

from pydantic import BaseModel, ConfigDict, Field, StrictStr, field_validator
from pydantic_core import to_jsonable_python
from typing_extensions import Annotated, Self


class SwarmInfo(BaseModel):
    """
    The state of a bounty, or of an issue or todo of it.
    """  # noqa: E501

    github_username: StrictStr = Field(
        description="Who opened the last pull request; empty when there is none.",
        alias="githubUsername",
    )
    nodes: Annotated[int, Field(le=2147483647, strict=True, ge=0)] = Field(
        description="How many nodes were assigned it; for an issue, how many todos it has."
    )
    pr_url: StrictStr = Field(
        description="The last pull request; empty when there is none.", alias="prUrl"
    )
    status: StrictStr = Field(
        description="Where it is. Open: more may appear. Words of today:  - `in-progress`: it is worked on, or waits for a node. - `assigned`: a node has it. - `auditing`: it is done and under review. - `completed`: it is approved. - `failed`: it was given up."
    )
    sub_tasks: Optional[List[SwarmInfo]] = Field(
        default=None,
        description="The issues of a specification, or the todos of an issue.",
        alias="subTasks",
    )
    swarm_bounty_id: Annotated[str, Field(strict=True)] = Field(
        description="The id of the bounty that pays for the work.", alias="swarmBountyId"
    )
    swarm_type: StrictStr = Field(
        description="`document-summarizer`, `find-bugs` or `build-feature`. Open: more may come.",
        alias="swarmType",
    )
    task_name: StrictStr = Field(
        description="The repository and what is done with it, for people.", alias="taskName"
    )
    additional_properties: Dict[str, Any] = {}
    __properties: ClassVar[List[str]] = [
        "githubUsername",
        "nodes",
        "prUrl",
        "status",
        "subTasks",
        "swarmBountyId",
        "swarmType",
        "taskName",
    ]

    @field_validator("swarm_bounty_id", mode="before")
    def swarm_bounty_id_validate_regular_expression(cls, value):
        """Validates the regular expression"""
        if isinstance(value, str) and not re.match(r"^[A-Za-z0-9_-]{1,64}$", value):
            raise ValueError(r"must validate the regular expression /^[A-Za-z0-9_-]{1,64}$/")
        return value

    model_config = ConfigDict(
        validate_by_name=True,
        validate_by_alias=True,
        validate_assignment=True,
        protected_namespaces=(),
    )

    def to_str(self) -> str:
        """Returns the string representation of the model using alias"""
        return pprint.pformat(self.model_dump(by_alias=True))

    def to_json(self) -> str:
        """Returns the JSON representation of the model using alias"""
        return json.dumps(to_jsonable_python(self.to_dict()))

    @classmethod
    def from_json(cls, json_str: str) -> Optional[Self]:
        """Create an instance of SwarmInfo from a JSON string"""
        return cls.from_dict(json.loads(json_str))

    def to_dict(self) -> Dict[str, Any]:
        """Return the dictionary representation of the model using alias.

        This has the following differences from calling pydantic's
        `self.model_dump(by_alias=True)`:

        * `None` is only added to the output dict for nullable fields that
          were set at model initialization. Other fields with value `None`
          are ignored.
        * Fields in `self.additional_properties` are added to the output dict.
        """
        excluded_fields: Set[str] = set(
            [
                "additional_properties",
            ]
        )

        _dict = self.model_dump(
            by_alias=True,
            exclude=excluded_fields,
            exclude_none=True,
        )
        # override the default output from pydantic by calling `to_dict()` of each item in sub_tasks (list)
        _items = []
        if self.sub_tasks:
            for _item_sub_tasks in self.sub_tasks:
                _items.append(_item_sub_tasks.to_dict() if _item_sub_tasks is not None else None)
            _dict["subTasks"] = _items
        # puts key-value pairs in additional_properties in the top level
        if self.additional_properties is not None:
            for _key, _value in self.additional_properties.items():
                _dict[_key] = _value

        return _dict

    @classmethod
    def from_dict(cls, obj: Optional[Dict[str, Any]]) -> Optional[Self]:
        """Create an instance of SwarmInfo from a dict"""
        if obj is None:
            return None

        if not isinstance(obj, dict):
            return cls.model_validate(obj)

        _obj = cls.model_validate(
            {
                "githubUsername": obj.get("githubUsername"),
                "nodes": obj.get("nodes"),
                "prUrl": obj.get("prUrl"),
                "status": obj.get("status"),
                "subTasks": [SwarmInfo.from_dict(_item) for _item in obj["subTasks"]]
                if obj.get("subTasks") is not None
                else None,
                "swarmBountyId": obj.get("swarmBountyId"),
                "swarmType": obj.get("swarmType"),
                "taskName": obj.get("taskName"),
            }
        )
        # store additional fields in additional_properties
        for _key in obj.keys():
            if _key not in cls.__properties:
                _obj.additional_properties[_key] = obj.get(_key)

        return _obj


# TODO: Rewrite to not use raise_errors
SwarmInfo.model_rebuild(raise_errors=False)
