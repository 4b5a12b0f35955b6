"""The policy file: what ships, what a team may write, and what is refused."""

from decimal import Decimal

import pytest

from amends.config.paths import shipped_resources
from amends.domain.errors import PackError
from amends.packs.policy import parse_policy, read_policy

SHIPPED = shipped_resources() / "policy" / "default.yaml"


def _with(old: str, new: str) -> str:
    text = SHIPPED.read_text(encoding="utf-8")
    assert old in text
    return text.replace(old, new, 1)


def test_read_policy_when_shipped_then_it_allows_ordinary_acts_and_promises_nothing() -> None:
    policy = read_policy(SHIPPED)

    assert {act.id for act in policy.standing_acts} >= {
        "look_into", "reply_again", "call", "pass_on_to_named_person", "follow_up",
    }  # fmt: skip
    assert policy.remedies == ()
    assert policy.promises == ()
    assert (policy.targets.acknowledge_within_hours, policy.targets.follow_up_within_days) == (24, 7)


def test_allows_when_the_act_is_ordinary_then_it_names_the_standing_act() -> None:
    policy = read_policy(SHIPPED)

    standing = policy.allows("contact")

    assert standing is not None
    assert standing.id == "reply_again"
    assert policy.allows("refund") is None


def test_remedies_for_when_a_role_is_named_then_only_its_own_and_everybodys_are_given() -> None:
    text = _with(
        "remedies: []",
        "remedies:\n"
        "  - {remedy: voucher, currency: EUR, limit: 20}\n"
        "  - {remedy: refund, role: team lead, currency: EUR, limit: 200}\n"
        "  - {remedy: replacement, role: agent}\n",
    )

    policy = parse_policy(text, "mine")

    assert [each.remedy for each in policy.remedies_for(None)] == ["voucher"]
    assert [each.remedy for each in policy.remedies_for("agent")] == ["voucher", "replacement"]
    assert policy.remedies_for("team lead")[1].limit == Decimal(200)
    assert [each.text for each in policy.remedies] == [
        "voucher up to 20 EUR",
        "refund up to 200 EUR (team lead)",
        "replacement (agent)",
    ]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("remedies: []", "remedies: [{remedy: voucher, limit: 20}]", "without naming a currency"),
        ("remedies: []", "remedies: [{remedy: voucher, currency: euro, limit: 20}]", "remedies.0.currency"),
        ("remedies: []", "remedies: [{remedy: voucher, currency: EUR, limit: -1}]", "remedies.0.limit"),
        ("  - id: call\n", "  - id: follow_up\n", "follow_up"),
        ("acknowledge_within_hours: 24", "acknowledge_within_hours: 0", "acknowledge_within_hours"),
        ("promises: []", "promises: []\nmore: 1", "more"),
    ],
)
def test_parse_policy_when_the_file_is_wrong_then_the_error_names_the_place(
    old: str, new: str, message: str
) -> None:
    with pytest.raises(PackError, match="mine") as error:
        parse_policy(_with(old, new), "mine")

    assert message in str(error.value)
