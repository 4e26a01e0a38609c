"""A process that counts without end, for a test to kill; each line is how many batches are on the disk."""

from __future__ import annotations

import sys
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path

from kiosk.journal.count_file import add, file_of, tidy
from kiosk.journal.counting import Tally, What
from kiosk.journal.counts import Key, keys
from kiosk.show.state import Comfort

STATIONS = 40
HOURS = 5  # to a batch, so that a day's rows lie on more than one page of the file


def main(home: Path) -> None:
    """Open every station once in each batch, a day after another."""
    file = file_of(home)
    sys.stdin.readline()  # until it may begin
    moment = datetime(2026, 1, 1, tzinfo=UTC)
    for batch in range(1, 1_000_000):
        numbers: Counter[Key] = Counter()
        for station in range(STATIONS):
            numbers.update(keys((Tally(What.OPENED, "hall", f"s{station}", Comfort()),), moment))
        add(file, numbers, {("hall", f"s{station}"): f"第{station}站" for station in range(STATIONS)})
        sys.stdout.write(f"{batch}\n")
        sys.stdout.flush()
        moment += timedelta(hours=HOURS)
        if batch % 50 == 0:
            tidy(file, days=20)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
