// The pictures of a station, one below the other with what can be done to each; and the album to add from.
pragma ComponentBehavior: Bound
import QtQuick
import "../parts"
import ".."

Column {
    id: pictures

    required property EditRoom room
    property bool usable: true
    property bool adds: false

    spacing: 12 * Theme.u
    Label {
        topPadding: 8 * Theme.u
        width: parent.width
        text: qsTr("图片")
        color: Theme.inkSoft
        font.pixelSize: Theme.small
    }
    Repeater {
        model: pictures.room.leaf.pictures
        Rectangle {
            id: one
            required property int place
            required property string file
            required property string picture
            required property string caption
            required property bool last
            width: pictures.width
            height: inside.height + 24 * Theme.u
            radius: Theme.radius
            color: Theme.card
            border.width: 2 * Theme.u
            border.color: Theme.rule
            Column {
                id: inside
                x: 12 * Theme.u
                y: x
                width: parent.width - 2 * x
                spacing: 10 * Theme.u
                Row {
                    width: parent.width
                    spacing: 20 * Theme.u
                    Photo {
                        id: photo
                        width: 200 * Theme.u
                        height: 140 * Theme.u
                        source: one.picture
                        radius: Theme.radius - 8 * Theme.u
                        corner: Theme.card
                    }
                    Label {
                        width: parent.width - photo.width - parent.spacing
                        height: photo.height
                        verticalAlignment: Text.AlignVCenter
                        text: one.caption !== "" ? one.caption : qsTr("没有图片说明")
                        color: one.caption !== "" ? Theme.ink : Theme.inkSoft
                        wrapMode: Text.Wrap
                        maximumLineCount: 3
                    }
                }
                Row {
                    id: keys
                    width: parent.width
                    spacing: 10 * Theme.u
                    Key {
                        name: qsTr("改第%1张图片的说明").arg(one.place + 1)
                        text: qsTr("说明")
                        onTapped: pictures.room.write(qsTr("图片说明"), one.caption, false, 60, [], text => pictures.room.leaf.captionPicture(one.place, text))
                    }
                    Key {
                        name: qsTr("第%1张图片往前移").arg(one.place + 1)
                        text: qsTr("往前")
                        usable: pictures.usable && one.place > 0
                        onTapped: pictures.room.leaf.movePicture(one.place, one.place - 1)
                    }
                    Key {
                        name: qsTr("第%1张图片往后移").arg(one.place + 1)
                        text: qsTr("往后")
                        usable: pictures.usable && !one.last
                        onTapped: pictures.room.leaf.movePicture(one.place, one.place + 1)
                    }
                    Key {
                        name: qsTr("拿掉第%1张图片").arg(one.place + 1)
                        text: qsTr("拿掉")
                        onTapped: pictures.room.leaf.removePicture(one.place)
                    }
                }
            }
        }
    }
    TouchButton {
        width: parent.width
        scrolls: true
        usable: pictures.usable
        name: pictures.adds ? qsTr("不加了") : qsTr("加一张图片")
        onTapped: pictures.adds = !pictures.adds
    }
    Loader {
        width: parent.width
        active: pictures.adds
        visible: active
        sourceComponent: EditAlbum {
            leaf: pictures.room.leaf
            onChosen: file => {
                pictures.adds = false
                pictures.room.leaf.addPicture(file)
            }
        }
    }

    component Key: TouchButton {
        width: Math.floor((pictures.width - 24 * Theme.u - 3 * 10 * Theme.u) / 4)
        height: Theme.target
        upright: true
        scrolls: true
        usable: pictures.usable
    }
}
