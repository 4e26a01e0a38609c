// A thing to mend: where it is, what is wrong, and what would be right.
import QtQuick
import "../parts"
import ".."

Rectangle {
    id: row

    required property string file
    required property int line
    required property string say
    required property string suggestion
    required property bool grave

    implicitHeight: words.height + 36 * Theme.u
    height: implicitHeight
    radius: Theme.radius
    color: grave ? Theme.lit : Theme.card
    border.width: 2 * Theme.u
    border.color: grave ? Theme.accent : Theme.rule
    Accessible.role: Accessible.ListItem
    Accessible.name: place.text + "，" + said.text

    Column {
        id: words
        anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter
                  leftMargin: 24 * Theme.u; rightMargin: 24 * Theme.u }
        spacing: 4 * Theme.u
        Label {
            id: place
            width: parent.width
            text: row.file === "" ? (row.grave ? qsTr("要确认，才能发布") : qsTr("请看一眼"))
                : (row.grave ? "" : qsTr("提醒 · ")) + (row.line > 0 ? qsTr("%1 第%2行").arg(row.file).arg(row.line) : row.file)
            color: row.grave ? Theme.accent : Theme.inkSoft
            font.pixelSize: Theme.small
            font.weight: Font.DemiBold
        }
        Label {
            id: said
            width: parent.width
            text: row.say
            font.pixelSize: Theme.small * 1.08
            wrapMode: Text.Wrap
            lineHeight: Theme.leading
        }
        Label {
            width: parent.width
            visible: row.suggestion !== ""
            text: qsTr("改成：%1").arg(row.suggestion)
            font.pixelSize: Theme.small * 1.08
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap
        }
    }
}
