// What visitors opened and heard of late: a few charts, each with a sentence that says what it means.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import "../parts"
import ".."

RoomFrame {
    id: room

    readonly property CountsFace counts: staff.counts
    readonly property bool empty: counts.known && counts.visits === 0 && counts.receptions === 0

    title: qsTr("统计")
    says: counts.unread !== "" ? counts.unread
        : !counts.known ? qsTr("正在数……")
        : empty ? qsTr("最近%1天还没有人来过。有人参观，这里就有图。").arg(counts.span)
        : qsTr("最近%1天，访客参观%2次，讲解员接待%3次。").arg(counts.span).arg(counts.visits).arg(counts.receptions)

    Grid {
        id: keys
        readonly property real across: (width - (columns - 1) * spacing) / columns
        width: parent.width
        columns: 4
        spacing: 14 * Theme.u
        Span { days: 14 }
        Span { days: 90 }
        Deed {
            name: qsTr("表格存到U盘")
            icon: Icons.usb
            onTapped: room.counts.save(false)
        }
        Deed {
            name: qsTr("表格存在本机")
            icon: Icons.save
            onTapped: room.counts.save(true)
        }
    }

    Flickable {
        id: list
        anchors { left: parent.left; right: parent.right; top: keys.bottom; bottom: parent.bottom; topMargin: Theme.gap }
        contentHeight: told.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        Column {
            id: told
            width: parent.width
            spacing: Theme.gap
            bottomPadding: Theme.gap
            Grid {
                id: cards
                readonly property real across: (width - (columns - 1) * spacing) / columns
                visible: !room.empty && room.counts.known && room.counts.unread === ""
                width: parent.width
                columns: width > 1240 * Theme.u ? 2 : 1
                spacing: Theme.gap
                ChartCard {
                    width: cards.across
                    title: qsTr("每天参观几次")
                    says: qsTr("最多的一天是%1，%2次。").arg(room.counts.bestDay).arg(room.counts.bestDayNumber)
                    Columns { bars: room.counts.days; letters: 5; width: parent.width }
                }
                ChartCard {
                    width: cards.across
                    title: qsTr("一天里几点来的人多")
                    says: qsTr("来得最多的是%1，共%2次。").arg(room.counts.bestHour).arg(room.counts.bestHourNumber)
                    Columns { bars: room.counts.hours; letters: 2; width: parent.width }
                }
                ChartCard {
                    width: cards.across
                    title: qsTr("打开最多的站")
                    says: qsTr("打开了的站，每100次有%1次听到最后。").arg(room.counts.heardPercent)
                    Lines { bars: room.counts.most; width: parent.width }
                }
                ChartCard {
                    visible: room.counts.leastCount > 0
                    width: cards.across
                    title: qsTr("打开最少的站")
                    says: qsTr("也许不好找，也许名字说不清里面有什么。可以换张图片或改个名字试试。")
                    Lines { bars: room.counts.least; width: parent.width }
                }
                ChartCard {
                    width: cards.across
                    title: qsTr("用大字的")
                    says: qsTr("离开时是大字的多，可以在设置里让大家一来就是大字。")
                    Lines { shares: room.counts.types; width: parent.width }
                }
                ChartCard {
                    width: cards.across
                    title: qsTr("看什么语言")
                    says: qsTr("看英文的多，可以给导览配上英文。")
                    Lines { shares: room.counts.languages; width: parent.width }
                }
            }
            Label {
                width: parent.width
                text: qsTr("这里只数次数：每天参观几次，每站打开几次、听完几次。不拍照，不录音，不记是谁，也不记谁先看了什么、后看了什么。")
                color: Theme.inkSoft
                font.pixelSize: Theme.small
                wrapMode: Text.Wrap
                elide: Text.ElideNone
                lineHeight: Theme.leading
            }
        }
    }
    ScrollMark { view: list }
    Icon {
        anchors { horizontalCenter: parent.horizontalCenter; verticalCenter: list.verticalCenter }
        visible: room.empty
        path: Icons.barChart
        color: Theme.rule
        size: 220 * Theme.u
    }

    component Deed: TouchButton {
        width: keys.across
        height: Math.max(Theme.target, 104 * Theme.u)
        upright: true
        usable: !room.staff.busy
    }
    component Span: TouchButton {
        required property int days
        width: keys.across
        height: Math.max(Theme.target, 104 * Theme.u)
        name: qsTr("最近%1天").arg(days)
        checkable: true
        checked: room.counts.span === days
        onTapped: room.counts.choose(days)
    }
}
