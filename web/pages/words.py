"""The words of a screen's late parts, a namespace a file, kept for ever under their version."""

from starlette.requests import Request
from starlette.responses import Response

from web import answers, i18n, rendering
from web.headers import FOREVER
from web.refusals import NotFound


async def show(request: Request) -> Response:
    """Raises NotFound for words that nobody has written."""
    language = i18n.known(request.path_params["language"])
    if language is None:
        raise NotFound
    catalogue = rendering.renderer(request).catalogues[language]
    said = catalogue.of((request.path_params["namespace"],))
    if not said:
        raise NotFound
    answer = answers.as_json(said)
    if request.query_params.get("v") == catalogue.version:
        answer.headers["Cache-Control"] = FOREVER
    return answer
