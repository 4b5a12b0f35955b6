"""The main job as a person does it on the command line: a complaint in, a checked reply out."""

import json
from pathlib import Path

import pytest

from amends.cli.main import run

COMPLAINTS = {
    "en": (
        "Hello, I ordered a cot on 2 November and it has not come. This is the third time I write and nobody "
        "answers. The baby is due next week and I am really worried. Please send it or refund me.\n"
        "\nJane Osei"
    ),
    "it": (
        "Buongiorno, ho ordinato un lettino il 2 novembre e non è ancora arrivato. È la terza volta che "
        "scrivo e nessuno risponde. Il bambino nasce la settimana prossima e sono molto preoccupata. "
        "Rimborsatemi.\n"
    ),
    "ru": (
        "Здравствуйте, я заказала кроватку 2 ноября, и её до сих пор нет. Пишу уже третий раз, никто не "
        "отвечает. Ребёнок родится на следующей неделе, я очень волнуюсь. Верните деньги.\n"
    ),
    "pt": (
        "Olá, encomendei um berço no dia 2 de novembro e ainda não chegou. É a terceira vez que escrevo e "
        "ninguém responde. O bebé nasce na próxima semana e estou muito preocupada. Quero o meu dinheiro "
        "de volta.\n"
    ),
}
AGENT = "agent: {name: Laura Hale, phone: 0161 496 0137, email: laura.hale@example.com}\nsent: 2026-11-16\n"
LABELLED = [
    *("acknowledged_feelings", "no_defensiveness", "thanks", "apology", "ownership", "next_steps"),
    *("no_policy_hiding", "no_blame", "no_overpromise", "verify_or_followup"),
]


@pytest.fixture
def profile(tmp_path: Path) -> list[str]:
    return ["--profile", str(tmp_path / "profile")]


def _draft(
    profile: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str, case: str
) -> dict:
    message = tmp_path / "message.txt"
    message.write_text(text, encoding="utf-8")
    case_file = tmp_path / "case.yaml"
    case_file.write_text(case, encoding="utf-8")
    assert run([*profile, "draft", str(message), "--case", str(case_file), "--json"]) == 0
    return json.loads(capsys.readouterr().out)


@pytest.mark.parametrize("stage", ["ack", "holding", "final", "followup"])
@pytest.mark.parametrize("language", COMPLAINTS)
def test_draft_of_each_language_and_stage_passes_all_but_what_it_was_not_told(
    language: str, stage: str, profile: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    drafted = _draft(profile, tmp_path, capsys, COMPLAINTS[language], AGENT + f"stage: {stage}\n")

    failed = [line for line in drafted["checklist"] if line["verdict"] == "fail" and line["rule"] != "gap"]
    assert drafted["language"].split("-")[0] == language
    assert drafted["engine"] == "composer"
    assert drafted["model"] is None
    assert failed == []
    assert [claim for claim in drafted["claims"] if claim["commitment"] and claim["source"] is None] == []


def test_draft_when_everything_is_known_has_no_gap_and_holds_nothing(
    profile: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case = AGENT + (
        "stage: final\nfault: ours\norganisation: Brightcot\n"
        "facts:\n- The parcel was lost at our depot on 9 November.\n"
        "- The refund of £89 was paid on 16 November and reaches the account by Friday 20 November.\n"
        "- I will call on Monday 23 November.\n"
        "remedy: a full refund of £89\n"
    )

    drafted = _draft(profile, tmp_path, capsys, COMPLAINTS["en"], case)

    assert "£89" in drafted["draft"]
    assert "Laura Hale" in drafted["draft"]
    assert drafted["draft"].count("0161 496 0137") == 1
    assert [line["id"] for line in drafted["checklist"] if line["verdict"] == "fail"] == []


def test_two_complaints_never_get_the_same_letter(
    profile: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    one = _draft(profile, tmp_path, capsys, "My parcel is two weeks late. I am upset.", AGENT)
    two = _draft(profile, tmp_path, capsys, "My parcel is three weeks late. I am angry.", AGENT)

    assert one["draft"] != two["draft"]


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("Thank you so much, your fitter was wonderful and so kind to my mother.", False),
        ("Hello, what are your opening hours on Sunday?", False),
        ("Your fitter was rude and left the job half done. I am fed up.", True),
    ],
)
def test_praise_and_questions_are_not_apologised_to(
    text: str, complaint: bool, profile: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    drafted = _draft(profile, tmp_path, capsys, text, AGENT)

    assert drafted["complaint"] is complaint
    assert ("sorry" in drafted["draft"].lower()) is complaint


def test_care_flag_gives_only_an_acknowledgement_and_asks_for_a_person(
    profile: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "The heater you sold us caught fire and my son was burned, he is in hospital. I am furious."

    drafted = _draft(profile, tmp_path, capsys, text, AGENT + "stage: final\nremedy: a full refund of £40\n")

    assert drafted["care"]
    assert "£40" not in drafted["draft"]
    assert any("person" in gap["text"] for gap in drafted["gaps"])
    assert drafted["warnings"]


def test_drafted_reply_is_kept_and_can_be_listed_shown_exported_and_erased(
    profile: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    drafted = _draft(profile, tmp_path, capsys, COMPLAINTS["en"], AGENT)

    assert run([*profile, "cases", "list", "--json"]) == 0
    (listed,) = json.loads(capsys.readouterr().out)["cases"]
    assert run([*profile, "cases", "show", listed["id"][:4]]) == 0
    assert drafted["draft"] in capsys.readouterr().out
    exported = tmp_path / "cases.json"
    assert run([*profile, "cases", "export", str(exported)]) == 0
    assert run([*profile, "cases", "erase", listed["id"]]) == 0
    assert run([*profile, "cases", "import", str(exported)]) == 0
    capsys.readouterr()
    assert run([*profile, "cases", "list"]) == 0
    assert listed["id"] in capsys.readouterr().out


def test_check_shows_the_words_and_exits_1_only_when_an_exact_check_fails(
    profile: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "message.txt").write_text("I waited two hours and I am angry!", encoding="utf-8")
    (tmp_path / "case.yaml").write_text(AGENT, encoding="utf-8")
    reply = tmp_path / "reply.txt"
    known = ["--message", str(tmp_path / "message.txt"), "--case", str(tmp_path / "case.yaml")]

    reply.write_text("Dear customer, please calm down. Laura Hale, 0161 496 0137", encoding="utf-8")
    judged = run([*profile, "check", str(reply), *known])
    shown = capsys.readouterr().out
    reply.write_text("I am sorry. Laura Hale, 0161 496 9999", encoding="utf-8")
    contradicted = run([*profile, "check", str(reply), *known])

    assert "calm down" in shown
    assert judged == 0
    assert contradicted == 1


def test_check_explained_reaches_the_guideline_behind_each_line(
    profile: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    reply = tmp_path / "reply.txt"
    reply.write_text("Thank you for telling me. I am sorry about the mix-up.", encoding="utf-8")

    run([*profile, "check", str(reply), "--explain"])

    shown = capsys.readouterr().out
    assert "ten_guidelines.acknowledge_feelings" in shown
    assert "decided by: en.apology" in shown


def test_batch_with_a_bad_line_answers_the_others_in_order_and_exits_2(
    profile: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    item = {
        "id": "a1",
        "lang": "en",
        "channel": "email",
        "stage": "ack",
        "context": {"sent": "2026-11-16", "customer": "Jo Low", "agent": None, "facts": ""},
        "message": "My parcel never came and I am upset!",
        "reply": "Thank you for telling us. I am sorry it never came.",
    }
    batch = tmp_path / "items.jsonl"
    batch.write_text(f"{json.dumps(item)}\nnot json\n{json.dumps({**item, 'id': 'a2'})}\n", encoding="utf-8")

    code = run([*profile, "check", "--batch", str(batch)])

    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert code == 2
    assert [line.get("id", line.get("line")) for line in lines] == ["a1", 2, "a2"]
    evidence = lines[0]["checks"]["apology"]["evidence"][0]
    assert item["reply"][evidence["start"] : evidence["end"]] == evidence["text"]


def test_benchmark_of_labelled_items_prints_the_table(
    profile: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    item = {
        "id": "a1",
        "pair": "a",
        "lang": "en",
        "channel": "email",
        "stage": "ack",
        "context": {"sent": "2026-11-16", "customer": "Jo Low", "agent": None, "facts": ""},
        "message": "My parcel never came and I am upset!",
        "reply": "Please calm down.",
        "labels": {"no_defensiveness": "fail", "apology": "fail"},
        "evidence": {"no_defensiveness": [{"text": "calm down", "start": 7, "end": 16}]},
    }
    file = tmp_path / "items.jsonl"
    file.write_text(json.dumps(item), encoding="utf-8")

    assert run([*profile, "benchmark", str(file), "--json"]) == 0

    report = json.loads(capsys.readouterr().out)
    assert report["macro_f1"] == 1.0
    assert report["evidence"]["share"] == 1.0


def test_doctor_finds_every_part_working(profile: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    code = run([*profile, "doctor"])

    shown = capsys.readouterr().out
    assert code == 0
    assert "pack ru" in shown
    assert "FAIL" not in shown
