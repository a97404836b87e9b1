"""One example of each frame and command, built from the structs themselves, so that it is true."""

import msgspec

from floor import commands as c
from floor import messages as m
from floor.gamebox import GAMES, MOVES
from floor.sprint import MINUTE, Round, Rules

TAP = "019aaaac267b7123856789abcdef0123"
REP = "r7Kq2mXw"
NOW = 1_763_800_000_123
EPOCH = 8_264_021_355

COMMANDS: tuple[c.WireCommand, ...] = (
    c.LogOutcome(kind="refusal"),
    c.RefineOutcome(outcome=TAP, kind="hung_up_early"),
    c.NoteObjection(outcome=TAP, objection="equipped", talked=True),
    c.RetractOutcome(outcome=TAP),
    c.CorrectOutcome(outcome=TAP, kind="callback", talked=True, reason="wrong_button"),
    c.AskReview(outcome=TAP),
    c.GiveSupport(what="clap", pulse=42),
    c.AskSupport(),
    c.FlagRude(outcome=TAP),
    c.ChooseReachable(reachable=True),
    c.AskBreath(to=REP),
    c.ChooseMode(mode="ranking"),
    c.NameRep(rep=REP, name="Gwenaëlle", colour=6),
    c.EraseRep(rep=REP),
    c.Admit(reps=(REP,)),
    c.Remove(reps=(REP,)),
    c.Lock(locked=True),
    c.Start(),
    c.Pause(),
    c.Resume(),
    c.Extend(until=NOW + 10 * MINUTE),
    c.BeginBreak(round=1),
    c.BeginRound(round=2),
    c.Freeze(),
    c.Close(),
    c.VoidOutcome(outcome=TAP, reason="twice"),
    c.ShowMessage(text="Café à 11 h", until=NOW + 5 * MINUTE),
    c.ChooseSound(sound="breaks"),
    c.Reveal(step=1),
    c.ShowReplay(speed=30),
    c.BeginWarmup(objections=("no_time", "has_supplier")),
    c.BeginVote(warmup=1),
    c.ExtendWarmup(warmup=1, until=NOW + 5 * MINUTE),
    c.EndWarmup(warmup=1),
    c.WriteWorksheet(
        warmup=1, objection="no_time", question="answer", text="Deux minutes, montre en main."
    ),
    c.VoteAnswer(warmup=1, answer=TAP),
    c.HideAnswer(warmup=1, answer=TAP, hidden=True),
    c.KeepAnswer(warmup=1, answer=TAP),
    c.WriteLine(part="context", text="Levée de fonds annoncée ce mois-ci."),
    *(move.example for _, move in MOVES.values()),
)

DO = m.Do(k=TAP, t_tap=NOW - 4_000, t_send=NOW, do=c.LogOutcome(kind="refusal"))
HELLO = m.Hello(v=m.VERSION, screen="pad")

INBOUND: tuple[m.Inbound, ...] = (
    m.Hello(v=m.VERSION, screen="pad", position={"shared": m.Position(EPOCH, 41)}, unsent=2),
    m.Heartbeat(unsent=2),
    m.Clock(t=NOW),
    DO,
)

CHEERS = m.Cheers(hands=(m.Hands("clap", 42, 3), m.Hands("courage", 0, 1)))
PING = m.Ping(id=81_234_567, name="Karim", colour=2)

# Those that tell of a view are made by web.generation.scene.
OUTBOUND: tuple[m.Outbound, ...] = (
    m.Welcome(
        v=m.VERSION,
        views=("shared", "mine"),
        epoch=EPOCH,
        limits=m.Limits(window=m.WINDOW, frame_bytes=m.FRAME_BYTES, per_s=5),
        heartbeat_ms=m.HEARTBEAT_MS,
        stale_ms=m.STALE_MS,
        reconnect_cap_ms=2_000,
        now=NOW,
    ),
    m.Accepted(k=TAP, seq=42),
    m.Refused(k=TAP, code="busy", final=False, retry_ms=500),
    m.Time(t=NOW, now=NOW + 37),
    m.Presence(pads=6, walls=1, consoles=1, unsent_phones=1, unsent=3),
    CHEERS,
    PING,
    m.Bye(code="restart", retry_ms=1_200),
)

MOMENTS: tuple[m.Moment, ...] = (
    m.MeetingRung(nth=5, name="Nadia"),
    m.Milestone(per_mille=250, doors=6),
    m.Turn(what="freeze", at=NOW),
    CHEERS,
    PING,
    *(sound for game in GAMES.values() for sound in game.sounds),
)

RULES = Rules(
    rounds=(Round(25 * MINUTE),),
    expected_dials=37,
    expected_doors=5,
    goal_doors=5,
)

# Answers over HTTP; tests/web/test_generate.py holds them against a server's.
VISITED = {
    "sprint": {"id": 7, "title": "Lundi matin", "phase": "lobby"},
    "via": "qr",
    "rules": RULES,
    "games": [
        {
            "code": "together",
            "title": "Ensemble",
            "told": "Un but commun, et rien d’autre.",
            "lines": ["Chaque porte compte pour toute l’équipe."],
        }
    ],
    "seat": None,
    "known": {"name": "Nadia", "colour": 0, "mode": "ranking"},
    "meetings": [],
    "urls": {"pad": "/sprints/7/pad", "notice": "/notice"},
}
SEATED = {
    "rep": REP,
    "status": "admitted",
    "name": "Nadia",
    "colour": 0,
    "mode": "ranking",
    "card": {
        "words": ["abricot", "palier", "vélo", "orage"],
        "url": "http://192.168.1.20:8000/card#SECRET",
        "qr": "data:image/svg+xml,…",
    },
}


def text(value: object) -> str:
    """As it goes over the wire."""
    return msgspec.json.encode(value).decode()
