# Generated from integration/sdk/runtime/python/sdk_runtime/__init__.py by `./pants generate-sdks`. DO NOT EDIT.
"""What the SDKs have in common: how a call becomes a request, and an answer a value or an error."""
