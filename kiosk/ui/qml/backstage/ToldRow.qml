// A thing that is told: what it is about, and what is to be said of it.
import QtQuick
import "../parts"
import ".."

Rectangle {
    id: row

    required property string about
    required property string say
    property bool grave: false

    implicitHeight: words.height + 28 * Theme.u
    height: implicitHeight
    radius: Theme.radius
    color: grave ? Theme.lit : Theme.card
    border.width: 2 * Theme.u
    border.color: grave ? Theme.accent : Theme.rule
    Accessible.role: Accessible.ListItem
    Accessible.name: [about, say].filter(word => word !== "").join("，")

    Column {
        id: words
        anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter
                  leftMargin: 24 * Theme.u; rightMargin: 24 * Theme.u }
        spacing: 2 * Theme.u
        Label {
            width: parent.width
            visible: text !== ""
            text: row.about
            color: row.grave ? Theme.accent : Theme.inkSoft
            font.pixelSize: Theme.small
            font.weight: Font.DemiBold
        }
        Label {
            width: parent.width
            visible: text !== ""
            text: row.say
            font.pixelSize: Theme.small * 1.08
            wrapMode: Text.Wrap
            lineHeight: Theme.leading
        }
    }
}
