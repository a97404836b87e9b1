"""The table of results: what it has, and what it refuses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floor.callfile.mapping import Mapping, Sense, parse, shipped, usual
from floor.callfile.saying import kind_of, said
from floor.callfile.unreadable import Unreadable
from floor.kind import KINDS
from floor.objection import OBJECTIONS, OTHER
from tests.floor.callfile.files import MAPPING
from web import i18n

FIELD = {
    "no_answer": "NRP; Pas de réponse; No answer; 73a0d17f-1163-4015-bdd5-ec830791da20; no-answer",
    "voicemail": "Messagerie",
    "voicemail_left": "Left voicemail; b2cf5968-551e-4856-9783-52b3da59a7d0",
    "busy": "Busy; 9d9162e7-6cf3-4944-bf63-4dff82258764",
    "wrong_number": "Numéro KO; Faux numéro; Mauvais numéro; Wrong number;"
    "17b47fee-58de-441e-a44c-c6300d46f273",
    "gatekeeper_block": "Barrage standard; Barrage secrétaire",
    "gatekeeper_info": "Left live message; a4c4c377-d246-4b32-a13b-75a56a4cd0ff",
    "wrong_person": "Mauvais interlocuteur",
    "hung_up": "Raccroché au nez",
    "refusal": "Refus; Pas intéressé; Refus catégorique; not_interested; argued_refusal;"
    "Refus argu; Refus argumenté; Géré par le siège",
    "callback": "Rappel; À rappeler; Rappel demandé; Relance; Connected;"
    "f240bbac-87c9-4f6e-bf70-924b57d47db7",
    "send_info": "Envoie mail; Mail doc; Mail uniquement",
    "off_target": "Hors cible; Disqualifié",
    "interested": "Intéressé; Projet à suivre",
    "meeting": "Meeting booké; RDV pris; R1 posé",
    "opposition": "OPPOSITION RGPD",
    "not_a_call": "failed; canceled",
}
WORDS = [(word.strip(), kind) for kind, words in FIELD.items() for word in words.split(";")]


@pytest.mark.parametrize(("word", "kind"), WORDS)
def test_the_words_of_the_field_are_known(word: str, kind: str) -> None:
    sense = MAPPING.outcome("", word)
    assert sense is not None
    assert sense.kind == kind


def test_an_argued_refusal_is_a_refusal_after_a_talk() -> None:
    assert MAPPING.outcome("", "Refus argumenté") == Sense("refusal", talked=True)
    assert MAPPING.outcome("", "Refus catégorique") == Sense("refusal")
    assert MAPPING.outcome("", "Géré par le siège") == Sense("refusal", objection="hq_decides")


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_the_floor_s_own_words_are_known_in_both_languages(language: i18n.Language) -> None:
    words = i18n.load()[language].words
    for code in KINDS:
        sense = MAPPING.outcome("", code)
        assert sense is not None and sense.kind == code
        label = words.get(f"shared.kind.{code}")
        if isinstance(label, str):
            found = MAPPING.outcome("", label)
            assert found is not None and found.kind == code, label
    for code in (*OBJECTIONS, OTHER):
        assert MAPPING.objection(code) == code


@given(st.sampled_from([word for word, _ in WORDS]), st.data())
def test_case_accents_and_spaces_do_not_matter(word: str, data: st.DataObject) -> None:
    changed = "".join(
        data.draw(st.sampled_from([char.upper(), char.lower(), f"{char} ", f".{char}"]))
        for char in word
    )
    assert MAPPING.outcome("", changed) == MAPPING.outcome("", word)


def test_a_column_s_own_line_comes_first() -> None:
    assert MAPPING.outcome("Résultat", "Non") == Sense("refusal")
    assert MAPPING.outcome("Answered", "No") == Sense("no_answer")


def test_who_answered_is_told_by_the_talk_alone() -> None:
    sense = MAPPING.outcome("", "completed")
    assert sense is not None
    assert [kind_of(sense, talk) for talk in (None, 59, 60)] == [
        "voicemail",
        "voicemail",
        "callback",
    ]
    assert KINDS["voicemail"].pickup is False


def test_of_several_tags_the_furthest_step_wins() -> None:
    assert said([("tags", "Salon, Intéressé, NRP")], MAPPING).sense == Sense("interested")
    assert said([("tags", "Relance | RDV pris")], MAPPING).sense == Sense("meeting")


def test_the_next_column_speaks_where_the_first_says_nothing_known() -> None:
    heard = said([("tags", "Salon"), ("answered", "No")], MAPPING)
    assert (heard.sense, heard.passed_over) == (Sense("no_answer"), "Salon")
    assert said([("tags", ""), ("answered", "No")], MAPPING).passed_over == ""
    assert said([("tags", "Salon")], MAPPING).sense is None


def test_one_s_own_lines_go_over_the_usual_ones() -> None:
    own = parse('[outcomes]\n"Salon" = "referral"\n"NRP" = "busy"\n').over(usual())
    assert own.outcome("", "salon") == Sense("referral")
    assert own.outcome("", "nrp") == Sense("busy")
    assert own.outcome("", "RDV pris") == Sense("meeting")


def test_the_shipped_table_can_be_given_back() -> None:
    assert parse(shipped()) == usual()
    assert isinstance(usual(), Mapping)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ('[outcomes]\n"a" = ', "mapping"),
        ("[results]\n", "mapping"),
        ('[outcomes]\n"a" = 3\n', "mapping"),
        ('[outcomes]\n"a" = "lunch"\n', "mapping_word"),
        ('[outcomes]\n"a" = { kind = "refusal", objection = "lunch" }\n', "mapping_word"),
        ('[outcomes]\n"a" = { kind = "refusal", colour = "red" }\n', "mapping"),
        ('[objections]\n"a" = "lunch"\n', "mapping_word"),
    ],
)
def test_a_table_that_cannot_be_used_says_where(text: str, code: str) -> None:
    with pytest.raises(Unreadable) as told:
        parse(text)
    assert told.value.code == code
