// The guide's console: her clock above, her keys below, and between them the card, the public's view and the way.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk
import ".."

FocusScope {
    id: board

    required property Stage stage
    property bool drawer: false
    // Which of her own views lies over the card: the prompter, the figures, what is set for this visit.
    property string view: ""
    readonly property CardFace card: stage.desk.card
    readonly property ClockFace clock: stage.desk.clock
    readonly property bool begun: clock.begun
    readonly property bool over: card.page === "goodbye"
    readonly property bool tall: width < height * 1.15
    readonly property bool low: tall && drawer
    readonly property real gap: 16 * Theme.u

    signal put()

    onBegunChanged: view = ""

    Rectangle { anchors.fill: parent; color: Theme.deskPaper }

    ClockStrip {
        id: clockStrip
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: 24 * Theme.u }
        stage: board.stage
    }
    Rectangle {
        id: note
        anchors { left: parent.left; right: parent.right; top: clockStrip.bottom; margins: 24 * Theme.u
                  topMargin: visible ? board.gap : 0 }
        visible: board.card.silence === "no_device" || board.card.silence === "no_voice"
        height: visible ? 64 * Theme.u : 0
        radius: 14 * Theme.u
        color: Theme.deskCard
        DeskLabel {
            anchors { fill: parent; leftMargin: 20 * Theme.u; rightMargin: 20 * Theme.u }
            text: board.card.silence === "no_device" ? qsTr("音箱没有接好，观众听不到声音。文字照样往下走，请您来讲。")
                                                       : qsTr("本机暂时不能朗读。文字照样往下走，请您来讲。")
            color: Theme.deskLate
        }
    }
    CutBand {
        id: cut
        anchors { left: parent.left; right: parent.right; top: note.bottom; margins: 24 * Theme.u
                  topMargin: visible ? board.gap : 0 }
        stage: board.stage
    }

    // Before she sets out and after the goodbye: one sheet, and the key that ends it.
    Loader {
        id: sheet
        anchors { left: parent.left; right: parent.right; top: cut.bottom; bottom: keys.top; margins: 24 * Theme.u
                  topMargin: board.gap; bottomMargin: board.gap }
        active: !board.begun || board.over
        sourceComponent: board.over ? summary : preparation
    }
    Component { id: preparation; Preparation { stage: board.stage } }
    Component { id: summary; Summary { stage: board.stage } }

    GridLayout {
        id: body
        anchors { left: parent.left; right: parent.right; top: cut.bottom; bottom: keys.top; margins: 24 * Theme.u
                  topMargin: board.gap; bottomMargin: board.gap }
        visible: !sheet.active
        columns: board.tall ? 2 : 3
        columnSpacing: board.gap
        rowSpacing: board.gap

        ColumnLayout {
            spacing: board.gap
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 46
            Layout.preferredHeight: 52
            Layout.columnSpan: board.tall && !board.drawer ? 2 : 1

            CueCard {
                visible: board.view === ""
                stage: board.stage
                Layout.fillWidth: true
                Layout.fillHeight: true
            }
            Loader {
                visible: board.view !== ""
                active: visible
                Layout.fillWidth: true
                Layout.fillHeight: true
                sourceComponent: board.view === "prompter" ? prompter : board.view === "figures" ? figures
                    : board.view === "public" ? picture : settings
            }
            // In a drawer on a tall panel the public's picture stands above it; her hand on it is a view.
            RowLayout {
                visible: board.low
                spacing: board.gap
                Layout.fillHeight: false
                Layout.maximumHeight: onward.implicitHeight
                NextStop {
                    id: onward
                    stage: board.stage
                    lines: 1
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                }
                DeskKey {
                    Layout.fillHeight: true
                    upright: true
                    name: qsTr("指画面")
                    icon: Icons.touchApp
                    checkable: true
                    checked: board.view === "public"
                    onTapped: board.view = board.view === "public" ? "" : "public"
                }
            }
        }
        ColumnLayout {
            visible: !board.low
            spacing: board.gap
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 28
            Layout.preferredHeight: 48
            PublicView {
                stage: board.stage
                Layout.fillWidth: true
                Layout.fillHeight: true
            }
            NextStop {
                stage: board.stage
                Layout.fillWidth: true
            }
        }
        WayList {
            stage: board.stage
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: board.tall ? 34 : 26
            Layout.preferredHeight: 48
        }
    }
    Component { id: prompter; Prompter { stage: board.stage } }
    Component { id: picture; PublicView { stage: board.stage } }
    Component { id: figures; Figures { stage: board.stage } }
    Component { id: settings; Preparation { stage: board.stage } }

    Item {
        id: keys
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom; margins: 24 * Theme.u }
        height: visit.visible ? visit.implicitHeight : board.over && !board.drawer ? 0 : Math.max(Theme.target, 112 * Theme.u)
        DeskKeys {
            id: visit
            anchors.fill: parent
            visible: !sheet.active
            stage: board.stage
            drawer: board.drawer
            view: board.view
            onLook: view => board.view = view
            onPut: board.put()
        }
        RowLayout {
            anchors.fill: parent
            visible: sheet.active
            spacing: board.gap
            DeskKey {
                visible: !board.over
                Layout.fillHeight: true
                name: qsTr("不讲了，退出")
                icon: Icons.lock
                onTapped: board.stage.desk.askOut()
            }
            DeskKey {
                visible: board.drawer
                Layout.fillHeight: true
                name: qsTr("收起")
                icon: Icons.expandMore
                onTapped: board.put()
            }
            DeskKey {
                visible: !board.over
                Layout.fillWidth: true
                Layout.fillHeight: true
                name: board.card.nextName !== "" ? qsTr("出发：%1").arg(board.card.nextName) : qsTr("出发")
                primary: true
                icon: Icons.directionsWalk
                onTapped: {
                    forceActiveFocus()  // an input method gives up the name that it still spells
                    board.stage.begin()
                }
            }
            Item { visible: board.over; Layout.fillWidth: true }
        }
    }
}
