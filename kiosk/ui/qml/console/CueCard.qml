// The cue card: what to do next, large; then the other cues, the words to remember and the station's figures.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import ".."

Rectangle {
    id: board

    required property Stage stage
    readonly property CardFace card: stage.desk.card
    readonly property ClockFace clock: stage.desk.clock
    readonly property Spelling spell: Spelling {}
    // What may stand below the cues: three lines of the next one always find room.
    readonly property real spare: height - head.height - (film.visible ? film.height + 24 * Theme.u : 0) - 5 * large

    // A low card is one in a drawer on a tall panel, where every letter is larger.
    readonly property real large: height < 560 * Theme.u ? Theme.deskLarge : Theme.deskHuge

    radius: 18 * Theme.u
    color: Theme.deskCard

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("提示卡")

    Item {
        id: head
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: 24 * Theme.u }
        height: 44 * Theme.u
        DeskLabel {
            anchors { left: parent.left; verticalCenter: parent.verticalCenter }
            text: board.clock.holding !== "" ? qsTr("提问时间，本站计时停在%1").arg(board.spell.counted(board.clock.here))
                : qsTr("本站 %1 / %2").arg(board.spell.counted(board.clock.here)).arg(board.spell.counted(board.clock.herePlanned))
            color: board.clock.holding !== "" ? Theme.deskLate : board.clock.here > board.clock.herePlanned + 30 ? Theme.deskLate : Theme.deskSoft
        }
        DeskLabel {
            anchors { right: parent.right; verticalCenter: parent.verticalCenter }
            text: board.card.voice ? (board.card.telling === "playing" ? qsTr("机器在讲") : qsTr("机器讲，已暂停"))
                : board.card.telling === "playing" ? qsTr("您在讲") : board.card.telling === "paused" ? qsTr("已暂停") : qsTr("这里讲完了")
            color: Theme.deskSoft
        }
    }
    Row {
        id: film
        anchors { left: parent.left; right: parent.right; top: head.bottom; margins: 24 * Theme.u }
        visible: board.card.hasFilm || board.card.filmLeft >= 0
        height: visible ? Theme.target : 0
        spacing: 20 * Theme.u
        DeskKey {
            id: filmKey
            height: parent.height
            name: board.card.filmLeft >= 0 ? qsTr("跳过影片") : qsTr("放影片")
            icon: board.card.filmLeft >= 0 ? Icons.skipNext : Icons.playArrow
            onTapped: board.card.filmLeft >= 0 ? board.stage.closeFilm() : board.stage.openFilm()
        }
        DeskLabel {
            anchors.verticalCenter: parent.verticalCenter
            visible: board.card.filmLeft >= 0
            width: parent.width - filmKey.width - parent.spacing
            text: qsTr("影片还有 %1").arg(board.spell.counted(board.card.filmLeft))
            font.pixelSize: Theme.deskTitle
            font.weight: Font.DemiBold
        }
    }
    ListView {
        id: cues
        anchors { left: parent.left; right: parent.right; top: film.visible ? film.bottom : head.bottom
                  bottom: low.top; margins: 24 * Theme.u; topMargin: 16 * Theme.u }
        clip: true
        spacing: 18 * Theme.u
        boundsBehavior: Flickable.StopAtBounds
        model: board.card.cues
        currentIndex: onwards ? -1 : board.card.nextCue
        highlightRangeMode: ListView.ApplyRange
        preferredHighlightBegin: 0
        preferredHighlightEnd: height * 0.6
        highlightMoveDuration: Theme.gentle
        // All told: what is left to do here is to go on.
        readonly property bool onwards: board.card.telling === "finished" && board.card.nextWay !== ""
        onOnwardsChanged: soon.restart()
        onContentHeightChanged: soon.restart()
        Timer {
            id: soon
            interval: 0  // when all is laid out
            onTriggered: if (cues.onwards) cues.positionViewAtEnd()
        }
        footer: Item {
            width: cues.width
            height: visible ? onward.height + 18 * Theme.u : 0
            visible: cues.onwards
            CueLine {
                id: onward
                y: 18 * Theme.u
                width: parent.width
                text: board.card.nextWay === "walk" || board.card.nextFloor === "" ? qsTr("去%1").arg(board.card.nextName)
                    : qsTr("去%1，%2").arg(board.card.nextFloor).arg(board.card.nextName)
                kind: board.card.nextWay
                passed: false
                next: true
                large: board.large
                inView: parent.y + y >= cues.contentY && parent.y + y + height <= cues.contentY + cues.height
            }
        }
        delegate: CueLine {
            width: ListView.view.width
            large: board.large
            inView: y >= cues.contentY && y + 76 * Theme.u <= cues.contentY + cues.height
        }
        DeskLabel {
            anchors { left: parent.left; right: parent.right; top: parent.top }
            visible: cues.count === 0 && board.card.keywordCount === 0
            text: qsTr("这里没有提示。要看全文，请按“提词”。")
            color: Theme.deskSoft
            wrapMode: Text.Wrap
        }
    }
    Column {
        id: low
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom; margins: 24 * Theme.u }
        spacing: 16 * Theme.u
        DeskLabel {
            id: sentence
            width: parent.width
            visible: text !== "" && board.card.telling !== "finished" && board.spare > 250 * Theme.u
            text: board.card.sentence
            color: Theme.deskSoft
            wrapMode: Text.Wrap
            maximumLineCount: 2
            lineHeight: Theme.leading
        }
        Flow {
            id: chips
            readonly property real row: 80 * Theme.u
            width: parent.width
            spacing: 12 * Theme.u
            visible: board.card.keywordCount > 0
            // Whole rows, in what the figures and the sentence can spare.
            height: Math.min(implicitHeight, Math.max(0, Math.max(board.spare > 1.4 * row ? 1 : 0, Math.floor(board.spare / 2 / row)) * row - spacing))
            Repeater {
                model: board.card.keywords
                Rectangle {
                    id: chip
                    required property string text
                    required property int index
                    visible: index < 8
                    opacity: y + height > chips.height + 1 ? 0 : 1
                    width: Math.min(low.width, Math.ceil(said.implicitWidth) + 36 * Theme.u)
                    height: chips.row - chips.spacing
                    radius: height / 2
                    color: "transparent"
                    border.width: 2 * Theme.u
                    border.color: Theme.deskRule
                    DeskLabel {
                        id: said
                        anchors.centerIn: parent
                        width: Math.min(Math.ceil(implicitWidth), chip.width - 34 * Theme.u)
                        text: chip.text
                        font.pixelSize: Theme.deskTitle
                    }
                }
            }
        }
        Grid {
            id: figures
            readonly property real room: board.spare - (sentence.visible ? sentence.height + low.spacing : 0)
                                         - (chips.visible ? chips.height + low.spacing : 0)
            readonly property int most: 2 * Math.max(0, Math.min(3, Math.floor(room / (60 * Theme.u))))
            width: parent.width
            columns: 2
            columnSpacing: 24 * Theme.u
            rowSpacing: 4 * Theme.u
            Repeater {
                model: board.card.figures
                Row {
                    id: figure
                    required property string name
                    required property string value
                    required property bool here
                    required property int index
                    visible: here && index < figures.most
                    width: (low.width - 24 * Theme.u) / 2
                    spacing: 14 * Theme.u
                    DeskLabel {
                        id: called
                        width: Math.min(implicitWidth, parent.width * 0.5)
                        anchors.baseline: amount.baseline
                        text: figure.name
                        color: Theme.deskSoft
                    }
                    DeskLabel {
                        id: amount
                        width: parent.width - called.width - parent.spacing
                        text: figure.value
                        fontSizeMode: Text.HorizontalFit
                        minimumPixelSize: Theme.deskSmall
                        font.pixelSize: Theme.deskTitle
                        font.weight: Font.DemiBold
                    }
                }
            }
        }
    }
}
