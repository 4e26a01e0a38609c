// What is told, sentence by sentence: the spoken one lit and kept in view; a tap on any tells from there.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import ".."

Item {
    id: narration

    required property Stage stage
    readonly property StopFace stop: stage.stop

    function settle() {
        const line = list.itemAtIndex(stop.line)
        list.positionViewAtIndex(stop.line, line && line.height > list.height ? ListView.Beginning : ListView.Center)
    }

    // Bring the line to the middle, on a glide from where the reader is.
    function follow() {
        const from = list.contentY
        glide.stop()
        list.forceLayout()
        settle()
        const to = list.contentY
        list.contentY = from
        glide.to = to
        glide.start()
    }

    Connections {
        target: narration.stop
        function onChanged() { soon.restart() }
    }
    Connections {
        target: Theme
        function onBigChanged() { soon.restart() }
    }
    onHeightChanged: soon.restart()
    Component.onCompleted: soon.restart()

    // When all bindings have settled; it goes with the page, as a call put off would not.
    Timer {
        id: soon
        interval: 0
        onTriggered: narration.follow()
    }

    NumberAnimation {
        id: glide
        target: list
        property: "contentY"
        duration: Theme.gentle
        easing.type: Easing.InOutCubic
        // The way was reckoned from guessed heights; now the lines are there.
        onFinished: narration.settle()
    }

    ListView {
        id: list
        anchors.fill: parent
        clip: true
        model: narration.stop.lines
        currentIndex: narration.stop.line
        boundsBehavior: Flickable.StopAtBounds
        highlightFollowsCurrentItem: false
        cacheBuffer: height
        keyNavigationEnabled: false

        delegate: Touchable {
            id: line
            required property int index
            required property string text
            required property bool opens
            required property bool leaving
            readonly property bool lit: ListView.isCurrentItem && narration.stage.narration !== "finished"
            name: text
            activeFocusOnTab: false
            width: list.width
            implicitHeight: words.implicitHeight + 2 * words.y
            readonly property real lead: opens && index > 0 ? 28 * Theme.u : 0
            scale: 1
            scrolls: true
            onTapped: narration.stage.tellFrom(index)

            Rectangle {
                anchors { fill: parent; topMargin: line.lead }
                radius: 14 * Theme.u
                color: line.lit ? Theme.lit : line.pressed ? Theme.well : "transparent"
            }
            Rectangle {
                anchors { left: parent.left; top: parent.top; bottom: parent.bottom
                          topMargin: line.lead + 14 * Theme.u; bottomMargin: 14 * Theme.u }
                visible: line.lit
                width: 8 * Theme.u
                radius: width / 2
                color: Theme.accent
            }
            Loader {
                x: words.x
                y: words.y + words.topPadding
                width: words.width
                active: line.lit && narration.stop.said >= 0
                sourceComponent: SaidMark {
                    words: words
                    said: narration.stop.said
                }
            }
            Icon {
                id: way
                anchors { left: parent.left; leftMargin: 24 * Theme.u }
                y: words.y + line.lead + (Theme.body * Theme.leading - size) / 2
                // The software renderer does not clip a Shape at the list's edge, so a cut one is not drawn.
                visible: line.leaving && line.opens && line.y + y >= list.contentY
                         && line.y + y + size <= list.contentY + list.height
                path: Icons.directionsWalk
                color: Theme.accent
                size: Theme.body
            }
            Label {
                id: words
                x: 28 * Theme.u + (line.leaving ? Theme.body * 1.3 : 0)
                y: 8 * Theme.u
                topPadding: line.lead
                width: parent.width - x - 20 * Theme.u
                text: line.text
                font.pixelSize: Theme.body
                color: line.lit || !(narration.stage.narration === "playing") ? Theme.ink : Theme.inkSoft
                lineHeight: Theme.leading
                wrapMode: Text.Wrap
                elide: Text.ElideNone
            }
        }
    }

    // Text that goes on above or below fades out instead of being cut.
    Rectangle {
        anchors { left: parent.left; right: parent.right; top: parent.top }
        height: 40 * Theme.u
        visible: !list.atYBeginning
        gradient: Gradient {
            GradientStop { position: 0; color: Theme.paper }
            GradientStop { position: 1; color: Qt.rgba(Theme.paper.r, Theme.paper.g, Theme.paper.b, 0) }
        }
    }
    Rectangle {
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        height: 56 * Theme.u
        visible: !list.atYEnd
        gradient: Gradient {
            GradientStop { position: 0; color: Qt.rgba(Theme.paper.r, Theme.paper.g, Theme.paper.b, 0) }
            GradientStop { position: 1; color: Theme.paper }
        }
    }
}
