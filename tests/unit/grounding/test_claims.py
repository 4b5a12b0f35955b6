"""Claims of whole replies in four languages: what binds us, and where it comes from."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from amends.domain.claims import Claim, ClaimKind, SourceKind
from amends.domain.people import Agent, Authority, Customer
from amends.packs.policy import Policy, RemedyLimit

Find = Callable[..., tuple[Claim, ...]]
Row = tuple[str, str, bool, str | None]

AGENT = Agent("Nadia Okoro", phone="0161 496 0177", email="nadia.okoro@post.example")


def _rows(claims: tuple[Claim, ...]) -> list[Row]:
    return [
        (each.kind.value, each.span.text, each.commitment, each.source.kind.value if each.source else None)
        for each in claims
    ]


REPLIES: list[tuple[str, str, tuple[str, ...], str, list[Row]]] = [
    (
        "en",
        "I have refunded £45 to your card today; it will be there within 5 working days.",
        ("Refund of £45 approved; the bank needs 5 working days.",),
        "Give me back my £45.",
        [
            ("done", "I have refunded", True, "fact"),
            ("amount", "£45", True, "fact"),
            ("duration", "within 5 working days", True, "fact"),
        ],
    ),
    (
        "en",
        "I have refunded £45 to your card and I have spoken to the driver.",
        (),
        "Your driver kept my £45. I want a refund.",
        [
            ("done", "I have refunded", True, None),
            ("amount", "£45", True, None),
            ("done", "I have spoken to the driver", True, None),
        ],
    ),
    (
        "en",
        "You wrote that you paid £45 on 3 March. I will look into it and call you.",
        (),
        "On 3 March I paid £45.",
        [
            ("amount", "£45", False, "message"),
            ("date", "3 March", False, "message"),
            ("promised", "I will look into", True, "policy"),
            ("promised", "call", True, "policy"),
        ],
    ),
    (
        "en",
        "A technician will visit on Thursday 12 March between 9 and 11. Please reply before Wednesday.",
        ("Technician 12 March 9-11",),
        "",
        [
            ("date", "Thursday 12 March between 9 and 11", True, "fact"),
            ("date", "before Wednesday", False, None),
        ],
    ),
    (
        "en",
        "Would a replacement suit you? I cannot refund the postage.",
        (),
        "",
        [("remedy", "a replacement", True, None), ("remedy", "refund", False, None)],
    ),
    (
        "en",
        "We received your request for a refund. If you prefer, I can send a voucher instead.",
        (),
        "",
        [
            ("remedy", "refund", False, None),
            ("promised", "I can send", False, None),
            ("remedy", "voucher", False, None),
        ],
    ),
    (
        "en",
        "If it is not there by Friday, I will refund the whole fare.",
        (),
        "",
        [("date", "by Friday", False, None), ("promised", "I will refund", True, None)],
    ),
    (
        "it",
        "Ho verificato la telefonata e Le restituisco 30 euro entro venerdì 13 marzo. La richiamo io.",
        ("Telefonata riascoltata il 9 marzo; restituire 30 euro entro il 13/03",),
        "",
        [
            ("done", "Ho verificato", True, "fact"),
            ("promised", "restituisco", True, "fact"),
            ("amount", "30 euro", True, "fact"),
            ("date", "entro venerdì 13 marzo", True, "fact"),
            ("promised", "La richiamo", True, "policy"),
        ],
    ),
    (
        "it",
        "Il rimborso è stato disposto e Le invio un buono da 20 euro.",
        (),
        "Chiedo il rimborso di 20 euro.",
        [
            ("remedy", "Il rimborso", True, None),
            ("promised", "Le invio", True, None),
            ("remedy", "un buono", True, None),
            ("amount", "20 euro", True, None),
        ],
    ),
    (
        "ru",
        "Проверила записи: деньги вернём до пятницы, 13 марта, и начислим купон на 500 рублей.",
        ("записи проверены; возврат до 13 марта; купон 500 рублей",),
        "",
        [
            ("done", "Проверила", True, "fact"),
            ("promised", "вернём", True, "fact"),
            ("date", "до пятницы, 13 марта", True, "fact"),
            ("promised", "начислим", True, "fact"),
            ("remedy", "купон", True, "fact"),
            ("amount", "500 рублей", True, "fact"),
        ],
    ),
    (
        "ru",
        "Вы получили не тот товар. Отправим замену в течение трёх дней и перезвоним Вам.",
        (),
        "Прислали не тот товар!",
        [
            ("promised", "Отправим замену", True, None),
            ("duration", "в течение трёх дней", True, None),
            ("promised", "перезвоним", True, "policy"),
        ],
    ),
    (
        "pt",
        "Já verifiquei a gravação e estornei R$ 90; o valor cai em até 5 dias úteis.",
        ("Gravação verificada; estorno de R$ 90 feito; 5 dias úteis",),
        "",
        [
            ("done", "verifiquei", True, "fact"),
            ("done", "estornei", True, "fact"),
            ("amount", "R$ 90", True, "fact"),
            ("duration", "em até 5 dias úteis", True, "fact"),
        ],
    ),
    (
        "pt",
        "Vou verificar o que aconteceu e ligo-lhe amanhã até às 18h.",
        (),
        "",
        [
            ("promised", "Vou verificar", True, "policy"),
            ("promised", "ligo", True, "policy"),
            ("date", "amanhã até às 18h", True, None),
        ],
    ),
]


@pytest.mark.parametrize(("language", "reply", "facts", "message", "rows"), REPLIES)
def test_find_claims_when_a_reply_states_things_then_each_has_its_source_or_none(
    claims_of: Find, language: str, reply: str, facts: tuple[str, ...], message: str, rows: list[Row]
) -> None:
    found = claims_of(language, reply, facts=facts, untrusted_message=message)

    assert _rows(found) == rows
    assert all(reply[each.span.start : each.span.end] == each.span.text for each in found)


NOT_BINDING = [
    ("en", "I cannot refund the fare and I have not sent another one."),
    ("en", 'You said: "I will refund £50 by Friday 13 March if it is late", and it was.'),
    ("en", "Your letter:\n> We will refund £50 by Friday.\nNo, that was not right."),
    ("en", "I will write by [[timescale]] with [[amount]]."),
    ("it", "Non ho ancora verificato e non posso rimborsare nulla."),
    ("ru", "Мы не возвращали деньги и не отправляли курьера."),
    ("pt", "Não devolvi o valor nem enviei a peça."),
]


@pytest.mark.parametrize(("language", "reply"), NOT_BINDING)
def test_find_claims_when_denied_quoted_or_a_gap_then_no_commitment_lacks_a_source(
    claims_of: Find, language: str, reply: str
) -> None:
    found = claims_of(language, reply)

    assert [each for each in found if each.commitment and each.source is None] == []


@pytest.mark.parametrize(
    ("facts", "source"),
    [
        ("Erstattung abgelehnt", None),
        ("Rimborso di 45 euro approvato", SourceKind.FACT),
        ("Возврат 45 евро одобрен", SourceKind.FACT),
        ("Reembolso de 45 € aprovado", SourceKind.FACT),
        ("Refund not agreed yet", None),
        ("Rimborso non approvato", None),
    ],
)
def test_find_claims_when_facts_are_in_another_language_then_they_still_back_the_reply(
    claims_of: Find, facts: str, source: SourceKind | None
) -> None:
    (done, _) = claims_of("en", "I have refunded €45.", facts=(facts,))

    assert done.kind is ClaimKind.DONE
    assert (done.source.kind if done.source else None) is source


@pytest.mark.parametrize(
    ("reply", "fact", "source"),
    [
        ("I will ring you by Friday.", "call the customer by 13 March", SourceKind.FACT),
        ("I will ring you by Friday 13 March.", "call by 13.03.2026", SourceKind.FACT),
        ("I will ring you within 3 days.", "call by 13 March", SourceKind.CALENDAR),
        ("I will ring you by Friday 13 March.", "call within 3 working days", SourceKind.CALENDAR),
        ("I will ring you by the end of the week.", "call by 13 March", SourceKind.FACT),
        ("I will ring you by Thursday 12 March.", "call by 13 March", None),
        ("I will ring you on Friday at 5 pm.", "call on 13 March", None),
        ("I will ring you within 5 days.", "call within 5 working days", None),
        ("I will ring you within 48 hours.", "call within 2 days", SourceKind.FACT),
        ("I will ring you within two weeks.", "call within 14 days", SourceKind.FACT),
        ("I will ring you within an hour.", "call today", None),
        ("I will ring you at 17:00.", "call on 10 March at 5 pm", SourceKind.FACT),
    ],
)
def test_find_claims_when_a_time_is_promised_then_only_the_same_time_backs_it(
    claims_of: Find, reply: str, fact: str, source: SourceKind | None
) -> None:
    found = claims_of("en", reply, facts=(fact,))

    (stated,) = [each for each in found if each.kind in {ClaimKind.DATE, ClaimKind.DURATION}]
    assert stated.commitment
    assert (stated.source.kind if stated.source else None) is source


def test_find_claims_when_the_same_day_follows_a_sourced_date_then_the_calendar_backs_it(
    claims_of: Find,
) -> None:
    found = claims_of(
        "en", "We collect it on 12 March and will bring a new one the same day.", facts=("12 March",)
    )

    assert [
        (each.span.text, each.source.kind if each.source else None)
        for each in found
        if each.kind is ClaimKind.DATE
    ] == [
        ("12 March", SourceKind.FACT),
        ("the same day", SourceKind.CALENDAR),
    ]


@pytest.mark.parametrize(
    ("amount", "facts", "source"),
    [
        ("£70", ("the manager may pay back up to £100",), SourceKind.FACT),
        ("£140", ("the manager may pay back up to £100",), None),
        ("£140", ("her bill was £140",), None),
        ("£60", ("compensation of £20 x 3 approved",), SourceKind.FACT),
        ("€45", ("refund of £45 approved",), None),
        ("£45", ("forty-five pounds to be paid back",), SourceKind.FACT),
    ],
)
def test_find_claims_when_an_amount_is_given_then_only_what_is_allowed_backs_it(
    claims_of: Find, amount: str, facts: tuple[str, ...], source: SourceKind | None
) -> None:
    found = claims_of("en", f"I will refund {amount}.", facts=facts)

    (money,) = [each for each in found if each.kind is ClaimKind.AMOUNT]
    assert money.commitment
    assert (money.source.kind if money.source else None) is source


def test_find_claims_when_the_agent_has_authority_then_it_backs_amounts_up_to_its_limit(
    claims_of: Find,
) -> None:
    authority = Authority("GBP", Decimal(50))

    low = claims_of("en", "I will refund £45.", authority=authority)
    high = claims_of("en", "I will refund £55.", authority=authority)
    foreign = claims_of("en", "I will refund €45.", authority=authority)

    sources = [
        [each.source for each in found if each.kind is ClaimKind.AMOUNT] for found in (low, high, foreign)
    ]
    assert [[each.kind if each else None for each in row] for row in sources] == [
        [SourceKind.POLICY],
        [None],
        [None],
    ]


def test_find_claims_when_the_policy_gives_a_remedy_to_the_role_then_it_backs_it(
    claims_of: Find, policy: Policy
) -> None:
    limits = (RemedyLimit("voucher", "agent", "GBP", Decimal(20)),)
    team = Policy(
        policy.standing_acts, limits, policy.targets, ("Refunds reach the account within 5 working days.",)
    )
    agent = Agent("Nadia Okoro", role="agent")

    found = claims_of(
        "en",
        "You receive a voucher of £20. A refund shows within 5 working days.",
        agent=agent,
        team_policy=team,
    )

    assert [(each.kind, each.source.kind if each.source else None) for each in found] == [
        (ClaimKind.REMEDY, SourceKind.POLICY),
        (ClaimKind.AMOUNT, SourceKind.POLICY),
        (ClaimKind.REMEDY, SourceKind.POLICY),
        (ClaimKind.DURATION, SourceKind.POLICY),
    ]


def test_find_claims_when_the_case_gives_remedy_and_policy_then_they_are_named_as_sources(
    claims_of: Find,
) -> None:
    found = claims_of(
        "it",
        "Le spediamo una sostituzione gratuita; arriverà entro 4 giorni lavorativi.",
        remedy="sostituzione gratuita",
        policy=("Le sostituzioni arrivano in 4 giorni lavorativi",),
    )

    kinds = {each.kind: each.source.kind for each in found if each.source}
    assert kinds[ClaimKind.REMEDY] is SourceKind.REMEDY
    assert kinds[ClaimKind.DURATION] is SourceKind.POLICY


def test_find_claims_when_routes_are_given_then_the_profile_backs_its_own(claims_of: Find) -> None:
    reply = (
        "Write to nadia.okoro@post.example or ring 0161 496 0177, not 0161 496 0999. "
        "We will call you on 0161 496 0100. See www.help.example about order 4512-88."
    )

    found = claims_of(
        "en",
        reply,
        agent=AGENT,
        customer=Customer("Kit Amber"),
        untrusted_message="Order 4512-88 again! Call me on +44 161 496 0100.",
    )

    rows = _rows(found)
    assert ("email", "nadia.okoro@post.example", True, "profile") in rows
    assert ("phone", "0161 496 0177", True, "profile") in rows
    assert ("phone", "0161 496 0999", True, None) in rows
    assert ("phone", "0161 496 0100", False, "message") in rows
    assert ("link", "www.help.example", True, None) in rows
    assert ("order_number", "4512-88", False, "message") in rows


def test_find_claims_when_percentages_are_given_then_facts_back_them(claims_of: Find) -> None:
    found = claims_of("pt", "Dou-lhe um desconto de 20 %.", facts=("desconto de 20 por cento aprovado",))

    assert ("percentage", "20 %", True, "fact") in _rows(found)


def test_find_claims_when_spaces_and_letters_are_unusual_then_spans_are_of_the_given_text(
    claims_of: Find,
) -> None:
    reply = "Верну 1\u00a0200\u00a0₽ до пят\u00adницы, 13\u00a0марта."

    found = claims_of("ru", reply, facts=("возврат 1200 руб. до 13 марта",))

    assert [each.span.text for each in found] == [
        "Верну",
        "1\u00a0200\u00a0₽",
        "до пят\u00adницы, 13\u00a0марта",
    ]
    assert all(reply[each.span.start : each.span.end] == each.span.text for each in found)


def test_find_claims_when_the_reply_is_empty_then_there_are_none(claims_of: Find) -> None:
    assert claims_of("en", "") == ()


def test_find_claims_when_asked_twice_then_it_is_the_same(claims_of: Find) -> None:
    reply = "I will refund £45 by Friday. " * 8

    assert claims_of("en", reply, facts=("£45",)) == claims_of("en", reply, facts=("£45",))


NOT_OURS = [
    ("en", "Our lines are open from 9 am to 5 pm.", "from 9 am to 5 pm"),
    ("en", "Please call us by Friday.", "by Friday"),
    ("en", "Your old tariff was agreed for twelve months.", "for twelve months"),
    ("en", "The sofa has a five-year guarantee.", "five-year"),
    ("en", "I know that the wedding is on 20 March.", "20 March"),
    ("en", "The works in your street go on until 4 September.", "until 4 September"),
    ("it", "Due guasti in un mese sono troppi.", "in un mese"),
    ("ru", "Напишите нам до пятницы.", "до пятницы"),
    ("ru", "За четыре дня до свадьбы это особенно обидно.", "За четыре дня"),
    ("pt", "Confirme até sexta-feira, por favor.", "até sexta-feira"),
]


@pytest.mark.parametrize(("language", "reply", "span"), NOT_OURS)
def test_find_claims_when_a_time_is_the_customers_or_a_term_then_it_does_not_bind(
    claims_of: Find, language: str, reply: str, span: str
) -> None:
    found = claims_of(language, reply, untrusted_message="The wedding is on 20 March!")

    stated = {each.span.text: each.commitment for each in found}
    if span == "until 4 September":
        assert stated[span] is True
    else:
        assert stated[span] is False


@pytest.mark.parametrize(
    ("language", "reply"),
    [
        ("en", "I have sent it today."),
        ("en", "I am checking the log this morning."),
        ("en", "We argued that evening for some hours, a few days ago, and now we talk."),
        ("it", "Oggi ho spedito il pacco."),
        ("ru", "Сегодня отправила посылку."),
        ("pt", "Enviei hoje a peça."),
    ],
)
def test_find_claims_when_today_only_dates_what_was_begun_then_it_is_no_claim_of_its_own(
    claims_of: Find, language: str, reply: str
) -> None:
    found = claims_of(language, reply)

    assert [each for each in found if each.kind in {ClaimKind.DATE, ClaimKind.DURATION}] == []


REMEDIES = [
    ("en", "We can offer you a goodwill credit.", True),
    ("en", "You asked for a refund.", False),
    ("en", "A refund is not possible here.", False),
    ("en", "No compensation is due.", False),
    ("it", "Le offriamo un buono.", True),
    ("it", "Ho letto la Sua richiesta di rimborso.", False),
    ("it", "Il rimborso non è previsto.", False),
    ("ru", "Вы получите компенсацию.", True),
    ("ru", "Вы просили возврат.", False),
    ("ru", "Компенсация не предусмотрена.", False),
    ("pt", "Segue uma compensação.", True),
    ("pt", "Li o seu pedido de reembolso.", False),
    ("pt", "Se preferir, há um vale.", False),
]


@pytest.mark.parametrize(("language", "reply", "commitment"), REMEDIES)
def test_find_claims_when_a_remedy_is_named_then_only_a_given_one_binds(
    claims_of: Find, language: str, reply: str, commitment: bool
) -> None:
    found = claims_of(language, reply)

    (remedy,) = [each for each in found if each.kind is ClaimKind.REMEDY]
    assert remedy.commitment is commitment
    assert remedy.source is None


def test_find_claims_when_the_customer_named_the_remedy_then_a_mention_has_its_source(
    claims_of: Find,
) -> None:
    found = claims_of("en", "You asked for a refund.", untrusted_message="I want a refund of 20%!")

    assert _rows(found) == [("remedy", "refund", False, "message")]


AMOUNTS = [
    ("en", "You paid £45 for it.", False),
    ("en", "We took £182 twice.", False),
    ("en", "A cheque for £96 is on its way.", True),
    ("en", "Labour, £90, is on us as a refund.", True),
    ("en", "We will not pay £50.", False),
    ("it", "La bolletta di 80 euro era sbagliata.", False),
    ("it", "Riceverà 80 euro.", True),
    ("ru", "С Вас списали 300 рублей.", False),
    ("ru", "На карту поступит 300 рублей.", True),
    ("pt", "Foram cobrados R$ 50.", False),
    ("pt", "R$ 50 voltam como crédito na sua conta.", True),
]


@pytest.mark.parametrize(("language", "reply", "commitment"), AMOUNTS)
def test_find_claims_when_an_amount_is_named_then_only_a_given_one_binds(
    claims_of: Find, language: str, reply: str, commitment: bool
) -> None:
    found = claims_of(language, reply)

    assert [each.commitment for each in found if each.kind is ClaimKind.AMOUNT] == [commitment]


ACTS = [
    ("en", "I will check your meter and refund the difference.", ["I will check", "refund"]),
    ("en", "Your parcel has been sent.", ["has been sent"]),
    ("en", "It will be repaired.", ["will be repaired"]),
    ("en", "Refunded. Sorry again!", ["Refunded"]),
    ("en", "You sent it back and they called twice.", []),
    ("it", "Sto verificando e Le scriverò.", ["Sto verificando", "scriverò"]),
    ("it", "Ho controllato e corretto il conto.", ["Ho controllato", "corretto"]),
    ("it", "Il rimborso di cui parla, il controllo e il telefono.", []),
    ("it", "Verifico subito.", ["Verifico"]),
    ("it", "Si sono verificati ritardi.", []),
    ("ru", "Мы проверим счёт и вернём разницу.", ["проверим", "вернём"]),
    ("ru", "Сегодня связалась со складом.", ["Сегодня связалась"]),
    ("ru", "Вы отправили заявление, курьер доставил посылку.", []),
    ("ru", "Могу отправить новый.", ["Могу отправить"]),
    ("pt", "Vou analisar e corrigir a fatura.", ["Vou analisar", "corrigir"]),
    ("pt", "Falei com a equipa e devolvo-lhe o valor.", ["Falei com a equipa", "devolvo"]),
    ("pt", "O reembolso e o conserto foram pedidos em março.", []),
]


@pytest.mark.parametrize(("language", "reply", "acts"), ACTS)
def test_find_claims_when_acts_are_named_then_only_ours_are_found(
    claims_of: Find, language: str, reply: str, acts: list[str]
) -> None:
    found = claims_of(language, reply)

    assert [each.span.text for each in found if each.kind in {ClaimKind.DONE, ClaimKind.PROMISED}] == acts


def test_find_claims_when_a_fact_speaks_of_the_same_things_then_it_backs_the_act(claims_of: Find) -> None:
    (moved,) = claims_of(
        "en",
        "I have moved your daughter to the morning nursery group.",
        facts=("nursery place: morning group",),
    )

    assert moved.source is not None
    assert moved.source.text == "nursery place: morning group"


def test_find_claims_when_the_message_tells_of_a_passive_act_then_it_is_the_customers_story(
    claims_of: Find,
) -> None:
    (sent,) = claims_of(
        "en", "The parcel was sent to number 12.", untrusted_message="You sent it to number 12!"
    )

    assert (sent.commitment, sent.source.kind if sent.source else None) == (False, SourceKind.MESSAGE)


@pytest.mark.parametrize(
    ("fields", "source"),
    [
        ({"facts": ("helpline 0800 496 0123",)}, SourceKind.FACT),
        ({"policy": ("Complaints line: 0800 496 0123",)}, SourceKind.POLICY),
        ({"remedy": "call 0800 496 0123 for a new part"}, SourceKind.REMEDY),
        ({"signature": "Nadia, 0800 496 0123"}, SourceKind.PROFILE),
        ({"untrusted_message": "ring 0800 496 0123"}, SourceKind.MESSAGE),
        ({}, None),
    ],
)
def test_find_claims_when_a_phone_stands_somewhere_then_that_place_is_its_source(
    claims_of: Find, fields: dict[str, object], source: SourceKind | None
) -> None:
    (phone,) = claims_of("en", "The number is 0800 496 0123.", **fields)

    assert (phone.source.kind if phone.source else None) is source
    assert phone.commitment is (source is not SourceKind.MESSAGE)


def test_find_claims_when_the_customer_has_an_address_then_naming_it_is_no_commitment(
    claims_of: Find,
) -> None:
    (email,) = claims_of(
        "en", "It goes to kit@home.example.", customer=Customer("Kit", email="kit@home.example")
    )

    assert not email.commitment


def test_find_claims_when_an_order_number_is_only_in_running_text_then_it_is_found_there(
    claims_of: Find,
) -> None:
    (number,) = claims_of("en", "About order AB-1234:", facts=("parcel AB1234 lost",))

    assert (number.kind, number.source.kind if number.source else None) == (
        ClaimKind.ORDER_NUMBER,
        SourceKind.FACT,
    )


def test_find_claims_when_a_gap_holds_an_example_then_it_states_nothing(claims_of: Find) -> None:
    found = claims_of("en", "I will write [[by Friday 13 March?]] about the [[£45 refund]].")

    assert _rows(found) == [("promised", "I will write", True, "policy")]


@pytest.mark.parametrize(
    ("language", "reply"),
    [
        ("en", "I am sorry that your flight was cancelled."),
        ("en", "I am sorry that you were spoken to in this way."),
        ("en", "I will check what was booked, what was changed, and by whom."),
        ("en", "I will find out what you signed up for and what was set up in its place."),
        ("en", "I can see why you are angry: your card was blocked."),
        ("en", "Has the claim been paid as it was agreed?"),
        ("ru", "Мне жаль, что рейс был отменён."),
    ],
)
def test_find_claims_when_a_regret_or_a_question_tells_what_happened_then_it_binds_nobody(
    claims_of: Find, language: str, reply: str
) -> None:
    passive = [claim for claim in claims_of(language, reply) if claim.kind is ClaimKind.DONE]

    assert [claim.span.text for claim in passive if claim.commitment] == []


@pytest.mark.parametrize(
    "reply",
    [
        "I am sorry, your fare has been refunded.",
        "I am sorry that you waited and your booking has been changed.",
        "I am sorry that you waited; your booking was changed today.",
        "I am sorry that you waited. Your booking was changed today.",
        "Your booking was changed.",
    ],
)
def test_find_claims_when_a_passive_stands_beside_a_regret_then_it_binds_us(
    claims_of: Find, reply: str
) -> None:
    assert [claim for claim in claims_of("en", reply) if claim.commitment and claim.source is None]


@pytest.mark.parametrize(
    "reply", ["I am refunding this: [[what]].", "This is what I found: [[what you found]]."]
)
def test_find_claims_when_an_act_only_leads_up_to_a_gap_then_it_states_nothing(
    claims_of: Find, reply: str
) -> None:
    assert claims_of("en", reply) == ()


def test_find_claims_when_a_gap_stands_in_another_sentence_then_the_act_is_stated(claims_of: Find) -> None:
    assert claims_of("en", "I have refunded you. This is the rest: [[what]].")
