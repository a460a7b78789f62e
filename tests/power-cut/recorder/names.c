/* Names in the directory, and the one signal that ends a process wherever it is. */
#include "recorder.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

EXPORT int rename(const char *from, const char *to) {
  REAL(rename)
  const char *old_name = watched_name(AT_FDCWD, from), *new_name = watched_name(AT_FDCWD, to);
  if (old_name == NULL && new_name == NULL) return real_(from, to);
  log_lock();
  int result = real_(from, to);
  if (result == 0 && (old_name == NULL || new_name == NULL)) log_unknown("rename into or out of the directory");
  else if (result == 0) log_append(KIND_RENAME, 0, 0, 0, old_name, new_name, strlen(new_name));
  log_unlock();
  return result;
}

EXPORT int unlinkat(int directory_fd, const char *path, int flags) {
  REAL(unlinkat)
  const char *name = watched_name(directory_fd, path);
  if (name == NULL) return real_(directory_fd, path, flags);
  log_lock();
  int result = real_(directory_fd, path, flags);
  if (result == 0) log_append(KIND_REMOVE, 0, 0, 0, name, NULL, 0);
  log_unlock();
  return result;
}
EXPORT int unlink(const char *path) { return unlinkat(AT_FDCWD, path, 0); }
EXPORT int remove(const char *path) {
  REAL(remove)
  return watched_name(AT_FDCWD, path) == NULL ? real_(path) : unlinkat(AT_FDCWD, path, 0);
}

/* Killed while the lock is held, no process can die between doing something and recording it. */
EXPORT int kill(pid_t process, int signal) {
  REAL(kill)
  if (signal != SIGKILL) return real_(process, signal);
  log_lock();
  log_append(KIND_KILL, 0, (uint64_t)process, 0, NULL, NULL, 0);
  int result = real_(process, signal);
  log_unlock();
  return result;
}
