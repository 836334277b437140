"""Recorded traffic against a spec, and a recorder for Flask."""
