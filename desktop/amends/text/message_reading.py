"""What a customer's message says: its feelings, what it is about, what it asks for, who must take it.

Labelling guide, A0, says what counts as a feeling shown; design, section 5.2, what else is read. The
words are rules of a language pack (`message/*.yaml`); what needs no words is in `message_heat`.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from amends.domain.languages import DetectedLanguage
from amends.domain.reading import Care, CareSign, MessageKind, Reading, Sign
from amends.domain.span import Span
from amends.text.document import Document, analyse
from amends.text.grammar import Grammar
from amends.text.message_heat import find_capitals, find_faces, find_marks
from amends.text.message_topics import by_prominence, doubtful_kinds
from amends.text.rules import Match, Rule, RuleSet

# How much each kind of sign says that something went wrong; see `_kind`.
_HOT = frozenset({"insult", "sarcasm", "condemnation"})
_SUFFERED = ("care", "hardship", "repeat")
_NAMES_OF_THINGS = ("topic.", "about.")
_CONGRATULATION = "congratulation"
_IRONY_REACH = 80
_PRAISE_OUTWEIGHS = 3.0
_DOUBT = 0.5
_FEW_WORDS = 3
# Some 3,500 words: what comes after is not read, so that a huge message cannot hold the program.
_READ_CHARACTERS = 20_000


def read_message(
    text: str, language: DetectedLanguage, grammar: Grammar | None, rules: RuleSet, subject: str = ""
) -> Reading:
    """Read a message without quotes and signature; `subject` only helps to order the topics.

    Spans are the matched words, in code points of `text`, of which the first 20,000 are read. A message
    that tells nothing known is a complaint all the same, as most are; "other" is what is plainly neutral
    (a form attached, a new address) or a word or two. Without `grammar` (a language that has no pack)
    only what needs no words is read: heat and faces, and the kind is a complaint if there are any, a
    question if the text ends as one, else other.
    """
    text = text[:_READ_CHARACTERS]
    if grammar is None:
        return _read_without_pack(text, language)
    document = analyse(text, grammar)
    matches = rules.matches(document)
    signs = _signs(document, [match for match in matches if not _is_last(match.rule)])
    if not signs["topic"]:
        signs.update(_signs(document, [match for match in matches if _is_last(match.rule)]))
    praises, ironies = _told_apart(text, signs["praise"], signs["topic"])
    heat = _merged([*signs["heat"], *ironies, *find_capitals(text), *find_marks(text)])
    in_subject = _kinds_in_subject(subject, grammar, rules)
    told = (signs["topic"], signs["about"], in_subject, len(document.shadow))
    care = tuple(CareSign(Care(sign.kind), sign.span) for sign in _merged(signs["care"]))
    feelings = _merged([*signs["feeling"], *find_faces(text)])
    questions = _questions(document, signs["question"], heat)
    kind = _kind(signs, heat, feelings, questions, len(praises))
    if kind is MessageKind.OTHER and not signs["neutral"] and len(text.split()) > _FEW_WORDS:
        kind = MessageKind.COMPLAINT
    return Reading(
        language=language,
        kind=kind,
        care=care,
        feelings=feelings,
        hardships=_merged(signs["hardship"]),
        repeats=_merged(signs["repeat"]),
        heat=tuple(sign for sign in heat if sign.kind != "marks") if kind is MessageKind.PRAISE else heat,
        topics=by_prominence(*told),
        requests=_requests(signs["request"]),
        praises=_merged(praises),
        questions=questions,
        doubtful=doubtful_kinds(*told),
    )


def _read_without_pack(text: str, language: DetectedLanguage) -> Reading:
    heat = _merged([*find_capitals(text), *find_marks(text)])
    feelings = find_faces(text)
    kind = MessageKind.OTHER
    if heat or feelings:
        kind = MessageKind.COMPLAINT
    elif text.rstrip().endswith("?"):
        kind = MessageKind.QUESTION
    return Reading(language=language, kind=kind, feelings=feelings, heat=heat)


def _is_last(rule: Rule) -> bool:
    """Tell whether a rule is asked only when no problem of a known kind was found."""
    return rule.signal == "topic.other" or rule.signal.startswith("about.")


def _signs(document: Document, matches: Iterable[Match]) -> defaultdict[str, list[Sign]]:
    """Group matches by the first part of their signal; the rest of it is the sign's kind."""
    grouped: defaultdict[str, list[Sign]] = defaultdict(list)
    for match in matches:
        family, _, kind = match.rule.signal.partition(".")
        span = _sentence_of(document, match) if family == "question" else None
        grouped[family].append(Sign(kind or family, span or document.span(match.start, match.end)))
    return grouped


def _sentence_of(document: Document, match: Match) -> Span | None:
    sentence = document.sentence_at(match.start)
    return document.span(sentence.start, sentence.end) if sentence else None


def _kinds_in_subject(subject: str, grammar: Grammar, rules: RuleSet) -> frozenset[str]:
    if not subject.strip():
        return frozenset()
    signals = {match.rule.signal for match in rules.matches(analyse(subject, grammar))}
    return frozenset(signal.partition(".")[2] for signal in signals if signal.startswith(_NAMES_OF_THINGS))


def _merged(signs: Iterable[Sign]) -> tuple[Sign, ...]:
    """Put signs in order of the text; of two of one kind that overlap, the longer stays."""
    kept: defaultdict[str, list[Sign]] = defaultdict(list)
    for sign in sorted(signs, key=lambda sign: sign.span):
        alike = kept[sign.kind]
        if not alike or not sign.span.overlaps(alike[-1].span):
            alike.append(sign)
        elif len(sign.span.text) > len(alike[-1].span.text):
            alike[-1] = sign
    every = (sign for alike in kept.values() for sign in alike)
    return tuple(sorted(every, key=lambda sign: (sign.span, sign.kind)))


def _requests(signs: Iterable[Sign]) -> tuple[Sign, ...]:
    """Each kind of request once; the general one only when no other is asked for."""
    first: dict[str, Sign] = {}
    for sign in _merged(signs):
        first.setdefault(sign.kind, sign)
    if len(first) > 1:
        first.pop("other", None)
    return tuple(first.values())


def _told_apart(text: str, praises: Sequence[Sign], topics: Sequence[Sign]) -> tuple[list[Sign], list[Sign]]:
    """Set congratulations on a mishap apart from praise: "Bravo, the wrong bill" is irony.

    So is a bare "Bravo." right after the mishap.
    """
    sincere: list[Sign] = []
    ironies: list[Sign] = []
    for sign in praises:
        if sign.kind != _CONGRATULATION:
            sincere.append(sign)
            continue
        before = _IRONY_REACH if _stands_alone(text, sign.span) else 0
        near = any(-before <= topic.span.start - sign.span.start <= _IRONY_REACH for topic in topics)
        (ironies if near else sincere).append(Sign("sarcasm" if near else "praise", sign.span))
    return sincere, ironies


def _stands_alone(text: str, span: Span) -> bool:
    """Tell whether a span is a whole sentence."""
    before, after = text[: span.start].rstrip(" "), text[span.end :].lstrip(" ")
    return (not before or before[-1] in ".!?…\n") and (not after or after[0] in ".!…\n")


def _questions(document: Document, asked: Iterable[Sign], heat: Sequence[Sign]) -> tuple[Span, ...]:
    """Find sentences that ask something; one that only vents ("Are you joking?") is heat."""
    hot = [sign.span for sign in heat if sign.kind in _HOT]
    found = {sign.span for sign in asked}
    found |= {document.span(each.start, each.end) for each in document.sentences if each.question}
    return tuple(sorted(span for span in found if not any(span.overlaps(other) for other in hot)))


def _kind(
    signs: Mapping[str, list[Sign]],
    heat: Sequence[Sign],
    feelings: Sequence[Sign],
    questions: Sequence[Span],
    praises: int,
) -> MessageKind:
    """Weigh complaint against praise and question.

    One sign that something went wrong makes a complaint, also beside a question; praise wins only when
    it clearly outweighs such signs and nothing is hot. A general word ("a problem") is only a doubt.
    """
    certain = [sign for sign in signs["topic"] if sign.kind != "other"]
    general = [*signs["topic"], *signs["request"]]
    doubtful = sum(sign.kind == "other" for sign in general)
    hot = sum(sign.kind in _HOT for sign in heat)
    asked = [sign for sign in signs["request"] if sign.kind != "other" and not _lies_in(sign, questions)]
    wrong = len(certain) + len(feelings) + sum(len(signs[family]) for family in _SUFFERED)
    weight = wrong + len(asked) + 2 * hot + _DOUBT * min(doubtful, 2)
    if praises and not hot and not signs["care"] and praises >= _PRAISE_OUTWEIGHS * weight:
        return MessageKind.PRAISE
    if weight >= 1.0 or any(sign.kind == "capitals" for sign in heat):
        return MessageKind.COMPLAINT
    if questions:
        return MessageKind.QUESTION
    return MessageKind.OTHER


def _lies_in(sign: Sign, spans: Iterable[Span]) -> bool:
    return any(sign.span.overlaps(span) for span in spans)
