// What is wrong with the draft, in sentences; nothing where nothing is.
pragma ComponentBehavior: Bound
import QtQuick
import "../parts"
import ".."

Column {
    id: faults

    property alias model: each.model

    spacing: 10 * Theme.u
    bottomPadding: each.count > 0 ? Theme.gap : 0
    Repeater {
        id: each
        Rectangle {
            id: fault
            required property string modelData
            width: faults.width
            height: said.height + 32 * Theme.u
            radius: Theme.radius
            color: Theme.lit
            border.width: 2 * Theme.u
            border.color: Theme.accent
            Accessible.role: Accessible.ListItem
            Accessible.name: fault.modelData
            Label {
                id: said
                anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter; margins: 24 * Theme.u }
                text: fault.modelData
                font.pixelSize: Theme.small * 1.08
                wrapMode: Text.Wrap
                lineHeight: Theme.leading
            }
        }
    }
}
