// The way: what is done, where she is, what comes, what was passed over; a tap on a station offers what to do there.
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
        model: board.desk.way
        delegate: QtObject {
            required property string standing
            required property int index
            readonly property bool here: standing === "here"
            onHereChanged: if (here) board.look(index)
        }
    }

    // 40 minutes become 12: one touch tells the whole visit short.
    Row {
        id: routes
        readonly property WordsFace words: board.desk.words
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: 12 * Theme.u }
        visible: words.routeCount > 1 && words.routeCount < 4
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
        anchors { left: parent.left; right: parent.right; top: routes.bottom; bottom: parent.bottom; margins: 12 * Theme.u
                  topMargin: routes.visible ? 8 * Theme.u : 0 }
        clip: true
        spacing: 4 * Theme.u
        boundsBehavior: Flickable.StopAtBounds
        cacheBuffer: 0  // no rows in the making when another tour has fewer
        keyNavigationEnabled: false
        model: board.desk.way
        delegate: Column {
            id: stop
            required property string id
            required property int index
            required property int number
            required property string name
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
            spacing: 8 * Theme.u

            // What is offered at a station must not lie below the edge.
            onHeightChanged: if (open) board.look(index)

            Touchable {
                id: row
                name: stop.name
                width: parent.width
                implicitHeight: Math.max(Theme.target, words.implicitHeight + 14 * Theme.u)
                scrolls: true
                scale: 1
                radius: 12 * Theme.u
                frame: Theme.deskInk
                onTapped: board.chosen = stop.open ? "" : stop.id
                Rectangle {
                    anchors.fill: parent
                    radius: row.radius
                    color: stop.here ? Theme.deskAccent : stop.open || row.pressed ? Theme.deskWell : "transparent"
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
            Grid {
                id: actions
                visible: stop.open
                width: parent.width
                columns: 2
                spacing: 8 * Theme.u
                component Act: DeskKey {
                    width: (actions.width - actions.spacing) / 2
                    height: Theme.target
                    scrolls: true
                }
                Act {
                    name: stop.here ? qsTr("从头讲") : qsTr("去这里")
                    primary: true
                    onTapped: {
                        board.chosen = ""
                        board.stage.chooseStation(stop.id)
                    }
                }
                Act {
                    name: stop.standing === "skipped" ? qsTr("不跳过了") : qsTr("跳过")
                    usable: stop.standing === "skipped" || stop.standing === "coming" || stop.here
                    onTapped: board.desk.skip(stop.id)
                }
                Act {
                    name: stop.short ? qsTr("讲全") : qsTr("讲短")
                    usable: stop.standing === "coming"
                    onTapped: board.desk.shorten(stop.id)
                }
                Act {
                    name: stop.voice ? qsTr("我来讲") : qsTr("机器讲")
                    onTapped: board.desk.setVoice(stop.id, !stop.voice)
                }
                Act {
                    name: qsTr("往前移")
                    usable: stop.standing === "coming" && stop.index > 0
                    onTapped: board.desk.move(stop.id, -1)
                }
                Act {
                    name: qsTr("往后移")
                    usable: stop.standing === "coming" && stop.index + 1 < list.count
                    onTapped: board.desk.move(stop.id, 1)
                }
                Act {
                    name: stop.standing === "off" ? qsTr("放回路线") : qsTr("这次不去")
                    usable: stop.standing === "off" || stop.standing === "coming" || stop.standing === "skipped"
                    onTapped: board.desk.drop(stop.id)
                }
            }
        }
    }
}
