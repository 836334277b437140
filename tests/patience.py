"""How long a test waits for what happens at once on a machine that has nothing else to do."""

from __future__ import annotations

# Ends a test that hangs. A machine with ten times its load is far from it.
PATIENCE_SECONDS = 600
