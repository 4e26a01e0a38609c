// What can be done with a station as a whole: cut in two, joined with the next, taken out.
pragma ComponentBehavior: Bound
import QtQuick
import "../parts"
import ".."

Column {
    id: deeds

    required property EditStation page
    property bool sure: false

    spacing: 12 * Theme.u
    topPadding: Theme.gap
    Deed {
        visible: deeds.page.leaf.sentenceCount > 1
        name: deeds.page.cuts ? qsTr("不分了") : qsTr("分成两站")
        onTapped: deeds.page.cuts = !deeds.page.cuts
    }
    Deed {
        visible: !deeds.page.leaf.last
        name: qsTr("和下一站合成一站：%1").arg(deeds.page.leaf.following)
        onTapped: deeds.page.leaf.merge()
    }
    Deed {
        name: deeds.sure ? qsTr("再点一次就删去") : qsTr("删去这一站")
        onTapped: deeds.sure ? deeds.page.leaf.remove() : deeds.sure = true
    }

    component Deed: TouchButton {
        width: deeds.width
        scrolls: true
        usable: deeds.page.usable
    }
}
