// How it is to be: size of type, loudness, pace, language, motion. All of it ends with the visit.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import "../parts"
import ".."

SheetFrame {
    id: sheet

    readonly property ComfortFace comfort: stage.comfort

    title: qsTr("声音与语言")

    Flickable {
        anchors.fill: parent
        contentHeight: column.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        Column {
            id: column
            // A hair inside the edge, which would cut the frames of the outer keys.
            x: 2
            width: parent.width - 4
            spacing: 20 * Theme.u

            Setting {
                name: qsTr("音量")
                Row {
                    width: parent.width
                    spacing: 16 * Theme.u
                    TouchButton {
                        id: softer
                        name: qsTr("小声一点")
                        text: ""
                        icon: Icons.volumeDown
                        usable: sheet.comfort.volume > 0
                        onTapped: sheet.comfort.setVolume(sheet.comfort.volume - 0.2)
                    }
                    Item {
                        width: parent.width - softer.width - louder.width - 2 * parent.spacing
                        height: softer.height
                        Accessible.role: Accessible.ProgressBar
                        Accessible.name: qsTr("音量%1%").arg(Math.round(sheet.comfort.volume * 100))
                        Row {
                            anchors.centerIn: parent
                            spacing: 10 * Theme.u
                            Repeater {
                                model: 5
                                Rectangle {
                                    required property int index
                                    width: (parent.parent.width - 40 * Theme.u) / 5
                                    height: 36 * Theme.u
                                    radius: 8 * Theme.u
                                    color: sheet.comfort.volume * 5 > index + 0.5 ? Theme.ink : Theme.rule
                                }
                            }
                        }
                    }
                    TouchButton {
                        id: louder
                        name: qsTr("大声一点")
                        text: ""
                        icon: Icons.volumeUp
                        usable: sheet.comfort.volume < 1
                        onTapped: sheet.comfort.setVolume(sheet.comfort.volume + 0.2)
                    }
                }
            }
            Setting {
                name: qsTr("语速")
                Options {
                    Option { name: qsTr("慢"); checked: sheet.comfort.speed < 0.95; onTapped: sheet.comfort.setSpeed(0.8) }
                    Option { name: qsTr("正常"); checked: Math.abs(sheet.comfort.speed - 1) < 0.05; onTapped: sheet.comfort.setSpeed(1) }
                    Option { name: qsTr("快"); checked: sheet.comfort.speed > 1.05; onTapped: sheet.comfort.setSpeed(1.2) }
                }
            }
            Setting {
                name: qsTr("语言")
                Options {
                    Option { name: "简体中文"; checked: sheet.comfort.language === "zh-Hans"; onTapped: sheet.comfort.setLanguage("zh-Hans") }
                    Option { name: "繁體中文"; checked: sheet.comfort.language === "zh-Hant"; onTapped: sheet.comfort.setLanguage("zh-Hant") }
                    Option { name: "English"; checked: sheet.comfort.language === "en"; onTapped: sheet.comfort.setLanguage("en") }
                }
            }
            Setting {
                name: sheet.stage.overview.isWalk ? qsTr("听完一站以后") : qsTr("听完一章以后")
                Options {
                    Option { name: qsTr("等我来点"); checked: !sheet.stage.walking; onTapped: sheet.stage.setWalking(false) }
                    Option { name: qsTr("自动往下走"); checked: sheet.stage.walking; onTapped: sheet.stage.setWalking(true) }
                }
            }
            Setting {
                name: qsTr("画面")
                visible: !Theme.big
                Options {
                    Option { name: qsTr("有动画"); checked: !sheet.comfort.calm; onTapped: sheet.comfort.setCalm(false) }
                    Option { name: qsTr("安静不动"); checked: sheet.comfort.calm; onTapped: sheet.comfort.setCalm(true) }
                }
            }
        }
    }

    component Setting: Column {
        property string name
        width: parent?.width ?? 0
        spacing: 8 * Theme.u
        Label { text: parent.name; color: Theme.inkSoft; font.pixelSize: Theme.small }
    }
    component Options: Row {
        id: options
        width: parent?.width ?? 0
        spacing: 14 * Theme.u
    }
    component Option: TouchButton {
        checkable: true
        width: ((parent?.width ?? 0) - (parent?.children.length - 1) * 14 * Theme.u) / parent?.children.length
    }
}
