// A sheet over the page: from below on a tall panel, from the right on a wide one; a tap beside it closes it.
import QtQuick
import Kiosk
import "../parts"
import ".."

FocusScope {
    id: frame

    required property Stage stage
    required property string title
    property real broad: 820 * Theme.u
    default property alias content: body.data

    focus: true
    Accessible.role: Accessible.Dialog
    Accessible.name: title
    Keys.onEscapePressed: stage.closeSheet()

    Rectangle {
        anchors.fill: parent
        color: Theme.shade
        TapHandler { gesturePolicy: TapHandler.ReleaseWithinBounds; onTapped: frame.stage.closeSheet() }
    }
    Rectangle {
        id: board
        width: Theme.portrait ? parent.width : Math.min(frame.broad, parent.width * 0.85)
        height: Theme.portrait ? parent.height - Theme.reach : parent.height
        anchors { right: parent.right; bottom: parent.bottom }
        color: Theme.paper
        // A finger on the sheet is not a finger beside it.
        TapHandler { gesturePolicy: TapHandler.ReleaseWithinBounds; onTapped: frame.stage.touch() }

        Label {
            id: head
            anchors { left: parent.left; top: parent.top; right: shut.left; margins: Theme.margin
                      topMargin: Theme.margin * 0.8 }
            height: shut.height
            text: frame.title
            font.pixelSize: Theme.heading
            font.weight: Font.DemiBold
        }
        TouchButton {
            id: shut
            anchors { right: parent.right; top: parent.top; rightMargin: Theme.margin; topMargin: Theme.margin * 0.8 }
            focus: true
            name: qsTr("关闭")
            icon: Icons.close
            onTapped: frame.stage.closeSheet()
        }
        Item {
            id: body
            anchors { left: parent.left; right: parent.right; top: head.bottom; bottom: parent.bottom
                      margins: Theme.margin; topMargin: Theme.gap }
        }
    }
}
