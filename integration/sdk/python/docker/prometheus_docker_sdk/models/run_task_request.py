# Generated from integration/spec/docker.yaml by `./pants generate-sdks`. DO NOT EDIT.
# coding: utf-8


from __future__ import annotations

import json
import pprint
import re  # noqa: F401
from typing import Any, ClassVar, Dict, List, Optional, Set

from pydantic import BaseModel, ConfigDict, Field, field_validator
from pydantic_core import to_jsonable_python
from typing_extensions import Annotated, Self


class RunTaskRequest(BaseModel):
    """
    What the agent needs to act for its node in a round. The signatures are made by the node: the first two cover the fetch payload, the third the payload that records the result.
    """  # noqa: E501

    add_pr_signature: Annotated[str, Field(min_length=66, strict=True, max_length=32768)] = Field(
        description="The payload that records the pull request, signed with the staking key. The agent also shows it when it calls its node back.",
        alias="addPRSignature",
    )
    pub_key: Annotated[str, Field(strict=True)] = Field(
        description="The node's main account key.", alias="pubKey"
    )
    public_signature: Annotated[str, Field(min_length=66, strict=True, max_length=32768)] = Field(
        description="The fetch payload, signed with the main account key. The agent passes it on, so that the coordinator can prove `pubKey` (D38).",
        alias="publicSignature",
    )
    round_number: Annotated[int, Field(le=2147483647, strict=True, ge=0)] = Field(
        description="The same round as in the path.", alias="roundNumber"
    )
    staking_key: Annotated[str, Field(strict=True)] = Field(
        description="The node's staking key.", alias="stakingKey"
    )
    staking_signature: Annotated[str, Field(min_length=66, strict=True, max_length=32768)] = Field(
        description="The fetch payload, signed with the staking key.", alias="stakingSignature"
    )
    task_id: Annotated[str, Field(strict=True)] = Field(
        description="The id of the task on the chain.", alias="taskId"
    )
    additional_properties: Dict[str, Any] = {}
    __properties: ClassVar[List[str]] = [
        "addPRSignature",
        "pubKey",
        "publicSignature",
        "roundNumber",
        "stakingKey",
        "stakingSignature",
        "taskId",
    ]

    @field_validator("add_pr_signature", mode="before")
    def add_pr_signature_validate_regular_expression(cls, value):
        """Validates the regular expression"""
        if isinstance(value, str) and not re.match(r"^[1-9A-HJ-NP-Za-km-z]+$", value):
            raise ValueError(r"must validate the regular expression /^[1-9A-HJ-NP-Za-km-z]+$/")
        return value

    @field_validator("pub_key", mode="before")
    def pub_key_validate_regular_expression(cls, value):
        """Validates the regular expression"""
        if isinstance(value, str) and not re.match(r"^[1-9A-HJ-NP-Za-km-z]{32,44}$", value):
            raise ValueError(
                r"must validate the regular expression /^[1-9A-HJ-NP-Za-km-z]{32,44}$/"
            )
        return value

    @field_validator("public_signature", mode="before")
    def public_signature_validate_regular_expression(cls, value):
        """Validates the regular expression"""
        if isinstance(value, str) and not re.match(r"^[1-9A-HJ-NP-Za-km-z]+$", value):
            raise ValueError(r"must validate the regular expression /^[1-9A-HJ-NP-Za-km-z]+$/")
        return value

    @field_validator("staking_key", mode="before")
    def staking_key_validate_regular_expression(cls, value):
        """Validates the regular expression"""
        if isinstance(value, str) and not re.match(r"^[1-9A-HJ-NP-Za-km-z]{32,44}$", value):
            raise ValueError(
                r"must validate the regular expression /^[1-9A-HJ-NP-Za-km-z]{32,44}$/"
            )
        return value

    @field_validator("staking_signature", mode="before")
    def staking_signature_validate_regular_expression(cls, value):
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
        """Create an instance of RunTaskRequest from a JSON string"""
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
        # puts key-value pairs in additional_properties in the top level
        if self.additional_properties is not None:
            for _key, _value in self.additional_properties.items():
                _dict[_key] = _value

        return _dict

    @classmethod
    def from_dict(cls, obj: Optional[Dict[str, Any]]) -> Optional[Self]:
        """Create an instance of RunTaskRequest from a dict"""
        if obj is None:
            return None

        if not isinstance(obj, dict):
            return cls.model_validate(obj)

        _obj = cls.model_validate(
            {
                "addPRSignature": obj.get("addPRSignature"),
                "pubKey": obj.get("pubKey"),
                "publicSignature": obj.get("publicSignature"),
                "roundNumber": obj.get("roundNumber"),
                "stakingKey": obj.get("stakingKey"),
                "stakingSignature": obj.get("stakingSignature"),
                "taskId": obj.get("taskId"),
            }
        )
        # store additional fields in additional_properties
        for _key in obj.keys():
            if _key not in cls.__properties:
                _obj.additional_properties[_key] = obj.get(_key)

        return _obj
