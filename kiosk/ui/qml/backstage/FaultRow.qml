// Something that failed of late: when last, what it meant, and how often.
import QtQuick
import "../parts"
import ".."

Item {
    id: row

    required property string moment
    required property string say
    required property int times

    implicitHeight: said.height + 20 * Theme.u
    height: implicitHeight
    Accessible.role: Accessible.ListItem
    Accessible.name: [moment, said.text].join("，")

    Label {
        id: when
        anchors { left: parent.left; leftMargin: 24 * Theme.u; top: said.top }
        width: 210 * Theme.u
        text: row.moment
        color: Theme.inkSoft
        font.pixelSize: Theme.small
        font.features: ({ "tnum": 1 })
        lineHeight: Theme.leading
    }
    Label {
        id: said
        anchors { left: when.right; right: parent.right; verticalCenter: parent.verticalCenter; rightMargin: 24 * Theme.u }
        text: row.times > 1 ? qsTr("%1（%2次）").arg(row.say).arg(row.times) : row.say
        font.pixelSize: Theme.small
        wrapMode: Text.Wrap
        elide: Text.ElideNone
        lineHeight: Theme.leading
    }
    Rectangle {
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        height: Math.max(1, Theme.u)
        color: Theme.rule
    }
}
