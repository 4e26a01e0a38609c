"""The refusals that several readers share, each a KioskError that tells what to do next."""

from __future__ import annotations

from kiosk.errors import KioskError

SAVE_AS_DOCX = "请用 Word 或 WPS 打开，选“另存为”，类型选“Word 文档（.docx）”，再导入。"
SAVE_AS_XLSX = "请用 Excel 或 WPS 打开，选“另存为”，类型选“Excel 工作簿（.xlsx）”，再导入。"
SPLIT = "请把文档分成几份，一份一份地导入。"


def damaged(what: str = "文档") -> KioskError:
    """It cannot be parsed."""
    return KioskError(
        f"这份{what}读不出来，文件可能坏了或没有传完整。", "请用原来的软件打开它，另存一份，再导入。"
    )


def too_much(what: str, most: str) -> KioskError:
    """More of *what* than is allowed."""
    return KioskError(f"文档太大了：{what}超过 {most}。", SPLIT)


def locked() -> KioskError:
    """It asks for a password."""
    return KioskError("这份文档有密码，打不开。", "请在原来的软件里去掉密码，另存一份，再导入。")


def not_text() -> KioskError:
    """Bytes that no encoding makes sense of."""
    return KioskError(
        "这个文件不是文字文档。", "请导入 Word 文档（.docx）、表格（.xlsx、.csv）或纯文本（.txt）。"
    )
