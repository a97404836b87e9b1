"""A warm-up, played in memory: pairs, worksheets, votes, and what goes into the book."""

from floor import commands as c
from floor import events as e
from floor.alias import alias
from floor.preset import prepare
from floor.sprint import MINUTE
from floor.views import lead, mine, shape, shared
from floor.warmup import ANSWER, VOTING_MS, WRITING_MS, Warmup
from tests.floor.play import HOST, Play, live, opened, rep

TWO = ("no_time", "has_supplier")


def warming(*reps: str) -> Play:
    play = opened()
    play.join(*reps)
    play.must(c.BeginWarmup(TWO))
    return play


def write(
    play: Play, who: str, text: str, *, to: str = "no_time", late_by: int = 0, **more: bool
) -> str:
    """The third question; the answer's id."""
    command = c.WriteWorksheet(warmup=1, objection=to, question=ANSWER, text=text, **more)
    play.must(command, rep(who), late_by=late_by)
    return running(play).fields[who, to, ANSWER].text


def running(play: Play) -> Warmup:
    found = play.state.tally.warmup
    assert found is not None
    return found


def board(play: Play) -> shape.Warmup:
    found = shared.project(play.state).warmup
    assert found is not None
    return found


def cards(play: Play) -> list[shape.Card]:
    return [card for lintel in board(play).lintels for card in lintel.cards]


def of(play: Play, who: str) -> shape.MyWarmup:
    found = mine.project(play.state, who)
    assert found is not None and found.warmup is not None
    return found.warmup


def kept(play: Play) -> list[e.AnswerKept]:
    return [entry.event for entry in play.log if isinstance(entry.event, e.AnswerKept)]


def test_each_of_a_pair_reads_the_others_nickname_and_nobody_elses() -> None:
    play = warming("ada", "bob", "cleo", "dan")
    group = running(play).group("ada")
    (other,) = [one for one in group if one != "ada"]
    assert [partner.name for partner in of(play, "ada").partners] == [other.title()]


def test_whoever_comes_late_sits_down_with_the_smallest_group() -> None:
    play = warming("ada", "bob")
    play.join("cleo")
    assert {p.name for p in of(play, "cleo").partners} == {"Ada", "Bob"}
    play.join("dan")
    assert of(play, "dan").partners == ()
    play.join("eve")
    assert [p.name for p in of(play, "eve").partners] == ["Dan"]


def test_an_answer_is_on_the_wall_once_posted_and_unsigned_unless_its_author_signs() -> None:
    play = warming("ada", "bob")
    write(play, "ada", "Deux")
    assert cards(play) == []
    write(play, "ada", "Deux minutes, montre en main.", posted=True)
    assert [(card.text, card.name) for card in cards(play)] == [
        ("Deux minutes, montre en main.", "")
    ]
    write(play, "ada", "Deux minutes, montre en main.", posted=True, signed=True)
    assert [card.name for card in cards(play)] == ["Ada"]


def test_nothing_in_the_shared_frame_says_who_wrote_what() -> None:
    play = warming("ada", "bob", "cleo")
    write(play, "ada", "Je comprends.", posted=True)
    play.must(c.VoteAnswer(1, cards(play)[0].id), rep("bob"))
    told = str(board(play))
    assert not any(name in told for name in ("ada", "bob", "cleo", "Ada", "Bob", "Cleo"))


def test_no_screen_is_told_when_an_answer_or_a_line_was_begun() -> None:
    """A phone's key begins with the millisecond at which it was made."""
    play = opened()
    play.join("ada", "bob")
    line = play.must(c.WriteLine("opener", "Je vous dérange ?"), rep("ada"))
    play.must(c.BeginWarmup(TWO))
    said = c.WriteWorksheet(
        warmup=1, objection="no_time", question=ANSWER, text="Deux.", posted=True
    )
    answer = play.must(said, rep("ada"))
    views = (shared.project(play.state), lead.project(play.state), mine.project(play.state, "bob"))
    for told in map(str, views):
        assert "Deux." in told or "Je vous dérange ?" in told
        assert line not in told
        assert answer not in told


def test_the_clock_ends_the_writing_then_the_vote() -> None:
    play = warming("ada", "bob")
    write(play, "ada", "Je vous écoute.")
    play.pass_(WRITING_MS)
    assert board(play).stage == "voting"
    assert [card.text for card in cards(play)] == ["Je vous écoute."]
    play.pass_(VOTING_MS)
    assert board(play).stage == "ended"


def test_the_host_gives_more_time_and_the_vote_keeps_its_own() -> None:
    play = warming("ada", "bob")
    until = running(play).vote_at + 3 * MINUTE
    play.must(c.ExtendWarmup(1, until))
    assert (board(play).vote_at, board(play).until) == (until, until + VOTING_MS)
    play.pass_(WRITING_MS)
    assert board(play).stage == "writing"
    play.must(c.BeginVote(1))
    assert board(play).until == play.now + VOTING_MS


def test_one_vote_a_rep_and_objection_changed_by_another_one() -> None:
    play = warming("ada", "bob", "cleo")
    one = write(play, "ada", "Un.", posted=True)
    two = write(play, "bob", "Deux.", posted=True)
    for _ in range(2):
        play.must(c.VoteAnswer(1, one), rep("cleo"))
    assert {card.id: card.votes for card in cards(play)} == {one: 1, two: 0}
    play.must(c.VoteAnswer(1, two), rep("cleo"))
    assert {card.id: card.votes for card in cards(play)} == {one: 0, two: 1}
    assert of(play, "cleo").votes == (two,)


def test_nobody_votes_for_oneself_or_for_what_is_not_on_the_wall() -> None:
    play = warming("ada", "bob")
    answer = write(play, "ada", "Un.")
    assert play.refused(c.VoteAnswer(1, answer), rep("bob")) == "unknown_answer"
    write(play, "ada", "Un.", posted=True)
    assert play.refused(c.VoteAnswer(1, answer), rep("ada")) == "bad"
    play.must(c.HideAnswer(1, answer, True))
    assert cards(play) == []
    assert play.refused(c.VoteAnswer(1, answer), rep("bob")) == "unknown_answer"
    assert [one.hidden for one in lead.project(play.state).answers] == [True]


def test_the_best_voted_of_each_objection_goes_into_the_book_at_the_end() -> None:
    play = warming("ada", "bob", "cleo")
    one = write(play, "ada", "Un.", posted=True)
    write(play, "bob", "Deux.", posted=True)
    three = write(play, "bob", "Trois.", to="has_supplier", posted=True, signed=True)
    for answer in (one, three):
        play.must(c.VoteAnswer(1, answer), rep("cleo"))
    play.must(c.EndWarmup(1))
    assert [(k.answer, k.votes, k.author) for k in kept(play)] == [(one, 1, ""), (three, 1, "bob")]
    assert all(card.kept == (card.id in (one, three)) for card in cards(play))


def test_what_the_host_has_chosen_goes_before_the_votes() -> None:
    play = warming("ada", "bob", "cleo")
    liked = write(play, "ada", "Un.", posted=True)
    chosen = write(play, "bob", "Deux.", posted=True)
    play.must(c.VoteAnswer(1, liked), rep("cleo"))
    play.must(c.KeepAnswer(1, chosen))
    play.must(c.EndWarmup(1))
    assert [k.answer for k in kept(play)] == [chosen]


def test_without_a_vote_nothing_is_kept() -> None:
    play = warming("ada", "bob")
    write(play, "ada", "Un.", posted=True)
    play.must(c.EndWarmup(1))
    assert kept(play) == []


def test_an_older_version_that_comes_later_changes_nothing() -> None:
    play = warming("ada", "bob")
    play.now += MINUTE
    write(play, "ada", "La bonne version.", posted=True)
    write(play, "ada", "La bonne", late_by=30_000)
    assert [card.text for card in cards(play)] == ["La bonne version."]
    assert [w.text for w in of(play, "ada").written] == ["La bonne version."]


def test_what_comes_after_the_end_is_the_hosts_to_keep() -> None:
    play = warming("ada", "bob")
    play.must(c.EndWarmup(1))
    play.must(c.Start())
    play.pass_(10_000)
    answer = write(play, "ada", "Écrite sans réseau.", late_by=MINUTE)
    assert shared.project(play.state).warmup is None
    assert [one.text for one in lead.project(play.state).answers] == ["Écrite sans réseau."]
    play.must(c.KeepAnswer(1, answer))
    assert [k.answer for k in kept(play)] == [answer]


def test_calls_that_begin_end_it_and_a_tap_is_taken_at_once() -> None:
    play = warming("ada", "bob")
    answer = write(play, "ada", "Un.", posted=True)
    play.must(c.VoteAnswer(1, answer), rep("bob"))
    play.must(c.Start())
    assert not running(play).open
    assert [k.answer for k in kept(play)] == [answer]
    play.pass_(3_000)
    play.tap("ada", "refusal")
    assert play.refused(c.BeginWarmup(TWO), HOST) == "phase"


def test_in_a_break_it_is_this_breaks_own_and_the_next_round_ends_it() -> None:
    play = live("ada", "bob", rules=prepare("morning", 6))
    play.must(c.BeginBreak(1))
    play.must(c.BeginWarmup(TWO))
    assert board(play).stage == "writing"
    play.must(c.BeginRound(2))
    assert not running(play).open
    play.must(c.BeginBreak(2))
    assert shared.project(play.state).warmup is None


def test_a_second_warm_up_pairs_otherwise() -> None:
    play = warming("ada", "bob", "cleo", "dan")
    before = set(running(play).groups)
    play.must(c.EndWarmup(1))
    play.must(c.BeginWarmup(TWO))
    assert not {frozenset(g) for g in running(play).groups} & {frozenset(g) for g in before}
    assert running(play).number == 2


def test_who_is_forgotten_takes_every_word_along() -> None:
    play = warming("ada", "bob")
    answer = write(play, "ada", "Un.", posted=True, signed=True)
    play.must(c.EraseRep("ada"), rep("ada"))
    assert cards(play) == []
    assert answer not in play.state.asides.texts
    assert of(play, "bob").partners == ()


def test_a_number_or_an_address_of_mail_never_stays() -> None:
    play = warming("ada", "bob")
    write(
        play, "ada", "Rappelle M. Dupont au 06 12 34 56 78 ou m.dupont@acme.fr en 2027", posted=True
    )
    assert cards(play)[0].text == "Rappelle M. Dupont au … ou … en 2027"


def test_only_the_host_runs_it() -> None:
    play = opened()
    play.join("ada", "bob")
    assert play.refused(c.BeginWarmup(TWO), rep("ada")) == "forbidden"
    play.must(c.BeginWarmup(TWO))
    answer = write(play, "ada", "Un.", posted=True)
    for command in (
        c.EndWarmup(1),
        c.BeginVote(1),
        c.KeepAnswer(1, answer),
        c.HideAnswer(1, answer, True),
    ):
        assert play.refused(command, rep("bob")) == "forbidden"
    assert play.refused(c.BeginWarmup(("no_time", "nothing")), HOST) != ""


def test_the_script_is_the_hosts_at_any_time_and_the_teams_before_the_start() -> None:
    play = opened()
    play.join("ada", "bob")
    play.must(c.WriteLine("pretext", "Votre levée de fonds."))
    line = alias(play.must(c.WriteLine("opener", "Je vous dérange ?"), rep("ada")))
    assert play.refused(c.WriteLine("opener", "Autrement", line), rep("bob")) == "forbidden"
    read = mine.project(play.state, "ada")
    assert read is not None
    assert [(one.part, one.team, one.mine) for one in read.script] == [
        ("opener", True, True),
        ("pretext", False, False),
    ]
    play.must(c.Start())
    assert play.refused(c.WriteLine("opener", "Trop tard"), rep("ada")) == "phase"
    play.must(c.WriteLine("opener", "", line))
    assert [one.part for one in lead.project(play.state).script] == ["pretext"]


def test_what_a_rep_proposed_goes_with_the_rep() -> None:
    play = opened()
    play.join("ada")
    play.must(c.WriteLine("opener", "Je vous dérange ?"), rep("ada"))
    play.must(c.EraseRep("ada"), rep("ada"))
    assert lead.project(play.state).script == ()
