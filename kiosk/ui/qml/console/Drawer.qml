// The console over the public page, where there is one screen only: shut, the public sees the tour.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import ".."

FocusScope {
    id: drawer

    required property Stage stage
    property bool open: false
    property alias view: board.view
    // When she sets out the page is the public's.
    readonly property bool begun: stage.desk.clock.begun

    onBegunChanged: if (begun) open = false

    // A tall panel keeps its picture above the drawer: what lies there nobody can reach anyway.
    Console {
        id: board
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        height: Theme.portrait ? parent.height - Theme.reach : parent.height
        visible: drawer.open
        enabled: visible
        focus: visible
        drawer: true
        stage: drawer.stage
        onPut: drawer.open = false
    }
    DeskKey {
        anchors { right: parent.right; rightMargin: -radius; verticalCenter: parent.verticalCenter
                  verticalCenterOffset: Theme.portrait ? parent.height * 0.2 : 0 }
        visible: !drawer.open
        upright: true
        name: qsTr("讲解台")
        text: ""
        icon: Icons.chevronLeft
        width: Theme.target * 0.7
        height: Theme.target * 1.3
        opacity: 0.86
        onTapped: drawer.open = true
    }
}
