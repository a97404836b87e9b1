"""Each setting is one documented field, and a wrong one says what to change."""

from pathlib import Path

import pytest

from tests.web.house import serving
from web import i18n
from web.settings import DOCS, NAMES, Settings, WrongSetting, read
from web.settings_table import table
from web.trouble import sentence

DOCUMENT = Path(__file__).parents[2] / "docs" / "settings.md"


def test_every_setting_is_documented() -> None:
    assert set(DOCS) == set(NAMES) == set(Settings.__struct_fields__)
    assert DOCUMENT.read_text(encoding="utf-8") == table(), "python -m web.settings_table"


def test_the_environment_is_read_and_the_command_line_wins() -> None:
    environ = {"PORT": "9000", "FLOOR_SIGNIN_DAYS": "3", "FLOOR_NAMES": "floor.lan, mac"}
    found = read(environ, port=9001)
    assert (found.port, found.signin_days, found.names) == (9001, 3, ("floor.lan", "mac"))


@pytest.mark.parametrize(
    ("environ", "code"),
    [
        ({"PORT": "many"}, "setting"),
        ({"PORT": "70000"}, "setting"),
        ({"FLOOR_HELLO_S": "0"}, "setting"),
        ({"FLOOR_LOG": "xml"}, "setting"),
        ({"PUBLIC_URL": "floor.example.org"}, "setting_url"),
        ({"PUBLIC_URL": "https://floor.example.org/path"}, "setting_url"),
        ({"PUBLIC_URL": "https://floor.example.org:port"}, "setting_url"),
        ({"DATABASE_URL": "mysql://there"}, "setting_database"),
        ({"FLOOR_TRUSTED_PROXIES": "*"}, "setting_proxies"),
        ({"DYNO": "web.1"}, "setting_ephemeral"),
    ],
)
def test_a_wrong_setting_is_refused_with_what_to_change(
    environ: dict[str, str], code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(WrongSetting) as refused:
        read(environ)
    assert refused.value.code == code
    said = set()
    for language in i18n.LANGUAGES:
        monkeypatch.setenv("LC_ALL", f"{language}_XX.UTF-8")
        text = sentence(refused.value, Settings())
        assert next(iter(environ)) in text
        assert "{" not in text
        said.add(text)
    assert len(said) == len(i18n.LANGUAGES)


def test_a_password_in_a_wrong_database_address_is_not_repeated() -> None:
    with pytest.raises(WrongSetting) as refused:
        read({"DATABASE_URL": "mysql://user:secret@there"})
    assert "secret" not in sentence(refused.value, Settings())


def test_the_secret_is_made_once_and_is_nobody_elses(tmp_path: Path) -> None:
    with serving(tmp_path / "data") as house:
        token = house.desk.first_run_token
    file = tmp_path / "data" / "secret"
    assert file.stat().st_mode & 0o777 == 0o600
    with serving(tmp_path / "data") as again:
        assert again.desk.first_run_token == token
