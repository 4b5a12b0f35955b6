"""Own text, quoted history and signature, as mail programs of four languages leave them."""

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amends.domain.message import CustomerMessage
from amends.packs.quoting import load_quoting_words
from amends.text.quoting import SplitText, set_apart, split_message

WORDS = load_quoting_words(Path(__file__).resolve().parents[3] / "resources" / "languages")

ATTRIBUTIONS = [
    "On Mon, 2 Nov 2026 at 10:30, Help <help@example.com> wrote:",
    "On 02/11/2026 10:30, Help Desk wrote:",
    "On Mon, 2 Nov 2026 at 10:30, A Very Long Name of a Help Desk\n<help@example.com> wrote:",
    "Il giorno lun 2 nov 2026 alle ore 10:30 Assistenza <aiuto@example.com>\nha scritto:",
    "Il 02/11/2026 10:30, Assistenza ha scritto:",
    "пн, 2 нояб. 2026 г. в 10:30, Поддержка <help@example.com>:",
    "02.11.2026 10:30, Поддержка пишет:",
    "2 ноября 2026 г., в 10:30, Поддержка <help@example.com> написал(а):",
    "Понедельник, 2 ноября 2026, 10:30 +03:00 от Поддержка <help@example.com>:",
    "Em seg., 2 de nov. de 2026 às 10:30, Apoio <apoio@example.com>\nescreveu:",
    "A segunda, 2/11/2026, 10:30, Apoio <apoio@example.com> escreveu:",
    "Apoio <apoio@example.com> escreveu (segunda, 2/11/2026 à(s) 10:30):",
    "El lun, 2 nov 2026 a las 10:30, Ayuda (<ayuda@example.com>) escribió <ayuda@example.com>:",
]
HEADERS = [
    "From: Help <help@example.com>\nSent: Monday, 2 November 2026 10:30\nTo: Ann Lee\nSubject: RE: Late",
    "Da: Assistenza <aiuto@example.com>\nInviato: lunedì 2 novembre 2026 10:30\nA: Luca\nOggetto: R: Ritardo",
    "От: Поддержка <help@example.com>\nОтправлено: понедельник, 2 ноября 2026\nКому: Иван\nТема: Re: Заказ",
    "De: Apoio <apoio@example.com>\nEnviada em: segunda-feira, 2 de novembro\nPara: Ana\nAssunto: RE: Atraso",
    "*From:* Help [mailto:he@example.com]\n*Sent:* Mon\n*To:* ann@example.com;\n bo@example.com\n*Subject:*",
    "Date: Mon, 2 Nov 2026\nSubject: Late\nFrom: help@example.com\nTo: ann@example.com",
    "-----Original Message-----\nFrom: help@example.com\nTo: Ann",
    "-----Messaggio originale-----\nDa: aiuto@example.com\nInviato: ieri",
    "-------- Исходное сообщение --------\nОт: help@example.com\nТема: Заказ",
    "-----Mensagem original-----\nDe: apoio@example.com\nAssunto: Atraso",
    "________________________________\nFrom: Help\nSent: Monday\nSubject: Late",
    "----- Original Message -----",
]
SIGNATURES = [
    "Kind regards,\nAnn Lee\nFlat 3, 12 Mill Road\n01632 960 114",
    "Yours sincerely, Ann Lee",
    "Regards",
    "Thanks,\nAnn",
    "Cordiali saluti\n\nLuca Bianchi",
    "Distinti saluti, Luca Bianchi",
    "Grazie\nLuca",
    "С уважением,\nИван Петров",
    "Спасибо\nИван",
    "Atenciosamente,\nAna Sousa",
    "Com os melhores cumprimentos\nAna Sousa",
    "Obrigada,\nAna",
    "-- \nAnn Lee\nIt is what it is, and a motto may be as long as it likes to be, even in a signature.",
    "--\nAnn",
    "___\nAnn Lee",
    "Sent from my iPhone",
    "Inviato da iPhone",
    "Отправлено с iPhone",
    "Enviado do meu iPhone",
    "Get Outlook for iOS",
    "Kind regards,\nAnn Lee\n\nSent from my iPad",
]
FORWARDS = [
    "---------- Forwarded message ---------\nFrom: Ann Lee <ann@example.com>\nDate: Monday\nSubject: Late",
    "-------- Messaggio inoltrato --------\nOggetto: Ritardo\nData: ieri\nDa: Ann Lee <ann@example.com>",
    "---- Пересылаемое сообщение ----\nОт: Ann Lee <ann@example.com>\nДата: пн, 2 ноя 2026\nТема: Заказ",
    "----- Mensagem encaminhada -----\nDe: Ann Lee <ann@example.com>\nDate: seg.\nSubject: Atraso",
    "From: Ann Lee <ann@example.com>\nSent: Monday\nTo: Help\nSubject: Late",
]
PATIENCE_S = 20.0
OWN = "My parcel is two weeks late.\n\nWhere is it?"


def split(text: str) -> SplitText:
    return split_message(text, WORDS)


@pytest.mark.parametrize("attribution", ATTRIBUTIONS)
def test_split_when_a_quote_follows_an_attribution_then_both_are_set_apart(attribution: str) -> None:
    parts = split(f"{OWN}\n\n{attribution}\n\n> We are looking into it.\n> Help\n")

    assert parts.own == OWN
    assert parts.quoted == f"{attribution}\n> We are looking into it.\n> Help"


@pytest.mark.parametrize("attribution", [line for line in ATTRIBUTIONS if "@" in line or "10:30" in line])
def test_split_when_the_quote_has_lost_its_signs_then_it_is_still_set_apart(attribution: str) -> None:
    parts = split(f"{OWN}\n\n{attribution}\n\nWe are looking into it.")

    assert parts.own == OWN
    assert parts.quoted.endswith("We are looking into it.")


@pytest.mark.parametrize("head", HEADERS)
def test_split_when_mail_headers_stand_in_the_text_then_all_below_is_quoted(head: str) -> None:
    parts = split(f"{OWN}\n\n{head}\n\nWe are looking into it.")

    assert parts.own == OWN
    assert parts.quoted == f"{head}\n\nWe are looking into it."


@pytest.mark.parametrize("signature", SIGNATURES)
def test_split_when_a_message_is_signed_then_the_signature_is_set_apart(signature: str) -> None:
    parts = split(f"{OWN}\n\n{signature}\n")

    assert (parts.own, parts.signature) == (OWN, signature)


def test_split_when_it_is_signed_above_the_quote_then_there_are_three_parts() -> None:
    parts = split(f"{OWN}\n\nRegards,\nAnn\n\n{ATTRIBUTIONS[0]}\n> Hello")

    assert parts == SplitText(OWN, f"{ATTRIBUTIONS[0]}\n> Hello", "Regards,\nAnn")


def test_split_when_answers_stand_between_quotes_then_they_are_own_text() -> None:
    parts = split("> When did you order?\nOn 2 October.\n> And where?\nIn your shop.")

    assert parts.own == "On 2 October.\n\nIn your shop."
    assert parts.quoted == "> When did you order?\n> And where?"


@pytest.mark.parametrize("head", FORWARDS)
@pytest.mark.parametrize("above", ["", "FYI\n\n", "Per conoscenza.\n", "См. ниже\n\nОтправлено с iPhone\n\n"])
def test_split_when_the_whole_message_is_a_forward_then_the_forwarded_text_is_own(
    above: str, head: str
) -> None:
    parts = split(f"{above}{head}\n\n{OWN}\n\nKind regards,\nAnn Lee")

    assert (parts.own, parts.signature) == (OWN, "Kind regards,\nAnn Lee")
    assert parts.forwarded_from == "Ann Lee <ann@example.com>"
    assert parts.quoted.endswith(head)


def test_split_when_a_forward_is_quoted_throughout_then_the_signs_go() -> None:
    mail = f"From: Ann <ann@example.com>\nSubject: Late\n\n{OWN}\n> older"
    quoted = "\n".join(f"> {line}" for line in mail.split("\n"))

    parts = split(f"Begin forwarded message:\n\n{quoted}")

    assert parts.own == OWN
    assert parts.quoted.endswith("> older")


def test_split_when_own_words_stand_above_a_forward_then_the_forward_is_history() -> None:
    parts = split(f"You still have not answered this:\n\n{FORWARDS[0]}\n\n{OWN}")

    assert parts.own == "You still have not answered this:"
    assert parts.forwarded_from == ""


@pytest.mark.parametrize(
    "text",
    [
        "> We are looking into it.",
        "Kind regards,\nAnn",
        "Sent from my iPhone",
        f"{ATTRIBUTIONS[0]}\n> Hello",
        "-- \nAnn",
        "---------- Forwarded message ---------\nFrom: a@example.com\nSubject: x",
    ],
)
def test_split_when_nothing_else_would_be_left_then_everything_is_own(text: str) -> None:
    assert split(text) == SplitText(text)


@pytest.mark.parametrize("text", ["", " \n\n ", "\t"])
def test_split_when_there_is_no_text_then_there_are_no_parts(text: str) -> None:
    assert split(text) == SplitText("")


@pytest.mark.parametrize(
    "text",
    [
        "On 2 November at 10:30 I wrote:\nplease call me.\nNobody did.",
        "Il 2 novembre alle 10:30 Le ho scritto:\nmi chiami.",
        "Your agent wrote:\nwe are sorry.",
        "I order from: Rome\nto: Milan",
        "Order: 42\nSubject to change: no",
        "From: Rome\nTo: Milan\nThat was my ticket.",
        "Date: 2 November\nSubject: my order\nFrom: your shop",
        "Best service ever",
        "Thanks for nothing\nI want my money back",
        "Grazie\nmille volte grazie",
        "Regards\nReally?",
        "Grazie\nma non basta: voglio il rimborso entro venerdì e una spiegazione scritta.",
        "Kind regards\nI expect an answer by Friday, and I mean this Friday and not the one after it.",
        "Thanks\nWhere is it?",
        "5 stars -- not\nfor me",
        "Sent from my desk because I could not find your form anywhere on the site",
        "Original message\nwas lost",
        "Спасибо\nза испорченный праздник",
        "Saluti a tutti da una cliente delusa",
    ],
)
def test_split_when_own_words_look_like_a_mark_then_they_stay(text: str) -> None:
    assert split(text) == SplitText(text)
    assert split(f"I am angry.\n\n{text}") == SplitText(f"I am angry.\n\n{text}")


def test_split_when_nothing_but_a_signature_stands_above_the_quote_then_it_is_kept_as_own() -> None:
    parts = split(f"Regards\n\nSent from my iPhone\n\n{ATTRIBUTIONS[0]}\n> Hello")

    assert parts == SplitText("Regards", f"{ATTRIBUTIONS[0]}\n> Hello", "Sent from my iPhone")


def test_split_when_a_text_seems_signed_over_and_over_then_it_is_no_letter() -> None:
    text = "Late.\n" + "\n".join(["Regards"] * 200)

    assert split(text) == SplitText(text)


def test_set_apart_when_a_colleague_forwards_a_mail_then_its_writer_is_the_customer() -> None:
    message = CustomerMessage(
        f"FYI\n\n{FORWARDS[0]}\n\n{OWN}", sender_name="Desk", sender_email="desk@example.com"
    )

    apart = set_apart(message, WORDS)

    assert (apart.sender_name, apart.sender_email) == ("Ann Lee", "ann@example.com")
    assert apart.untrusted_text == OWN
    assert "Ann Lee" in apart.notes[0]


@pytest.mark.parametrize(
    ("head", "name", "email"),
    [
        ("From: ann@example.com [mailto:ann@example.com]", None, "ann@example.com"),
        ('From: "Lee, Ann" <ann@example.com>', "Lee, Ann", "ann@example.com"),
        ("From: Ann Lee", "Ann Lee", None),
    ],
)
def test_set_apart_when_the_writer_is_named_in_their_ways_then_name_and_address_are_found(
    head: str, name: str | None, email: str | None
) -> None:
    apart = set_apart(CustomerMessage(f"{head}\nSent: Monday\nSubject: Late\n\n{OWN}"), WORDS)

    assert (apart.sender_name, apart.sender_email) == (name, email)


def test_set_apart_when_nothing_is_forwarded_then_the_sender_stays() -> None:
    message = CustomerMessage(
        f"{OWN}\n\nRegards,\nAnn\n\n{HEADERS[0]}\n\nHello", sender_name="Ann", notes=("Note.",)
    )

    apart = set_apart(message, WORDS)

    assert (apart.sender_name, apart.notes) == ("Ann", ("Note.",))
    assert (apart.untrusted_signature, apart.untrusted_quoted) == ("Regards,\nAnn", f"{HEADERS[0]}\n\nHello")


LINES = st.lists(
    st.one_of(
        st.sampled_from(
            [
                line
                for block in [*ATTRIBUTIONS, *HEADERS, *SIGNATURES, *FORWARDS]
                for line in block.split("\n")
            ]
            + ["", "  ", "> quoted", ">> older", ">", "FYI", OWN, "-----", "Begin forwarded message:"]
        ),
        st.text(alphabet="aЯ> -:@1.\t", max_size=12),
    ),
    max_size=25,
)


def filled(text: str) -> list[str]:
    return sorted(line.lstrip("> \t").strip() for line in text.split("\n") if line.strip("> \t\n"))


@given(lines=LINES)
def test_split_when_anything_is_split_then_no_line_is_lost_or_doubled(lines: list[str]) -> None:
    text = "\n".join(lines)

    parts = split(text)

    assert filled("\n".join([parts.own, parts.quoted, parts.signature])) == filled(text)
    assert bool(parts.own.strip()) is bool(text.strip())


@given(lines=LINES)
def test_split_when_own_text_is_split_again_then_nothing_changes(lines: list[str]) -> None:
    own = split("\n".join(lines)).own

    assert split(own).own == own


@pytest.mark.parametrize(
    "piece",
    [
        "x",
        "> ",
        "> a\n",
        "\n",
        "-- \n",
        "Regards\n",
        "From: a\n",
        "1 a@b:\n",
        "FYI\n",
        f"{FORWARDS[0]}\n\n",
        "On 1 ",
    ],
)
def test_split_when_a_message_is_built_to_be_slow_then_it_is_split_in_time(piece: str) -> None:
    text = piece * (2_000_000 // len(piece))
    begun = time.process_time()

    split(text)

    assert time.process_time() - begun < PATIENCE_S
