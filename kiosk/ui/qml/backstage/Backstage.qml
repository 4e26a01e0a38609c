// The staff page: one room at a time, and the keys that lead from one to another. A new room is one slot and one
// key here, and a file of its own.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import "../parts"
import ".."

FocusScope {
    id: page

    required property Stage stage
    readonly property BackstageFace staff: stage.backstage
    // Whether a sheet to write on lies over the rooms.
    readonly property bool writes: editor.item ? (editor.item as EditRoom).writes : false

    focus: true
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("后台")

    Rectangle { anchors.fill: parent; color: Theme.paper }

    Item {
        id: floor
        enabled: !page.writes
        anchors { left: Theme.portrait ? parent.left : rail.right; right: parent.right
                  top: parent.top; bottom: Theme.portrait ? rail.top : parent.bottom }
        RoomSlot { name: "tours"; sourceComponent: ToursRoom { stage: page.stage } }
        RoomSlot { name: "tour"; sourceComponent: TourRoom { stage: page.stage } }
        RoomSlot { name: "bring"; sourceComponent: BringRoom { stage: page.stage } }
        RoomSlot {
            id: editor
            name: "editor"
            sourceComponent: EditRoom { stage: page.stage; over: page }
        }
        RoomSlot { name: "pins"; sourceComponent: PinsRoom { stage: page.stage } }
        RoomSlot { name: "hours"; sourceComponent: HoursRoom { stage: page.stage } }
        RoomSlot { name: "counts"; sourceComponent: CountsRoom { stage: page.stage } }
        RoomSlot { name: "machine"; sourceComponent: MachineRoom { stage: page.stage } }
    }

    // Over the room: the software renderer clips no sign at the edge of what scrolls.
    Rectangle {
        id: rail
        enabled: !page.writes
        anchors { left: parent.left; right: Theme.portrait ? parent.right : undefined
                  top: Theme.portrait ? undefined : parent.top; bottom: parent.bottom }
        width: Theme.portrait ? parent.width : Math.max(260 * Theme.u, Theme.target * 2)
        height: Theme.portrait ? keys.height + 40 * Theme.u : parent.height
        color: Theme.well

        Label {
            visible: !Theme.portrait
            x: 36 * Theme.u
            y: Theme.margin * 0.8
            text: qsTr("后台")
            font.pixelSize: Theme.heading
            font.weight: Font.DemiBold
        }
        Grid {
            id: keys
            readonly property int count: 7
            anchors { left: parent.left; right: parent.right; bottom: parent.bottom; margins: 20 * Theme.u }
            columns: Theme.portrait ? count : 1
            spacing: 12 * Theme.u
            RoomKey { name: qsTr("导览"); icon: Icons.menuBook; to: "tours"; also: ["tour", "editor"] }
            RoomKey {
                name: qsTr("带进来")
                icon: Icons.arrowDownward
                to: "bring"
                // A stick is there to be looked at.
                Rectangle {
                    visible: page.staff.bring.stickCount > 0 && page.staff.room !== "bring"
                    anchors { right: parent.right; top: parent.top; margins: 10 * Theme.u }
                    width: 22 * Theme.u
                    height: width
                    radius: width / 2
                    color: Theme.accent
                }
            }
            RoomKey { name: qsTr("密码"); icon: Icons.lock; to: "pins" }
            RoomKey { name: qsTr("时间表"); icon: Icons.schedule; to: "hours" }
            RoomKey { name: qsTr("统计"); icon: Icons.barChart; to: "counts" }
            RoomKey { name: qsTr("机器"); icon: Icons.build; to: "machine" }
            RailKey { name: qsTr("离开"); icon: Icons.close; onTapped: page.staff.leave() }
        }
    }

    // Every finger tells that somebody is there. It only looks on.
    Item {
        anchors.fill: parent
        PointHandler {
            acceptedButtons: Qt.LeftButton
            onActiveChanged: page.stage.touch()
        }
    }

    component RailKey: TouchButton {
        quiet: true
        upright: Theme.portrait
        width: Theme.portrait ? (keys.width - (keys.count - 1) * keys.spacing) / keys.count : keys.width
        height: Theme.target * 1.1
    }
    component RoomKey: RailKey {
        required property string to
        property list<string> also
        checkable: true
        checked: page.staff.room === to || also.includes(page.staff.room)
        onTapped: page.staff.goTo(to)
    }
    component RoomSlot: Loader {
        required property string name
        anchors.fill: parent
        active: page.staff.room === name
        focus: active
    }
}
