// A thing on a stick: what it is, what it is called. The first of a stick has the stick's name above it.
import QtQuick
import "../parts"
import ".."

Item {
    id: offer

    required property string key
    required property string kind
    required property string name
    required property int number
    required property string stick
    required property bool folder
    required property bool more
    property bool usable: true
    readonly property string icon: kind === "package" ? Icons.autoAwesomeMotion : kind === "document" ? Icons.notes
                                 : kind === "tour" ? Icons.menuBook : Icons.photoLibrary
    readonly property string what: kind === "package" ? (number > 0 ? qsTr("导览包，第%1版").arg(number) : qsTr("导览包"))
                                 : kind === "document" ? qsTr("讲解词")
                                 : kind === "tour" ? qsTr("导览文件") : qsTr("%1张照片").arg(number)

    signal wanted()

    implicitHeight: column.height + 14 * Theme.u
    height: implicitHeight

    Column {
        id: column
        width: parent.width
        spacing: 10 * Theme.u
        Label {
            width: parent.width
            visible: offer.stick !== ""
            topPadding: 10 * Theme.u
            text: offer.folder ? qsTr("收件文件夹“%1”").arg(offer.stick) : qsTr("U盘“%1”").arg(offer.stick)
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        Label {
            width: parent.width
            visible: offer.kind === ""
            text: offer.folder ? qsTr("里面没有东西可以带进来。") : qsTr("上面没有导览包、讲解词和照片。")
            color: Theme.inkSoft
            wrapMode: Text.Wrap
        }
        Touchable {
            id: card
            visible: offer.kind !== ""
            width: parent.width
            height: Math.max(Theme.target, words.height + 36 * Theme.u)
            scrolls: true
            usable: offer.usable
            name: offer.what + "：" + title.text
            onTapped: offer.wanted()
            Rectangle {
                anchors.fill: parent
                radius: card.radius
                color: card.pressed ? Theme.well : Theme.card
                border.width: 2 * Theme.u
                border.color: Theme.rule
            }
            Icon {
                id: sign
                anchors { left: parent.left; leftMargin: 28 * Theme.u; verticalCenter: parent.verticalCenter }
                path: offer.icon
                color: Theme.accent
                size: 56 * Theme.u
            }
            Column {
                id: words
                anchors { left: sign.right; right: go.left; verticalCenter: parent.verticalCenter
                          leftMargin: 28 * Theme.u; rightMargin: 16 * Theme.u }
                spacing: 2 * Theme.u
                Label {
                    id: title
                    width: parent.width
                    text: offer.name !== "" ? offer.name : qsTr("没有放进文件夹的照片")
                    font.weight: Font.DemiBold
                    font.pixelSize: Theme.label * 1.1
                }
                Label {
                    width: parent.width
                    text: offer.what
                    color: Theme.inkSoft
                    font.pixelSize: Theme.small
                }
            }
            Icon {
                id: go
                anchors { right: parent.right; rightMargin: 20 * Theme.u; verticalCenter: parent.verticalCenter }
                path: Icons.chevronRight
                color: Theme.inkSoft
                size: 44 * Theme.u
            }
        }
        Label {
            width: parent.width
            visible: offer.more
            text: qsTr("东西太多，没有全部列出来。请把要用的放在U盘最外面。")
            color: Theme.inkSoft
            font.pixelSize: Theme.small
            wrapMode: Text.Wrap
        }
    }
}
