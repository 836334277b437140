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


class GithubBinding(BaseModel):
    """
    A GitHub account and the staking key it is bound to.
    """  # noqa: E501

    id: StrictStr = Field(description="The coordinator's own key of the binding.", alias="_id")
    completed_repos: List[Annotated[str, Field(strict=True, max_length=2048)]] = Field(
        description="The repositories that were starred and audited.", alias="completedRepos"
    )
    git_hub_id: Annotated[str, Field(strict=True)] = Field(
        description="The number of the GitHub account, as text.", alias="gitHubId"
    )
    git_hub_username: Annotated[str, Field(strict=True)] = Field(
        description="The name of the GitHub account.", alias="gitHubUsername"
    )
    pending_repos: List[Annotated[str, Field(strict=True, max_length=2048)]] = Field(
        description="The repositories to star.", alias="pendingRepos"
    )
    staking_key: Annotated[str, Field(strict=True)] = Field(
        description="The staking key.", alias="stakingKey"
    )
    additional_properties: Dict[str, Any] = {}
    __properties: ClassVar[List[str]] = [
        "_id",
        "completedRepos",
        "gitHubId",
        "gitHubUsername",
        "pendingRepos",
        "stakingKey",
    ]

    @field_validator("git_hub_id", mode="before")
    def git_hub_id_validate_regular_expression(cls, value):
        """Validates the regular expression"""
        if isinstance(value, str) and not re.match(r"^[0-9]{1,16}$", value):
            raise ValueError(r"must validate the regular expression /^[0-9]{1,16}$/")
        return value

    @field_validator("git_hub_username", mode="before")
    def git_hub_username_validate_regular_expression(cls, value):
        """Validates the regular expression"""
        if isinstance(value, str) and not re.match(r"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$", value):
            raise ValueError(
                r"must validate the regular expression /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/"
            )
        return value

    @field_validator("staking_key", mode="before")
    def staking_key_validate_regular_expression(cls, value):
        """Validates the regular expression"""
        if isinstance(value, str) and not re.match(r"^[1-9A-HJ-NP-Za-km-z]{32,44}$", value):
            raise ValueError(
                r"must validate the regular expression /^[1-9A-HJ-NP-Za-km-z]{32,44}$/"
            )
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
        """Create an instance of GithubBinding from a JSON string"""
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
        """Create an instance of GithubBinding from a dict"""
        if obj is None:
            return None

        if not isinstance(obj, dict):
            return cls.model_validate(obj)

        _obj = cls.model_validate(
            {
                "_id": obj.get("_id"),
                "completedRepos": obj.get("completedRepos"),
                "gitHubId": obj.get("gitHubId"),
                "gitHubUsername": obj.get("gitHubUsername"),
                "pendingRepos": obj.get("pendingRepos"),
                "stakingKey": obj.get("stakingKey"),
            }
        )
        # store additional fields in additional_properties
        for _key in obj.keys():
            if _key not in cls.__properties:
                _obj.additional_properties[_key] = obj.get(_key)

        return _obj
