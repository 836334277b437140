"""Performs every operation of a spec through both SDKs, and compares what arrives and comes back."""
