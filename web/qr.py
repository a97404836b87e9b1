"""A QR code as an image that any screen scales."""

import io

import segno
from starlette.responses import Response

QUICK_MASK = 3  # any of the eight can be read; to find the best holds up the loop for 10 ms, not 2


def image(text: str) -> Response:
    out = io.BytesIO()
    _code(text).save(out, kind="svg", border=2, light="#fff", xmldecl=False, omitsize=True)
    return Response(out.getvalue(), media_type="image/svg+xml")


def data_url(text: str) -> str:
    """For a page that shows it once, as each rep's does at joining."""
    return str(_code(text, QUICK_MASK).svg_data_uri(border=2, light="#fff", omitsize=True))


def _code(text: str, mask: int | None = None) -> segno.QRCode:
    return segno.make(text, error="m", micro=False, mask=mask)
