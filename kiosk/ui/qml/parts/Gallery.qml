// The pictures of a stop: swipe or tap the arrows; each with what it shows.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import ".."

Item {
    id: gallery

    required property Stage stage
    readonly property StopFace stop: stage.stop
    readonly property bool several: stop.pictureCount > 1
    readonly property bool withFilm: stop.film !== ""

    ListView {
        id: strip
        anchors.fill: parent
        orientation: ListView.Horizontal
        snapMode: ListView.SnapOneItem
        highlightRangeMode: ListView.StrictlyEnforceRange
        highlightMoveDuration: Theme.gentle
        boundsBehavior: Flickable.StopAtBounds
        interactive: gallery.several
        cacheBuffer: width
        clip: true
        model: gallery.stop.pictures
        delegate: Photo {
            required caption
            required source
            readonly property bool shown: ListView.isCurrentItem
            zoom: shown ? gallery.stage.guidance.zoom : 1
            zoomX: gallery.stage.guidance.zoomX
            zoomY: gallery.stage.guidance.zoomY
            pointX: shown ? gallery.stage.guidance.pointX : -1
            pointY: gallery.stage.guidance.pointY
            width: strip.width
            height: strip.height
            Accessible.role: Accessible.Graphic
            Accessible.name: caption
        }
        onMovementEnded: gallery.stage.showPicture(currentIndex)
        Component.onCompleted: currentIndex = gallery.stop.picture
    }

    Connections {
        target: gallery.stop
        function onChanged() {
            if (!strip.moving)
                strip.currentIndex = gallery.stop.picture
        }
    }

    // The caption rests on a veil, so that it reads on any picture.
    Rectangle {
        id: veil
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        height: foot.height + 56 * Theme.u
        visible: says.text !== "" || gallery.several || gallery.withFilm
        gradient: Gradient {
            GradientStop { position: 0; color: "#00101618" }
            GradientStop { position: 56 * Theme.u / veil.height; color: "#AD101618" }
            GradientStop { position: 1; color: "#CC101618" }
        }
    }

    Item {
        id: foot
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom
                  leftMargin: Theme.margin; rightMargin: gallery.several ? Theme.gap : Theme.margin }
        // Beside the keys a narrow gallery leaves too little room for words: then they stand above them.
        readonly property bool stacked: gallery.withFilm || gallery.several && gallery.width < 7 * Theme.target
        readonly property real keys: gallery.withFilm ? watch.height + 24 * Theme.u
            : gallery.several ? Theme.target + 24 * Theme.u : 0
        height: stacked ? says.implicitHeight + keys : Math.max(says.implicitHeight + 40 * Theme.u, keys)

        Label {
            id: says
            anchors { left: parent.left; right: turn.visible && !foot.stacked ? turn.left : parent.right
                      rightMargin: Theme.gap; verticalCenter: foot.stacked ? undefined : parent.verticalCenter
                      top: foot.stacked ? parent.top : undefined }
            text: (strip.currentItem as Photo)?.caption ?? ""
            color: Theme.shadeInk
            font.pixelSize: Theme.label
            wrapMode: Text.Wrap
            maximumLineCount: 4
        }
        TouchButton {
            id: watch
            anchors { left: parent.left; bottom: parent.bottom; bottomMargin: 12 * Theme.u }
            visible: gallery.withFilm
            width: Math.min(implicitWidth, foot.width - (turn.visible ? turn.width + Theme.gap : 0))
            name: qsTr("看影片")
            icon: Icons.playArrow
            onTapped: gallery.stage.openFilm()
        }
        Row {
            id: turn
            anchors { right: parent.right; bottom: parent.bottom
                      bottomMargin: foot.stacked ? 12 * Theme.u : (foot.height - height) / 2 }
            visible: gallery.several
            spacing: 4 * Theme.u
            TurnKey {
                name: qsTr("上一张")
                icon: Icons.chevronLeft
                usable: gallery.stop.picture > 0
                onTapped: gallery.stage.showPicture(gallery.stop.picture - 1)
            }
            Label {
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.shadeInk
                font.features: ({ "tnum": 1 })
                text: qsTr("%1 / %2").arg(gallery.stop.picture + 1).arg(gallery.stop.pictureCount)
            }
            TurnKey {
                name: qsTr("下一张")
                icon: Icons.chevronRight
                usable: gallery.stop.picture + 1 < gallery.stop.pictureCount
                onTapped: gallery.stage.showPicture(gallery.stop.picture + 1)
            }
        }
    }

    component TurnKey: Touchable {
        id: key
        required property string icon
        radius: width / 2
        Rectangle {
            anchors.fill: parent
            radius: width / 2
            color: key.pressed ? "#66FFFFFF" : "#26FFFFFF"
        }
        Icon {
            anchors.centerIn: parent
            path: key.icon
            color: Theme.shadeInk
            size: 56 * Theme.u
        }
    }
}
