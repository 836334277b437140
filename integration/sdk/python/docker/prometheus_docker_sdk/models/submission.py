# Generated from integration/spec/docker.yaml by `./pants generate-sdks`. DO NOT EDIT.
# coding: utf-8


from __future__ import annotations

import json
import pprint
import re  # noqa: F401
from typing import Any, ClassVar, Dict, List, Optional, Set

from pydantic import BaseModel, ConfigDict, Field, StrictStr, field_validator
from pydantic_core import to_jsonable_python
from typing_extensions import Annotated, Self


class Submission(BaseModel):
    """
    The finished work of one round. The node signs it, with its keys, as the submission.
    """  # noqa: E501

    bounty_id: Annotated[str, Field(strict=True)] = Field(
        description="The bounty of the work. Audits look the work up by it, so it is part of what is signed (D01, D02).",
        alias="bountyId",
    )
    github_username: Annotated[str, Field(strict=True)] = Field(
        description="The account that opened the pull request.", alias="githubUsername"
    )
    node_type: StrictStr = Field(
        description="`worker` or `leader`. Open: a later role is not an error.", alias="nodeType"
    )
    pr_url: Annotated[str, Field(strict=True, max_length=2048)] = Field(
        description="The URL of a pull request.", alias="prUrl"
    )
    repo_name: Annotated[str, Field(strict=True)] = Field(
        description="The name of a repository, without its owner.", alias="repoName"
    )
    repo_owner: Annotated[str, Field(strict=True)] = Field(
        description="The owner of the repository that the pull request is in (D13).",
        alias="repoOwner",
    )
    round_number: Annotated[int, Field(le=2147483647, strict=True, ge=0)] = Field(
        description="The round of the task, counted from 0. Round 0 is a round like any other (D51).",
        alias="roundNumber",
    )
    task_id: Annotated[str, Field(strict=True)] = Field(
        description="The id of the task on the chain.", alias="taskId"
    )
    uuid: Annotated[str, Field(strict=True)] = Field(
        description="The todo (worker) or the issue (leader) that was worked on."
    )
    additional_properties: Dict[str, Any] = {}
    __properties: ClassVar[List[str]] = [
        "bountyId",
        "githubUsername",
        "nodeType",
        "prUrl",
        "repoName",
        "repoOwner",
        "roundNumber",
        "taskId",
        "uuid",
    ]

    @field_validator("bounty_id", mode="before")
    def bounty_id_validate_regular_expression(cls, value):
        """Validates the regular expression"""
        if isinstance(value, str) and not re.match(r"^[A-Za-z0-9_-]{1,64}$", value):
            raise ValueError(r"must validate the regular expression /^[A-Za-z0-9_-]{1,64}$/")
        return value

    @field_validator("github_username", mode="before")
    def github_username_validate_regular_expression(cls, value):
        """Validates the regular expression"""
        if isinstance(value, str) and not re.match(r"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$", value):
            raise ValueError(
                r"must validate the regular expression /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/"
            )
        return value

    @field_validator("pr_url", mode="before")
    def pr_url_validate_regular_expression(cls, value):
        """Validates the regular expression"""
        if isinstance(value, str) and not re.match(r"^[a-z][a-z0-9+.-]*:\/\/[!-~]+$", value):
            raise ValueError(
                r"must validate the regular expression /^[a-z][a-z0-9+.-]*:\/\/[!-~]+$/"
            )
        return value

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

    @field_validator("task_id", mode="before")
    def task_id_validate_regular_expression(cls, value):
        """Validates the regular expression"""
        if isinstance(value, str) and not re.match(r"^[A-Za-z0-9_-]{1,64}$", value):
            raise ValueError(r"must validate the regular expression /^[A-Za-z0-9_-]{1,64}$/")
        return value

    @field_validator("uuid", mode="before")
    def uuid_validate_regular_expression(cls, value):
        """Validates the regular expression"""
        if isinstance(value, str) and not re.match(
            r"^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$", value
        ):
            raise ValueError(
                r"must validate the regular expression /^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/"
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
        """Create an instance of Submission from a JSON string"""
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
        """Create an instance of Submission from a dict"""
        if obj is None:
            return None

        if not isinstance(obj, dict):
            return cls.model_validate(obj)

        _obj = cls.model_validate(
            {
                "bountyId": obj.get("bountyId"),
                "githubUsername": obj.get("githubUsername"),
                "nodeType": obj.get("nodeType"),
                "prUrl": obj.get("prUrl"),
                "repoName": obj.get("repoName"),
                "repoOwner": obj.get("repoOwner"),
                "roundNumber": obj.get("roundNumber"),
                "taskId": obj.get("taskId"),
                "uuid": obj.get("uuid"),
            }
        )
        # store additional fields in additional_properties
        for _key in obj.keys():
            if _key not in cls.__properties:
                _obj.additional_properties[_key] = obj.get(_key)

        return _obj
