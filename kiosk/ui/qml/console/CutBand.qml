// What would bring a late visit back to its plan, and one key that does it.
import QtQuick
import Kiosk
import ".."

Rectangle {
    id: band

    required property Stage stage
    readonly property ClockFace clock: stage.desk.clock
    readonly property Spelling spell: Spelling {}

    visible: clock.regains > 0
    implicitHeight: visible ? Math.max(Theme.target, words.implicitHeight) + 28 * Theme.u : 0
    radius: 18 * Theme.u
    color: Theme.deskCard
    border.width: 3 * Theme.u
    border.color: Theme.deskLate
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("赶时间的办法")

    Column {
        id: words
        anchors { left: parent.left; right: take.left; verticalCenter: parent.verticalCenter
                  leftMargin: 24 * Theme.u; rightMargin: 20 * Theme.u }
        DeskLabel {
            width: parent.width
            text: qsTr("%1，这样可以省下%2：").arg(band.spell.pace("late", band.clock.late)).arg(band.spell.spoken(band.clock.regains))
            color: Theme.deskLate
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap
        }
        DeskLabel {
            width: parent.width
            text: [band.clock.shortNames !== "" ? qsTr("讲短：%1").arg(band.clock.shortNames) : "",
                   band.clock.skipNames !== "" ? qsTr("跳过：%1").arg(band.clock.skipNames) : ""]
                  .filter(word => word !== "").join(qsTr("；"))
            wrapMode: Text.Wrap
            maximumLineCount: 2
        }
    }
    DeskKey {
        id: take
        anchors { right: refuse.left; verticalCenter: parent.verticalCenter; rightMargin: 10 * Theme.u }
        name: qsTr("就这样")
        icon: Icons.contentCut
        primary: true
        onTapped: band.stage.desk.takeCut()
    }
    DeskKey {
        id: refuse
        anchors { right: parent.right; verticalCenter: parent.verticalCenter; rightMargin: 16 * Theme.u }
        name: qsTr("不用")
        onTapped: band.stage.desk.refuseCut()
    }
}
