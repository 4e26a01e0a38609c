// The end of a visit: thanks, what was seen, and two ways on.
import QtQuick
import Kiosk
import "../parts"
import ".."

Item {
    id: page

    required property Stage stage

    Accessible.role: Accessible.Pane
    Accessible.name: thanks.text

    Photo {
        id: photo
        width: Theme.portrait ? parent.width : Math.round(parent.width * 0.5)
        height: Theme.portrait ? Math.round(parent.height * 0.45) : parent.height
        source: page.stage.overview.farewell
    }

    Column {
        anchors { left: Theme.portrait ? parent.left : photo.right; right: parent.right
                  leftMargin: Theme.margin * 1.6; rightMargin: Theme.margin * 1.6
                  top: Theme.portrait ? photo.bottom : undefined; topMargin: Theme.margin * 1.5
                  verticalCenter: Theme.portrait ? undefined : parent.verticalCenter }
        spacing: Theme.gap
        Heading {
            id: thanks
            room: parent.width
            size: Theme.title * 1.15
            text: qsTr("谢谢您来，请慢走")
        }
        Label {
            width: parent.width
            text: (page.stage.overview.isWalk ? qsTr("您参观了%1站，共%2站。欢迎常来坐坐。") : qsTr("您听了%1章，共%2章。欢迎常来坐坐。"))
                .arg(page.stage.overview.seen).arg(page.stage.overview.stations)
            font.pixelSize: Theme.heading
            color: Theme.inkSoft
            lineHeight: Theme.leading
            wrapMode: Text.Wrap
        }
        Item { width: 1; height: Theme.gap }
        TouchButton {
            width: parent.width
            visible: !page.stage.desk.leads
            height: Math.max(Theme.target * 1.25, implicitHeight)
            primary: true
            focus: true
            name: page.stage.overview.isWalk ? qsTr("结束参观") : qsTr("结束收听")
            icon: Icons.check
            onTapped: page.stage.leave()
        }
        TouchButton {
            width: parent.width
            visible: !page.stage.desk.leads
            height: Math.max(Theme.target * 1.25, implicitHeight)
            name: page.stage.overview.isWalk ? qsTr("再看看别的站") : qsTr("再听听别的章")
            icon: Icons.home
            onTapped: page.stage.goHome()
        }
        Utilities {
            visible: !page.stage.desk.leads
            stage: page.stage
            withHome: false
            anchors.horizontalCenter: parent.horizontalCenter
        }
    }
}
