"""Names are compared without titles, accents and case endings."""

import pytest

from amends.text.names import name_words, same_name

SAME = [
    ("Laura", "Laura Bennett"),
    ("L. Bennett", "Laura Bennett"),
    ("Bennett, Laura", "Laura Bennett"),
    ("Ms Osei", "Ada Osei"),
    ("Inês", "Ines Sousa"),
    ("Dott. Marco Galli", "marco galli"),
    ("Sr. Téo", "Teo"),
    ("Денису Орлову", "Денис Орлов"),
    ("Марине Лебедевой", "Марина Лебедева"),
    ("Павлу", "Павел Громов"),
    ("Петра", "Пётр"),
    ("Ильёй Фоминым", "Илья Фомин"),
    ("Юлией", "Юлия"),
    ("Алексею", "Алексей"),
    ("Льву", "Лев"),
    ("Анна", "Анна Викторовна"),
]
DIFFERENT = [
    ("Mark Bennett", "Laura Bennett"),
    ("LB", "Laura Bennett"),
    ("L. B.", "Laura Bennett"),
    ("", "Laura Bennett"),
    ("Мария", "Марина"),
    ("Денису Белову", "Денис Орлов"),
    ("Team", "Laura Bennett"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_same_name_when_it_can_be_the_same_person_then_it_is_true(one: str, other: str) -> None:
    assert same_name(one, other)
    assert same_name(other, one)


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_same_name_when_it_is_somebody_else_then_it_is_false(one: str, other: str) -> None:
    assert not same_name(one, other)
    assert not same_name(other, one)


def test_name_words_when_titles_stand_before_then_they_are_dropped() -> None:
    assert name_words("Gentile Dott. Marco D'Amico") == ("marco", "d'amico")
