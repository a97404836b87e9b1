"""The words of the screens come out of the .po files whole."""

from pathlib import Path

import pytest

from tools import catalogue

HEADER = 'msgid ""\nmsgstr "Plural-Forms: nplurals=2; plural=(n > 1);\\n"\n\n'


def po(folder: Path, name: str, *messages: str) -> Path:
    path = folder / name
    path.write_text(HEADER + "\n\n".join(messages), encoding="utf-8")
    return path


def said(*sources: Path) -> catalogue.Words:
    return catalogue.words(catalogue.merge(sorted(sources), "fr"))


def test_a_key_has_its_text(tmp_path: Path) -> None:
    pages = po(tmp_path, "pages.po", 'msgid "pad.undo"\nmsgstr "Annuler"')
    assert said(pages) == {"pad.undo": "Annuler"}


def test_a_plural_has_two_texts(tmp_path: Path) -> None:
    door = 'msgid "wall.doors"\nmsgid_plural "wall.doors"\nmsgstr[0] "%(n)s porte"\n'
    pages = po(tmp_path, "pages.po", door + 'msgstr[1] "%(n)s portes"')
    assert said(pages) == {"wall.doors": ["%(n)s porte", "%(n)s portes"]}


def test_a_key_with_no_text_is_left_out(tmp_path: Path) -> None:
    assert said(po(tmp_path, "pages.po", 'msgid "pad.undo"\nmsgstr ""')) == {}


def test_areas_are_merged_and_no_key_is_said_twice(tmp_path: Path) -> None:
    pad = po(tmp_path, "pad.po", 'msgid "pad.undo"\nmsgstr "Annuler"')
    wall = po(tmp_path, "wall.po", 'msgid "wall.goal"\nmsgstr "Objectif"')
    assert said(pad, wall) == {"pad.undo": "Annuler", "wall.goal": "Objectif"}
    again = po(tmp_path, "again.po", 'msgid "pad.undo"\nmsgstr "Défaire"')
    with pytest.raises(ValueError, match=r"pad\.undo"):
        said(pad, again)


def test_french_sets_a_narrow_space_before_a_high_sign(tmp_path: Path) -> None:
    typed = 'msgid "pad.ask"\nmsgstr "Daté\u00a0? Oui\u00a0: «\u00a0sonne\u00a0!\u00a0»"'
    pages = po(tmp_path, "pages.po", typed)
    assert said(pages) == {"pad.ask": "Daté\u202f? Oui\u00a0: «\u00a0sonne\u202f!\u00a0»"}
