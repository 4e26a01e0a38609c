"""Why a picture stays outside: each fault with what happened and what to do, for whoever brought it."""

from __future__ import annotations

from enum import Enum


class Fault(Enum):
    """A fault of one file, or one that ends the whole bringing. The worker tells it by its name alone."""

    EMPTY = "这个文件是空的。请从相机或手机重新拷一次。"
    NO_FILE = "这不是一个文件。请选文件夹里的图片。"
    TOO_LONG = "这个文件超过 100 MB。请用看图软件缩小以后再带入。"
    TOO_LARGE = "这张图片超过 2 亿像素。请用看图软件缩小以后再带入。"
    TOO_HEAVY = "打开这张图片要用的内存太多。请用看图软件缩小以后再带入。"
    TOO_SLOW = "这张图片很久都没有打开，已放弃。请用看图软件另存为 JPEG 再带入。"
    NO_PICTURE = "认不出这是什么图片。请另存为 JPEG 或 PNG 再带入。"
    DRAWING = "SVG 图里可能藏着别的文件和程序，不能带入。请另存为 PNG 再带入。"
    UNUSUAL = "这张图片的颜色格式不常见。请另存为 JPEG 或 PNG 再带入。"
    DAMAGED = "这张图片不完整或已经损坏。请重新拷一次；还不行，就换一张。"
    CRASHED = "这张图片让看图的程序出了错。请另存为 JPEG 再带入，或换一张。"
    FORBIDDEN = "没有读这个文件的权限。请拷到别的 U 盘再带入。"
    GONE = "读不到这个文件，U 盘可能拔出来了。请插好 U 盘，再带入一次。"
    NO_ANSWER = "U 盘没有反应，后面的图片都没有读。请重新插好 U 盘，再带入一次。"
    NO_HELPER = "看图的程序没能启动。请重新启动导览亭，再带入一次。"
    CANCELLED = "已经取消，这张图片没有带入。需要的话，请再带入一次。"
    DISK_FULL = "磁盘满了，这张图片没有存下来。请腾出空间，再带入一次。"


class UnusableError(Exception):
    """This file is refused; the others may be well. *detail* is for the log."""

    def __init__(self, fault: Fault, detail: str = "") -> None:
        super().__init__(f"{fault.name}: {detail}")
        self.fault = fault
        self.detail = detail


class EndedError(Exception):
    """Nothing more is brought in, for this reason, a Chinese sentence."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
