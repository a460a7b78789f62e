/* Tells the files of the watched directory from all others. */
#include "recorder.h"

#include <errno.h>
#include <fcntl.h>
#include <libgen.h>
#include <limits.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

/* Processes here open a few hundred files; a descriptor beyond this is never one of a database. */
enum { DESCRIPTORS = 65536 };
static _Atomic uint64_t files[DESCRIPTORS];

static struct stat directory;
static bool known = false;

/* The directory is told by its inode, so that a relative path, a link or a ".." on the way changes nothing. */
static void find_directory(void) {
  const char *path = getenv("RECORD_DIRECTORY");
  known = path != NULL && stat(path, &directory) == 0;
}

static bool is_directory(const struct stat *found) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, find_directory);
  return known && found->st_ino == directory.st_ino && found->st_dev == directory.st_dev;
}

static bool ends_with(const char *text, const char *end) {
  size_t length = strlen(text), end_length = strlen(end);
  return length >= end_length && strcmp(text + length - end_length, end) == 0;
}

static bool parent_is_directory(int directory_fd, const char *path) {
  char parent[PATH_MAX];
  if (strlen(path) >= sizeof parent) return false;
  strcpy(parent, path);
  struct stat found;
  return fstatat(directory_fd, dirname(parent), &found, 0) == 0 && is_directory(&found);
}

const char *watched_name(int directory_fd, const char *path) {
  int before = errno;
  const char *slash = strrchr(path, '/');
  const char *name = slash == NULL ? path : slash + 1;
  bool watched = *name != '\0' && strcmp(name, ".") != 0 && strcmp(name, "..") != 0 && !ends_with(name, "-shm") &&
                 parent_is_directory(directory_fd, path);
  errno = before;
  return watched ? name : NULL;
}

bool watched_is_directory(int fd) {
  int before = errno;
  struct stat found;
  bool same = fstat(fd, &found) == 0 && is_directory(&found);
  errno = before;
  return same;
}

/* Asked again at every use: Node closes descriptors by a raw system call, after which the number may be a socket's. */
uint64_t watched_file(int fd) {
  if (fd < 0 || fd >= DESCRIPTORS) return 0;
  uint64_t file = atomic_load(&files[fd]);
  if (file == 0) return 0;
  int before = errno;
  struct stat found;
  if (fstat(fd, &found) != 0 || found.st_ino != file || found.st_dev != directory.st_dev) file = 0;
  errno = before;
  return file;
}

void watched_add(int fd, uint64_t file) {
  if (fd < 0) return;
  if (fd >= DESCRIPTORS && file != 0) abort();
  if (fd < DESCRIPTORS) atomic_store(&files[fd], file);
}
