/*
 * A sync must not keep other calls waiting: its start and its end are recorded, each under the lock, and the sync
 * runs between them. What was written before the start is what it covers, and durable only from its end.
 */
#include "recorder.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <unistd.h>

/* The raw call: kill() would wait for the lock that this process holds. */
static void kill_recorded(pid_t process) {
  log_append(KIND_KILL, 0, (uint64_t)process, 0, NULL, NULL, 0);
  syscall(SYS_kill, process, SIGKILL);
}

/* Under the lock, so that the other one is not between doing something and recording it. The lock goes with the process. */
static void die_when_asked(void) {
  static long syncs = 0;
  const char *die_at = getenv("RECORD_DIE_AT_SYNC"), *other = getenv("RECORD_DIE_WITH");
  if (die_at == NULL || ++syncs != atol(die_at)) return;
  if (other != NULL) kill_recorded((pid_t)atol(other));
  kill_recorded(getpid());
}

static int record_sync(int fd, uint64_t file, int (*real)(int)) {
  log_lock();
  uint64_t start = log_append(KIND_SYNC_START, file, 0, 0, NULL, NULL, 0);
  die_when_asked();
  log_unlock();
  int result = real(fd);
  int before = errno;
  if (log_sync_delay_us() > 0) usleep((useconds_t)log_sync_delay_us());
  errno = before;
  if (result != 0) return result; /* A sync that failed made nothing durable. */
  log_lock();
  log_append(KIND_SYNC_END, file, start, 0, NULL, NULL, 0);
  log_unlock();
  return 0;
}

EXPORT int fsync(int fd) {
  REAL(fsync)
  uint64_t file = watched_file(fd);
  return file == 0 ? real_(fd) : record_sync(fd, file, real_);
}
EXPORT int fdatasync(int fd) {
  REAL(fdatasync)
  uint64_t file = watched_file(fd);
  return file == 0 ? real_(fd) : record_sync(fd, file, real_);
}
