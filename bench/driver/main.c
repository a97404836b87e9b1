/* The driver: thousands of screens in one process, so light that it does not weigh on what is measured.
 *
 * Commands on stdin, one answer a line:
 *   socket KIND COOKIE    one more: wall, pad, raw, plain or socketio; COOKIE or -
 *   open PORT PATH        all that are not open yet → their number
 *   kinds A,B,C           what is tapped, in turn
 *   capture FILE          the data frames of the first wall of the next run, as they came
 *   stall N               socket N is not read any more (it was opened with a small buffer)
 *   run SECONDS RATE even|random IDLE_US FRAMES    pads tap at that rate (0: only listen), then
 *                         whatever is under way arrives, or FRAMES on each socket → JSON
 *   flood SECONDS DEPTH IDLE_US             each pad keeps DEPTH taps under way → JSON
 * IDLE_US: how long to sleep when there is nothing to read; 0 looks again at once. It never waits
 * in epoll, so that a writer is not charged for waking it. */
#define _GNU_SOURCE
#include "socket.h"
#include "taps.h"
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

enum { MOST = 20000, AT_ONCE = 64, EVENTS = 512, KINDS = 64, WAIT_S = 60, OPEN_S = 60 };
static struct sock socks[MOST];
static int count, opened, polling, pads[MOST], padding, walls, stalled = -1;
static char kinds[KINDS][40] = {"no_answer"};
static int kind_count = 1, next_kind, next_pad;
static long told[1 << 16], told_by[1 << 16], ready, gone;
static int64_t last_frame_at;
static FILE *captured;

static long number(const char *text, const char *name) {
    const char *found = strstr(text, name);
    return found ? strtol(found + strlen(name), NULL, 10) : -1;
}

static void shows(struct sock *wall, long seq) {
    wall->at = seq;
    long spot = seq & 0xFFFF;
    if (told[spot] != seq) told[spot] = seq, told_by[spot] = 0;
    if (++told_by[spot] == walls) every_wall_shows(seq);
}

static void capture(const char *text, size_t length) {
    unsigned char head[4] = {0x81, (unsigned char)length};
    if (length > 125) head[1] = 126, head[2] = (unsigned char)(length >> 8), head[3] = (unsigned char)length;
    fwrite(head, 1, length > 125 ? 4 : 2, captured);
    fwrite(text, 1, length, captured);
}

static void of_the_floor(struct sock *s, char *text, size_t length) {
    if (!strncmp(text, "{\"type\":\"delta\",\"view\":\"shared\"", 31)) {
        s->frames++;
        last_frame_at = now_ns();
        if (s->at != number(text, "\"from\":")) s->broken++;
        shows(s, number(text, "\"to\":"));
        if (captured && s == socks) capture(text, length);
    } else if (!strncmp(text, "{\"type\":\"snapshot\",\"view\":\"shared\"", 34)) {
        if (s->stage == GREETING) ready++;
        s->stage = READY;
        shows(s, number(text, "\"seq\":"));
    } else if (s->kind == PAD) tap_answered(s, text);
}

static void heard(struct sock *s, char *text, size_t length) {
    if (s->kind == WALL || s->kind == PAD) of_the_floor(s, text, length);
    else if (s->kind == SOCKETIO && s->stage == GREETING) {
        if (*text == '0') socket_send(s, 1, "40", 2);
        if (!strncmp(text, "40", 2)) s->stage = READY, ready++;
    } else if (s->kind == SOCKETIO && *text == '2') socket_send(s, 1, "3", 1);
    else s->frames++, last_frame_at = now_ns();
}

/* One look at every socket that has something; whether any had. */
static int look(void) {
    struct epoll_event events[EVENTS];
    int found = epoll_wait(polling, events, EVENTS, 0);
    for (int n = 0; n < found; n++) {
        struct sock *s = events[n].data.ptr;
        enum stage before = s->stage;
        socket_read(s, heard);
        if (before == UPGRADING && s->stage == READY) ready++;
        if (s->stage == GONE) gone++, epoll_ctl(polling, EPOLL_CTL_DEL, s->fd, NULL);
    }
    return found > 0;
}

static void rest(long idle_us) {
    if (idle_us) nanosleep(&(struct timespec){.tv_nsec = idle_us * 1000}, NULL);
}

static void open_all(int port) {
    int64_t late = now_ns() + OPEN_S * 1000000000LL;
    while (opened < count || ready < count) {
        while (opened < count && opened - ready < AT_ONCE) {
            struct sock *s = &socks[opened++];
            socket_open(s, port, s - socks == stalled);
            if (s->stage == READY) ready++;
            epoll_ctl(polling, EPOLL_CTL_ADD, s->fd, &(struct epoll_event){.events = EPOLLIN, .data.ptr = s});
        }
        if (!look()) rest(50);
        if (gone) fail("a socket was closed while it opened");
        if (now_ns() > late) fail("not all sockets opened");
    }
    printf("%d\n", count);
}

static void begin(void) {
    for (int n = 0; n < count; n++) socks[n].frames = socks[n].bytes = socks[n].broken = socks[n].in_flight = 0;
    taps_begin();
}

static int settled(long frames) {
    long last = last_seq(), under_way = sent - accepted - refused;
    for (int n = 0; n < count; n++) {
        struct sock *s = &socks[n];
        if (n == stalled || s->stage == GONE) continue;
        if (s->frames < frames || ((s->kind == WALL || s->kind == PAD) && s->at < last)) return 0;
    }
    return under_way == 0 && now_ns() - last_frame_at > 200000000;
}

static void tell(double seconds, const struct rusage *from) {
    struct rusage to;
    getrusage(RUSAGE_SELF, &to);
    long least = 1L << 60, most = 0, sum = 0, bytes = 0, broken = 0;
    for (int n = 0; n < count; n++) {
        struct sock *s = &socks[n];
        sum += s->frames, bytes += s->bytes, broken += s->broken;
        if (n == stalled) continue;
        if (s->frames < least) least = s->frames;
        if (s->frames > most) most = s->frames;
    }
    double cpu = (double)(to.ru_utime.tv_sec - from->ru_utime.tv_sec + to.ru_stime.tv_sec - from->ru_stime.tv_sec)
        + 1e-6 * (double)(to.ru_utime.tv_usec - from->ru_utime.tv_usec + to.ru_stime.tv_usec - from->ru_stime.tv_usec);
    printf("{\"seconds\":%.3f,\"driver_cpu_s\":%.3f,\"frames\":%ld,\"least\":%ld,\"most\":%ld,\"bytes\":%ld,\"broken\":%ld,\"gone\":%ld",
           seconds, cpu, sum, least, most, bytes, broken, gone);
    taps_told();
    printf("}\n");
}

static void one_tap(void) {
    tap(&socks[pads[next_pad++ % padding]], kinds[next_kind++ % kind_count]);
}

/* DEPTH > 0: a flood. RATE 0: nobody taps. */
static void run(double seconds, double rate, int random, long depth, long idle_us, long frames) {
    struct rusage from;
    begin();
    getrusage(RUSAGE_SELF, &from);
    int64_t start = now_ns(), end = start + (int64_t)(seconds * 1e9), due = start;
    while (now_ns() < end) {
        int busy = look();
        for (int n = 0; depth && n < padding; n++)
            while (socks[pads[n]].in_flight < depth && socks[pads[n]].stage == READY)
                tap(&socks[pads[n]], kinds[next_kind++ % kind_count]);
        while (rate > 0 && padding && due <= now_ns()) {
            one_tap();
            due += (int64_t)((random ? -log(1 - drand48()) : 1.0) * 1e9 / rate);
        }
        if (!busy) rest(idle_us);
    }
    double took = (double)(now_ns() - start) / 1e9;
    for (int64_t late = now_ns() + WAIT_S * 1000000000LL; !settled(frames) && now_ns() < late;)
        if (!look()) rest(1000);
    if (captured) fclose(captured), captured = NULL;
    tell(took, &from);
}

static void add(const char *kind, const char *cookie) {
    static const char *names[] = {"wall", "pad", "raw", "plain", "socketio"};
    struct sock *s = &socks[count];
    for (int n = 0; n < 5; n++) if (!strcmp(kind, names[n])) s->kind = (enum kind)n;
    if (strcmp(cookie, "-")) snprintf(s->cookie, sizeof s->cookie, "%s", cookie);
    if (s->kind == PAD) pads[padding++] = count;
    if (s->kind == WALL || s->kind == PAD) walls++;
    count++;
}

static void obey(char *line) {
    char word[40], a[200] = "", b[200] = "", c[40] = "", d[40] = "", e[40] = "0";
    sscanf(line, "%39s %199s %199s %39s %39s %39s", word, a, b, c, d, e);
    if (!strcmp(word, "socket")) add(a, b);
    else if (!strcmp(word, "open")) snprintf(path, sizeof path, "%s", b), open_all(atoi(a));
    else if (!strcmp(word, "capture")) captured = fopen(a, "wb");
    else if (!strcmp(word, "small")) stalled = atoi(a);
    else if (!strcmp(word, "stall")) epoll_ctl(polling, EPOLL_CTL_DEL, socks[stalled].fd, NULL), walls--;
    else if (!strcmp(word, "run")) run(atof(a), atof(b), !strcmp(c, "random"), 0, atol(d), atol(e));
    else if (!strcmp(word, "flood")) run(atof(a), 0, 0, atol(b), atol(c), 0);
    else if (!strcmp(word, "kinds"))
        for (char *kind = strtok(a, ","), *end = (kind_count = 0, NULL); kind && kind_count < KINDS; kind = strtok(end, ","))
            snprintf(kinds[kind_count++], sizeof *kinds, "%s", kind);
    fflush(stdout);
}

int main(void) {
    char line[500];
    polling = epoll_create1(0);
    srand48(7);
    while (fgets(line, sizeof line, stdin)) obey(line);
    return 0;
}
