// What is the tour's own: its title, what is told before the first station and after the last, and its figures.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import "../parts"
import ".."

Item {
    id: page

    required property EditRoom room
    readonly property WholeFace whole: room.edit.whole
    readonly property bool usable: room.edit.usable

    Flickable {
        id: view
        anchors.fill: parent
        contentHeight: sides.height + Theme.gap
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        Grid {
            id: sides
            readonly property real across: Theme.portrait ? width : (width - Theme.margin) / 2
            width: parent.width
            columns: Theme.portrait ? 1 : 2
            spacing: Theme.portrait ? Theme.gap : Theme.margin
            Column {
                width: sides.across
                spacing: 10 * Theme.u
                Own {
                    says: qsTr("题目")
                    words: page.whole.title
                    onTapped: page.room.write(says, page.whole.title, false, 40, [], text => page.whole.rename(text))
                }
                Own {
                    says: qsTr("题目下面的一行")
                    words: page.whole.subtitle !== "" ? page.whole.subtitle : qsTr("没有写")
                    onTapped: page.room.write(says, page.whole.subtitle, false, 60, [], text => page.whole.writeSubtitle(text))
                }
                Own {
                    says: qsTr("对来宾的称呼")
                    words: page.whole.address !== "" ? page.whole.address : qsTr("各位来宾")
                    onTapped: page.room.write(says, page.whole.address, false, 24, [], text => page.whole.writeAddress(text))
                }
                Own {
                    says: qsTr("开场白")
                    words: page.whole.greeting !== "" ? page.whole.greeting : qsTr("没有写")
                    onTapped: page.room.write(says, page.whole.greeting, true, 4000, page.room.leaf.marks, text => page.whole.writeGreeting(text))
                }
                Own {
                    says: qsTr("结束语")
                    words: page.whole.closing !== "" ? page.whole.closing : qsTr("没有写")
                    onTapped: page.room.write(says, page.whole.closing, true, 4000, page.room.leaf.marks, text => page.whole.writeClosing(text))
                }
            }
            Column {
                width: sides.across
                spacing: 10 * Theme.u
                Label {
                    width: parent.width
                    visible: page.whole.factCount > 0
                    text: qsTr("数字，改一处，讲解词里处处都跟着改")
                    color: Theme.inkSoft
                    font.pixelSize: Theme.small
                    wrapMode: Text.Wrap
                }
                Repeater {
                    model: page.whole.facts
                    Own {
                        required property string fact
                        required property string value
                        required property string unit
                        required property string asOf
                        says: asOf !== "" ? qsTr("%1（%2）").arg(fact).arg(asOf) : fact
                        words: value + unit
                        onTapped: page.room.write(qsTr("%1，只写数").arg(fact), value, false, 24, [], text => page.whole.writeFact(fact, text))
                    }
                }
                EditSounds { width: parent.width; room: page.room; usable: page.usable }
            }
        }
    }
    ScrollMark { view: view }

    component Own: WordsCard {
        width: sides.across
        usable: page.usable
    }
}
