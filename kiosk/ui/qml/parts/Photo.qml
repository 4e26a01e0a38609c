// A picture that fills its frame. While it is on its way, or will never come, the frame keeps a quiet ground.
import QtQuick
import QtQuick.Shapes
import ".."

Item {
    id: photo

    property string source: ""
    property string caption: ""
    property real radius: 0
    property color corner: Theme.paper
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
    }

    // The software renderer clips nothing round: the four corners are painted over in the page's colour.
    Shape {
        anchors.fill: parent
        visible: photo.radius > 0
        ShapePath {
            strokeWidth: -1
            fillColor: photo.corner
            fillRule: ShapePath.OddEvenFill
            PathRectangle { x: -1; y: -1; width: photo.width + 2; height: photo.height + 2 }
            PathRectangle { width: photo.width; height: photo.height; radius: photo.radius }
        }
    }
}
