// How a tour stands, in words: short for a list, and whole sentences for its own room.
import QtQml

QtObject {
    function brief(standing: string, number: int, faults: int): string {
        switch (standing) {
        case "live": return qsTr("正在放")
        case "edited": return qsTr("正在放 · 有改动还没发布")
        case "broken": return qsTr("正在放第%1版 · 改过的有%2处问题").arg(number).arg(faults)
        case "returned": return qsTr("正在放 · 退回了第%1版").arg(number)
        case "new": return qsTr("还没发布")
        case "refused": return qsTr("还不能发布 · 有%1处问题").arg(faults)
        case "withdrawn": return faults > 0 ? qsTr("已下架 · 有%1处问题").arg(faults) : qsTr("已下架")
        }
        return ""
    }
    function whole(standing: string, number: int, faults: int): string {
        switch (standing) {
        case "live": return qsTr("访客看到的是第%1版，和文件夹里的一样。").arg(number)
        case "edited": return qsTr("文件夹里有改动还没发布，访客看到的是第%1版。").arg(number)
        case "broken": return qsTr("文件夹里的有%2处要改，访客看到的还是第%1版。").arg(number).arg(faults)
        case "returned": return qsTr("已经退回第%1版，访客看到的就是它。文件夹里还是退回以前的。").arg(number)
        case "new": return qsTr("还没有发布，访客看不到它。")
        case "refused": return qsTr("有%1处要改，改好才能发布，访客看不到它。").arg(faults)
        case "withdrawn": return qsTr("已经下架，访客看不到它。")
        }
        return ""
    }
}
