// What is set for this visit, in one sheet: how the guests are addressed, who they are, which way, how long.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk
import "../parts"
import ".."

Rectangle {
    id: board

    required property Stage stage
    readonly property WordsFace words: stage.desk.words
    readonly property ClockFace clock: stage.desk.clock
    readonly property Spelling spell: Spelling {}
    readonly property bool wide: width > 1100 * Theme.u

    radius: 18 * Theme.u
    color: Theme.deskCard
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("本次设置")

    ScrollMark { view: sheet; tint: Theme.deskRule }
    Flickable {
        id: sheet
        anchors { fill: parent; margins: 28 * Theme.u }
        contentHeight: grid.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        GridLayout {
            id: grid
            width: parent.width
            columns: board.wide ? 2 : 1
            columnSpacing: 48 * Theme.u
            rowSpacing: 22 * Theme.u

            Part {
                says: qsTr("还没填好的地方，共%1处").arg(board.words.openCount)
                visible: board.words.openCount > 0
                Layout.columnSpan: grid.columns
                Repeater {
                    model: board.words.stillOpen
                    DeskLabel {
                        required property string station
                        required property string words
                        width: parent?.width ?? 0
                        text: qsTr("%1：……%2……").arg(station).arg(words)
                        color: Theme.deskLate
                        wrapMode: Text.Wrap
                    }
                }
            }
            Part {
                says: board.clock.promised ? qsTr("从现在起还有多少时间（已定）") : qsTr("从现在起还有多少时间")
                Picks {
                    model: [0, 5, 8, 12, 20, 30, 40, 60]
                    delegate: Choice {
                        required property int modelData
                        name: modelData === 0 ? qsTr("按讲稿") : qsTr("%1分钟").arg(modelData)
                        checked: modelData === 0 ? !board.clock.promised : board.clock.promised
                            && Math.abs(board.clock.limit - board.clock.elapsed - modelData * 60) < 30
                        onTapped: board.stage.desk.setMinutes(modelData)
                    }
                }
                DeskLabel {
                    width: parent.width
                    readonly property int lacks: board.clock.promised ? board.clock.needed - board.clock.limit : 0
                    text: !board.clock.begun && lacks >= 30
                        ? (board.words.routeCount > 1 ? qsTr("比讲稿少%1，可以换一条路线。") : qsTr("比讲稿少%1。"))
                            .arg(board.spell.minutes(lacks))
                        : board.clock.begun && board.clock.needed > 0 && board.clock.late >= 30
                        ? qsTr("照现在的讲法还要%1，%2。").arg(board.spell.minutes(board.clock.needed)).arg(board.spell.pace("late", board.clock.late))
                        : qsTr("照现在的讲法还要%1。").arg(board.spell.minutes(board.clock.needed))
                    color: lacks >= 30 && !board.clock.begun ? Theme.deskLate : Theme.deskSoft
                    wrapMode: Text.Wrap
                }
            }
            Part {
                says: qsTr("谁来讲")
                Picks {
                    model: [false, true]
                    delegate: Choice {
                        required property bool modelData
                        name: modelData ? qsTr("机器讲") : qsTr("我来讲")
                        checked: board.words.voice === modelData
                        onTapped: board.stage.desk.setVoiceAll(modelData)
                    }
                }
                DeskLabel {
                    visible: board.words.routeCount > 1
                    topPadding: 10 * Theme.u
                    text: qsTr("走哪条路线")
                    color: Theme.deskSoft
                }
                Picks {
                    visible: board.words.routeCount > 1
                    model: board.words.routes
                    delegate: Pick { onTapped: board.stage.chooseRoute(id) }
                }
            }
            Part {
                says: qsTr("怎样称呼来宾")
                Picks {
                    model: board.words.addresses
                    delegate: Choice {
                        required text
                        name: text
                        checked: board.words.address === text
                        onTapped: {
                            own.clear()
                            board.stage.desk.setAddress(text)
                        }
                    }
                }
                DeskField {
                    id: own
                    width: parent.width
                    name: qsTr("别的称呼")
                    hint: qsTr("或者自己写，例如：各位代表")
                    shown: board.words.ownAddress
                    onSaid: text => board.stage.desk.setAddress(text)
                }
            }
            Part {
                says: qsTr("来宾是谁（写在欢迎画面上）")
                DeskField {
                    width: parent.width
                    name: qsTr("来宾")
                    hint: qsTr("例如：市民政局考察组")
                    shown: board.words.guest
                    onSaid: text => board.stage.desk.setGuest(text)
                }
                DeskLabel {
                    topPadding: 10 * Theme.u
                    text: qsTr("这一次是")
                    color: Theme.deskSoft
                }
                Picks {
                    model: [false, true]
                    delegate: Choice {
                        required property bool modelData
                        name: modelData ? qsTr("演练，记下时间") : qsTr("正式接待")
                        checked: board.words.rehearsal === modelData
                        onTapped: board.stage.desk.setRehearsal(modelData)
                    }
                }
            }
            Part {
                says: board.words.tourCount > 1 ? qsTr("讲哪一个") : qsTr("导览")
                visible: board.words.tourCount > 1 && !board.clock.begun
                Picks {
                    model: board.words.tours
                    delegate: Pick { onTapped: board.stage.chooseTour(id) }
                }
            }
        }
    }

    component Part: Column {
        id: part
        property string says
        default property alias content: within.data
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        Layout.alignment: Qt.AlignTop
        spacing: 10 * Theme.u
        DeskLabel {
            width: parent.width
            text: part.says
            color: Theme.deskSoft
        }
        Column {
            id: within
            width: parent.width
            spacing: 12 * Theme.u
        }
    }
    // As wide as one another, and none left over on a line of its own.
    component Picks: Grid {
        id: picks
        property alias model: each.model
        property alias delegate: each.delegate
        readonly property int most: width >= 4 * Theme.target * 1.1 + 3 * spacing ? 4 : 3
        readonly property real key: (width - (columns - 1) * spacing) / columns
        width: parent?.width ?? 0
        columns: Math.max(1, each.count <= most ? each.count : each.count % most !== 1 ? most : most - 1)
        spacing: 10 * Theme.u
        Repeater { id: each }
    }
    component Choice: DeskKey {
        width: (parent as Picks)?.key ?? 0
        scrolls: true
        checkable: true
    }
    component Pick: Choice {
        required property string id
        required property bool chosen
        required name
        checked: chosen
    }
}
