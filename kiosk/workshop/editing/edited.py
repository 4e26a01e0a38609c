"""A tour after an edit."""

from __future__ import annotations

from typing import assert_never

from kiosk.tour.tree import Tree
from kiosk.workshop.editing import edits, tour_edits
from kiosk.workshop.editing.cutting import split
from kiosk.workshop.editing.edits import Edit, StationEdit
from kiosk.workshop.editing.facts import address_set, fact_set, pronunciation_set, subtitle_set, tour_renamed
from kiosk.workshop.editing.joining import merged
from kiosk.workshop.editing.pictures import (
    cover_set,
    picture_added,
    picture_captioned,
    picture_moved,
    picture_removed,
    recording_removed,
)
from kiosk.workshop.editing.settling import answered
from kiosk.workshop.editing.stations import deleted, floor_set, keywords_set, moved, renamed, spot_set
from kiosk.workshop.editing.telling import (
    closing_set,
    greeting_set,
    leave_set,
    sentence_set,
    short_set,
    text_set,
)
from kiosk.workshop.editing.tour_edits import TourEdit
from kiosk.workshop.editing.ways import route_changed, route_renamed, route_timed


def edited(tree: Tree, edit: Edit) -> Tree:
    """The tour after an edit; what it does not concern is as it was, and in the order it had.

    Ids of stations that stay are theirs for good: times, recordings and scripts hang on them. No text, cue,
    {variable} or picture is lost but by taking it out. Raises KioskError, with what to do, for an edit that
    is not possible here.
    """
    return _of_tour(tree, edit) if isinstance(edit, TourEdit) else _of_stations(tree, edit)


def _of_stations(tree: Tree, edit: StationEdit) -> Tree:
    match edit:
        case edits.Renamed():
            return renamed(tree, edit)
        case edits.Moved():
            return moved(tree, edit)
        case edits.Split():
            return split(tree, edit)
        case edits.Merged():
            return merged(tree, edit)
        case edits.Deleted():
            return deleted(tree, edit)
        case edits.FloorSet():
            return floor_set(tree, edit)
        case edits.SpotSet():
            return spot_set(tree, edit)
        case edits.KeywordsSet():
            return keywords_set(tree, edit)
        case edits.TextSet():
            return text_set(tree, edit)
        case edits.SentenceSet():
            return sentence_set(tree, edit)
        case edits.ShortSet():
            return short_set(tree, edit)
        case edits.LeaveSet():
            return leave_set(tree, edit)
        case edits.PictureAdded():
            return picture_added(tree, edit)
        case edits.PictureRemoved():
            return picture_removed(tree, edit)
        case edits.PictureMoved():
            return picture_moved(tree, edit)
        case edits.PictureCaptioned():
            return picture_captioned(tree, edit)
        case edits.RecordingRemoved():
            return recording_removed(tree, edit)
        case _:
            assert_never(edit)


def _of_tour(tree: Tree, edit: TourEdit) -> Tree:
    match edit:
        case tour_edits.GreetingSet():
            return greeting_set(tree, edit)
        case tour_edits.ClosingSet():
            return closing_set(tree, edit)
        case tour_edits.CoverSet():
            return cover_set(tree, edit)
        case tour_edits.RouteChanged():
            return route_changed(tree, edit)
        case tour_edits.RouteRenamed():
            return route_renamed(tree, edit)
        case tour_edits.RouteTimed():
            return route_timed(tree, edit)
        case tour_edits.PronunciationSet():
            return pronunciation_set(tree, edit)
        case tour_edits.FactSet():
            return fact_set(tree, edit)
        case tour_edits.TourRenamed():
            return tour_renamed(tree, edit)
        case tour_edits.SubtitleSet():
            return subtitle_set(tree, edit)
        case tour_edits.AddressSet():
            return address_set(tree, edit)
        case (
            tour_edits.Checked()
            | tour_edits.Replaced()
            | tour_edits.SentenceRemoved()
            | tour_edits.SentenceRewritten()
        ):
            return answered(tree, edit)
        case _:
            assert_never(edit)
