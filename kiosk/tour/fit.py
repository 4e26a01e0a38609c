"""Does a tree of nodes fit the schema? What does not is reported, each with what is due and an example."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from kiosk.tour.nodes import Fields, Items, Node, Scalar
from kiosk.tour.problems import Report, nearest, or_rather, shown
from kiosk.tour.schema import TOUR, records
from kiosk.tour.shapes import (
    Choice,
    Key,
    Line,
    ListOf,
    MediaFile,
    Number,
    Passage,
    Record,
    Shape,
    Table,
    Web,
)

_NUMBER = re.compile(r"[+-]?[0-9]{1,9}(\.[0-9]{1,9})?")
Leaf = tuple[Line | Passage | MediaFile | Web, Scalar]


@dataclass(slots=True)
class Fitting:
    """A tree held against the schema: where problems go, and the texts and file names that fit."""

    report: Report
    leaves: list[Leaf] = field(default_factory=list)

    def tour(self, root: Fields) -> None:
        """Hold a whole file against the schema."""
        self._record(root, TOUR)

    def _node(self, node: Node, shape: Shape, key: Key) -> None:
        if isinstance(shape, Record):
            if isinstance(node, Fields):
                self._record(node, shape)
            else:
                self._wrong_shape(node, f"{shape.label}，写成 {shape.example}", key)
        elif isinstance(shape, ListOf):
            self._list(node, shape, key)
        elif isinstance(shape, Table):
            self._table(node, shape, key)
        elif isinstance(node, Scalar):
            self._scalar(node, shape, key)
        else:
            self._wrong_shape(node, "一段文字" if isinstance(shape, Passage) else "一行文字", key)

    def _record(self, node: Fields, shape: Record) -> None:
        for name, value in node.values.items():
            if self.report.full:
                return
            key = shape.key(name)
            if key is None:
                self._unknown(node.keys[name], shape)
            elif isinstance(value, Scalar) and value.blank:
                if key.required:
                    say = f"“{name}”是空的。请写上{key.label}，{_example(key)}"
                    self.report.error(node.keys[name].place, "missing", say)
            else:
                self._node(value, key.shape, key)
        for key in shape.keys:
            if key.required and key.name not in node.values:
                say = f"{shape.label}缺少“{key.name}”（{key.label}）。请补上一行，{_example(key)}"
                self.report.error(node.place, "missing", say)

    def _list(self, node: Node, shape: ListOf, key: Key) -> None:
        if not isinstance(node, Items):
            self._wrong_shape(node, "一列", key)
            return
        if shape.exactly is not None and len(node.items) != shape.exactly:
            say = f"“{key.name}”要写 {shape.exactly} 项，这里有 {len(node.items)} 项。{_example(key)}"
            self.report.error(node.place, "count", say)
        for item in node.items:
            if self.report.full:
                return
            if isinstance(item, Scalar) and item.blank:
                say = f"“{key.name}”里有空的一项。请补上，或者把它删去。"
                self.report.error(item.place, "missing", say)
            else:
                self._node(item, shape.item, key)

    def _table(self, node: Node, shape: Table, key: Key) -> None:
        if not isinstance(node, Fields):
            self._wrong_shape(node, "“名称: 内容”这样的表", key)
            return
        for name, value in node.values.items():
            if self.report.full:
                return
            if not re.fullmatch(shape.name.pattern, name):
                say = f"“{shown(name)}”不能这样写，要用{shape.name.due}。{_example(key)}"
                self.report.error(node.keys[name].place, "pattern", say)
            if isinstance(value, Scalar) and value.blank:
                say = f"“{shown(name)}”后面是空的。请补上，{_example(key)}"
                self.report.error(node.keys[name].place, "missing", say)
            else:
                self._node(value, shape.value, key)

    def _scalar(
        self, node: Scalar, shape: Line | Passage | Number | Choice | MediaFile | Web, key: Key
    ) -> None:
        value = node.value.strip()
        if isinstance(shape, Number):
            self._number(node, value, shape, key)
        elif isinstance(shape, Choice):
            if value not in shape.words:
                better = nearest(value, shape.words)
                options = "、".join(shape.words)
                say = f"“{key.name}”只能写 {options}，这里是“{shown(value)}”{or_rather(better)}"
                self.report.error(node.place, "choice", say, better)
        elif isinstance(shape, Line) and shape.pattern and not re.fullmatch(shape.pattern, value):
            say = f"“{shown(value)}”不能作“{key.name}”，要用{shape.due}。{_example(key)}"
            self.report.error(node.place, "pattern", say)
        else:
            self.leaves.append((shape, node))

    def _number(self, node: Scalar, value: str, shape: Number, key: Key) -> None:
        number = float(value) if _NUMBER.fullmatch(value) else None
        good = number is not None and shape.low <= number <= shape.high
        if good and not (shape.whole and not value.isdigit()) and not (shape.above and number == shape.low):
            return
        kind = "整数" if shape.whole else "数"
        low = (
            f"大于 {shape.low:g}、不超过 {shape.high:g} "
            if shape.above
            else f" {shape.low:g} 到 {shape.high:g} "
        )
        say = f"“{key.name}”要写{low}的{kind}，这里是“{shown(value)}”。{_example(key)}"
        self.report.error(node.place, "number", say)

    def _wrong_shape(self, node: Node, due: str, key: Key) -> None:
        hint = ""
        if isinstance(node, Scalar):
            here = f"这里是“{shown(node.value)}”"
            if re.match(r"\s*[\w-]{1,20}：", node.value):
                hint = "中文冒号“：”请换成英文冒号加一个空格。"
            elif re.match(r"\s*[a-z_]{2,12}:\S", node.value):
                hint = "英文冒号后面要空一格。"
        elif isinstance(node, Fields) and node.flow and due.endswith("文字"):
            here = "这里是一个花括号"
            hint = "以 { 开头的句子请用引号括起来。"
        else:
            here = "这里是一列" if isinstance(node, Items) else "这里是几行“名称: 内容”"
        say = f"“{key.name}”这里要写{due}，{here}。{hint}{_example(key)}"
        self.report.error(node.place, "shape", say)

    def _unknown(self, key: Scalar, shape: Record) -> None:
        """A key that the record does not know: misspelt, in Chinese, or in the wrong place."""
        name = key.value
        if name[:1] in "-\u3000\u00a0" and len(name) > 1:
            mark, due = (
                ("“-”后面", "要空一格") if name[0] == "-" else ("这个词前面", "是全角空格，请改成英文空格")
            )
            bare = name.lstrip("-\u3000\u00a0")
            self.report.error(key.place, "unknown_key", f"{mark}{due}，再检查缩进。", bare)
            return
        better = nearest(name, [k.name for k in shape.keys], {k.label: k.name for k in shape.keys})
        if not better or better == name:
            homes = dict.fromkeys(record.label for _, record in records() if record.key(name))
            if homes:
                say = f"“{name}”不写在{shape.label}里，它属于{'、'.join(homes)}。请检查缩进，或者移到那里。"
                self.report.error(key.place, "unknown_key", say)
                return
        tail = "" if better else f"{shape.label}可以写：{'、'.join(k.name for k in shape.keys)}。"
        say = f"不认识“{shown(name)}”{or_rather(better)}{tail}"
        self.report.error(key.place, "unknown_key", say, better)


def _example(key: Key) -> str:
    """例如：title: 明苑。 — with one full stop, whatever the example ends with."""
    return f"例如：{key.example.removesuffix('。')}。"
