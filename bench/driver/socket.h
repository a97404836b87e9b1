/* One socket of the driver: opened, upgraded, and what it was sent, frame by frame. */
#ifndef SOCKET_H
#define SOCKET_H
#include <stddef.h>
#include <stdint.h>

enum kind { WALL, PAD, RAW, PLAIN, SOCKETIO };
enum stage { WAITING, UPGRADING, GREETING, READY, GONE };

struct sock {
    int fd, opcode;
    enum kind kind;
    enum stage stage;
    char cookie[160], *carry;
    size_t carried;
    long frames, bytes, at, broken, in_flight;
};

extern char path[200];
int64_t now_ns(void);
int64_t epoch_ms(void);
void fail(const char *what);
void socket_open(struct sock *socket, int port, int small);
void socket_send(struct sock *socket, int opcode, const char *text, size_t length);
/* Reads what is there; calls `heard` for each text frame. Zero when there was nothing. */
int socket_read(struct sock *socket, void (*heard)(struct sock *, char *, size_t));
#endif
