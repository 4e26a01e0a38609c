// One candidate: the first is what the space bar takes.
import QtQuick
import "../parts"
import ".."

Touchable {
    id: offer

    required property Tone tone
    property string text: ""
    property bool first: false

    name: text
    scrolls: true
    activeFocusOnTab: false
    radius: 12 * Theme.u
    implicitWidth: word.implicitWidth + 44 * Theme.u

    Rectangle {
        anchors { fill: parent; margins: 4 * Theme.u }
        radius: offer.radius
        visible: offer.pressed
        color: offer.tone.pressed
    }
    Label {
        id: word
        anchors { fill: parent; margins: 8 * Theme.u }
        horizontalAlignment: Text.AlignHCenter
        text: offer.text
        color: offer.first ? offer.tone.accent : offer.tone.ink
        font.pixelSize: Theme.heading
        font.weight: offer.first ? Font.DemiBold : Font.Normal
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Theme.label * 0.8
    }
}
