"""Which topics of a message come first, so that a reply speaks of what matters most."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from amends.domain.reading import Sign

# What a complaint is about says more than how it was handled, and both more than a general word.
_HANDLING = frozenset(
    {"no_answer", "waiting_time", "staff_competence", "broken_promise", "wrong_information"}
)
_GENERAL = frozenset({"poor_service", "poor_quality", "price"})
_LAST = "other"
# To speak of these where they are not told would hurt or alarm: no single word is enough.
_GRAVE = frozenset({"fraud", "discrimination", "privacy_data", "safety", "medical_care"})
# General enough to be true of any complaint that shows it once.
_HARMLESS = frozenset({"poor_service", _LAST})

_COUNTED = 3
_SUBJECT_WEIGHT = 1.0
_FIRST_PLACE_WEIGHT = 0.6
_ENOUGH_SIGNS = 3
_ENOUGH_IF_SHORT = 2
_MOST_COUNTED = 8
# In characters: a message of two or three sentences.
_SHORT_MESSAGE = 280
_LONG_MESSAGE = 900


def by_prominence(
    told: Sequence[Sign], mentioned: Sequence[Sign], subject_kinds: Iterable[str], length: int
) -> tuple[Sign, ...]:
    """Order topics, each kind once with its first words as proof.

    `told` are problems that the message tells; `mentioned` things that it only speaks of, which come
    after every problem but the general one ("other"), named only when there is nothing better. More
    matches, an early place (of `length` characters) and a place in the subject line weigh more.
    """
    places: dict[str, list[Sign]] = defaultdict(list)
    for sign in told:
        places[sign.kind].append(sign)
    in_subject = frozenset(subject_kinds)
    scores = {
        kind: _weight(kind) * (min(len(signs), _COUNTED) + _FIRST_PLACE_WEIGHT * _earliness(signs, length))
        + (_SUBJECT_WEIGHT if kind in in_subject else 0.0)
        for kind, signs in places.items()
        if kind != _LAST
    }
    ordered = [min(places[kind], key=_start) for kind in sorted(scores, key=lambda kind: -scores[kind])]
    for sign in sorted(mentioned, key=_start):
        if sign.kind not in {known.kind for known in ordered}:
            ordered.append(sign)
    if not ordered and _LAST in places:
        ordered = [min(places[_LAST], key=_start)]
    return tuple(ordered)


def doubtful_kinds(
    told: Sequence[Sign], mentioned: Sequence[Sign], subject_kinds: Iterable[str], length: int
) -> frozenset[str]:
    """Find the kinds of topics that too little speaks for to be spoken of as a fact.

    A kind is sure with three signs in different places (four in a message of more than 900 characters,
    where stray words gather) that are twice those of every other thing, or with two in a short message
    (`length` characters) that is about nothing else; the subject line counts as a sign. How the customer
    was handled does not count as another thing. Signs that share their words are one.
    """
    places: dict[str, list[Sign]] = defaultdict(list)
    for sign in (*told, *mentioned):
        alike = places[sign.kind]
        if len(alike) < _MOST_COUNTED and not any(sign.span.overlaps(other.span) for other in alike):
            alike.append(sign)
    in_subject = frozenset(subject_kinds)
    things = [kind for kind in places if kind not in _HANDLING | _GENERAL | {_LAST}]

    enough = _ENOUGH_SIGNS + (length > _LONG_MESSAGE)

    def is_sure(kind: str) -> bool:
        if kind in _HARMLESS:
            return True
        signs = len(places[kind]) + (kind in in_subject)
        rival = max((len(places[other]) for other in things if other != kind), default=0)
        if signs >= enough and signs >= 2 * rival:
            return True
        return rival == 0 and signs >= _ENOUGH_IF_SHORT and length <= _SHORT_MESSAGE and kind not in _GRAVE

    return frozenset(kind for kind in places if not is_sure(kind))


def _weight(kind: str) -> float:
    if kind in _GENERAL:
        return 0.4
    return 0.6 if kind in _HANDLING else 1.0


def _earliness(signs: Sequence[Sign], length: int) -> float:
    return 1.0 - min(_start(sign) for sign in signs) / max(length, 1)


def _start(sign: Sign) -> int:
    return sign.span.start
