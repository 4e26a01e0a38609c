// A picture that fills its frame. While it is on its way, or will never come, the frame keeps a quiet ground.
import QtQuick
import ".."

Item {
    id: photo

    property string source: ""
    property string caption: ""
    property real radius: 0
    property color corner: Theme.paper
    // How many times it is enlarged, around which point of the picture, and what is pointed at: fractions of it.
    property real zoom: 1
    property real zoomX: 0.5
    property real zoomY: 0.5
    property real pointX: -1
    property real pointY: -1
    readonly property bool loading: image.status === Image.Loading

    Rectangle {
        anchors.fill: parent
        gradient: Gradient {
            GradientStop { position: 0; color: Theme.well }
            GradientStop { position: 1; color: Theme.rule }
        }
    }

    Image {
        id: image
        anchors.fill: parent
        source: photo.source
        asynchronous: true
        autoTransform: true
        retainWhileLoading: true
        fillMode: Image.PreserveAspectCrop
        sourceSize.width: Math.ceil(Math.max(photo.width, photo.height * 1.5))
        opacity: status === Image.Ready || source.toString() !== "" && progress > 0 ? 1 : 0
        transform: Scale {
            origin.x: photo.width / 2 + (photo.zoomX - 0.5) * image.paintedWidth
            origin.y: photo.height / 2 + (photo.zoomY - 0.5) * image.paintedHeight
            xScale: photo.zoom
            yScale: photo.zoom
            Behavior on xScale { NumberAnimation { duration: Theme.gentle; easing.type: Easing.InOutCubic } }
            Behavior on yScale { NumberAnimation { duration: Theme.gentle; easing.type: Easing.InOutCubic } }
        }
        // What the guide points at; as large on an enlarged picture as on any.
        Rectangle {
            visible: photo.pointX >= 0
            x: Math.max(width / 2, Math.min(photo.width - width / 2, photo.width / 2 + (photo.pointX - 0.5) * image.paintedWidth)) - width / 2
            y: Math.max(height / 2, Math.min(photo.height - height / 2, photo.height / 2 + (photo.pointY - 0.5) * image.paintedHeight)) - height / 2
            width: 76 * Theme.u
            height: width
            radius: width / 2
            scale: 1 / photo.zoom
            color: "#59B23A22"
            border.width: 8 * Theme.u
            border.color: "#FFFFFF"
            Rectangle {
                anchors.centerIn: parent
                width: 22 * Theme.u
                height: width
                radius: width / 2
                color: "#B23A22"
                border.width: 4 * Theme.u
                border.color: "#FFFFFF"
            }
        }
    }

    // The software renderer clips nothing round: a frame in the page's colour lies over the four corners. It is no
    // Shape, for it clips those not at all at the edge of what scrolls.
    Rectangle {
        anchors { fill: parent; margins: -border.width }
        visible: photo.radius > 0
        color: "transparent"
        radius: photo.radius + border.width
        border.width: Math.ceil(photo.radius * 0.42) + 1
        border.color: photo.corner
    }
}
