// What is wrong with this machine and what to do about it, what failed of late, and all of that to take along.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import "../parts"
import ".."

RoomFrame {
    id: room

    readonly property MachineFace machine: staff.machine

    title: qsTr("机器")
    says: !machine.known || machine.looking ? qsTr("正在检查，要几秒钟……")
        : machine.illCount > 0 ? qsTr("有%1处要处理，写在最前面。").arg(machine.illCount)
        : qsTr("一切都好，不用做什么。")

    Grid {
        id: keys
        readonly property real across: (width - (columns - 1) * spacing) / columns
        width: Theme.portrait ? parent.width : Math.round(parent.width * 0.34)
        columns: Theme.portrait ? 4 : 2
        spacing: 14 * Theme.u
        Deed {
            name: qsTr("试一下声音")
            icon: Icons.volumeUp
            onTapped: room.machine.tryVoice()
        }
        Deed {
            name: qsTr("再查一遍")
            icon: Icons.refresh
            usable: !room.machine.looking
            onTapped: room.machine.look()
        }
        Deed {
            name: qsTr("记录存到U盘")
            icon: Icons.usb
            usable: !room.staff.busy
            onTapped: room.machine.save(false)
        }
        Deed {
            name: qsTr("记录存在本机")
            icon: Icons.save
            usable: !room.staff.busy
            onTapped: room.machine.save(true)
        }
    }
    Label {
        anchors { left: keys.left; right: keys.right; top: keys.bottom; topMargin: 20 * Theme.u }
        visible: !Theme.portrait
        text: qsTr("存出去的有检查结果、参观的次数和程序的运行记录。客人和工作人员的名字都不在里面。")
        color: Theme.inkSoft
        font.pixelSize: Theme.small
        wrapMode: Text.Wrap
        elide: Text.ElideNone
        lineHeight: Theme.leading
    }

    Flickable {
        id: list
        anchors { left: Theme.portrait ? parent.left : keys.right; right: parent.right
                  top: Theme.portrait ? keys.bottom : parent.top; bottom: parent.bottom
                  leftMargin: Theme.portrait ? 0 : Theme.margin; topMargin: Theme.portrait ? Theme.gap : 0 }
        contentHeight: told.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        Column {
            id: told
            width: parent.width
            spacing: 12 * Theme.u
            bottomPadding: Theme.gap
            Repeater {
                model: room.machine.findings
                FindingRow { width: told.width }
            }
            Label {
                visible: room.machine.faultCount > 0
                topPadding: 16 * Theme.u
                text: qsTr("最近的故障")
                font.weight: Font.DemiBold
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
            Repeater {
                model: room.machine.faults
                FaultRow { width: told.width }
            }
        }
    }
    ScrollMark { view: list }

    component Deed: TouchButton {
        width: keys.across
        height: Math.max(Theme.target, 124 * Theme.u)
        upright: true
    }
}
