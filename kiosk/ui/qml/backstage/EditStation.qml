// One station of the draft: its words sentence by sentence, and beside them its name, places and pictures.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import "../parts"
import ".."

Item {
    id: page

    required property EditRoom room
    readonly property LeafFace leaf: room.leaf
    readonly property bool usable: room.edit.usable
    // Whether a touch on a sentence makes it the first of a station of its own.
    property bool cuts: false

    Flickable {
        id: view
        anchors.fill: parent
        contentHeight: all.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        Column {
            id: all
            width: parent.width
            bottomPadding: Theme.gap
            EditFaults {
                width: parent.width
                model: page.room.edit.faults
            }
            Grid {
                readonly property real across: Theme.portrait ? width : (width - Theme.margin) / 2
                id: sides
                width: parent.width
                columns: Theme.portrait ? 1 : 2
                spacing: Theme.portrait ? Theme.gap : Theme.margin
                Column {
                    width: sides.across * (Theme.portrait ? 1 : 1.16)
                    spacing: 10 * Theme.u
                    WordsCard {
                        width: parent.width
                        visible: Theme.portrait
                        says: qsTr("站名")
                        words: page.leaf.name
                        usable: page.usable
                        onTapped: page.rename()
                    }
                    Head { text: page.cuts ? qsTr("点一下第二站从哪一句开始") : qsTr("讲解词，点一句就能改") }
                    Repeater {
                        model: page.leaf.sentences
                        SentenceKey {
                            width: sides.across * (Theme.portrait ? 1 : 1.16)
                            usable: page.usable && (!page.cuts || number > 0)
                            cuts: page.cuts
                            onHeard: page.leaf.hear(number)
                            onTapped: page.cuts ? page.cut(number) : page.writeSentence(number, text)
                        }
                    }
                    WordsCard {
                        width: parent.width
                        says: page.leaf.sentenceCount > 0 ? qsTr("整篇讲解词") : qsTr("讲解词")
                        words: page.leaf.sentenceCount > 0 ? qsTr("整篇一起改，分段、加句子") : ""
                        usable: page.usable
                        onTapped: page.room.write(says, page.leaf.text, true, 8000, page.leaf.marks, text => page.leaf.writeText(text))
                    }
                    Repeater {
                        model: page.leaf.parts
                        WordsCard {
                            required property string part
                            required property string title
                            required property string text
                            width: parent.width
                            says: qsTr("小站：%1").arg(title)
                            words: text
                            usable: page.usable
                            onTapped: page.room.write(says, text, true, 4000, page.leaf.marks, written => page.leaf.writePart(part, written))
                        }
                    }
                }
                Column {
                    width: sides.across * (Theme.portrait ? 1 : 0.84)
                    spacing: 10 * Theme.u
                    WordsCard {
                        width: parent.width
                        visible: !Theme.portrait
                        says: qsTr("站名")
                        words: page.leaf.name
                        usable: page.usable
                        onTapped: page.rename()
                    }
                    WordsCard {
                        width: parent.width
                        says: qsTr("短讲解词")
                        words: page.leaf.brief !== "" ? page.leaf.brief : qsTr("没有写，短路线只讲有要点的句子")
                        usable: page.usable
                        onTapped: page.room.write(says, page.leaf.brief, true, 4000, page.leaf.marks, text => page.leaf.writeBrief(text))
                    }
                    WordsCard {
                        width: parent.width
                        says: qsTr("去下一站的话")
                        words: page.leaf.onward !== "" ? page.leaf.onward : qsTr("没有写")
                        usable: page.usable
                        onTapped: page.room.write(says, page.leaf.onward, true, 400, ["{下一站}"], text => page.leaf.writeOnward(text))
                    }
                    WordsCard {
                        width: parent.width
                        says: qsTr("讲解员卡片上的词")
                        words: page.leaf.keywords !== "" ? page.leaf.keywords : qsTr("没有写")
                        usable: page.usable
                        onTapped: page.room.write(says, page.leaf.keywords, false, 120, [], text => page.leaf.writeKeywords(text))
                    }
                    EditPlaces { width: parent.width; leaf: page.leaf; usable: page.usable }
                    EditPictures { width: parent.width; room: page.room; usable: page.usable }
                    EditDeeds { width: parent.width; page: page }
                    EditSounds { width: parent.width; room: page.room; usable: page.usable }
                }
            }
        }
    }
    ScrollMark { view: view }

    function rename() {
        room.write(qsTr("站名"), leaf.name, false, 40, [], text => leaf.rename(text))
    }
    function writeSentence(number: int, text: string) {
        room.write(qsTr("这一句"), text, true, 2000, leaf.marks, written => leaf.writeSentence(number, written))
    }
    function cut(number: int) {
        cuts = false
        leaf.split(number)
    }

    component Head: Label {
        topPadding: 8 * Theme.u
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
}
