# Generated from integration/spec/coordinator.yaml by `./pants generate-sdks`. DO NOT EDIT.
"""The operations, one module for each tag of the contract."""
