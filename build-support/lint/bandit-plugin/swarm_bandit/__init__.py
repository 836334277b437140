"""The Bandit tests of this repository."""
