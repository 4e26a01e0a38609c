// The way: what is done, where she is, what comes, what was passed over. A tap on a station offers below what to
// do there; these keys stay where they are, however the list moves.
pragma ComponentBehavior: Bound
import QtQml
import QtQuick
import Kiosk
import "../parts"
import ".."

Rectangle {
    id: board

    required property Stage stage
    readonly property Desk desk: stage.desk
    readonly property Spelling spell: Spelling {}
    property string chosen: ""
    // The row of the station that was chosen, null while none is.
    readonly property Stop picked: {
        for (let at = 0; at < stops.count; at++) {
            const stop = stops.objectAt(at) as Stop
            if (stop && stop.id === chosen)
                return stop
        }
        return null
    }
    readonly property string at: desk.card.station
    onAtChanged: if (at === chosen) chosen = ""  // the telling has come there
    onPickedChanged: if (picked) look(picked.index)

    function look(at: int) {
        soon.at = at
        soon.restart()
    }

    radius: 18 * Theme.u
    color: Theme.deskCard
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("路线")

    // When all is laid out: a list that is told to move while it makes its rows ends the program.
    Timer {
        id: soon
        property int at: 0
        interval: 0
        onTriggered: list.positionViewAtIndex(at, ListView.Contain)
    }

    // Nor may the station where she is, which has no row before the list comes to it.
    Instantiator {
        id: stops
        model: board.desk.way
        delegate: Stop {}
    }
    component Stop: QtObject {
        required property string id
        required property string name
        required property string standing
        required property bool short
        required property bool voice
        required property int index
        required property bool dropped
        readonly property bool here: standing === "here"
        readonly property bool coming: standing === "coming"
        onHereChanged: if (here) board.look(index)
    }

    // 40 minutes become 12: one touch tells the whole visit short.
    Row {
        id: routes
        readonly property WordsFace words: board.desk.words
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: 12 * Theme.u }
        visible: words.routeCount > 1 && words.routeCount < 4 && !board.picked
        height: visible ? Theme.target : 0
        spacing: 8 * Theme.u
        Repeater {
            model: routes.visible ? routes.words.routes : null
            DeskKey {
                required property string id
                required property bool chosen
                required name
                width: (routes.width - (routes.words.routeCount - 1) * routes.spacing) / routes.words.routeCount
                height: routes.height
                checkable: true
                checked: chosen
                onTapped: board.stage.chooseRoute(id)
            }
        }
    }
    ListView {
        id: list
        anchors { left: parent.left; right: parent.right; top: routes.bottom; bottom: actions.top; margins: 12 * Theme.u
                  topMargin: routes.visible ? 8 * Theme.u : 0; bottomMargin: actions.visible ? 8 * Theme.u : 0 }
        onHeightChanged: if (board.picked) board.look(board.picked.index)
        clip: true
        spacing: 4 * Theme.u
        boundsBehavior: Flickable.StopAtBounds
        cacheBuffer: 0  // no rows in the making when another tour has fewer
        keyNavigationEnabled: false
        model: board.desk.way
        delegate: Touchable {
            id: stop
            required property string id
            required property int number
            required name
            required property string floor
            required property string standing
            required property int planned
            required property int spent
            required property bool short
            required property bool voice
            readonly property bool here: standing === "here"
            readonly property bool open: board.chosen === id
            readonly property bool told: standing === "done" || here
            width: ListView.view.width
            implicitHeight: Math.max(Theme.target, words.implicitHeight + 14 * Theme.u)
            scrolls: true
            scale: 1
            radius: 12 * Theme.u
            frame: Theme.deskInk
            onTapped: board.chosen = stop.open ? "" : stop.id
            Rectangle {
                anchors.fill: parent
                radius: stop.radius
                color: stop.here ? Theme.deskAccent : stop.open || stop.pressed ? Theme.deskWell : "transparent"
            }
            DeskLabel {
                id: mark
                anchors { left: parent.left; leftMargin: 12 * Theme.u; verticalCenter: parent.verticalCenter }
                width: 58 * Theme.u
                horizontalAlignment: Text.AlignHCenter
                text: stop.number > 0 && stop.standing !== "skipped" ? stop.number : "–"
                color: stop.here ? Theme.deskAccentInk : stop.standing === "coming" ? Theme.deskInk : Theme.deskSoft
                font.pixelSize: Theme.deskTitle
                font.weight: Font.DemiBold
            }
            Column {
                id: words
                anchors { left: mark.right; leftMargin: 10 * Theme.u; right: time.left; rightMargin: 10 * Theme.u
                          verticalCenter: parent.verticalCenter }
                DeskLabel {
                    width: parent.width
                    text: stop.name
                    color: stop.here ? Theme.deskAccentInk : stop.standing === "coming" ? Theme.deskInk : Theme.deskSoft
                    font.weight: stop.here ? Font.DemiBold : Font.Normal
                    font.strikeout: stop.standing === "skipped"
                }
                DeskLabel {
                    width: parent.width
                    visible: text !== ""
                    text: [stop.standing === "done" ? qsTr("讲过") : stop.standing === "skipped" ? qsTr("跳过了")
                             : stop.standing === "off" ? qsTr("这次不去") : "",
                           stop.short ? qsTr("讲短") : "", stop.voice ? qsTr("机器讲") : "", stop.floor]
                          .filter(word => word !== "").join(" · ")
                    color: stop.here ? Theme.deskAccentInk : Theme.deskSoft
                    font.pixelSize: 22 * Theme.u
                }
            }
            DeskLabel {
                id: time
                anchors { right: parent.right; rightMargin: 14 * Theme.u; verticalCenter: parent.verticalCenter }
                text: stop.told ? board.spell.counted(stop.spent) : stop.standing === "coming" ? board.spell.counted(stop.planned) : ""
                color: stop.here ? Theme.deskAccentInk : Theme.deskSoft
                font.pixelSize: Theme.deskSmall
            }
        }
    }

    // A second tap on a row that was near the bottom does not mean the key that has come there.
    Timer {
        id: opened
        interval: 300
    }
    Grid {
        id: actions
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom; margins: 12 * Theme.u }
        visible: board.picked !== null
        height: visible ? implicitHeight : 0
        onVisibleChanged: if (visible) opened.restart()
        columns: width >= 4 * (Theme.target * 1.4 + spacing) ? 4 : 2
        spacing: 8 * Theme.u
        readonly property Stop stop: board.picked
        component Act: DeskKey {
            signal done()
            width: (actions.width - (actions.columns - 1) * actions.spacing) / actions.columns
            height: Theme.target
            onTapped: if (!opened.running) done()
        }
        Act {
            name: actions.stop?.here ? qsTr("从头讲") : qsTr("去这里")
            primary: true
            onDone: {
                const id = board.chosen
                board.chosen = ""
                board.stage.chooseStation(id)
            }
        }
        Act {
            name: actions.stop?.standing === "skipped" ? qsTr("不跳过了") : qsTr("跳过")
            usable: actions.stop !== null && (actions.stop.standing === "skipped" || actions.stop.coming || actions.stop.here)
            onDone: board.desk.skip(board.chosen)
        }
        Act {
            name: actions.stop?.short ? qsTr("讲全") : qsTr("讲短")
            usable: actions.stop?.coming ?? false
            onDone: board.desk.shorten(board.chosen)
        }
        Act {
            name: actions.stop?.voice ? qsTr("我来讲") : qsTr("机器讲")
            onDone: board.desk.setVoice(board.chosen, !actions.stop.voice)
        }
        Act {
            name: qsTr("往前移")
            usable: actions.stop !== null && actions.stop.coming && actions.stop.index > 0
                && !["here", "done"].includes((stops.objectAt(actions.stop.index - 1) as Stop)?.standing ?? "here")
            onDone: board.desk.move(board.chosen, -1)
        }
        Act {
            name: qsTr("往后移")
            usable: actions.stop !== null && actions.stop.coming && actions.stop.index + 1 < stops.count
            onDone: board.desk.move(board.chosen, 1)
        }
        Act {
            name: actions.stop?.dropped ? qsTr("放回路线") : qsTr("这次不去")
            usable: actions.stop !== null && (actions.stop.dropped || actions.stop.coming || actions.stop.standing === "skipped")
            onDone: board.desk.drop(board.chosen)
        }
        Act {
            name: qsTr("好了")
            onDone: board.chosen = ""
        }
    }
}
