// A thing to touch: as large as a finger needs, pressed when it is pressed, named for those who listen.
import QtQuick
import ".."

FocusScope {
    id: touchable

    required property string name
    property bool checkable: false
    // Lies in something that scrolls: a finger that goes on to drag belongs to that.
    property bool scrolls: false
    property bool usable: true
    property bool checked: false
    property real radius: Theme.radius
    property color frame: Theme.ink
    readonly property bool pressed: tap.pressed || keyed
    property bool keyed: false

    signal tapped()

    implicitWidth: Theme.target
    implicitHeight: Theme.target
    enabled: usable
    activeFocusOnTab: enabled
    scale: pressed ? 0.97 : 1
    opacity: usable ? 1 : 0.4

    Accessible.role: checkable ? Accessible.CheckBox : Accessible.Button
    Accessible.name: name
    Accessible.checkable: checkable
    Accessible.checked: checked
    Accessible.focusable: true
    Accessible.onPressAction: tapped()

    Keys.onPressed: event => {
        if (!event.isAutoRepeat && [Qt.Key_Return, Qt.Key_Enter, Qt.Key_Space].includes(event.key)) {
            keyed = true
            event.accepted = true
        }
    }
    Keys.onReleased: event => {
        if (keyed && !event.isAutoRepeat) {
            keyed = false
            event.accepted = true
            tapped()
        }
    }

    Behavior on scale { NumberAnimation { duration: Theme.swift } }

    TapHandler {
        id: tap
        enabled: touchable.enabled
        acceptedButtons: Qt.LeftButton
        gesturePolicy: touchable.scrolls ? TapHandler.DragThreshold : TapHandler.ReleaseWithinBounds
        onTapped: touchable.tapped()
    }

    // Where the keyboard stands.
    Rectangle {
        anchors.fill: parent
        anchors.margins: -6 * Theme.u
        z: 10
        visible: touchable.activeFocus && Theme.keyboard
        color: "transparent"
        radius: touchable.radius + 6 * Theme.u
        border.width: 4 * Theme.u
        border.color: touchable.frame
    }
}
