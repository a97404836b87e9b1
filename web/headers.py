"""What every answer tells the browser to forbid."""

import secrets

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

NONCE_BYTES = 16
FOREVER = "public, max-age=31536000, immutable"
PERMISSIONS = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()"


class SafeHeaders:
    """Gives each request a nonce in `scope["state"]`, and each answer its policy."""

    def __init__(self, app: ASGIApp, *, secure: bool) -> None:
        self.app = app
        self.secure = secure

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        nonce = secrets.token_urlsafe(NONCE_BYTES)
        scope.setdefault("state", {})["nonce"] = nonce
        host = next((value for name, value in scope["headers"] if name == b"host"), b"")

        async def send_with_policy(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                self._add(headers, nonce, host.decode("latin-1"), built=_is_built(scope, message))
            await send(message)

        await self.app(scope, receive, send_with_policy)

    def _add(self, headers: MutableHeaders, nonce: str, host: str, *, built: bool) -> None:
        headers["Content-Security-Policy"] = policy(nonce, host, secure=self.secure)
        headers["Referrer-Policy"] = "same-origin"
        headers["X-Content-Type-Options"] = "nosniff"
        headers["X-Frame-Options"] = "DENY"
        headers["Cross-Origin-Resource-Policy"] = "same-origin"
        headers["Permissions-Policy"] = PERMISSIONS
        headers["X-Robots-Tag"] = "noindex, nofollow"
        headers.setdefault("Cache-Control", FOREVER if built else "no-store")
        if self.secure:  # elsewhere browsers only complain about these
            headers["Cross-Origin-Opener-Policy"] = "same-origin"
            headers["Strict-Transport-Security"] = "max-age=31536000"


def _is_built(scope: Scope, answer: Message) -> bool:
    """Vite names these files by their content."""
    return bool(scope["path"].startswith("/static/assets/")) and answer["status"] == 200


def policy(nonce: str, host: str, *, secure: bool) -> str:
    """Nothing but our own files. Safari 15 does not read 'self' as this host's sockets."""
    sockets = (
        f"{'wss' if secure else 'ws'}://{host}" if host and not set(host) & set(" ;,'\"") else ""
    )
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src 'self' 'nonce-{nonce}'",
            f"style-src 'self' 'nonce-{nonce}'",
            "img-src 'self' data:",
            "font-src 'self'",
            "media-src 'self' data:",
            f"connect-src 'self' {sockets}".strip(),
            "manifest-src 'self'",
            "worker-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types lit-html phoning-floor",
        )
    )
