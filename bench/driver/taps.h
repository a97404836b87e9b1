/* The taps of one run: when each was sent, stored, and on the last wall. */
#ifndef TAPS_H
#define TAPS_H
#include "socket.h"

extern long sent, accepted, refused;
void taps_begin(void);
void tap(struct sock *pad, const char *kind);
/* The answer to a tap: whether it was one of this run's. */
int tap_answered(struct sock *pad, const char *text);
void every_wall_shows(long seq);
long last_seq(void);
void taps_told(void); /* as JSON fields */
#endif
