// What the visit was: minutes at each station beside those of the plan; a rehearsal's may become the plan.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import ".."

Rectangle {
    id: board

    required property Stage stage
    readonly property Spelling spell: Spelling {}
    property bool kept: false

    radius: 18 * Theme.u
    color: Theme.deskCard
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("这次接待")

    DeskLabel {
        id: head
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: 28 * Theme.u }
        text: board.stage.desk.words.rehearsal ? qsTr("这次演练") : board.stage.guidance.guest !== ""
            ? qsTr("这次接待：%1").arg(board.stage.guidance.guest) : qsTr("这次接待")
        font.pixelSize: Theme.deskTitle
        font.weight: Font.DemiBold
    }
    ListView {
        anchors { left: parent.left; right: parent.right; top: head.bottom; bottom: low.top; margins: 28 * Theme.u
                  topMargin: 16 * Theme.u; bottomMargin: 16 * Theme.u }
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: board.stage.desk.way
        delegate: Item {
            id: stop
            required property string name
            required property string standing
            required property int planned
            required property int spent
            width: ListView.view.width
            height: visible ? 52 * Theme.u : 0
            visible: standing !== "off"
            DeskLabel {
                anchors { left: parent.left; right: spentAt.left; verticalCenter: parent.verticalCenter; rightMargin: 20 * Theme.u }
                text: stop.name
                color: stop.spent > 0 ? Theme.deskInk : Theme.deskSoft
            }
            DeskLabel {
                id: spentAt
                anchors { right: plannedAt.left; verticalCenter: parent.verticalCenter }
                width: 170 * Theme.u
                horizontalAlignment: Text.AlignRight
                text: stop.spent > 0 ? board.spell.counted(stop.spent) : stop.standing === "skipped" ? qsTr("跳过了") : qsTr("没有讲")
                color: stop.spent > stop.planned + 30 ? Theme.deskLate : stop.spent > 0 ? Theme.deskInk : Theme.deskSoft
                font.weight: Font.DemiBold
            }
            DeskLabel {
                id: plannedAt
                anchors { right: parent.right; verticalCenter: parent.verticalCenter }
                width: 190 * Theme.u
                horizontalAlignment: Text.AlignRight
                text: qsTr("计划%1").arg(board.spell.counted(stop.planned))
                color: Theme.deskSoft
                font.pixelSize: Theme.deskSmall
            }
        }
    }
    Flow {
        id: low
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom; margins: 28 * Theme.u }
        spacing: 12 * Theme.u
        DeskKey {
            name: qsTr("结束接待")
            primary: true
            icon: Icons.check
            onTapped: board.stage.desk.askOut()
        }
        DeskKey {
            visible: board.stage.desk.words.rehearsal
            name: board.kept ? qsTr("已存为计划") : qsTr("把这些时间存为计划")
            icon: Icons.timer
            usable: !board.kept
            onTapped: {
                board.kept = true
                board.stage.desk.keepPlan()
            }
        }
        DeskKey {
            name: qsTr("还没完，回去")
            icon: Icons.undo
            onTapped: board.stage.back()
        }
    }
}
