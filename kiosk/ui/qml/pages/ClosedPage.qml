// Out of opening hours: a dark, quiet page that says when the hall opens. Nothing on it begins a visit.
import QtQuick
import Kiosk
import "../parts"
import ".."

Rectangle {
    id: page

    required property Stage stage
    readonly property HoursFace hours: stage.hours
    readonly property string day: [qsTr("星期一"), qsTr("星期二"), qsTr("星期三"), qsTr("星期四"), qsTr("星期五"),
                                   qsTr("星期六"), qsTr("星期日")][hours.weekday]

    color: Theme.night
    Accessible.role: Accessible.Pane
    Accessible.name: opens.text

    Column {
        id: words
        // Night after night the same letters would stay on the panel: each minute they stand a little elsewhere.
        property int minute: 0
        readonly property real room: 20 * Theme.u
        anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter
                  leftMargin: Theme.margin * 1.6 + room * Math.sin(minute); rightMargin: Theme.margin * 1.6
                  verticalCenterOffset: room * Math.cos(minute) }
        spacing: 30 * Theme.u
        Label {
            width: parent.width
            visible: text !== ""
            text: page.stage.overview.title
            color: Theme.nightSoft
            font.pixelSize: Theme.heading
            wrapMode: Text.Wrap
            maximumLineCount: 2
        }
        Heading {
            id: opens
            room: parent.width
            size: Theme.display
            lines: 3
            text: page.hours.days < 0 ? qsTr("现在没有开放")
                : page.hours.days === 0 ? qsTr("今天 %1 开门").arg(page.hours.at)
                : page.hours.days === 1 ? qsTr("明天 %1 开门").arg(page.hours.at)
                : qsTr("%1 %2 开门").arg(page.day).arg(page.hours.at)
            color: Theme.nightInk
        }
        Label {
            width: parent.width
            text: qsTr("现在没有开放，欢迎到时再来。")
            visible: page.hours.days >= 0
            color: Theme.nightSoft
            font.pixelSize: Theme.heading
            wrapMode: Text.Wrap
        }
        Timer {
            running: page.visible
            interval: 60000
            repeat: true
            onTriggered: words.minute += 1
        }
    }
}
