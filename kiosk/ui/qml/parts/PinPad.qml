// A pad for a PIN of 6 to 8 digits: fingers or a keyboard write it, nobody can read it.
pragma ComponentBehavior: Bound
import QtQuick
import ".."

FocusScope {
    id: pad

    property string typed: ""
    property bool usable: true

    signal entered(string pin)

    function write(digit: string) {
        if (pad.usable && typed.length < 8)
            typed += digit
    }
    function enter() {
        if (pad.usable && typed.length >= 6) {
            const pin = typed
            typed = ""
            entered(pin)
        }
    }

    focus: true
    implicitWidth: 3 * Math.max(Theme.target, 150 * Theme.u) + 2 * Theme.gap / 2
    implicitHeight: column.height
    onUsableChanged: typed = ""

    Keys.onDigit0Pressed: write("0")
    Keys.onDigit1Pressed: write("1")
    Keys.onDigit2Pressed: write("2")
    Keys.onDigit3Pressed: write("3")
    Keys.onDigit4Pressed: write("4")
    Keys.onDigit5Pressed: write("5")
    Keys.onDigit6Pressed: write("6")
    Keys.onDigit7Pressed: write("7")
    Keys.onDigit8Pressed: write("8")
    Keys.onDigit9Pressed: write("9")
    Keys.onReturnPressed: enter()
    Keys.onEnterPressed: enter()
    Keys.onPressed: event => {
        if (event.key === Qt.Key_Backspace) {
            event.accepted = true
            pad.typed = pad.typed.slice(0, -1)
        }
    }

    Column {
        id: column
        width: parent.width
        spacing: Theme.gap

        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            height: 56 * Theme.u
            spacing: 20 * Theme.u
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("已输入%1位").arg(pad.typed.length)
            Repeater {
                model: 8
                Rectangle {
                    required property int index
                    anchors.verticalCenter: parent?.verticalCenter
                    width: (index < pad.typed.length ? 30 : 22) * Theme.u
                    height: width
                    radius: width / 2
                    color: index < pad.typed.length ? Theme.ink : "transparent"
                    border.width: 3 * Theme.u
                    // The last two need not be there.
                    border.color: index < pad.typed.length ? Theme.ink : index < 6 ? Theme.inkSoft : Theme.rule
                }
            }
        }
        Grid {
            id: grid
            width: parent.width
            columns: 3
            spacing: Theme.gap / 2
            readonly property real across: (width - 2 * spacing) / 3
            component Digit: TouchButton {
                width: grid.across
                height: Math.max(Theme.target, 108 * Theme.u)
                large: true
                usable: pad.usable
                activeFocusOnTab: false
            }
            Repeater {
                model: ["1", "2", "3", "4", "5", "6", "7", "8", "9"]
                Digit {
                    required property string modelData
                    name: modelData
                    onTapped: pad.write(modelData)
                }
            }
            Digit {
                name: qsTr("退一位")
                text: ""
                icon: Icons.backspace
                onTapped: pad.typed = pad.typed.slice(0, -1)
            }
            Digit {
                name: "0"
                onTapped: pad.write("0")
            }
            Digit {
                name: qsTr("确定")
                large: false
                primary: pad.typed.length >= 6
                usable: pad.usable && pad.typed.length >= 6
                onTapped: pad.enter()
            }
        }
    }
}
