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
                : strip.card.name === "" ? strip.stage.overview.title
                : strip.card.part > 0 && strip.card.name !== strip.card.wholeName
                    ? qsTr("%1 · %2").arg(strip.card.wholeName).arg(strip.card.name) : strip.card.name
            font.pixelSize: Theme.deskTitle
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.deskBody
            font.weight: Font.DemiBold
        }
        DeskLabel {
            width: parent.width
            visible: text !== ""
            readonly property bool counts: strip.card.parts > 0 && strip.card.name !== ""
            text: counts ? [strip.card.floor, qsTr("第%1处，共%2处").arg(strip.card.part + 1).arg(strip.card.parts + 1)]
                                .filter(word => word !== "").join(" · ")
                : strip.card.page !== "goodbye" && strip.card.name === "" ? qsTr("准备出发") : strip.card.floor
            color: Theme.deskSoft
            font.pixelSize: counts ? Theme.deskBody : Theme.deskSmall
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
    // What was told as wide as it took, the rest by the plan, all of it on the scale of the limit. So the hand
    // stands where the telling does.
    Item {
        id: bar
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        height: 14 * Theme.u

        readonly property var rows: {
            const found = []
            for (let at = 0; at < each.count; at++)
                found.push(each.itemAt(at) as Segment)
            return found.filter(row => row !== null)
        }
        readonly property int told: rows.reduce((sum, row) => sum + row.spent, 0)
        readonly property int coming: rows.reduce((sum, row) => sum + row.ahead, 0)
        // Time at no station: questions, the welcome.
        readonly property int between: Math.max(0, strip.clock.elapsed - told)
        readonly property int whole: strip.clock.elapsed + Math.max(strip.clock.needed, coming)
        readonly property real second: width / Math.max(1, strip.clock.limit, whole)

        // Where a row begins, in seconds: what was told, the time between, where she is, what comes.
        function begins(index: int, standing: string): int {
            const before = rows.slice(0, index)
            if (standing === "here")
                return between + rows.reduce((sum, row) => sum + (row.here ? 0 : row.spent), 0)
            if (standing === "coming")
                return whole - coming + before.reduce((sum, row) => sum + row.ahead, 0)
            return before.reduce((sum, row) => sum + (row.here ? 0 : row.spent), 0)
        }

        Rectangle {
            width: bar.width
            height: bar.height
            radius: 4 * Theme.u
            color: Theme.deskCard
        }
        Repeater {
            id: each
            model: strip.stage.desk.way
            Segment {}
        }
        // What was promised, where more than that is to be told.
        Rectangle {
            visible: strip.clock.promised && bar.whole > strip.clock.limit + 30
            x: strip.clock.limit * bar.second - width / 2
            y: -3 * Theme.u
            width: 3 * Theme.u
            height: bar.height + 6 * Theme.u
            color: Theme.deskLate
        }
        Rectangle {
            objectName: "hand"
            visible: strip.clock.begun && strip.clock.limit > 0
            x: Math.min(1, strip.clock.elapsed * bar.second / bar.width) * bar.width - width / 2
            y: -6 * Theme.u
            width: 6 * Theme.u
            height: bar.height + 12 * Theme.u
            radius: width / 2
            color: strip.spell.paceColor(strip.clock.pace)
        }
    }

    component Segment: Rectangle {
        id: segment
        required property string standing
        required property int planned
        required property int spent
        required property int index
        readonly property bool here: standing === "here"
        readonly property int ahead: standing === "coming" ? Math.max(1, planned) : 0
        readonly property int weight: here ? spent + Math.max(0, bar.whole - strip.clock.elapsed - bar.coming) : ahead > 0 ? ahead : spent
        visible: weight > 0
        x: bar.begins(index, standing) * bar.second
        width: Math.max(1, weight * bar.second - 3 * Theme.u)
        height: bar.height
        radius: 4 * Theme.u
        color: here || ahead > 0 ? Theme.deskRule : Theme.deskSoft
        border.width: here ? 2 * Theme.u : 0
        border.color: Theme.deskAccent
        Rectangle {
            visible: segment.here
            width: Math.min(parent.width, segment.spent * bar.second)
            height: parent.height
            radius: parent.radius
            color: Theme.deskAccent
        }
    }
}
