"""Old characters become new ones where the script is written in them, and nowhere else."""

from __future__ import annotations

import pytest

from kiosk.intake.draft import RepairKind
from kiosk.intake.repair.repair import repaired
from tests.intake.repair.writing import mended, pairs, row


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("歡迎來到雲階社區服務中心。", "欢迎来到云阶社区服务中心。"),
        ("乾隆年間這裡有座乾淨的書院。", "乾隆年间这里有座干净的书院。"),
        (
            "大廳牆上掛著居民看著老照片畫的圖，意味著記憶還在。",
            "大厅墙上挂着居民看着老照片画的图，意味着记忆还在。",
        ),
        ("這裡有著名的書院，也有著悠久的傳統。", "这里有著名的书院，也有着悠久的传统。"),
        (
            "編著者是土著居民，成效顯著，著作很多，名著齊全。",
            "编著者是土著居民，成效显著，著作很多，名著齐全。",
        ),
        ("孩子們帶著作業來，帶著名牌回去，著手整理書籍。", "孩子们带着作业来，带着名牌回去，着手整理书籍。"),
        (
            "她著有三本書，原著在櫃裡，專著在牆邊，以美食著稱。",
            "她著有三本书，原著在柜里，专著在墙边，以美食著称。",
        ),
        ("穿著紅馬甲的志願者圍著老人說話，大家沉著應對。", "穿着红马甲的志愿者围着老人说话，大家沉着应对。"),
    ],
)
def test_a_traditional_script_is_simplified(before: str, after: str) -> None:
    assert mended(before) == after


@pytest.mark.parametrize(
    "text",
    [
        "墙上这幅字写的是“書香門第”，出自社区一位老人之手。",
        "匾额上的“為人民服務”五个字，是老校长写的。",
        "书院的名著和著作都在这里，居民看著名册找书。",
        "ようこそ、地域センターへ。会議室は二階です。",
        "Welcome to the community centre.",
    ],
)
def test_a_script_that_is_not_stays(text: str) -> None:
    assert mended(text) == text


def test_a_traditional_script_within_a_simplified_file_is_found() -> None:
    simplified = "这里是便民服务大厅，设有八个窗口，为居民办理社保、医保、民政等业务。" * 3
    old = "這裡是老年食堂，每天中午開飯，為轄區裡的老人準備熱騰騰的飯菜，風雨無阻，從未間斷。"
    new = "这里是老年食堂，每天中午开饭，为辖区里的老人准备热腾腾的饭菜，风雨无阻，从未间断。"
    assert mended(f"{simplified}\n第二篇：舊書院\n{old}") == f"{simplified}\n第二篇：旧书院\n{new}"


def test_each_run_is_one_repair() -> None:
    assert pairs("歡迎來到雲階社區。", RepairKind.TRADITIONAL) == [
        ("歡", "欢"),
        ("來", "来"),
        ("雲階", "云阶"),
        ("區", "区"),
    ]


def test_a_run_is_shown_without_the_pinyin_within_it() -> None:
    assert pairs("社區(qū)為民。") == [("區為", "区为"), ("區(qū)", "區")]


def test_a_phrase_is_seen_across_the_end_of_a_page() -> None:
    head = "書院建於清代，那時候鎮上的讀書人都到這裡來，門前的石碑上還刻著乾"
    assert mended(f"{head}\n隆年間的字樣。").endswith("还刻着乾隆年间的字样。")


def test_cells_are_simplified_as_well() -> None:
    assert repaired(row("圖書閱覽室", "一樓"))[0].lines[0].cells == ("图书阅览室", "一楼")
