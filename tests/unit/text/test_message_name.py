"""The customer's own name, and what is not one."""

from functools import cache

import pytest

from amends.config.paths import shipped_prompts, shipped_resources
from amends.domain.languages import Language
from amends.packs.library import PackLibrary
from amends.text.message_name import introduced_name, sender_name, signed_name


@cache
def _packs() -> PackLibrary:
    return PackLibrary(shipped_resources(), shipped_prompts())


def _signed(text: str, signature: str = "") -> str | None:
    return signed_name(text, signature, _packs().quoting())


@pytest.mark.parametrize(
    ("shown", "name"),
    [
        ("Ruth Webb", "Ruth Webb"),
        ("WEBB, Ruth", "Ruth Webb"),
        ("MARIO DE LUCA", "Mario De Luca"),
        ("Ana dos Santos e Silva", "Ana dos Santos e Silva"),
        ("Ольга Петровна Лещенко", "Ольга Петровна Лещенко"),
        ("D'Angelo, Pia", "Pia D'Angelo"),
        ("Jean-Luc O’Brien", "Jean-Luc O’Brien"),
        ("J. Webb", "J. Webb"),
        ("Ruth", "Ruth"),
        ('"Ruth Webb"', "Ruth Webb"),
        ("ruth.webb", None),
        ("ruth@example.com", None),
        ("Team 42", None),
        ("UPS", None),
        ("J.", None),
        ("noreply", None),
        ("", None),
        (None, None),
        ("The Whole Board of Governors of the School", None),
    ],
)
def test_sender_when_shown_then_only_a_persons_name_counts(shown: str | None, name: str | None) -> None:
    assert sender_name(shown, public=False) == name


@pytest.mark.parametrize(
    ("shown", "name"),
    [("Ruth Webb", "Ruth Webb"), ("Ruth", None), ("Sunny77", None), ("@ruthwebb", None), ("Traveller", None)],
)
def test_sender_when_on_a_public_platform_then_a_handle_is_nobodys_name(shown: str, name: str | None) -> None:
    assert sender_name(shown, public=True) == name


@pytest.mark.parametrize(
    ("signature", "name"),
    [
        ("Kind regards,\nRuth Webb\nFlat 4, Elm Court", "Ruth Webb"),
        ("Kind regards Ruth Webb", "Ruth Webb"),
        ("Thanks, Ruth", "Ruth"),
        ("Thanks Ruth", None),
        ("-- \nRuth Webb | Treasurer | 0161 496 0000", "Ruth Webb"),
        ("Distinti saluti\nMARIO BIANCHI", "Mario Bianchi"),
        ("Cordiali saluti, Mario Bianchi", "Mario Bianchi"),
        ("С уважением,\nОльга Лещенко", "Ольга Лещенко"),
        ("Atenciosamente,\nJoão da Silva", "João da Silva"),
        ("Com os melhores cumprimentos,\nAna Reis (cliente 4411)", "Ana Reis"),
        ("Sent from my iPhone", None),
        ("Regards,\nSent from my iPhone", None),
        ("Cumprimentos,\nEnviado do Outlook", None),
        ("Regards,\n\na very cross customer", None),
        ("", None),
    ],
)
def test_signed_when_under_the_message_then_finds_the_name(signature: str, name: str | None) -> None:
    assert _signed("The soup was cold.", signature) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The soup was cold.\n\nBest wishes\nRuth Webb", "Ruth Webb"),
        ("The soup was cold.\nRuth Webb", None),
        ("Best service ever", None),
        ("Dear Ms Hall,\nthe soup was cold.", None),
    ],
)
def test_signed_when_no_signature_was_set_apart_then_only_below_a_sign_off(
    text: str, name: str | None
) -> None:
    assert _signed(text) == name


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "Hello, my name is Ruth Webb and the soup was cold.", "Ruth Webb"),
        ("en", "My name is on the list.", None),
        ("it", "Buongiorno, mi chiamo Mario Bianchi, la zuppa era fredda.", "Mario Bianchi"),
        ("ru", "Здравствуйте, меня зовут Ольга Лещенко.", "Ольга Лещенко"),
        ("pt", "Boa tarde, meu nome é Ana Reis.", "Ana Reis"),
        ("pt", "Chamo-me Ana.", "Ana"),
        ("en", "The soup was cold.", None),
    ],
)
def test_introduced_when_they_say_who_they_are_then_finds_the_name(
    language: str, text: str, name: str | None
) -> None:
    rules = [tested.rule for tested in _packs().language(Language(language)).message_rules]

    assert introduced_name(text, rules) == name
