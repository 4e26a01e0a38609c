// The station's film over the whole page; below it how long it still takes, and the key that closes it.
import QtQuick
import Kiosk
import ".."

FocusScope {
    id: view

    required property Stage stage
    property real seconds: 0
    property real length: 0

    Accessible.role: Accessible.Dialog
    Accessible.name: qsTr("影片：%1").arg(stage.stop.name)
    Keys.onEscapePressed: stage.closeFilm()

    Rectangle {
        anchors.fill: parent
        color: "black"
        // A finger on the film is not a finger on the page.
        TapHandler { gesturePolicy: TapHandler.ReleaseWithinBounds; onTapped: view.stage.touch() }
    }
    FilmScreen {
        anchors { left: parent.left; right: parent.right; top: parent.top; bottom: bar.top }
        source: view.stage.stop.film
        volume: view.stage.comfort.volume
        audible: view.stage.hasSound
        onSeen: (seconds, length) => {
            view.seconds = seconds
            view.length = length
            view.stage.filmSeen(seconds, length)
        }
        onEnded: view.stage.closeFilm()
        onFailed: view.stage.closeFilm()
    }
    Item {
        id: bar
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom
                  leftMargin: Theme.margin; rightMargin: Theme.margin }
        height: shut.height + 36 * Theme.u

        Rectangle {
            id: line
            anchors { left: parent.left; right: left.left; rightMargin: Theme.gap; verticalCenter: parent.verticalCenter }
            height: 6 * Theme.u
            radius: height / 2
            color: "#4DFFFFFF"
            Rectangle {
                width: view.length > 0 ? parent.width * Math.min(1, view.seconds / view.length) : 0
                height: parent.height
                radius: parent.radius
                color: Theme.shadeInk
            }
        }
        Label {
            id: left
            readonly property int whole: Math.max(0, Math.round(view.length - view.seconds))
            anchors { right: shut.left; rightMargin: Theme.margin; verticalCenter: parent.verticalCenter }
            text: view.length > 0
                ? qsTr("还有 %1").arg(Math.floor(whole / 60) + ":" + String(whole % 60).padStart(2, "0")) : ""
            color: Theme.shadeInk
            font.features: ({ "tnum": 1 })
        }
        TouchButton {
            id: shut
            anchors { right: parent.right; verticalCenter: parent.verticalCenter }
            focus: true
            name: qsTr("关闭影片")
            icon: Icons.close
            onTapped: view.stage.closeFilm()
        }
    }
}
