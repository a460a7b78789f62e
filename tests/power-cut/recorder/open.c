/*
 * Opening: which descriptors belong to the watched directory, and which files were made. Closing is not recorded: it
 * makes nothing durable, and Node closes files by a raw system call (see watched_file).
 */
#include "recorder.h"

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int real_open(int directory_fd, const char *path, int flags, mode_t mode) {
  REAL(openat64)
  return real_(directory_fd, path, flags, mode);
}

static void record_opened(int fd, const char *name, bool created, int flags) {
  struct stat found;
  if (fstat(fd, &found) != 0) return;
  if ((flags & (O_SYNC | O_DSYNC)) != 0 && (flags & O_ACCMODE) != O_RDONLY) log_unknown("open with O_SYNC");
  watched_add(fd, found.st_ino);
  log_append(KIND_OPEN, found.st_ino, 0, created ? OPENED_CREATED : 0, name, NULL, 0);
  if (!created && (flags & O_TRUNC) != 0) log_append(KIND_SIZE, found.st_ino, 0, 0, NULL, NULL, 0);
}

static int open_watched(int directory_fd, const char *path, int flags, mode_t mode, const char *name) {
  log_lock();
  struct stat found;
  bool missing = fstatat(directory_fd, path, &found, AT_SYMLINK_NOFOLLOW) != 0;
  int fd = real_open(directory_fd, path, flags, mode);
  if (fd >= 0) record_opened(fd, name, missing, flags);
  log_unlock();
  return fd;
}

/* SQLite and careful programs open the directory itself to sync it. */
static int open_other(int directory_fd, const char *path, int flags, mode_t mode) {
  int fd = real_open(directory_fd, path, flags, mode);
  watched_add(fd, 0);
  if (fd >= 0 && (flags & O_ACCMODE) == O_RDONLY && watched_is_directory(fd)) {
    struct stat found;
    log_lock();
    if (fstat(fd, &found) == 0) {
      watched_add(fd, found.st_ino);
      log_append(KIND_OPEN, found.st_ino, 0, OPENED_DIRECTORY, NULL, NULL, 0);
    }
    log_unlock();
  }
  return fd;
}

static int open_any(int directory_fd, const char *path, int flags, mode_t mode) {
  const char *name = watched_name(directory_fd, path);
  if (name != NULL) return open_watched(directory_fd, path, flags, mode, name);
  return open_other(directory_fd, path, flags, mode);
}

/* A 64-bit libc has one open behind all names, and the mode is only read when a file may be created. */
#define OPEN(flags)                                    \
  mode_t mode = 0;                                     \
  if (((flags) & (O_CREAT | O_TMPFILE)) != 0) {        \
    va_list rest;                                      \
    va_start(rest, flags);                             \
    mode = (mode_t)va_arg(rest, int);                  \
    va_end(rest);                                      \
  }

EXPORT int open(const char *path, int flags, ...) {
  OPEN(flags)
  return open_any(AT_FDCWD, path, flags, mode);
}
EXPORT int open64(const char *path, int flags, ...) {
  OPEN(flags)
  return open_any(AT_FDCWD, path, flags, mode);
}
EXPORT int openat(int directory_fd, const char *path, int flags, ...) {
  OPEN(flags)
  return open_any(directory_fd, path, flags, mode);
}
EXPORT int openat64(int directory_fd, const char *path, int flags, ...) {
  OPEN(flags)
  return open_any(directory_fd, path, flags, mode);
}
EXPORT int creat(const char *path, mode_t mode) {
  return open_any(AT_FDCWD, path, O_CREAT | O_WRONLY | O_TRUNC, mode);
}
EXPORT int creat64(const char *path, mode_t mode) { return creat(path, mode); }

/* A stream would write behind the recorder's back, from inside libc. */
EXPORT FILE *fopen(const char *path, const char *mode) {
  REAL(fopen)
  if (strpbrk(mode, "wa+") != NULL && watched_name(AT_FDCWD, path) != NULL) {
    log_lock();
    log_unknown("fopen");
    log_unlock();
  }
  return real_(path, mode);
}
EXPORT FILE *fopen64(const char *path, const char *mode) { return fopen(path, mode); }

EXPORT int dup(int fd) {
  REAL(dup)
  int copy = real_(fd);
  if (copy >= 0) watched_add(copy, watched_file(fd));
  return copy;
}
EXPORT int dup2(int fd, int to) {
  REAL(dup2)
  int copy = real_(fd, to);
  if (copy >= 0) watched_add(copy, watched_file(fd));
  return copy;
}
EXPORT int dup3(int fd, int to, int flags) {
  REAL(dup3)
  int copy = real_(fd, to, flags);
  if (copy >= 0) watched_add(copy, watched_file(fd));
  return copy;
}
