// All tours of the hall, those that visitors see first. A tap opens the room of one.
pragma ComponentBehavior: Bound
import QtQuick
import "../parts"
import ".."

RoomFrame {
    id: room

    title: qsTr("导览")
    says: !staff.known ? qsTr("正在看有哪些导览……")
        : staff.tourCount === 0 ? qsTr("还没有导览。把导览文件放进 tours 文件夹，这里就会列出来。")
        : staff.faultyCount > 0 ? qsTr("共%1个，访客能看到%2个，%3个有问题要改。").arg(staff.tourCount).arg(staff.liveCount).arg(staff.faultyCount)
        : qsTr("共%1个，访客能看到%2个。").arg(staff.tourCount).arg(staff.liveCount)

    Rectangle {
        id: trouble
        width: parent.width
        height: visible ? told.height + 32 * Theme.u : 0
        visible: told.text !== ""
        radius: Theme.radius
        color: Theme.lit
        border.width: 2 * Theme.u
        border.color: Theme.accent
        Label {
            id: told
            anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter; margins: 24 * Theme.u }
            text: room.staff.trouble
            font.pixelSize: Theme.small * 1.08
            lineHeight: Theme.leading
            wrapMode: Text.Wrap
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
    }
    GridView {
        id: list
        readonly property int columns: width > (Theme.big ? 1680 : 1240) * Theme.u ? 2 : 1
        anchors { left: parent.left; right: parent.right; top: trouble.bottom; bottom: parent.bottom
                  topMargin: trouble.visible ? 16 * Theme.u : 0 }
        anchors.rightMargin: (columns - 1) * -Theme.gap
        clip: true
        cellWidth: Math.floor(width / columns)
        cellHeight: (Theme.big ? 236 : 188) * Theme.u
        cacheBuffer: Math.max(0, height)
        boundsBehavior: Flickable.StopAtBounds
        bottomMargin: Theme.gap
        model: room.staff.holdings
        delegate: HoldingCard {
            width: list.cellWidth - (list.columns - 1) * Theme.gap
            height: list.cellHeight - 16 * Theme.u
            onTapped: room.staff.openTour(tour)
        }
    }
    ScrollMark { view: list }
    Icon {
        anchors { horizontalCenter: parent.horizontalCenter; verticalCenter: parent.verticalCenter }
        visible: room.staff.known && room.staff.tourCount === 0
        path: Icons.menuBook
        color: Theme.rule
        size: 220 * Theme.u
    }
}
