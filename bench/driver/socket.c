#define _GNU_SOURCE
#include "socket.h"
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { ROOM = 1 << 20, SMALL = 4096 };
static char buffer[ROOM + 1];
char path[200];

static int64_t clock_ns(clockid_t which) {
    struct timespec t;
    clock_gettime(which, &t);
    return t.tv_sec * 1000000000LL + t.tv_nsec;
}

int64_t now_ns(void) { return clock_ns(CLOCK_MONOTONIC); }
int64_t epoch_ms(void) { return clock_ns(CLOCK_REALTIME) / 1000000; }

void fail(const char *what) {
    perror(what);
    exit(1);
}

static void upgrade(struct sock *socket, int port) {
    char request[800];
    int length = snprintf(request, sizeof request,
        "GET %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nOrigin: http://127.0.0.1:%d\r\nUpgrade: websocket\r\n"
        "Connection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
        "%s%s%s%s\r\n", path, port, port,
        socket->kind == SOCKETIO ? "" : "Sec-WebSocket-Protocol: phoning-floor.v1\r\n",
        *socket->cookie ? "Cookie: " : "", socket->cookie, *socket->cookie ? "\r\n" : "");
    if (write(socket->fd, request, (size_t)length) != length) fail("upgrade");
    socket->stage = UPGRADING;
}

void socket_open(struct sock *socket_, int port, int small) {
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons((uint16_t)port),
                                  .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    int one = 1, few = SMALL;
    if ((socket_->fd = socket(AF_INET, SOCK_STREAM, 0)) < 0) fail("socket");
    if (small) setsockopt(socket_->fd, SOL_SOCKET, SO_RCVBUF, &few, sizeof few);
    if (connect(socket_->fd, (struct sockaddr *)&address, sizeof address)) fail("connect");
    setsockopt(socket_->fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    if (socket_->kind == RAW) socket_->stage = READY;
    else upgrade(socket_, port);
}

/* Masked with zeros: the server unmasks it all the same, and we need not. */
void socket_send(struct sock *socket, int opcode, const char *text, size_t length) {
    unsigned char frame[1024] = {(unsigned char)(0x80 | opcode)};
    size_t head = 6;
    if (length > 1000) fail("a frame that is too long for this driver");
    if (length < 126) frame[1] = (unsigned char)(0x80 | length);
    else { frame[1] = 0xFE; frame[2] = (unsigned char)(length >> 8); frame[3] = (unsigned char)length; head = 8; }
    memset(frame + head - 4, 0, 4);
    memcpy(frame + head, text, length);
    if (send(socket->fd, frame, head + length, MSG_NOSIGNAL) < 0) socket->stage = GONE;
}

static void greet(struct sock *socket) {
    char hello[120];
    int length = snprintf(hello, sizeof hello, "{\"type\":\"hello\",\"v\":1,\"screen\":\"%s\"}",
                          socket->kind == PAD ? "pad" : "wall");
    socket->stage = socket->kind == PLAIN ? READY : GREETING;
    if (socket->kind == WALL || socket->kind == PAD) socket_send(socket, 1, hello, (size_t)length);
}

/* The answer to the handshake: its length, or zero while it is not all there. */
static size_t upgraded(struct sock *socket, char *data, size_t length) {
    char *end = memmem(data, length, "\r\n\r\n", 4);
    if (!end) return 0;
    if (strncmp(data, "HTTP/1.1 101", 12)) {
        fprintf(stderr, "refused: %.60s\n", data);
        exit(1);
    }
    greet(socket);
    return (size_t)(end - data) + 4;
}

/* One frame: its length, or zero while it is not all there. The server's are not masked. */
static size_t frame(struct sock *socket, char *data, size_t length, void (*heard)(struct sock *, char *, size_t)) {
    const unsigned char *head = (unsigned char *)data;
    size_t start = 2, size;
    if (length < 2) return 0;
    if ((size = head[1]) == 126) { start = 4; size = length < 4 ? ROOM : (size_t)head[2] << 8 | head[3]; }
    else if (size == 127) { start = 10; size = length < 10 ? ROOM : (size_t)head[7] << 16 | (size_t)head[8] << 8 | head[9]; }
    if (length < start + size) return 0;
    socket->opcode = head[0] & 15;
    if (socket->opcode == 9) socket_send(socket, 10, data + start, size);
    else if (socket->opcode == 8) socket->stage = GONE;
    else {
        char *end = data + start + size, kept = *end;
        *end = 0;
        heard(socket, data + start, size);
        *end = kept;
    }
    return start + size;
}

int socket_read(struct sock *socket, void (*heard)(struct sock *, char *, size_t)) {
    memcpy(buffer, socket->carry, socket->carried);
    ssize_t got = recv(socket->fd, buffer + socket->carried, ROOM - socket->carried, MSG_DONTWAIT);
    if (got == 0 || (got < 0 && errno != EAGAIN)) socket->stage = GONE;
    if (got <= 0) return 0;
    size_t length = socket->carried + (size_t)got, at = 0, step;
    socket->bytes += got;
    do {
        if (socket->stage == UPGRADING) step = upgraded(socket, buffer + at, length - at);
        else step = frame(socket, buffer + at, length - at, heard);
        at += step;
    } while (step && at < length && socket->stage != GONE);
    socket->carried = length - at;
    if (socket->carried) {
        socket->carry = realloc(socket->carry, socket->carried);
        memcpy(socket->carry, buffer + at, socket->carried);
    }
    return 1;
}
