// One tour: what can be done with it on one side, what is wrong with it and its editions on the other.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import "../parts"
import ".."

RoomFrame {
    id: room

    readonly property HeldTourFace tour: staff.tour
    readonly property Standings words: Standings {}
    readonly property bool news: tour.standing === "edited" || tour.standing === "new"
    readonly property bool off: tour.standing === "withdrawn"

    title: tour.title
    says: tour.drafted ? qsTr("有改动还没保存，访客看不到。点“接着改”，再点“保存”。")
        : words.whole(tour.standing, tour.number, tour.faults)
          + (tour.welcome !== "" ? qsTr("欢迎页上现在是“%1”，要换请到“时间表”。").arg(tour.welcome) : "")
    cover: tour.cover

    // The keys stay where they are: the software renderer clips no sign at the edge of what scrolls.
    Grid {
        id: keys
        readonly property real across: (width - (columns - 1) * spacing) / columns
        width: Theme.portrait ? parent.width : Math.round(parent.width * 0.4)
        columns: Theme.portrait ? 3 : 2
        spacing: 14 * Theme.u
        Deed {
            visible: room.tour.publishable && (room.news || !room.tour.drafted)
            name: qsTr("发布")
            icon: Icons.arrowUpward
            primary: room.news
            onTapped: room.tour.publish()
        }
        Deed {
            visible: room.off
            name: qsTr("上架")
            icon: Icons.visibility
            primary: true
            onTapped: room.tour.bringBack(0)
        }
        Deed {
            visible: room.tour.viewable
            name: qsTr("预览")
            icon: Icons.playArrow
            onTapped: room.tour.preview()
        }
        Deed {
            visible: room.tour.editable
            name: room.tour.drafted ? qsTr("接着改") : room.tour.unsettled > 0 ? qsTr("去确认") : qsTr("编辑")
            icon: Icons.edit
            primary: room.tour.drafted && !room.news || room.tour.unsettled > 0
            onTapped: room.staff.edit.begin()
        }
        Deed {
            visible: room.tour.undo > 0
            name: qsTr("撤回到第%1版").arg(room.tour.undo)
            icon: Icons.undo
            onTapped: room.tour.bringBack(room.tour.undo)
        }
        Deed {
            visible: room.tour.number > 0
            name: qsTr("下架")
            icon: Icons.visibilityOff
            onTapped: room.tour.withdraw()
        }
        Deed {
            visible: room.tour.number > 0 && room.staff.bring.stickCount > 0
            name: qsTr("拷到U盘")
            icon: Icons.arrowForward
            onTapped: room.tour.packUp()
        }
        Deed {
            name: qsTr("全部导览")
            icon: Icons.arrowBack
            usable: true
            onTapped: room.staff.goTo("tours")
        }
    }

    Flickable {
        id: side
        anchors { left: keys.left; right: keys.right; top: keys.bottom; bottom: parent.bottom; topMargin: 16 * Theme.u }
        contentHeight: fields.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        Column {
            id: fields
            width: parent.width
            spacing: 16 * Theme.u
            bottomPadding: Theme.gap
            WriteField {
                visible: room.tour.publishable
                width: parent.width
                name: qsTr("您的名字")
                hint: qsTr("您的名字")
                longest: 20
                shown: room.staff.author
                onSaid: text => room.staff.writeAuthor(text)
            }
            WriteField {
                visible: room.tour.publishable
                width: parent.width
                name: qsTr("这次改了什么")
                hint: qsTr("这次改了什么（可以不写）")
                longest: 60
                shown: room.tour.note
                onSaid: text => room.tour.writeNote(text)
            }
        }
    }

    Flickable {
        id: list
        anchors { left: side.right; right: parent.right; top: parent.top; bottom: parent.bottom; leftMargin: Theme.margin }
        visible: !Theme.portrait
        contentHeight: told.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        Column {
            id: told
            // On a tall panel below what is written, and scrolled with it.
            parent: Theme.portrait ? fields : list.contentItem
            width: parent.width
            spacing: 12 * Theme.u
            bottomPadding: Theme.gap
            Head {
                visible: room.tour.problemCount > 0
                text: room.tour.faults > 0 ? qsTr("要改的地方") : qsTr("可以改得更好的地方")
            }
            Repeater {
                model: room.tour.problems
                ProblemRow { width: told.width }
            }
            Head {
                visible: room.tour.editionCount > 0
                text: qsTr("发布过的版本")
            }
            Repeater {
                model: room.tour.editions
                EditionRow {
                    width: told.width
                    usable: !room.staff.busy
                    onWanted: room.tour.bringBack(number)
                }
            }
        }
    }
    ScrollMark { view: side }
    ScrollMark {
        view: list
        visible: list.visible && list.visibleArea.heightRatio < 1
    }

    component Deed: TouchButton {
        width: keys.across
        height: Math.max(Theme.target, 124 * Theme.u)
        upright: true
        usable: !room.staff.busy
    }
    component Head: Label {
        topPadding: 8 * Theme.u
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
}
