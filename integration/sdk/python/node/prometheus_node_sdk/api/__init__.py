# Generated from integration/spec/node.yaml by `./pants generate-sdks`. DO NOT EDIT.
"""The operations, one module for each tag of the contract."""
