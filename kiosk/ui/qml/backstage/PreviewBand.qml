// Over a preview: that it is none of what visitors see yet, and the way back.
import QtQuick
import Kiosk
import "../parts"
import ".."

Item {
    id: band

    required property Stage stage

    Rectangle {
        anchors { left: parent.left; right: parent.right; top: parent.top }
        height: words.implicitHeight + 4 * Theme.u
        color: Theme.accent
        Label {
            id: words
            anchors { horizontalCenter: parent.horizontalCenter; verticalCenter: parent.verticalCenter }
            text: qsTr("预览，还没有发布")
            color: Theme.accentInk
            font.pixelSize: Theme.small
            font.weight: Font.DemiBold
        }
    }
    // Over the picture of a wide page, and on a tall one where an arm reaches.
    TouchButton {
        x: Theme.portrait ? parent.width - width + radius : -radius
        y: parent.height * (Theme.portrait ? 0.62 : 0.42)
        width: implicitWidth + radius
        height: Theme.target * 1.1
        primary: true
        icon: Icons.undo
        name: qsTr("回后台")
        onTapped: band.stage.backstage.endPreview()
    }
}
