"""Why a package is not taken: each refusal with what happened and what to do, for whoever brought it."""

from __future__ import annotations

from pathlib import Path

from kiosk.errors import KioskError
from kiosk.tour.decoding import seen
from kiosk.tour.problems import Problem, shown

_AGAIN = "请在原来的机器上重新打包，再来一次。"
_STRANGE = "请不要用它。确实是自己单位的导览，请在原来的机器上用 pack 重新打包。"


class RefusedPackageError(KioskError):
    """A package that cannot be taken; `problems` are those of its tour, when it is that which does not hold.

    The *reason* is whole sentences.
    """

    def __init__(self, reason: str, remedy: str, problems: tuple[Problem, ...] = ()) -> None:
        super().__init__(f"这个导览包不能用：{reason}", remedy)
        self.problems = problems


class LostError(KioskError):
    """The package cannot be read any more: most likely its stick was pulled out."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"读不到“{path.name}”了，原来的导览都没有动。", "请检查U盘：重新插好U盘，再来一次。")


class CancelledError(KioskError):
    """Somebody thought better of it."""

    def __init__(self) -> None:
        super().__init__("已经取消，原来的导览都没有动。", "需要的话，请再来一次。")


def no_package() -> RefusedPackageError:
    """Bytes of another kind."""
    return RefusedPackageError("它不是导览亭打的包。", "请选名字以 .tour 结尾的文件。")


def incomplete(what: str = "它没有拷完整，或者坏了。") -> RefusedPackageError:
    """It came to harm, or ends too early."""
    return RefusedPackageError(what, f"请重新拷贝一次；还不行，{_AGAIN}")


def too_large(what: str) -> RefusedPackageError:
    """It asks for more than any tour needs."""
    return RefusedPackageError(what, _STRANGE)


def strange(what: str) -> RefusedPackageError:
    """It holds what no packer of ours writes."""
    return RefusedPackageError(what, _STRANGE)


def too_new() -> RefusedPackageError:
    """It was packed by a kiosk of the future."""
    return RefusedPackageError("它是更新的导览亭打的包。", "请先更新这台机器上的导览亭。")


def quoted(name: str) -> str:
    """A foreign file's name, to be told in a sentence."""
    return f"“{shown(seen(name), 40)}”"
