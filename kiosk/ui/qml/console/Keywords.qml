// The words to remember, as chips in whole rows; the last chip counts those that find no room.
pragma ComponentBehavior: Bound
import QtQuick
import ".."

Flow {
    id: chips

    required property QtObject words
    required property int count
    // What may stand below the cues, the figures and the sentence included.
    required property real spare

    readonly property real row: 80 * Theme.u
    readonly property int rows: Math.max(spare > 1.4 * row ? 1 : 0, Math.floor(spare / 2 / row))
    readonly property real extra: 110 * Theme.u
    // So many find room, the chip that counts the rest among them.
    readonly property int fit: {
        const widths = []
        for (let at = 0; at < all.count; at++)
            widths.push(all.itemAt(at)?.width ?? 0)
        const fits = many => {
            let line = 1, x = 0
            for (const wide of [...widths.slice(0, many), ...(many < widths.length ? [extra] : [])]) {
                if (x > 0 && x + wide > width) {
                    line += 1
                    x = 0
                }
                x += wide + spacing
            }
            return line <= rows
        }
        let many = Math.min(8, widths.length)
        while (many > 0 && !fits(many))
            many -= 1
        return rows > 0 ? many : 0
    }

    spacing: 12 * Theme.u
    visible: count > 0 && rows > 0

    Repeater {
        id: all
        model: chips.words
        Chip {
            required property int index
            visible: index < chips.fit
        }
    }
    Chip {
        visible: chips.fit < chips.count
        width: chips.extra
        text: qsTr("＋%1").arg(chips.count - chips.fit)
    }

    component Chip: Rectangle {
        id: chip
        required property string text
        width: Math.min(chips.width, Math.ceil(said.implicitWidth) + 36 * Theme.u)
        height: chips.row - chips.spacing
        radius: height / 2
        color: "transparent"
        border.width: 2 * Theme.u
        border.color: Theme.deskRule
        DeskLabel {
            id: said
            anchors.centerIn: parent
            width: Math.min(Math.ceil(implicitWidth), chip.width - 34 * Theme.u)
            text: chip.text
            font.pixelSize: Theme.deskTitle
        }
    }
}
