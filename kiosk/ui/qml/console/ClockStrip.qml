// Where she stands and how the clock stands: the station's number and name, elapsed against limit, late in words.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import ".."

Item {
    id: strip

    required property Stage stage
    readonly property CardFace card: stage.desk.card
    readonly property ClockFace clock: stage.desk.clock
    readonly property Spelling spell: Spelling {}

    implicitHeight: 128 * Theme.u

    Rectangle {
        id: badge
        anchors { left: parent.left; top: parent.top; bottom: bar.top; bottomMargin: 14 * Theme.u }
        width: count.implicitWidth + 44 * Theme.u
        radius: 14 * Theme.u
        color: Theme.deskWell
        visible: count.text !== ""
        DeskLabel {
            id: count
            anchors.centerIn: parent
            text: strip.card.number > 0 ? qsTr("%1 / %2").arg(strip.card.number).arg(strip.card.count)
                : strip.card.station !== "" ? qsTr("路线外") : ""
            font.pixelSize: Theme.deskTitle
            font.weight: Font.DemiBold
        }
    }
    Column {
        anchors { left: badge.visible ? badge.right : parent.left; leftMargin: badge.visible ? 22 * Theme.u : 0
                  right: times.left; rightMargin: 22 * Theme.u; verticalCenter: badge.verticalCenter }
        DeskLabel {
            width: parent.width
            text: strip.card.page === "goodbye" ? qsTr("讲完了")
                : strip.card.name !== "" ? strip.card.name : qsTr("准备出发")
            font.pixelSize: Theme.deskTitle
            font.weight: Font.DemiBold
        }
        DeskLabel {
            width: parent.width
            visible: text !== ""
            text: strip.card.parts > 0 && strip.card.name !== ""
                ? qsTr("%1 · 第%2处，共%3处").arg(strip.card.floor).arg(strip.card.part + 1).arg(strip.card.parts + 1)
                : strip.card.floor
            color: Theme.deskSoft
            font.pixelSize: Theme.deskSmall
        }
    }
    Row {
        id: times
        anchors { right: parent.right; verticalCenter: badge.verticalCenter }
        spacing: 28 * Theme.u
        Column {
            anchors.verticalCenter: parent.verticalCenter
            DeskLabel {
                anchors.right: parent.right
                text: !strip.clock.begun ? qsTr("全程约%1").arg(strip.spell.minutes(strip.clock.needed))
                    : strip.card.page === "goodbye" ? qsTr("共用%1").arg(strip.spell.spoken(strip.clock.elapsed))
                    : strip.spell.pace(strip.clock.pace, strip.clock.late)
                color: strip.card.page === "goodbye" ? Theme.deskInk : strip.spell.paceColor(strip.clock.pace)
                font.pixelSize: Theme.deskTitle
                font.weight: Font.DemiBold
            }
            DeskLabel {
                anchors.right: parent.right
                visible: strip.clock.begun && strip.card.page !== "goodbye"
                text: strip.clock.stationsLeft === 0 ? qsTr("还要讲%1，这是最后一站").arg(strip.spell.minutes(strip.clock.needed))
                    : qsTr("还要讲%1，还有%2站").arg(strip.spell.minutes(strip.clock.needed)).arg(strip.clock.stationsLeft)
                color: Theme.deskSoft
                font.pixelSize: Theme.deskSmall
            }
        }
        Row {
            anchors.verticalCenter: parent.verticalCenter
            visible: strip.clock.begun
            spacing: 8 * Theme.u
            DeskLabel {
                id: elapsed
                text: strip.spell.counted(strip.clock.elapsed)
                font.pixelSize: Theme.deskHuge
                font.weight: Font.DemiBold
                Accessible.name: qsTr("已用%1").arg(strip.spell.spoken(strip.clock.elapsed))
            }
            DeskLabel {
                anchors.baseline: elapsed.baseline
                text: qsTr("/ %1").arg(strip.spell.counted(strip.clock.limit))
                color: Theme.deskSoft
                font.pixelSize: Theme.deskBody
            }
        }
    }
    // Every station as wide as it is long by the plan; the hand shows where the clock is.
    Item {
        id: bar
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        height: 14 * Theme.u
        Row {
            id: segments
            anchors.fill: parent
            spacing: 3 * Theme.u
            readonly property var weights: {
                const found = []
                for (let at = 0; at < each.count; at++)
                    found.push((each.itemAt(at) as Segment)?.weight ?? 0)
                return found.filter(weight => weight > 0)
            }
            readonly property real whole: Math.max(1, weights.reduce((sum, weight) => sum + weight, 0))
            readonly property real room: width - Math.max(0, weights.length - 1) * spacing
            Repeater {
                id: each
                model: strip.stage.desk.way
                Segment {}
            }
        }
        Rectangle {
            visible: strip.clock.begun && strip.clock.limit > 0
            x: Math.min(1, strip.clock.elapsed / Math.max(1, strip.clock.limit)) * (bar.width - width)
            y: -6 * Theme.u
            width: 6 * Theme.u
            height: bar.height + 12 * Theme.u
            radius: width / 2
            color: strip.spell.paceColor(strip.clock.pace)
        }
    }

    component Segment: Rectangle {
        required property string standing
        required property int planned
        readonly property real weight: standing === "skipped" || standing === "off" ? 0 : Math.max(1, planned)
        visible: weight > 0
        width: weight / segments.whole * segments.room
        height: segments.height
        radius: 4 * Theme.u
        color: standing === "done" ? Theme.deskSoft : standing === "here" ? Theme.deskAccent : Theme.deskRule
    }
}
