"""The only list of checks, in the order in which they are shown: the headline four first."""

from amends.checks import (
    acknowledged_feelings,
    amount_within_authority,
    apology,
    benefit_of_doubt,
    contact_matches_profile,
    date_sane,
    language_match,
    named_contact,
    next_steps,
    no_blame,
    no_defensiveness,
    no_internal_leak,
    no_overpromise,
    no_policy_hiding,
    ownership,
    realistic_timescale,
    signature_once,
    thanks,
    verify_or_followup,
)
from amends.checks.outcome import Check

CHECKS: tuple[Check, ...] = (
    acknowledged_feelings.CHECK,
    no_defensiveness.CHECK,
    realistic_timescale.CHECK,
    named_contact.CHECK,
    thanks.CHECK,
    apology.CHECK,
    ownership.CHECK,
    next_steps.CHECK,
    no_policy_hiding.CHECK,
    no_blame.CHECK,
    no_overpromise.CHECK,
    verify_or_followup.CHECK,
    date_sane.CHECK,
    contact_matches_profile.CHECK,
    amount_within_authority.CHECK,
    language_match.CHECK,
    no_internal_leak.CHECK,
    signature_once.CHECK,
    benefit_of_doubt.CHECK,
)

HEADLINE = tuple(check.id for check in CHECKS[:4])
LABELLED = tuple(check.id for check in CHECKS[:12])
