"""The counts as charts for staff: a few weeks at a glance, made of what was counted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from kiosk.journal.counting import ENDS, What
from kiosk.journal.counts import BIG, LANGUAGES, USUAL, By, Counts
from kiosk.show.backstage.upkeep.charts import Bar, Charts, Share
from kiosk.tour.model import Tour

_OPEN = (8, 17)  # hours that are always drawn; more where somebody came
_RANKED = 5  # stations at either end
_DATED_ALL = 31  # days that all bear a date; of more only the Mondays
_WEEKDAYS = "一二三四五六日"


def charts(counts: Counts, tours: Iterable[Tour], today: date, days: int) -> Charts:
    """The charts of the last so many days, *today* included, and of the tours that are shown."""
    first = today - timedelta(days - 1)
    within = counts.between(first, today)
    ranked = _ranked(within, tuple(tours))
    least = ranked[: _RANKED - 1 : -1][:_RANKED] if len(ranked) > _RANKED else []
    return Charts(
        days=_days(within, first, days),
        hours=_hours(within),
        most=_bars([(name, name, number) for name, number in ranked[:_RANKED]]),
        least=_bars([(name, name, number) for name, number in least], ranked[0][1] if ranked else 0),
        types=_shares(within, By.TYPE, {BIG: "大字", USUAL: "标准字"}),
        languages=_shares(within, By.LANGUAGE, LANGUAGES),
        heard=_heard(within),
        visits=within.total(What.BEGUN),
        receptions=within.total(What.RECEIVED),
        faults=within.total(What.FAULT),
    )


def _days(counts: Counts, first: date, days: int) -> tuple[Bar, ...]:
    """Every day of the span, the empty ones too."""
    begun = counts.by(By.PLACE, lambda key: key.period, What.BEGUN)
    rows = []
    for day in (first + timedelta(number) for number in range(days)):
        dated = days <= _DATED_ALL or day.weekday() == 0
        name = f"{day.month}月{day.day}日 星期{_WEEKDAYS[day.weekday()]}"
        rows.append((f"{day.month}/{day.day}" if dated else "", name, begun[day.isoformat()]))
    return _bars(rows)


def _hours(counts: Counts) -> tuple[Bar, ...]:
    """The hours of the day, from the first to the last at which somebody came."""
    begun = counts.by(By.HOUR, lambda key: key.name, What.BEGUN)
    known = [int(name) for name in begun if name.isdecimal()]
    hours = range(min(*_OPEN, *known), max(*_OPEN, *known) + 1)
    return _bars([(str(hour), f"{hour} 点到 {hour + 1} 点", begun[f"{hour:02}"]) for hour in hours])


def _ranked(counts: Counts, tours: tuple[Tour, ...]) -> list[tuple[str, int]]:
    """The stations of these tours by their names, those opened most first, else as the tours have them."""
    opened = counts.by(By.PLACE, lambda key: (key.tour, key.name), What.OPENED)
    stations = [(tour, station) for tour in tours for station in tour.stations]
    stations.sort(key=lambda each: -opened[each[0].id, each[1].id])
    several = len(tours) > 1
    return [
        (f"{tour.title} · {station.name}" if several else station.name, opened[tour.id, station.id])
        for tour, station in stations
    ]


def _bars(rows: Iterable[tuple[str, str, int]], longest: int = 0) -> tuple[Bar, ...]:
    """Bars of these labels, names and numbers, as long as to the greatest of them, or to *longest*."""
    known = tuple(rows)
    most = max((number for _, _, number in known), default=0)
    whole = max(most, longest, 1)
    return tuple(Bar(label, name, number, number / whole) for label, name, number in known)


def _shares(counts: Counts, by: By, labels: Mapping[str, str]) -> tuple[Share, ...]:
    """How visits were set when they ended, each way that there is."""
    ended = counts.by(by, lambda key: key.name, *ENDS)
    whole = max(1, sum(ended[name] for name in labels))
    return tuple(Share(label, ended[name], ended[name] / whole) for name, label in labels.items())


def _heard(counts: Counts) -> Share:
    heard, skipped = counts.total(What.HEARD), counts.total(What.SKIPPED)
    return Share("听完", heard, heard / max(1, heard + skipped))
