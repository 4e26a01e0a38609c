// A tour in the list: its picture and title, how it stands, and which edition visitors see since when.
import QtQuick
import "../parts"
import ".."

Touchable {
    id: card

    required property string tour
    required property string title
    required property string standing
    required property string cover
    required property int number
    required property string moment
    required property string author
    required property int faults
    required property bool drafted
    required property bool welcome
    readonly property Standings words: Standings {}

    scrolls: true
    name: title + "，" + state.text

    Rectangle {
        anchors.fill: parent
        radius: card.radius
        color: card.pressed ? Theme.well : Theme.card
        border.width: 2 * Theme.u
        border.color: Theme.rule
    }
    Photo {
        id: photo
        anchors { left: parent.left; top: parent.top; bottom: parent.bottom; margins: 12 * Theme.u }
        width: height * 1.33
        source: card.cover
        radius: card.radius - 8 * Theme.u
        corner: card.pressed ? Theme.well : Theme.card
    }
    Column {
        anchors { left: photo.right; right: parent.right; verticalCenter: parent.verticalCenter
                  leftMargin: 24 * Theme.u; rightMargin: 24 * Theme.u }
        spacing: 6 * Theme.u
        Label {
            width: parent.width
            text: card.title
            font.pixelSize: Theme.label * 1.1
            font.weight: Font.DemiBold
        }
        Row {
            width: parent.width
            spacing: 12 * Theme.u
            // Full where visitors see it.
            Rectangle {
                id: dot
                anchors.verticalCenter: parent.verticalCenter
                width: 18 * Theme.u
                height: width
                radius: width / 2
                color: card.number === 0 ? "transparent" : card.faults > 0 ? Theme.accent : Theme.ink
                border.width: 3 * Theme.u
                border.color: card.faults > 0 ? Theme.accent : Theme.ink
            }
            Label {
                id: state
                width: parent.width - dot.width - parent.spacing
                text: card.words.brief(card.standing, card.number, card.faults, card.welcome)
                wrapMode: Text.Wrap
                maximumLineCount: 2
                lineHeight: Theme.leadingTight
                font.pixelSize: Theme.small
                font.weight: Font.DemiBold
                color: card.faults > 0 ? Theme.accent : Theme.ink
            }
        }
        Label {
            width: parent.width
            visible: text !== ""
            text: [card.drafted ? qsTr("有草稿没保存") : "", card.number > 0 ? qsTr("第%1版").arg(card.number) : "", card.moment, card.author === "" && card.moment !== "" ? qsTr("自动发布") : card.author].filter(word => word !== "").join("  ·  ")
            color: Theme.inkSoft
            font.pixelSize: Theme.small
            font.features: ({ "tnum": 1 })
        }
    }
}
