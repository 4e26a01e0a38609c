// Where the visitor stands: the floor's plan with this station and the next one on it.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import "../parts"
import ".."

SheetFrame {
    id: sheet

    readonly property StopFace stop: stage.stop

    title: qsTr("我在哪")
    broad: 1180 * Theme.u

    Column {
        anchors { left: parent.left; right: parent.right }
        spacing: Theme.gap
        Item {
            id: plan
            width: parent.width
            height: Math.min(width * 0.625, sheet.height * (!Theme.big ? 0.5 : Theme.portrait ? 0.26 : 0.36))
            Image {
                id: drawing
            readonly property bool loading: status === Image.Loading
                anchors.fill: parent
                source: sheet.stop.plan
                asynchronous: true
                fillMode: Image.PreserveAspectFit
                sourceSize.width: Math.ceil(plan.width)
            }
            Spot {
                atX: sheet.stop.nextSpotX
                atY: sheet.stop.nextSpotY
                next: true
            }
            Spot {
                atX: sheet.stop.spotX
                atY: sheet.stop.spotY
            }
        }
        Row {
            spacing: 14 * Theme.u
            Icon { path: Icons.locationOn; color: Theme.accent; size: Theme.heading * 1.2 }
            Label {
                width: plan.width - Theme.heading * 1.5
                text: qsTr("您在%1%2").arg(sheet.stop.floor).arg(sheet.stop.station)
                font.pixelSize: Theme.heading
                font.weight: Font.DemiBold
                wrapMode: Text.Wrap
            }
        }
        Row {
            visible: sheet.stop.nextName !== ""
            spacing: 14 * Theme.u
            Icon { path: sheet.stop.nextFloor === "" ? Icons.directionsWalk : Icons.stairs; size: Theme.heading * 1.2 }
            Label {
                width: plan.width - Theme.heading * 1.5
                text: sheet.stop.nextFloor === "" ? qsTr("下一站是%1，在同一层").arg(sheet.stop.nextName)
                    : qsTr("下一站是%1，在%2，上下楼请小心台阶").arg(sheet.stop.nextName).arg(sheet.stop.nextFloor)
                font.pixelSize: Theme.heading
                wrapMode: Text.Wrap
            }
        }
    }

    component Spot: Item {
        id: spot
        required property real atX
        required property real atY
        property bool next: false
        visible: atX >= 0 && drawing.status === Image.Ready
        x: drawing.x + (drawing.width - drawing.paintedWidth) / 2 + atX * drawing.paintedWidth
        y: drawing.y + (drawing.height - drawing.paintedHeight) / 2 + atY * drawing.paintedHeight
        Rectangle {
            anchors.centerIn: parent
            width: (spot.next ? 44 : 56) * Theme.u
            height: width
            radius: width / 2
            color: spot.next ? Theme.paper : Theme.accent
            border.width: 6 * Theme.u
            border.color: spot.next ? Theme.ink : Theme.paper
        }
    }
}
