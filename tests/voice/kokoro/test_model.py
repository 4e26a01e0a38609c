"""The network itself, where it is installed."""

from __future__ import annotations

import threading

import pytest

from kiosk.errors import KioskError
from kiosk.voice.kokoro import place


@pytest.fixture(scope="module", autouse=True)
def _installed() -> None:
    try:
        place.check(place.home())
    except KioskError:
        pytest.skip("没有装自然语音（make voice）")


def test_it_is_broken_off_at_once_and_speaks_again() -> None:
    from kiosk.voice.kokoro.model import FRAME, Model

    model = Model(place.home())
    symbols = list("xwan3jiN2" * 20)
    symbols = [symbol for symbol in symbols if symbol in model.symbols]
    ended: list[BaseException] = []

    def say() -> None:
        try:
            model.say(symbols, "zf_xiaoxiao", 0.5)
        except Exception as fault:  # noqa: BLE001 (the library's own kind, which it does not name)
            ended.append(fault)

    thread = threading.Thread(target=say)
    thread.start()
    while thread.is_alive():  # pressed as often as an impatient visitor does
        model.stop()
        thread.join(0.05)
    assert len(ended) == 1
    said = model.say(symbols[:20], "zf_xiaoxiao", 1.0)
    assert said.frames.sum() * FRAME == len(said.samples)
