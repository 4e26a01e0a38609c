// Upright bars beside one another, as many as there are days or hours: their numbers over them where there is room.
pragma ComponentBehavior: Bound
import QtQuick
import "../parts"
import ".."

Item {
    id: chart

    required property QtObject bars
    // Of the longest label; where they would touch, some are left out.
    required property int letters
    readonly property int step: row.count > 31 ? 1 : Math.ceil(letters * 17 * Theme.u / each)
    readonly property real each: row.count > 0 ? width / row.count : width
    readonly property bool wide: each >= 46 * Theme.u
    readonly property real tall: 200 * Theme.u
    readonly property real line: 36 * Theme.u

    implicitHeight: tall + 2 * line

    Rectangle {
        y: chart.line + chart.tall
        width: parent.width
        height: Math.max(1, 2 * Theme.u)
        color: Theme.rule
    }
    Repeater {
        id: row
        model: chart.bars
        Item {
            id: bar
            required property int index
            required property string label
            required property string name
            required property int number
            required property real length
            x: index * chart.each
            width: chart.each
            height: chart.height
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("%1，%2次").arg(name).arg(number)
            Rectangle {
                id: body
                anchors.horizontalCenter: parent.horizontalCenter
                width: Math.max(2, chart.each * (chart.wide ? 0.6 : 0.7))
                height: bar.number > 0 ? Math.max(4 * Theme.u, bar.length * chart.tall) : 0
                y: chart.line + chart.tall - height
                color: bar.length === 1 && bar.number > 0 ? Theme.accent : Theme.inkSoft
            }
            Label {
                anchors { horizontalCenter: parent.horizontalCenter; bottom: body.top }
                visible: bar.number > 0 && (chart.wide || bar.length === 1)
                height: chart.line
                text: bar.number
                font.pixelSize: Theme.small * 0.84
                font.features: ({ "tnum": 1 })
            }
            Label {
                anchors { horizontalCenter: parent.horizontalCenter; bottom: parent.bottom }
                visible: (row.count - 1 - bar.index) % chart.step === 0
                height: chart.line
                text: bar.label
                color: Theme.inkSoft
                font.pixelSize: Theme.small * 0.84
                font.features: ({ "tnum": 1 })
            }
        }
    }
}
