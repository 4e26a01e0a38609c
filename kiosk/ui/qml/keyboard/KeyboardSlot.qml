// Where a window has its keyboard: it comes by a touch on a field, and the page makes room by `lift`.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import ".."

Item {
    id: slot

    // What has the focus in the window.
    required property Item focused
    required property string language
    property Stage stage: null
    property bool desk: false
    property bool wanted: false
    property real lift: 0
    readonly property TextInput line: focused as TextInput
    readonly property TextEdit lines: focused as TextEdit
    readonly property Item field: line && !line.readOnly ? line : lines && !lines.readOnly ? lines : null
    // Who types on a keyboard of hardware needs none on the screen.
    readonly property bool open: field !== null && wanted && !Theme.keyboard

    function close() {
        if (field)
            field.focus = false
    }
    function touched(at: point) {
        if (field === null)
            return
        if (field.contains(slot.mapToItem(field, at)))
            wanted = true
        else if (open && at.y < height - board.height)
            (board.item as Keyboard).finish()
    }
    // The page moves up until the whole field stands above the keyboard; lists that it lies in scroll to it.
    function makeRoom() {
        if (!open) {
            lift = 0
            return
        }
        for (let above = field.parent; above; above = above.parent)
            if (above instanceof Flickable && !lines)  // a text of many lines follows its own cursor
                scrollTo(above as Flickable)
        const bottom = lines ? lines.cursorRectangle.y + lines.cursorRectangle.height : field.height
        const lowest = field.mapToItem(slot, 0, bottom).y + lift + 24 * Theme.u
        lift = Math.max(0, lowest - (height - board.height))
    }
    function scrollTo(list: Flickable) {
        const top = field.mapToItem(list.contentItem, 0, 0).y
        const least = top + Math.min(field.height, list.height) - list.height
        list.contentY = Math.max(least, Math.min(list.contentY, top))
    }

    onFieldChanged: {
        wanted = field !== null && !Theme.keyboard
        Qt.callLater(makeRoom)
    }
    onOpenChanged: Qt.callLater(makeRoom)
    onHeightChanged: Qt.callLater(makeRoom)
    Connections {
        target: Theme
        function onKeyboardChanged() { if (Theme.keyboard) slot.wanted = false }
    }
    Binding { target: Theme; property: "covered"; value: slot.open ? board.height : 0 }
    // Only looks on: whatever lies beneath gets every touch as ever.
    // (A TapHandler up here would keep a mouse from them, and many a touch screen is one.)
    PointHandler {
        id: finger
        property point began
        property bool stays: false
        onActiveChanged: {
            if (active) {
                began = point.position
                stays = true
            } else if (stays) {
                slot.touched(began)
            }
        }
        onPointChanged: if (Math.hypot(point.position.x - began.x, point.position.y - began.y) > Theme.target / 3) stays = false
    }

    Loader {
        id: board
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        active: slot.open
        onHeightChanged: Qt.callLater(slot.makeRoom)
        sourceComponent: Keyboard {
            field: slot.field
            language: slot.language
            names: slot.stage ? slot.stage.ownNames() : []
            desk: slot.desk
            onDone: slot.close()
        }
    }
}
