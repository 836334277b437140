"""Performs every operation of a spec through both SDKs, and compares what they send and return."""
