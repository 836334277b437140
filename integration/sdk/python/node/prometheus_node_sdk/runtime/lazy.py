# Generated from integration/sdk/runtime/python/sdk_runtime/lazy.py by `./pants generate-sdks`. DO NOT EDIT.
"""Modules that are imported when something of them is used: a program loads what it needs."""

from __future__ import annotations

import importlib


class Lazy:
    """A module. Type hints that name it can be read at run time too."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __getattr__(self, name: str) -> object:
        value: object = getattr(importlib.import_module(self._name), name)
        setattr(self, name, value)
        return value
