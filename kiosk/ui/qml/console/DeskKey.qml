// A key of the guide's desk: a sign above or before its words.
import QtQuick
import "../parts"
import ".."

Touchable {
    id: key

    property string text: name
    property string caption: ""
    property string icon: ""
    property bool primary: false
    property bool warm: false
    property bool upright: false
    readonly property color inkColor: primary || checked ? Theme.deskAccentInk : Theme.deskInk

    frame: Theme.deskInk
    radius: 14 * Theme.u
    implicitWidth: Math.max(Theme.target, row.implicitWidth + (upright ? 20 : 44) * Theme.u)
    implicitHeight: Math.max(Theme.target, row.implicitHeight + 20 * Theme.u)

    Rectangle {
        anchors.fill: parent
        radius: key.radius
        color: key.primary ? (key.pressed ? Qt.darker(Theme.deskAccent, 1.15) : Theme.deskAccent)
             : key.checked ? Theme.deskInk
             : key.pressed ? Theme.deskRule : Theme.deskWell
        border.width: key.warm ? 3 * Theme.u : 0
        border.color: Theme.deskLate
    }
    Grid {
        id: row
        anchors.centerIn: parent
        columns: key.upright || key.icon === "" ? 1 : 2
        spacing: (key.upright ? 2 : 12) * Theme.u
        horizontalItemAlignment: Grid.AlignHCenter
        verticalItemAlignment: Grid.AlignVCenter

        Icon {
            visible: key.icon !== ""
            path: key.icon
            color: key.inkColor
            size: (key.upright ? 42 : 38) * Theme.u
        }
        Column {
            DeskLabel {
                visible: text !== ""
                width: Math.min(implicitWidth, key.width - (key.icon !== "" && !key.upright ? 84 : 32) * Theme.u)
                text: key.caption
                color: key.inkColor
                opacity: 0.8
                font.pixelSize: Theme.deskSmall
            }
            DeskLabel {
                visible: text !== ""
                width: Math.min(implicitWidth, key.width - (key.icon !== "" && !key.upright ? 84 : 12) * Theme.u)
                text: key.text
                color: key.inkColor
                font.pixelSize: key.upright ? Theme.deskSmall : Theme.deskBody
                font.weight: key.primary || key.checked ? Font.DemiBold : Font.Normal
            }
        }
    }
}
