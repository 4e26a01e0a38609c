// How far a list has been scrolled, shown only when there is more than fits.
import QtQuick
import ".."

Rectangle {
    required property Flickable view
    property color tint: Theme.rule

    visible: view.visibleArea.heightRatio < 1
    x: view.x + view.width + 6 * Theme.u
    y: view.y + view.visibleArea.yPosition * view.height
    width: 8 * Theme.u
    height: Math.max(60 * Theme.u, view.visibleArea.heightRatio * view.height)
    radius: width / 2
    color: tint
}
