"""A QR code as an image that any screen scales."""

import io

import segno
from starlette.responses import Response


def image(text: str) -> Response:
    out = io.BytesIO()
    _code(text).save(out, kind="svg", border=2, light="#fff", xmldecl=False, omitsize=True)
    return Response(out.getvalue(), media_type="image/svg+xml")


def data_url(text: str) -> str:
    """For a page that shows it once."""
    return str(_code(text).svg_data_uri(border=2, light="#fff", omitsize=True))


def _code(text: str) -> segno.QRCode:
    return segno.make(text, error="m", micro=False)
