// The keys of the narration, in one fixed place low on the screen: back, play or pause, on to the next stop.
import QtQuick
import QtQuick.Layouts
import Kiosk
import ".."

RowLayout {
    id: transport

    required property Stage stage
    readonly property StopFace stop: stage.stop
    readonly property bool isWalk: stage.overview.isWalk
    readonly property bool playing: stage.narration === "playing"
    readonly property bool hasPart: stop.part < stop.parts
    readonly property bool told: stage.narration === "finished"
    // Why the play key is not heard, where something is missing.
    readonly property string why: stage.silence === "no_device" ? qsTr("没有接好音箱")
        : stage.silence === "no_voice" ? qsTr("本机暂时不能朗读") : ""

    spacing: Math.round(16 * Theme.u)

    TouchButton {
        Layout.preferredWidth: Math.round(Theme.target * 1.25)
        Layout.fillHeight: true
        upright: true
        name: transport.isWalk ? qsTr("上一站") : qsTr("上一章")
        icon: Icons.skipPrevious
        onTapped: transport.stage.back()
    }
    TouchButton {
        Layout.preferredWidth: Math.round(Theme.target * 1.25)
        Layout.fillHeight: true
        visible: !Theme.big && (Theme.portrait || Theme.width >= 1500 * Theme.u)
        upright: true
        name: transport.isWalk ? qsTr("重听本站") : qsTr("重听本章")
        text: qsTr("重听")
        icon: Icons.replay
        onTapped: transport.stage.repeatStation()
    }
    TouchButton {
        Layout.preferredWidth: Math.round(Theme.target * 1.6)
        Layout.fillHeight: true
        upright: true
        primary: !transport.told
        name: transport.why === "" ? text : qsTr("%1（%2）").arg(text).arg(transport.why)
        text: transport.playing ? qsTr("暂停") : transport.told ? qsTr("再听一遍") : qsTr("继续")
        icon: transport.playing ? Icons.pause : transport.told ? Icons.replay : Icons.playArrow
        onTapped: transport.stage.play()

        // The sign of the note that says why, above the text.
        Icon {
            anchors { right: parent.right; top: parent.top; margins: 8 * Theme.u }
            visible: transport.why !== ""
            path: Icons.volumeOff
            color: transport.told ? Theme.ink : Theme.accentInk
            size: 30 * Theme.u
        }
    }
    TouchButton {
        Layout.fillWidth: true
        Layout.fillHeight: true
        primary: transport.told
        name: transport.stop.nextName === "" ? text
            : (transport.hasPart ? qsTr("接着看：%1") : transport.isWalk ? qsTr("下一站：%1") : qsTr("下一章：%1")).arg(transport.stop.nextName)
        icon: transport.stop.nextName === "" ? Icons.flag : Icons.arrowForward
        iconLast: true
        text: transport.stop.nextName === "" ? (transport.isWalk ? qsTr("结束参观") : qsTr("结束收听"))
            : transport.stop.nextName
        caption: transport.stop.nextName === "" ? ""
            : transport.hasPart ? qsTr("接着看")
            : !transport.isWalk ? qsTr("下一章")
            : transport.stop.nextFloor === "" ? qsTr("下一站") : qsTr("下一站 · %1").arg(transport.stop.nextFloor)
        onTapped: transport.stage.forward()
    }
}
