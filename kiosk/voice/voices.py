"""A voice: which engine, of which version, speaks as whom."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks. Between two equal voices nobody hears a difference, so one may stand for the other."""

    engine: str
    version: str
    id: str


def family(language: str) -> str:
    """The part of a language tag that decides about the voice: zh-Hant → zh."""
    return language.replace("_", "-").split("-")[0].lower()
