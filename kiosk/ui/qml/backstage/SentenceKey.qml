// A sentence of a station that can be touched: to be written anew, or to begin a station of its own.
import QtQuick
import "../parts"
import ".."

Touchable {
    id: key

    required property int number
    required property string text
    required property bool opens
    property bool cuts: false

    scrolls: true
    name: text
    implicitHeight: Math.max(Theme.target, words.height + 32 * Theme.u) + (opens ? 14 * Theme.u : 0)
    height: implicitHeight

    Rectangle {
        anchors { fill: parent; topMargin: key.opens ? 14 * Theme.u : 0 }
        radius: key.radius
        color: key.pressed ? Theme.well : Theme.card
        border.width: (key.cuts && key.usable ? 4 : 2) * Theme.u
        border.color: key.cuts && key.usable ? Theme.accent : Theme.rule
        Label {
            id: words
            anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter
                      leftMargin: 24 * Theme.u; rightMargin: 24 * Theme.u }
            text: key.text
            wrapMode: Text.Wrap
            elide: Text.ElideNone
            lineHeight: Theme.leading
        }
    }
}
