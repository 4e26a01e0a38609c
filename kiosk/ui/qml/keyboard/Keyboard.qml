// The keyboard on the screen: pinyin and Latin letters for the field above it, and nothing it knows stays.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import ".."

Rectangle {
    id: board

    required property Item field
    property string language: "zh-Hans"
    property list<string> names
    property alias desk: colours.desk
    readonly property real room: 12 * Theme.u

    signal done()

    // What is still spelt is written, as its first candidate.
    function finish() {
        typist.settle()
        done()
    }

    implicitHeight: column.height + 2 * room
    color: colours.ground

    Component.onCompleted: typist.begin(names)

    Tone { id: colours }
    Typist {
        id: typist
        field: board.field
        pinyin: board.language !== "en"
        traditional: board.language === "zh-Hant"
        onChanged: if (letters === "") offers.all = false
    }
    Rectangle {
        anchors { left: parent.left; right: parent.right; top: parent.top }
        height: Math.max(1, 2 * Theme.u)
        color: colours.edge
    }
    // A finger between two keys is not a finger on the page.
    TapHandler { gesturePolicy: TapHandler.ReleaseWithinBounds }

    Column {
        id: column
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: board.room }
        spacing: 4 * Theme.u

        Offers {
            id: offers
            width: parent.width
            typist: typist
            tone: colours
            says: board.field.Accessible.name
        }
        Item {
            width: parent.width
            height: keys.height
            KeyRows {
                id: keys
                width: parent.width
                visible: !offers.all
                tone: colours
                pinyin: typist.pinyin
                spells: typist.spells
                lines: board.field.Accessible.multiLine
                onWrote: sign => {
                    typist.type(sign)
                    shift = false
                }
                onDid: deed => board.act(deed)
            }
            GridView {
                anchors.fill: parent
                visible: offers.all
                clip: true
                boundsBehavior: Flickable.StopAtBounds
                cellWidth: width / Math.max(4, Math.floor(width / (170 * Theme.u)))
                cellHeight: Math.max(Theme.target, 96 * Theme.u)
                model: offers.all ? typist.offers : null
                delegate: Offer {
                    required property int index
                    required text
                    first: index === 0
                    tone: colours
                    width: GridView.view.cellWidth
                    height: GridView.view.cellHeight
                    onTapped: {
                        typist.choose(index)
                        offers.all = false
                    }
                }
            }
        }
    }

    function act(deed: string) {
        if (deed === "erase") typist.erase()
        else if (deed === "left") typist.move(-1)
        else if (deed === "right") typist.move(1)
        else if (deed === "enter") typist.enter()
        else if (deed === "shift") keys.shift = !keys.shift
        else if (deed === "figures") keys.figures = !keys.figures
        else if (deed === "tongue") typist.pinyin = !typist.pinyin
        else if (deed === "done") finish()
    }
}
