// One of several things to take: chosen or not, with a word on what it is.
import QtQuick
import "../parts"
import ".."

Touchable {
    id: card

    required property string title
    property string detail
    property string warning

    scrolls: true
    checkable: true
    name: [title, detail, warning].filter(word => word !== "").join("，")
    implicitHeight: Math.max(Theme.target, words.height + 32 * Theme.u)
    height: implicitHeight

    Rectangle {
        anchors.fill: parent
        radius: card.radius
        color: card.pressed ? Theme.well : Theme.card
        border.width: (card.checked ? 4 : 2) * Theme.u
        border.color: card.checked ? Theme.ink : Theme.rule
    }
    Rectangle {
        id: box
        anchors { left: parent.left; leftMargin: 24 * Theme.u; verticalCenter: parent.verticalCenter }
        width: 48 * Theme.u
        height: width
        radius: 10 * Theme.u
        color: card.checked ? Theme.ink : "transparent"
        border.width: 3 * Theme.u
        border.color: card.checked ? Theme.ink : Theme.inkSoft
        Icon {
            anchors.centerIn: parent
            visible: card.checked
            path: Icons.check
            color: Theme.paper
            size: 40 * Theme.u
        }
    }
    Column {
        id: words
        anchors { left: box.right; right: parent.right; verticalCenter: parent.verticalCenter
                  leftMargin: 24 * Theme.u; rightMargin: 24 * Theme.u }
        spacing: 2 * Theme.u
        Label {
            width: parent.width
            text: card.title
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap
            maximumLineCount: 2
        }
        Label {
            width: parent.width
            visible: text !== ""
            text: card.detail
            color: Theme.inkSoft
            font.pixelSize: Theme.small
            wrapMode: Text.Wrap
        }
        Label {
            width: parent.width
            visible: text !== ""
            text: card.warning
            color: Theme.accent
            font.pixelSize: Theme.small
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap
        }
    }
}
