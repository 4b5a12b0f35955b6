"""The checks' logic on plain English replies; what each language's words are is tested with its rules."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from amends.checks.engine import Checked, Checklist
from amends.checks.registry import CHECKS
from amends.config.paths import shipped_prompts, shipped_resources
from amends.domain.case import Case, ChannelKind, Stage
from amends.domain.checklist import CheckResult, Severity
from amends.domain.languages import DetectedLanguage, Language
from amends.domain.people import Agent, Authority, Customer
from amends.domain.reading import MessageKind, Reading, Sign
from amends.domain.span import Span
from amends.grounding.pack import load_grounding
from amends.packs.guidelines import by_check
from amends.packs.library import PackLibrary

MESSAGE = "My boiler broke and we sat two weeks in the cold. I am furious!"
CASE = Case(
    sent=date(2026, 11, 16),  # a Monday
    untrusted_message=MESSAGE,
    language="en",
    stage=Stage.ACK,
    customer=Customer(name="Jane Osei"),
    agent=Agent(name="Laura Hale", phone="0161 496 0137", email="laura.hale@example.com"),
)
READING = Reading(
    DetectedLanguage("en", None, Language.EN),
    MessageKind.COMPLAINT,
    feelings=(Sign("anger", Span(0, 2, "My")),),
)

Check = Callable[..., dict[str, CheckResult]]


@pytest.fixture(scope="module")
def checklist() -> Checklist:
    packs = PackLibrary(shipped_resources(), shipped_prompts())
    grounding = load_grounding(packs.languages_folder, packs.policy())
    return Checklist(packs, grounding, by_check(packs.guidelines()))


@pytest.fixture
def check(checklist: Checklist) -> Check:
    def run(text: str, case: Case = CASE, reading: Reading | None = READING) -> dict[str, CheckResult]:
        return {result.check: result for result in checklist.check(text, case, reading).results}

    return run


@pytest.mark.parametrize(
    ("name", "reply", "verdict"),
    [
        ("acknowledged_feelings", "I can see why you are furious.", "pass"),
        (
            "acknowledged_feelings",
            "I can see why you are furious, but the contract does not cover this.",
            "fail",
        ),
        (
            "acknowledged_feelings",
            "I can see why you are furious, but I have good news: the part is here.",
            "pass",
        ),
        ("acknowledged_feelings", "Two weeks without a boiler is far too long.", "pass"),
        ("acknowledged_feelings", "The form is far too long.", "fail"),
        ("acknowledged_feelings", "We are sorry for the inconvenience.", "fail"),
        ("no_defensiveness", "Please calm down.", "fail"),
        ("no_defensiveness", "It was only a two-day delay.", "fail"),
        ("no_defensiveness", "We have been short-staffed this month.", "fail"),
        (
            "no_defensiveness",
            "We have been short-staffed and we should have told you: that was our mistake.",
            "pass",
        ),
        ("no_defensiveness", "I am sorry, but it is not possible to refund you.", "fail"),
        ("no_defensiveness", "You should have checked the pressure.", "fail"),
        ("no_defensiveness", "It is our policy not to refund labour.", "fail"),
        ("no_defensiveness", "I am sorry about the boiler.", "pass"),
        ("realistic_timescale", "I will call you by Friday 20 November.", "pass"),
        ("realistic_timescale", "I will call you by Friday 19 November.", "fail"),
        ("realistic_timescale", "I will call you by 2 November.", "fail"),
        ("realistic_timescale", "I will call you as soon as possible.", "fail"),
        ("realistic_timescale", "Please reply before Thursday.", "fail"),
        ("realistic_timescale", "We received your letter on Tuesday.", "fail"),
        ("realistic_timescale", "I will call you by [[date]].", "fail"),
        ("named_contact", "Write to me: laura.hale@example.com. Laura Hale", "pass"),
        ("named_contact", "Laura Hale", "fail"),
        ("named_contact", "Call 0161 496 0137. The Customer Care Team", "fail"),
        ("named_contact", "Call me on 0161 496 9999. Laura Hale", "fail"),
        ("named_contact", "We will call you on 0161 496 0137. Laura Hale", "fail"),
        ("named_contact", "For questions: info@firm.example. Laura Hale", "fail"),
        ("named_contact", "Laura Hale, [[your direct phone]]", "fail"),
        ("thanks", "Thank you for telling me about the boiler.", "pass"),
        ("thanks", "Thank you for your patience.", "fail"),
        ("thanks", "Yours, Laura Hale", "fail"),
        ("apology", "I am sorry that the boiler broke.", "pass"),
        ("apology", "I am sorry if you were upset.", "fail"),
        ("apology", "I am sorry, but we cannot help.", "fail"),
        ("apology", "Unfortunately this is not possible.", "fail"),
        ("ownership", "I have ordered the part.", "pass"),
        ("ownership", "That was our mistake.", "pass"),
        ("ownership", "Mistakes were made.", "fail"),
        ("next_steps", "A gas engineer will inspect the boiler.", "pass"),
        ("next_steps", "We will look into it.", "fail"),
        ("no_policy_hiding", "It is our policy not to refund labour.", "fail"),
        ("no_policy_hiding", "Our policy gives you 60 days, so you are in time.", "pass"),
        ("no_blame", "You should have checked the pressure.", "fail"),
        ("no_blame", "You should have received a text from us.", "pass"),
        ("no_overpromise", "I guarantee that this will never happen again.", "fail"),
        ("no_overpromise", "I cannot guarantee it.", "pass"),
        ("verify_or_followup", "Would Friday morning suit you?", "pass"),
        ("verify_or_followup", "I will ring you on Friday.", "pass"),
        ("verify_or_followup", "I will ring you by [[date]].", "fail"),
        ("verify_or_followup", "Please do not hesitate to contact us.", "fail"),
        ("verify_or_followup", "Could you send me the serial number?", "fail"),
        ("date_sane", "I will call you by Friday 19 November.", "fail"),
        ("date_sane", "I will call you by Friday 20 November.", "pass"),
        ("date_sane", "I am sorry.", "na"),
        ("contact_matches_profile", "Call me on 0161 496 9999. Laura Hale", "fail"),
        ("contact_matches_profile", "Call me on 0161 496 0137. Laura Hale", "pass"),
        ("contact_matches_profile", "I am sorry.", "na"),
        ("amount_within_authority", "I am sorry.", "na"),
        ("language_match", "I am sorry that the boiler broke and that nobody came to see you.", "pass"),
        ("language_match", "Mi dispiace molto che la caldaia si sia rotta e che nessuno sia venuto.", "fail"),
        ("no_internal_leak", "Dear [Name], I am sorry.", "fail"),
        ("no_internal_leak", "Dear {{ customer }}, I am sorry.", "fail"),
        ("no_internal_leak", "As an AI language model I am sorry.", "fail"),
        ("no_internal_leak", "I will call you by [[date]].", "pass"),
        ("signature_once", "I am sorry.\n\nLaura Hale\n\nLaura Hale", "fail"),
        ("signature_once", "I am sorry.\n\nLaura Hale", "pass"),
        ("signature_once", "I am sorry.", "na"),
        ("benefit_of_doubt", "The alleged fault was not found.", "fail"),
        ("benefit_of_doubt", "The fault was found.", "pass"),
    ],
)
def test_check_of_a_reply_at_the_first_answer(name: str, reply: str, verdict: str, check: Check) -> None:
    assert check(reply)[name].verdict.value == verdict


@pytest.mark.parametrize(
    ("name", "stage", "reply", "verdict"),
    [
        ("thanks", Stage.HOLDING, "I am on it.", "na"),
        ("apology", Stage.FOLLOWUP, "Is all well?", "na"),
        ("ownership", Stage.FOLLOWUP, "Is all well?", "na"),
        ("next_steps", Stage.FOLLOWUP, "Is all well?", "na"),
        ("realistic_timescale", Stage.FOLLOWUP, "Is all well?", "na"),
        ("realistic_timescale", Stage.FINAL, "We cannot refund you.", "na"),
        ("realistic_timescale", Stage.FINAL, "Your boiler is a fine model.", "fail"),
        ("next_steps", Stage.FINAL, "Your boiler is a fine model.", "fail"),
    ],
)
def test_check_at_a_later_stage(name: str, stage: Stage, reply: str, verdict: str, check: Check) -> None:
    assert check(reply, replace(CASE, stage=stage))[name].verdict.value == verdict


def test_what_needs_the_message_does_not_apply_without_it(check: Check) -> None:
    results = check("I am sorry.", replace(CASE, untrusted_message=""), None)

    assert results["acknowledged_feelings"].verdict.value == "na"
    assert results["acknowledged_feelings"].reason == "no_message"


def test_praise_is_not_apologised_to_and_needs_no_owner(check: Check) -> None:
    results = check("Thank you for telling me.", CASE, replace(READING, kind=MessageKind.PRAISE, feelings=()))

    for name in ("acknowledged_feelings", "apology", "ownership", "next_steps", "realistic_timescale"):
        assert results[name].verdict.value == "na", name


def test_chat_needs_no_other_route_than_the_chat(check: Check) -> None:
    assert (
        check("I'm Laura.", replace(CASE, channel=ChannelKind.CHAT))["named_contact"].verdict.value == "pass"
    )


@pytest.mark.parametrize(
    ("reply", "verdict"),
    [
        ("My name is Ade, call me on 0161 496 0137.", "pass"),
        ("I have ordered the part for you.\n0161 496 0137\nMark Low", "pass"),
        ("I have ordered the part for you.\n0161 496 0137\nCustomer Care Team", "fail"),
    ],
)
def test_named_contact_without_a_profile_believes_the_text(reply: str, verdict: str, check: Check) -> None:
    case = replace(CASE, agent=None)

    assert check(reply, case)["named_contact"].verdict.value == verdict
    assert check(reply, case)["contact_matches_profile"].verdict.value == "na"
    assert check(reply, case)["signature_once"].verdict.value == "na"


def test_an_agent_who_is_anonymous_on_purpose_needs_no_name(check: Check) -> None:
    assert (
        check("I am sorry.", replace(CASE, agent=None, anonymous=True))["named_contact"].verdict.value == "na"
    )


@pytest.mark.parametrize(
    ("reply", "verdict"),
    [
        ("I am refunding you £40 today.", "pass"),
        ("I am refunding you £\u00a040.50 today.", "fail"),
        ("I am refunding you 40 euros today.", "fail"),
        ("Thank you for telling me.", "na"),
    ],
)
def test_amount_offered_is_held_against_the_limit(reply: str, verdict: str, check: Check) -> None:
    case = replace(
        CASE, authority=Authority("GBP", Decimal(40)), facts=("A refund of up to £40 is approved.",)
    )

    assert check(reply, case)["amount_within_authority"].verdict.value == verdict


def test_gift_that_no_fact_backs_is_an_overpromise_once_facts_are_known(check: Check) -> None:
    case = replace(CASE, facts=("A plumber comes on Friday 20 November.",))

    result = check("I am refunding you £40 on Friday 20 November.", case)["no_overpromise"]

    assert result.verdict.value == "fail"
    assert result.rule == "V2"


def test_third_party_taken_on_is_no_blame(check: Check) -> None:
    blamed = "The courier lost your part."

    assert check(blamed)["no_blame"].verdict.value == "fail"
    assert check(f"{blamed} We chose them and it is our responsibility.")["no_blame"].verdict.value == "pass"


def test_quotation_of_the_customer_proves_nothing(check: Check) -> None:
    quoted = "> calm down and I am sorry that you are furious\nNoted."

    results = check(quoted)

    assert results["no_defensiveness"].verdict.value == "pass"
    assert results["apology"].verdict.value == "fail"


def test_reply_in_a_language_without_a_pack_says_so(check: Check) -> None:
    reply = "Es tut uns sehr leid, dass die Heizung kaputt ist. Wir melden uns morgen bei Ihnen, versprochen."

    results = check(reply, replace(CASE, language="de"))

    assert results["apology"].reason == "no_pack"
    assert results["language_match"].verdict.value == "pass"


def test_language_that_is_not_known_on_either_side_is_not_compared(check: Check) -> None:
    assert check("12", replace(CASE, language=None))["language_match"].verdict.value == "na"
    assert check("I am sorry.", replace(CASE, language=None), None)["language_match"].verdict.value == "na"


def test_results_come_in_order_with_severity_and_guidelines(checklist: Checklist) -> None:
    checked: Checked = checklist.check("Please calm down.", CASE, READING)

    assert [result.check for result in checked.results] == [each.id for each in CHECKS]
    defensive = checked.results[1]
    assert defensive.severity is Severity.WARN
    assert not defensive.holds
    assert "tactics.never_calm_down" in defensive.guidelines


def test_without_scope_an_understanding_on_condition_counts(checklist: Checklist) -> None:
    packs = PackLibrary(shipped_resources(), shipped_prompts())
    blind = Checklist(packs, load_grounding(packs.languages_folder, packs.policy()), {}, without_scope=True)
    reply = "If I understand your frustration, it is about the price."

    def feelings(one: Checklist) -> str:
        return one.check(reply, CASE, READING).results[0].verdict.value

    assert feelings(checklist) == "fail"
    assert feelings(blind) == "pass"


@pytest.mark.parametrize(
    "text", ["", " ", "?", "\u202e\u200b", "🙂" * 50, "a\r\nb", "> only a quotation", "x" * 20_000]
)
def test_any_text_gives_results_with_valid_spans(text: str, checklist: Checklist) -> None:
    checked = checklist.check(text, CASE, READING)

    for result in checked.results:
        for span in result.evidence:
            assert text[span.start : span.end] == span.text
