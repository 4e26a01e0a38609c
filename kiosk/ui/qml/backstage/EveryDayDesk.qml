// What holds for all days: when the voice is quieter, and how large the panel is.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import "../parts"
import ".."

Column {
    id: desk

    required property TimetableFace table

    spacing: 16 * Theme.u

    Head { text: qsTr("轻一点的时间") }
    Told {
        visible: desk.table.quietCount === 0
        text: qsTr("一天里声音都一样大。")
    }
    Repeater {
        model: desk.table.quiet
        Column {
            id: span
            required property int at
            required property string start
            required property string end
            required property int percent
            width: desk.width
            spacing: 10 * Theme.u
            Stepper {
                width: parent.width
                called: qsTr("从")
                shown: span.start
                onMoved: by => desk.table.moveQuiet(span.at, 0.5 * by, 0, 0)
            }
            Stepper {
                width: parent.width
                called: qsTr("到")
                shown: span.end
                extra: qsTr("去掉")
                onMoved: by => desk.table.moveQuiet(span.at, 0, 0.5 * by, 0)
                onDropped: desk.table.dropQuiet(span.at)
            }
            Stepper {
                width: parent.width
                called: qsTr("音量")
                shown: qsTr("%1%").arg(span.percent)
                onMoved: by => desk.table.moveQuiet(span.at, 0, 0, 0.1 * by)
            }
        }
    }
    TouchButton {
        visible: desk.table.quietCount < 3
        height: Theme.target
        scrolls: true
        name: qsTr("加一段轻一点的时间")
        onTapped: desk.table.addQuiet()
    }
    Head { text: qsTr("屏幕大小") }
    Stepper {
        width: parent.width
        called: qsTr("对角线")
        shown: qsTr("%1英寸").arg(Math.round(desk.table.diagonal * 10) / 10)
        onMoved: by => desk.table.resize(by)
    }
    Flow {
        width: parent.width
        spacing: 12 * Theme.u
        Repeater {
            model: [21.5, 32, 43, 55, 65, 75]
            TouchButton {
                required property real modelData
                height: Theme.target
                scrolls: true
                checkable: true
                checked: Math.abs(desk.table.diagonal - modelData) < 0.05
                name: qsTr("%1英寸").arg(modelData)
                onTapped: desk.table.resize(modelData - desk.table.diagonal)
            }
        }
    }
    Told { text: qsTr("按它算按钮该有多大。存好以后，重新启动才变。") }

    component Head: Label {
        width: desk.width
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    component Told: Label {
        width: desk.width
        color: Theme.inkSoft
        font.pixelSize: Theme.small
        wrapMode: Text.Wrap
        elide: Text.ElideNone
    }
}
