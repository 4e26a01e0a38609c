// Every colour, size, duration and step of type. Sizes follow the panel: `u` is a thousand-and-eightieth of
// its shorter side, and millimetres decide how small a thing to touch may get.
pragma Singleton
import QtQuick

QtObject {
    id: theme

    // Set once by the window.
    property real width: 1920
    property real height: 1080
    property real pixelsPerMillimetre: 4
    property bool big: false
    property bool calm: false
    // Whether the last hand on the kiosk was on a keyboard: only then is it shown where that stands.
    property bool keyboard: false
    // What the keyboard on the screen covers of the window, from below.
    property real covered: 0

    readonly property bool portrait: height > width
    readonly property real u: Math.min(width, height) / 1080
    readonly property real target: Math.max(96 * u, 15 * pixelsPerMillimetre)
    readonly property real margin: 56 * u
    readonly property real gap: 24 * u
    readonly property real radius: 18 * u
    // On a tall panel nothing to touch lies above what an arm reaches: its lower 58 per cent.
    readonly property real reach: portrait ? height * 0.42 : 0

    readonly property string family: "Daolan Sans"
    readonly property real display: (big ? 112 : 96) * u
    readonly property real title: (big ? 76 : 60) * u
    readonly property real heading: (big ? 52 : 38) * u
    readonly property real body: (big ? 60 : 37) * u
    readonly property real label: (big ? 38 : 29) * u
    readonly property real small: (big ? 34 : 25) * u
    // The family's own line is 1.45 em high: these make 1.55 for reading and 1.25 for titles.
    readonly property real leading: 1.07
    readonly property real leadingTight: 0.87

    readonly property color paper: big ? "#FFFFFF" : "#F7F3EC"
    readonly property color card: "#FFFFFF"
    readonly property color well: big ? "#F1EEE8" : "#ECE5D9"
    readonly property color ink: big ? "#000000" : "#1D2A2E"
    readonly property color inkSoft: big ? "#2B3336" : "#566065"
    readonly property color rule: big ? "#8A8378" : "#DCD3C4"
    readonly property color accent: big ? "#9A2412" : "#B23A22"
    readonly property color accentDeep: big ? "#741708" : "#8E2A15"
    readonly property color accentInk: "#FFFFFF"
    readonly property color lit: big ? "#FFE7A6" : "#F9E4D8"
    readonly property color said: big ? "#FFB62E" : "#EFB492"
    // The page of a closed hall: dark enough that it lights no empty room.
    readonly property color night: "#0B1012"
    readonly property color nightInk: "#E4DDD0"
    readonly property color nightSoft: "#98A3A7"
    readonly property color shade: "#B3101618"
    readonly property color shadeInk: "#FFFFFF"

    // The guide's desk: dark, so that it shines on nobody and is never taken for the public screen. Its type is
    // read at two metres, whoever the visitor is.
    readonly property color deskPaper: "#11181B"
    readonly property color deskCard: "#1C2529"
    readonly property color deskWell: "#2A363B"
    readonly property color deskRule: "#44535A"
    readonly property color deskInk: "#F6F2EA"
    readonly property color deskSoft: "#AEBBBF"
    readonly property color deskAccent: "#F2926F"
    readonly property color deskAccentInk: "#22110A"
    readonly property color deskLate: "#FFC857"
    readonly property color deskGood: "#86D4A6"
    readonly property real deskHuge: 68 * u
    readonly property real deskLarge: 52 * u
    readonly property real deskTitle: 38 * u
    readonly property real deskBody: 30 * u
    readonly property real deskSmall: 25 * u

    readonly property int swift: calm ? 0 : 120
    readonly property int gentle: calm ? 0 : 260
    readonly property int slow: calm ? 0 : 900
}
