"""A player that misbehaves: `python false_player.py HOW DIARY`; each start is a line of the diary.

It says yes to everything, unless HOW is one of the ways below.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

from kiosk.ui.sound.wire import Alive, Lost, Message, Over, Piece, Play, Reached, Works, pack, read


def say(*messages: Message) -> None:
    """Say it at once."""
    os.write(1, b"".join(map(pack, messages)))


def main(how: str, diary: Path) -> None:
    """Misbehave until the standard input ends."""
    with diary.open("a") as lines:
        lines.write(f"{time.monotonic()} {os.getpid()}\n")
    if how == "dumb":
        time.sleep(60)
    elif how == "mad":
        os.write(1, b"\xffno message at all")
    elif how == "lost":
        say(Alive(), Works(True), Lost("设备坏了".encode()))
        return
    elif how == "dead":
        return
    say(Alive(), Works(how != "blind"))
    while how == "blind":
        time.sleep(0.05)
        say(Alive(), Works(False))
    if how == "deaf":
        while True:
            time.sleep(0.05)
            say(Alive())
    played: list[int] = []
    while (message := read(sys.stdin.buffer)) is not None:
        match message:
            case Play(utterance):
                played.append(utterance)
                say(*(Reached(number, 0.1, 1.0, -1) for number in played))
            case Piece(utterance) if how != "patient":
                say(*(Over(number) for number in played))
            case _:
                say(Alive())


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
