"""Tours to edit: those of the house, and generated ones; and edits that somebody may try on them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from hypothesis import strategies as st

from kiosk.tour.reader import Reading, document_of, read_content
from kiosk.tour.tree import Tree, line, records, tree_of
from kiosk.workshop.editing import edits as of_stations
from kiosk.workshop.editing import tour_edits as of_tour
from kiosk.workshop.editing.edits import Edit

ROOT = Path(__file__).resolve().parents[2]
SHIPPED = sorted((ROOT / "tours").glob("*.yaml"))


def tree_in(content: bytes) -> Tree:
    """The values of a file."""
    document = document_of(content)
    assert document is not None
    return tree_of(document.root)


def reading_of(content: bytes) -> Reading:
    """A file before the gate, without its media."""
    return read_content(content, Path("tours/hall.yaml"), None)


_SENTENCES = ("这里是大厅。", "住着{户数}人家！", "【指窗口】请看。", "“慢慢看。”【停】", "\n\n再看墙上；")
_TEXTS = st.lists(st.sampled_from(_SENTENCES), min_size=1, max_size=5).map(
    lambda found: "".join(found).strip()
)
# Not every tour has that figure.
_TYPED = _TEXTS.map(lambda text: text.replace("户数", "称呼"))
_WAYS = st.sampled_from(["", "请随我去{下一站}。", "【上楼梯】请走。"])
_NAMES = st.sampled_from(["大厅", "图书室", "图书室", "屋顶", "Hall"])
_FILES = st.sampled_from(["a.webp", "b.webp", "c.jpg"])
_PICTURES = st.lists(
    st.fixed_dictionaries({"file": _FILES}, optional={"caption": st.sampled_from(["一", "二"])}), max_size=3
)


@st.composite
def tours(draw: st.DrawFn) -> Tree:
    """A tour that holds, of one to five stations, some with all that a station may have."""
    ids = draw(
        st.lists(st.sampled_from(["hall", "hall-2", "a", "b", "c"]), min_size=1, max_size=5, unique=True)
    )
    stations = [draw(_stations(station)) for station in ids]
    tree: Tree = {
        "schema": "1",
        "title": "槐树院",
        "facts": {"户数": {"value": "5547", "unit": "户"}},
        "floors": [{"id": "1F", "name": "一楼"}, {"id": "2F", "name": "二楼"}],
        "stations": stations,
    }
    walked = draw(st.lists(st.lists(st.sampled_from(ids), min_size=1, unique=True), max_size=2))
    routes = [{"id": f"way-{n}", "name": "路", "stations": each} for n, each in enumerate(walked)]
    return tree | draw(st.sampled_from([{}, {"routes": [{"id": "full", "name": "全"}, *routes]}]))


@st.composite
def _stations(draw: st.DrawFn, station: str) -> Tree:
    parts = draw(st.lists(st.sampled_from(["x", "y"]), max_size=2, unique=True))
    whole: Tree = {
        "id": station,
        "name": draw(_NAMES),
        "floor": draw(st.sampled_from(["", "1F", "2F"])),
        "pictures": draw(_PICTURES),
        "keywords": draw(st.lists(st.sampled_from(["大厅", "人家", "请看"]), max_size=3, unique=True)),
        "text": draw(_TEXTS),
        "short": draw(st.just("") | _TEXTS),
        "leave": draw(_WAYS),
        "recording": draw(st.sampled_from([{}, {"zh-Hans": "hall.opus"}])),
        "film": draw(st.sampled_from([{}, {"file": "film.mp4"}])),
        "parts": [{"id": part, "name": "板", "text": draw(_TEXTS)} for part in parts],
    }
    if whole["floor"]:
        whole["spot"] = ["0.2", "0.3"]
    return {key: value for key, value in whole.items() if value}


def keeping(tree: Tree) -> st.SearchStrategy[Edit]:
    """An edit that takes nothing out of the tour and types no text, whether it is possible or not."""
    ids, parts, places, routes = _known(tree)
    return st.one_of(
        st.builds(of_stations.Renamed, ids, _NAMES, parts),
        st.builds(of_stations.Moved, ids, ids | st.just("")),
        st.builds(of_stations.Split, ids, st.integers(-1, 6), _NAMES | st.just("")),
        st.builds(of_stations.Merged, ids, ids),
        st.builds(of_stations.FloorSet, ids, st.sampled_from(["", "1F", "2F", "3F"])),
        st.builds(of_stations.SpotSet, ids, st.floats(-0.1, 1.1), st.floats(0, 1)),
        st.builds(of_stations.PictureAdded, ids, _FILES, _NAMES, parts),
        st.builds(of_stations.PictureMoved, ids, places, places, parts, ids | st.just("")),
        st.builds(of_stations.PictureCaptioned, ids, places, _NAMES | st.just(""), parts),
        st.builds(of_tour.RouteChanged, routes, ids, st.booleans()),
        st.builds(of_tour.RouteRenamed, routes, _NAMES),
        st.builds(of_tour.RouteTimed, routes, st.floats(-1, 500)),
        st.builds(of_tour.PronunciationSet, _NAMES, st.sampled_from(["", "念"])),
        st.builds(of_tour.FactSet, st.sampled_from(["户数", "人数", "称呼"]), st.sampled_from(["1", ""])),
        st.builds(of_tour.TourRenamed, _NAMES),
        st.builds(of_tour.SubtitleSet, _NAMES | st.just("")),
        st.builds(of_tour.AddressSet, _NAMES | st.just("")),
        st.builds(of_tour.CoverSet, _FILES | st.sampled_from(["", "../x.webp", "a.exe"])),
    )


def taking(tree: Tree, texts: st.SearchStrategy[str] = _TYPED) -> st.SearchStrategy[Edit]:
    """An edit that may take something out of the tour, or types a text."""
    ids, parts, places, _ = _known(tree)
    texts = texts | st.just("")
    return st.one_of(
        st.builds(of_stations.Deleted, ids, parts),
        st.builds(of_stations.TextSet, ids, texts, parts),
        st.builds(of_stations.SentenceSet, ids, places, texts, parts),
        st.builds(of_stations.ShortSet, ids, texts),
        st.builds(of_stations.LeaveSet, ids, texts),
        st.builds(of_stations.KeywordsSet, ids, st.lists(_NAMES, max_size=2).map(tuple)),
        st.builds(of_stations.PictureRemoved, ids, places, parts),
        st.builds(of_stations.RecordingRemoved, ids, st.sampled_from(["zh-Hans", "en"])),
        st.builds(of_tour.GreetingSet, texts),
        st.builds(of_tour.ClosingSet, texts),
    )


def any_edit(tree: Tree) -> st.SearchStrategy[Edit]:
    """Either of them."""
    return keeping(tree) | taking(tree)


EditsOf = Callable[[Tree], st.SearchStrategy[Edit]]


def _known(
    tree: Tree,
) -> tuple[st.SearchStrategy[str], st.SearchStrategy[str], st.SearchStrategy[int], st.SearchStrategy[str]]:
    ids = [line(each, "id") for each in records(tree, "stations")]
    routes = [line(each, "id") for each in records(tree, "routes")]
    sampled = st.sampled_from([*ids, *ids, *ids, "gone"])
    return (
        sampled,
        st.sampled_from(["", "", "", "x", "y"]),
        st.integers(-1, 4),
        st.sampled_from([*routes, "full"]),
    )
