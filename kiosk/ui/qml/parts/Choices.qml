// A few things of which one is chosen: the hall's tours, a tour's routes.
pragma ComponentBehavior: Bound
import QtQuick
import ".."

Flickable {
    id: choices

    property alias model: each.model
    property bool timed: false

    signal chosen(string id)

    implicitHeight: Math.ceil(Theme.target) + 2
    implicitWidth: row.width
    contentWidth: row.width
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    interactive: contentWidth > width

    Row {
        id: row
        spacing: 14 * Theme.u
        Repeater {
            id: each
            TouchButton {
                id: choice
                required property var model
                name: model.name
                text: choices.timed ? qsTr("%1 · 约%2分钟").arg(model.name).arg(model.minutes) : model.name
                checkable: true
                scrolls: true
                checked: model.chosen
                // As wide as its words in the heavier weight, so that choosing moves nothing.
                width: Math.min(words.implicitWidth + 64 * Theme.u, 560 * Theme.u)
                height: choices.height - 2
                onTapped: choices.chosen(model.id)
                Label {
                    id: words
                    visible: false
                    text: choice.text
                    font.weight: Font.DemiBold
                }
            }
        }
    }
}
