# Generated from integration/spec/docker.yaml by `./pants generate-sdks`. DO NOT EDIT.
# coding: utf-8


from __future__ import annotations

import json
import pprint
import re  # noqa: F401
from typing import Any, ClassVar, Dict, List, Optional, Set

from pydantic import BaseModel, ConfigDict, Field, StrictBool, StrictStr, field_validator
from pydantic_core import to_jsonable_python
from typing_extensions import Annotated, Self


class ErrorResponse(BaseModel):
    """
    The body of every error. Decide by `code`; `message` is for people.
    """  # noqa: E501

    code: Annotated[str, Field(strict=True, max_length=64)] = Field(
        description="A stable machine word for what went wrong. The list grows: treat an unknown code by its HTTP status. Codes of today:  - `invalid_request` (400): malformed, or against the schema; `details.errors` says where. - `signature_invalid` (401): the signature does not verify with the given key. - `signature_mismatch` (401): the payload is authentic, but not what is required here. - `signature_expired` (401): the payload was issued too long ago, or in the future. - `signature_replayed` (401): the payload's nonce was used before. - `token_missing` (401): no bearer token was sent. - `token_invalid` (403): the bearer token is not accepted. - `staking_key_invalid` (403): the staking key holds no stake in this task. - `proof_invalid` (403): the given proof does not belong to the claimed account. - `not_found` (404): no such route. - `issue_not_found` (404): no such issue. - `todo_not_found` (404): no such todo. - `assignment_not_found` (404): the caller has no such assignment. - `bounty_not_found` (404): no such bounty. - `submission_not_found` (404): nothing was submitted for this round. - `method_not_allowed` (405): the route exists, but not with this method. - `already_completed` (409): the caller has finished this work in this round. - `already_bound` (409): the account is bound to another key. - `assignment_conflict` (409): another caller was faster; ask again. - `distribution_list_missing` (409): the chain has no distribution list for this round yet. - `no_work_available` (409): there is nothing to hand out now; ask again later. - `state_conflict` (409): the record is in a state that does not allow this step. - `payload_too_large` (413): the body is larger than the service accepts. - `unsupported_media_type` (415): the body is not JSON. - `round_mismatch` (422): path and body, or body and signature, name different rounds. - `task_unknown` (422): this service does not serve this task. - `rate_limited` (429): too many calls; wait for `Retry-After`. - `internal_error` (500): a fault of the service. - `task_failed` (500): the work was tried and did not succeed. - `upstream_failed` (502): a service that this one depends on answered with an error. - `unavailable` (503): the service, or one that it must ask first, cannot answer now."
    )
    details: Optional[Dict[str, Any]] = Field(
        default=None,
        description="What helps to act on the error, by code; for `invalid_request` its `errors` is a list of `path` and `message`.",
    )
    message: StrictStr = Field(
        description="What went wrong, for people and logs. Deployed nodes print it."
    )
    success: StrictBool = Field(description="Always false.")
    additional_properties: Dict[str, Any] = {}
    __properties: ClassVar[List[str]] = ["code", "details", "message", "success"]

    @field_validator("code", mode="before")
    def code_validate_regular_expression(cls, value):
        """Validates the regular expression"""
        if isinstance(value, str) and not re.match(r"^[a-z]+(_[a-z]+)*$", value):
            raise ValueError(r"must validate the regular expression /^[a-z]+(_[a-z]+)*$/")
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
        """Create an instance of ErrorResponse from a JSON string"""
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
        """Create an instance of ErrorResponse from a dict"""
        if obj is None:
            return None

        if not isinstance(obj, dict):
            return cls.model_validate(obj)

        _obj = cls.model_validate(
            {
                "code": obj.get("code"),
                "details": obj.get("details"),
                "message": obj.get("message"),
                "success": obj.get("success"),
            }
        )
        # store additional fields in additional_properties
        for _key in obj.keys():
            if _key not in cls.__properties:
                _obj.additional_properties[_key] = obj.get(_key)

        return _obj
