// Every number that a leader may ask for, those of this station first, with the day they were counted.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import ".."

Rectangle {
    id: board

    required property Stage stage

    radius: 18 * Theme.u
    color: Theme.deskCard
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("数字")

    GridView {
        id: grid
        anchors { fill: parent; margins: 20 * Theme.u }
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        readonly property int across: Math.max(1, Math.floor(width / (330 * Theme.u)))
        cellWidth: width / across
        cellHeight: 148 * Theme.u
        model: board.stage.desk.card.figures
        delegate: Item {
            id: figure
            required property string name
            required property string value
            required property string asOf
            required property bool here
            width: grid.cellWidth
            height: grid.cellHeight
            Rectangle {
                anchors { fill: parent; margins: 6 * Theme.u }
                radius: 14 * Theme.u
                color: Theme.deskWell
                border.width: figure.here ? 3 * Theme.u : 0
                border.color: Theme.deskAccent
            }
            Column {
                anchors { left: parent.left; right: parent.right; margins: 24 * Theme.u; verticalCenter: parent.verticalCenter }
                DeskLabel {
                    width: parent.width
                    text: figure.asOf === "" ? figure.name : qsTr("%1 · %2").arg(figure.name).arg(figure.asOf)
                    color: Theme.deskSoft
                    font.pixelSize: Theme.deskSmall
                }
                DeskLabel {
                    width: parent.width
                    text: figure.value
                    font.pixelSize: Theme.deskLarge
                    font.weight: Font.DemiBold
                    fontSizeMode: Text.HorizontalFit
                    minimumPixelSize: Theme.deskBody
                }
            }
        }
    }
}
