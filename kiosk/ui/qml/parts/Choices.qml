// A few things of which one is chosen: the hall's tours, a tour's routes.
pragma ComponentBehavior: Bound
import QtQuick
import ".."

ListView {
    id: choices

    property bool timed: false

    signal chosen(string id)

    implicitHeight: Math.ceil(Theme.target) + 2
    implicitWidth: contentItem.childrenRect.width
    orientation: ListView.Horizontal
    spacing: 14 * Theme.u
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    interactive: contentWidth > width
    delegate: TouchButton {
        id: choice
        required property var model
        name: model.name
        text: choices.timed ? qsTr("%1 · 约%2分钟").arg(model.name).arg(model.minutes) : model.name
        checkable: true
        scrolls: true
        checked: model.chosen
        implicitWidth: Math.min(contentWidth, 560 * Theme.u)
        readonly property real contentWidth: words.implicitWidth + 64 * Theme.u
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
