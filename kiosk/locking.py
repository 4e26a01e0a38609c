"""The verb of the lock: whoever can run commands on this machine owns it, and says whose PIN is which."""

from __future__ import annotations

import getpass
import logging
import sys
from collections.abc import Callable
from pathlib import Path

from kiosk.errors import KioskError
from kiosk.lock.lock import Lock
from kiosk.lock.pin import digits_of, parse_pin
from kiosk.show.gate import Holder

_LONGEST = 200  # characters of a line; a PIN has eight

log = logging.getLogger(__name__)

Say = Callable[[str], None]


def set_or_forget(home: Path, staff: bool, forget: bool, say: Say) -> int:
    """Set the PIN of the guide or of the staff, or take it away; the exit code.

    Raises KioskError for a PIN that is no good, and when nothing can be written.
    """
    lock = Lock(home)
    holder, other = (Holder.STAFF, Holder.GUIDE) if staff else (Holder.GUIDE, Holder.STAFF)
    damaged = lock.is_damaged()
    if forget and not lock.is_set([holder]):
        say(f"{holder.called}没有设过密码，什么都没有变。")
        return 0
    if forget:
        lock.forget(holder)
        done = f"{holder.called}的密码去掉了，要用就重新设一个。"
    else:
        lock.set_pin(holder, _asked_for(holder, say))
        done = f"{holder.called}的密码设好了，现在就能用。"
    log.info("the PIN of %s was %s", holder, "taken away" if forget else "set")
    say(done + (f"原来的密码文件坏了，{other.called}的密码也要重新设。" if damaged else ""))
    return 0


def _asked_for(holder: Holder, say: Say) -> str:
    """A PIN from the terminal, unseen and twice; without a terminal the next line of what is piped in."""
    try:
        if sys.stdin is None or not sys.stdin.isatty():
            return sys.stdin.readline(_LONGEST) if sys.stdin else ""
        # The question is ours to print: getpass would fail on a terminal that has no hanzi.
        say(f"请输入{holder.called}的新密码，6 到 8 位数字，然后按回车。打的字不会显示。")
        first = parse_pin(getpass.getpass(""))
        say("请再输一次。")
        second = getpass.getpass("")
    except (EOFError, KeyboardInterrupt, UnicodeDecodeError) as error:
        raise KioskError("没有收到密码，什么都没有变。", "请再运行一次。") from error
    if digits_of(second) != first:
        raise KioskError("两次输入的不一样，什么都没有变。", "请再运行一次。")
    return first
