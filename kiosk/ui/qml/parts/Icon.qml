// A sign from Icons, in any size and colour.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Shapes
import ".."

Item {
    id: icon

    required property string path
    property color color: Theme.ink
    property real size: 44 * Theme.u

    implicitWidth: size
    implicitHeight: size

    Shape {
        width: 960
        height: 960
        transform: [
            Translate { y: 960 },
            Scale { xScale: icon.size / 960; yScale: icon.size / 960 }
        ]

        ShapePath {
            strokeWidth: -1
            fillColor: icon.color
            PathSvg { path: icon.path }
        }
    }
}
