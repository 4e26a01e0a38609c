"""Staff hand in a script: what they are told, what is written, and that it is all of it or nothing."""

from __future__ import annotations

import errno
import io
import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import docx
import pytest
from PIL import Image

from kiosk import placing
from kiosk.cli import main
from kiosk.files import write_whole
from kiosk.tour.model import Tour
from kiosk.tour.reader import Reading, read_tour, read_tours
from tests.editions.photos import SECRET, a_photo, a_truncated_photo, a_turned_photo

HALL = "这里是便民服务大厅。（指墙上图版）八个窗口一字排开，办事的人坐着等。社区有常住户5547户。"
POLICE = "警务室里住着一位民警。夜里有人敲门，他披上衣服就出来，问清楚了才回去睡。"
ROOM = "图书室有两千册书。孩子们在靠窗的长桌上写作业，老人在藤椅上看报。"
HEAD = ("槐树院社区讲解词", "", "各位来宾，大家好！欢迎来到槐树院社区。", "")
TAIL = (
    "",
    "参观到这里就结束了，谢谢大家！",
)


def script(hall: str = HALL, police: str = POLICE, room: str = ROOM) -> str:
    """A script as staff type it: three stops under their numbers."""
    stops = ("第一站：便民服务大厅", hall, "第二站：警务室", police, "第三站：图书室", room)
    return "\n".join([*HEAD, *stops, *TAIL])


@pytest.fixture
def yard(tmp_path: Path) -> Path:
    """A script in a file of its own."""
    path = tmp_path / "yard.txt"
    path.write_text(script(), "utf-8")
    return path


def written(hall: Path, name: str = "yard") -> Reading:
    return read_tour(hall / "tours" / f"{name}.yaml", hall / "media")


def tour_of(hall: Path, name: str = "yard") -> Tour:
    tour = written(hall, name).tour
    assert tour is not None, written(hall, name).problems
    return tour


def snapshot(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_without_a_folder_it_is_told_and_nothing_is_written(
    yard: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = snapshot(yard.parent)
    assert main(["import", str(yard)]) == 0
    told, complaint = capsys.readouterr()
    assert complaint == ""
    assert "“yard.txt”里有 1 个导览，共 3 站。" in told
    assert re.search(r"1  便民服务大厅 +\d+ 秒  提示 1 处 +这里是便民服务大厅", told)
    assert told.splitlines()[-1] == "还没有写成文件。看着对，就加 --out 和要放的文件夹，再运行一次。"
    assert "“各位来宾”换成 {称呼}" in told
    assert snapshot(yard.parent) == before


def test_with_a_folder_it_is_a_tour_that_check_and_the_kiosk_take(
    yard: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hall = yard.parent / "hall"
    assert main(["import", str(yard), "--out", str(hall)]) == 0
    assert f"“槐树院社区”写进了 {hall / 'tours' / 'yard'}.yaml。" in capsys.readouterr().out
    tour = tour_of(hall)
    assert [(s.id, s.name) for s in tour.stations] == [
        ("service-hall", "便民服务大厅"),
        ("police", "警务室"),
        ("reading-room", "图书室"),
    ]
    assert tour.greeting[0].text.startswith("各位来宾，大家好！")
    assert tour.closing[-1].text == "参观到这里就结束了，谢谢大家！"
    assert [cue.text for s in tour.stations[0].text for cue in s.cues] == ["指墙上图版"]
    places = ["--tours", str(hall / "tours"), "--media", str(hall / "media"), "--home", str(hall / "home")]
    assert main(["check", *places]) == 0
    assert capsys.readouterr().out == "检查了 1 个文件，没有问题。\n"


def test_for_programs_it_is_one_object_and_nothing_else(
    yard: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    yard.write_text(script(police="民警是某某。" + POLICE), "utf-8")
    assert main(["import", str(yard), "--json"]) == 1
    told, complaint = capsys.readouterr()
    assert complaint == ""
    found = json.loads(told)
    assert list(found)[:5] == ["source", "encoding", "tours", "findings", "repairs"]
    assert (found["source"], found["encoding"]) == ("yard.txt", "utf-8")
    (tour,) = found["tours"]
    assert list(tour)[:6] == ["title", "form", "language", "greeting", "closing", "stations"]
    hall = tour["stations"][0]
    assert list(hall)[:6] == ["name", "floor", "opening", "text", "cues", "parts"]
    assert (hall["name"], hall["cues"]) == ("便民服务大厅", [{"text": "指墙上图版", "kind": "point"}])
    assert hall["opening"].startswith("第一站：便民服务大厅")
    musts = [finding for finding in found["findings"] if finding["must"]]
    assert [finding["quote"] for finding in musts] == ["某某"]
    assert list(musts[0])[:5] == ["kind", "must", "line", "quote", "say"]
    assert main(["import", str(yard), "--json"]) == 1
    assert capsys.readouterr().out == told, "the same document gives the same text"


def test_what_must_be_settled_keeps_the_tour_back_until_it_is(
    yard: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """S5: text edited, or record taken out; and what was settled stays settled at the next import."""
    hall = yard.parent / "hall"
    yard.write_text(script(police="民警是某某。" + POLICE), "utf-8")
    assert main(["import", str(yard), "--out", str(hall)]) == 1
    told = capsys.readouterr().out
    assert "必须处理，处理好以前不会显示（1 处）：" in told
    assert re.search(r"  第 8 行，“警务室”，写着“某某”：.+。可以.+。", told)
    assert "请先处理 review 里的 1 条" in told
    assert [p.kind for p in written(hall).problems] == ["review"]
    path = hall / "tours" / "yard.yaml"
    path.write_text(re.sub(r"review:\n(  .*\n)+", "", path.read_text("utf-8")), "utf-8")
    assert written(hall).problems == ()
    capsys.readouterr()
    assert main(["import", str(yard), "--out", str(hall)]) == 0
    assert written(hall).problems == ()
    assert "必须处理" not in capsys.readouterr().out
    main(["import", str(yard), "--out", str(hall), "--json"])
    found = json.loads(capsys.readouterr().out)["findings"]
    assert [each["settled"] for each in found if each["must"]] == [True]


def test_only_what_is_open_in_the_folder_is_to_be_settled(
    yard: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Of two questions one is settled; and a person asks something besides."""
    hall = yard.parent / "hall"
    yard.write_text(script(police="民警是某某。" + POLICE, room="电话是XXX。" + ROOM), "utf-8")
    main(["import", str(yard), "--out", str(hall)])
    assert "必须处理，处理好以前不会显示（2 处）：" in capsys.readouterr().out
    path = hall / "tours" / "yard.yaml"
    text = path.read_text("utf-8").replace("民警是某某", "民警是小王")
    path.write_text(text.replace("review:\n", "review:\n  - {quote: 藤椅, say: 藤椅还在吗？}\n"), "utf-8")
    assert main(["import", str(yard), "--out", str(hall)]) == 1
    told = capsys.readouterr().out
    assert "必须处理，处理好以前不会显示（2 处）：" in told
    assert "，“图书室”，写着“XXX”" in told
    assert "，“警务室”，写着“某某”" not in told
    assert "“槐树院社区”里“藤椅”：藤椅还在吗？" in told


def test_a_corrected_script_keeps_what_people_made(yard: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """S9."""
    hall = yard.parent / "hall"
    main(["import", str(yard), "--out", str(hall)])
    path = hall / "tours" / "yard.yaml"
    text = path.read_text("utf-8")
    mine = "    spot: [0.2, 0.4]\n    recording: {zh-Hans: mine.opus}\n"
    for name in ("警务室", "图书室"):
        text = text.replace(f"    name: {name}\n", f"    name: {name}\n{mine}")
    path.write_text(text.replace("他披上衣服", "民警披上衣服"), "utf-8")
    (hall / "media" / "yard").mkdir(parents=True)
    (hall / "media" / "yard" / "mine.opus").write_bytes(b"OggS")
    capsys.readouterr()

    assert main(["import", str(yard), "--out", str(hall)]) == 0
    assert "“槐树院社区”和上次一样，没有动 " in capsys.readouterr().out

    yard.write_text(script(room=ROOM + "周一休息。"), "utf-8")
    assert main(["import", str(yard), "--out", str(hall)]) == 0
    told = capsys.readouterr().out
    assert "第 3 站“图书室”改了 1 句，编号、图片不变。录音是照旧稿录的，已经取下，请重录。" in told
    _, police, room = tour_of(hall).stations
    assert "民警披上衣服" in police.text[1].text
    assert (police.spot, dict(police.recordings)) == ((0.2, 0.4), {"zh-Hans": "mine.opus"})
    assert (room.id, room.spot, room.recordings) == ("reading-room", (0.2, 0.4), ())
    assert room.text[-1].text == "周一休息。"


def test_the_file_is_kept_when_what_people_made_is_dropped(
    yard: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hall = yard.parent / "hall"
    main(["import", str(yard), "--out", str(hall)])
    path = hall / "tours" / "yard.yaml"
    path.write_text(path.read_text("utf-8").replace("他披上衣服", "民警披上衣服"), "utf-8")
    mine = path.read_bytes()
    yard.write_text("\n".join([*HEAD, "第一站：便民服务大厅", HALL, "第二站：图书室", ROOM, *TAIL]), "utf-8")
    capsys.readouterr()
    main(["import", str(yard), "--out", str(hall)])
    told = capsys.readouterr().out
    assert "“警务室”（原来第 2 站）新稿里没有了，已经拿掉。这一站手改过讲解词，也一起拿掉了。" in told
    assert f"原来的文件留了一份：{hall / 'tours' / '_yard.old.yaml'}。" in told
    assert (hall / "tours" / "_yard.old.yaml").read_bytes() == mine


def test_remarks_stay_while_nothing_changes_and_are_missed_aloud(
    yard: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hall = yard.parent / "hall"
    main(["import", str(yard), "--out", str(hall)])
    path = hall / "tours" / "yard.yaml"
    path.write_text("# 我的备注\n" + path.read_text("utf-8"), "utf-8")
    capsys.readouterr()
    main(["import", str(yard), "--out", str(hall)])
    assert path.read_text("utf-8").startswith("# 我的备注\n")
    assert "备注" not in capsys.readouterr().out
    yard.write_text(script(room=ROOM + "周一休息。"), "utf-8")
    main(["import", str(yard), "--out", str(hall)])
    assert not path.read_text("utf-8").startswith("#")
    assert "yard.yaml 里 # 后面的备注没有保留。" in capsys.readouterr().out


def test_another_tour_of_the_same_title_is_kept_apart(yard: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """S16."""
    hall = yard.parent / "hall"
    main(["import", str(yard), "--out", str(hall)])
    before = (hall / "tours" / "yard.yaml").read_bytes()
    other = yard.parent / "new" / "yard.txt"
    other.parent.mkdir()
    boards = "第一站：老槐树\n树粗得三个人才抱得过来。\n第二站：水井\n井绳在石头上磨出了沟。"
    other.write_text("\n".join([*HEAD, boards, *TAIL]), "utf-8")
    main(["import", str(other), "--out", str(hall)])
    assert "已有一个同名的导览 yard.yaml，内容不同，没有动它，两个都留着。" in capsys.readouterr().out
    assert (hall / "tours" / "yard.yaml").read_bytes() == before
    assert [s.name for s in tour_of(hall, "yard-2").stations] == ["老槐树", "水井"]


def test_two_halls_with_one_title_and_the_same_rooms_never_meet(
    yard: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """S16: scripts of one district have the same rooms and share what the district wrote."""
    hall = yard.parent / "hall"
    one = script(
        "这里是便民服务大厅，设有八个窗口，为居民提供一站式服务。",
        "这里是警务室，配有民警两名，全天为居民服务。",
        "这里是图书室，藏书三千册，周一到周五开放。",
    )
    other = script(
        "这里是便民服务大厅，设有八个窗口，为居民提供一站式服务。",
        "这里是警务室，老赵守了十年，谁家的钥匙丢了都来找他。",
        "这里是图书室，灯是居民捐的，靠窗一排藤椅最抢手。",
    )
    for name, text in (("甲.txt", one), ("乙.txt", other)):
        (yard.parent / name).write_text(text, "utf-8")
    main(["import", str(yard.parent / "甲.txt"), "--out", str(hall)])
    before = snapshot(hall)
    capsys.readouterr()
    main(["import", str(yard.parent / "乙.txt"), "--out", str(hall)])
    assert "已有一个同名的导览 tour-1.yaml，内容不同，没有动它，两个都留着。" in capsys.readouterr().out
    assert before.items() <= snapshot(hall).items()
    assert "藤椅" in tour_of(hall, "tour-2").stations[2].text[0].text


def test_a_script_that_grew_is_the_same_tour_still(yard: Path) -> None:
    hall = yard.parent / "hall"
    main(["import", str(yard), "--out", str(hall)])
    more = "\n".join(f"第{n}站：新展板{n}\n第{n}块新的板，说的是第{n}年的事。" for n in "四五六七八九十")
    yard.write_text(script(room=f"{ROOM}\n{more}"), "utf-8")
    main(["import", str(yard), "--out", str(hall)])
    assert [path.name for path in (hall / "tours").glob("[!.]*.yaml")] == ["yard.yaml"]
    assert len(tour_of(hall).stations) == 10


def test_without_the_script_of_before_a_copy_of_the_file_is_kept(
    yard: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hall = yard.parent / "hall"
    main(["import", str(yard), "--out", str(hall)])
    tours = hall / "tours"
    copies = ("_yard.old.yaml", "_yard.old-2.yaml")
    for number, copy in enumerate(copies, 1):
        (tours / ".yard.imported.yaml").unlink()
        mine = (tours / "yard.yaml").read_bytes()
        yard.write_text(script(room=ROOM + f"周{number}休息。"), "utf-8")
        capsys.readouterr()
        main(["import", str(yard), "--out", str(hall)])
        told = capsys.readouterr().out
        assert "旁边没有上一次的文稿 .yard.imported.yaml，分不清哪些是手改的" in told
        assert f"手改过的请从 {copy} 里找回来。" in told
        assert (tours / copy).read_bytes() == mine
    assert [reading.path.name for reading in read_tours(tours, None)] == ["yard.yaml"]
    (tours / ".yard.imported.yaml").unlink()
    main(["import", str(yard), "--out", str(hall)])
    assert len(list(tours.glob("_*"))) == 2, "nothing is replaced, nothing is copied"


def test_a_name_that_no_tour_may_have_becomes_a_number(yard: Path) -> None:
    hall = yard.parent / "hall"
    named = yard.rename(yard.with_name("槐树院 讲解词(终稿).txt"))
    main(["import", str(named), "--out", str(hall)])
    assert sorted(path.name for path in (hall / "tours").glob("*.yaml")) == [
        ".tour-1.imported.yaml",
        "tour-1.yaml",
    ]


def test_a_tour_with_errors_is_left_alone(yard: Path, capsys: pytest.CaptureFixture[str]) -> None:
    hall = yard.parent / "hall"
    main(["import", str(yard), "--out", str(hall)])
    path = hall / "tours" / "yard.yaml"
    path.write_text(path.read_text("utf-8").replace("form: walk", "form: wlak"), "utf-8")
    before = snapshot(hall)
    capsys.readouterr()
    assert main(["import", str(yard), "--out", str(hall)]) == 1
    assert "yard.yaml 里有错误，新稿合不进去。请先运行 python main.py check" in capsys.readouterr().err
    assert snapshot(hall) == before


def test_facts_are_kept_once_when_agreed_to(yard: Path, capsys: pytest.CaptureFixture[str]) -> None:
    hall = yard.parent / "hall"
    main(["import", str(yard), "--out", str(hall), "--facts"])
    told = capsys.readouterr().out
    assert "数字记在 facts 里，只写一次：常住户 5547户。" in told
    assert "--facts" not in told
    tour = tour_of(hall)
    (fact,) = [fact for fact in tour.facts if fact.value == "5547"]
    assert f"{{{fact.name}}}" in "".join(s.text for s in tour.stations[0].text)


def test_facts_may_be_agreed_to_later_and_stay_agreed_to(
    yard: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hall = yard.parent / "hall"
    main(["import", str(yard), "--out", str(hall)])
    assert tour_of(hall).facts == ()
    capsys.readouterr()
    main(["import", str(yard), "--out", str(hall), "--facts"])
    told = capsys.readouterr().out
    assert re.search(r"数字“.+”（5547户）记进了 facts，1 处讲解词跟着它。", told)
    path = hall / "tours" / "yard.yaml"
    agreed = path.read_text("utf-8")
    (fact,) = [fact for fact in tour_of(hall).facts if fact.value == "5547"]
    assert f"{{{fact.name}}}" in agreed
    main(["import", str(yard), "--out", str(hall)])
    assert path.read_text("utf-8") == agreed
    told = capsys.readouterr().out
    assert "照旧只写一次，讲解词跟着它们。" in told
    assert "同意就加 --facts" not in told
    yard.write_text(script(hall=HALL.replace("5547", "5600")), "utf-8")
    main(["import", str(yard), "--out", str(hall)])
    assert path.read_text("utf-8") == agreed.replace("5547", "5600")


def test_repairs_can_be_listed_and_undone(yard: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """S2: every removal is listed and reversible."""
    yard.write_text(script(room="图书(shū)室(shì)有两千册(cè)书。老人在藤(téng)椅(yǐ)上看报(bào)。"), "utf-8")
    main(["import", str(yard), "--json"])
    repairs = json.loads(capsys.readouterr().out)["repairs"]
    first = next(repair for repair in repairs if repair["kind"] == "pinyin")
    main(["import", str(yard), "--repairs"])
    assert f"{first['number']}. 第 {first['line']} 行“{first['before']}”改成“{first['after']}”" in (
        capsys.readouterr().out
    )
    main(["import", str(yard), "--json", "--undo", str(first["number"])])
    found = json.loads(capsys.readouterr().out)
    assert found["tours"][0]["stations"][2]["text"].startswith("图书(shū)室有")
    assert [each | {"undone": False} for each in found["repairs"]] == repairs
    assert [each["number"] for each in found["repairs"] if each["undone"]] == [first["number"]]
    main(["import", str(yard), "--repairs", "--undo", str(first["number"])])
    told = capsys.readouterr().out
    assert f"已经撤销的修补：{first['number']}。" in told
    assert f"  {first['number']}. 第 " not in told
    assert f"修好 {len(repairs) - 1} 处" in told
    assert main(["import", str(yard), "--undo", "99"]) == 2
    assert capsys.readouterr().err == (
        f"“yard.txt”里只有 {len(repairs)} 处修补，没有第 99 处。请加 --repairs 看编号，再写 --undo。\n"
    )


def test_one_tour_of_several_can_be_taken_alone(yard: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", str(yard), "--tour", "2"]) == 2
    assert capsys.readouterr().err == "“yard.txt”里只有 1 个导览。请换一个 --tour 的编号。\n"
    assert main(["import", str(yard), "--tour", "1", "--json"]) == 0
    assert len(json.loads(capsys.readouterr().out)["tours"]) == 1


def test_a_document_that_cannot_be_read_is_answered_in_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "old.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    for name in ("missing.txt", "old.doc"):
        assert main(["import", str(tmp_path / name), "--out", str(tmp_path / "hall")]) == 1
        told, complaint = capsys.readouterr()
        assert told == ""
        assert complaint.endswith("。\n")
        assert "Traceback" not in complaint
    assert not (tmp_path / "hall").exists()


def test_a_document_without_anything_to_tell_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    blank = tmp_path / "blank.txt"
    blank.write_text("\n \n", "utf-8")
    for more in ([], ["--out", str(tmp_path / "hall")]):
        assert main(["import", str(blank), *more]) == 1
        assert capsys.readouterr().out == (
            "“blank.txt”里没有找到可以讲的话。请看看是不是选错了文件，或者字都在图片里。\n"
        )
    assert not (tmp_path / "hall").exists()


def test_a_folder_that_is_a_file_is_answered_in_a_sentence(
    yard: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (yard.parent / "hall").write_text("a file where the folder should be")
    assert main(["import", str(yard), "--out", str(yard.parent / "hall")]) == 1
    assert "那里不能建文件夹。原来的文件都没有变。" in capsys.readouterr().err


def test_what_cannot_be_put_back_is_named(
    yard: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A stick that is pulled out takes the way back with it."""
    hall = yard.parent / "hall"
    main(["import", str(yard), "--out", str(hall)])
    yard.write_text(script(room="图书室搬到了楼上，书还是那些书。"), "utf-8")
    calls = iter(range(99))

    def pulled_out(target: Path, content: bytes) -> None:
        if next(calls) > 0:
            raise OSError(errno.EIO, "Input/output error")
        write_whole(target, content)

    monkeypatch.setattr(placing, "write_whole", pulled_out)
    capsys.readouterr()
    assert main(["import", str(yard), "--out", str(hall)]) == 1
    told = capsys.readouterr().err
    assert told.startswith("写到一半出了错（磁盘读写出错），原来的也没能放回去。")
    assert str(hall / "tours" / "yard.yaml") in told


def test_words_alone_on_standard_output_of_a_real_process(yard: Path) -> None:
    """Pictures, progress and all else go elsewhere, whatever the terminal speaks."""
    command = [sys.executable, "main.py", "import", str(yard), "--json", "--out", str(yard.parent / "hall")]
    told = subprocess.run(
        command,
        cwd=Path(__file__).parents[1],
        env=os.environ | {"PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        check=False,
    )
    assert (told.returncode, told.stderr) == (0, b"")
    assert json.loads(told.stdout)["tours"][0]["file"] == "tours/yard.yaml"


def picture_script(path: Path, *photos: bytes) -> Path:
    """A Word document with a picture in each stop, as far as there are any."""
    document = docx.Document()
    document.add_heading("槐树院社区讲解词", 1)
    rest = list(photos)
    for name, text in (("便民服务大厅", HALL), ("警务室", POLICE), ("图书室", ROOM)):
        document.add_heading(name, 2)
        document.add_paragraph(text)
        if rest:
            document.add_picture(io.BytesIO(rest.pop(0)))
    document.save(str(path))
    return path


def test_pictures_come_along_developed_and_without_their_secrets(tmp_path: Path) -> None:
    """S7, and V20: turned upright, scaled, bare of metadata, under the name of the station."""
    hall = tmp_path / "hall"
    path = picture_script(tmp_path / "yard.docx", a_turned_photo(), a_photo((5000, 200), "PNG"))
    assert main(["import", str(path), "--out", str(hall)]) == 0
    service, police, _ = tour_of(hall).stations
    assert [p.file for p in (*service.pictures, *police.pictures)] == ["service-hall-1.jpg", "police-1.jpg"]
    photos = [hall / "media" / "yard" / p.file for p in (*service.pictures, *police.pictures)]
    assert SECRET not in photos[0].read_bytes()
    with Image.open(photos[0]) as upright, Image.open(photos[1]) as wide:
        assert (upright.format, upright.size) == ("JPEG", (300, 400))
        assert wide.width == 3840
    assert written(hall).problems == ()


def test_a_picture_that_cannot_be_opened_is_left_out_and_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hall = tmp_path / "hall"
    path = picture_script(tmp_path / "yard.docx", a_truncated_photo(), a_photo())
    assert main(["import", str(path), "--out", str(hall)]) == 0
    assert "有 1 张图片打不开，没有收进来。" in capsys.readouterr().out
    service, police, _ = tour_of(hall).stations
    assert (service.pictures, [p.file for p in police.pictures]) == ((), ["police-1.jpg"])
    assert written(hall).problems == ()


def test_a_picture_that_changed_in_the_document_takes_its_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hall = tmp_path / "hall"
    path = picture_script(tmp_path / "yard.docx", a_photo(), a_photo((30, 20)))
    main(["import", str(path), "--out", str(hall)])
    before = snapshot(hall / "media")
    picture_script(path, a_photo(), a_photo((90, 20)), a_photo((40, 40)))
    capsys.readouterr()
    assert main(["import", str(path), "--out", str(hall)]) == 0
    told = capsys.readouterr().out
    assert "第 2 站“警务室”换了 1 张图片。" in told
    assert "第 3 站“图书室”多了 1 张图片。" in told
    service, police, room = tour_of(hall).stations
    assert [p.file for s in (service, police, room) for p in s.pictures] == [
        "service-hall-1.jpg",
        "police-1-v2.jpg",
        "reading-room-1.jpg",
    ]
    with Image.open(hall / "media" / "yard" / "police-1-v2.jpg") as photo:
        assert photo.size == (90, 20)
    assert before.items() <= snapshot(hall / "media").items()
    assert written(hall).problems == ()


def test_a_line_below_a_picture_is_its_caption(tmp_path: Path) -> None:
    path = picture_script(tmp_path / "yard.docx", a_photo())
    document = docx.Document(str(path))
    after = next(each for each in document.paragraphs if each.text == "警务室")
    after.insert_paragraph_before("图1 八个窗口")
    document.save(str(path))
    main(["import", str(path), "--out", str(tmp_path / "hall")])
    service = tour_of(tmp_path / "hall").stations[0]
    assert [picture.caption for picture in service.pictures] == ["八个窗口"]
    assert not any("图1" in sentence.text for sentence in service.text)


def test_pictures_are_counted_and_those_without_a_station_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = picture_script(tmp_path / "yard.docx", a_photo(), a_photo())
    main(["import", str(path)])
    assert "图片 2 张：第 1 站“便民服务大厅”1 张，第 2 站“警务室”1 张。\n" in capsys.readouterr().out


def test_the_next_step_can_be_copied_whatever_the_folder_is_called(
    yard: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hall = yard.parent / "我的 大厅's (新)"
    main(["import", str(yard), "--out", str(hall)])
    command = capsys.readouterr().out.splitlines()[-1].partition("：")[2]
    words = shlex.split(command)
    assert words[words.index("--tours") + 1 :] == [str(hall / "tours"), "--media", str(hall / "media")]


def test_a_title_that_fits_any_script_gives_way_to_the_documents_name(
    yard: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hall = yard.parent / "hall"
    named = yard.rename(yard.with_name("槐树院社区解说词.txt"))
    named.write_text(script().replace("槐树院社区讲解词", "讲解词"), "utf-8")
    main(["import", str(named), "--out", str(hall), "--json"])
    (tour,) = json.loads(capsys.readouterr().out)["tours"]
    assert tour["title"] == "讲解词"
    assert tour_of(hall, "tour-1").title == "槐树院社区"


def test_a_new_picture_that_cannot_be_opened_leaves_the_old_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hall = tmp_path / "hall"
    path = picture_script(tmp_path / "yard.docx", a_photo())
    main(["import", str(path), "--out", str(hall)])
    picture_script(path, a_truncated_photo())
    capsys.readouterr()
    main(["import", str(path), "--out", str(hall)])
    told = capsys.readouterr().out
    assert "有 1 张图片打不开，没有收进来。" in told
    assert "换了" not in told
    assert [p.file for p in tour_of(hall).stations[0].pictures] == ["service-hall-1.jpg"]
    assert written(hall).problems == ()


@pytest.mark.parametrize("failing", [0, 1, 2])
def test_disk_that_fills_up_leaves_nothing_half_written(
    tmp_path: Path, failing: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """S14: picture, tour and record, whichever is the one that does not fit any more."""
    hall = tmp_path / "hall"
    path = picture_script(tmp_path / "yard.docx", a_photo())
    count = iter(range(99))

    def full_at_last(target: Path, content: bytes) -> None:
        if next(count) == failing:
            raise OSError(errno.ENOSPC, "No space left on device")
        write_whole(target, content)

    monkeypatch.setattr(placing, "write_whole", full_at_last)
    assert main(["import", str(path), "--out", str(hall)]) == 1
    assert "磁盘满了。原来的文件都没有变。请检查磁盘和权限，再导入一次。" in capsys.readouterr().err
    assert not hall.exists()


def test_disk_that_fills_up_at_the_second_import_leaves_the_first(
    yard: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hall = yard.parent / "hall"
    main(["import", str(yard), "--out", str(hall)])
    before = snapshot(hall)
    yard.write_text(script(room="图书室搬到了楼上，书还是那些书。"), "utf-8")
    calls = iter(range(99))

    def full_at_the_record(target: Path, content: bytes) -> None:
        if next(calls) == 1:
            raise OSError(errno.EACCES, "Permission denied")
        write_whole(target, content)

    monkeypatch.setattr(placing, "write_whole", full_at_the_record)
    assert main(["import", str(yard), "--out", str(hall)]) == 1
    assert snapshot(hall) == before
