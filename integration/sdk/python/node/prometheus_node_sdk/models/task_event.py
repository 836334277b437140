# Generated from integration/spec/node.yaml by `./pants generate-sdks`. DO NOT EDIT.
# coding: utf-8


from __future__ import annotations

import json
import pprint
from typing import Any, Dict, Optional, Set, Union

from pydantic import BaseModel, ConfigDict, ValidationError, field_validator
from typing_extensions import Self

from prometheus_node_sdk.models.status_update_event import StatusUpdateEvent
from prometheus_node_sdk.models.task_error_event import TaskErrorEvent
from prometheus_node_sdk.models.task_result_event import TaskResultEvent

TASKEVENT_ONE_OF_SCHEMAS = ["StatusUpdateEvent", "TaskErrorEvent", "TaskResultEvent"]


class TaskEvent(BaseModel):
    """
    Something that happened to the task of a round. `eventType` says what.
    """

    # data type: StatusUpdateEvent
    oneof_schema_1_validator: Optional[StatusUpdateEvent] = None
    # data type: TaskResultEvent
    oneof_schema_2_validator: Optional[TaskResultEvent] = None
    # data type: TaskErrorEvent
    oneof_schema_3_validator: Optional[TaskErrorEvent] = None
    actual_instance: Optional[Union[StatusUpdateEvent, TaskErrorEvent, TaskResultEvent]] = None
    one_of_schemas: Set[str] = {"StatusUpdateEvent", "TaskErrorEvent", "TaskResultEvent"}

    model_config = ConfigDict(
        validate_assignment=True,
        protected_namespaces=(),
    )

    discriminator_value_class_map: Dict[str, str] = {}

    def __init__(self, *args, **kwargs) -> None:
        if args:
            if len(args) > 1:
                raise ValueError(
                    "If a position argument is used, only 1 is allowed to set `actual_instance`"
                )
            if kwargs:
                raise ValueError(
                    "If a position argument is used, keyword arguments cannot be used."
                )
            super().__init__(actual_instance=args[0])
        else:
            super().__init__(**kwargs)

    @field_validator("actual_instance")
    def actual_instance_must_validate_oneof(cls, v):
        instance = TaskEvent.model_construct()
        error_messages = []
        match = 0
        # validate data type: StatusUpdateEvent
        if not isinstance(v, StatusUpdateEvent):
            error_messages.append(f"Error! Input type `{type(v)}` is not `StatusUpdateEvent`")
        else:
            match += 1
        # validate data type: TaskResultEvent
        if not isinstance(v, TaskResultEvent):
            error_messages.append(f"Error! Input type `{type(v)}` is not `TaskResultEvent`")
        else:
            match += 1
        # validate data type: TaskErrorEvent
        if not isinstance(v, TaskErrorEvent):
            error_messages.append(f"Error! Input type `{type(v)}` is not `TaskErrorEvent`")
        else:
            match += 1
        if match > 1:
            # more than 1 match
            raise ValueError(
                "Multiple matches found when setting `actual_instance` in TaskEvent with oneOf schemas: StatusUpdateEvent, TaskErrorEvent, TaskResultEvent. Details: "
                + ", ".join(error_messages)
            )
        elif match == 0:
            # no match
            raise ValueError(
                "No match found when setting `actual_instance` in TaskEvent with oneOf schemas: StatusUpdateEvent, TaskErrorEvent, TaskResultEvent. Details: "
                + ", ".join(error_messages)
            )
        else:
            return v

    @classmethod
    def from_dict(cls, obj: Union[str, Dict[str, Any]]) -> Self:
        return cls.from_json(json.dumps(obj))

    @classmethod
    def from_json(cls, json_str: str) -> Self:
        """Returns the object represented by the json string"""
        instance = cls.model_construct()
        error_messages = []
        match = 0

        # deserialize data into StatusUpdateEvent
        try:
            instance.actual_instance = StatusUpdateEvent.from_json(json_str)
            match += 1
        except (ValidationError, ValueError) as e:
            error_messages.append(str(e))
        # deserialize data into TaskResultEvent
        try:
            instance.actual_instance = TaskResultEvent.from_json(json_str)
            match += 1
        except (ValidationError, ValueError) as e:
            error_messages.append(str(e))
        # deserialize data into TaskErrorEvent
        try:
            instance.actual_instance = TaskErrorEvent.from_json(json_str)
            match += 1
        except (ValidationError, ValueError) as e:
            error_messages.append(str(e))

        if match > 1:
            # more than 1 match
            raise ValueError(
                "Multiple matches found when deserializing the JSON string into TaskEvent with oneOf schemas: StatusUpdateEvent, TaskErrorEvent, TaskResultEvent. Details: "
                + ", ".join(error_messages)
            )
        elif match == 0:
            # no match
            raise ValueError(
                "No match found when deserializing the JSON string into TaskEvent with oneOf schemas: StatusUpdateEvent, TaskErrorEvent, TaskResultEvent. Details: "
                + ", ".join(error_messages)
            )
        else:
            return instance

    def to_json(self) -> str:
        """Returns the JSON representation of the actual instance"""
        if self.actual_instance is None:
            return "null"

        if hasattr(self.actual_instance, "to_json") and callable(self.actual_instance.to_json):
            return self.actual_instance.to_json()
        else:
            return json.dumps(self.actual_instance)

    def to_dict(
        self,
    ) -> Optional[Union[Dict[str, Any], StatusUpdateEvent, TaskErrorEvent, TaskResultEvent]]:
        """Returns the dict representation of the actual instance"""
        if self.actual_instance is None:
            return None

        if hasattr(self.actual_instance, "to_dict") and callable(self.actual_instance.to_dict):
            return self.actual_instance.to_dict()
        else:
            # primitive type
            return self.actual_instance

    def to_str(self) -> str:
        """Returns the string representation of the actual instance"""
        return pprint.pformat(self.model_dump())
