"""The names of a Word document's XML, and how its on-off values are read."""

from __future__ import annotations

from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
V = "{urn:schemas-microsoft-com:vml}"
OFFICE = "{urn:schemas-microsoft-com:office:office}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"


def value(parent: _Element | None, name: str) -> str | None:
    """The `w:val` of the child `w:name`, None when there is no such child or it has none."""
    child = parent.find(W + name) if parent is not None else None
    return child.get(W + "val") if child is not None else None


def switch(parent: _Element | None, name: str) -> bool | None:
    """A toggle such as `w:b`: on without a value (ECMA-376 part 1, 17.17.4), None when it is not there."""
    child = parent.find(W + name) if parent is not None else None
    if child is None:
        return None
    return child.get(W + "val", "true").lower() not in ("0", "false", "off", "none")
