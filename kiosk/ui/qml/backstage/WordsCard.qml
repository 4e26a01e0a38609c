// A thing that can be written: what it is, and how it reads now.
import QtQuick
import "../parts"
import ".."

Touchable {
    id: card

    required property string says
    required property string words

    scrolls: true
    name: says
    implicitHeight: Math.max(Theme.target, told.height + 32 * Theme.u)
    height: implicitHeight

    Rectangle {
        anchors.fill: parent
        radius: card.radius
        color: card.pressed ? Theme.well : Theme.card
        border.width: 2 * Theme.u
        border.color: Theme.rule
    }
    Column {
        id: told
        anchors { left: parent.left; right: sign.left; verticalCenter: parent.verticalCenter
                  leftMargin: 24 * Theme.u; rightMargin: 16 * Theme.u }
        Label {
            width: parent.width
            text: card.says
            color: Theme.inkSoft
            font.pixelSize: Theme.small
        }
        Label {
            width: parent.width
            visible: text !== ""
            text: card.words
            wrapMode: Text.Wrap
            maximumLineCount: 3
            lineHeight: Theme.leading
        }
    }
    Label {
        id: sign
        anchors { right: parent.right; verticalCenter: parent.verticalCenter; rightMargin: 24 * Theme.u }
        text: qsTr("改")
        color: Theme.accent
        font.weight: Font.DemiBold
    }
}
