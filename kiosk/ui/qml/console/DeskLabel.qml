// A text of the guide's desk, light on dark; its figures stand still.
import QtQuick
import "../parts"
import ".."

Label {
    color: Theme.deskInk
    font.pixelSize: Theme.deskBody
    font.features: ({ "tnum": 1 })
}
