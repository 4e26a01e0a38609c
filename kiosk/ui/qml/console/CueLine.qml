// A cue: its kind as a sign and a word, and what to do; the next one is large enough for two metres.
import QtQuick
import "../parts"
import ".."

Item {
    id: cue

    required property string text
    required property string kind
    required property bool passed
    required property bool next
    // A shape is not clipped at a list's edge: it is drawn where all of it may be seen.
    property bool inView: true
    property real large: Theme.deskHuge
    readonly property Spelling spell: Spelling {}

    height: Math.max(sign.height, words.implicitHeight)
    opacity: passed ? 0.55 : 1

    Rectangle {
        id: sign
        width: Math.max(word.implicitWidth + 28 * Theme.u, 76 * Theme.u)
        height: (cue.next ? 76 : 60) * Theme.u
        radius: 14 * Theme.u
        color: cue.next ? Theme.deskAccent : Theme.deskWell
        Icon {
            id: picture
            x: (parent.width - width) / 2
            y: (cue.next ? 4 : 2) * Theme.u
            visible: cue.inView
            path: cue.spell.cueIcon(cue.kind)
            color: cue.next ? Theme.deskAccentInk : Theme.deskInk
            size: (cue.next ? 40 : 30) * Theme.u
        }
        DeskLabel {
            id: word
            anchors { horizontalCenter: parent.horizontalCenter; bottom: parent.bottom; bottomMargin: 1 * Theme.u }
            text: cue.spell.cueWord(cue.kind)
            color: cue.next ? Theme.deskAccentInk : Theme.deskSoft
            font.pixelSize: 22 * Theme.u
        }
    }
    DeskLabel {
        id: words
        anchors { left: sign.right; leftMargin: 20 * Theme.u; right: parent.right }
        text: cue.text
        wrapMode: Text.Wrap
        maximumLineCount: 5
        lineHeight: Theme.leadingTight
        font.pixelSize: cue.next ? cue.large : Theme.deskTitle
        font.weight: cue.next ? Font.DemiBold : Font.Normal
    }
}
