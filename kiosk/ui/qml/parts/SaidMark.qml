// What has been said of a text: a band behind its words that grows with the voice, line by line.
pragma ComponentBehavior: Bound
import QtQuick
import ".."

Item {
    id: mark

    // The text, and how many of its characters have been said.
    required property Label words
    required property int said
    // The stroke begins a little before the words.
    readonly property real lap: Math.round(6 * Theme.u)
    readonly property real pitch: words.contentHeight / Math.max(1, ruler.lineCount)
    readonly property rect end: edge(said, ruler.width, ruler.text, ruler.font)
    readonly property int row: Math.round(end.y / end.height)

    // Where a character begins in the ruler; what it depends on is named, or it would not be asked again.
    function edge(character: int, width: real, text: string, font: font): rect {
        return ruler.positionToRectangle(Math.min(character, ruler.length))
    }
    // How far to the right the words of a row go.
    function reach(row: int, width: real, text: string, font: font): real {
        const last = ruler.positionAt(width, (row + 0.5) * end.height)
        return ruler.positionToRectangle(last).x + metrics.advanceWidth(text.charAt(last))
    }

    FontMetrics {
        id: metrics
        font: mark.words.font
    }
    // Laid out as the label is, and never drawn: it knows where each character stands, which a label does not.
    TextEdit {
        id: ruler
        visible: false
        enabled: false
        readOnly: true
        width: mark.words.width
        text: mark.words.text
        textFormat: TextEdit.PlainText
        wrapMode: TextEdit.Wrap
        font: mark.words.font
    }
    Repeater {
        model: ruler.lineCount
        Rectangle {
            required property int index
            readonly property real to: index > mark.row ? 0 : index === mark.row ? mark.end.x
                : mark.reach(index, ruler.width, ruler.text, ruler.font)
            // The family's ink lies a little below the middle of its line.
            y: Math.round((index + 0.05) * mark.pitch)
            height: Math.round(mark.pitch - 3 * Theme.u)
            x: -mark.lap
            width: to > 0 ? Math.round(to) + mark.lap : 0
            radius: mark.lap
            color: Theme.said
            Behavior on width { NumberAnimation { duration: Theme.swift } }
        }
    }
}
