// How a tour stands, in words: short for a list, and whole sentences for its own room.
import QtQml

QtObject {
    // `welcome` says that it is the one of the welcome page.
    function brief(standing: string, number: int, faults: int, welcome: bool): string {
        const seen = welcome ? qsTr("在欢迎页上") : qsTr("访客能看到")
        switch (standing) {
        case "live": return seen
        case "edited": return qsTr("%1 · 有改动还没发布").arg(seen)
        case "broken": return qsTr("%1第%2版 · 改过的有%3处问题").arg(seen).arg(number).arg(faults)
        case "returned": return qsTr("%1 · 退回了第%2版").arg(seen).arg(number)
        case "new": return qsTr("还没发布")
        case "refused": return qsTr("还不能发布 · 有%1处问题").arg(faults)
        case "withdrawn": return faults > 0 ? qsTr("已下架 · 有%1处问题").arg(faults) : qsTr("已下架")
        }
        return ""
    }
    function whole(standing: string, number: int, faults: int): string {
        switch (standing) {
        case "live": return qsTr("访客看到的是第%1版，就是最新的。").arg(number)
        case "edited": return qsTr("有改动还没发布，访客看到的是第%1版。").arg(number)
        case "broken": return qsTr("改过的有%2处要处理，访客看到的还是第%1版。").arg(number).arg(faults)
        case "returned": return qsTr("已经退回第%1版，访客看到的就是它。退回以前的内容还留着，点“发布”又会放出来。").arg(number)
        case "new": return qsTr("还没有发布，访客看不到它。")
        case "refused": return qsTr("有%1处要处理，处理好才能发布，访客看不到它。").arg(faults)
        case "withdrawn": return qsTr("已经下架，访客看不到它。")
        }
        return ""
    }
}
