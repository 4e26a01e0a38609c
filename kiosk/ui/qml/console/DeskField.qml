// One line to write in. What was written counts when she goes on elsewhere, as on paper.
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
        text: field.shown
        color: Theme.deskInk
        selectionColor: Theme.deskAccent
        selectedTextColor: Theme.deskAccentInk
        font.family: Theme.family
        font.pixelSize: Theme.deskTitle
        activeFocusOnTab: true
        Accessible.role: Accessible.EditableText
        Accessible.name: field.name
        // What is as it was is nothing said: leaving an empty field takes no word back.
        onEditingFinished: if (text !== field.shown) field.said(text)
        Keys.onReturnPressed: focus = false
        Keys.onEnterPressed: focus = false
        Keys.onEscapePressed: focus = false
    }
}
