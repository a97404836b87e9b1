"""How a state looks, a quarter of its size, beside how it looked when somebody last approved it."""

import base64
import os
from pathlib import Path

from playwright.sync_api import Browser, Page

from tests.browser.gallery import Gallery, Theme

LOOKS = Path(__file__).parent / "looks"
RENEW = os.environ.get("FLOOR_TEST_LOOKS") == "renew"
AT = "2026-11-19T16:42:07+01:00"
# Most states stand at once; what comes late is waited for.
SETTLED_MS = (200, 900, 2_000)
STILL_LOOKS = 20
# What another machine's drawing of letters may change: less than a word.
MOST_OTHER = 0.002
# Drawn small in a canvas: smoothing hides antialiasing, a colour or a place still tells.
SMALL = """async ([shot, scale]) => {
  const picture = await createImageBitmap(await (await fetch(shot)).blob());
  const canvas = new OffscreenCanvas(picture.width * scale, picture.height * scale);
  const pen = canvas.getContext("2d");
  pen.imageSmoothingQuality = "high";
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
  return btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), ""));
}"""
OTHER = """async ([before, after]) => {
  const [one, two] = await Promise.all([before, after].map(async (shot) => {
    const picture = await createImageBitmap(await (await fetch(shot)).blob());
    const pen = new OffscreenCanvas(picture.width, picture.height).getContext("2d");
    pen.drawImage(picture, 0, 0);
    return pen.getImageData(0, 0, picture.width, picture.height);
  }));
  if (one.width !== two.width || one.height !== two.height) return 1;
  let other = 0;
  for (let at = 0; at < one.data.length; at += 4) {
    const by = [0, 1, 2].map((i) => Math.abs(one.data[at + i] - two.data[at + i]));
    if (Math.max(...by) > 40) other += 1;
  }
  return other / (one.width * one.height);
}"""


class Eye:
    """A gallery with a clock that stands, and nothing that moves."""

    def __init__(self, browser: Browser, screen: str) -> None:
        self.gallery = Gallery(browser, screen, reduced_motion="reduce", timezone_id="Europe/Paris")
        self.gallery.page.clock.set_fixed_time(AT)
        self._table = browser.new_page()

    def show(
        self, state: str, theme: Theme, more: str = "", settled_ms: int = SETTLED_MS[-1]
    ) -> Page:
        page = self.gallery.show(state, theme, more=more)
        page.evaluate("() => document.fonts.ready.then(() => null)")
        page.wait_for_timeout(settled_ms)
        return page

    def still(self) -> bytes:
        """The page once nothing moves."""
        before = self.see()
        for _ in range(STILL_LOOKS):
            now = self.see()
            if self.other(before, now) == 0:
                return now
            before = now
        raise AssertionError("it does not come to rest")

    def see(self) -> bytes:
        """The page as it stands, a quarter of its size (a phone's, half)."""
        shot = self.gallery.page.screenshot()
        scale = 0.5 if self.gallery.screen in ("pad", "join") else 0.25
        return base64.b64decode(self._table.evaluate(SMALL, [_url(shot), scale]))

    def other(self, before: bytes, after: bytes) -> float:
        """The share of it that is another colour."""
        return float(self._table.evaluate(OTHER, [_url(before), _url(after)]))


def _url(picture: bytes) -> str:
    return f"data:image/png;base64,{base64.b64encode(picture).decode()}"
