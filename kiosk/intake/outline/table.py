"""A script that is a table → a draft tour."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kiosk.intake.draft import DraftForm, DraftPart, DraftStation, DraftTour
from kiosk.intake.manuscript import Line
from kiosk.intake.outline import naming
from kiosk.intake.outline.cues import with_cues
from kiosk.intake.outline.floors import floor_id, moves
from kiosk.intake.outline.rows import Row, columns, header_of, row_of
from kiosk.intake.outline.script_titles import names_a_script
from kiosk.intake.outline.scripts import Script

# Tables have the greeting in their first row: 开场白 | | 各位邻居好
_GREETS = re.compile(
    r"^(?:"
    r"欢迎(?:词|语)?|开场(?:白|语)?|导语|前言|迎宾(?:词)?|welcome|introduction|opening|greeting"
    r")$",
    re.I,
)
# and the farewell in one of the last: 结束语 | | 今天就看到这里
_CLOSES = re.compile(
    r"^(?:结束语?|收尾词?|结语|致谢|送别(?:词)?|尾声|收尾|closing|farewell|end|thanks|conclusion)$", re.I
)
# A table's last row sums up, or says who made it: 合计：6分半, 共计六分钟, 制表：…
_TOTAL = re.compile(
    r"(?:合计|总计|共计|小计|制表|审核|填表|total|sum)(?:\b|(?=[\d一二三四五六七八九十])).*"
    r"|.*(?:制表|审核)[：:].*",
    re.I,
)
_OPENING = 20  # characters, as the command's JSON promises


def from_table(script: Script, language: str, film: bool) -> DraftTour:
    """The tour that a table tells: its rows are stations.

    3-1, a column of sub-stops, and a row without number and name belong to the station before.
    """
    header = header_of(script.told)
    held = columns(script.told, header)
    rows = [row_of(line, held) for number, line in enumerate(script.told) if number != header]
    above = [line.text.strip() for line in script.told[: header or 0] if line.text.strip()]
    heading = [line.text for line in script.heading] + above
    if header is not None:
        heading.append(" ".join(cell for cell in script.told[header].cells if cell))
    maker = _Maker(
        [row for number, row in enumerate(rows) if row is not None and not (header and number < header)],
        script.told,
        film,
    )
    maker.run()
    lines = [*script.heading, *script.told]
    called = next((words for words in above if names_a_script(words)), "")
    title = called or script.title or next((words for words in above if 2 <= len(words) <= 40), "")
    return DraftTour(
        title=title,
        heading="\n".join(heading) + maker.totals,
        form=DraftForm.FILM if film else DraftForm.WALK if maker.walks else DraftForm.CHAPTERS,
        language=language,
        greeting=maker.greeting,
        stations=tuple(maker.stations),
        closing=maker.closing,
        subtitle=script.subtitle,
        first=lines[0].number,
        last=lines[-1].number,
    )


class _Maker:
    """What has been made of the rows so far."""

    def __init__(self, rows: Sequence[Row], lines: Sequence[Line], film: bool) -> None:
        self._rows = rows
        self._all = "\n".join(line.text for line in lines)
        self._pictures = {line.number: line.pictures for line in lines}
        self._storey: int | None = None
        self._section = ""
        self._by_section = film and sum(row.section for row in rows) >= 2
        self.totals = ""
        self._has_numbers = sum(row.numbered for row in rows) >= 2
        self.greeting = ""
        self.closing = ""
        self.stations: list[DraftStation] = []

    @property
    def walks(self) -> bool:
        """Whether the table knows storeys, or speaks early of stops or rooms; else its rows are chapters."""
        return any(station.floor for station in self.stations) or bool(
            re.search("站|点位|stop|room|室|厅", self._all[:400], re.I)
        )

    def run(self) -> None:
        """Take in one row after the other."""
        for number, row in enumerate(self._rows):
            if row.section and _TOTAL.fullmatch(row.heading):
                self.totals += f"\n{row.heading}"
            elif row.section:
                self._take_section(row, number)
            elif _TOTAL.fullmatch(row.name or row.heading):
                self.totals += f"\n{row.heading} {re.sub('[【】]', '', _text(row))}".rstrip()
            elif self._by_section and self.stations and not self._section:
                self._go_on(row)
            elif _GREETS.match(_first_word(row)) and not self.stations:
                self.greeting = _joined(self.greeting, _headed(row))
            elif _CLOSES.match(_first_word(row)):
                self.closing = _joined(self.closing, _headed(row))
            elif row.part and (self.stations or row.name):
                if row.name and not (self.stations and self.stations[-1].name == row.name):
                    self._add_station(replace(row, text="", before="", after=""))
                self._add_part(replace(row, name=row.part))
            elif row.sub and self.stations:
                self._add_part(row)
            elif self.stations and self._has_numbers and not row.numbered and not row.name:
                self._go_on(row)
            else:
                self._add_station(row)

    def _take_section(self, row: Row, number: int) -> None:
        """A row of one short cell heads others, by a storey or a part of the hall; the last takes leave."""
        # the last row is often one wide cell: 谢谢各位捧场
        if number == len(self._rows) - 1 or re.search("谢谢|感谢|到这里就结束|thank", row.heading, re.I):
            self.closing = _joined(self.closing, row.heading)
            return
        self._storey = row.floor if row.floor is not None else self._storey
        self._section = f"{self._section} {row.heading}".strip()

    def _add_station(self, row: Row) -> None:
        for move in moves(row.before + row.text[:60], 0, len(row.before) + 60):
            self._storey = move.reached(self._storey or 1)
        if row.floor is not None:
            self._storey = row.floor
        text, cues = with_cues(_text(row))
        self.stations.append(
            DraftStation(
                name=self._name(row, text),
                heading=f"{self._section} {row.heading}".strip(),
                text=text,
                opening=self._opening(row),
                floor=floor_id(self._storey) if self._storey else None,
                cues=cues,
                keywords=row.keywords,
                minutes=row.minutes,
                pictures=self._pictures.get(row.line, ()),
                line=row.line,
            )
        )
        self._section = ""

    def _name(self, row: Row, text: str) -> str:
        if self._by_section and self._section:  # a film's shots have no names, its chapters do
            return naming.from_title(self._section)
        return naming.from_title(row.name) if row.name else naming.from_text(text)

    def _add_part(self, row: Row) -> None:
        text, cues = with_cues(_text(row))
        name = naming.from_title(row.name) if row.name else naming.from_text(text)
        part = DraftPart(
            name, row.heading, text, self._opening(row), cues, self._pictures.get(row.line, ()), row.line
        )
        self.stations[-1] = replace(self.stations[-1], parts=(*self.stations[-1].parts, part))

    def _go_on(self, row: Row) -> None:
        """A row without number and name goes on with the one before; so do the shots of a film's chapter."""
        text, cues = with_cues(_text(row))
        last = replace(self.stations[-1], heading=f"{self.stations[-1].heading} {row.heading}".strip())
        if last.parts:
            part = replace(
                last.parts[-1], text=_joined(last.parts[-1].text, text), cues=last.parts[-1].cues + cues
            )
            self.stations[-1] = replace(last, parts=(*last.parts[:-1], part))
        else:
            self.stations[-1] = replace(last, text=_joined(last.text, text), cues=last.cues + cues)

    def _opening(self, row: Row) -> str:
        """Words of the row that stand nowhere else, if there are any: its name, or what it tells."""
        tries = [
            words
            for words in (
                self._section[:_OPENING] if self._by_section else "",
                row.name[:_OPENING],
                row.text[:_OPENING],
            )
            if len(words) >= 2
        ]
        own = (words for words in tries if self._all.count(words) == 1)
        return next(own, tries[-1] if tries else row.heading[:_OPENING])


def _first_word(row: Row) -> str:
    """What a row is called, in whichever column that stands: 开场白 where others have their floor."""
    return row.name or row.heading.partition(" ")[0]


def _headed(row: Row) -> str:
    """What a row tells, with what heads it as a cue, which is not spoken."""
    return f"【{row.heading}】{_text(row)}" if row.heading else _text(row)


def _text(row: Row) -> str:
    return row.before + row.text + row.after


def _joined(one: str, other: str) -> str:
    return f"{one}\n\n{other}".strip()
