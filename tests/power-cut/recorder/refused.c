/*
 * Calls that would change the directory in a way that the simulation does not know. They take place, and are recorded
 * by name: the simulation refuses such a recording instead of proving something about files that it got wrong.
 */
#include "recorder.h"

#include <fcntl.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <unistd.h>

static void refuse(bool watched, const char *call) {
  if (!watched) return;
  log_lock();
  log_unknown(call);
  log_unlock();
}

EXPORT void *mmap64(void *address, size_t length, int protection, int flags, int fd, off64_t offset) {
  REAL(mmap64)
  bool shared = (flags & MAP_SHARED) != 0 && (protection & PROT_WRITE) != 0;
  refuse(shared && watched_file(fd) != 0, "mmap");
  return real_(address, length, protection, flags, fd, offset);
}
EXPORT void *mmap(void *address, size_t length, int protection, int flags, int fd, off_t offset) {
  return mmap64(address, length, protection, flags, fd, offset);
}
EXPORT int truncate64(const char *path, off64_t size) {
  REAL(truncate64)
  refuse(watched_name(AT_FDCWD, path) != NULL, "truncate");
  return real_(path, size);
}
EXPORT int truncate(const char *path, off_t size) { return truncate64(path, size); }
EXPORT int fallocate64(int fd, int mode, off64_t offset, off64_t length) {
  REAL(fallocate64)
  refuse(watched_file(fd) != 0, "fallocate");
  return real_(fd, mode, offset, length);
}
EXPORT int fallocate(int fd, int mode, off_t offset, off_t length) { return fallocate64(fd, mode, offset, length); }
EXPORT int posix_fallocate64(int fd, off64_t offset, off64_t length) {
  REAL(posix_fallocate64)
  refuse(watched_file(fd) != 0, "posix_fallocate");
  return real_(fd, offset, length);
}
EXPORT int posix_fallocate(int fd, off_t offset, off_t length) { return posix_fallocate64(fd, offset, length); }
EXPORT int link(const char *from, const char *to) {
  REAL(link)
  refuse(watched_name(AT_FDCWD, from) != NULL || watched_name(AT_FDCWD, to) != NULL, "link");
  return real_(from, to);
}
EXPORT int linkat(int from_fd, const char *from, int to_fd, const char *to, int flags) {
  REAL(linkat)
  refuse(watched_name(from_fd, from) != NULL || watched_name(to_fd, to) != NULL, "linkat");
  return real_(from_fd, from, to_fd, to, flags);
}
EXPORT int renameat(int from_fd, const char *from, int to_fd, const char *to) {
  REAL(renameat)
  refuse(watched_name(from_fd, from) != NULL || watched_name(to_fd, to) != NULL, "renameat");
  return real_(from_fd, from, to_fd, to);
}
EXPORT int mkdir(const char *path, mode_t mode) {
  REAL(mkdir)
  refuse(watched_name(AT_FDCWD, path) != NULL, "mkdir");
  return real_(path, mode);
}
EXPORT ssize_t sendfile64(int to, int from, off64_t *offset, size_t length) {
  REAL(sendfile64)
  refuse(watched_file(to) != 0, "sendfile");
  return real_(to, from, offset, length);
}
EXPORT ssize_t sendfile(int to, int from, off_t *offset, size_t length) { return sendfile64(to, from, offset, length); }
EXPORT ssize_t copy_file_range(int from, off64_t *from_offset, int to, off64_t *to_offset, size_t length,
                               unsigned flags) {
  REAL(copy_file_range)
  refuse(watched_file(to) != 0, "copy_file_range");
  return real_(from, from_offset, to, to_offset, length, flags);
}
