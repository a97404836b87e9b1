"""A phone proves its seat to a log that a backup replaced; nobody else can."""

from sqlalchemy import Connection

from floor import commands as c
from floor.commands import Asked
from floor.rep import CLOCK, Actor
from tests.web.house import Browser, House
from tests.web.screen import new_key


def restored(house: House) -> None:
    """As `floor restore` does: the log has another epoch."""
    asked = Asked(command=c.Restore(house.time(), pause=True), by=CLOCK, key=new_key())
    recorder = house.desk.floor.recorder

    async def ask() -> None:
        await recorder.ask(house.sprint, asked)

    house.run(ask())


def lost(house: House, rep: str) -> None:
    """The backup had no seat for that rep."""

    def leave(connection: Connection) -> None:
        connection.exec_driver_sql("DELETE FROM seats WHERE rep = ?", (rep,))

    house.run(house.desk.floor.storage.write(leave))


def kept(house: House, phone: Browser, **more: object) -> dict[str, object]:
    """What the pad keeps."""
    page = phone.data(f"/sprints/{house.sprint}/pad")
    return {"ticket": page["ticket"], "name": "Karim", "colour": 2, "mode": "team", **more}


def test_a_phone_whose_seat_the_backup_did_not_have_gets_it_back(house: House) -> None:
    host = house.found()
    house.open_sprint(host)
    phone = house.join("Karim")
    rep = phone.data(f"/sprints/{house.sprint}/pad")["rep"]
    keep = kept(house, phone)
    lost(house, rep)
    restored(house)
    told = phone.told(f"/sprints/{house.sprint}/returns", keep)
    assert (told["rep"], told["status"]) == (rep, "admitted")
    assert phone.data(f"/sprints/{house.sprint}/pad")["rep"] == rep
    assert phone.refused(f"/sprints/{house.sprint}/returns", keep | {"ticket": told["ticket"]})


def test_while_the_log_is_the_same_a_ticket_opens_nothing(house: House) -> None:
    """A seat that the host has moved to another phone stays there."""
    house.open_sprint(house.found())
    phone = house.join("Karim")
    keep = kept(house, phone)
    lost(house, phone.data(f"/sprints/{house.sprint}/pad")["rep"])
    assert phone.refused(f"/sprints/{house.sprint}/returns", keep) == "signed_out"


def test_another_phone_does_nothing_with_it_nor_with_one_of_its_own_making(house: House) -> None:
    house.open_sprint(house.found())
    phone, thief = house.join("Karim"), house.join("Nadia")
    keep = kept(house, phone)
    restored(house)
    assert thief.refused(f"/sprints/{house.sprint}/returns", keep) == "signed_out"
    epoch, rep, via, signature = str(keep["ticket"]).split(".")
    for forged in (f"{epoch}.x.{via}.{signature}", f"1.{rep}.{via}.{signature}", "é", "...", ""):
        asked = keep | {"ticket": forged}
        assert phone.refused(f"/sprints/{house.sprint}/returns", asked) == "signed_out"


def test_whoever_was_erased_does_not_come_back(house: House) -> None:
    house.open_sprint(house.found())
    phone = house.join("Karim")
    rep, keep = phone.data(f"/sprints/{house.sprint}/pad")["rep"], kept(house, phone)
    floor = house.desk.floor

    async def erase() -> None:
        asked = floor.ask(house.sprint, Actor("rep", rep), c.EraseRep(rep), key=new_key())
        await asked

    house.run(erase())
    restored(house)
    assert phone.refused(f"/sprints/{house.sprint}/returns", keep) == "unknown_rep"


def test_a_pad_that_has_no_seat_here_is_led_to_the_door_of_its_sprint(house: House) -> None:
    house.open_sprint(house.found())
    answer = Browser(house).page(f"/sprints/{house.sprint}/pad")
    assert answer.headers["location"] == f"/j?sprint={house.sprint}"
