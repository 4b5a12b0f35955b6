"""Whole letters: what each stage, kind and channel says, and that no two messages get the same."""

import re
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.drafting.composer_cases import (
    ENGLISH,
    LATE_COT,
    cared_for,
    case,
    complaint,
    late_cot,
    signs,
    span,
    write,
)

from amends.domain.case import ChannelKind, Fault, Stage
from amends.domain.draft import GAP
from amends.domain.errors import InputError
from amends.domain.languages import DetectedLanguage
from amends.domain.people import Customer
from amends.domain.reading import Care, MessageKind, Reading
from amends.drafting.composer.plans import ROOM

APOLOGY = re.compile(r"\b(?:sorry|apologi[sz]e)\b", re.IGNORECASE)


def test_write_when_acknowledging_then_every_move_of_the_guidelines_is_made() -> None:
    text = write(case(), late_cot()).text

    assert text.startswith("Dear Jo Marsh,\n\nThank you for")
    assert "angry" in text
    assert "“Our son was born last night and sleeps in a drawer”" in text
    assert re.search(r"I am (?:very |truly )?sorry that", text)
    assert "I will" in text
    assert "by [[date by which you will answer]]" in text
    assert "your money back" in text
    assert "your order number" in text
    assert "?" in text
    assert text.count("Noor Haddad") == 1
    assert text.count("0161 555 0178") == 1
    assert text.count("Alder & Sons") == 1


def test_write_when_made_then_it_says_that_no_model_wrote_it() -> None:
    draft = write(case(), late_cot())

    assert (draft.engine, draft.model, draft.language) == ("composer", None, "en")


def test_write_when_done_twice_then_the_letters_are_the_same() -> None:
    assert write(case(), late_cot()) == write(case(), late_cot())


@pytest.mark.parametrize("stage", [Stage.ACK, Stage.HOLDING, Stage.FINAL])
def test_write_when_the_fault_differs_then_the_letters_differ_and_only_ours_admits(stage: Stage) -> None:
    letters = {fault: write(case(stage=stage, fault=fault), late_cot()).text for fault in Fault}
    admission = re.compile(r"we (?:did not|gave you)|did not manage that", re.IGNORECASE)

    assert len(set(letters.values())) >= (3 if stage is Stage.ACK else 2)
    assert admission.search(letters[Fault.OURS])
    assert not admission.search(letters[Fault.NOT_ESTABLISHED])
    assert not admission.search(letters[Fault.NOT_OURS])


@pytest.mark.parametrize("channel", list(ChannelKind))
@pytest.mark.parametrize("kind", [MessageKind.PRAISE, MessageKind.QUESTION])
def test_write_when_it_is_no_complaint_then_nothing_is_apologised_for(
    kind: MessageKind, channel: ChannelKind
) -> None:
    message = "Do you repair old clocks? The young man at your counter was kind to my mother."
    reading = Reading(
        ENGLISH,
        kind,
        praises=signs(message, {"praise": "was kind to my mother"}),
        questions=(span(message, "Do you repair old clocks?"),),
    )

    for stage in Stage:
        if kind is MessageKind.QUESTION or stage in {Stage.ACK, Stage.FINAL}:
            assert not APOLOGY.search(write(case(message, stage=stage, channel=channel), reading).text)


def test_write_when_it_is_praise_then_it_is_quoted_and_passed_on() -> None:
    message = "The young man at your counter was kind to my mother."
    reading = Reading(
        ENGLISH, MessageKind.PRAISE, praises=signs(message, {"praise": "was kind to my mother"})
    )

    text = write(case(message), reading).text

    assert "“The young man at your counter was kind to my mother”" in text
    assert "pass" in text
    assert "[[" not in text


def test_write_when_a_question_is_asked_then_it_is_quoted_and_answered_from_the_facts() -> None:
    message = "Hello, do you repair old clocks? Thanks"
    reading = Reading(
        ENGLISH, MessageKind.QUESTION, questions=(span(message, "Hello, do you repair old clocks?"),)
    )

    waiting = write(case(message), reading).text
    answered = write(case(message, stage=Stage.FINAL, facts=("We repair clocks of any age.",)), reading).text
    unknown = write(case(message, stage=Stage.FINAL), reading).text

    assert "“do you repair old clocks?”" in waiting
    assert "by [[date by which you will answer]]" in waiting
    assert "We repair clocks of any age." in answered
    assert "[[the answer]]" in unknown


def test_write_when_a_message_is_unclear_then_it_asks_and_does_not_apologise() -> None:
    text = write(case("It is about the blue one."), Reading(ENGLISH, MessageKind.OTHER)).text

    assert "?" in text
    assert not APOLOGY.search(text)


@pytest.mark.parametrize("care", list(Care))
@pytest.mark.parametrize("stage", list(Stage))
def test_write_when_care_is_needed_then_it_only_acknowledges_and_asks_for_a_named_person(
    care: Care, stage: Stage
) -> None:
    reading = cared_for(late_cot(), LATE_COT, care, "sleeps in a drawer")

    draft = write(case(stage=stage, fault=Fault.OURS, remedy="Full refund of £80"), reading)

    assert "[[name of the person who takes this case]]" in draft.text
    assert "refund" not in draft.text
    assert "We gave you a time" not in draft.text
    assert len(draft.text) < 1200
    assert any("named person" in warning and "sleeps in a drawer" in warning for warning in draft.warnings)


def test_write_when_somebody_may_harm_themselves_then_a_person_must_act_now() -> None:
    message = "I have no strength left and do not want to wake up."
    reading = cared_for(complaint(message), message, Care.SELF_HARM, "do not want to wake up")

    draft = write(case(message), reading)

    assert "[[local help line and its number]]" in draft.text
    assert "do not want to wake up" not in draft.text
    assert draft.warnings[0] == "A person must act on this now; do not wait for the letter."


def test_write_when_somebody_was_hurt_then_no_accusation_is_quoted() -> None:
    message = "Your ladder gave way: my daughter broke her wrist."
    reading = cared_for(complaint(message), message, Care.INJURY, "my daughter broke her wrist")

    text = write(case(message), reading).text

    assert "“my daughter broke her wrist”" in text
    assert "Your ladder" not in text


def test_write_when_nothing_was_felt_then_no_feeling_is_named() -> None:
    message = "Order 48213 came with one shelf missing. Please send the shelf."
    reading = complaint(message, topics={"delivery_missing": "one shelf missing"})

    text = write(case(message), reading).text

    assert not re.search(r"angry|frustrat|disappoint|worr|upset|hard to|nobody should", text, re.IGNORECASE)


def test_write_when_something_is_in_the_message_then_it_is_not_asked_for_again() -> None:
    message = "My order 48213 has not come."
    reading = complaint(message, topics={"delivery_missing": "has not come"})

    assert "order number" not in write(case(message), reading).text


def test_write_when_a_policy_says_by_when_then_there_is_no_gap_for_it() -> None:
    text = write(case(policy=("We answer every complaint within 5 working days.",)), late_cot()).text

    assert "within 5 working days" in text
    assert "[[date" not in text


def test_write_when_the_remedy_grants_the_request_then_both_stand_in_one_sentence() -> None:
    text = write(case(stage=Stage.FINAL, remedy="Full refund of £80 by 15 June"), late_cot()).text

    assert re.search(r"your money back.{0,60}: full refund of £80 by 15 June\.", text)
    assert "[[" not in text


def test_write_when_the_remedy_is_another_than_asked_for_then_the_request_is_not_passed_over() -> None:
    text = write(case(stage=Stage.FINAL, remedy="A voucher of £20"), late_cot()).text

    assert "your money back" in text
    assert ": a voucher of £20." in text
    assert "that is what I am arranging" not in text


def test_write_when_the_remedy_is_a_sentence_then_it_stands_as_one() -> None:
    remedy = "We will send the cot by courier on Friday 12 June"

    text = write(case(stage=Stage.FINAL, remedy=remedy), late_cot()).text

    assert f". {remedy}." in text


def test_write_when_a_final_answer_has_nothing_to_go_by_then_gaps_ask_for_it() -> None:
    text = write(case(stage=Stage.FINAL), late_cot()).text

    assert "[[what you found]]" in text
    assert "[[what you arrange and by when; if nothing, say why instead]]" in text


def test_write_when_a_cause_is_known_then_it_comes_after_the_remedy_and_once() -> None:
    facts = (
        "The label was torn because of the rain.",
        "A second scan failed due to a dead battery.",
        "Cot found at the Hull depot",
    )

    text = write(case(stage=Stage.FINAL, facts=facts, remedy="Full refund of £80"), late_cot()).text

    assert text.index("£80") < text.index("The label was torn")
    assert "dead battery" not in text


def test_write_when_it_was_our_fault_and_nothing_is_given_then_it_asks_what_has_changed() -> None:
    text = write(case(stage=Stage.FINAL, fault=Fault.OURS), late_cot()).text

    assert "[[what has been changed, or remove this sentence]]" in text


def test_write_when_an_explanation_was_asked_for_then_a_final_answer_leaves_room_for_it() -> None:
    message = "The lamp broke after a day. How can that happen?"
    reading = complaint(
        message, topics={"defective_product": "broke"}, requests={"explanation": "How can that happen"}
    )

    text = write(case(message, stage=Stage.FINAL, remedy="A new lamp"), reading).text

    assert "[[what you found]]" in text


def test_write_when_a_request_is_not_settled_by_the_facts_then_a_gap_asks_for_the_answer() -> None:
    facts = ("The cot is on its way and arrives on Friday 12 June.",)

    text = write(case(stage=Stage.FINAL, facts=facts), late_cot()).text

    assert re.search(r"your money back.*\[\[yes, or no and why\]\]", text)


def test_write_when_holding_with_a_dated_fact_then_no_date_is_asked_for() -> None:
    facts = ("Cot found at the Hull depot; redelivery booked for Friday 12 June",)

    text = write(case(stage=Stage.HOLDING, facts=facts), late_cot()).text

    assert "\n- Cot found at the Hull depot.\n- Redelivery booked for Friday 12 June." in text
    assert "[[" not in text


def test_write_when_holding_without_facts_then_a_gap_asks_where_things_stand() -> None:
    text = write(case(stage=Stage.HOLDING), late_cot()).text

    assert "[[what has been done so far, and what is still open]]" in text
    assert "Thank you" not in text


def test_write_when_following_up_then_it_asks_whether_it_was_put_right() -> None:
    text = write(
        case(stage=Stage.FOLLOWUP, remedy="Full refund of £80", facts=("Refund paid on 12 June",)), late_cot()
    ).text

    assert "full refund of £80." in text
    assert "refund paid on 12 June." in text
    assert "Has everything reached you by now?" in text
    assert not APOLOGY.search(text)


def test_write_when_facts_look_internal_then_they_stay_inside_and_the_agent_is_told() -> None:
    draft = write(case(facts=("agent may pay up to £100", "Nothing known yet")), late_cot())

    assert "£100" not in draft.text
    assert "known yet" not in draft.text
    assert len(draft.warnings) == 2
    assert "agent may pay up to £100" in draft.warnings[0]


@pytest.mark.parametrize("channel", [channel for channel in ChannelKind if channel in ROOM])
@pytest.mark.parametrize("stage", list(Stage))
def test_write_when_the_channel_is_short_then_the_reply_fits(channel: ChannelKind, stage: Stage) -> None:
    text = write(case(channel=channel, stage=stage, remedy="Full refund of £80"), late_cot()).text

    assert len(GAP.sub("x" * 14, text)) <= ROOM[channel] * 1.15
    assert ("\n\n" in text) is (channel is ChannelKind.REVIEW)
    assert text.count("Noor Haddad") == 1


def test_write_when_others_read_along_then_details_are_asked_for_in_private_with_the_reason() -> None:
    message = "My chair broke after a day."
    reading = complaint(message, topics={"defective_product": "broke"})

    text = write(case(message, channel=ChannelKind.REVIEW), reading).text

    assert re.search(r"private.*\?", text)


def test_write_when_the_customer_wrote_braces_then_they_stay_as_they_are() -> None:
    message = "My {by} order never came. I waited for {remedy} all day."
    reading = complaint(message, topics={"delivery_missing": "never came"}, hardships={"time": "all day"})

    text = write(case(message, customer=Customer("{name}")), reading).text

    assert "{remedy}" not in text
    assert not re.search(r"\{(?!name)", text)


def test_write_when_the_variant_is_american_then_it_is_spelt_so() -> None:
    message = "My lamp never came."
    reading = complaint(message, topics={"delivery_missing": "never came"})

    letters = [write(case(f"{message} {n}", fault=Fault.OURS, language="en-US"), reading) for n in range(12)]

    assert {draft.language for draft in letters} == {"en-US"}
    assert any("apologize" in draft.text for draft in letters)
    assert not any("apologise" in draft.text for draft in letters)


def test_write_when_the_language_has_no_phrases_then_it_says_which_it_writes() -> None:
    reading = Reading(DetectedLanguage("de"), MessageKind.COMPLAINT)

    with pytest.raises(InputError, match="English, Italian, Russian and Portuguese"):
        write(case("Mein Paket fehlt."), reading)
    with pytest.raises(InputError, match="does not write German"):
        write(case(language="de-AT"), late_cot())


def test_write_when_the_case_names_the_language_then_the_message_s_does_not_matter() -> None:
    reading = Reading(DetectedLanguage("de"), MessageKind.COMPLAINT)

    assert write(case("Mein Paket fehlt.", language="en"), reading).language == "en"


def test_write_when_messages_differ_then_no_two_letters_are_the_same() -> None:
    things = ("lamp", "kettle", "chair", "coat", "phone", "carpet", "mirror", "bicycle", "printer", "tent")
    days = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
    messages = [f"The {thing} was due on {day} and is late." for thing, day in product(things, days)]

    for channel in (ChannelKind.EMAIL, ChannelKind.SOCIAL):
        letters = {
            write(
                case(message, channel=channel),
                complaint(message, topics={"delivery_late": "is late"}),
            ).text
            for message in messages
        }
        assert len(letters) == len(messages)


@given(
    first=st.text(min_size=1, max_size=300),
    second=st.text(min_size=1, max_size=300),
    stage=st.sampled_from(Stage),
)
def test_write_when_given_any_two_messages_then_the_letters_are_whole_and_differ(
    first: str, second: str, stage: Stage
) -> None:
    letters = []
    for message in (first, second):
        found = signs(message, {"delivery_late": message[: len(message) // 2 + 1]})
        reading = Reading(ENGLISH, MessageKind.COMPLAINT, topics=found, hardships=(), feelings=())
        letters.append(write(case(message, stage=stage, customer=Customer()), reading).text)

    for text in letters:
        assert text.startswith("Hello,")
        assert "{" not in GAP.sub("", text)
        assert "None" not in text
    if first != second and stage is not Stage.FOLLOWUP:
        assert letters[0] != letters[1]


@given(
    message=st.text(alphabet=st.sampled_from("Iwmyand ,.!?'’\n"), min_size=1, max_size=120),
    start=st.integers(0, 119),
    kind=st.sampled_from(["time", "money", "family"]),
)
def test_write_when_something_is_quoted_then_it_stands_in_the_message_so(
    message: str, start: int, kind: str
) -> None:
    place = min(start, len(message) - 1)
    found = signs(message, {kind: message[place : place + 5]})
    reading = Reading(ENGLISH, MessageKind.COMPLAINT, hardships=found)

    text = write(case(message), reading).text

    for quotation in re.findall("“([^”]*)”", text):
        assert quotation in message
        assert 4 <= len(quotation.split()) <= 12


def test_write_when_two_topics_are_alike_then_what_is_said_of_them_does_not_begin_alike() -> None:
    for number in range(12):
        message = f"Списали деньги {number} раза и не отдают. Мне отвечают разное. Карта закрыта."
        money = complaint(message, topics={"wrong_charge": "Списали", "money_held": "не отдают"})
        acts = complaint(message, topics={"account_access": "закрыта", "wrong_information": "разное"})

        points = write(case(message, language="ru"), money).text
        steps = write(case(message, language="ru"), acts).text

        assert points.count("о деньгах, которые") <= 1
        assert steps.lower().count("проверю, кто") <= 1
