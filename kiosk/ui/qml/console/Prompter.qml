// The full text, which scrolls by itself with the telling and waits when she pauses; a tap goes on from a line.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import "../parts"
import ".."

Rectangle {
    id: board

    required property Stage stage
    readonly property CardFace card: stage.desk.card

    radius: 18 * Theme.u
    color: Theme.deskCard

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("提词")

    StationClock {
        id: time
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: 20 * Theme.u; topMargin: 12 * Theme.u }
        stage: board.stage
    }
    ListView {
        id: list
        anchors { left: parent.left; right: parent.right; top: time.bottom; bottom: parent.bottom; margins: 20 * Theme.u
                  topMargin: 8 * Theme.u }
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: board.card.lines
        currentIndex: board.card.line
        // The line that is told stands a third from the top: she reads on, not back.
        highlightRangeMode: ListView.ApplyRange
        preferredHighlightBegin: height * 0.22
        preferredHighlightEnd: height * 0.5
        highlightMoveDuration: Theme.slow
        cacheBuffer: 0  // no lines in the making when another stop has fewer
        keyNavigationEnabled: false
        delegate: Touchable {
            id: line
            required property int index
            required property string text
            required property string cues
            required property bool opens
            required property bool leaving
            readonly property bool lit: ListView.isCurrentItem && board.card.telling !== "finished"
            name: text
            activeFocusOnTab: false
            scrolls: true
            scale: 1
            frame: Theme.deskInk
            width: list.width
            implicitHeight: Math.max(Theme.target, words.y + words.implicitHeight + 10 * Theme.u)
            onTapped: board.stage.tellFrom(index)
            Rectangle {
                anchors { fill: parent; topMargin: line.opens && line.index > 0 ? 18 * Theme.u : 0 }
                radius: 12 * Theme.u
                color: line.lit ? Theme.deskWell : "transparent"
            }
            Rectangle {
                anchors { left: parent.left; top: words.top; bottom: parent.bottom; bottomMargin: 10 * Theme.u }
                visible: line.lit
                width: 6 * Theme.u
                radius: width / 2
                color: Theme.deskAccent
            }
            DeskLabel {
                id: cue
                anchors { left: parent.left; right: parent.right; top: parent.top; leftMargin: 22 * Theme.u
                          topMargin: line.opens && line.index > 0 ? 24 * Theme.u : 6 * Theme.u; rightMargin: 12 * Theme.u }
                visible: text !== ""
                height: visible ? implicitHeight : 0
                text: line.cues
                color: Theme.deskAccent
                wrapMode: Text.Wrap
                font.pixelSize: Theme.deskTitle
                font.weight: Font.DemiBold
            }
            DeskLabel {
                id: words
                anchors { left: parent.left; right: parent.right; top: cue.bottom; leftMargin: 22 * Theme.u
                          topMargin: 4 * Theme.u; rightMargin: 12 * Theme.u }
                text: line.text
                color: line.lit || line.index > board.card.line ? Theme.deskInk : Theme.deskSoft
                wrapMode: Text.Wrap
                lineHeight: Theme.leading
                font.pixelSize: Theme.deskLarge
                font.weight: line.lit ? Font.DemiBold : Font.Normal
                font.italic: false
            }
        }
    }
}
