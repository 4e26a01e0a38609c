"""Those who may have a PIN of their own."""

from __future__ import annotations

from enum import StrEnum


class Holder(StrEnum):
    """Whom a PIN belongs to."""

    GUIDE = "guide"
    STAFF = "staff"

    @property
    def called(self) -> str:
        """What people call the holder."""
        return {Holder.GUIDE: "讲解员", Holder.STAFF: "工作人员"}[self]
