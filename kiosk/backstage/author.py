"""Who an edition is by where staff gave no name."""

from __future__ import annotations

NOBODY = "工作人员"
