// One key: a sign to write in a light face, a key that does something in a quiet one.
import QtQuick
import "../parts"
import ".."

Touchable {
    id: cap

    required property Tone tone
    property string text: ""
    property string icon: ""
    property bool quiet: false
    property bool primary: false

    frame: tone.ink
    radius: 12 * Theme.u
    activeFocusOnTab: false  // whoever has a keyboard with a Tab key needs none on the screen

    Rectangle {
        anchors.fill: parent
        radius: cap.radius
        color: cap.primary ? (cap.pressed ? cap.tone.accentPressed : cap.tone.accent)
             : cap.checked ? cap.tone.ink
             : cap.pressed ? cap.tone.pressed
             : cap.quiet ? cap.tone.quiet : cap.tone.face
    }
    Label {
        anchors { fill: parent; margins: 4 * Theme.u }
        visible: cap.icon === ""
        horizontalAlignment: Text.AlignHCenter
        text: cap.text
        color: cap.primary ? cap.tone.accentInk : cap.checked ? cap.tone.ground : cap.tone.ink
        font.pixelSize: cap.text.length < 2 ? Theme.heading : Theme.label
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Theme.label * 0.6
        font.weight: cap.primary ? Font.DemiBold : Font.Normal
    }
    Icon {
        anchors.centerIn: parent
        visible: cap.icon !== ""
        path: cap.icon
        color: cap.primary ? cap.tone.accentInk : cap.checked ? cap.tone.ground : cap.tone.ink
        size: 42 * Theme.u
    }
}
