// The thing that was chosen: what can be done with it on one side, what it holds and what came of it on the other.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import "../parts"
import ".."

Item {
    id: one

    required property BackstageFace staff
    readonly property BringFace bring: staff.bring
    readonly property bool whole: bring.kind === "package" || bring.kind === "tour"
    readonly property string summary: [
        bring.kind === "package" ? (bring.number > 0 ? qsTr("导览包，第%1版").arg(bring.number) : qsTr("导览包")) : bring.kind === "document" ? qsTr("讲解词")
            : bring.kind === "tour" ? qsTr("导览文件") : qsTr("%1张照片").arg(bring.number),
        bring.stations > 0 ? qsTr("%1站").arg(bring.stations) : "",
        bring.about].filter(word => word !== "").join("  ·  ")

    Column {
        id: deeds
        width: Theme.portrait ? parent.width : Math.round(parent.width * 0.4)
        spacing: 16 * Theme.u
        bottomPadding: Theme.gap

        Rectangle {
            width: parent.width
            height: said.height + 40 * Theme.u
            visible: one.bring.ended || one.bring.underWay
            radius: Theme.radius
            color: one.bring.underWay || one.bring.good ? Theme.ink : Theme.accent
            Accessible.role: Accessible.AlertMessage
            Accessible.name: visible ? words.text : ""
            Column {
                id: said
                anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter; margins: 24 * Theme.u }
                spacing: 14 * Theme.u
                Label {
                    id: words
                    width: parent.width
                    text: !one.bring.underWay ? one.bring.says
                        : one.bring.stopping ? qsTr("正在停下……")
                        : !one.bring.seen && one.bring.kind !== "photos" ? qsTr("正在看里面是什么……")
                        : qsTr("正在带进来…… 请不要拔U盘。")
                    color: Theme.accentInk
                    wrapMode: Text.Wrap
                    elide: Text.ElideNone
                }
                Rectangle {
                    visible: one.bring.underWay && one.bring.part >= 0
                    width: parent.width
                    height: 12 * Theme.u
                    radius: height / 2
                    color: Theme.inkSoft
                    Rectangle {
                        width: Math.max(height, parent.width * one.bring.part)
                        height: parent.height
                        radius: height / 2
                        color: Theme.said
                    }
                }
                Label {
                    visible: one.bring.underWay && text !== ""
                    width: parent.width
                    text: one.bring.progress
                    color: Theme.accentInk
                    font.pixelSize: Theme.small
                    font.features: ({ "tnum": 1 })
                }
            }
        }
        Repeater {
            model: one.bring.arrived
            TouchButton {
                required property string tour
                required property string title
                required property int unsettled
                required property bool known
                width: deeds.width
                icon: Icons.menuBook
                primary: true
                usable: known
                name: unsettled > 0 ? qsTr("去确认“%1”").arg(title) : qsTr("去看“%1”").arg(title)
                onTapped: {
                    one.staff.openTour(tour)
                    if (unsettled > 0) one.staff.edit.begin()
                }
            }
        }
        Deed {
            visible: !one.bring.ended && !one.bring.underWay && one.bring.faultCount === 0
            usable: one.bring.ready && !one.staff.busy
            primary: true
            icon: Icons.arrowDownward
            name: one.whole ? qsTr("放进来，给访客看") : qsTr("现在带进来")
            onTapped: one.bring.bringIn()
        }
        Deed {
            visible: one.bring.underWay
            usable: !one.bring.stopping
            icon: Icons.close
            name: qsTr("停下")
            onTapped: one.bring.stop()
        }
        Deed {
            visible: !one.bring.underWay
            icon: Icons.arrowBack
            name: one.bring.ended ? qsTr("带别的") : qsTr("不要这个")
            onTapped: one.bring.leave()
        }
    }

    Flickable {
        id: list
        anchors { left: Theme.portrait ? parent.left : deeds.right; right: parent.right
                  top: Theme.portrait ? deeds.bottom : parent.top; bottom: parent.bottom
                  leftMargin: Theme.portrait ? 0 : Theme.margin }
        contentHeight: told.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        BringTold {
            id: told
            width: list.width
            bring: one.bring
        }
    }
    ScrollMark {
        visible: one.visible && view.visibleArea.heightRatio < 1
        view: list
    }

    component Deed: TouchButton {
        width: deeds.width
    }
}
