// The question before an idle visit ends, with the seconds that are left; any touch stays.
import QtQuick
import Kiosk
import ".."

FocusScope {
    id: question

    required property Stage stage

    visible: stage.countdown >= 0
    focus: visible
    Accessible.role: Accessible.AlertMessage
    Accessible.name: words.text

    Rectangle {
        anchors.fill: parent
        color: Theme.shade
        TapHandler { gesturePolicy: TapHandler.ReleaseWithinBounds; onTapped: question.stage.touch() }
    }
    Rectangle {
        anchors { horizontalCenter: parent.horizontalCenter; bottom: parent.bottom
                  bottomMargin: Theme.portrait ? parent.height * 0.16 : (parent.height - height) / 2 }
        width: Math.min(parent.width - 2 * Theme.margin, 860 * Theme.u)
        height: column.height + 2 * Theme.margin
        radius: Theme.radius
        color: Theme.paper
        Column {
            id: column
            anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter; margins: Theme.margin }
            spacing: Theme.gap
            Label {
                id: words
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: qsTr("您还在看吗？")
                font.pixelSize: Theme.title
                font.weight: Font.DemiBold
                wrapMode: Text.Wrap
            }
            Label {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: qsTr("%1秒后回到开头").arg(Math.max(0, question.stage.countdown))
                font.pixelSize: Theme.heading
                font.features: ({ "tnum": 1 })
                color: Theme.inkSoft
            }
            TouchButton {
                width: parent.width
                height: Math.max(Theme.target * 1.2, implicitHeight)
                primary: true
                focus: true
                name: qsTr("继续看")
                icon: Icons.touchApp
                onTapped: question.stage.touch()
            }
        }
    }
}
