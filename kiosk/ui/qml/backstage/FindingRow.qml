// A part of the machine: whether it is well, what is so, and what to do about it.
import QtQuick
import "../parts"
import ".."

Rectangle {
    id: row

    required property string part
    required property bool well
    required property string what
    required property string remedy

    implicitHeight: words.height + 32 * Theme.u
    height: implicitHeight
    radius: Theme.radius
    color: well ? Theme.card : Theme.lit
    border.width: 2 * Theme.u
    border.color: well ? Theme.rule : Theme.accent
    Accessible.role: Accessible.ListItem
    Accessible.name: [part, what, remedy].join("，")

    // No icon: the software renderer clips none at the edge of what scrolls.
    Rectangle {
        id: sign
        anchors { left: parent.left; leftMargin: 24 * Theme.u; top: parent.top; topMargin: 18 * Theme.u }
        width: 38 * Theme.u
        height: width
        radius: width / 2
        color: row.well ? Theme.well : Theme.accent
        Label {
            anchors.centerIn: parent
            text: row.well ? "" : "!"
            color: Theme.accentInk
            font.pixelSize: 26 * Theme.u
            font.weight: Font.DemiBold
        }
    }
    Label {
        id: called
        anchors { left: sign.right; leftMargin: 16 * Theme.u; top: words.top }
        width: 100 * Theme.u
        text: row.part
        font.weight: Font.DemiBold
        font.pixelSize: Theme.small * 1.08
        lineHeight: Theme.leading
    }
    Column {
        id: words
        anchors { left: called.right; right: parent.right; verticalCenter: parent.verticalCenter
                  leftMargin: 12 * Theme.u; rightMargin: 24 * Theme.u }
        spacing: 4 * Theme.u
        Told {
            text: row.what
            color: row.well ? Theme.inkSoft : Theme.ink
        }
        Told {
            visible: text !== ""
            text: row.remedy
            font.weight: Font.DemiBold
        }
    }

    component Told: Label {
        width: parent.width
        font.pixelSize: Theme.small * 1.08
        wrapMode: Text.Wrap
        elide: Text.ElideNone
        lineHeight: Theme.leading
    }
}
