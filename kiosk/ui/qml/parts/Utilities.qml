// What is at hand on every page: home, large type, the sheets.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import ".."

Row {
    id: utilities

    required property Stage stage
    property bool withHome: true
    property bool withPlan: false
    property bool withLinks: false
    property bool onPicture: false

    readonly property real keyWidth: Math.round(Math.max(Theme.target * 1.1, 132 * Theme.u * (Theme.big ? 1.2 : 1)))
    // What all keys that a station can have would take: beside it other keys keep their place.
    readonly property real fullWidth: (Theme.big ? 4 : 5) * (keyWidth + spacing) - spacing

    spacing: Math.round(12 * Theme.u)

    component Key: TouchButton {
        upright: true
        quiet: !utilities.onPicture
        implicitWidth: utilities.keyWidth
    }
    Key {
        visible: utilities.withHome
        name: qsTr("首页")
        icon: Icons.home
        onTapped: utilities.stage.goHome()
    }
    Key {
        visible: utilities.withPlan
        name: qsTr("我在哪")
        icon: Icons.map
        onTapped: utilities.stage.openSheet("plan")
    }
    Key {
        visible: utilities.withLinks && !Theme.big
        name: qsTr("扫码带走")
        icon: Icons.qrCode
        onTapped: utilities.stage.openSheet("links")
    }
    Key {
        name: qsTr("大字")
        icon: Icons.formatSize
        checkable: true
        checked: utilities.stage.comfort.big
        onTapped: utilities.stage.comfort.setBig(!utilities.stage.comfort.big)
    }
    Key {
        name: qsTr("声音语言")
        icon: Icons.tune
        onTapped: utilities.stage.openSheet("comfort")
    }
}
