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
    // What a longer one is made smaller by, to keep to its lines; a hanzi's width is lost at the end of each.
    readonly property real squeeze: needed <= 0 || room <= 0 ? 1 : oneLine ? Math.min(1, room / needed * 0.99)
                                            : Math.max(0.7, Math.min(1, lines * (room - size) / needed))
    readonly property int wanted: room > 0 ? Math.max(1, Math.min(lines, Math.ceil(needed * squeeze / room))) : 1

    width: oneLine ? room : Math.min(room, needed * squeeze / wanted + size * 1.2)
    font.pixelSize: Math.floor(size * squeeze)
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
