"""Which picture is drawn by which function."""

from __future__ import annotations

from collections.abc import Callable

import lanes
import outdoors
import rooms_assembly as assembly
import rooms_care as care
import rooms_civic as civic
import rooms_culture as culture
import rooms_help as helping
import rooms_play as play
import rooms_service as service
from shapes import Place
from studio import View

Scene = Callable[[Place], View]


def scenes() -> dict[str, Scene]:
    """Every kind of picture with the function that builds its scene."""
    return {
        "service-hall": service.service_hall,
        "help-desk": service.help_desk,
        "self-service": service.self_service,
        "grid-map": service.grid_map,
        "room": service.any_room,
        "day-care": care.day_care,
        "clinic": care.clinic,
        "lounge": care.lounge,
        "workshop": care.workshop,
        "aid-station": helping.aid_station,
        "library": culture.library,
        "tea-house": culture.tea_house,
        "stage": culture.stage,
        "table-tennis": culture.table_tennis,
        "supermarket": play.supermarket,
        "fitness": play.fitness,
        "volunteers": helping.volunteers,
        "police": civic.police,
        "mediation": civic.mediation,
        "women-children": civic.women_children,
        "party-room": assembly.party_room,
        "meeting-room": assembly.meeting_room,
        "honour-wall": assembly.honour_wall,
        "community": outdoors.community,
        "building": outdoors.building,
        "square": outdoors.square,
        "park": lanes.park,
        "street": lanes.street,
        "welcome": lanes.welcome,
        "goodbye": lanes.goodbye,
    }
