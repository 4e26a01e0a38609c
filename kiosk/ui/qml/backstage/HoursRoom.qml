// When the hall is open, day by day, when it is quieter, which tour a day begins with, and how large the panel is.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import "../parts"
import ".."

RoomFrame {
    id: room

    readonly property TimetableFace table: staff.timetable
    readonly property list<string> names: [qsTr("星期一"), qsTr("星期二"), qsTr("星期三"), qsTr("星期四"), qsTr("星期五"),
                                           qsTr("星期六"), qsTr("星期日")]
    // What is set beside the list: a day, or what holds for all days.
    property bool whole: false

    title: qsTr("时间表")
    says: !table.known ? qsTr("正在看……")
        : table.unsaved ? qsTr("改了还没存。点“存好”才算数。")
        : table.always ? qsTr("现在一直开放。")
        : qsTr("不开放的时候，屏幕是暗的，只写着几点开门。")

    Flickable {
        id: side
        width: Math.round(parent.width * 0.38)
        height: parent.height
        contentHeight: week.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        Column {
            id: week
            width: parent.width
            spacing: 8 * Theme.u
            bottomPadding: Theme.gap
            Repeater {
                model: room.table.days
                DayKey {
                    required property int weekday
                    required property string hours
                    required property string tour
                    day: room.names[weekday]
                    says: [room.table.always ? qsTr("全天") : hours === "" ? qsTr("不开") : hours, tour].filter(word => word !== "").join("  ·  ")
                    checked: !room.whole && room.table.day === weekday
                    onTapped: { room.whole = false; room.table.lookAt(weekday) }
                }
            }
            DayKey {
                day: qsTr("音量和屏幕")
                says: qsTr("每天都一样")
                checked: room.whole
                onTapped: room.whole = true
            }
        }
    }
    ScrollMark { view: side }

    Flickable {
        id: desk
        anchors { left: side.right; right: parent.right; top: parent.top; bottom: saving.top
                  leftMargin: Theme.gap * 1.5; bottomMargin: 12 * Theme.u }
        contentHeight: set.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        Loader {
            id: set
            active: room.table.known
            width: desk.width
            sourceComponent: room.whole ? every : one
        }
        Component { id: one; DayDesk { table: room.table; day: room.names[room.table.day] } }
        Component { id: every; EveryDayDesk { table: room.table } }
    }
    ScrollMark { view: desk }

    Row {
        id: saving
        anchors { left: desk.left; right: desk.right; bottom: parent.bottom; bottomMargin: 16 * Theme.u }
        height: Theme.target
        spacing: 14 * Theme.u
        TouchButton {
            width: (saving.width - saving.spacing) * 0.6
            height: saving.height
            name: qsTr("存好")
            icon: Icons.check
            primary: true
            usable: room.table.unsaved && !room.staff.busy
            onTapped: room.table.save()
        }
        TouchButton {
            width: (saving.width - saving.spacing) * 0.4
            height: saving.height
            name: qsTr("不改了")
            usable: room.table.unsaved && !room.staff.busy
            onTapped: room.table.leave()
        }
    }

    component DayKey: Touchable {
        id: key
        property string day
        property string says
        width: week.width
        height: Math.max(Theme.target, told.height + 20 * Theme.u)
        scrolls: true
        checkable: true
        name: day + "，" + says
        Rectangle {
            anchors.fill: parent
            radius: key.radius
            color: key.checked ? Theme.ink : key.pressed ? Theme.rule : Theme.card
            border.width: key.checked ? 0 : 2 * Theme.u
            border.color: Theme.rule
        }
        Column {
            id: told
            anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter
                      leftMargin: 22 * Theme.u; rightMargin: 12 * Theme.u }
            Label {
                width: parent.width
                text: key.day
                color: key.checked ? Theme.paper : Theme.ink
                font.weight: Font.DemiBold
            }
            Label {
                width: parent.width
                text: key.says
                color: key.checked ? Theme.paper : Theme.inkSoft
                font.pixelSize: Theme.small * 0.92
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Theme.small * 0.6
                font.features: ({ "tnum": 1 })
            }
        }
    }
}
