"""A writer that publishes and rolls back until it is ended, and what that may leave: old or new, whole."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from kiosk.errors import KioskError
from tests.editions.halls import Hall
from tests.stoppable import Stoppable

# Each line is said once the store has acknowledged: the number of the edition and its content.
WRITER = """
import os, random, sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from kiosk.editions.store import Store
from kiosk.errors import KioskError
from tests.editions.halls import Hall
work, home, seed = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
chance = random.Random(seed)
hall = Hall(work)
if sys.argv[4:] == ["careless"]:
    os.fsync = lambda handle: None
# Its clock is fast, so that it sweeps all the time as well.
store = Store(home, lambda: datetime.now(UTC) + timedelta(hours=2))
print("ready", flush=True)
sys.stdin.readline()
turn = 0
while True:
    turn += 1
    if turn % 4:
        pictures = {f"p{n}": chance.randbytes(chance.choice([10, 3000, 200_000])) for n in range(3)}
        file = hall.write("hall", f"{seed} {turn}", **pictures)
        edition = store.publish(file, (), hall.media, "")
    else:
        edition = store.rollback("hall", store.editions("hall")[1].number)
    print(f"{edition.number} {edition.whole}", flush=True)
"""
_SAID = re.compile(r"(\d+) ([0-9a-f]{64})\n")


class Writer(Stoppable):
    """A writer in a process of its own."""

    @classmethod
    def begun(cls, work: Path, home: Path, seed: int, *how: str, code: str = WRITER) -> Writer:
        """One that waits for `go`."""
        process = cls.start("-c", code, str(work), str(home), str(seed), *how)
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        return cls(process)

    def stop(self) -> list[tuple[int, str]]:
        """Let it write no further for now; what it was acknowledged since it was last asked."""
        return [(int(number), whole) for number, whole in _SAID.findall(self.stopped())]

    def kill(self) -> list[tuple[int, str]]:
        """End it as nothing can be ended more suddenly; what it was acknowledged."""
        return [(int(number), whole) for number, whole in _SAID.findall(self.killed())]


def assert_old_or_new(home: Path, acknowledged: list[tuple[int, str]]) -> int:
    """What the writer left is whole, is no older than what was acknowledged, and leaves nothing lying about.

    The number of the live edition, 0 when nothing was published yet. The folders where people edit are empty
    here: nothing is healed.
    """
    hall = Hall(home.parent, datetime.now(UTC) + timedelta(hours=2))
    assert hall.home == home
    before = {edition.tour: edition.whole for edition in hall.store.live()}
    nowhere = home.parent / "nowhere"
    problems = hall.store.check(nowhere, nowhere)
    assert all(problem.kind == "live" for problem in problems), problems
    assert not problems or not acknowledged  # only the first live.json of all can be missing
    (live,) = hall.store.live() or (None,)
    if live is None:
        assert not acknowledged
        return 0
    assert before == {"hall": live.whole}
    hall.assert_whole()
    assert hall.files() == hall.needed()
    if acknowledged:
        number, whole = acknowledged[-1]
        assert live.number in (number, number + 1)
        assert live.number > number or live.whole == whole
        kept = {edition.number: edition.whole for edition in hall.store.editions("hall")}
        assert all(kept[number] == whole for number, whole in acknowledged[-10:])
    return live.number


def ended(step: int, act: Callable[[], object]) -> bool:
    """Act in a process of its own that ends before that call to the system; whether it came so far."""
    child = os.fork()
    if child == 0:
        code = 1
        try:
            _die_at(step)
            with suppress(KioskError):  # nothing to roll back to
                act()
            code = 0
        finally:
            os._exit(code)
    _, status = os.waitpid(child, 0)
    code = os.waitstatus_to_exitcode(status)
    assert code in (0, 77)
    return code == 77


def _die_at(step: int) -> None:
    """From here on, end the process before that call, counted from 0."""
    left = step

    def counted(name: str) -> None:
        real = getattr(os, name)

        def call(*arguments: object, **more: object) -> object:
            nonlocal left
            if left == 0:
                os._exit(77)
            left -= 1
            return real(*arguments, **more)

        setattr(os, name, call)

    for name in ("replace", "fsync", "unlink", "mkdir"):
        counted(name)
