"""The verbs of the voice: have whole tours rendered, and let one sentence be heard."""

from __future__ import annotations

import io
import logging
import sys
import wave
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from tqdm import tqdm

from kiosk.customs import paces, whole_script
from kiosk.dictionary import Dictionary
from kiosk.errors import KioskError
from kiosk.files import why, write_whole
from kiosk.settings import Settings
from kiosk.show.events import Event, Said, Unspoken
from kiosk.terminal import ending
from kiosk.tour.media import find_media
from kiosk.tour.model import Tour
from kiosk.ui.application import application
from kiosk.ui.door import Door
from kiosk.ui.sound.loudspeaker import Loudspeaker
from kiosk.voice.engine import Engine, EngineDownError, UnsayableError
from kiosk.voice.here import engine_here
from kiosk.voice.library import Library
from kiosk.voice.pack import NAME, Packs, write_pack
from kiosk.voice.pcm import RATE, seconds
from kiosk.voice.rendered import Rendered
from kiosk.voice.saying import Saying, saying
from kiosk.voice.voices import NEURAL, Voice, neural_voice

SAMPLE = "您好，欢迎来到社区服务大厅。这里有8个窗口，周一至周五8:30开始办事，请随我来。"

Say = Callable[[str], None]

log = logging.getLogger(__name__)


def render_tours(settings: Settings, tours: list[Tour], pack: bool, say: Say) -> int:
    """Have all that the tours may say rendered into the library, at each of the hall's `paces`.

    With *pack* it is the usual pace alone, and goes into their media folders as well: where no engine can say
    the text, it stands for the other pace too.

    The exit code: 1 when a sentence could not be said, whose tour is not packed, or when it was told to end
    before. What was rendered stays rendered. Raises KioskError when nothing can be said, or the disk will not
    take it.
    """
    fine = True
    library = Library(settings.home / "voice")
    packs = Packs(partial(find_media, settings.media))
    with _engine(settings) as engine, ending() as told_to_end:
        for tour in tours:
            voice = _voice(engine, tour, settings)
            work = _work(settings, tour, paces(settings)[:1] if pack else paces(settings))
            missing = [what for what in work if not _at_hand(library, packs, tour, what, voice)]
            say(f"“{tour.title}”：{len(work)} 句，已有 {len(work) - len(missing)} 句，用“{voice.id}”朗读。")
            unsaid = _render(engine, library, missing, voice, told_to_end)
            if told_to_end():
                say("停下了。念好的都已存好，下次运行会接着往下做。")
                return 1
            for what, reason in unsaid:
                say(f"念不出“{what.text}”{reason}。请改写这一句。")
            if unsaid:
                fine = False
                continue
            if not all(library.holds(what, voice) for what in work):
                raise KioskError(
                    f"念好的存不进 {settings.home / 'voice'}。", "请检查磁盘和权限，腾出空间，再运行一次。"
                )
            minutes = sum(seconds(sound.pcm) for _, sound in _sounds(library, work, voice)) / 60
            say(f"“{tour.title}”念好了，共 {minutes:.1f} 分钟。")
            if pack:
                path = _pack(settings, tour, _sounds(library, work, voice))
                say(f"已存进 {path}，会随导览一起带走。")
    return 0 if fine else 1


def say_aloud(settings: Settings, tours: list[Tour], text: str, tour: str, out: Path | None, say: Say) -> int:
    """Let *text* be heard, or put it into the WAV file *out*, as it would be said in the named tour.

    The exit code: 1 when there is nothing to be heard on. Raises KioskError when it cannot be said.
    """
    language = tours[0].language if tours else "zh-Hans"
    what = saying(text, language, settings.speed, Dictionary(settings.dictionary, tours)(tour))
    with _engine(settings) as engine:
        try:
            sound = engine.render(what)
        except (UnsayableError, EngineDownError) as fault:
            log.warning("not said: %s: %s", text, fault)
            raise KioskError(
                f"念不出“{text}”。", f"请换一种写法再试；还是不行，请看 {settings.home / 'logs'} 里的记录。"
            ) from fault
    say(f"“{sound.voice.id}”念作：{sound.spoken}")
    if out is None:
        return _heard(sound, settings.volume, say)
    content = io.BytesIO()
    with wave.Wave_write(content) as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(sound.pcm)
    try:
        write_whole(out, content.getvalue())
    except OSError as fault:
        raise KioskError(f"存不进 {out}：{why(fault)}。", "请换一个能写的文件夹。") from fault
    say(f"已存进 {out}。")
    return 0


@contextmanager
def _engine(settings: Settings) -> Iterator[Engine]:
    """The engine of this machine, up. Raises KioskError when nothing can speak."""
    engine = engine_here(settings.voice)
    try:
        engine.start()
        yield engine
    except EngineDownError as fault:
        raise KioskError("没有能用的语音。", "请运行 python main.py doctor 看看缺什么。") from fault
    finally:
        engine.close()


def _voice(engine: Engine, tour: Tour, settings: Settings) -> Voice:
    """Who will say the tour. Raises KioskError when it is not whom the hall wants."""
    voices = engine.voices(tour.language)
    if not voices:
        raise KioskError(f"没有会说“{tour.language}”的语音。", "请在系统里安装这种语言的语音。")
    wanted = neural_voice(settings.voice)
    if wanted is not None and voices[0].engine != NEURAL and tour.language.startswith("zh"):
        raise KioskError(
            "自然语音还没有装好，现在念好也不好听。", "请先运行 make voice，或在设置里写 voice: 系统。"
        )
    return voices[0]


def _work(settings: Settings, tour: Tour, speeds: Sequence[float]) -> list[Saying]:
    words = Dictionary(settings.dictionary, [tour])(tour.id)
    script = whole_script([tour], settings)
    return [
        saying(order.text, order.language, order.speed, words) for order in script if order.speed in speeds
    ]


def _at_hand(library: Library, packs: Packs, tour: Tour, what: Saying, voice: Voice) -> bool:
    """Whether the library has it; what the tour brought is put there."""
    if not library.holds(what, voice):
        found = packs.find(tour.id, what, (voice,))
        if found is None:
            return False
        library.keep(what, found)
    return True


def _render(
    engine: Engine, library: Library, missing: list[Saying], voice: Voice, told_to_end: Callable[[], bool]
) -> list[tuple[Saying, str]]:
    """Render one after the other: what could not be said, or by another voice alone, and why."""
    unsaid: list[tuple[Saying, str]] = []
    spoken = 0.0
    with tqdm(
        total=sum(len(what.text) for what in missing), unit="字", file=sys.stdout, disable=None, leave=False
    ) as bar:
        for number, what in enumerate(missing, 1):
            if told_to_end():
                break
            try:
                sound = engine.render(what)
            except UnsayableError as fault:
                log.warning("not said: %s: %s", what.text, fault)
                unsaid.append((what, ""))
            else:
                library.keep(what, sound)
                if sound.voice != voice:
                    unsaid.append((what, f"（只有“{sound.voice.id}”会念）"))
                spoken += seconds(sound.pcm)
            bar.set_description(f"第 {number}/{len(missing)} 句", refresh=False)
            bar.set_postfix_str(f"已念 {spoken / 60:.1f} 分钟", refresh=False)
            bar.update(len(what.text))
    return unsaid


def _sounds(library: Library, work: list[Saying], voice: Voice) -> Iterator[tuple[Saying, Rendered]]:
    """The sentences with their sound, one at a time: hours of it do not fit into a small machine's memory."""
    for what in work:
        sound = library.find(what, (voice,))
        if sound is None:
            raise KioskError(f"念好的“{what.text}”坏了。", "请再运行一次，会重念这一句。")
        yield what, sound


def _pack(settings: Settings, tour: Tour, sounds: Iterable[tuple[Saying, Rendered]]) -> Path:
    path = settings.media / tour.id / NAME
    try:
        write_pack(path, sounds)
    except OSError as fault:
        raise KioskError(f"存不进 {path}：{why(fault)}。", "请检查磁盘和权限，再运行一次。") from fault
    return path


def _heard(sound: Rendered, volume: float, say: Say) -> int:
    """Play it on this machine's loudspeaker until it is over."""
    with application(offscreen=True) as qt, qt.nest() as nest:
        fine: list[bool] = []

        def receive(event: Event) -> None:
            if isinstance(event, Said | Unspoken):
                fine.append(isinstance(event, Said))
                qt.quit()

        loudspeaker = Loudspeaker(Door(receive, nest).post)
        loudspeaker.set_volume(volume)
        loudspeaker.expect(1)
        loudspeaker.play(1, sound.pcm, 0.2, 0.0, sound.marks)
        try:
            qt.run()
        finally:
            loudspeaker.close()
    if not any(fine):
        say("没有找到音箱，听不到。请接好音箱，或用 --out 存成文件。")
        return 1
    return 0
