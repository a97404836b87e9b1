"""`pip install` gives a floor that serves everything, from any folder."""

import json
import re
import subprocess
import zipfile
from pathlib import Path

import httpx2

from tests.outside import a_call, outside
from tests.process import ROOT, STOPPED, floor_process


def test_the_wheel_carries_pages_screens_words_and_migrations(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    for wanted in (
        "web/templates/home.html",
        "web/static/manifest.json",
        "web/locale/fr/floor.mo",
        "web/locale/en/floor.json",
        "floor/storage/migrations/versions/0001_first.py",
        "floor/storage/words/fr.txt",
    ):
        assert wanted in names
    assert not [name for name in names if name.startswith(("tests/", "web/client/", "tools/"))]


def test_the_wheel_carries_the_licence_of_all_that_is_built_into_it(wheel: Path) -> None:
    client = json.loads((ROOT / "web/client/package.json").read_text("utf-8"))
    ours = ["LICENSE", "web/client/src/fonts/OFL.txt"]
    theirs = [f"web/client/LICENSE.{name}.txt" for name in client["dependencies"]]
    names = zipfile.ZipFile(wheel).namelist()
    kept = {name.partition(".dist-info/licenses/")[2] for name in names} - {""}
    assert kept == {*ours, *theirs}


def test_an_installed_floor_serves_everything_from_an_empty_folder(
    installed: Path, tmp_path: Path
) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    command = (str(installed),)
    with (
        floor_process(tmp_path, command=command, cwd=empty) as process,
        outside(process.url) as floor,
    ):
        host, sprint = a_call(floor, process.welcome)
        for screen in ("wall", "console", "pad?as=host"):
            page = host.http.get(f"/sprints/{sprint}/{screen}", follow_redirects=True)
            assert page.status_code == 200, screen
            for built in re.findall(r'(?:src|href)="(/static/[^"]+)"', page.text):
                assert host.http.get(built).status_code == 200, built
        notices = {httpx2.get(f"{floor.url}/notice?lang={lang}").text for lang in ("fr", "en")}
        assert len(notices) == 2
        checked = subprocess.run(
            [installed, "verify", str(sprint), "--data", tmp_path / "data"],
            capture_output=True,
            text=True,
            check=False,
        )
        assert checked.returncode == 0, checked.stderr
        assert "calls 1" in checked.stdout
        assert process.stop() == STOPPED
    assert list(empty.iterdir()) == []
