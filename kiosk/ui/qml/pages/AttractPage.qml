// What passers-by see: the hall's picture, slowly moving, its name, and one invitation.
import QtQuick
import Kiosk
import "../parts"
import ".."

Item {
    id: page

    required property Stage stage
    readonly property OverviewFace tour: stage.overview
    readonly property bool empty: tour.title === ""

    Accessible.role: Accessible.Pane
    Accessible.name: tour.title

    // The picture is a little larger than the panel and wanders a pixel at a time: twelve steps a second
    // look calm and leave the processor cool for months.
    Photo {
        id: cover
        property int phase: 0
        readonly property real room: 120 * Theme.u
        width: page.width + room
        height: page.height + room
        x: -room / 2 + Math.round(room / 2 * Math.sin(phase / 150))
        y: -room / 2 + Math.round(room / 2 * Math.cos(phase / 205))
        source: page.tour.cover
        Timer {
            running: page.visible && !Theme.calm
            interval: 84
            repeat: true
            onTriggered: cover.phase += 1
        }
    }
    Veil { from: words.y }

    TapHandler {
        enabled: !page.empty
        gesturePolicy: TapHandler.ReleaseWithinBounds
        onTapped: page.stage.begin()
    }

    Column {
        id: words
        anchors { left: parent.left; right: parent.right; bottom: low.top
                  leftMargin: Theme.margin * 1.6; rightMargin: Theme.margin * 1.6; bottomMargin: 48 * Theme.u }
        spacing: 14 * Theme.u
        Heading {
            room: parent.width
            size: Theme.display
            lines: 3
            text: page.empty ? qsTr("导览正在准备中") : page.tour.title
            color: Theme.shadeInk
        }
        Label {
            width: parent.width
            visible: text !== ""
            text: page.empty ? qsTr("请向工作人员询问。") : page.tour.subtitle
            color: "#E8E2D8"
            font.pixelSize: Theme.heading
            wrapMode: Text.Wrap
            maximumLineCount: 2
        }
    }

    Item {
        id: low
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom
                  leftMargin: Theme.margin * 1.6; rightMargin: Theme.margin * 1.6; bottomMargin: Theme.margin * 1.2 }
        height: Theme.portrait ? start.height + 28 * Theme.u + rest.height : start.height

        TouchButton {
            id: start
            visible: !page.empty
            width: Theme.portrait ? parent.width : implicitWidth + 140 * Theme.u
            height: Math.max(Theme.target * 1.5, implicitHeight)
            primary: true
            focus: true
            large: true
            name: page.tour.isWalk ? qsTr("开始参观") : qsTr("开始收听")
            icon: Icons.touchApp
            onTapped: page.stage.begin()
        }
        TouchButton {
            id: all
            anchors { bottom: parent.bottom; left: Theme.portrait ? parent.left : start.right
                      leftMargin: Theme.portrait ? 0 : Theme.gap }
            visible: !page.empty
            height: Theme.portrait ? rest.height : start.height
            name: page.tour.tourCount > 1 ? qsTr("全部内容") : page.tour.isWalk ? qsTr("看看有哪些站") : qsTr("看看有哪些章")
            onTapped: page.stage.goHome()
        }
        Utilities {
            id: rest
            anchors { right: parent.right; bottom: parent.bottom }
            stage: page.stage
            withHome: false
            onPicture: true
        }
    }
}
