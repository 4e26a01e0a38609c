// The colours of the keyboard: the house's, or those of the guide's desk.
import QtQuick
import ".."

QtObject {
    property bool desk: false
    readonly property color ground: desk ? Theme.deskCard : Theme.well
    readonly property color edge: desk ? Theme.deskRule : Theme.rule
    readonly property color face: desk ? Theme.deskWell : Theme.card
    readonly property color quiet: desk ? Theme.deskPaper : Theme.paper
    readonly property color pressed: desk ? Theme.deskRule : Theme.rule
    readonly property color ink: desk ? Theme.deskInk : Theme.ink
    readonly property color soft: desk ? Theme.deskSoft : Theme.inkSoft
    readonly property color accent: desk ? Theme.deskAccent : Theme.accent
    readonly property color accentPressed: desk ? Qt.darker(Theme.deskAccent, 1.15) : Theme.accentDeep
    readonly property color accentInk: desk ? Theme.deskAccentInk : Theme.accentInk
}
