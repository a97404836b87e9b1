#define _GNU_SOURCE
#include "taps.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST = 4000000 };
struct one { int64_t sent_at, accepted_at, shown_at; long seq; };
struct reach { long seq; int64_t at; };
static struct one *taps;
static struct reach *reached;
static long reaches, run;
long sent, accepted, refused;

void taps_begin(void) {
    if (!taps) taps = calloc(MOST, sizeof *taps), reached = calloc(MOST, sizeof *reached);
    memset(taps, 0, (size_t)sent * sizeof *taps);
    sent = accepted = refused = reaches = 0;
    run = (long)epoch_ms();
}

void tap(struct sock *pad, const char *kind) {
    char text[300];
    int64_t at = epoch_ms();
    if (sent >= MOST) return;
    int length = snprintf(text, sizeof text,
        "{\"type\":\"do\",\"k\":\"%016lx%016lx\",\"t_tap\":%ld,\"t_send\":%ld,\"do\":{\"c\":\"log_outcome\",\"kind\":\"%s\"}}",
        run, sent, (long)at, (long)at, kind);
    taps[sent++].sent_at = now_ns();
    pad->in_flight++;
    socket_send(pad, 1, text, (size_t)length);
}

int tap_answered(struct sock *pad, const char *text) {
    const char *key = strstr(text, "\"k\":\""), *seq = strstr(text, "\"seq\":");
    char half[17] = {0};
    if (!key) return 0;
    memcpy(half, key + 5, 16);
    if (strtol(half, NULL, 16) != run) return 0;
    memcpy(half, key + 21, 16);
    struct one *mine = &taps[strtol(half, NULL, 16)];
    pad->in_flight--;
    mine->accepted_at = now_ns();
    if (strncmp(text, "{\"type\":\"accepted\"", 18) || !seq) { refused++; return 1; }
    mine->seq = strtol(seq + 6, NULL, 10);
    accepted++;
    return 1;
}

void every_wall_shows(long seq) {
    if (reached && reaches < MOST) reached[reaches++] = (struct reach){seq, now_ns()};
}

long last_seq(void) {
    long last = 0;
    for (long n = 0; n < sent; n++) if (taps[n].seq > last) last = taps[n].seq;
    return last;
}

static int ascending(const void *a, const void *b) {
    int64_t left = *(const int64_t *)a, right = *(const int64_t *)b;
    return (left > right) - (left < right);
}

static void quantiles(const char *name, int64_t *values, long count) {
    qsort(values, (size_t)count, sizeof *values, ascending);
    if (count)
        printf(",\"%s\":{\"count\":%ld,\"p50\":%.1f,\"p99\":%.1f,\"max\":%.1f}", name, count,
               (double)values[count / 2] / 1e3, (double)values[count * 99 / 100] / 1e3,
               (double)values[count - 1] / 1e3);
}

static int64_t shown_at(long seq) {
    for (long low = 0, high = reaches;;) {
        long middle = (low + high) / 2;
        if (low >= high) return low < reaches ? reached[low].at : 0;
        if (reached[middle].seq >= seq) high = middle;
        else low = middle + 1;
    }
}

void taps_told(void) {
    int64_t *accept = calloc((size_t)sent + 1, sizeof *accept), *show = calloc((size_t)sent + 1, sizeof *show), at;
    long stored = 0, shown = 0;
    for (long n = 0; n < sent; n++) {
        if (!taps[n].seq) continue;
        accept[stored++] = taps[n].accepted_at - taps[n].sent_at;
        if ((at = shown_at(taps[n].seq))) show[shown++] = at - taps[n].sent_at;
    }
    printf(",\"sent\":%ld,\"accepted\":%ld,\"refused\":%ld", sent, accepted, refused);
    quantiles("accepted_us", accept, stored);
    quantiles("shown_us", show, shown);
    free(accept);
    free(show);
}
