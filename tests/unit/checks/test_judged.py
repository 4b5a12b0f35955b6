"""What the shipped models make of sentences that stand in no training file."""

from functools import cache

import pytest

from amends.bootstrap import shipped_prompts, shipped_resources
from amends.checks.judged import judge
from amends.domain.languages import Language
from amends.packs.language import LanguagePack
from amends.packs.library import PackLibrary
from amends.text.document import analyse

_PLAIN = {
    "en": {
        "Nobody should have to sit three nights in a freezing flat with a newborn.": "empathy",
        "I'm sending a new charger to your home address tomorrow.": "step",
        "Unfortunately our policy does not allow refunds after 14 days.": "policy",
        "Our opening hours are nine to five.": None,
    },
    "it": {
        "Nessuno dovrebbe passare tre notti al gelo con un neonato.": "empathy",
        "Le spedisco domani un nuovo caricatore a casa.": "step",
        "Purtroppo il regolamento non consente rimborsi dopo 14 giorni.": "policy",
        "I nostri uffici sono aperti dalle nove alle cinque.": None,
    },
    "ru": {
        "Никто не должен три ночи сидеть в ледяной квартире с новорождённым.": "empathy",
        "Завтра отправлю Вам новое зарядное устройство.": "step",
        "К сожалению, правила не позволяют вернуть деньги после 14 дней.": "policy",
        "Мы работаем с девяти до пяти.": None,
    },
    "pt": {
        "Ninguém devia passar três noites gelado em casa com um recém-nascido.": "empathy",
        "Envio-lhe amanhã um carregador novo para casa.": "step",
        "Infelizmente, a nossa política não permite reembolsos após 14 dias.": "policy",
        "Estamos abertos das nove às cinco.": None,
    },
}


@cache
def _pack(language: str) -> LanguagePack:
    return PackLibrary(shipped_resources(), shipped_prompts()).language(Language(language))


@pytest.mark.parametrize(
    ("language", "sentence", "label"),
    [(language, *each) for language, plain in _PLAIN.items() for each in plain.items()],
)
def test_judge_knows_plain_sentences(language: str, sentence: str, label: str | None) -> None:
    pack = _pack(language)
    document = analyse(sentence, pack.grammar)

    found = judge(document, pack.reply_rules.matches(document), pack.sentence_model)

    assert [match.rule.id for match in found] == ([] if label is None else [f"model.{label}"])
    assert all(match.span.text == sentence for match in found)


def test_judge_asks_about_each_sentence_of_the_agent_and_none_of_the_customer() -> None:
    pack = _pack("en")
    document = analyse(
        "> Nobody should have to sit three nights in a freezing flat with a newborn.\n\nThank you.",
        pack.grammar,
    )

    assert judge(document, (), pack.sentence_model) == ()
