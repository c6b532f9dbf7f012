"""Where tables and chairs stand, in metres, and how large the room has to be.

The front wall is at y = 0; the facilitator stands before it, beside a screen and a flipchart. One place of each layout
is wide enough for a wheelchair: its chair can be taken away.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from math import asin, ceil, cos, degrees, pi, radians, sin, sqrt

from toolkit.models.room import RoomPlan, RoomThing
from toolkit.models.words import Layout

#: Metres.
CHAIR = 0.6
ROUND_TABLE = 1.5
LONG_TABLE = (1.8, 0.8)
BEHIND = 1.0
WHEELCHAIR = 1.5
_FRONT = 2.6
_SCREEN = (2.0, 0.1)
_FLIPCHART = 0.8
_SHEET = (0.8, 0.1)
_NARROWEST = 4.6
_PITCH = 0.7
#: From the middle of a wheelchair's place to the middle of the next chair.
_BESIDE = (WHEELCHAIR + CHAIR) / 2 + 0.02
_ROW = 1.0
_LONGEST_ROW = 10
_AISLE = 1.2
#: People at a round table who all see the front.
MOST_AT_A_TABLE = 6
#: Square metres for each person on an open floor.
_FLOOR = 2.0
_CIRCLE = 1.3


@dataclass(frozen=True, slots=True)
class Place:
    """Where somebody sits: the middle of the chair, where it looks (degrees, 0 is the front), and whether there is
    room for a wheelchair.
    """

    x: float
    y: float
    turn: float
    wide: bool = False


def room_plan(layout: Layout, people: int, tables: Sequence[int] = ()) -> RoomPlan:
    """The smallest room for a layout.

    Args:
        layout: how tables and chairs stand.
        people: how many, 2 to 60.
        tables: how many sit at each table, for round tables; without it, or where one has more than six, they are
            shared out.
    """
    return _LAYOUTS[layout](people, tables)


def shared_out(people: int) -> tuple[int, ...]:
    """People at round tables, as evenly as it goes and five if possible."""
    count = max(ceil(people / MOST_AT_A_TABLE), round(people / 5), 1)
    small, larger = divmod(people, count)
    return (small + 1,) * larger + (small,) * (count - larger)


def _cabaret(people: int, tables: Sequence[int]) -> RoomPlan:
    sizes = tuple(tables) if sum(tables) == people and max(tables) <= MOST_AT_A_TABLE else shared_out(people)
    pitch = ROUND_TABLE + 2 * CHAIR + BEHIND
    columns = ceil(sqrt(len(sizes)))
    rows = ceil(len(sizes) / columns)
    width = max(columns * pitch + BEHIND, _NARROWEST)
    things: list[RoomThing] = []
    for position, size in enumerate(sizes):
        row, column = divmod(position, columns)
        in_row = min(columns, len(sizes) - row * columns)
        x = width / 2 + (column - (in_row - 1) / 2) * pitch
        y = _FRONT + ROUND_TABLE / 2 + row * pitch
        things.append(
            RoomThing(kind="table", x=x, y=y, width=ROUND_TABLE, depth=ROUND_TABLE, number=position + 1)
        )
        # The last table is the one farthest from where the facilitator walks.
        things += _seats(_around(x, y, size, wide=position == len(sizes) - 1))
    depth = _FRONT + ROUND_TABLE / 2 + (rows - 1) * pitch + ROUND_TABLE / 2 + CHAIR + BEHIND
    return _room("cabaret", people, width, depth, things)


def _around(x: float, y: float, size: int, *, wide: bool) -> Iterator[Place]:
    """Seats on the side of a round table that looks to the front wall; the wide place comes last."""
    distance = (ROUND_TABLE + CHAIR) / 2
    closest = degrees(2 * asin((CHAIR + 0.02) / 2 / distance))
    apart = max(closest, min(52.0, 200 / size))
    # A wheelchair's place reaches farther out, so its neighbour is farther along.
    farther = 48.0
    angles = [number * apart for number in range(size)]
    if wide and size > 1:
        angles[-1] = angles[-2] + max(apart, farther)
    middle = (angles[0] + angles[-1]) / 2
    for number, angle in enumerate(angles):
        last = wide and number == size - 1
        out = (ROUND_TABLE + WHEELCHAIR) / 2 if last else distance
        turn = angle - middle
        yield Place(x - out * sin(radians(turn)), y + out * cos(radians(turn)), turn, wide=last)


def _horseshoe(people: int, _: Sequence[int]) -> RoomPlan:
    return _arms("horseshoe", people, BEHIND, 2.0)


def _open_floor(people: int, _: Sequence[int]) -> RoomPlan:
    return _arms("open-floor", people, 0.1, sqrt(people * _FLOOR))


def _arms(layout: Layout, people: int, behind: float, inside: float) -> RoomPlan:
    """Chairs along three sides of a rectangle that is open to the front; the right one begins with the wide place.

    Args:
        layout: what it is called.
        people: how many.
        behind: metres between a chair and the wall.
        inside: metres that are free between the sides, at least.
    """
    side = max(1, people // 3)
    back = people - 2 * side
    across = max(back * _PITCH, inside, _NARROWEST - 2 * (behind + CHAIR))
    left = behind + CHAIR / 2
    # The wide place stands farther in than the chairs, so that it keeps from the wall.
    right = left + across + CHAIR
    first = _FRONT if layout == "horseshoe" else _FRONT - 0.6
    along = max((side - 1) * _PITCH + _BESIDE - _PITCH, inside if layout == "open-floor" else 0.0)
    bottom = first + along + CHAIR + 0.1
    places = [Place(left, first + number * _PITCH, 90) for number in range(side)]
    start = (left + right) / 2 - (back - 1) / 2 * _PITCH
    places += [Place(start + number * _PITCH, bottom, 0) for number in range(back)]
    places += [
        Place(right, first + _BESIDE + (number - 1) * _PITCH, -90) for number in range(side - 1, 0, -1)
    ]
    inward = max(0.0, WHEELCHAIR / 2 - behind - CHAIR / 2)
    places.append(Place(right - inward, first, -90, wide=True))
    return _room(layout, people, right + left, bottom + CHAIR / 2 + behind, list(_seats(places)))


def _circle(people: int, _: Sequence[int]) -> RoomPlan:
    gaps = [_PITCH] * (people - 2) + [_BESIDE, _BESIDE]
    radius = _radius(gaps)
    angles = [2 * asin(gap / 2 / radius) for gap in gaps]
    stretch = 2 * pi / sum(angles)
    reach = radius + WHEELCHAIR / 2 + BEHIND - CHAIR / 2
    middle_x, middle_y = max(reach, _NARROWEST / 2), _FRONT - 0.8 + radius + WHEELCHAIR / 2
    # From the wide place, at the right, all the way round to its other side.
    places, angle = [Place(middle_x + radius, middle_y, -90, wide=True)], 0.0
    for step in [angles[-1], *angles[:-2]]:
        angle += step * stretch
        places.append(
            Place(middle_x + radius * cos(angle), middle_y + radius * sin(angle), degrees(angle) - 90)
        )
    return _room("circle", people, 2 * middle_x, middle_y + reach, list(_seats(places)))


def _radius(gaps: Sequence[float]) -> float:
    """Of the circle on which seats with these distances close up, or a little larger; never too small to talk in."""
    low = max(max(gaps) / 2, _CIRCLE)
    high = low + sum(gaps)
    for _ in range(60):
        middle = (low + high) / 2
        if sum(2 * asin(gap / 2 / middle) for gap in gaps) > 2 * pi:
            low = middle
        else:
            high = middle
    return high


def _theatre(people: int, _: Sequence[int]) -> RoomPlan:
    return _rows("theatre", people, BEHIND, ())


def _wall(people: int, tables: Sequence[int]) -> RoomPlan:
    """Chairs in rows in the middle, and room to stand before a sheet on the wall for each group."""
    return _rows("wall", people, WHEELCHAIR + BEHIND, tables or shared_out(people))


def _rows(layout: Layout, people: int, margin: float, groups: Sequence[int]) -> RoomPlan:
    ordinary = people - 1
    count = ceil(ordinary / min(_LONGEST_ROW, max(2, ceil(sqrt(2 * people)))))
    seats = ceil(ordinary / count)
    aisle = _AISLE if seats > MOST_AT_A_TABLE else 0.0
    half = ceil(seats / 2)
    wide = seats * (CHAIR + 0.02) + aisle
    width = max(wide + 2 * margin + WHEELCHAIR, _NARROWEST)
    left = (width - wide - WHEELCHAIR) / 2 + CHAIR / 2
    places = []
    for number in range(ordinary):
        row, seat = divmod(number, seats)
        x = left + seat * (CHAIR + 0.02) + (aisle if seat >= half else 0.0)
        places.append(Place(x, _FRONT + CHAIR / 2 + row * _ROW, 0))
    end = max(place.x for place in places[:seats])
    places.append(Place(end + _BESIDE, _FRONT + CHAIR / 2, 0, wide=True))
    depth = max(place.y for place in places) + max(CHAIR / 2, WHEELCHAIR / 2) + margin
    plan = _room(layout, people, width, depth, list(_seats(places)))
    return plan.model_copy(update={"things": (*plan.things, *_sheets(plan, len(groups)))})


def _sheets(plan: RoomPlan, count: int) -> Iterator[RoomThing]:
    """Sheets along the left, the back and the right wall, as evenly as it goes, clear of the front."""
    length = 2 * (plan.depth - _FRONT) + plan.width - 4 * _SHEET[0]
    thin = _SHEET[1] / 2
    for number in range(count):
        along = (number + 0.5) * length / count
        arm = plan.depth - _FRONT - _SHEET[0]
        across = plan.width - 2 * _SHEET[0]
        if along < arm:
            yield RoomThing(kind="sheet", x=thin, y=_FRONT + along, width=_SHEET[1], depth=_SHEET[0])
        elif along < arm + across:
            x = _SHEET[0] + along - arm
            yield RoomThing(kind="sheet", x=x, y=plan.depth - thin, width=_SHEET[0], depth=_SHEET[1])
        else:
            y = plan.depth - _SHEET[0] - (along - arm - across)
            yield RoomThing(kind="sheet", x=plan.width - thin, y=y, width=_SHEET[1], depth=_SHEET[0])


def _seats(places: Sequence[Place] | Iterator[Place]) -> Iterator[RoomThing]:
    for place in places:
        if place.wide:
            yield RoomThing(kind="wheelchair", x=place.x, y=place.y, width=WHEELCHAIR, depth=WHEELCHAIR)
        yield RoomThing(kind="chair", x=place.x, y=place.y, width=CHAIR, depth=CHAIR, turn=place.turn)


def _room(layout: Layout, people: int, width: float, depth: float, things: Sequence[RoomThing]) -> RoomPlan:
    """The room with what stands at its front wall."""
    middle = width / 2
    screen = RoomThing(kind="screen", x=middle - 0.5, y=_SCREEN[1] / 2, width=_SCREEN[0], depth=_SCREEN[1])
    flipchart = RoomThing(
        kind="flipchart", x=middle + 1.3, y=_FLIPCHART / 2 + 0.1, width=_FLIPCHART, depth=_FLIPCHART
    )
    return RoomPlan(
        layout=layout, people=people, width=width, depth=depth, things=(screen, flipchart, *things)
    )


_LAYOUTS: dict[Layout, Callable[[int, Sequence[int]], RoomPlan]] = {
    "cabaret": _cabaret,
    "horseshoe": _horseshoe,
    "circle": _circle,
    "theatre": _theatre,
    "open-floor": _open_floor,
    "wall": _wall,
}
