// What visitors may take home: a QR code for each of the station's links.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import "../parts"
import ".."

SheetFrame {
    id: sheet

    readonly property StopFace stop: stage.stop

    title: qsTr("扫码带走")

    ListView {
        anchors.fill: parent
        clip: true
        spacing: Theme.gap
        boundsBehavior: Flickable.StopAtBounds
        model: sheet.stop.links
        delegate: Row {
            id: row
            required property string name
            required property string code
            width: ListView.view.width
            spacing: Theme.margin
            Rectangle {
                // A code of 60 mm is read from a metre away.
                width: Math.max(320 * Theme.u, 60 * Theme.pixelsPerMillimetre)
                height: width
                color: "#FFFFFF"
                Image {
                    readonly property bool loading: status === Image.Loading
                    anchors.fill: parent
                    source: row.code
                    smooth: false
                    fillMode: Image.PreserveAspectFit
                    Accessible.role: Accessible.Graphic
                    Accessible.name: qsTr("%1的二维码").arg(row.name)
                }
            }
            Column {
                width: row.width - x
                spacing: 12 * Theme.u
                Label {
                    width: parent.width
                    text: row.name
                    font.pixelSize: Theme.heading
                    font.weight: Font.DemiBold
                    wrapMode: Text.Wrap
                }
                Label {
                    width: parent.width
                    text: qsTr("用手机扫一扫，回家慢慢看。")
                    color: Theme.inkSoft
                    wrapMode: Text.Wrap
                }
            }
        }
    }
}
