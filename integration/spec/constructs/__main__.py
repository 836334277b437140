"""Runs the construct suite: `python -m constructs [--check] [NAME ...]`."""

from __future__ import annotations

import sys

from constructs.cli import main

sys.exit(main(sys.argv[1:]))
