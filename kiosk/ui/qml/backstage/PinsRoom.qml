// The PINs of guides and staff: who has one, what it opens, and a pad to set it, twice.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import "../parts"
import ".."

RoomFrame {
    id: room

    readonly property PinsFace pins: staff.pins

    title: qsTr("密码")
    says: qsTr("密码是6到8位数字。忘了的话，请管理这台机器的人重新设。")

    Column {
        id: cards
        width: Theme.portrait ? parent.width : Math.round(parent.width * 0.48)
        spacing: Theme.gap
        Holder {
            holder: "staff"
            title: qsTr("工作人员的密码")
            has: room.pins.staffHas
            says: has ? qsTr("进后台要用它，也能用它开始接待。") : qsTr("没有单独设，现在讲解员的密码也能进后台。")
        }
        Holder {
            holder: "guide"
            title: qsTr("讲解员的密码")
            has: room.pins.guideHas
            says: !has ? qsTr("没有单独设，开始接待也用工作人员的密码。")
                : room.pins.staffHas ? qsTr("只能用它开始和结束接待，进不了后台。") : qsTr("开始接待和进后台都用它。")
        }
    }
    Column {
        anchors { left: Theme.portrait ? parent.left : cards.right; right: parent.right
                  top: Theme.portrait ? cards.bottom : parent.top
                  leftMargin: Theme.portrait ? 0 : Theme.margin; topMargin: Theme.portrait ? Theme.gap : 0 }
        visible: room.pins.holder !== ""
        spacing: 16 * Theme.u
        Label {
            width: parent.width
            text: room.pins.asks === "checking" ? qsTr("正在核对……")
                : room.pins.asks === "again" ? qsTr("请再输一遍，确认没有按错。")
                : room.pins.asks === "different" ? qsTr("两遍不一样。请重新设一个密码。")
                : room.pins.says !== "" ? room.pins.says
                : room.pins.holder === "staff" ? qsTr("请输入工作人员的新密码。") : qsTr("请输入讲解员的新密码。")
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
        PinPad {
            width: Math.min(parent.width, 560 * Theme.u)
            anchors.horizontalCenter: parent.horizontalCenter
            usable: room.pins.asks !== "checking"
            onEntered: pin => room.pins.write(pin)
            onVisibleChanged: if (visible) forceActiveFocus()
        }
    }

    component Holder: Rectangle {
        id: card
        required property string holder
        required property string title
        required property string says
        required property bool has
        readonly property bool setting: room.pins.holder === holder
        width: cards.width
        height: Math.max(Theme.target, told.height) + 40 * Theme.u
        radius: Theme.radius
        color: Theme.card
        border.width: (setting ? 4 : 2) * Theme.u
        border.color: setting ? Theme.ink : Theme.rule
        Column {
            id: told
            anchors { left: parent.left; right: key.left; verticalCenter: parent.verticalCenter
                      leftMargin: 28 * Theme.u; rightMargin: 20 * Theme.u }
            spacing: 4 * Theme.u
            Label {
                width: parent.width
                text: card.title
                font.weight: Font.DemiBold
            }
            Label {
                width: parent.width
                text: card.says
                color: Theme.inkSoft
                font.pixelSize: Theme.small
                wrapMode: Text.Wrap
            }
        }
        TouchButton {
            id: key
            anchors { right: parent.right; verticalCenter: parent.verticalCenter; rightMargin: 20 * Theme.u }
            name: (card.setting ? qsTr("不改了") : card.has ? qsTr("换一个") : qsTr("设一个")) + "：" + card.title
            text: card.setting ? qsTr("不改了") : card.has ? qsTr("换一个") : qsTr("设一个")
            onTapped: card.setting ? room.pins.giveUp() : room.pins.setFor(card.holder)
        }
    }
}
