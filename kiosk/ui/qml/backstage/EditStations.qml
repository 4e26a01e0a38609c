// All stations of the draft, in their order. A tap opens one; the arrows move it.
pragma ComponentBehavior: Bound
import QtQuick
import "../parts"
import ".."

Item {
    id: page

    required property EditRoom room

    ListView {
        id: list
        anchors { left: parent.left; right: parent.right; top: faults.bottom; bottom: parent.bottom }
        clip: true
        spacing: 14 * Theme.u
        cacheBuffer: 0
        boundsBehavior: Flickable.StopAtBounds
        bottomMargin: Theme.gap
        model: page.room.edit.leaves
        header: Item {
            width: list.width
            height: Math.max(Theme.target, 132 * Theme.u)
            WordsCard {
                width: parent.width
                height: parent.height - list.spacing
                says: qsTr("整个导览")
                words: qsTr("题目、开场白、结束语、数字")
                onTapped: page.room.edit.openWhole()
            }
        }
        delegate: LeafCard {
            width: list.width
            usable: page.room.edit.usable
            onOpened: page.room.edit.openStation(station)
            onMoved: to => page.room.edit.move(number - 1, to)
        }
    }
    ScrollMark { view: list }
    EditFaults {
        id: faults
        width: parent.width
        model: page.room.edit.faults
    }
}
