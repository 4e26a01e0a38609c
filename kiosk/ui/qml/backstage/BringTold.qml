// What a chosen thing holds, to choose among; and what is to be known of it: reasons, notes, repairs.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import "../parts"
import ".."

Column {
    id: told

    required property BringFace bring
    readonly property bool waits: !bring.ended && !bring.underWay

    spacing: 12 * Theme.u
    bottomPadding: Theme.gap

    Head {
        visible: told.waits && told.bring.scriptCount > 0
        text: told.bring.scriptCount === 1 ? qsTr("里面有1个导览") : qsTr("里面有%1个导览，要哪些？").arg(told.bring.scriptCount)
    }
    Repeater {
        model: told.waits ? told.bring.scripts : null
        PickCard {
            required property int index
            required property int stations
            required property int unsettled
            required property bool chosen
            width: told.width
            checked: chosen
            detail: qsTr("%1站").arg(stations)
            warning: unsettled > 0 ? qsTr("有%1处要确认，才能发布").arg(unsettled) : ""
            onTapped: told.bring.turn(index)
        }
    }
    Head {
        visible: told.waits && told.bring.kind === "photos"
        text: qsTr("给哪个导览用？")
    }
    Repeater {
        model: told.waits && told.bring.kind === "photos" ? told.bring.meant : null
        PickCard {
            required property string tour
            required property bool chosen
            width: told.width
            checked: chosen
            onTapped: told.bring.meanFor(tour)
        }
    }
    Label {
        visible: told.waits && told.bring.seen && (told.bring.kind === "package" || told.bring.kind === "tour") && told.bring.faultCount === 0
        width: parent.width
        text: qsTr("放进来以后，访客马上就能看到。原来的会留着，随时可以撤回。")
        wrapMode: Text.Wrap
        lineHeight: Theme.leading
    }
    Head {
        visible: told.bring.faultCount > 0
        text: told.bring.ended ? qsTr("没有带进来的") : qsTr("不能带进来")
    }
    Repeater {
        model: told.bring.faults
        ToldRow {
            width: told.width
            grave: true
        }
    }
    Head {
        visible: told.bring.noteCount > 0
        text: qsTr("要知道的")
    }
    Repeater {
        model: told.bring.notes
        ToldRow { width: told.width }
    }
    Head {
        visible: told.waits && told.bring.mended > 0
        text: qsTr("自动改好了%1处").arg(told.bring.mended)
    }
    Repeater {
        model: told.waits ? told.bring.repairs : null
        ToldRow { width: told.width }
    }

    component Head: Label {
        width: told.width
        topPadding: 8 * Theme.u
        font.weight: Font.DemiBold
        wrapMode: Text.Wrap
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
}
