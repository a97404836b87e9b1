"""The paper tally sheet: printed beforehand, for the day the power is out."""

from starlette.requests import Request
from starlette.responses import Response

from floor.objection import OBJECTIONS, OTHER
from web import rendering

# The label, the words under it, groups of five boxes, whether each box is a door.
LINES = (
    ("head.no_answer", "paper.no_answer", 10, False),
    ("head.voicemail", "", 5, False),
    ("paper.front_desk", "paper.front_desk.closed", 3, True),
    ("paper.front_desk", "paper.front_desk.other", 3, False),
    ("head.hung_up", "", 2, True),
    ("head.no", "paper.talked", 5, True),
    ("head.follow_up", "paper.follow_up", 4, False),
    ("head.meeting", "paper.meeting", 1, False),
    ("head.do_not_call", "paper.do_not_call", 1, True),
)


async def show(request: Request) -> Response:
    """For anybody: there is nobody in it."""
    return rendering.page(request, "paper.html", lines=LINES, objections=(*OBJECTIONS, OTHER))
