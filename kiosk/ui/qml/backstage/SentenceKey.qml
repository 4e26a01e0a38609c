// A sentence of a station that can be touched: to be written anew, or to begin a station of its own. Beside it, its sound.
import QtQuick
import "../parts"
import ".."

Item {
    id: row

    required property int number
    required property string text
    required property bool opens
    property bool cuts: false
    property bool usable: true

    signal tapped()
    signal heard()

    readonly property real above: opens ? 14 * Theme.u : 0
    implicitHeight: Math.max(Theme.target, words.height + 32 * Theme.u) + above
    height: implicitHeight

    Touchable {
        id: key
        anchors { left: parent.left; right: sound.visible ? sound.left : parent.right; top: parent.top; bottom: parent.bottom
                  topMargin: row.above; rightMargin: sound.visible ? 10 * Theme.u : 0 }
        scrolls: true
        usable: row.usable
        name: row.text
        onTapped: row.tapped()
        Rectangle {
            anchors.fill: parent
            radius: key.radius
            color: key.pressed ? Theme.well : Theme.card
            border.width: (row.cuts && key.usable ? 4 : 2) * Theme.u
            border.color: row.cuts && key.usable ? Theme.accent : Theme.rule
            Label {
                id: words
                anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter
                          leftMargin: 24 * Theme.u; rightMargin: 24 * Theme.u }
                text: row.text
                wrapMode: Text.Wrap
                elide: Text.ElideNone
                lineHeight: Theme.leading
            }
        }
    }
    TouchButton {
        id: sound
        anchors { right: parent.right; top: parent.top; bottom: parent.bottom; topMargin: row.above }
        visible: !row.cuts
        width: Theme.target
        scrolls: true
        name: qsTr("听第%1句").arg(row.number + 1)
        text: qsTr("听")
        onTapped: row.heard()
    }
}
