"""The file of the counts: SQLite, whole after a power cut, bounded, and checked like anything from outside.

It is opened for each batch and closed after it. SQLite then empties its log of writes, from which somebody
could otherwise read in which order things were counted.
"""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from datetime import date
from functools import partial
from pathlib import Path

from kiosk.journal.counts import Counts, Key, counted_by

DAYS = 1100  # days kept as days, three years; what is older is put together by months
ROWS = 500_000  # some 30 MB; beyond it days are put together sooner, and then the oldest months go
_AS_DAYS_ANYHOW = 92  # days that are not put together to save room: the charts' longest span
_OURS = 0x64616F6C  # SQLite's mark for whose file it is
_PATIENCE = 5.0  # seconds to wait for another process that reads or writes
_BADS = 3  # damaged files kept beside; one more takes the place of the last
# Each leads on from the one before; what a hall has once written is never asked to be written anew.
MIGRATIONS = (
    """CREATE TABLE counts (
         period TEXT NOT NULL, split TEXT NOT NULL, tour TEXT NOT NULL, name TEXT NOT NULL,
         what TEXT NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (period, split, tour, name, what)
       ) WITHOUT ROWID;
       CREATE TABLE names (
         tour TEXT NOT NULL, station TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (tour, station)
       ) WITHOUT ROWID;""",
)
_INTO = "INSERT INTO counts (period, split, tour, name, what, number)"
_GROW = "ON CONFLICT (period, split, tour, name, what) DO UPDATE SET number = number + excluded.number"
_ADD = f"{_INTO} VALUES (?, ?, ?, ?, ?, ?) {_GROW}"
_MONTH = f"{_INTO} SELECT ?, split, tour, name, what, number FROM counts WHERE period = ? {_GROW}"
_NAME = "INSERT INTO names VALUES (?, ?, ?) ON CONFLICT (tour, station) DO UPDATE SET name = excluded.name"
_REFUSALS = (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM)
_DAMAGES = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_REASONS = {
    **dict.fromkeys(_REFUSALS, errno.EACCES),
    **dict.fromkeys((sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED), errno.EBUSY),
    sqlite3.SQLITE_FULL: errno.ENOSPC,
    sqlite3.SQLITE_IOERR: errno.EIO,
    sqlite3.SQLITE_NOMEM: errno.ENOMEM,
}


class DamagedError(Exception):
    """The file is none of ours any more, or none that this version can read."""


def file_of(home: Path) -> Path:
    """Where the counts lie in a kiosk's home."""
    return home / "journal" / "counts.db"


def add(path: Path, numbers: Mapping[Key, int], names: Mapping[tuple[str, str], str]) -> None:
    """Add these numbers, all or none; when this returns no power cut takes them back.

    Raises OSError when they cannot be written now, DamagedError when this file will never take them.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with _opened(path) as connection, _transaction(connection):
        connection.executemany(_ADD, [(*key, number) for key, number in numbers.items()])
        connection.executemany(_NAME, [(*place, name) for place, name in names.items()])


def read(path: Path, first: date = date.min, last: date = date.max) -> Counts:
    """What was counted from one day to another, the months there included; nothing where there is no file.

    Rows that make no sense are left out. Raises OSError or DamagedError.
    """
    if not path.exists():
        return Counts({}, {})
    span = first.isoformat()[:7], last.isoformat()
    with _opened(path, to_read=True) as connection:
        rows = connection.execute("SELECT * FROM counts WHERE period BETWEEN ? AND ?", span)
        names = connection.execute("SELECT * FROM names")
        read = Counts(counted_by(rows), {(tour, station): str(name) for tour, station, name in names})
    return read.between(first, last)


def periods(path: Path) -> tuple[str, ...]:
    """The days and months of which there are numbers, in order. Raises OSError or DamagedError."""
    if not path.exists():
        return ()
    with _opened(path, to_read=True) as connection:
        return _periods(connection)


def tidy(path: Path, days: int = DAYS, rows: int = ROWS) -> None:
    """Look through the whole file, and keep it within its bounds. Raises OSError or DamagedError.

    The newest days that were counted stay days, whatever today is: a wrong clock costs nothing.
    """
    if not path.exists():
        return
    with _opened(path) as connection:
        if connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
            raise DamagedError("quick_check")
        with _transaction(connection):
            _put_together(connection, _days(connection)[:-days])
            while _rows(connection) > rows:
                if spare := _days(connection)[:-_AS_DAYS_ANYHOW]:
                    _put_together(connection, spare[:31])
                else:
                    connection.execute("DELETE FROM counts WHERE period = (SELECT min(period) FROM counts)")
            connection.execute("DELETE FROM names WHERE tour NOT IN (SELECT tour FROM counts)")


def set_aside(path: Path) -> Path:
    """Give a damaged file another name, with the log of writes that belongs to it; its name now.

    Raises OSError as the system does.
    """
    places = [path.with_name(f"{path.stem}.bad-{number}{path.suffix}") for number in range(1, _BADS + 1)]
    place = next((each for each in places if not each.exists()), places[-1])
    path.replace(place)
    for log_of_writes in ("-wal", "-shm"):  # beside a new file they would be taken for its own
        part = path.with_name(path.name + log_of_writes)
        if part.exists():
            part.replace(place.with_name(place.name + log_of_writes))
    return place


def damaged_ones(path: Path) -> tuple[Path, ...]:
    """The damaged files that were set aside beside it."""
    return tuple(sorted(path.parent.glob(f"{path.stem}.bad-?{path.suffix}")))


@contextmanager
def _opened(path: Path, to_read: bool = False) -> Iterator[sqlite3.Connection]:
    """The file, brought up to this version; SQLite's errors as OSError or DamagedError."""
    ready = False
    try:
        with closing(_connected(path, to_read)) as connection:
            connection.text_factory = partial(str, encoding="utf-8", errors="replace")
            _migrate(connection, MIGRATIONS)
            _check(connection, MIGRATIONS)
            ready = True
            yield connection
    except sqlite3.DatabaseError as error:
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
        if code in _DAMAGES or (code == sqlite3.SQLITE_ERROR and not ready):
            raise DamagedError(str(error)) from error
        if code in _REASONS:
            raise OSError(_REASONS[code], str(error)) from error
        if isinstance(error, sqlite3.OperationalError):  # what is waiting to be written is kept
            raise OSError(errno.EIO, str(error)) from error
        raise


def _connected(path: Path, to_read: bool) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)
    try:
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.OperationalError as error:
        connection.close()
        if not to_read or error.sqlite_errorcode & 0xFF not in _REFUSALS:
            raise
        # Where nothing can be written nobody else writes either.
        return sqlite3.connect(f"{path.resolve().as_uri()}?immutable=1", isolation_level=None, uri=True)
    except BaseException:
        connection.close()
        raise
    return connection


def _migrate(connection: sqlite3.Connection, migrations: Sequence[str]) -> None:
    """Bring an empty file or an older one of ours up to this version; any other stays as it is."""
    owner, version = _mark(connection)
    older = owner == _OURS and 0 < version < len(migrations)
    if not older and ((owner, version) != (0, 0) or _schema(connection)):
        return
    with _transaction(connection):
        for statement in ";".join(migrations[_mark(connection)[1] :]).split(";"):
            connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {_OURS}")
        connection.execute(f"PRAGMA user_version = {len(migrations)}")


def _check(connection: sqlite3.Connection, migrations: Sequence[str]) -> None:
    """Raises DamagedError for a file that holds anything but our tables, such as somebody's triggers."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as fresh:
        _migrate(fresh, migrations)
        if (_mark(connection), _schema(connection)) != (_mark(fresh), _schema(fresh)):
            raise DamagedError(f"not ours, or of a newer version: {_mark(connection)}")


def _mark(connection: sqlite3.Connection) -> tuple[int, int]:
    """Whose file it is, and of which version; of an empty one (0, 0)."""
    (owner,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return owner, version


def _schema(connection: sqlite3.Connection) -> list[tuple[str, str, str]]:
    return connection.execute("SELECT type, name, sql FROM sqlite_master ORDER BY name LIMIT 20").fetchall()


def _periods(connection: sqlite3.Connection) -> tuple[str, ...]:
    return tuple(
        str(period) for (period,) in connection.execute("SELECT DISTINCT period FROM counts ORDER BY 1")
    )


def _days(connection: sqlite3.Connection) -> tuple[str, ...]:
    """The days that are kept as days, in order; where the clock told none is not one of them."""
    return tuple(each for each in _periods(connection) if len(each) == len("2026-11-22"))


def _rows(connection: sqlite3.Connection) -> int:
    (rows,) = connection.execute("SELECT count(*) FROM counts").fetchone()
    return int(rows)


def _put_together(connection: sqlite3.Connection, days: Sequence[str]) -> None:
    """Make months of these days."""
    for day in days:
        connection.execute(_MONTH, (day[:7], day))
        connection.execute("DELETE FROM counts WHERE period = ?", (day,))


@contextmanager
def _transaction(connection: sqlite3.Connection) -> Iterator[None]:
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
