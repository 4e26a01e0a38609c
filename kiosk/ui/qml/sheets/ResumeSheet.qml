// After a power cut in the middle of a reception: go on where it was, or end it.
import QtQuick
import Kiosk
import "../parts"
import ".."

FocusScope {
    id: sheet

    required property Stage stage
    readonly property Desk desk: stage.desk

    focus: true
    Accessible.role: Accessible.Dialog
    Accessible.name: qsTr("接着讲")

    Rectangle {
        anchors.fill: parent
        color: Theme.shade
        TapHandler { gesturePolicy: TapHandler.ReleaseWithinBounds }
    }

    Rectangle {
        width: Math.min(parent.width - 2 * Theme.margin, 980 * Theme.u)
        height: column.height + 2 * Theme.margin
        radius: Theme.radius
        color: Theme.paper
        anchors { horizontalCenter: parent.horizontalCenter }
        y: Theme.portrait ? Theme.reach + (parent.height - Theme.reach - height) / 2 : (parent.height - height) / 2

        Column {
            id: column
            anchors { left: parent.left; right: parent.right; top: parent.top; margins: Theme.margin }
            spacing: Theme.gap
            Label {
                width: parent.width
                text: qsTr("刚才的接待断在%1").arg(sheet.desk.offeredName)
                font.pixelSize: Theme.heading
                font.weight: Font.DemiBold
                wrapMode: Text.Wrap
            }
            TouchButton {
                width: parent.width
                height: Math.max(Theme.target * 1.25, implicitHeight)
                primary: true
                large: true
                focus: true
                name: sheet.desk.offeredNumber > 0 ? qsTr("继续第%1站").arg(sheet.desk.offeredNumber)
                                                   : qsTr("继续：%1").arg(sheet.desk.offeredName)
                icon: Icons.playArrow
                onTapped: sheet.desk.goOn()
            }
            TouchButton {
                width: parent.width
                height: Theme.target
                name: qsTr("不讲了，结束这次接待")
                onTapped: sheet.desk.forget()
            }
        }
    }
}
