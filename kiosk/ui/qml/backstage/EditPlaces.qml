// Where a station is: its floor, and the routes that lead by it. A touch on what is chosen takes it off.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import "../parts"
import ".."

Column {
    id: places

    required property LeafFace leaf
    property bool usable: true

    spacing: 10 * Theme.u
    enabled: usable
    Words {
        visible: places.leaf.floorCount > 0
        text: qsTr("楼层")
    }
    Choices {
        visible: places.leaf.floorCount > 0
        width: parent.width
        model: places.leaf.floors
        onChosen: id => places.leaf.setFloor(id)
    }
    Words {
        visible: places.leaf.routeCount > 0
        text: qsTr("在哪些路线上")
    }
    Choices {
        visible: places.leaf.routeCount > 0
        width: parent.width
        model: places.leaf.routes
        onChosen: id => places.leaf.turnRoute(id)
    }

    component Words: Label {
        width: places.width
        color: Theme.inkSoft
        font.pixelSize: Theme.small
        topPadding: 8 * Theme.u
    }
}
