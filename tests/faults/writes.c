/* Preloaded into a server: every write, truncation and sync of its database goes to a log, in order.
 *
 * FLOOR_WRITES names the log. A record is: op, file, offset, length, then the bytes that were written.
 * op: w write, t truncate (offset = new length), s synced, u unlinked.
 * file: d database, w write-ahead log, j journal.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

struct record {
  char op, file, unused[6];
  uint64_t offset, length;
};

static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;
static int out = -1;

static ssize_t (*real_pwrite)(int, const void *, size_t, off64_t);
static int (*real_ftruncate)(int, off64_t);
static int (*real_unlink)(const char *);
static int (*real_fsync)(int);
static int (*real_fdatasync)(int);

__attribute__((constructor)) static void begin(void) {
  real_pwrite = dlsym(RTLD_NEXT, "pwrite64");
  real_ftruncate = dlsym(RTLD_NEXT, "ftruncate64");
  real_unlink = dlsym(RTLD_NEXT, "unlink");
  real_fsync = dlsym(RTLD_NEXT, "fsync");
  real_fdatasync = dlsym(RTLD_NEXT, "fdatasync");
  const char *name = getenv("FLOOR_WRITES");
  if (name) out = open(name, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

static int ends(const char *path, const char *with) {
  size_t n = strlen(path), m = strlen(with);
  return n >= m && !strcmp(path + n - m, with);
}

/* Which of the database's files it is; 0 for any other. */
static char file_at(const char *path) {
  if (out < 0) return 0;
  if (ends(path, "/floor.sqlite3")) return 'd';
  if (ends(path, "/floor.sqlite3-wal")) return 'w';
  return ends(path, "/floor.sqlite3-journal") ? 'j' : 0;
}

static char file_of(int fd) {
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t n = readlink(link, path, sizeof path - 1);
  if (n < 0) return 0;
  path[n] = 0;
  return file_at(path);
}

static void note(char op, char file, uint64_t offset, const void *bytes, uint64_t length) {
  struct record r = {.op = op, .file = file, .offset = offset, .length = length};
  if (write(out, &r, sizeof r) != sizeof r) abort();
  if (length && write(out, bytes, length) != (ssize_t)length) abort();
}

ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t offset) {
  char file = file_of(fd);
  if (!file) return real_pwrite(fd, bytes, length, offset);
  pthread_mutex_lock(&turn);
  ssize_t done = real_pwrite(fd, bytes, length, offset);
  if (done > 0) note('w', file, offset, bytes, done);
  pthread_mutex_unlock(&turn);
  return done;
}

ssize_t pwrite(int fd, const void *bytes, size_t length, off_t offset) {
  return pwrite64(fd, bytes, length, offset);
}

int ftruncate64(int fd, off64_t length) {
  char file = file_of(fd);
  if (!file) return real_ftruncate(fd, length);
  pthread_mutex_lock(&turn);
  int failed = real_ftruncate(fd, length);
  if (!failed) note('t', file, length, NULL, 0);
  pthread_mutex_unlock(&turn);
  return failed;
}

int ftruncate(int fd, off_t length) { return ftruncate64(fd, length); }

int unlink(const char *path) {
  char file = file_at(path);
  pthread_mutex_lock(&turn);
  int failed = real_unlink(path);
  if (!failed && file) note('u', file, 0, NULL, 0);
  pthread_mutex_unlock(&turn);
  return failed;
}

static int synced(int fd, int (*real)(int)) {
  char file = file_of(fd);
  if (!file) return real(fd);
  pthread_mutex_lock(&turn);
  int failed = real(fd);
  if (!failed) note('s', file, 0, NULL, 0);
  pthread_mutex_unlock(&turn);
  return failed;
}

int fsync(int fd) { return synced(fd, real_fsync); }
int fdatasync(int fd) { return synced(fd, real_fdatasync); }
