// The public screen: one window, one page at a time, sheets and the idle question above it.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import "pages"
import "sheets"
import "parts"
import "console"
import "keyboard"
import "backstage"

Window {
    id: window

    required property Stage stage
    required property real pixelsPerMillimetre
    property bool keyboard: false
    // Whether the guide's console has a screen of its own.
    property bool apart: false
    readonly property Desk desk: stage.desk

    color: Theme.paper
    title: stage.overview.title

    Binding { target: Theme; property: "width"; value: window.width }
    Binding { target: Theme; property: "height"; value: window.height }
    Binding { target: Theme; property: "pixelsPerMillimetre"; value: window.pixelsPerMillimetre }
    Binding { target: Theme; property: "big"; value: window.stage.comfort.big }
    Binding { target: Theme; property: "keyboard"; value: window.keyboard }
    Binding { target: Theme; property: "calm"; value: window.stage.comfort.calm }

    FocusScope {
        id: scene
        anchors { fill: parent
                  topMargin: (Theme.portrait ? 0 : preview.height) - keyboard.lift
                  bottomMargin: (Theme.portrait ? preview.height : 0) + keyboard.lift }
        focus: true

        // What lies over a page has the keyboard to itself; only Esc is for both.
        readonly property bool bare: window.stage.sheet === ""
        Keys.onLeftPressed: if (bare) window.stage.back()
        Keys.onRightPressed: if (bare) window.stage.forward()
        Keys.onSpacePressed: if (bare) window.stage.play()
        Keys.onEscapePressed: window.stage.sheet === "" ? window.stage.goHome() : window.stage.closeSheet()
        Keys.onPressed: event => {
            if (event.key === Qt.Key_R && bare) {
                event.accepted = true
                window.stage.repeatLine()
            }
        }
        Keys.onUpPressed: if (bare) window.stage.tellFrom(window.stage.stop.line - 1)
        Keys.onDownPressed: if (bare) window.stage.tellFrom(window.stage.stop.line + 1)

        PageSlot { name: "attract"; sourceComponent: AttractPage { stage: window.stage } }
        PageSlot { name: "closed"; sourceComponent: ClosedPage { stage: window.stage } }
        PageSlot { name: "welcome"; sourceComponent: WelcomePage { stage: window.stage } }
        PageSlot { name: "home"; sourceComponent: HomePage { stage: window.stage } }
        PageSlot { name: "station"; sourceComponent: StationPage { stage: window.stage } }
        PageSlot { name: "goodbye"; sourceComponent: GoodbyePage { stage: window.stage } }
        PageSlot { name: "backstage"; sourceComponent: Backstage { stage: window.stage } }

        Loader {
            anchors.fill: parent
            active: window.stage.film
            enabled: window.stage.countdown < 0
            focus: active
            sourceComponent: FilmView { stage: window.stage }
        }

        SheetSlot { name: "comfort"; sourceComponent: ComfortSheet { stage: window.stage } }
        SheetSlot { name: "plan"; sourceComponent: PlanSheet { stage: window.stage } }
        SheetSlot { name: "links"; sourceComponent: LinkSheet { stage: window.stage } }

        Loader {
            id: drawer
            // The PIN opens it. After a power cut, or when her own screen is gone, it comes shut: what she
            // reads is shown to the public by no cable and no accident.
            property bool opens: false
            anchors.fill: parent
            active: window.desk.leads && !window.apart
            enabled: window.stage.sheet === ""
            focus: active
            sourceComponent: Drawer { stage: window.stage; open: drawer.opens; focus: true }
        }
        SheetSlot {
            name: "gate"
            active: window.stage.sheet === name && (!window.apart || window.desk.gatePurpose !== "end")
            onActiveChanged: if (active) window.requestActivate()  // digits that are typed come here
            sourceComponent: GateSheet { stage: window.stage }
        }
        SheetSlot { name: "resume"; sourceComponent: ResumeSheet { stage: window.stage } }

        HiddenCorner {
            onHeld: window.desk.leads ? window.desk.askOut() : window.desk.askIn()
        }
        StillThere {
            anchors.fill: parent
            stage: window.stage
        }
    }

    // It covers nothing of what is looked at, and lies where an arm reaches: above on a wide panel, below on a tall.
    Loader {
        id: preview
        y: Theme.portrait ? parent.height - height : 0
        width: parent.width
        height: active ? Theme.target + 24 * Theme.u : 0
        active: window.stage.backstage.previews
        sourceComponent: PreviewBand { stage: window.stage }
    }

    // Visitors write nothing: it is for who leads from this screen, and for staff.
    KeyboardSlot {
        id: keyboard
        anchors.fill: parent
        focused: window.activeFocusItem
        language: window.stage.comfort.language
        stage: window.stage
        desk: window.desk.leads
    }

    Connections {
        target: window.desk
        function onEntered() { drawer.opens = !window.apart }
        function onChanged() { if (!window.desk.leads) drawer.opens = false }
    }
    onApartChanged: drawer.opens = false

    // The full text, on or off, from a key of the guide's.
    function turnPrompter() {
        const board = drawer.item as Drawer
        if (board) {
            const shut = board.open && board.view === "prompter"
            board.view = shut ? "" : "prompter"
            board.open = !shut
        }
    }

    component PageSlot: Loader {
        id: slot
        required property string name
        readonly property bool loading: arrive.running
        anchors.fill: parent
        active: window.stage.page === name
        // What lies over a page has the keyboard to itself.
        enabled: window.stage.sheet === "" && window.stage.countdown < 0
        visible: active && !window.stage.film
        focus: visible
        onLoaded: arrive.restart()
        // A page comes from where the walk goes.
        NumberAnimation {
            id: arrive
            target: slot.item
            property: "x"
            from: 48 * Theme.u
            to: 0
            duration: Theme.gentle
            easing.type: Easing.OutCubic
        }
    }
    component SheetSlot: Loader {
        required property string name
        anchors.fill: parent
        active: window.stage.sheet === name
        enabled: window.stage.countdown < 0
        focus: active
    }
}
