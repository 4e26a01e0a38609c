// Words that a person must look at, or should: what they are, why they were asked about, the sentence that holds
// them, and below it the answers. A long sentence scrolls.
pragma ComponentBehavior: Bound
import QtQuick
import "../parts"
import ".."

Item {
    id: card

    required property string quote
    required property string place
    required property string sentence
    required property string say
    required property bool must
    required property bool replaceable
    required property bool rewritable
    required property bool removable
    required property bool checkable
    property bool usable: true

    signal checked()
    signal takenOut()
    signal replaced()
    signal rewritten()

    Accessible.role: Accessible.ListItem
    Accessible.name: place + "，" + say

    Rectangle {
        anchors { left: parent.left; right: parent.right; top: parent.top; bottom: answers.top; bottomMargin: Theme.gap }
        radius: Theme.radius
        color: Theme.card
        border.width: 2 * Theme.u
        border.color: Theme.rule
        Flickable {
            id: view
            anchors { fill: parent; margins: 4 * Theme.u }
            contentHeight: told.height
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            Column {
                id: told
                x: 36 * Theme.u
                width: parent.width - 2 * x
                topPadding: 28 * Theme.u
                bottomPadding: 32 * Theme.u
                spacing: 16 * Theme.u
                Told {
                    text: card.must ? qsTr("要确认，才能发布") : qsTr("请看一眼")
                    color: card.must ? Theme.accent : Theme.inkSoft
                    font.pixelSize: Theme.small
                    font.weight: Font.DemiBold
                }
                Told {
                    text: card.say
                    font.pixelSize: Theme.heading
                    font.weight: Font.DemiBold
                }
                Rectangle { width: parent.width; height: 2 * Theme.u; color: Theme.rule }
                Told {
                    text: card.place
                    color: Theme.inkSoft
                    font.pixelSize: Theme.small
                }
                Told {
                    visible: card.quote.length <= 24 && card.quote !== card.sentence && !card.say.includes(card.quote)
                    text: "“" + card.quote + "”"
                    color: Theme.accent
                    font.weight: Font.DemiBold
                }
                Told {
                    text: card.sentence
                    font.pixelSize: Theme.label * 1.12
                }
            }
        }
        ScrollMark { view: view }
    }
    Grid {
        id: answers
        readonly property int count: [card.replaceable, card.rewritable, card.removable, card.checkable].filter(one => one).length
        readonly property real across: (width - (columns - 1) * spacing) / columns
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        columns: Theme.portrait ? 2 : Math.max(1, count)
        spacing: 12 * Theme.u
        Answer { visible: card.replaceable; name: qsTr("换成别的话：%1").arg(card.quote); text: qsTr("换成别的话"); onTapped: card.replaced() }
        Answer { visible: card.rewritable; name: qsTr("改这一句"); onTapped: card.rewritten() }
        Answer { visible: card.removable; name: qsTr("删去这一句"); onTapped: card.takenOut() }
        Answer { visible: card.checkable; name: card.must ? qsTr("没有问题") : qsTr("就这样留着"); onTapped: card.checked() }
    }

    component Told: Label {
        width: parent.width
        wrapMode: Text.Wrap
        elide: Text.ElideNone
        lineHeight: Theme.leading
    }
    component Answer: TouchButton {
        usable: card.usable
        width: answers.across
    }
}
