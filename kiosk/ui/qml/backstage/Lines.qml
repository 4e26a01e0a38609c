// Lying bars under one another, each behind its name: of stations by number, or of shares of a whole.
pragma ComponentBehavior: Bound
import QtQuick
import "../parts"
import ".."

Column {
    id: chart

    property QtObject bars: null
    property QtObject shares: null

    spacing: 10 * Theme.u

    Repeater {
        model: chart.bars
        Line {
            required property string label
            required property real length
            called: label
            long: length
            told: number
        }
    }
    Repeater {
        model: chart.shares
        Line {
            required property string label
            required property real ofAll
            called: label
            long: ofAll
            told: qsTr("%1%").arg(Math.round(100 * ofAll))
        }
    }

    component Line: Item {
        id: line
        required property int number
        property string called
        property string told
        property real long
        width: chart.width
        height: 44 * Theme.u
        Accessible.role: Accessible.StaticText
        Accessible.name: qsTr("%1，%2次").arg(called).arg(number)
        Label {
            id: name
            width: Math.round(parent.width * 0.4)
            height: parent.height
            text: line.called
            font.pixelSize: Theme.small
        }
        Rectangle {
            id: track
            anchors { left: name.right; right: number.left; verticalCenter: parent.verticalCenter
                      leftMargin: 16 * Theme.u; rightMargin: 16 * Theme.u }
            height: 24 * Theme.u
            color: Theme.well
            Rectangle {
                width: parent.width * line.long
                height: parent.height
                color: Theme.inkSoft
            }
        }
        Label {
            id: number
            anchors.right: parent.right
            width: 90 * Theme.u
            height: parent.height
            text: line.told
            horizontalAlignment: Text.AlignRight
            font.pixelSize: Theme.small
            font.features: ({ "tnum": 1 })
        }
    }
}
