// The paper that one writes on: it scrolls to the line that is written, and its marks are coloured.
import QtQuick
import Kiosk
import "../parts"
import ".."

Rectangle {
    id: paper

    required property string name
    property string hint
    property bool lines: true
    readonly property string text: input.text
    readonly property alias input: input

    signal wrote()
    signal entered()

    function begin(text: string) {
        input.text = text
        input.cursorPosition = input.length
        input.forceActiveFocus()
    }

    radius: Theme.radius
    color: Theme.card
    border.width: 2 * Theme.u
    border.color: Theme.rule

    ScrollMark { view: sight }
    Flickable {
        id: sight
        anchors { fill: parent; margins: Theme.gap }
        contentHeight: input.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        onHeightChanged: follow()

        function follow() {
            const line = input.cursorRectangle
            contentY = Math.max(line.y + line.height - height, Math.min(contentY, line.y), 0)
        }

        TextEdit {
            id: input
            width: sight.width
            height: Math.max(implicitHeight, sight.height)
            textFormat: TextEdit.PlainText
            wrapMode: TextEdit.Wrap
            color: Theme.ink
            selectionColor: Theme.accent
            selectedTextColor: Theme.accentInk
            font.family: Theme.family
            font.pixelSize: Theme.body
            activeFocusOnTab: true
            Accessible.role: Accessible.EditableText
            Accessible.name: paper.name
            Accessible.multiLine: paper.lines
            onCursorRectangleChanged: sight.follow()
            onTextChanged: paper.wrote()
            Keys.onReturnPressed: event => paper.lines ? event.accepted = false : paper.entered()
            Keys.onTabPressed: nextItemInFocusChain().forceActiveFocus()
            Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus()

            Label {
                visible: input.length === 0
                text: paper.hint
                color: Theme.inkSoft
                font.pixelSize: Theme.body
            }
        }
        MarkLight {
            document: input.textDocument
            fact: Theme.accent
            cue: Theme.inkSoft
        }
    }
}
