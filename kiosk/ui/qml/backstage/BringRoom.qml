// What lies on the sticks that are plugged in, one card a thing; and the one that was chosen, in their place.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import "../parts"
import ".."

RoomFrame {
    id: room

    readonly property BringFace bring: staff.bring
    readonly property bool chosen: bring.kind !== ""

    ownProgress: true
    title: chosen ? bring.name !== "" ? bring.name : qsTr("照片") : qsTr("带进来")
    says: chosen ? one.summary
        : !bring.sought ? qsTr("正在看有没有U盘……")
        : bring.offerCount === 0 ? qsTr("请把U盘插进机器。上面的导览包、讲解词和照片会列在这里。")
        : qsTr("点一样，先看看里面是什么。")

    ListView {
        id: list
        visible: !room.chosen
        anchors.fill: parent
        clip: true
        cacheBuffer: height
        boundsBehavior: Flickable.StopAtBounds
        bottomMargin: Theme.gap
        model: room.bring.offers
        delegate: OfferCard {
            width: list.width
            usable: !room.staff.busy
            onWanted: room.bring.choose(key)
        }
    }
    ScrollMark {
        visible: list.visible && view.visibleArea.heightRatio < 1
        view: list
    }
    Icon {
        anchors { horizontalCenter: parent.horizontalCenter; verticalCenter: parent.verticalCenter }
        visible: !room.chosen && room.bring.sought && room.bring.offerCount === 0
        path: Icons.arrowDownward
        color: Theme.rule
        size: 220 * Theme.u
    }
    BringOne {
        id: one
        visible: room.chosen
        anchors.fill: parent
        staff: room.staff
    }
}
