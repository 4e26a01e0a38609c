// The pictures that a station may show: those of its tour, then those of the house.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import "../parts"
import ".."

Flow {
    id: album

    required property LeafFace leaf

    signal chosen(string file)

    spacing: 12 * Theme.u
    Repeater {
        model: album.leaf.shelf
        Touchable {
            id: one
            required property string file
            required property string picture
            required property bool used
            width: Math.max(Theme.target, Math.floor((album.width - 2 * album.spacing) / 3))
            height: Math.max(Theme.target, width * 0.7)
            scrolls: true
            usable: !used
            name: qsTr("加上这张：%1").arg(file)
            onTapped: album.chosen(file)
            Photo {
                anchors.fill: parent
                source: one.picture
                radius: one.radius
            }
        }
    }
}
