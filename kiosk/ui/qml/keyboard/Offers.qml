// What the letters may mean, in one line that a finger moves; where nothing is spelt, what is being written.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import "../parts"
import ".."

Item {
    id: bar

    required property Typist typist
    required property Tone tone
    property string says: ""
    property bool all: false
    readonly property bool spelling: typist.letters !== ""

    implicitHeight: Math.max(Theme.target, 84 * Theme.u)

    TextMetrics {
        id: measure
        font: spelt.font
        text: spelt.text
    }
    Label {
        id: spelt
        anchors { left: parent.left; leftMargin: 20 * Theme.u; top: parent.top; bottom: parent.bottom }
        width: bar.spelling ? Math.min(Math.ceil(measure.advanceWidth), parent.width * 0.3) : parent.width - 40 * Theme.u
        text: bar.spelling ? bar.typist.letters : bar.says
        color: bar.tone.soft
        elide: bar.spelling ? Text.ElideLeft : Text.ElideRight
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    ListView {
        id: list
        anchors { left: spelt.right; leftMargin: 12 * Theme.u; right: more.left; top: parent.top; bottom: parent.bottom }
        visible: bar.spelling && !bar.all
        orientation: ListView.Horizontal
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        model: bar.typist.offers
        delegate: Offer {
            required property int index
            required text
            first: index === 0
            tone: bar.tone
            width: Math.max(Theme.target, implicitWidth)
            height: list.height
            onTapped: bar.typist.choose(index)
        }
        Connections {
            target: bar.typist
            function onChanged() { list.positionViewAtBeginning() }
        }
    }
    KeyCap {
        id: more
        anchors { right: parent.right; rightMargin: 4 * Theme.u; verticalCenter: parent.verticalCenter }
        visible: bar.spelling
        tone: bar.tone
        quiet: true
        name: bar.all ? qsTr("回到按键") : qsTr("更多的字")
        text: bar.all ? qsTr("返回") : ""
        icon: bar.all ? "" : Icons.expandMore
        checkable: true
        height: Theme.target
        width: Theme.target * 1.1
        onTapped: bar.all = !bar.all
    }
}
