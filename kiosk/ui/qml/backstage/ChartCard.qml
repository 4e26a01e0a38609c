// A chart on its card: what it is of, the chart, and under it what it means.
import QtQuick
import "../parts"
import ".."

Rectangle {
    id: card

    property string title
    property string says
    default property alias content: chart.data

    implicitHeight: all.height + 48 * Theme.u
    height: implicitHeight
    radius: Theme.radius
    color: Theme.card
    border.width: 2 * Theme.u
    border.color: Theme.rule

    Column {
        id: all
        anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter
                  leftMargin: 28 * Theme.u; rightMargin: 28 * Theme.u }
        spacing: 14 * Theme.u
        Label {
            width: parent.width
            text: card.title
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        Column {
            id: chart
            width: parent.width
        }
        Label {
            width: parent.width
            text: card.says
            color: Theme.inkSoft
            font.pixelSize: Theme.small
            wrapMode: Text.Wrap
            elide: Text.ElideNone
            lineHeight: Theme.leading
        }
    }
}
