// Beside a preview: that it is none of what visitors see yet, and the way back.
import QtQuick
import Kiosk
import "../parts"
import ".."

Rectangle {
    id: band

    required property Stage stage

    color: Theme.accent
    Label {
        anchors { left: parent.left; right: back.left; top: parent.top; bottom: parent.bottom
                  leftMargin: Theme.margin * 0.7; rightMargin: Theme.gap }
        text: qsTr("预览，还没有发布")
        color: Theme.accentInk
        font.weight: Font.DemiBold
        wrapMode: Text.Wrap
        maximumLineCount: 2
        lineHeight: Theme.leadingTight
    }
    TouchButton {
        id: back
        anchors { right: parent.right; verticalCenter: parent.verticalCenter; rightMargin: Theme.margin * 0.7 }
        height: Theme.target
        icon: Icons.undo
        name: qsTr("回后台")
        frame: Theme.accentInk
        onTapped: band.stage.backstage.endPreview()
    }
}
