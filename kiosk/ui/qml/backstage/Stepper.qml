// A value that goes a step back or on with each touch.
import QtQuick
import "../parts"
import ".."

Item {
    id: stepper

    required property string called
    required property string shown
    property string extra: ""

    signal moved(int by)
    signal dropped()

    implicitHeight: Theme.target
    height: implicitHeight

    Label {
        id: name
        width: 110 * Theme.u
        height: parent.height
        text: stepper.called
        color: Theme.inkSoft
    }
    TouchButton {
        id: less
        anchors.left: name.right
        width: Theme.target
        height: parent.height
        scrolls: true
        text: "−"
        large: true
        name: qsTr("%1早一点或小一点，现在是%2").arg(stepper.called).arg(stepper.shown)
        onTapped: stepper.moved(-1)
    }
    Label {
        id: value
        anchors.left: less.right
        width: 150 * Theme.u
        height: parent.height
        text: stepper.shown
        horizontalAlignment: Text.AlignHCenter
        font.weight: Font.DemiBold
        font.features: ({ "tnum": 1 })
    }
    TouchButton {
        id: more
        anchors.left: value.right
        width: Theme.target
        height: parent.height
        scrolls: true
        text: "+"
        large: true
        name: qsTr("%1晚一点或大一点，现在是%2").arg(stepper.called).arg(stepper.shown)
        onTapped: stepper.moved(1)
    }
    TouchButton {
        anchors { left: more.right; leftMargin: 10 * Theme.u }
        visible: stepper.extra !== ""
        height: parent.height
        width: Math.min(implicitWidth, parent.width - more.x - more.width - 10 * Theme.u)
        scrolls: true
        quiet: true
        name: stepper.extra
        onTapped: stepper.dropped()
    }
}
