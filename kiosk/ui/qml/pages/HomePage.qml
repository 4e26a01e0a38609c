// The tour as a place: floor by floor, a card a station, and one large key to set out.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk
import "../parts"
import ".."

Item {
    id: page

    required property Stage stage
    readonly property OverviewFace tour: stage.overview

    Accessible.role: Accessible.Pane
    Accessible.name: tour.title

    Photo {
        id: cover
        width: Theme.portrait ? parent.width : Math.round(parent.width * 0.36)
        height: Theme.portrait ? Math.round(Theme.reach - 20 * Theme.u) : parent.height
        source: page.tour.cover
        Veil { from: words.y }
        Column {
            id: words
            anchors { left: parent.left; right: parent.right; bottom: parent.bottom
                      margins: Theme.margin
                      bottomMargin: Theme.portrait ? 40 * Theme.u : page.height - bar.y + 32 * Theme.u }
            spacing: 12 * Theme.u
            Heading {
                room: parent.width
                lines: 5
                text: page.tour.title
                color: Theme.shadeInk
            }
            Label {
                width: parent.width
                visible: text !== ""
                text: page.tour.subtitle
                color: "#E8E2D8"
                font.pixelSize: Theme.label
                wrapMode: Text.Wrap
                maximumLineCount: Theme.big ? 4 : 2
            }
            Label {
                width: parent.width
                text: (page.tour.isWalk ? qsTr("共%1站，约%2分钟") : qsTr("共%1章，约%2分钟"))
                    .arg(page.tour.stations).arg(page.tour.minutes)
                color: "#E8E2D8"
                font.pixelSize: Theme.label
                wrapMode: Text.Wrap
            }
        }
    }

    Choices {
        id: tours
        anchors { left: floors.left; right: floors.right; top: parent.top
                  topMargin: Theme.portrait ? Theme.reach : Theme.margin * 0.7 }
        visible: page.tour.tourCount > 1
        height: visible ? implicitHeight : 0
        model: page.tour.tours
        timed: false
        onChosen: id => page.stage.chooseTour(id)
    }

    ListView {
        id: floors
        readonly property real side: Theme.portrait ? Theme.margin * 0.7 : Theme.margin
        readonly property int columns: Math.max(2, Math.floor(width / ((Theme.big ? 400 : 320) * Theme.u)))
        readonly property real cell: Math.floor((width - (columns - 1) * Theme.gap) / columns)
        anchors { left: Theme.portrait ? parent.left : cover.right; right: parent.right
                  top: tours.bottom; bottom: bar.top
                  leftMargin: side; rightMargin: side; topMargin: tours.visible ? 16 * Theme.u : Theme.portrait ? 0 : 8 * Theme.u }
        clip: true
        spacing: Theme.gap
        model: page.tour.groups
        cacheBuffer: height
        boundsBehavior: Flickable.StopAtBounds
        bottomMargin: Theme.gap

        delegate: Column {
            id: group
            required property int index
            required property string header
            required property var cards
            spacing: 16 * Theme.u
            width: ListView.view.width
            Label {
                visible: group.header !== ""
                text: group.header
                font.pixelSize: Theme.heading
                font.weight: Font.DemiBold
                topPadding: group.index > 0 ? 12 * Theme.u : 0
            }
            Grid {
                columns: floors.columns
                spacing: Theme.gap
                Repeater {
                    model: group.cards
                    StationCard {
                        id: card
                        required property string id
                        required property var model
                        width: floors.cell
                        height: floors.cell * (Theme.big ? 1.0 : 0.86)
                        picture: model.picture
                        station: model.name
                        number: model.number
                        minutes: model.minutes
                        seen: model.seen
                        here: model.here
                        isWalk: page.tour.isWalk
                        onTapped: page.stage.chooseStation(card.id)
                    }
                }
            }
        }
    }
    ScrollMark { view: floors }

    Rectangle {
        id: bar
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        height: keys.implicitHeight + 40 * Theme.u
        color: Theme.paper
        Rectangle { width: parent.width; height: 2 * Theme.u; color: Theme.rule }
        GridLayout {
            id: keys
            anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter
                      leftMargin: Theme.margin * 0.7; rightMargin: Theme.margin * 0.7 }
            columns: Theme.portrait ? 2 : 3
            rowSpacing: 16 * Theme.u
            columnSpacing: Theme.gap
            TouchButton {
                Layout.fillWidth: true
                Layout.row: 0
                Layout.column: 0
                Layout.columnSpan: Theme.portrait ? 2 : 1
                Layout.minimumHeight: Math.max(Theme.target, 116 * Theme.u)
                primary: true
                focus: true
                large: true
                name: page.tour.isWalk ? qsTr("开始参观") : qsTr("开始收听")
                icon: Icons.playArrow
                onTapped: page.stage.begin()
            }
            Choices {
                Layout.fillWidth: true
                Layout.row: Theme.portrait ? 1 : 0
                Layout.column: Theme.portrait ? 0 : 1
                Layout.maximumWidth: implicitWidth
                visible: page.tour.routeCount > 1 && !Theme.big
                model: page.tour.routes
                timed: true
                onChosen: id => page.stage.chooseRoute(id)
            }
            Utilities {
                stage: page.stage
                withHome: false
                Layout.row: Theme.portrait ? 1 : 0
                Layout.column: Theme.portrait ? 1 : 2
                Layout.alignment: Qt.AlignRight
            }
        }
    }
}
