// What the public sees now, and her hand on it: a touch points, two keys enlarge, two turn the pictures.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import ".."

Rectangle {
    id: view

    required property Stage stage
    readonly property CardFace card: stage.desk.card
    readonly property ClockFace clock: stage.desk.clock
    readonly property GuidanceFace guidance: stage.guidance
    readonly property bool points: guidance.pointX >= 0
    // What they see instead of a picture of a station, in words; "" while it is that picture.
    readonly property string instead: clock.holding === "welcome" || (clock.holding === "" && card.page === "welcome")
            ? (guidance.guest !== "" ? qsTr("欢迎%1").arg(guidance.guest) : qsTr("欢迎光临"))
        : clock.holding === "" && card.page === "home" ? qsTr("全部站点")
        : clock.holding === "" && card.page === "goodbye" ? qsTr("谢谢画面")
        : clock.holding === "" && card.filmLeft >= 0 ? qsTr("影片正在放")
        : card.seenPicture === "" ? card.seen : ""

    function enlarge(times: real) {
        const zoom = Math.max(1, Math.min(4, guidance.zoom * times))
        view.stage.desk.enlarge(zoom < 1.05 ? 1 : zoom,
            points ? guidance.pointX : guidance.zoomX, points ? guidance.pointY : guidance.zoomY)
    }

    radius: 18 * Theme.u
    color: Theme.deskCard
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("观众看到的")

    DeskLabel {
        id: says
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: 20 * Theme.u }
        text: view.clock.holding === "welcome" ? qsTr("观众看到：欢迎画面")
            : view.clock.holding === "freeze" ? qsTr("观众看到：%1（定住）").arg(view.card.seen)
            : view.card.page === "welcome" ? qsTr("观众看到：欢迎画面")
            : view.card.page === "home" ? qsTr("观众看到：全部站点")
            : view.card.page === "goodbye" ? qsTr("观众看到：谢谢画面")
            : view.card.filmLeft >= 0 ? qsTr("观众看到：影片") : qsTr("观众看到：%1").arg(view.card.seen)
        color: view.clock.holding !== "" ? Theme.deskLate : Theme.deskSoft
        font.pixelSize: Theme.deskSmall
    }
    Item {
        id: picture
        anchors { left: parent.left; right: parent.right; top: says.bottom; bottom: keys.top
                  margins: 20 * Theme.u; topMargin: 10 * Theme.u; bottomMargin: 12 * Theme.u }
        clip: true
        Rectangle { anchors.fill: parent; color: Theme.deskPaper }
        Image {
            id: image
            readonly property bool loading: status === Image.Loading
            anchors.fill: parent
            visible: view.instead === ""
            source: view.card.seenPicture
            asynchronous: true
            retainWhileLoading: true
            fillMode: Image.PreserveAspectFit
            sourceSize.width: Math.ceil(Math.max(1, picture.width))
        }
        DeskLabel {
            anchors { fill: parent; margins: 16 * Theme.u }
            visible: !image.visible
            horizontalAlignment: Text.AlignHCenter
            text: view.instead
            font.pixelSize: Theme.deskTitle
            wrapMode: Text.Wrap
        }
        // What is enlarged for the public.
        Rectangle {
            visible: image.visible && view.guidance.zoom > 1.01
            width: image.paintedWidth / view.guidance.zoom
            height: image.paintedHeight / view.guidance.zoom
            x: (picture.width - image.paintedWidth) / 2 + view.guidance.zoomX * (image.paintedWidth - width)
            y: (picture.height - image.paintedHeight) / 2 + view.guidance.zoomY * (image.paintedHeight - height)
            color: "transparent"
            border.width: 4 * Theme.u
            border.color: Theme.deskAccent
        }
        Rectangle {
            visible: image.visible && view.points
            width: 34 * Theme.u
            height: width
            radius: width / 2
            x: (picture.width - image.paintedWidth) / 2 + view.guidance.pointX * image.paintedWidth - width / 2
            y: (picture.height - image.paintedHeight) / 2 + view.guidance.pointY * image.paintedHeight - height / 2
            color: Theme.deskAccent
            border.width: 4 * Theme.u
            border.color: Theme.deskInk
        }
        Item {
            id: hand
            anchors.centerIn: parent
            width: image.paintedWidth
            height: image.paintedHeight
            visible: image.visible
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("在画面上指")
            PointHandler {
                id: finger
                acceptedButtons: Qt.LeftButton
                onPointChanged: {
                    if (active && hand.width > 0)
                        view.stage.desk.point(point.position.x / hand.width, point.position.y / hand.height)
                }
            }
        }
    }
    Grid {
        id: keys
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom; margins: 20 * Theme.u }
        spacing: 8 * Theme.u
        columns: width >= 5 * (Theme.target + spacing) ? 5 : 3
        component Small: DeskKey {
            width: (keys.width - (keys.columns - 1) * keys.spacing) / keys.columns
            height: Math.max(Theme.target, 96 * Theme.u)
            upright: true
        }
        Small {
            name: qsTr("上一张图")
            text: qsTr("上一张")
            icon: Icons.chevronLeft
            usable: view.card.pictureNumber > 1
            onTapped: view.stage.showPicture(view.card.pictureNumber - 2)
        }
        Small {
            name: qsTr("下一张图")
            text: qsTr("下一张")
            icon: Icons.chevronRight
            usable: view.card.pictureNumber < view.card.pictures
            onTapped: view.stage.showPicture(view.card.pictureNumber)
        }
        Small {
            name: qsTr("缩小")
            icon: Icons.zoomOut
            usable: view.guidance.zoom > 1.01
            onTapped: view.enlarge(1 / 1.6)
        }
        Small {
            name: qsTr("放大")
            icon: Icons.zoomIn
            usable: image.visible && view.guidance.zoom < 3.9
            onTapped: view.enlarge(1.6)
        }
        Small {
            name: qsTr("不再指")
            icon: Icons.visibilityOff
            usable: view.points
            onTapped: view.stage.desk.pointAway()
        }
    }
}
