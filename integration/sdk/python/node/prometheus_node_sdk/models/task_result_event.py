# Generated from integration/spec/node.yaml by `./pants generate-sdks`. DO NOT EDIT.
# coding: utf-8


from __future__ import annotations

import json
import pprint
import re  # noqa: F401
from typing import Any, ClassVar, Dict, List, Optional, Set

from pydantic import BaseModel, ConfigDict, Field, StrictStr, field_validator
from pydantic_core import to_jsonable_python
from typing_extensions import Annotated, Self

from prometheus_node_sdk.models.task_result import TaskResult


class TaskResultEvent(BaseModel):
    """
    The task has ended well.
    """  # noqa: E501

    round_number: Annotated[int, Field(le=2147483647, strict=True, ge=0)] = Field(
        description="The round of the task, counted from 0. Round 0 is a round like any other (D51).",
        alias="roundNumber",
    )
    signature: Annotated[str, Field(min_length=66, strict=True, max_length=32768)] = Field(
        description="The `addPRSignature` or `callbackSignature` of the task."
    )
    task_id: Annotated[str, Field(strict=True)] = Field(
        description="The id of the task on the chain.", alias="taskId"
    )
    timestamp: str = Field(description="When it happened.")
    event_type: StrictStr = Field(description="Always `task_result`.", alias="eventType")
    payload: TaskResult = Field(description="What came of the task.")
    additional_properties: Dict[str, Any] = {}
    __properties: ClassVar[List[str]] = [
        "roundNumber",
        "signature",
        "taskId",
        "timestamp",
        "eventType",
        "payload",
    ]

    @field_validator("signature", mode="before")
    def signature_validate_regular_expression(cls, value):
        """Validates the regular expression"""
        if isinstance(value, str) and not re.match(r"^[1-9A-HJ-NP-Za-km-z]+$", value):
            raise ValueError(r"must validate the regular expression /^[1-9A-HJ-NP-Za-km-z]+$/")
        return value

    @field_validator("task_id", mode="before")
    def task_id_validate_regular_expression(cls, value):
        """Validates the regular expression"""
        if isinstance(value, str) and not re.match(r"^[A-Za-z0-9_-]{1,64}$", value):
            raise ValueError(r"must validate the regular expression /^[A-Za-z0-9_-]{1,64}$/")
        return value

    @field_validator("event_type")
    def event_type_validate_enum(cls, value):
        """Validates the enum"""
        if value not in set(["task_result"]):
            raise ValueError("must be one of enum values ('task_result')")
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
        """Create an instance of TaskResultEvent from a JSON string"""
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
        # override the default output from pydantic by calling `to_dict()` of payload
        if self.payload:
            _dict["payload"] = self.payload.to_dict()
        # puts key-value pairs in additional_properties in the top level
        if self.additional_properties is not None:
            for _key, _value in self.additional_properties.items():
                _dict[_key] = _value

        return _dict

    @classmethod
    def from_dict(cls, obj: Optional[Dict[str, Any]]) -> Optional[Self]:
        """Create an instance of TaskResultEvent from a dict"""
        if obj is None:
            return None

        if not isinstance(obj, dict):
            return cls.model_validate(obj)

        _obj = cls.model_validate(
            {
                "roundNumber": obj.get("roundNumber"),
                "signature": obj.get("signature"),
                "taskId": obj.get("taskId"),
                "timestamp": obj.get("timestamp"),
                "eventType": obj.get("eventType"),
                "payload": TaskResult.from_dict(obj["payload"])
                if obj.get("payload") is not None
                else None,
            }
        )
        # store additional fields in additional_properties
        for _key in obj.keys():
            if _key not in cls.__properties:
                _obj.additional_properties[_key] = obj.get(_key)

        return _obj
