// One line to write in on the staff page. Every letter counts as it is written: nothing is lost by walking away.
import QtQuick
import "../parts"
import ".."

Rectangle {
    id: field

    property string name
    property string hint
    property string shown
    property alias longest: input.maximumLength

    signal said(string text)

    height: Math.max(Theme.target, 88 * Theme.u)
    radius: Theme.radius
    color: Theme.card
    border.width: (input.activeFocus ? 4 : 2) * Theme.u
    border.color: input.activeFocus ? Theme.accent : Theme.rule
    onShownChanged: if (!input.activeFocus) input.text = shown

    Label {
        anchors { fill: input }
        visible: input.text === "" && input.preeditText === ""
        text: field.hint
        color: Theme.inkSoft
    }
    TextInput {
        id: input
        anchors { fill: parent; leftMargin: 24 * Theme.u; rightMargin: 24 * Theme.u }
        verticalAlignment: TextInput.AlignVCenter
        clip: true
        color: Theme.ink
        selectionColor: Theme.accent
        selectedTextColor: Theme.accentInk
        font.family: Theme.family
        font.pixelSize: Theme.label
        activeFocusOnTab: true
        Accessible.role: Accessible.EditableText
        Accessible.name: field.name
        onTextEdited: field.said(text)
        Component.onCompleted: text = field.shown  // a binding would put back what comes late
        Keys.onReturnPressed: focus = false
        Keys.onEnterPressed: focus = false
        Keys.onEscapePressed: focus = false
    }
}
