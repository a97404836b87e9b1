/* The floor: what it costs the kernel alone to write the same ready frames to as many sockets.
 *
 *   floor CONNECTIONS FRAMES ROUNDS_PER_S SECONDS
 *
 * Listens on a free port of loopback and prints it, takes so many connections, prints "ready", and
 * waits for a line on stdin. Then, at every round, it send(2)s the next frame of the file FRAMES
 * (WebSocket frames, one after the other) to each socket in turn. Prints how many it has sent. */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <time.h>

enum { MOST_FRAMES = 100000 };
static unsigned char *frames[MOST_FRAMES];
static size_t lengths[MOST_FRAMES];

static void fail(const char *what) {
    perror(what);
    exit(1);
}

static size_t read_frames(const char *path) {
    FILE *file = fopen(path, "rb");
    if (!file) fail(path);
    fseek(file, 0, SEEK_END);
    size_t size = (size_t)ftell(file), at = 0, count = 0;
    unsigned char *all = malloc(size + 10);
    rewind(file);
    if (fread(all, 1, size, file) != size) fail("read");
    fclose(file);
    while (at + 2 <= size && count < MOST_FRAMES) {
        size_t length = all[at + 1], head = 2;
        if (length == 126) { length = (size_t)all[at + 2] << 8 | all[at + 3]; head = 4; }
        frames[count] = all + at;
        lengths[count++] = head + length;
        at += head + length;
    }
    return count;
}

static int listen_on(struct sockaddr_in *address) {
    int listening = socket(AF_INET, SOCK_STREAM, 0);
    socklen_t length = sizeof *address;
    *address = (struct sockaddr_in){.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    if (bind(listening, (struct sockaddr *)address, sizeof *address)) fail("bind");
    if (listen(listening, 2048)) fail("listen");
    getsockname(listening, (struct sockaddr *)address, &length);
    return listening;
}

static void write_all(int socket, const unsigned char *data, size_t length) {
    while (length) {
        ssize_t sent = send(socket, data, length, MSG_NOSIGNAL | MSG_DONTWAIT);
        if (sent < 0 && errno != EAGAIN) fail("send");
        if (sent < 0) poll(&(struct pollfd){.fd = socket, .events = POLLOUT}, 1, 100);
        if (sent > 0) { data += sent; length -= (size_t)sent; }
    }
}

int main(int argc, char **argv) {
    if (argc != 5) return 2;
    int connections = atoi(argv[1]), one = 1, *sockets = calloc((size_t)connections, sizeof(int));
    size_t count = read_frames(argv[2]);
    long rounds = (long)(atof(argv[3]) * atof(argv[4])), pause_ns = (long)(1e9 / atof(argv[3]));
    struct sockaddr_in address;
    int listening = listen_on(&address);
    printf("%d\n", ntohs(address.sin_port));
    fflush(stdout);
    for (int n = 0; n < connections; n++) {
        if ((sockets[n] = accept(listening, NULL, NULL)) < 0) fail("accept");
        setsockopt(sockets[n], IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    }
    printf("ready\n");
    fflush(stdout);
    getchar();
    struct timespec next;
    clock_gettime(CLOCK_MONOTONIC, &next);
    for (long round = 0; round < rounds; round++) {
        clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &next, NULL);
        for (int n = 0; n < connections; n++)
            write_all(sockets[n], frames[(size_t)round % count], lengths[(size_t)round % count]);
        next.tv_nsec += pause_ns;
        while (next.tv_nsec >= 1000000000) { next.tv_nsec -= 1000000000; next.tv_sec++; }
    }
    printf("%ld\n", rounds * connections);
    fflush(stdout);
    getchar(); /* the driver still reads: the sockets close when it has said so */
    return 0;
}
