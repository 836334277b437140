"""Runs the command line as `python -m swarm_release`."""

from __future__ import annotations

import sys

from swarm_release.cli import main

sys.exit(main())
