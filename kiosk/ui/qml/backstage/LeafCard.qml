// A station in the list of a draft: its picture and name, where it is and how much it tells, and its way up and down.
// Its arrows are letters: the software renderer clips no sign at the edge of what scrolls.
import QtQuick
import "../parts"
import ".."

Item {
    id: card

    required property string station
    required property int number
    required property string name
    required property string floor
    required property string picture
    required property int length
    required property int questions
    required property int faults
    required property bool first
    required property bool last
    property bool usable: true

    signal opened()
    signal moved(int to)

    height: Math.max(Theme.target, 132 * Theme.u)

    Touchable {
        id: face
        anchors { left: parent.left; right: up.left; top: parent.top; bottom: parent.bottom; rightMargin: 12 * Theme.u }
        scrolls: true
        name: card.number + "  " + card.name
        onTapped: card.opened()
        Rectangle {
            anchors.fill: parent
            radius: face.radius
            color: face.pressed ? Theme.well : Theme.card
            border.width: 2 * Theme.u
            border.color: Theme.rule
        }
        Photo {
            id: photo
            anchors { left: parent.left; top: parent.top; bottom: parent.bottom; margins: 12 * Theme.u }
            width: height * 1.4
            source: card.picture
            radius: face.radius - 8 * Theme.u
            corner: face.pressed ? Theme.well : Theme.card
        }
        Column {
            anchors { left: photo.right; right: parent.right; verticalCenter: parent.verticalCenter
                      leftMargin: 24 * Theme.u; rightMargin: 20 * Theme.u }
            Label {
                width: parent.width
                text: face.name
                font.weight: Font.DemiBold
                font.features: ({ "tnum": 1 })
            }
            Label {
                width: parent.width
                text: [card.floor, card.length > 0 ? qsTr("%1字").arg(card.length) : qsTr("没有讲解词"),
                       card.questions > 0 ? qsTr("%1处要确认").arg(card.questions) : "",
                       card.faults > 0 ? qsTr("%1处要改").arg(card.faults) : ""].filter(word => word !== "").join("  ·  ")
                color: card.questions + card.faults > 0 ? Theme.accent : Theme.inkSoft
                font.pixelSize: Theme.small
                font.features: ({ "tnum": 1 })
                wrapMode: Text.Wrap
                maximumLineCount: 2
                lineHeight: Theme.leadingTight
            }
        }
    }
    TouchButton {
        id: up
        anchors { right: down.left; verticalCenter: parent.verticalCenter; rightMargin: 12 * Theme.u }
        scrolls: true
        usable: card.usable && !card.first
        width: Theme.target
        height: parent.height
        name: qsTr("往前移：%1").arg(card.name)
        text: "↑"
        onTapped: card.moved(card.number - 2)
    }
    TouchButton {
        id: down
        anchors { right: parent.right; verticalCenter: parent.verticalCenter }
        scrolls: true
        usable: card.usable && !card.last
        width: Theme.target
        height: parent.height
        name: qsTr("往后移：%1").arg(card.name)
        text: "↓"
        onTapped: card.moved(card.number)
    }
}
