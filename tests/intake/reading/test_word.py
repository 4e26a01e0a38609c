"""A Word document's lines are what a person sees on its pages, however Word or WPS wrote it."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.intake.manuscript import Line
from kiosk.intake.reading.content import Content
from kiosk.intake.reading.office_open import read_package
from kiosk.intake.reading.read import read
from tests.intake.documents import (
    drawing,
    field,
    p,
    part,
    picture,
    plain_docx,
    put,
    r,
    relations,
    table,
    tc,
    text_box,
    word,
)


def test_paragraphs_come_in_order_with_the_blank_ones(tmp_path: Path) -> None:
    path = put(tmp_path, "解说词.docx", plain_docx("各位来宾，大家好！", "", "请随我来。"))
    found = read(path)
    assert (found.source, found.kind, found.encoding, found.doubt) == ("解说词.docx", "docx", "", ())
    assert found.lines == (Line("各位来宾，大家好！", 1), Line("", 2), Line("请随我来。", 3))


def test_headings_are_known_by_name_by_outline_and_by_what_they_inherit() -> None:
    styles = (
        _style("1", "heading 1", "")
        + _style("a5", "站名", '<w:basedOn w:val="1"/>')
        + _style("a6", "WPS标题", '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>')
        + _style("2", "标题 2", "")
        + _style("a7", "正文样式", '<w:basedOn w:val="1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>')
        + _style("T", "Title", "")
    )
    body = "".join(
        p("站", properties=f'<w:pStyle w:val="{name}"/>') for name in ("1", "a5", "a6", "2", "a7", "T")
    )
    body += (
        p("站", properties='<w:outlineLvl w:val="3"/>')
        + p("站", properties='<w:pStyle w:val="3"/>')
        + p("站")
    )
    assert [line.level for line in _lines(word(body, styles=styles))] == [1, 1, 3, 2, 0, 1, 4, 3, 0]


def test_a_circle_of_styles_ends() -> None:
    styles = _style("a", "甲", '<w:basedOn w:val="b"/>') + _style("b", "乙", '<w:basedOn w:val="a"/>')
    assert _texts(word(p("站", properties='<w:pStyle w:val="a"/>'), styles=styles)) == ["站"]


@pytest.mark.parametrize(
    ("body", "strong"),
    [
        (p(r("便民服务大厅", "<w:b/>")), True),
        (p(r("便民", "<w:b/>"), r(" "), r("大厅", "<w:b/>")), True),
        (p(r("便民", "<w:b/>"), r("大厅")), False),
        (p(r("大厅", '<w:b w:val="0"/>')), False),
        (p(r("大厅"), properties='<w:pStyle w:val="fat"/>'), True),
        (p(r("大厅", '<w:b w:val="false"/>'), properties='<w:pStyle w:val="fat"/>'), False),
        (p(r("大厅", '<w:rStyle w:val="em"/>')), True),
        (p(r("大厅", '<w:rStyle w:val="em"/>'), properties='<w:pStyle w:val="fat"/>'), False),
    ],
)
def test_a_line_is_strong_when_all_of_it_is_bold(body: str, strong: bool) -> None:
    bold = "<w:rPr><w:b/></w:rPr>"
    styles = _style("fat", "粗", bold) + _style("em", "Strong", bold, kind="character")
    assert _lines(word(body, styles=styles))[0].strong is strong


def test_a_table_gives_its_rows_and_merged_cells_once() -> None:
    body = table(
        (tc("一楼", '<w:gridSpan w:val="3"/>'),),
        ("1", tc("大厅", '<w:vMerge w:val="restart"/>'), "欢迎。"),
        ("2", tc("旧字", "<w:vMerge/>"), tc(p("第一段") + p("第二段"))),
    )
    assert [(line.cells, line.text) for line in _lines(word(body))] == [
        (("一楼", "", ""), "一楼\t\t"),
        (("1", "大厅", "欢迎。"), "1\t大厅\t欢迎。"),
        (("2", "", "第一段\n第二段"), "2\t\t第一段\n第二段"),
    ]


def test_a_table_of_one_column_is_a_frame_around_paragraphs() -> None:
    inner = table(("站", "词"), ("大厅", "欢迎。"))
    frame = tc(p("第一段") + p("第二段") + inner + p(""), '<w:gridSpan w:val="3"/>')
    body = p("题目") + table((frame,))
    assert [(line.text, line.cells) for line in _lines(word(body))] == [
        ("题目", ()),
        ("第一段", ()),
        ("第二段", ()),
        ("站\t词", ("站", "词")),
        ("大厅\t欢迎。", ("大厅", "欢迎。")),
        ("", ()),
    ]


def test_a_table_within_a_cell_stays_in_the_cell() -> None:
    body = table(("大厅", tc(table(("甲", "乙"), ("丙", "丁")) + p(""))))
    assert _lines(word(body))[0].cells == ("大厅", "甲 乙\n丙 丁")


def test_a_text_box_is_read_once_after_its_paragraph() -> None:
    found = _texts(word(p("大厅到了。", text_box(p("框里第一行"), p("框里第二行"))) + p("请随我来。")))
    assert found == ["大厅到了。", "框里第一行", "框里第二行", "请随我来。"]


def test_old_drawn_titles_and_wps_boxes_are_read() -> None:
    drawn = '<w:r><w:pict><v:shape><v:textpath string="社区导览词"/></v:shape></w:pict></w:r>'
    box = "<w:txbxContent><w:p><w:r><w:t>只有旧写法</w:t></w:r></w:p></w:txbxContent>"
    only_old = f"<w:r><w:pict><v:shape><v:textbox>{box}</v:textbox></v:shape></w:pict></w:r>"
    custom = '<wpsCustomData:info><wpsCustomData:x val="1"/></wpsCustomData:info>'
    assert [text for text in _texts(word(p(drawn) + custom + p(only_old))) if text] == [
        "社区导览词",
        "只有旧写法",
    ]


def test_tracked_changes_count_as_accepted() -> None:
    body = (
        p("本楼有", _changed("ins", r("三")), _changed("del", "<w:r><w:delText>两</w:delText></w:r>"), "层。")
        + p(_changed("moveFrom", r("旧处")))
        + p(_changed("moveTo", r("新处")))
        + p("被并", properties="<w:rPr><w:del/></w:rPr>")
        + p("成一段。")
        + "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>"
    )
    found = _content(word(body))
    assert [line.text for line in found.lines] == ["本楼有三层。", "", "新处", "被并成一段。"]
    assert any("修订" in sentence for sentence in found.left_out)


def test_a_note_stands_after_its_paragraph_and_in_nobodys_sentence() -> None:
    note = f'<w:footnote w:id="2">{p("<w:r><w:footnoteRef/></w:r>", "以去年底为准。")}</w:footnote>'
    reference = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    separator = '<w:footnote w:id="0" w:type="separator"><w:p><w:r><w:t>——</w:t></w:r></w:p></w:footnote>'
    document = word(
        p("本社区", reference, "有五千户。") + p("请随我来。"),
        ("rF", "footnotes", "footnotes.xml"),
        parts={"word/footnotes.xml": part("w:footnotes", separator + note)},
    )
    assert _texts(document) == ["本社区有五千户。", "（注：以去年底为准。）", "请随我来。"]


def test_what_is_set_aside_is_told() -> None:
    comment = '<w:comment w:id="1"><w:p><w:r><w:t>这里要改</w:t></w:r></w:p></w:comment>'
    body = p(
        "大厅",
        '<w:commentRangeStart w:id="1"/>',
        r("藏起来", "<w:vanish/>"),
        '<w:r><w:commentReference w:id="1"/></w:r>',
        "<w:r><w:object><o:OLEObject/></w:object></w:r>",
    )
    found = _content(
        word(
            body,
            ("rC", "comments", "comments.xml"),
            ("rH", "header", "header1.xml"),
            parts={
                "word/comments.xml": part("w:comments", comment),
                "word/header1.xml": part("w:hdr", p("内部资料")),
            },
        )
    )
    assert [line.text for line in found.lines] == ["大厅"]
    for word_told in ("1 条批注", "页眉", "隐藏", "嵌入的对象"):
        assert sum(word_told in sentence for sentence in found.left_out) == 1
    assert all(sentence.endswith("。") for sentence in found.left_out)


def test_a_table_of_contents_is_no_part_of_the_walk() -> None:
    begin = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r>'
    )
    separate, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("separate", "end"))
    gallery = '<w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
    body = (
        f"<w:sdt>{gallery}<w:sdtContent>{p('第一站 大厅 1')}</w:sdtContent></w:sdt>"
        + p(begin, separate, "第一站 大厅 1")
        + p("第二站 警务室 2")
        + p(end)
        + p("第一站 大厅 1", properties='<w:pStyle w:val="c"/>')
        + p("第一站 大厅")
    )
    found = _content(word(body, styles=_style("c", "toc 1", "")))
    assert [line.text for line in found.lines] == ["第一站 大厅"]
    assert found.left_out == ("自动目录没有导入。",)


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        (field("PAGE", "3"), "3"),
        (field(' HYPERLINK "https://example.org" ', "办事指南"), "办事指南"),
        (f'<w:hyperlink r:id="rX">{r("办事指南")}</w:hyperlink>', "办事指南"),
        (f'<w:fldSimple w:instr="DATE">{r("五月")}</w:fldSimple>', "五月"),
        (field(r' EQ \* jc2 \* "Font:宋体" \* hps10 \o\ad(\s\up 9(niǎn),辇) ', None), "辇"),
        (field(r" eq \o\ac(○,3) ", None), "③"),
        (field(" MACROBUTTON NoMacro 请填姓名 ", None), "请填姓名"),
        (f"<w:r><w:ruby><w:rt>{r('niǎn')}</w:rt><w:rubyBase>{r('辇')}</w:rubyBase></w:ruby></w:r>", "辇"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F082"/></w:r>', "②"),
        ('<w:r><w:sym w:font="Symbol" w:char="F0B4"/></w:r>', "×"),
        ("<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:noBreakHyphen/><w:t>丙</w:t></w:r>", "甲\t乙-丙"),
        ("<m:oMath><m:r><m:t>3×4</m:t></m:r></m:oMath>", "3×4"),
        (f"<w:smartTag>{r('大厅')}</w:smartTag>", "大厅"),
        (f"<w:sdt><w:sdtContent>{r('大厅')}</w:sdtContent></w:sdt>", "大厅"),
        (f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{r('请点')}</w:sdtContent></w:sdt>", ""),
        (r("大\u200b厅\u202e到\u00a0了"), "大厅到 了"),
    ],
)  # fmt: skip
def test_a_paragraph_reads_as_it_looks(inside: str, text: str) -> None:
    assert _texts(word(p(inside), ("rX", "hyperlink", "https://example.org"))) == [text]


def test_a_field_without_an_end_swallows_nothing() -> None:
    begun = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>'
    assert _texts(word(p(begun, "大厅") + p("警务室"))) == ["大厅", "警务室"]


def test_a_line_break_begins_a_line_but_not_in_a_heading() -> None:
    broken = "<w:r><w:t>第一站</w:t><w:br/><w:t>大厅</w:t></w:r>"
    paged = '<w:r><w:br w:type="page"/></w:r>'
    body = (
        p(broken)
        + p(broken, properties='<w:outlineLvl w:val="0"/>')
        + p("到了。", paged)
        + p(paged, "下一页")
    )
    found = _lines(word(body))
    assert [line.text for line in found] == ["第一站", "大厅", "第一站 大厅", "到了。", "下一页"]
    assert [line.number for line in found] == [1, 2, 3, 4, 5]


def test_a_picture_stays_with_the_line_it_stands_in() -> None:
    image, photo = picture("PNG"), picture("JPEG", colour="teal")
    document = word(
        p("大厅", drawing("r1"))
        + p("图 1 八个窗口", properties='<w:pStyle w:val="c"/>')
        + table(("警务室", tc(p(drawing("r2")))))
        + p("又见大厅", drawing("r1"), drawing("r3")),
        ("r1", "image", "media/image1.png"),
        ("r2", "image", "media/image2.jpeg"),
        ("r3", "image", "media/image3.emf"),
        parts={
            "word/media/image1.png": image,
            "word/media/image2.jpeg": photo,
            "word/media/image3.emf": b"\1\0\0\0",
        },
        styles=_style("c", "caption", ""),
    )
    found = _content(document)
    assert [(line.text, line.pictures) for line in found.lines] == [
        ("大厅", (0,)),
        ("警务室\t", (1,)),
        ("又见大厅", (0,)),
    ]
    assert [(one.content, one.ending, one.caption) for one in found.illustrations] == [
        (image, ".png", "图 1 八个窗口"),
        (photo, ".jpg", ""),
    ]
    assert any("EMF" in sentence for sentence in found.left_out)


def test_pictures_come_back_whole_from_the_process_that_parses(tmp_path: Path) -> None:
    images = [picture(kind) for kind in ("PNG", "JPEG", "GIF", "BMP", "WEBP", "TIFF")]
    targets = [(f"r{at}", "image", f"media/image{at}.bin") for at in range(len(images))]
    parts = {f"word/media/image{at}.bin": image for at, image in enumerate(images)}
    path = put(
        tmp_path, "图.docx", word(p(*(drawing(f"r{at}") for at in range(len(images)))), *targets, parts=parts)
    )
    found = read(path)
    assert [one.content for one in found.illustrations] == images
    assert [one.ending for one in found.illustrations] == [".png", ".jpg", ".gif", ".bmp", ".webp", ".tiff"]
    assert found.lines[0].pictures == (0, 1, 2, 3, 4, 5)
    assert list(tmp_path.iterdir()) == [path]


def test_strict_and_utf16_documents_read_the_same() -> None:
    heading = p("大厅", properties='<w:outlineLvl w:val="0"/>')
    usual = part("w:document", f"<w:body>{heading}</w:body>")
    strict = usual.replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    wide = usual.replace("UTF-8", "UTF-16").encode("utf-16")
    for content in (usual, strict, wide):
        assert _lines(word("", parts={"word/document.xml": content})) == (Line("大厅", 1, level=1),)


def test_a_local_template_and_a_hyperlink_are_no_danger() -> None:
    found = word(
        p("大厅"),
        ("r1", "hyperlink", "https://example.org"),
        ("r2", "settings", "settings.xml"),
        parts={
            "word/settings.xml": part("w:settings", '<w:attachedTemplate r:id="r1"/>'),
            "word/_rels/settings.xml.rels": relations(
                ("r1", "attachedTemplate", "file:///C:\\模板\\公文.dotx")
            ),
        },
    )
    assert _texts(found) == ["大厅"]


def _content(document: bytes) -> Content:
    return read_package(document)


def _lines(document: bytes) -> tuple[Line, ...]:
    return _content(document).lines


def _texts(document: bytes) -> list[str]:
    return [line.text for line in _lines(document)]


def _style(name: str, title: str, inside: str, kind: str = "paragraph") -> str:
    return f'<w:style w:type="{kind}" w:styleId="{name}"><w:name w:val="{title}"/>{inside}</w:style>'


def _changed(kind: str, inside: str) -> str:
    return f'<w:{kind} w:id="1" w:author="x">{inside}</w:{kind}>'
