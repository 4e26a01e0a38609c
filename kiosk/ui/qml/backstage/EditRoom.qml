// Where a tour is edited: what can be undone and saved above, below it all stations, one of them, or what must be
// settled. What is written is written on a sheet over the whole page.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import "../parts"
import "../sheets"
import ".."

RoomFrame {
    id: room

    // The whole page, which the sheet lies over.
    required property Item over
    readonly property EditFace edit: staff.edit
    readonly property LeafFace leaf: edit.leaf
    readonly property bool writes: sheet.active
    readonly property bool onStation: edit.view === "station"
    readonly property bool clear: edit.clash === ""
    property bool drops: false

    // Have something written: its title, as it is now, whether in lines, how long at most, and who takes it.
    function write(title: string, shown: string, lines: bool, longest: int, marks: list<string>, taken: var) {
        sheet.asked = { title, shown, lines, longest, marks }
        sheet.taken = taken
        sheet.active = true
    }

    readonly property bool asks: edit.view === "questions"

    title: onStation ? leaf.number + "  " + leaf.name : asks ? qsTr("要确认的") : edit.title
    says: !clear ? "" : asks ? progress()
        : edit.altered ? qsTr("改动已经存成草稿，保存以后才写进导览。") : qsTr("共%1站。点一站，改它的名字和讲解词。").arg(edit.stationCount)
    function progress(): string {
        const found = edit.questions, advice = found.count - found.musts
        return found.count === 0 ? ""
            : found.musts === 0 ? qsTr("可以发布了。还有%1处请看一眼，不改也行。").arg(advice)
            : advice === 0 ? qsTr("还有%1处要确认，才能发布。").arg(found.musts)
            : qsTr("还有%1处要确认，才能发布；另有%2处请看一眼。").arg(found.musts).arg(advice)
    }
    cover: leaf.cover !== "" ? leaf.cover : stage.overview.cover

    Row {
        id: tools
        readonly property int count: room.edit.questions.asked > 0 ? 6 : 5
        readonly property real across: Math.floor((width - (count - 1) * spacing) / count)
        width: parent.width
        visible: room.clear
        spacing: 12 * Theme.u
        Tool { name: qsTr("返回"); icon: Icons.arrowBack; usable: !room.staff.busy; onTapped: room.edit.goBack() }
        Tool { name: qsTr("撤销"); icon: Icons.undo; usable: room.edit.usable && room.edit.canUndo; onTapped: room.edit.undo() }
        Tool { name: qsTr("重做"); icon: Icons.redo; usable: room.edit.usable && room.edit.canRedo; onTapped: room.edit.redo() }
        Tool {
            visible: room.edit.questions.asked > 0
            name: qsTr("要确认的")
            icon: Icons.flag
            checkable: true
            checked: room.asks
            onTapped: checked ? room.edit.goBack() : room.edit.openQuestions()
        }
        Tool {
            // What was edited is not lost by one touch.
            name: room.drops ? qsTr("再点一次，改动都不要") : qsTr("全部不要")
            checked: room.drops
            icon: Icons.remove
            usable: room.edit.usable && (room.edit.altered || room.edit.canUndo || room.edit.canRedo)
            onTapped: room.drops ? room.edit.drop() : room.drops = true
            onUsableChanged: room.drops = false
        }
        Tool {
            name: qsTr("保存")
            icon: Icons.save
            primary: room.edit.altered
            usable: room.edit.usable && room.edit.altered
            onTapped: room.edit.save()
        }
    }
    Loader {
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom; top: tools.bottom; topMargin: Theme.gap }
        active: room.clear
        sourceComponent: room.onStation ? station : room.asks ? questions : room.edit.view === "tour" ? whole : stations
    }
    EditClash {
        anchors.fill: parent
        visible: !room.clear
        edit: room.edit
    }
    Component { id: stations; EditStations { room: room } }
    Component { id: station; EditStation { room: room } }
    Component { id: whole; EditWhole { room: room } }
    Component { id: questions; EditQuestions { room: room } }

    Loader {
        id: sheet
        property var asked: ({})
        property var taken: null
        parent: room.over
        anchors.fill: parent
        active: false
        focus: active
        sourceComponent: TextSheet {
            title: sheet.asked.title
            shown: sheet.asked.shown
            lines: sheet.asked.lines
            longest: sheet.asked.longest
            marks: sheet.asked.marks
            ends: room.stage.countdown >= 0 && room.stage.countdown <= 2
            onTextChanged: room.stage.touch()  // who writes for long is there
            onDropped: sheet.active = false
            onSaid: text => {
                sheet.active = false
                sheet.taken(text)
            }
        }
    }

    component Tool: TouchButton {
        width: tools.across
        height: Math.max(Theme.target, 116 * Theme.u)
        upright: true
    }
}
