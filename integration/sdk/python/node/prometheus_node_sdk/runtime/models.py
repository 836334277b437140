# Generated from integration/sdk/runtime/python/sdk_runtime/models.py by `./pants generate-sdks`. DO NOT EDIT.
"""The base of the models: plain dataclasses that know their names on the wire.

What a service sends and the contract does not name is kept, and what is absent stays absent, so
that a value that is read and sent on is the same value.
"""

from __future__ import annotations

import functools
import inspect
import types
import typing
from dataclasses import MISSING, dataclass, field, fields
from enum import Enum
from typing import Any, ClassVar, Final, ForwardRef, Literal, NamedTuple, TypeVar

from .errors import DecodeError

M = TypeVar("M", bound="Model")


class Unset(Enum):
    """The type of `UNSET`."""

    UNSET = "UNSET"

    def __bool__(self) -> bool:
        return False

    def __repr__(self) -> str:
        return "UNSET"


# A member that may be absent or null has three states: UNSET, None, or a value.
UNSET: Final = Unset.UNSET


@dataclass(kw_only=True)
class Model:
    """A JSON object of the contract.

    Members that the contract does not name are in `additional_properties`, under their names on
    the wire.
    """

    # The names on the wire, in the order of the attributes.
    _wire_names: ClassVar[tuple[str, ...]] = ()

    additional_properties: dict[str, Any] = field(default_factory=dict, repr=False)

    @classmethod
    def from_dict(cls: type[M], data: dict[str, Any]) -> M:
        """Makes the model of parsed JSON. Raises DecodeError, which says where it does not fit."""
        return _decode_model(cls, data, cls.__name__)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object, with the names on the wire."""
        encoded = {}
        for member in _members(type(self)):
            value = getattr(self, member.attribute)
            if value is not member.absent:
                encoded[member.wire_name] = encode(value)
        return {**encoded, **encode(self.additional_properties)}


class _Member(NamedTuple):
    attribute: str
    wire_name: str
    type: Any
    # The value that stands for a member that is not there; `MISSING` when it is always there.
    absent: Any


_MEMBERS: dict[type[Model], tuple[_Member, ...]] = {}

# Where the names stand that aliases are written with.
_TYPES: dict[str, Any] = {}


def register_types(names: dict[str, Any]) -> None:
    """Says where the types of the contract are: an alias names them, and maybe itself.

    Each alias becomes a union of types in the place of their names, so that type hints which name
    the alias can be read in every module.
    """
    _TYPES.update(names)
    for name, alias in names.items():
        options = typing.get_args(alias)
        if any(isinstance(option, ForwardRef) for option in options):
            types_of = tuple(
                _type_of(option.__forward_arg__) if isinstance(option, ForwardRef) else option
                for option in options
            )
            names[name] = typing.Union[types_of]  # noqa: UP007 (a tuple has no `|`)
    _TYPES.update(names)
    _type_of.cache_clear()


@functools.cache
def _type_of(reference: str) -> Any:
    """The type that an alias refers to by its name.

    `typing` would share what it finds with every other SDK that has an alias of the same names.
    """
    holder = type("_Holder", (), {"__annotations__": {"it": reference}})
    return inspect.get_annotations(holder, globals=_TYPES, locals={}, eval_str=True)["it"]


def _members(model: type[Model]) -> tuple[_Member, ...]:
    if model not in _MEMBERS:
        _MEMBERS[model] = _read_members(model)
    return _MEMBERS[model]


def _read_members(model: type[Model]) -> tuple[_Member, ...]:
    found = [item for item in fields(model) if item.name != "additional_properties"]
    # Only the module's names count: a member called `list` would hide the type of that name.
    hints = inspect.get_annotations(model, locals={}, eval_str=True)
    return tuple(
        _Member(item.name, wire_name, hints[item.name], item.default)
        for item, wire_name in zip(found, model._wire_names, strict=True)
    )


def encode(value: Any) -> Any:
    """What JSON can hold, of a model or of a collection of them."""
    if isinstance(value, Model):
        return value.to_dict()
    if isinstance(value, dict):
        return {key: encode(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [encode(item) for item in value]
    return value


def decode(expected: Any, value: Any, where: str) -> Any:
    """Makes a value of an expected type of parsed JSON.

    Values of enumerations are not compared with those that the contract lists: a later version of
    the service may know more of them. Raises DecodeError when the JSON type does not fit.
    """
    if isinstance(expected, (str, ForwardRef)):
        reference = expected if isinstance(expected, str) else expected.__forward_arg__
        return decode(_type_of(reference), value, where)
    origin = typing.get_origin(expected)
    arguments = typing.get_args(expected)
    if origin in (typing.Union, types.UnionType):
        return _decode_union(arguments, value, where)
    if origin is list and isinstance(value, list):
        return [decode(arguments[0], item, f"{where}[{n}]") for n, item in enumerate(value)]
    if origin is dict and isinstance(value, dict):
        return {key: decode(arguments[1], item, f"{where}.{key}") for key, item in value.items()}
    if _is_model(expected):
        return _decode_model(expected, value, where)
    if _fits(expected, value):
        # A whole number may come as 1.0, which is the same number in JSON.
        return int(value) if expected is int else value
    raise DecodeError(f"{where} is {_json_type(value)}, and should be {_type_name(expected)}.")


def _decode_model(model: type[M], data: Any, where: str) -> M:
    if not isinstance(data, dict):
        raise DecodeError(f"{where} is {_json_type(data)}, and should be {model.__name__}.")
    rest = dict(data)
    values: dict[str, Any] = {}
    for member in _members(model):
        if member.wire_name in rest:
            value = rest.pop(member.wire_name)
            at = f"{where}.{member.wire_name}"
            # Some services send null where the contract has a member that may be absent.
            if value is None and member.absent is None:
                continue
            values[member.attribute] = decode(member.type, value, at)
        elif member.absent is MISSING:
            raise DecodeError(f"{where} lacks `{member.wire_name}`.")
    return model(**values, additional_properties=rest)


def _decode_union(arguments: tuple[Any, ...], value: Any, where: str) -> Any:
    """The first option that fits; a model fits by its constant members before all.

    An object that is none of several variants is kept as a dict: a later version of the service
    may know more of them.
    """
    if value is None and type(None) in arguments:
        return None
    options = [
        _type_of(option.__forward_arg__) if isinstance(option, ForwardRef) else option
        for option in arguments
        if option not in (type(None), Unset)
    ]
    if len(options) == 1:
        return decode(options[0], value, where)
    if isinstance(value, dict):
        options = [option for option in options if _is_variant(option, value)]
    for option in options:
        try:
            return decode(option, value, where)
        except DecodeError:
            continue
    if isinstance(value, dict):
        return value
    expected = " or ".join(_type_name(option) for option in arguments)
    raise DecodeError(f"{where} is {_json_type(value)}, and should be {expected}.")


def _is_variant(option: Any, value: dict[str, Any]) -> bool:
    """Whether an object has the constants of a model where it has their members at all."""
    if not _is_model(option):
        return True
    return all(
        value.get(member.wire_name) in typing.get_args(member.type)
        for member in _members(option)
        if typing.get_origin(member.type) is Literal and member.wire_name in value
    )


def _fits(expected: Any, value: Any) -> bool:
    if expected is Any or expected is Unset:
        return expected is Any
    if typing.get_origin(expected) is Literal:
        return type(value) in {type(item) for item in typing.get_args(expected)}
    if expected is float:
        return isinstance(value, (int, float)) and not isinstance(value, bool)
    if expected is int:
        whole = isinstance(value, float) and value.is_integer()
        return (isinstance(value, int) or whole) and not isinstance(value, bool)
    return _is_class(expected) and isinstance(value, expected)


def _is_model(expected: Any) -> bool:
    return _is_class(expected) and issubclass(expected, Model)


def _is_class(expected: Any) -> bool:
    # In Python 3.10, `list[int]` is an instance of `type` as well.
    return isinstance(expected, type) and typing.get_origin(expected) is None


def _type_name(expected: Any) -> str:
    return "null" if expected is type(None) else getattr(expected, "__name__", str(expected))


def _json_type(value: Any) -> str:
    names = {dict: "an object", list: "a list", str: "a string", bool: "a boolean"}
    return "null" if value is None else names.get(type(value), "a number")
