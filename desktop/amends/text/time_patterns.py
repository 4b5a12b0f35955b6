"""The grammar of expressions of time, written once over the roles of words for every language.

`{ROLE}` is a word of that role, `{ROLE+ROLE}` of either; `{part}` stands for a part below. A pattern is
tried in the order of `PATTERNS`; where two overlap, the earlier one keeps the words.
"""

import re

_PARTS = {
    "day_before": "(?P<before>{BEFORE_DAY+ARTICLE+DAY_MARK+THIS+NEXT+LAST}{0,4})",
    "any_weekday": "{WEEKDAY+WEAK_WEEKDAY}",
    "dated_weekday": "{WEEKDAY+WEAK_WEEKDAY+SHORT_WEEKDAY}",
    "weekday_first": "(?:(?P<weekday>{dated_weekday}){COMMA+BEFORE_DAY+ARTICLE+DAY_MARK+STOP}{0,3})",
    "day_value": "{DAY+DAY_WORD}",
    "of": "{OF+ARTICLE+HYPHEN}{0,2}",
    "month": "(?P<month>{MONTH+WEAK_MONTH})(?!{NOT_AFTER_MONTH})",
    "year": "(?:(?:{COMMA}|{of}){0,2}(?P<year>{YEAR}){YEAR_WORD}{0,2})?",
    "weekday_after": (
        "(?:{OPEN_BRACKET}(?P<bracketed>{dated_weekday}){CLOSE_BRACKET}"
        "|{COMMA}(?P<trailing>{WEEKDAY})(?={COMMA+STOP+CLOSE_BRACKET+BREAK}|$))?"
    ),
    "not_counted": "(?!{UNIT+CURRENCY+PER_CENT+MULTIPLIER})",
    "end": "(?={COMMA+STOP+CLOSE_BRACKET+BREAK+BEFORE_CLOCK+BEFORE_DAY+DAY_PART}|$)",
    "duration_before": "(?P<before>{BEFORE_DURATION+ARTICLE+NEXT+LAST}{0,5})",
    "duration_after": "(?P<after>{AT_MOST+AGO+NOT_A_BOUND+FROM_EVENT}?)",
    "not_per": "(?!{PER}{ARTICLE+ONE}?{UNIT+NUMBER+HOURS})",
    "count": (
        "(?:(?P<low>{NUMBER})"
        "(?:{RANGE+ALTERNATIVE+HYPHEN}{ARTICLE+BEFORE_DURATION}{0,2}(?P<high>{NUMBER})"
        "|{OPEN_BRACKET}{NUMBER}{CLOSE_BRACKET})?"
        "|(?P<slashed>{SLASHED})|(?P<one>{ONE}))"
    ),
    "clock_before": "(?P<before>{BEFORE_CLOCK+ARTICLE+AT_HOUR}{0,4})",
    "strong_clock": "(?:{CLOCK+NOON}|{HOUR}{HOUR_WORD})",
    "hour_alone": (
        "(?<={AT_HOUR})(?:{HOUR}(?={RANGE+STOP+COMMA+BREAK+BEFORE_DAY+CLOSE_BRACKET}|$)|{DOTTED_CLOCK})"
    ),
    "hour_dotted": "(?<={BEFORE_CLOCK}){DOTTED_CLOCK}(?!{UNIT})",
    "hour_of_range": "{HOUR}(?={RANGE+HYPHEN}{ARTICLE+BEFORE_CLOCK+AT_HOUR}{0,2}{strong_clock})",
    "until_clock": (
        "(?:{RANGE+HYPHEN+BEFORE_CLOCK}{1,2}{ARTICLE+BEFORE_CLOCK+AT_HOUR}{0,2}"
        "(?P<until>{strong_clock}|{HOUR}(?!{UNIT+DAY})|{DOTTED_CLOCK+HOURS}))?"
    ),
}

_WRITTEN: tuple[tuple[str, str], ...] = (
    ("ignored", "{IGNORE}"),
    (
        "date_range",
        (
            "{day_before}{weekday_first}?(?P<first>{day_value}){of}(?P<first_month>{MONTH})?{RANGE+ALTERNATIVE+HYPHEN}{1,2}"
            "{ARTICLE+BEFORE_DAY+DAY_MARK}{0,2}(?P<day>{day_value}){of}{month}{year}"
        ),
    ),
    ("date", "{day_before}{weekday_first}?(?P<day>{day_value}){of}{month}{year}{weekday_after}"),
    (
        "month_first",
        (
            "{day_before}{weekday_first}?{month}{ARTICLE+STOP}?(?P<day>{day_value})"
            "(?!{UNIT+HOUR_WORD}|{RANGE}{NUMBER}{UNIT}){year}{weekday_after}"
        ),
    ),
    ("full_date", "{day_before}{weekday_first}?(?P<full>{FULL_DATE}){weekday_after}"),
    ("short_date", "{day_before}{weekday_first}(?P<short>{SHORT_DATE})"),
    (
        "short_date",
        "(?P<before>{BEFORE_DAY+ARTICLE+DAY_MARK+THIS}{1,4})(?P<short>{SHORT_DATE}){not_counted}",
    ),
    ("short_date", "(?P<before>)(?P<short>{BARE_DATE}){not_counted}{weekday_after}"),
    ("named_day", "{day_before}(?P<named>{NAMED_DAY})"),
    (
        "weekday_number",
        "{day_before}(?P<weekday>{any_weekday}){COMMA+ARTICLE+DAY_MARK+STOP}{0,3}(?P<day>{DAY}){end}",
    ),
    (
        "weekday_range",
        (
            "{day_before}(?P<first>{any_weekday})(?:{RANGE+HYPHEN+BEFORE_DAY}|(?P<either>{ALTERNATIVE}))"
            "{ARTICLE+BEFORE_DAY}?(?P<weekday>{any_weekday})"
        ),
    ),
    (
        "clock",
        (
            "{clock_before}(?P<clock>{strong_clock}|{hour_alone}|{HOURS}|{hour_dotted}|{hour_of_range})"
            "{until_clock}{HOUR_WORD}?"
        ),
    ),
    ("duration", "{duration_before}{count}(?P<hyphen>{HYPHEN}?)(?P<unit>{UNIT}){not_per}{duration_after}"),
    ("duration", "{duration_before}(?:{NUMBER}{HYPHEN})?(?P<hours>{HOURS}){not_per}{duration_after}"),
    ("duration", "{duration_before}(?P<length>{LENGTH}){duration_after}"),
    ("duration", "(?P<before>{BARE_UNIT_AFTER})(?P<unit>{UNIT}){duration_after}"),
    ("few", "{duration_before}(?P<few>{FEW})(?P<unit>{UNIT}){not_per}{duration_after}"),
    ("deictic", "{day_before}(?P<deictic>{DEICTIC})(?P<possessive>{POSSESSIVE}?)"),
    (
        "weekday",
        (
            "{day_before}(?P<weekday>{any_weekday})(?!{NOT_AFTER_WEEKDAY})(?P<after>{NEXT+LAST+THIS}?)"
            "(?P<possessive>{POSSESSIVE}?)"
        ),
    ),
    ("month", "(?P<before>{BEFORE_MONTH+BEFORE_DAY+MONTH_PART+ARTICLE}{1,4}){month}{year}"),
    (
        "day_number",
        (
            "(?P<before>{BEFORE_DAY+ARTICLE+DAY_NUMBER_MARK}{1,4})"
            "(?:(?P<day>{ORDINAL})|(?<={DAY_NUMBER_MARK})(?P<marked>{DAY})){end}"
        ),
    ),
    (
        "day_number",
        "(?P<before>{BEFORE_DAY+ARTICLE}{0,3}{DAY_MARK})(?P<day>{DAY}){not_counted}(?!{HYPHEN})",
    ),
    ("day_number", "(?P<before>{BEFORE_DAY}?)(?P<day>{DAY}){DAY_NUMBER_MARK}"),
    ("vague", "(?P<vague>{VAGUE})"),
    (
        "weak_clock",
        (
            "(?P<before>{BEFORE_CLOCK+BEFORE_DAY}{0,2})(?P<clock>{HOUR+DOTTED_CLOCK}){RANGE+HYPHEN}"
            "{ARTICLE+BEFORE_CLOCK}?(?P<until>{HOUR+DOTTED_CLOCK})(?:(?={RANGE+ALTERNATIVE})|{end})"
        ),
    ),
    ("day_part", "(?P<before>{ARTICLE}?)(?P<part>{DAY_PART})"),
)

_PART = re.compile(r"\{([a-z_]+)\}")


def _written_out(pattern: str) -> str:
    """Put the parts in place, also those inside parts."""
    while _PART.search(pattern):
        pattern = _PART.sub(lambda found: _PARTS[found[1]], pattern)
    return pattern


PATTERNS = tuple((name, _written_out(pattern)) for name, pattern in _WRITTEN)
