// The guide's window, on the operator's screen and never on the public one.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import "../keyboard"
import "../sheets"
import ".."

Window {
    id: window

    required property Stage stage
    required property real pixelsPerMillimetre
    property bool keyboard: false
    property alias view: board.view

    color: Theme.deskPaper
    title: qsTr("讲解台")

    Binding { target: Theme; property: "width"; value: window.width }
    Binding { target: Theme; property: "height"; value: window.height }
    Binding { target: Theme; property: "pixelsPerMillimetre"; value: window.pixelsPerMillimetre }
    Binding { target: Theme; property: "keyboard"; value: window.keyboard }
    Binding { target: Theme; property: "calm"; value: window.stage.comfort.calm }

    Console {
        id: board
        anchors { fill: parent; topMargin: -keyboard.lift; bottomMargin: keyboard.lift }
        focus: true
        stage: window.stage
        enabled: !gate.active
    }
    Loader {
        id: gate
        anchors.fill: parent
        active: window.stage.desk.gatePurpose === "end"
        onActiveChanged: if (active) window.requestActivate()  // digits that are typed come here
        focus: active
        sourceComponent: GateSheet { stage: window.stage }
    }

    KeyboardSlot {
        id: keyboard
        anchors.fill: parent
        focused: window.activeFocusItem
        language: window.stage.comfort.language
        stage: window.stage
        desk: true
    }

    // The full text, on or off, from a key of hers.
    function turnPrompter() {
        board.view = board.view === "prompter" ? "" : "prompter"
    }
}
