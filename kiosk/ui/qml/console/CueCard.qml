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
    readonly property bool cramped: height < 560 * Theme.u
    readonly property real large: cramped ? Theme.deskLarge : Theme.deskHuge
    readonly property bool screening: card.filmLeft >= 0

    radius: 18 * Theme.u
    color: Theme.deskCard

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("提示卡")

    StationClock {
        id: head
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: 24 * Theme.u; topMargin: 18 * Theme.u }
        stage: board.stage
        size: board.cramped ? Theme.deskBody : Theme.deskTitle
        more: [chips.rows === 0 && board.card.keywordCount > 0 ? qsTr("＋%1个词").arg(board.card.keywordCount) : "",
               figures.high === 0 && board.card.hereCount > 0 ? qsTr("＋%1个数字").arg(board.card.hereCount) : ""]
              .filter(word => word !== "").join(" ")
    }
    Row {
        id: film
        anchors { left: parent.left; right: parent.right; top: head.bottom; margins: 24 * Theme.u }
        visible: board.card.hasFilm || board.screening
        height: visible ? Theme.target : 0
        spacing: 20 * Theme.u
        DeskKey {
            height: parent.height
            name: board.screening ? qsTr("跳过影片") : qsTr("放影片")
            icon: board.screening ? Icons.skipNext : Icons.playArrow
            onTapped: board.screening ? board.stage.closeFilm() : board.stage.openFilm()
        }
    }
    // While a film is on there is one thing to know.
    CueLine {
        anchors { left: parent.left; right: parent.right; top: film.bottom; margins: 24 * Theme.u }
        visible: board.screening
        text: qsTr("影片还有 %1").arg(board.spell.counted(board.card.filmLeft))
        kind: "wait"
        passed: false
        next: true
        large: board.large
    }
    ListView {
        id: cues
        anchors { left: parent.left; right: parent.right; top: film.visible ? film.bottom : head.bottom
                  bottom: low.top; margins: 24 * Theme.u; topMargin: 16 * Theme.u }
        clip: true
        visible: !board.screening
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
        onHeightChanged: soon.restart()
        Timer {
            id: soon
            interval: 0  // when all is laid out
            onTriggered: {
                if (!cues.onwards)
                    cues.positionViewAtIndex(Math.max(0, cues.currentIndex), ListView.Contain)
                else if (cues.footerItem.height > cues.height)
                    cues.contentY = cues.footerItem.y
                else
                    cues.positionViewAtEnd()
            }
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
                inView: parent.y + y >= cues.contentY - 2 && parent.y + y + 76 * Theme.u <= cues.contentY + cues.height + 2
            }
        }
        delegate: CueLine {
            width: ListView.view.width
            large: board.large
            inView: y >= cues.contentY - 2 && y + (next ? 76 : 60) * Theme.u <= cues.contentY + cues.height + 2
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
            // Two lines of it, larger where neither words nor figures want the room.
            readonly property real unused: board.spare - (chips.visible ? chips.height + low.spacing : 0)
                                         - Math.min(3, Math.ceil(board.card.hereCount / 2)) * figures.row - 2 * low.spacing
            width: parent.width
            visible: text !== "" && board.card.telling !== "finished" && !board.screening && board.spare > 250 * Theme.u
            text: board.card.sentence
            color: Theme.deskSoft
            wrapMode: Text.Wrap
            maximumLineCount: 2
            lineHeight: Theme.leading
            font.pixelSize: unused > 3.2 * Theme.deskTitle ? Theme.deskTitle : Theme.deskBody
        }
        Keywords {
            id: chips
            width: parent.width
            words: board.card.keywords
            count: board.card.keywordCount
            spare: board.spare
        }
        Grid {
            id: figures
            readonly property real row: 60 * Theme.u
            readonly property real room: board.spare - (sentence.visible ? sentence.height + low.spacing : 0)
                                         - (chips.visible ? chips.height + low.spacing : 0)
            readonly property int high: Math.max(0, Math.min(3, Math.floor(room / row)))
            // The last place is for how many more there are.
            readonly property int most: board.card.hereCount > 2 * high ? 2 * high - 1 : 2 * high
            width: parent.width
            visible: high > 0 && board.card.hereCount > 0
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
            DeskLabel {
                visible: figures.most < board.card.hereCount
                width: (low.width - 24 * Theme.u) / 2
                text: qsTr("＋%1个数字").arg(board.card.hereCount - figures.most)
                color: Theme.deskSoft
                font.pixelSize: Theme.deskTitle
            }
        }
    }
}
