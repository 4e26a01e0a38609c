"""The screen saver of a desktop, held until the input ends: `python -m kiosk.ui.screensaver BUS`."""

from __future__ import annotations

import sys

from PySide6.QtCore import Q_ARG, QCoreApplication, QMetaObject, QSocketNotifier, Qt
from PySide6.QtDBus import QDBusConnection, QDBusInterface, QDBusMessage, QDBusServiceWatcher

_NAME = "org.freedesktop.ScreenSaver"
_PATH = "/org/freedesktop/ScreenSaver"


def main(address: str) -> int:
    """Say `held` when it is; the exit code. What is wrong goes to stderr, in words of the bus."""
    application = QCoreApplication(["daolanting"])
    bus = QDBusConnection.connectToBus(address, "awake")
    saver = QDBusInterface(_NAME, _PATH, _NAME, bus)
    answer = saver.call("Inhibit", "导览亭", "正在接待来宾")
    if answer.type() != QDBusMessage.MessageType.ReplyMessage:
        sys.stderr.write(bus.lastError().message() or answer.errorMessage())
        return 1
    ear = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    ear.activated.connect(application.quit)
    gone = QDBusServiceWatcher(_NAME, bus, QDBusServiceWatcher.WatchModeFlag.WatchForUnregistration)
    gone.serviceUnregistered.connect(lambda name: application.exit(1))
    sys.stdout.write("held\n")
    sys.stdout.flush()
    code = application.exec()
    if code == 0:  # a plain call would send the number with a sign, which nobody understands
        cookie = Q_ARG("uint", answer.arguments()[0])
        QMetaObject.invokeMethod(saver, "UnInhibit", Qt.ConnectionType.DirectConnection, cookie)
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
