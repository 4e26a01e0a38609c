// Where we are on the way: one mark a station, those behind filled, this one in the accent.
pragma ComponentBehavior: Bound
import QtQuick
import ".."

Row {
    id: rail

    required property int count
    required property int current
    // Marks stay wide enough to be told apart; beyond forty the words beside the rail must do.
    readonly property bool drawn: count > 1 && count <= 40

    visible: drawn
    spacing: (count > 20 ? 3 : 6) * Theme.u
    Repeater {
        model: rail.drawn ? rail.count : 0
        Rectangle {
            required property int index
            width: (rail.width - (rail.count - 1) * rail.spacing) / rail.count
            height: (index + 1 === rail.current ? 12 : 8) * Theme.u
            anchors.verticalCenter: parent?.verticalCenter
            radius: height / 2
            color: index + 1 === rail.current ? Theme.accent : index + 1 < rail.current ? Theme.ink : Theme.rule
        }
    }
}
