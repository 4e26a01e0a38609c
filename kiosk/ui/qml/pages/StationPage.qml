// A stop: its pictures, what is told there with the spoken sentence lit, and the keys in their one place.
import QtQuick
import QtQuick.Layouts
import Kiosk
import "../parts"
import ".."

Item {
    id: page

    required property Stage stage
    readonly property StopFace stop: stage.stop
    readonly property bool isWalk: stage.overview.isWalk

    Accessible.role: Accessible.Pane
    Accessible.name: stop.name

    Gallery {
        id: gallery
        stage: page.stage
        width: Theme.portrait ? parent.width : Math.round(parent.width * (Theme.big ? 0.42 : 0.5))
        height: Theme.portrait ? Math.round(parent.height * 0.43) + Theme.target : bar.y
    }

    ColumnLayout {
        anchors { left: Theme.portrait ? parent.left : gallery.right; right: parent.right
                  top: Theme.portrait ? gallery.bottom : parent.top; bottom: bar.top
                  leftMargin: Theme.margin; rightMargin: Theme.margin
                  topMargin: Theme.portrait ? 24 * Theme.u : Theme.margin * 0.8 }
        spacing: 10 * Theme.u

        Label {
            Layout.fillWidth: true
            readonly property string place: page.stop.number === 0 ? ""
                : (page.isWalk ? qsTr("第%1站，共%2站") : qsTr("第%1章，共%2章")).arg(page.stop.number).arg(page.stage.overview.stations)
            text: [place, page.stop.floor, page.stop.part > 0 ? page.stop.station : ""].filter(Boolean).join("  ·  ")
            font.pixelSize: Theme.label
            color: Theme.inkSoft
        }
        RouteRail {
            Layout.fillWidth: true
            Layout.preferredHeight: 12 * Theme.u
            count: page.stage.overview.stations
            current: page.stop.number
        }
        Item {
            Layout.fillWidth: true
            Layout.topMargin: 6 * Theme.u
            implicitHeight: title.implicitHeight
            Heading {
                id: title
                room: parent.width
                text: page.stop.name
            }
        }
        SilenceNote {
            Layout.fillWidth: true
            stage: page.stage
        }
        NarrationText {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.leftMargin: -28 * Theme.u
            stage: page.stage
        }
    }

    Rectangle {
        id: bar
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        height: keys.implicitHeight + 36 * Theme.u
        color: Theme.paper
        Rectangle { width: parent.width; height: 2 * Theme.u; color: Theme.rule }
        GridLayout {
            id: keys
            anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter
                      leftMargin: Theme.margin * 0.7; rightMargin: Theme.margin * 0.7 }
            columns: Theme.portrait ? 1 : 2
            rowSpacing: 16 * Theme.u
            columnSpacing: Math.round(Theme.margin)
            Transport {
                // One fixed place on every station, whatever keys stand beside it.
                Layout.fillWidth: Theme.portrait
                Layout.preferredWidth: Math.floor(keys.width - utilities.fullWidth - keys.columnSpacing)
                Layout.alignment: Qt.AlignRight
                Layout.preferredHeight: Math.max(Theme.target, 116 * Theme.u)
                Layout.row: 0
                Layout.column: Theme.portrait ? 0 : 1
                stage: page.stage
            }
            Utilities {
                id: utilities
                Layout.row: Theme.portrait ? 1 : 0
                Layout.column: 0
                Layout.alignment: Theme.portrait ? Qt.AlignHCenter : Qt.AlignLeft
                stage: page.stage
                withHome: !page.stage.desk.leads  // where a guide leads, the way is hers
                withPlan: page.stop.plan !== ""
                withLinks: page.stop.linkCount > 0
            }
        }
    }
}
