// Where the way goes on: the next stop, and the floor it is on when that is another one.
import QtQuick
import Kiosk
import ".."

Rectangle {
    id: board

    required property Stage stage
    property int lines: 2
    readonly property CardFace card: stage.desk.card

    radius: 18 * Theme.u
    color: Theme.deskCard
    implicitHeight: column.implicitHeight + 36 * Theme.u

    Column {
        id: column
        anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter
                  margins: 20 * Theme.u }
        spacing: 8 * Theme.u
        DeskLabel {
            width: parent.width
            readonly property bool climbs: board.card.nextWay === "stairs_up" || board.card.nextWay === "stairs_down"
            text: board.card.nextName === "" ? "" : board.card.nextWay === "" ? qsTr("接着讲")
                : board.card.nextFloor === "" ? qsTr("下一站")
                : board.card.nextWay === "stairs_up" ? qsTr("下一站 · 上楼，去%1").arg(board.card.nextFloor)
                : climbs ? qsTr("下一站 · 下楼，去%1").arg(board.card.nextFloor) : qsTr("下一站 · 就在%1").arg(board.card.nextFloor)
            visible: text !== ""
            color: climbs ? Theme.deskLate : Theme.deskSoft
            font.pixelSize: Theme.deskSmall
        }
        DeskLabel {
            width: parent.width
            text: board.card.nextName !== "" ? board.card.nextName : qsTr("这是最后一站")
            font.pixelSize: Theme.deskTitle
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap
            maximumLineCount: board.lines
            lineHeight: Theme.leadingTight
        }
        DeskKey {
            visible: board.card.leftName !== "" && board.card.filmLeft < 0
            width: parent.width
            name: qsTr("回到%1").arg(board.card.leftName)
            text: board.card.leftName
            caption: qsTr("回到路线")
            icon: Icons.undo
            onTapped: board.stage.desk.resumeWay()
        }
    }
}
