// The shade that lets white words be read on any picture: deep enough where they begin, at `from`.
import QtQuick
import ".."

Rectangle {
    id: veil

    required property real from
    readonly property real rise: 160 * Theme.u

    anchors { left: parent?.left; right: parent?.right; bottom: parent?.bottom }
    height: Math.max(rise + 1, (parent?.height ?? 0) - from + rise)
    gradient: Gradient {
        GradientStop { position: 0; color: "#00101618" }
        GradientStop { position: 0.92 * veil.rise / veil.height; color: "#A6101618" }
        GradientStop { position: 1; color: "#DE101618" }
    }
}
