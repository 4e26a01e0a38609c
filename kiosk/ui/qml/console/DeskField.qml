// One line to write in. Every letter counts as it is written: a touch on the next key takes no focus away.
import QtQuick
import ".."

Rectangle {
    id: field

    property string name
    property string hint
    property string shown

    signal said(string text)

    height: Theme.target
    radius: 14 * Theme.u
    color: Theme.deskPaper
    border.width: (input.activeFocus ? 4 : 2) * Theme.u
    border.color: input.activeFocus ? Theme.deskAccent : Theme.deskRule
    onShownChanged: if (!input.activeFocus) input.text = shown

    // What was written counts no longer: another word was chosen.
    function clear() {
        input.focus = false
        input.text = ""
    }

    DeskLabel {
        anchors { fill: input }
        visible: input.text === "" && input.preeditText === ""
        text: field.hint
        color: Theme.deskSoft
    }
    TextInput {
        id: input
        anchors { fill: parent; leftMargin: 22 * Theme.u; rightMargin: 22 * Theme.u }
        verticalAlignment: TextInput.AlignVCenter
        clip: true
        maximumLength: 40
        color: Theme.deskInk
        selectionColor: Theme.deskAccent
        selectedTextColor: Theme.deskAccentInk
        font.family: Theme.family
        font.pixelSize: Theme.deskTitle
        activeFocusOnTab: true
        Accessible.role: Accessible.EditableText
        Accessible.name: field.name
        onTextEdited: field.said(text.trim())
        Component.onCompleted: text = field.shown  // a binding would put back what comes late
        Keys.onReturnPressed: focus = false
        Keys.onEnterPressed: focus = false
        Keys.onEscapePressed: focus = false
    }
}
