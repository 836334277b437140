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

from prometheus_coordinator_sdk.models.planner_todo_assignee import PlannerTodoAssignee


class PlannerTodo(BaseModel):
    """
    A specification, and who planned it.
    """  # noqa: E501

    id: StrictStr = Field(
        description="The coordinator's own key of the specification.", alias="_id"
    )
    assigned_to: List[PlannerTodoAssignee] = Field(
        description="Who was assigned it, oldest first.", alias="assignedTo"
    )
    created_at: str = Field(description="When the coordinator took it in.", alias="createdAt")
    description: StrictStr = Field(description="What to build.")
    repo_name: Annotated[str, Field(strict=True)] = Field(
        description="The name of a repository, without its owner.", alias="repoName"
    )
    repo_owner: Annotated[str, Field(strict=True)] = Field(
        description="The owner of the repository.", alias="repoOwner"
    )
    round_number: Optional[Annotated[int, Field(le=2147483647, strict=True, ge=0)]] = Field(
        default=None, description="The round in which it was last handed out.", alias="roundNumber"
    )
    status: StrictStr = Field(
        description="`initialized`, `in_progress`, `done` or `failed`. Open: more may appear."
    )
    swarm_bounty_id: Annotated[str, Field(strict=True)] = Field(
        description="The id of the bounty that pays for the work.", alias="swarmBountyId"
    )
    task_id: Optional[Annotated[str, Field(strict=True)]] = Field(
        default=None, description="The task that has it now.", alias="taskId"
    )
    title: StrictStr = Field(description="The specification in one line.")
    updated_at: str = Field(description="When it last changed.", alias="updatedAt")
    additional_properties: Dict[str, Any] = {}
    __properties: ClassVar[List[str]] = [
        "_id",
        "assignedTo",
        "createdAt",
        "description",
        "repoName",
        "repoOwner",
        "roundNumber",
        "status",
        "swarmBountyId",
        "taskId",
        "title",
        "updatedAt",
    ]

    @field_validator("repo_name", mode="before")
    def repo_name_validate_regular_expression(cls, value):
        """Validates the regular expression"""
        if isinstance(value, str) and not re.match(r"^[A-Za-z0-9._-]{1,100}$", value):
            raise ValueError(r"must validate the regular expression /^[A-Za-z0-9._-]{1,100}$/")
        return value

    @field_validator("repo_owner", mode="before")
    def repo_owner_validate_regular_expression(cls, value):
        """Validates the regular expression"""
        if isinstance(value, str) and not re.match(r"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$", value):
            raise ValueError(
                r"must validate the regular expression /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/"
            )
        return value

    @field_validator("swarm_bounty_id", mode="before")
    def swarm_bounty_id_validate_regular_expression(cls, value):
        """Validates the regular expression"""
        if isinstance(value, str) and not re.match(r"^[A-Za-z0-9_-]{1,64}$", value):
            raise ValueError(r"must validate the regular expression /^[A-Za-z0-9_-]{1,64}$/")
        return value

    @field_validator("task_id", mode="before")
    def task_id_validate_regular_expression(cls, value):
        """Validates the regular expression"""
        if value is None:
            return value

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
        """Create an instance of PlannerTodo from a JSON string"""
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
        # override the default output from pydantic by calling `to_dict()` of each item in assigned_to (list)
        _items = []
        if self.assigned_to:
            for _item_assigned_to in self.assigned_to:
                _items.append(
                    _item_assigned_to.to_dict() if _item_assigned_to is not None else None
                )
            _dict["assignedTo"] = _items
        # puts key-value pairs in additional_properties in the top level
        if self.additional_properties is not None:
            for _key, _value in self.additional_properties.items():
                _dict[_key] = _value

        return _dict

    @classmethod
    def from_dict(cls, obj: Optional[Dict[str, Any]]) -> Optional[Self]:
        """Create an instance of PlannerTodo from a dict"""
        if obj is None:
            return None

        if not isinstance(obj, dict):
            return cls.model_validate(obj)

        _obj = cls.model_validate(
            {
                "_id": obj.get("_id"),
                "assignedTo": [PlannerTodoAssignee.from_dict(_item) for _item in obj["assignedTo"]]
                if obj.get("assignedTo") is not None
                else None,
                "createdAt": obj.get("createdAt"),
                "description": obj.get("description"),
                "repoName": obj.get("repoName"),
                "repoOwner": obj.get("repoOwner"),
                "roundNumber": obj.get("roundNumber"),
                "status": obj.get("status"),
                "swarmBountyId": obj.get("swarmBountyId"),
                "taskId": obj.get("taskId"),
                "title": obj.get("title"),
                "updatedAt": obj.get("updatedAt"),
            }
        )
        # store additional fields in additional_properties
        for _key in obj.keys():
            if _key not in cls.__properties:
                _obj.additional_properties[_key] = obj.get(_key)

        return _obj
