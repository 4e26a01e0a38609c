// A room: its title and what is to be said of it, what can be done in it, and what came of it last. On a tall panel
// nothing to touch lies above what an arm reaches.
import QtQuick
import Kiosk
import "../parts"
import ".."

FocusScope {
    id: frame

    required property Stage stage
    required property string title
    property string says
    property bool ownProgress: false
    property string cover: stage.overview.cover
    readonly property BackstageFace staff: stage.backstage
    default property alias content: body.data

    focus: true
    Accessible.role: Accessible.Pane
    Accessible.name: title

    Item {
        id: body
        anchors { left: parent.left; right: parent.right; top: head.bottom; bottom: notice.top
                  leftMargin: Theme.margin; rightMargin: Theme.margin }
    }
    Rectangle {
        id: head
        anchors { left: parent.left; right: parent.right; top: parent.top }
        height: Theme.portrait ? Theme.reach : words.height + Theme.margin * 1.3
        color: Theme.paper
        Photo {
            anchors { left: parent.left; right: parent.right; top: parent.top; bottom: words.top; bottomMargin: Theme.gap }
            visible: Theme.portrait && frame.cover !== ""
            source: visible ? frame.cover : ""
        }
        Column {
            id: words
            anchors { left: parent.left; right: parent.right; bottom: parent.bottom
                      leftMargin: Theme.margin; rightMargin: Theme.margin; bottomMargin: Theme.margin * 0.5 }
            spacing: 4 * Theme.u
            Heading {
                room: parent.width
                size: Theme.portrait ? Theme.title : Theme.heading * 1.15
                text: frame.title
            }
            Label {
                width: parent.width
                visible: text !== ""
                text: frame.says
                color: Theme.inkSoft
                wrapMode: Text.Wrap
            }
        }
    }
    Rectangle {
        id: notice
        readonly property bool told: (frame.staff.busy && !frame.ownProgress) || frame.staff.outcome !== ""
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        height: told ? Math.max(Theme.target, said.implicitHeight + 36 * Theme.u) : 0
        color: frame.staff.busy || frame.staff.good ? Theme.ink : Theme.accent
        Accessible.role: Accessible.AlertMessage
        Accessible.name: told ? said.text : ""
        Icon {
            id: sign
            visible: notice.told
            anchors { left: parent.left; leftMargin: Theme.margin; verticalCenter: parent.verticalCenter }
            path: frame.staff.busy ? Icons.hourglassEmpty : frame.staff.good ? Icons.check : Icons.warning
            color: Theme.accentInk
        }
        Label {
            id: said
            visible: notice.told
            anchors { left: sign.right; right: parent.right; verticalCenter: parent.verticalCenter
                      leftMargin: 20 * Theme.u; rightMargin: Theme.margin }
            text: frame.staff.busy ? qsTr("请稍等……") : frame.staff.outcome
            color: Theme.accentInk
            wrapMode: Text.Wrap
            elide: Text.ElideNone
        }
    }
}
