// An edition: when, by whom, what was changed; one that visitors do not see can be brought back.
import QtQuick
import "../parts"
import ".."

Rectangle {
    id: row

    required property int number
    required property string moment
    required property string author
    required property string note
    required property bool live
    required property bool whole
    property bool usable: true

    signal wanted()

    implicitHeight: Math.max(words.height, Theme.target) + 24 * Theme.u
    height: implicitHeight
    radius: Theme.radius
    color: Theme.card
    border.width: (live ? 4 : 2) * Theme.u
    border.color: live ? Theme.ink : Theme.rule

    Column {
        id: words
        anchors { left: parent.left; right: key.visible ? key.left : mark.visible ? mark.left : parent.right
                  verticalCenter: parent.verticalCenter; leftMargin: 24 * Theme.u; rightMargin: 16 * Theme.u }
        spacing: 4 * Theme.u
        Label {
            width: parent.width
            text: [qsTr("第%1版").arg(row.number), row.note].filter(word => word !== "").join("  ")
            font.weight: Font.DemiBold
            font.pixelSize: Theme.small * 1.12
            wrapMode: Text.Wrap
        }
        Label {
            width: parent.width
            text: [row.moment, row.author === "" ? qsTr("自动发布") : row.author].filter(word => word !== "").join("  ·  ")
            color: Theme.inkSoft
            font.pixelSize: Theme.small
            font.features: ({ "tnum": 1 })
            wrapMode: Text.Wrap
        }
    }
    Label {
        id: mark
        anchors { right: parent.right; verticalCenter: parent.verticalCenter; rightMargin: 28 * Theme.u }
        visible: row.live || !row.whole
        text: row.live ? qsTr("正在放") : qsTr("缺了文件")
        font.pixelSize: Theme.small
        font.weight: Font.DemiBold
        color: row.live ? Theme.ink : Theme.inkSoft
    }
    TouchButton {
        id: key
        anchors { right: parent.right; verticalCenter: parent.verticalCenter; rightMargin: 12 * Theme.u }
        visible: !row.live && row.whole
        scrolls: true
        usable: row.usable
        name: qsTr("放第%1版").arg(row.number)
        text: qsTr("放这一版")
        height: Theme.target
        onTapped: row.wanted()
    }
}
