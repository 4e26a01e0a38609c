// A text to write, over the page: a name in one line or a station's words in many, kept only by 完成.
pragma ComponentBehavior: Bound
import QtQuick
import "../parts"
import ".."

FocusScope {
    id: sheet

    required property string title
    property string shown
    property string hint
    // Whether it may have paragraphs.
    property bool lines: true
    property int longest: 2000
    // Marks that a finger can put in, such as {户数}.
    property list<string> marks
    // An empty list from JavaScript comes as a list of one empty word.
    readonly property list<string> offers: marks.filter(mark => mark !== "")
    readonly property string text: lines ? paper.text : paper.text.replace(/\s*\n\s*/g, " ")
    readonly property bool altered: text !== shown
    readonly property bool tooLong: text.length > longest
    property bool asks: false
    // Whether nobody seems to be there any more, and the page is about to go.
    property bool ends: false

    signal said(string text)
    signal dropped()

    function finish() {
        if (tooLong)
            return
        if (altered)
            said(text.trim())
        else
            dropped()
    }
    // What was written is not lost by one touch.
    function leave() {
        if (altered && !asks)
            asks = true
        else
            dropped()
    }

    // What was written so far is not lost by walking away, be it too long: whoever comes back can undo it.
    onEndsChanged: if (ends && altered)
        said(text.trim())

    focus: true
    Accessible.role: Accessible.Dialog
    Accessible.name: title
    Keys.onEscapePressed: leave()
    Component.onCompleted: paper.begin(shown)

    Rectangle { anchors.fill: parent; color: Theme.shade }
    Rectangle {
        anchors { fill: parent; topMargin: Theme.reach }
        color: Theme.paper
        TapHandler { gesturePolicy: TapHandler.ReleaseWithinBounds }
    }

    Item {
        id: head
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: Theme.gap
                  topMargin: Theme.reach + Theme.gap }
        height: keep.height
        TouchButton {
            id: drop
            name: sheet.asks ? qsTr("不要改动，再点一次") : qsTr("取消")
            icon: Icons.close
            onTapped: sheet.leave()
        }
        Label {
            id: words
            anchors { left: drop.right; leftMargin: Theme.gap }
            width: Math.min(implicitWidth, tools.x - x - Theme.gap)
            height: parent.height
            text: sheet.title
            font.pixelSize: Theme.heading
            font.weight: Font.DemiBold
        }
        Row {
            id: tools
            anchors.right: parent.right
            spacing: Theme.gap / 2
            Label {
                height: keep.height
                rightPadding: Theme.gap / 2
                text: sheet.tooLong ? qsTr("多了%1字").arg(sheet.text.length - sheet.longest) : qsTr("%1字").arg(sheet.text.length)
                color: sheet.tooLong ? Theme.accent : Theme.inkSoft
                font.features: ({ "tnum": 1 })
            }
            TouchButton {
                name: qsTr("撤销")
                text: Theme.portrait ? "" : name
                icon: Icons.undo
                usable: paper.input.canUndo
                activeFocusOnTab: false
                onTapped: paper.input.undo()
            }
            TouchButton {
                id: keep
                name: qsTr("保存")
                primary: true
                icon: Icons.check
                usable: !sheet.tooLong
                onTapped: sheet.finish()
            }
        }
    }
    // Beside the title where there is room: every line above the keyboard counts.
    ListView {
        id: offered
        x: Theme.portrait ? Theme.gap : head.x + words.x + words.width + Theme.gap * 2
        y: head.y + (Theme.portrait ? head.height + Theme.gap : 0)
        width: (Theme.portrait ? sheet.width : head.x + tools.x) - x - Theme.gap
        height: head.height
        visible: sheet.offers.length > 0
        orientation: ListView.Horizontal
        spacing: Theme.gap / 2
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        model: sheet.offers
        delegate: TouchButton {
            required property string modelData
            height: offered.height
            name: modelData
            scrolls: true
            activeFocusOnTab: false
            onTapped: paper.input.insert(paper.input.cursorPosition, modelData)
        }
    }
    TextPaper {
        id: paper
        anchors { left: parent.left; right: parent.right; top: Theme.portrait && offered.visible ? offered.bottom : head.bottom
                  bottom: parent.bottom; margins: Theme.gap; bottomMargin: Theme.gap + Theme.covered }
        name: sheet.title
        hint: sheet.hint
        lines: sheet.lines
        onWrote: sheet.asks = false
        onEntered: sheet.finish()
    }
}
