"""How variants are chosen and filled."""

from hypothesis import given
from hypothesis import strategies as st

from amends.domain.people import Gender
from amends.drafting.composer.voice import Voice
from amends.packs.phrases import Forms


def test_choose_when_a_slot_is_missing_then_the_variant_is_left_out() -> None:
    voice = Voice("message")

    assert voice.choose("key", ("with {by}", "without")) == "without"
    assert voice.choose("key", ("with {by}",)) is None
    assert voice.choose("key", ("with {by}",), by="Friday") == "with Friday"


def test_choose_when_a_variant_tells_of_the_message_then_it_is_preferred() -> None:
    assert all(
        Voice(str(n)).choose("key", ("plain", "{duration} is long"), duration="A week") == "A week is long"
        for n in range(20)
    )


def test_choose_when_a_variant_echoes_what_was_said_then_another_is_taken() -> None:
    voice = Voice("message")
    voice.remember("Nobody should have to wait like that.")

    for key in "abcdefgh":
        assert (
            voice.choose(key, ("Nobody ought to.", "You should have to pay.", "It is late."))
            != "You should have to pay."
        )


def test_choose_when_a_variant_opens_like_the_last_sentence_then_another_is_taken() -> None:
    voice = Voice("message")
    voice.remember("It rains. I will call the depot.")

    for key in "abcdefgh":
        assert voice.choose(key, ("I will write.", "You will hear.")) == "You will hear."


def test_choose_when_all_variants_echo_then_one_is_taken_all_the_same() -> None:
    voice = Voice("message")
    voice.remember("I will write.")

    assert voice.choose("key", ("I will write.",)) == "I will write."


def test_choose_when_forms_are_given_then_they_agree_with_whom_the_case_knows() -> None:
    customer = (Forms(n="n", f="f", m="m"),)
    agent = (Forms(n="n", agent_f="af", agent_m="am"),)

    assert Voice("x").choose("key", customer) == "n"
    assert Voice("x", customer=Gender.FEMALE).choose("key", customer) == "f"
    assert Voice("x", customer=Gender.MALE).choose("key", customer) == "m"
    assert Voice("x", agent=Gender.FEMALE).choose("key", agent) == "af"
    assert Voice("x", agent=Gender.MALE).choose("key", agent) == "am"
    assert Voice("x", agent=Gender.MALE).choose("key", customer) == "n"


@given(value=st.text(max_size=60))
def test_choose_when_a_value_holds_anything_then_it_is_set_in_unchanged(value: str) -> None:
    expected = f"a {value} b" if value else None

    assert Voice("message").choose("key", ("a {quote} b",), quote=value, by="no") == expected


def test_choose_when_messages_differ_then_every_variant_is_used_at_some_time() -> None:
    variants = ("one", "two", "three", "four")

    chosen = {Voice(f"message {n}").choose("key", variants) for n in range(60)}

    assert chosen == set(variants)


def test_choose_when_the_attempt_differs_then_other_variants_come() -> None:
    variants = tuple(f"variant {n}" for n in range(8))

    assert len({Voice("message", attempt=n).choose("key", variants) for n in range(24)}) > 3
