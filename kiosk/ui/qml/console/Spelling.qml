// How times and marks are written on the guide's desk.
import QtQuick
import ".."

QtObject {
    // 8:05 and 1:02:09, as a clock counts.
    function counted(seconds: int): string {
        const hours = Math.floor(seconds / 3600), minutes = Math.floor(seconds / 60) % 60, rest = seconds % 60
        const low = (rest < 10 ? "0" : "") + rest
        return hours > 0 ? hours + ":" + (minutes < 10 ? "0" : "") + minutes + ":" + low : minutes + ":" + low
    }

    // 40秒, 1分20秒, 12分钟: as it is said.
    function spoken(seconds: int): string {
        const whole = Math.abs(seconds), minutes = Math.floor(whole / 60), rest = whole % 60
        if (minutes === 0)
            return qsTr("%1秒").arg(rest)
        return rest === 0 ? qsTr("%1分钟").arg(minutes) : qsTr("%1分%2秒").arg(minutes).arg(rest)
    }

    function minutes(seconds: int): string {
        return qsTr("%1分钟").arg(Math.max(1, Math.round(seconds / 60)))
    }

    // How the clock stands to the plan, in words: colour alone tells nobody.
    function pace(kind: string, late: int): string {
        return kind === "late" || kind === "too_late" ? qsTr("慢了%1").arg(spoken(late))
             : kind === "early" ? qsTr("富余%1").arg(spoken(late)) : qsTr("按计划")
    }

    function paceColor(kind: string): color {
        return kind === "late" || kind === "too_late" ? Theme.deskLate : kind === "" ? Theme.deskGood : Theme.deskInk
    }

    function cueIcon(kind: string): string {
        return kind === "point" ? Icons.panToolAlt : kind === "walk" ? Icons.directionsWalk
             : kind === "stairs_up" || kind === "stairs_down" ? Icons.stairs
             : kind === "wait" ? Icons.hourglassEmpty : Icons.lightbulb
    }

    function cueWord(kind: string): string {
        return kind === "point" ? qsTr("指") : kind === "walk" ? qsTr("走") : kind === "stairs_up" ? qsTr("上楼")
             : kind === "stairs_down" ? qsTr("下楼") : kind === "wait" ? qsTr("等") : qsTr("提示")
    }
}
