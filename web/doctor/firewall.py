"""The firewall of this machine, as far as it can be read; how a Wi-Fi isolates, nobody sees."""

import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from web.doctor.finding import Finding, hint, ill, well

PATIENCE_S = 3.0
Ask = Callable[[Sequence[str]], str]


def look(port: int, root: Path = Path("/"), platform: str = sys.platform) -> Iterator[Finding]:
    if platform == "win32":
        yield hint("firewall_windows", port=port)
    elif platform == "darwin":
        yield hint("firewall_mac")
    else:
        yield from linux(port, root, ask)
    yield hint("isolation")


def linux(port: int, root: Path, asked: Ask) -> Iterator[Finding]:
    found = [*ufw(port, root), *firewalld(port, asked)] or [*nftables(port, asked)]
    yield from found or [well("firewall_none")]


def ufw(port: int, root: Path) -> Iterator[Finding]:
    """Its switch can be read by anybody, its rules by root."""
    if "ENABLED=yes" not in _text(root / "etc/ufw/ufw.conf"):
        return
    rules = _text(root / "etc/ufw/user.rules")
    if re.search(rf"--dport {port} .*-j ACCEPT|-j ACCEPT .*--dport {port}\b", rules):
        yield well("firewall_open", name="ufw", port=port)
    elif rules:
        yield ill("firewall_ufw", port=port)
    else:
        yield hint("firewall_ufw", port=port)


def firewalld(port: int, asked: Ask) -> Iterator[Finding]:
    if asked(["firewall-cmd", "--state"]) != "running":
        return
    if asked(["firewall-cmd", f"--query-port={port}/tcp"]) == "yes":
        yield well("firewall_open", name="firewalld", port=port)
    else:
        yield ill("firewall_firewalld", port=port)


def nftables(port: int, asked: Ask) -> Iterator[Finding]:
    """Only root is told; a chain that drops what it does not know, and does not know the port."""
    rules = asked(["nft", "list", "ruleset"])
    drops = re.search(r"hook input [^}]*policy drop", rules)
    if drops and not re.search(rf"dport (\{{[^}}]*)?\b{port}\b[^\n]*accept", rules):
        yield ill("firewall_nft", port=port)


def ask(words: Sequence[str]) -> str:
    """What a tool says; nothing when it is not there."""
    tool = shutil.which(words[0])
    if tool is None:
        return ""
    try:
        done = subprocess.run(  # noqa: S603
            [tool, *words[1:]], capture_output=True, text=True, timeout=PATIENCE_S, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.strip()


def _text(file: Path) -> str:
    try:
        return file.read_text("utf-8", errors="replace")
    except OSError:
        return ""
