// The gate before what is not for visitors: a PIN, or on the first day a new one, twice.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import "../parts"
import ".."

SheetFrame {
    id: sheet

    readonly property Desk desk: stage.desk
    readonly property string asks: desk.gateAsks
    // Nobody has forgotten a PIN that is being set.
    property bool first: false
    function look() {
        if (asks !== "checking")
            first = ["new", "again", "different", "weak"].includes(asks)
    }
    onAsksChanged: look()

    // Before the PIN nobody learns from it what lies behind.
    title: desk.gatePurpose === "end" ? qsTr("结束接待") : qsTr("工作人员入口")

    Column {
        anchors { left: parent.left; right: parent.right }
        visible: sheet.asks === "door"
        spacing: Theme.gap
        Door {
            primary: true
            name: qsTr("开始接待")
            icon: Icons.groups
            onTapped: sheet.desk.goThrough("lead")
        }
        Door {
            name: qsTr("进后台")
            icon: Icons.settings
            onTapped: sheet.desk.goThrough("staff")
        }
    }
    Column {
        anchors { left: parent.left; right: parent.right }
        visible: sheet.asks !== "door"
        spacing: Theme.gap
        Label {
            width: parent.width
            height: Math.max(2 * Theme.heading * 1.3, implicitHeight)
            text: sheet.desk.gateWait > 0 ? qsTr("密码不对。请等%1秒再试。").arg(sheet.desk.gateWait)
                : sheet.asks === "checking" ? qsTr("正在核对……")
                : sheet.asks === "new" ? qsTr("这台机器还没有密码。请设一个6到8位的数字密码。")
                : sheet.asks === "again" ? qsTr("请再输一遍，确认没有按错。")
                : sheet.asks === "different" ? qsTr("两遍不一样。请重新设一个密码。")
                : sheet.desk.gateSays !== "" ? sheet.desk.gateSays
                : sheet.asks === "wrong" ? qsTr("密码不对，请再试一次。") : qsTr("请输入密码。")
            font.pixelSize: Theme.heading
            wrapMode: Text.Wrap
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
        PinPad {
            id: pad
            focus: true
            width: Math.min(parent.width, 640 * Theme.u)
            anchors.horizontalCenter: parent.horizontalCenter
            usable: sheet.asks !== "checking" && sheet.desk.gateWait === 0
            onEntered: pin => sheet.desk.tryPin(pin)
        }
        Label {
            width: parent.width
            visible: !sheet.first
            text: qsTr("忘记了密码，请找管理这台机器的人。")
            color: Theme.inkSoft
            font.pixelSize: Theme.small
            wrapMode: Text.Wrap
        }
    }
    component Door: TouchButton {
        anchors { left: parent?.left; right: parent?.right }
        height: Math.max(Theme.target * 1.5, 160 * Theme.u)
        large: true
    }
    Component.onCompleted: {
        look()
        pad.forceActiveFocus()
    }
}
