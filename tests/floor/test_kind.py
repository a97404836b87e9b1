from floor.kind import HEADS, KINDS, REPEATABLE, step


def test_counters_nest_for_every_kind() -> None:
    for kind in KINDS.values():
        assert not kind.meeting or kind.conversation
        assert kind.conversation is False or kind.connect
        assert not kind.connect or kind.pickup
        assert not kind.door or kind.pickup


def test_eight_heads_hold_the_nineteen_kinds_of_the_table() -> None:
    assert list(HEADS) == [
        "no_answer", "voicemail", "front_desk", "hung_up",
        "no", "follow_up", "meeting", "do_not_call",
    ]  # fmt: skip
    assert [kinds[0] for kinds in HEADS.values()] == [
        "no_answer", "voicemail", "gatekeeper_block", "hung_up",
        "refusal", "callback", "meeting", "opposition",
    ]  # fmt: skip
    assert len(KINDS) == 19


def test_the_doors_are_the_five_ways_to_be_told_no() -> None:
    doors = {code for code, kind in KINDS.items() if kind.door}
    assert doors == {"gatekeeper_block", "hung_up", "hung_up_early", "refusal", "opposition"}


def test_only_the_rep_knows_whether_these_were_a_talk() -> None:
    unsure = {code for code, kind in KINDS.items() if kind.conversation is None}
    assert unsure == {"refusal", "callback", "send_info", "off_target", "opposition"}


def test_a_call_is_worth_the_furthest_step_it_reached() -> None:
    reached = {code: step(kind, talked=True) for code, kind in KINDS.items()}
    assert reached["no_answer"] == "dial"
    assert reached["gatekeeper_block"] == reached["hung_up_early"] == "pickup"
    assert reached["refusal"] == reached["opposition"] == "conversation"
    assert step(KINDS["opposition"], talked=False) == step(KINDS["hung_up"], talked=False)
    assert reached["meeting"] == "meeting"


def test_only_dials_without_an_answer_repeat() -> None:
    assert REPEATABLE == ("no_answer", "busy", "wrong_number")
