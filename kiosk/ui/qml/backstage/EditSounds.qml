// How words are said: those of this tour, and the way to set another, for it alone or for all tours of the hall.
pragma ComponentBehavior: Bound
import QtQuick
import "../parts"
import ".."

Column {
    id: sounds

    required property EditRoom room
    property bool usable: true

    function ask(taken: var) {
        room.write(qsTr("哪几个字念得不对"), "", false, 24, [], written => Qt.callLater(said, written, "", taken))  // one sheet after another
    }
    function said(written: string, now: string, taken: var) {
        room.write(qsTr("“%1”念成（写同音的字）").arg(written), now, false, 40, [], text => taken(written, text))
    }

    spacing: 10 * Theme.u
    Label {
        width: parent.width
        topPadding: 8 * Theme.u
        text: qsTr("读音，整个导览都这样念")
        color: Theme.inkSoft
        font.pixelSize: Theme.small
    }
    Repeater {
        model: sounds.room.edit.words
        WordsCard {
            required property string written
            required property string said
            width: sounds.width
            says: written
            words: qsTr("念成 %1").arg(said)
            usable: sounds.usable
            onTapped: sounds.said(written, said, (word, sound) => sounds.room.edit.sayWord(word, sound))
        }
    }
    Key {
        name: qsTr("改一个读音")
        onTapped: sounds.ask((word, sound) => sounds.room.edit.sayWord(word, sound))
    }
    Key {
        name: qsTr("改一个读音，所有导览都用")
        onTapped: sounds.ask((word, sound) => sounds.room.edit.sayHallWord(word, sound))
    }

    component Key: TouchButton {
        width: sounds.width
        scrolls: true
        usable: sounds.usable
    }
}
