// A station in the overview: its picture, number and name, the minutes it takes, and whether it has been seen.
import QtQuick
import ".."

Touchable {
    id: card

    property string picture: ""
    property string station: ""
    property int number: 0
    property int minutes: 0
    property bool seen: false
    property bool here: false
    property bool isWalk: true

    scrolls: true

    name: isWalk ? qsTr("第%1站，%2").arg(number).arg(station) : qsTr("第%1章，%2").arg(number).arg(station)

    Rectangle {
        anchors.fill: parent
        radius: card.radius
        color: card.pressed ? Theme.well : Theme.card
        border.width: (card.here ? 4 : 2) * Theme.u
        border.color: card.here ? Theme.accent : Theme.rule
    }

    Photo {
        id: photo
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: 10 * Theme.u }
        height: parent.height - words.height - 30 * Theme.u
        source: card.picture
        radius: card.radius - 8 * Theme.u
        corner: card.pressed ? Theme.well : Theme.card
    }

    Rectangle {
        anchors { left: photo.left; top: photo.top; margins: 12 * Theme.u }
        width: Math.max(height, numeral.implicitWidth + 28 * Theme.u)
        height: 54 * Theme.u * (Theme.big ? 1.25 : 1)
        radius: height / 2
        color: card.seen ? Theme.ink : Theme.card
        Label {
            id: numeral
            anchors.centerIn: parent
            visible: !card.seen
            text: card.number
            font.pixelSize: Theme.label
            font.weight: Font.DemiBold
        }
        Icon {
            anchors.centerIn: parent
            visible: card.seen
            path: Icons.check
            color: Theme.paper
            size: 36 * Theme.u
        }
    }

    Column {
        id: words
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom; margins: 18 * Theme.u }
        spacing: 2 * Theme.u
        Label {
            width: parent.width
            text: card.station
            font.pixelSize: Theme.big ? Theme.label * 1.1 : Theme.label
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap
            maximumLineCount: Theme.big ? 3 : 2
        }
        Label {
            width: parent.width
            text: card.seen ? qsTr("看过了") : qsTr("约%1分钟").arg(card.minutes)
            font.pixelSize: Theme.small
            color: Theme.inkSoft
        }
    }
}
