// The draft and its file do not fit together: what happened, and the ways out of it.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import "../parts"
import ".."

Item {
    id: clash

    required property EditFace edit
    readonly property bool damaged: edit.clash === "damaged"

    Column {
        width: Theme.portrait ? parent.width : Math.min(parent.width, 1100 * Theme.u)
        spacing: 20 * Theme.u
        Label {
            width: parent.width
            text: clash.damaged ? qsTr("上次没改完的内容读不出来了，现在的导览没有变。")
                : qsTr("这个导览在别处也改过了，这里改的还没有保存。要怎么办？")
            wrapMode: Text.Wrap
            lineHeight: Theme.leading
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
        Out { visible: !clash.damaged; name: qsTr("两边的改动都要"); onTapped: clash.edit.reconcile("both") }
        Out { visible: !clash.damaged; name: qsTr("自己改的另存一份，用别处的"); onTapped: clash.edit.reconcile("aside") }
        Out {
            name: clash.damaged ? qsTr("丢掉它，重新改") : qsTr("不要自己改的，用别处的")
            onTapped: clash.edit.reconcile("theirs")
        }
        Out { name: qsTr("先不管，返回"); onTapped: clash.edit.goBack() }
    }

    component Out: TouchButton {
        width: parent.width
        usable: clash.edit.usable
    }
}
