// The keys she needs without looking, always in the same place: back, pause, on; the public screen; her own views.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk
import ".."

GridLayout {
    id: keys

    required property Stage stage
    property string view: ""
    property bool drawer: false
    readonly property bool narrow: width < 1300 * Theme.u
    readonly property CardFace card: stage.desk.card
    readonly property ClockFace clock: stage.desk.clock
    readonly property bool playing: card.telling === "playing"

    signal look(string view)
    signal put()

    columns: narrow ? 6 : 20
    columnSpacing: 10 * Theme.u
    rowSpacing: 10 * Theme.u

    component Key: DeskKey {
        upright: true
        Layout.fillWidth: true
        Layout.preferredWidth: Theme.target * 1.1
        Layout.preferredHeight: Math.max(Theme.target, 112 * Theme.u)
    }
    Key {
        name: qsTr("上一站")
        icon: Icons.skipPrevious
        onTapped: keys.stage.back()
    }
    Key {
        name: keys.playing ? qsTr("暂停") : qsTr("继续")
        icon: keys.playing ? Icons.pause : Icons.playArrow
        Layout.columnSpan: keys.narrow ? 2 : 1
        Layout.preferredWidth: Theme.target * (keys.narrow ? 2.2 : 1.5)
        onTapped: keys.stage.play()
    }
    Key {
        name: keys.card.nextName === "" ? qsTr("讲完，致谢") : qsTr("下一站：%1").arg(keys.card.nextName)
        upright: false
        primary: true
        caption: keys.card.nextName === "" ? "" : keys.card.part < keys.card.parts ? qsTr("接着讲") : qsTr("下一站")
        text: keys.card.nextName === "" ? qsTr("讲完，致谢") : keys.card.nextName
        icon: keys.card.nextName === "" ? Icons.flag : Icons.skipNext
        Layout.columnSpan: keys.narrow ? 3 : 1
        Layout.preferredWidth: Theme.target * 3
        onTapped: keys.stage.forward()
    }
    Key {
        name: keys.clock.holding === "freeze" ? qsTr("放开画面") : qsTr("定住画面")
        icon: Icons.frontHand
        checkable: true
        checked: keys.clock.holding === "freeze"
        onTapped: keys.stage.desk.hold("freeze")
    }
    Key {
        name: qsTr("欢迎画面")
        icon: Icons.groups
        checkable: true
        checked: keys.clock.holding === "welcome"
        onTapped: keys.stage.desk.hold("welcome")
    }
    Key {
        name: qsTr("提词")
        icon: Icons.notes
        checkable: true
        checked: keys.view === "prompter"
        onTapped: keys.look(keys.view === "prompter" ? "" : "prompter")
    }
    Key {
        name: qsTr("数字")
        icon: Icons.tag
        checkable: true
        checked: keys.view === "figures"
        usable: keys.card.figureCount > 0
        onTapped: keys.look(keys.view === "figures" ? "" : "figures")
    }
    Key {
        name: qsTr("本次设置")
        icon: Icons.tune
        checkable: true
        checked: keys.view === "words"
        onTapped: keys.look(keys.view === "words" ? "" : "words")
    }
    Key {
        visible: keys.drawer
        name: qsTr("收起")
        icon: Icons.expandMore
        onTapped: keys.put()
    }
}
