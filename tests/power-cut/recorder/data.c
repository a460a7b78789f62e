/* What files hold, and how large they are. */
#include "recorder.h"

#include <fcntl.h>
#include <sys/uio.h>
#include <unistd.h>

static void record_write(uint64_t file, const void *data, ssize_t written, off_t offset) {
  if (written > 0) log_append(KIND_WRITE, file, (uint64_t)offset, 0, NULL, data, (size_t)written);
}

EXPORT ssize_t pwrite64(int fd, const void *data, size_t length, off64_t offset) {
  REAL(pwrite64)
  uint64_t file = watched_file(fd);
  if (file == 0) return real_(fd, data, length, offset);
  log_lock();
  ssize_t written = real_(fd, data, length, offset);
  record_write(file, data, written, offset);
  log_unlock();
  return written;
}
EXPORT ssize_t pwrite(int fd, const void *data, size_t length, off_t offset) {
  return pwrite64(fd, data, length, offset);
}

EXPORT ssize_t write(int fd, const void *data, size_t length) {
  REAL(write)
  uint64_t file = watched_file(fd);
  if (file == 0) return real_(fd, data, length);
  log_lock();
  ssize_t written = real_(fd, data, length);
  /* Asked afterwards, because a file opened with O_APPEND moves to its end only in the write. */
  if (written > 0) record_write(file, data, written, lseek(fd, 0, SEEK_CUR) - written);
  log_unlock();
  return written;
}

static void record_parts(uint64_t file, const struct iovec *parts, int count, ssize_t written, off_t offset) {
  for (int part = 0; part < count && written > 0; part++) {
    ssize_t length = (ssize_t)parts[part].iov_len < written ? (ssize_t)parts[part].iov_len : written;
    record_write(file, parts[part].iov_base, length, offset);
    offset += length;
    written -= length;
  }
}

EXPORT ssize_t writev(int fd, const struct iovec *parts, int count) {
  REAL(writev)
  uint64_t file = watched_file(fd);
  if (file == 0) return real_(fd, parts, count);
  log_lock();
  ssize_t written = real_(fd, parts, count);
  if (written > 0) record_parts(file, parts, count, written, lseek(fd, 0, SEEK_CUR) - written);
  log_unlock();
  return written;
}
EXPORT ssize_t pwritev64(int fd, const struct iovec *parts, int count, off64_t offset) {
  REAL(pwritev64)
  uint64_t file = watched_file(fd);
  if (file == 0) return real_(fd, parts, count, offset);
  log_lock();
  ssize_t written = real_(fd, parts, count, offset);
  record_parts(file, parts, count, written, offset);
  log_unlock();
  return written;
}
EXPORT ssize_t pwritev(int fd, const struct iovec *parts, int count, off_t offset) {
  return pwritev64(fd, parts, count, offset);
}

EXPORT int ftruncate64(int fd, off64_t size) {
  REAL(ftruncate64)
  uint64_t file = watched_file(fd);
  if (file == 0) return real_(fd, size);
  log_lock();
  int result = real_(fd, size);
  if (result == 0) log_append(KIND_SIZE, file, (uint64_t)size, 0, NULL, NULL, 0);
  log_unlock();
  return result;
}
EXPORT int ftruncate(int fd, off_t size) { return ftruncate64(fd, size); }
