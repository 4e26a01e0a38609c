"""What the app and its player say to one another comes over whole; what is overtaken is never said."""

from __future__ import annotations

import io
from array import array
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.ui.sound.edges import SLOPE, smoothed
from kiosk.ui.sound.outbox import Outbox
from kiosk.ui.sound.wire import (
    PIECE,
    Alive,
    Hush,
    Lost,
    Message,
    Over,
    Piece,
    Play,
    Reached,
    Unheard,
    Volume,
    Works,
    doubles,
    from_doubles,
    pack,
    read,
)

whole = st.integers(-(2**63), 2**63 - 1)
real = st.floats(allow_nan=False)
tail = st.binary(max_size=500)
messages = st.one_of(
    st.builds(Hush, st.booleans()),
    st.builds(Volume, real),
    st.builds(Play, whole, whole, whole, real, tail),
    st.builds(Piece, whole, tail),
    st.just(Alive()),
    st.builds(Works, st.booleans()),
    st.builds(Reached, whole, real, real, whole),
    st.builds(Over, whole),
    st.builds(Unheard, whole),
    st.builds(Lost, tail),
)


@given(st.lists(messages))
def test_all_messages_come_over_as_they_were(sent: list[Message]) -> None:
    stream = io.BytesIO(b"".join(map(pack, sent)))
    came = []
    while (message := read(stream)) is not None:
        came.append(message)
    assert came == sent
    assert [type(message) for message in came] == [type(message) for message in sent]


@given(st.binary(max_size=300))
def test_what_is_no_message_is_refused_or_ends(garbage: bytes) -> None:
    stream = io.BytesIO(garbage)
    try:
        while read(stream) is not None:
            pass
    except ValueError:
        return
    assert stream.read() == b""


@given(messages, st.data())
def test_a_message_cut_short_is_the_end(message: Message, data: st.DataObject) -> None:
    frame = pack(message)
    assert read(io.BytesIO(frame[: data.draw(st.integers(0, len(frame) - 1))])) is None


def test_marks_come_over_unless_they_are_far_too_many() -> None:
    assert from_doubles(doubles((0.0, 0.25, 1.5))) == (0.0, 0.25, 1.5)
    assert from_doubles(doubles((0.5,) * 100_000)) == ()


def taken(outbox: Outbox, count: int) -> list[Message | None]:
    """The next messages."""
    return [outbox.take() for _ in range(count)]


def test_an_utterance_goes_out_whole_after_the_hush_before_it() -> None:
    outbox = Outbox(0.5)
    pcm = bytes(range(256)) * 300
    outbox.put_hush(soon=True)
    outbox.put_sound(7, pcm + b"\x01", 0.4, 0.25, (0.0, 1.0))
    volume, hush, play, *pieces = taken(outbox, 5)
    assert (volume, hush) == (Volume(0.5), Hush(True))
    assert play == Play(7, len(pcm), len(pcm) // 4, 0.4, doubles((0.0, 1.0)))
    assert b"".join(piece.content for piece in pieces if isinstance(piece, Piece)) == pcm[len(pcm) // 4 :]
    assert all(isinstance(piece, Piece) and len(piece.content) <= PIECE for piece in pieces)


def test_a_hush_overtakes_half_an_hour_of_sound() -> None:
    outbox = Outbox(1.0)
    outbox.put_sound(1, bytes(50_000_000), 0.0, 0.0, ())
    taken(outbox, 3)
    outbox.put_hush(soon=False)
    outbox.put_volume(0.2)
    outbox.put_volume(0.3)
    assert taken(outbox, 2) == [Volume(0.3), Hush(False)]
    outbox.put_sound(2, bytes(10), 0.0, 0.0, ())
    assert [type(message) for message in taken(outbox, 2)] == [Play, Piece]
    outbox.close()
    assert outbox.take() is None


@given(st.lists(st.sampled_from(["hush", "expect", "sound", "volume", "take"]), max_size=60))
def test_of_many_taps_only_the_last_utterance_is_said(taps: list[str]) -> None:
    outbox = Outbox(1.0)
    wanted = 0
    for number, tap in enumerate(taps, 1):
        if tap == "sound":
            outbox.put_sound(number, bytes(2 * PIECE), 0.0, 0.0, ())
            wanted = number
        elif tap in ("hush", "expect"):
            outbox.put_hush(soon=tap == "expect")
            wanted = 0
        else:
            outbox.put_volume(0.5)
            if tap == "take":
                assert outbox.take() == Volume(0.5)
                message = outbox.take() if wanted else None
                assert not isinstance(message, (Play, Piece)) or message.utterance == wanted
                wanted = 0 if isinstance(message, Piece) else wanted  # two are left at least, or else none
    outbox.put_volume(0.5)
    assert outbox.take() == Volume(0.5)
    if wanted:
        message = outbox.take()
        assert isinstance(message, Hush) or (
            isinstance(message, (Play, Piece)) and message.utterance == wanted
        )


@pytest.mark.parametrize("cut", [1000, 24, 2])
@pytest.mark.parametrize("length", [3000, 300, 50])
def test_sound_rises_and_falls_the_same_however_it_is_cut(length: int, cut: int) -> None:
    loud = array("h", [10_000] * length).tobytes()
    pieces = [
        smoothed(loud[begin : begin + cut], begin, len(loud) - begin) for begin in range(0, len(loud), cut)
    ]
    samples = array("h", b"".join(pieces))
    steps = [abs(after - before) for before, after in pairwise(samples)]
    assert len(samples) == length
    assert (samples[0], samples[-1]) == (0, 0)
    assert max(steps) <= 2 * 10_000 // SLOPE
    assert list(samples[SLOPE:-SLOPE]) == [10_000] * max(0, length - 2 * SLOPE)
