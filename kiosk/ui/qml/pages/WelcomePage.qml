// Before the guide sets out, and in question time: the hall's picture and who is welcome.
import QtQuick
import Kiosk
import "../parts"
import ".."

Item {
    id: page

    required property Stage stage

    Accessible.role: Accessible.Pane
    Accessible.name: greeting.text

    Photo {
        anchors.fill: parent
        source: page.stage.overview.cover
    }
    Veil { from: words.y }
    Column {
        id: words
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom
                  leftMargin: Theme.margin * 1.6; rightMargin: Theme.margin * 1.6
                  bottomMargin: Theme.portrait ? Theme.margin * 4 : Theme.margin * 2.4 }
        spacing: 18 * Theme.u
        Label {
            width: parent.width
            visible: page.stage.guidance.guest !== ""
            text: qsTr("热烈欢迎")
            color: Theme.shadeInk
            font.pixelSize: Theme.title
        }
        Heading {
            id: greeting
            room: parent.width
            size: Theme.display
            lines: 3
            text: page.stage.guidance.guest !== "" ? page.stage.guidance.guest
                : page.stage.guidance.address !== "" ? qsTr("欢迎%1").arg(page.stage.guidance.address) : qsTr("欢迎光临")
            color: Theme.shadeInk
        }
        Label {
            width: parent.width
            text: page.stage.overview.title
            color: "#E8E2D8"
            font.pixelSize: Theme.heading
            wrapMode: Text.Wrap
            maximumLineCount: 2
        }
    }
}
