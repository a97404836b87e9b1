/* Preloaded into a server: its wall clock is off by what the file FLOOR_CLOCK holds, in ms (a native
 * int64 that the test changes while the server runs). The monotonic clock stays the machine's. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

static int (*real_clock_gettime)(clockid_t, struct timespec *);
static volatile const int64_t *off_ms;

__attribute__((constructor)) static void begin(void) {
  real_clock_gettime = dlsym(RTLD_NEXT, "clock_gettime");
  const char *name = getenv("FLOOR_CLOCK");
  int fd = name ? open(name, O_RDONLY | O_CLOEXEC) : -1;
  if (fd < 0) return;
  void *page = mmap(NULL, sizeof *off_ms, PROT_READ, MAP_SHARED, fd, 0);
  if (page != MAP_FAILED) off_ms = page;
  close(fd);
}

int clock_gettime(clockid_t which, struct timespec *now) {
  int failed = real_clock_gettime(which, now);
  if (failed || !off_ms || (which != CLOCK_REALTIME && which != CLOCK_REALTIME_COARSE)) return failed;
  int64_t ns = now->tv_nsec + (*off_ms % 1000) * 1000000;
  now->tv_sec += *off_ms / 1000;
  if (ns < 0) ns += 1000000000, now->tv_sec -= 1;
  if (ns >= 1000000000) ns -= 1000000000, now->tv_sec += 1;
  now->tv_nsec = ns;
  return 0;
}
