/* The log that all recorded processes share, and the lock that keeps its order true. */
#include "recorder.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/uio.h>
#include <unistd.h>

/* flock() belongs to the open file: it keeps processes apart, not the threads of one. Hence both locks. The kernel
 * lets go of flock() when its owner dies, so that a killed process leaves the others running. */
static pthread_mutex_t threads = PTHREAD_MUTEX_INITIALIZER;
static int log_fd = -1;

static void fail(const char *what) {
  fprintf(stderr, "power-cut recorder: %s: %s\n", what, strerror(errno));
  abort(); /* A recording with a hole proves nothing: better none. */
}

/* A process that was forked shares its parent's open file, and with it the lock: it needs its own. */
static void open_log(void) {
  const char *path = getenv("RECORD_LOG");
  if (path == NULL) fail("RECORD_LOG is not set");
  if (log_fd >= 0) close(log_fd);
  log_fd = open(path, O_WRONLY | O_APPEND | O_CLOEXEC);
  if (log_fd < 0) fail(path);
}

static pid_t opened_by = 0;

void log_lock(void) {
  int before = errno;
  pthread_mutex_lock(&threads);
  if (opened_by != getpid()) {
    open_log();
    opened_by = getpid();
  }
  while (flock(log_fd, LOCK_EX) != 0) {
    if (errno != EINTR) fail("cannot lock the log");
  }
  errno = before;
}

void log_unlock(void) {
  int before = errno;
  if (flock(log_fd, LOCK_UN) != 0) fail("cannot unlock the log");
  pthread_mutex_unlock(&threads);
  errno = before;
}

uint64_t log_append(enum kind kind, uint64_t file, uint64_t offset, uint32_t detail, const char *name,
                    const void *data, size_t data_length) {
  int before = errno;
  size_t name_length = name == NULL ? 0 : strlen(name);
  struct record record = {.kind = (uint32_t)kind,
                          .process = (uint32_t)getpid(),
                          .file = file,
                          .offset = offset,
                          .detail = detail,
                          .name_length = (uint32_t)name_length,
                          .data_length = data_length};
  struct iovec parts[3] = {{&record, sizeof record}, {(void *)name, name_length}, {(void *)data, data_length}};
  off_t position = lseek(log_fd, 0, SEEK_END);
  if (position < 0) fail("cannot seek in the log");
  if (writev(log_fd, parts, 3) != (ssize_t)(sizeof record + name_length + data_length)) fail("cannot write the log");
  errno = before;
  return (uint64_t)position;
}

long log_sync_delay_us(void) {
  const char *delay = getenv("RECORD_SYNC_DELAY_US");
  return delay == NULL ? 0 : atol(delay);
}

void log_unknown(const char *call) { log_append(KIND_UNKNOWN, 0, 0, 0, call, NULL, 0); }
