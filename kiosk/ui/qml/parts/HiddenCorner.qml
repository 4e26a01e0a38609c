// The guide's way in that no visitor sees: a finger held for three seconds in the page's upper left corner.
import QtQuick
import ".."

Item {
    id: corner

    signal held()

    width: Math.max(Theme.target, 120 * Theme.u)
    height: width

    // Only looks on: whatever lies beneath gets every touch as ever.
    PointHandler {
        id: finger
        acceptedButtons: Qt.LeftButton
        onActiveChanged: active ? wait.restart() : wait.stop()
        onPointChanged: if (active && !corner.contains(point.position)) wait.stop()
    }
    Timer {
        id: wait
        interval: 3000
        onTriggered: corner.held()
    }
}
