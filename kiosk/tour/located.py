"""The guard on YAML's events: from clean text to located nodes, or the reasons why not.

`yaml.safe_load` is no guard: nested brackets kill the process, alias bombs explode when walked, equal keys
vanish, `no` and `8:30` change their meaning. So the parser's events are judged one by one, before anything
is built, and every scalar stays text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml

from kiosk.tour.decoding import seen
from kiosk.tour.nodes import Document, Fields, Items, Node, Place, Scalar
from kiosk.tour.problems import Report, shown

MAX_DEPTH = 16
MAX_NODES = 100_000
MAX_SCALAR = 64 * 1024

# The C parser where there is one; built without it, the pure one gives the same events, slower.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_HANZI = "\u3000-\u303f\u3400-\u9fff\uff00-\uffef"
# A line that YAML folds becomes a space; between hanzi nobody writes one.
_FOLD = re.compile(f"(?<=[{_HANZI}]) (?=[{_HANZI}])")


class RefusedError(Exception):
    """A file that is no tour at all, at the place and for the reason it tells."""

    def __init__(self, place: Place, kind: str, say: str) -> None:
        super().__init__(say)
        self.place, self.kind, self.say = place, kind, say


def compose(source: str, report: Report) -> Document | None:
    """The located nodes of a text; None for an empty one. Equal keys are reported.

    Raises RefusedError for what no tour may hold, and yaml.YAMLError as the parser does.
    """
    root: Node | None = None
    events = _events(source)
    for event in events:
        if isinstance(event, yaml.DocumentStartEvent):
            if root is not None:
                raise RefusedError(
                    _place(event), "documents", "一个文件只能写一个导览，请删去这一行的“---”。"
                )
        elif isinstance(event, yaml.NodeEvent):
            root = _Composer(events, report).node(event)
    if root is None or (isinstance(root, Scalar) and root.blank):
        raise RefusedError((0, 0), "empty", "文件是空的。请照 tours/README.md 里的例子写。")
    if isinstance(root, Fields):
        return Document(root, source)
    raise RefusedError(root.place, "shape", _no_mapping(root))


def _events(source: str) -> Iterator[yaml.Event]:
    """The parser's events; `yaml.parse` does the same with three calls an event."""
    loader = _LOADER(source)
    try:
        take = loader.get_event
        while True:
            event = take()
            if event is None or type(event) is yaml.StreamEndEvent:
                return
            yield event
    finally:
        loader.dispose()


class _Composer:
    """Builds nodes from events, and stops at the first that breaks a limit."""

    def __init__(self, events: Iterator[yaml.Event], report: Report) -> None:
        self._events = events
        self._report = report
        self._nodes = 0

    def node(self, event: yaml.Event, depth: int = 1) -> Node:
        """The node that begins with *event*."""
        self._nodes += 1
        if isinstance(event, yaml.ScalarEvent):
            if event.tag or event.anchor:
                self._refuse_marks(event)
            return self._scalar(event)
        place = _place(event)
        if isinstance(event, yaml.AliasEvent):
            say = f"不能用别名“*{shown(event.anchor or '')}”。以 * 开头的句子请用引号括起来。"
            raise RefusedError(place, "alias", say)
        self._refuse_marks(event)
        if depth > MAX_DEPTH:
            raise RefusedError(
                place, "depth", f"括号或缩进一层套一层，超过了 {MAX_DEPTH} 层。请检查这里的括号。"
            )
        if self._nodes > MAX_NODES:
            raise RefusedError(place, "nodes", f"内容超过了 {MAX_NODES} 项。请分成几个导览。")
        if isinstance(event, yaml.SequenceStartEvent):
            return self._items(event, place, depth)
        return self._fields(event, place, depth)

    def _items(self, event: yaml.Event, place: Place, depth: int) -> Items:
        found = Items([], place, bool(getattr(event, "flow_style", False)), _start(event))
        for inner in self._events:
            if isinstance(inner, yaml.SequenceEndEvent):
                found.end = _end(inner)
                break
            found.items.append(self.node(inner, depth + 1))
        return found

    def _fields(self, event: yaml.Event, place: Place, depth: int) -> Fields:
        found = Fields({}, {}, place, bool(getattr(event, "flow_style", False)), _start(event))
        for inner in self._events:
            if isinstance(inner, yaml.MappingEndEvent):
                found.end = _end(inner)
                break
            key = self.node(inner, depth + 1)
            value = self.node(next(self._events), depth + 1)
            if not isinstance(key, Scalar):
                say = "冒号前面只能是一个词。以 { 或 [ 开头的句子请用引号括起来。"
                raise RefusedError(key.place, "key", say)
            earlier = found.keys.get(key.value)
            if earlier is not None:
                say = f"“{shown(key.value)}”写了两次，第 {earlier.place[0]} 行已经写过。请只留一个。"
                self._report.error(key.place, "repeated_key", say)
                continue
            found.keys[key.value] = key
            found.values[key.value] = value
        return found

    def _scalar(self, event: yaml.ScalarEvent) -> Scalar:
        value = event.value
        start, end = event.start_mark, event.end_mark
        assert start is not None  # the parser marks every event
        assert end is not None
        place = (line, column) = (start.line + 1, start.column + 1)
        if self._nodes > MAX_NODES:
            raise RefusedError(place, "nodes", f"内容超过了 {MAX_NODES} 项。请分成几个导览。")
        if len(value) * 4 > MAX_SCALAR and len(value.encode("utf-8", "replace")) > MAX_SCALAR:
            raise RefusedError(place, "scalar", "这一段太长了，一段最多约两万字。请分成几站来写。")
        style = event.style or ""
        if style == '"':
            value = seen(value)
        if style != "|" and end.line > start.line:
            value = _FOLD.sub("", value)
        return Scalar(value, line, column, start.index, end.index, style)

    def _refuse_marks(self, event: yaml.Event) -> None:
        """Tags and anchors have no use in a tour; most are a sentence that begins with ! or &."""
        anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
        if anchor:
            say = f"不能用锚点“&{shown(str(anchor))}”。以 & 开头的句子请用引号括起来。"
            raise RefusedError(_place(event), "anchor", say)
        if tag:
            say = f"不能用标签“{shown(str(tag))}”。以 ! 开头的句子请用引号括起来。"
            raise RefusedError(_place(event), "tag", say)


def _place(event: yaml.Event) -> Place:
    mark = event.start_mark
    assert mark is not None  # the parser marks every event
    return mark.line + 1, mark.column + 1


def _start(event: yaml.Event) -> int:
    mark = event.start_mark
    assert mark is not None  # the parser marks every event
    return mark.index


def _end(event: yaml.Event) -> int:
    mark = event.end_mark
    assert mark is not None  # the parser marks every event
    return mark.index


def _no_mapping(root: Node) -> str:
    if isinstance(root, Scalar) and "：" in root.value:
        return "这里没有一个键。中文冒号“：”不算数，请写成英文冒号加一个空格，例如：title: 明苑社区。"
    return "这不是导览文件。第一行请写 schema: 1，第二行写 title: 和名称。"
