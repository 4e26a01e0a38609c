// A button with words, and a sign before or above them.
import QtQuick
import ".."

Touchable {
    id: button

    property string text: name
    property string caption: ""
    property string icon: ""
    property bool primary: false
    property bool large: false
    property bool quiet: false
    property bool upright: false
    property bool iconLast: false
    // What the words may take of a button that is narrower than they are.
    readonly property real room: width <= 0 ? 9999 : width - (upright ? 8 : icon !== "" ? 94 : 40) * Theme.u
    readonly property color face: primary ? (pressed ? Theme.accentDeep : Theme.accent)
                                : checked ? Theme.ink
                                : pressed ? Theme.rule
                                : quiet ? "transparent" : Theme.card
    readonly property color inkColor: primary ? Theme.accentInk : checked ? Theme.paper : Theme.ink

    implicitWidth: Math.max(Theme.target, row.implicitWidth + (upright ? 24 : 64) * Theme.u)
    implicitHeight: Math.max(Theme.target, row.implicitHeight + 24 * Theme.u)

    Rectangle {
        anchors.fill: parent
        radius: button.radius
        color: button.face
        border.width: button.primary || button.quiet || button.checked ? 0 : 2 * Theme.u
        border.color: Theme.rule
    }

    Grid {
        id: row
        anchors.centerIn: parent
        columns: button.upright || button.icon === "" ? 1 : 2
        spacing: (button.upright ? 4 : 14) * Theme.u
        horizontalItemAlignment: Grid.AlignHCenter
        verticalItemAlignment: Grid.AlignVCenter
        layoutDirection: button.iconLast ? Qt.RightToLeft : Qt.LeftToRight

        Icon {
            visible: button.icon !== ""
            path: button.icon
            color: button.inkColor
            size: (button.upright ? 44 : button.large ? 60 : 40) * Theme.u * (Theme.big ? 1.15 : 1)
        }
        Column {
            Label {
                // A name that needs both lines has them to itself.
                visible: text !== "" && words.lineCount < 2
                width: Math.min(implicitWidth, button.room)
                text: button.caption
                color: button.inkColor
                font.pixelSize: Theme.small
            }
            Label {
                id: words
                visible: text !== ""
                width: Math.min(implicitWidth, button.room)
                text: button.text
                wrapMode: button.upright ? Text.NoWrap : Text.Wrap
                maximumLineCount: button.upright ? 1 : 2
                lineHeight: Theme.leadingTight
                color: button.inkColor
                font.pixelSize: button.upright ? Theme.small : button.large ? Theme.heading : Theme.label
                font.weight: button.primary || button.checked ? Font.DemiBold : Font.Normal
            }
        }
    }
}
