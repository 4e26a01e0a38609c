// Words that a person must look at: where they stand, why they were asked about, and the answers.
pragma ComponentBehavior: Bound
import QtQuick
import "../parts"
import ".."

Rectangle {
    id: card

    required property string quote
    required property string asked
    required property string place
    required property string sentence
    required property string say
    required property bool replaceable
    required property bool removable
    required property bool checkable
    property bool usable: true

    signal checked()
    signal takenOut()
    signal rewritten()

    height: inside.height + 48 * Theme.u
    radius: Theme.radius
    color: Theme.card
    border.width: 2 * Theme.u
    border.color: Theme.rule
    Accessible.role: Accessible.ListItem
    Accessible.name: place + "，" + say

    Column {
        id: inside
        x: 24 * Theme.u
        y: x
        width: parent.width - 2 * x
        spacing: 12 * Theme.u
        Label {
            width: parent.width
            text: card.place
            color: Theme.inkSoft
            font.pixelSize: Theme.small
            wrapMode: Text.Wrap
        }
        Label {
            width: parent.width
            text: card.sentence
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap
            elide: Text.ElideNone
            lineHeight: Theme.leading
        }
        Label {
            width: parent.width
            text: card.say
            color: Theme.accent
            font.pixelSize: Theme.small * 1.08
            wrapMode: Text.Wrap
            elide: Text.ElideNone
            lineHeight: Theme.leading
        }
        Flow {
            width: parent.width
            spacing: 12 * Theme.u
            Answer { visible: card.replaceable; name: qsTr("换成别的话：%1").arg(card.quote); text: qsTr("换成别的话"); onTapped: card.rewritten() }
            Answer { visible: card.removable; name: qsTr("删去这一句：%1").arg(card.quote); text: qsTr("删去这一句"); onTapped: card.takenOut() }
            Answer { visible: card.checkable; name: qsTr("没有问题：%1").arg(card.quote); text: qsTr("看过了，没有问题"); onTapped: card.checked() }
        }
    }

    component Answer: TouchButton {
        scrolls: true
        usable: card.usable
    }
}
