// A title that never leaves a lonely hanzi on its last line: on one line as long as it can be read there,
// else on lines of like length.
import QtQuick
import ".."

Label {
    id: heading

    property real size: Theme.title
    property real room: 0
    property int lines: 2
    readonly property real needed: metrics.advanceWidth
    readonly property bool oneLine: needed <= room || needed * 0.72 <= room
    readonly property int wanted: Math.max(1, Math.min(lines, Math.ceil(needed / room)))

    width: oneLine ? room : Math.min(room, needed / wanted + size * 1.2)
    font.pixelSize: oneLine && needed > room ? Math.floor(size * room / needed * 0.99) : size
    font.weight: Font.DemiBold
    lineHeight: Theme.leadingTight
    wrapMode: oneLine ? Text.NoWrap : Text.Wrap
    maximumLineCount: oneLine ? 1 : lines

    TextMetrics {
        id: metrics
        text: heading.text
        font.family: Theme.family
        font.weight: Font.DemiBold
        font.pixelSize: heading.size
    }
}
