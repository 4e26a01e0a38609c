// The keys, row by row, ten to a row: letters, or figures and the signs of the language that is written.
pragma ComponentBehavior: Bound
import QtQuick
import ".."

Column {
    id: rows

    required property Tone tone
    required property bool pinyin
    property bool spells: true
    property bool figures: false
    // Whether a line may end in this field.
    property bool lines: false
    property bool shift: false
    readonly property real unit: (width - 9 * spacing) / 10
    readonly property real rowHeight: Math.max(Theme.target, 92 * Theme.u)

    signal wrote(string sign)
    signal did(string deed)

    function signs(row: string): var {
        return row.split(" ").map(sign => ({ sign: sign }))
    }
    readonly property var eraser: ({ deed: "erase", says: qsTr("删除"), icon: Icons.backspace, wide: 1.5 })
    readonly property var letterRows: [
        signs("q w e r t y u i o p"),
        signs("a s d f g h j k l"),
        [pinyin ? { sign: "'", says: qsTr("分开音节"), text: qsTr("分词"), quiet: true, wide: 1.5 }
                : { deed: "shift", says: qsTr("大写"), icon: Icons.arrowUpward, wide: 1.5 },
         ...signs("z x c v b n m"), eraser]
    ]
    readonly property var figureRows: [
        signs("1 2 3 4 5 6 7 8 9 0"),
        pinyin ? signs("、 ： ； ？ ！ “ ” （ ） ·") : signs("- / : ; ( ) & @ \" '"),
        [...(pinyin ? signs("《 》 【 】 { } — …") : signs("[ ] { } # % + =")), Object.assign({}, eraser, { wide: 2 })]
    ]
    readonly property var lastRow: [
        { deed: "figures", says: figures ? qsTr("字母键") : qsTr("数字和标点"), text: figures ? qsTr("字母") : "123", wide: 1.3 },
        { deed: "tongue", says: pinyin ? qsTr("改写英文") : qsTr("改写中文"), text: qsTr("中/英"), usable: spells },
        { sign: pinyin ? "，" : "," },
        { sign: " ", says: qsTr("空格"), text: qsTr("空格"), wide: lines ? 1.2 : 2.2 },
        { sign: pinyin ? "。" : "." },
        ...(lines ? [{ deed: "enter", says: qsTr("换行"), text: qsTr("换行"), quiet: true }] : []),
        { deed: "left", says: qsTr("光标往前"), icon: Icons.chevronLeft },
        { deed: "right", says: qsTr("光标往后"), icon: Icons.chevronRight },
        // Where there are many lines the page has a key of its own that ends the writing.
        { deed: "done", says: lines ? qsTr("收起键盘") : qsTr("完成"), text: lines ? qsTr("收起") : qsTr("完成"), primary: !lines, wide: 1.5 }
    ]

    spacing: 8 * Theme.u

    Repeater {
        model: [...(rows.figures ? rows.figureRows : rows.letterRows), rows.lastRow]
        Row {
            id: row
            required property var modelData
            anchors.horizontalCenter: parent?.horizontalCenter
            spacing: rows.spacing
            Repeater {
                model: row.modelData
                Key {}
            }
        }
    }

    component Key: KeyCap {
        id: key
        required property var modelData
        readonly property string deed: modelData.deed ?? ""
        readonly property string sign: rows.shift && !rows.pinyin ? (modelData.sign ?? "").toUpperCase() : modelData.sign ?? ""
        readonly property real wide: modelData.wide ?? 1

        tone: rows.tone
        name: modelData.says ?? sign
        text: modelData.text ?? sign
        icon: modelData.icon ?? ""
        quiet: deed !== "" || (modelData.quiet ?? false)
        primary: modelData.primary ?? false
        usable: modelData.usable ?? true
        checked: deed === "shift" && rows.shift
        width: rows.unit * wide + rows.spacing * (wide - 1)
        height: rows.rowHeight
        onTapped: deed === "" ? rows.wrote(sign) : rows.did(deed)

        // Held, it goes on erasing.
        Timer {
            interval: 420
            running: key.deed === "erase" && key.pressed
            repeat: true
            onTriggered: {
                interval = 90
                rows.did("erase")
            }
            onRunningChanged: if (running) interval = 420
        }
    }
}
