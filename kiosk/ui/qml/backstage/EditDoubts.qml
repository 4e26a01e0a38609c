// What must be settled before visitors see the tour: each with the words it is about, and the possible answers.
pragma ComponentBehavior: Bound
import QtQuick
import "../parts"
import ".."

Item {
    id: page

    required property EditRoom room

    ListView {
        id: list
        anchors.fill: parent
        clip: true
        spacing: Theme.gap
        boundsBehavior: Flickable.StopAtBounds
        bottomMargin: Theme.gap
        model: page.room.edit.doubts
        delegate: DoubtCard {
            width: list.width
            usable: page.room.edit.usable
            onChecked: page.room.edit.check(quote, asked)
            onTakenOut: page.room.edit.takeOut(quote, asked)
            onRewritten: page.room.write(qsTr("“%1”换成").arg(quote), "", false, 200, [], words => page.room.edit.replace(quote, asked, words))
        }
    }
    ScrollMark { view: list }
    Label {
        anchors.centerIn: parent
        visible: list.count === 0
        text: qsTr("都确认过了。")
        color: Theme.inkSoft
    }
}
