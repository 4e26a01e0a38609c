// Why nothing is heard, said once and quietly beside the text that goes on; a guide who speaks is no reason.
import QtQuick
import Kiosk
import ".."

Rectangle {
    id: note

    required property Stage stage

    visible: stage.silence === "no_device" || stage.silence === "no_voice"
    // Two lines, whatever the language: a note that grew with its words would push the text about.
    implicitHeight: 2 * Theme.small * 1.5 + 32 * Theme.u
    radius: 14 * Theme.u
    color: Theme.well

    Icon {
        id: sign
        anchors { left: parent.left; leftMargin: 20 * Theme.u; verticalCenter: parent.verticalCenter }
        path: Icons.volumeOff
        size: 36 * Theme.u
    }
    Label {
        id: words
        anchors { left: sign.right; right: parent.right; top: parent.top; bottom: parent.bottom; margins: 16 * Theme.u }
        fontSizeMode: Text.Fit
        minimumPixelSize: Theme.small * 0.7
        wrapMode: Text.Wrap
        font.pixelSize: Theme.small
        text: note.stage.silence === "no_device" ? qsTr("没有接好音箱，现在没有声音。请看文字，会自动往下走。")
                                                 : qsTr("本机暂时不能朗读。请看文字，会自动往下走。")
    }
}
