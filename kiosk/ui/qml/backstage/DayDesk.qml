// One day: its hours, each moved by half an hour a touch, which other days are alike, and the tour it begins with.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import "../parts"
import ".."

Column {
    id: desk

    required property TimetableFace table
    required property string day

    spacing: 16 * Theme.u

    Label {
        width: parent.width
        text: desk.table.always ? qsTr("%1全天开放").arg(desk.day) : desk.table.spanCount === 0 ? qsTr("%1不开放").arg(desk.day) : qsTr("%1的开放时间").arg(desk.day)
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    Repeater {
        model: desk.table.spans
        Column {
            id: span
            required property int at
            required property string start
            required property string end
            width: desk.width
            spacing: 10 * Theme.u
            Stepper {
                width: parent.width
                called: qsTr("从")
                shown: span.start
                onMoved: by => desk.table.move(span.at, 0.5 * by, 0)
            }
            Stepper {
                width: parent.width
                called: qsTr("到")
                shown: span.end
                extra: qsTr("去掉")
                onMoved: by => desk.table.move(span.at, 0, 0.5 * by)
                onDropped: desk.table.drop(span.at)
            }
        }
    }
    Flow {
        width: parent.width
        spacing: 12 * Theme.u
        Deed {
            visible: desk.table.spanCount < 3
            name: desk.table.always ? qsTr("按时间开放") : qsTr("加一段时间")
            onTapped: desk.table.add()
        }
        Deed {
            visible: !desk.table.always
            name: qsTr("工作日都这样")
            onTapped: desk.table.spread(false)
        }
        Deed {
            visible: !desk.table.always
            name: qsTr("每天都这样")
            onTapped: desk.table.spread(true)
        }
        Deed {
            visible: !desk.table.always
            name: qsTr("一直开放")
            onTapped: desk.table.openAlways()
        }
    }
    Label {
        width: parent.width
        topPadding: 8 * Theme.u
        text: qsTr("这天欢迎页上的导览")
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    Flow {
        width: parent.width
        spacing: 12 * Theme.u
        Repeater {
            model: desk.table.tours
            Deed {
                id: tour
                required property var model
                name: model.name === "" ? qsTr("平常的") : model.name
                checkable: true
                checked: model.chosen
                width: Math.min(implicitWidth, desk.width)
                onTapped: desk.table.chooseTour(model.id)
            }
        }
    }

    component Deed: TouchButton {
        height: Theme.target
        scrolls: true
    }
}
