// A text: always plain, always in the hall's own family.
import QtQuick
import ".."

Text {
    textFormat: Text.PlainText
    font.family: Theme.family
    font.pixelSize: Theme.label
    color: Theme.ink
    elide: Text.ElideRight
    verticalAlignment: Text.AlignVCenter
}
