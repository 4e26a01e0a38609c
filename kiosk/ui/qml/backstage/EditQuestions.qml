// What must be settled before visitors see the tour, and what should be looked at: one question at a time.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import "../parts"
import ".."

Item {
    id: page

    required property EditRoom room
    readonly property QuestionsFace asks: room.edit.questions
    readonly property bool usable: room.edit.usable

    Item {
        id: desk
        anchors { left: parent.left; right: parent.right; top: parent.top; bottom: ways.top; bottomMargin: 12 * Theme.u }
        Repeater {
            model: page.asks.shown
            delegate: QuestionCard {
                width: desk.width
                height: desk.height
                usable: page.usable
                onChecked: page.asks.check()
                onTakenOut: page.asks.takeOut()
                onReplaced: page.room.write(qsTr("换成别的话"), quote, false, 200, [], words => page.asks.replace(words))
                onRewritten: page.room.write(qsTr("这一句"), sentence, true, 2000, page.room.leaf.marks, words => page.asks.rewrite(words))
            }
        }
    }
    Row {
        id: ways
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom; bottomMargin: Theme.gap }
        visible: page.asks.count > 0
        height: visible ? implicitHeight : 0
        spacing: 12 * Theme.u
        Way {
            icon: Icons.arrowBack
            name: qsTr("上一处")
            usable: page.asks.place > 0
            onTapped: page.asks.turn(page.asks.place - 1)
        }
        Way {
            name: qsTr("看这一站")
            usable: page.asks.station !== ""
            onTapped: page.room.edit.openStation(page.asks.station)
        }
        Way {
            icon: Icons.arrowForward
            iconLast: true
            name: qsTr("下一处")
            usable: !page.asks.last
            onTapped: page.asks.turn(page.asks.place + 1)
        }
    }
    Column {
        anchors.centerIn: parent
        visible: page.asks.count === 0
        width: parent.width
        spacing: 12 * Theme.u
        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            path: Icons.check
            color: Theme.accent
            size: 96 * Theme.u
        }
        Label {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("都确认过了。")
            font.pixelSize: Theme.heading
            font.weight: Font.DemiBold
        }
        Label {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: page.room.edit.altered ? qsTr("请点“保存”，回到导览再发布。") : qsTr("请回到导览去发布。")
            color: Theme.inkSoft
            wrapMode: Text.Wrap
        }
    }

    component Way: TouchButton {
        width: (ways.width - 2 * ways.spacing) / 3
        quiet: true
    }
}
