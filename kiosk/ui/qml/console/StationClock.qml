// How long she has been at this station, and who tells it now.
import QtQuick
import Kiosk
import ".."

Item {
    id: board

    required property Stage stage
    // What her card has no room to show, in words.
    property string more: ""
    property real size: Theme.deskBody
    readonly property CardFace card: stage.desk.card
    readonly property ClockFace clock: stage.desk.clock
    readonly property Spelling spell: Spelling {}

    implicitHeight: 1.45 * size

    DeskLabel {
        id: time
        anchors { left: parent.left; right: more.left; rightMargin: 12 * Theme.u; verticalCenter: parent.verticalCenter }
        text: board.clock.holding !== "" ? qsTr("提问时间，本站计时停在%1").arg(board.spell.counted(board.clock.here))
            : qsTr("本站 %1 / %2").arg(board.spell.counted(board.clock.here)).arg(board.spell.counted(board.clock.herePlanned))
        color: board.clock.holding !== "" || board.clock.here > board.clock.herePlanned + 30 ? Theme.deskLate : Theme.deskSoft
        font.pixelSize: board.size
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Theme.deskBody
    }
    DeskLabel {
        id: more
        anchors { right: who.left; rightMargin: text !== "" ? 16 * Theme.u : 0; verticalCenter: parent.verticalCenter }
        text: board.more
        color: Theme.deskSoft
    }
    DeskLabel {
        id: who
        anchors { right: parent.right; verticalCenter: parent.verticalCenter }
        text: board.card.voice ? (board.card.telling === "playing" ? qsTr("机器在讲")
                : board.card.telling === "finished" ? qsTr("机器讲完了") : qsTr("机器讲，已暂停"))
            : board.card.telling === "playing" ? qsTr("您在讲") : board.card.telling === "paused" ? qsTr("已暂停") : qsTr("这里讲完了")
        color: Theme.deskSoft
        font.pixelSize: Math.min(board.size, Theme.deskBody * 1.1)
    }
}
