"""The environment, read once: every setting is one documented field."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Literal, TypeAlias
from urllib.parse import urlsplit

import msgspec
from msgspec import Meta

from floor.register.retention import Keep

Port: TypeAlias = Annotated[int, Meta(ge=0, le=65535)]
Seconds: TypeAlias = Annotated[float, Meta(gt=0, le=3600)]
Days: TypeAlias = Annotated[int, Meta(ge=1, le=400)]
Kept: TypeAlias = Annotated[int, Meta(ge=1, le=90)]  # days: PRODUCT.md, privacy
Token: TypeAlias = Annotated[str, Meta(min_length=16)]
Count: TypeAlias = Annotated[int, Meta(ge=1, le=1_000_000)]

# Platforms whose disk is wiped at each restart, by the variable that they set.
EPHEMERAL = ("DYNO", "RENDER", "FLY_APP_NAME", "K_SERVICE", "RAILWAY_ENVIRONMENT")


class WrongSetting(Exception):
    """A setting that cannot be used: `code` says why, the rest says which and what to change."""

    def __init__(self, code: str, name: str, value: str = "") -> None:
        super().__init__(f"{name}: {code}")
        self.code, self.name, self.value = code, name, value


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """`DOCS` says what each is for; `NAMES` which variable sets it."""

    data: Path = Path("data")
    host: str = "0.0.0.0"
    port: Port = 8000
    public_url: str = ""
    names: tuple[str, ...] = ()
    database_url: str = ""
    tls_cert: str = ""
    tls_key: str = ""
    trusted_proxies: tuple[str, ...] = ()
    log: Literal["console", "json"] = "console"
    retention_days: Kept = 14
    signin_days: Days = 30
    device_days: Days = 365
    wall_days: Days = 30
    tls_look_s: Seconds = 60.0
    head_s: Seconds = 10.0
    body_s: Seconds = 20.0
    unread_s: Seconds = 30.0
    hello_s: Seconds = 5.0
    stuck_s: Seconds = 10.0
    database_s: Seconds = 5.0
    late_s: Seconds = 5.0
    hung_s: Seconds = 15.0
    metrics_token: Token = ""
    shutdown_s: Seconds = 6.0
    retry_ms: Count = 3_000
    sockets: Count = 1_000
    handshakes_per_s: Count = 100
    phone_per_s: Count = 5
    phone_burst: Count = 20
    wall_per_s: Count = 1
    wall_burst: Count = 10
    failures: Count = 30
    failures_window_s: Seconds = 300.0

    @property
    def secure(self) -> bool:
        """Whether the address that people use is an https one."""
        return self.public_url.startswith("https://") or self.tls

    @property
    def tls(self) -> bool:
        """Whether the server itself speaks https."""
        return bool(self.tls_cert)

    @property
    def keep(self) -> Keep:
        """A card outlives the phone's cookie that knows it by nothing."""
        days = self.retention_days
        return Keep(sprints=days, lobbies=days, cards=self.device_days)

    @property
    def database(self) -> str:
        return self.database_url or f"sqlite:///{(self.data / 'floor.sqlite3').absolute()}"


NAMES: dict[str, str] = {
    field: {"port": "PORT", "public_url": "PUBLIC_URL", "database_url": "DATABASE_URL"}.get(
        field, f"FLOOR_{field.upper()}"
    )
    for field in Settings.__struct_fields__
}

DOCS: dict[str, str] = {
    "data": "Folder of everything the floor keeps: the database and its secrets (`--data`).",
    "host": "Network interface to listen on (`--host`): one that phones can reach.",
    "port": "TCP port (`--port`); 0 takes a free one.",
    "public_url": "The one address people use, `https://floor.example.org`; no other is answered.",
    "names": "Other host names of this machine on its own network, with commas between.",
    "database_url": "`postgresql://…` instead of the SQLite file in the data folder.",
    "tls_cert": "File of the server's own certificate and its chain (PEM); read anew when renewed.",
    "tls_key": "File of that certificate's private key (PEM), when it is not in the same file.",
    "trusted_proxies": "Addresses of front proxies whose X-Forwarded headers count; never `*`.",
    "log": "How the log is written: `console` for eyes, `json` for machines.",
    "retention_days": "Days that calls are kept after their sprint was sealed (1 to 90).",
    "signin_days": "Days a host stays signed in.",
    "device_days": "Days a phone is recognised.",
    "wall_days": "Days a link to a wall works.",
    "tls_look_s": "Seconds between two looks at the certificate, for one that was renewed.",
    "head_s": "Seconds that the head of a request, or a silent new socket, may take.",
    "body_s": "Seconds that the body of a request may take to arrive.",
    "unread_s": "Seconds that somebody may take nothing of an answer before it is cut.",
    "hello_s": "Seconds a new socket has to say hello.",
    "stuck_s": "Seconds a screen may take nothing from its full buffer before it is cut.",
    "database_s": "Seconds the database may take to answer; then taps wait on the phones.",
    "late_s": "Seconds that the server may be late before it lets nobody new in.",
    "hung_s": "Seconds without a sign of life after which it ends, for its supervisor.",
    "metrics_token": "Bearer token for `/metrics`, 16 letters or more; else only this machine.",
    "shutdown_s": "Seconds that open requests get when the server stops.",
    "retry_ms": "Milliseconds over which screens come back after the server stopped.",
    "sockets": "Most sockets open at once; the next is told to come back later.",
    "handshakes_per_s": "New sockets a second, from everybody together.",
    "phone_per_s": "Messages a second that a phone or a console may send for long.",
    "phone_burst": "Messages that a phone or a console may send at once.",
    "wall_per_s": "Messages a second that a wall may send for long.",
    "wall_burst": "Messages that a wall may send at once.",
    "failures": "Wrong codes, links or passwords from one address before it must wait.",
    "failures_window_s": "Seconds over which those failures are forgotten.",
}


def read(environ: Mapping[str, str], **chosen: object) -> Settings:
    """The settings; `chosen` are the command line's and win. Raises WrongSetting."""
    found: dict[str, object] = {}
    for field, name in NAMES.items():
        text = environ.get(name, "").strip()
        if text:
            found[field] = _one(field, name, text)
    found |= {field: value for field, value in chosen.items() if value is not None}
    settings = Settings(**found)  # type: ignore[arg-type]
    _check(settings, environ, data_chosen="data" in found)
    return settings


def _one(field: str, name: str, text: str) -> object:
    kind = Settings.__annotations__[field]
    if kind == tuple[str, ...]:
        return tuple(part.strip() for part in text.split(",") if part.strip())
    if kind is Path:
        return Path(text)
    try:
        return msgspec.convert(text, kind, strict=False)
    except msgspec.ValidationError as error:
        raise WrongSetting("setting", name, text) from error


def _check(settings: Settings, environ: Mapping[str, str], *, data_chosen: bool) -> None:
    if settings.public_url:
        _check_url(settings.public_url)
    if settings.tls_key and not settings.tls_cert:
        raise WrongSetting("setting_tls_alone", NAMES["tls_cert"])
    if settings.tls and settings.public_url.startswith("http://"):
        raise WrongSetting("setting_tls_public", NAMES["public_url"], settings.public_url)
    if "*" in settings.trusted_proxies:
        raise WrongSetting("setting_proxies", NAMES["trusted_proxies"], "*")
    url = settings.database_url
    if url and not re.match(r"(sqlite|postgres(ql)?)(\+\w+)?://", url):
        raise WrongSetting("setting_database", NAMES["database_url"], url.partition(":")[0])
    platform = next((name for name in EPHEMERAL if environ.get(name)), "")
    if platform and not url and not data_chosen:
        raise WrongSetting("setting_ephemeral", platform)


def _check_url(url: str) -> None:
    parts = urlsplit(url)
    try:
        sound = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        sound = False
    if not sound or parts.path not in ("", "/") or parts.query or parts.fragment or parts.username:
        raise WrongSetting("setting_url", NAMES["public_url"], url)
