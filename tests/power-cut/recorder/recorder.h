/*
 * A library to be preloaded (LD_PRELOAD) into every process that touches one directory. It records what would
 * decide the fate of the files in that directory if the power failed: creations, writes with their data, changes of
 * size, syncs, renames and removals, from all processes into one log, in the order in which they happened.
 *
 *   RECORD_DIRECTORY      the directory to watch (files directly in it, not in folders below)
 *   RECORD_LOG            the log, made by the caller, outside of that directory
 *   RECORD_SYNC_DELAY_US  what a sync takes at least, in microseconds (tmpfs syncs in no time, which would leave
 *                         no room for anything to happen meanwhile)
 *   RECORD_DIE_AT_SYNC    a process kills itself in its sync of that number, counted from 1: what it wrote is then in
 *                         the operating system's memory, readable by everybody, and not on the disk
 *   RECORD_DIE_WITH       the process that it kills along with itself
 *
 * "-shm" files are left out: they are SQLite's index of the WAL in shared memory, made anew by the first connection
 * after a restart, never durable state.
 */
#ifndef RECORDER_H
#define RECORDER_H

#include <dlfcn.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

/* What happened. The values are the letters that log.ts reads. */
enum kind {
  KIND_OPEN = 'o',       /* name, detail = enum opened */
  KIND_WRITE = 'w',      /* offset, data */
  KIND_SIZE = 't',       /* offset = the new size */
  KIND_SYNC_START = 's', /* writes recorded before this are covered by the sync */
  KIND_SYNC_END = 'S',   /* offset = position in the log of the matching start */
  KIND_RENAME = 'r',     /* name, data = the new name */
  KIND_REMOVE = 'u',     /* name */
  KIND_KILL = 'k',       /* offset = the process that gets SIGKILL */
  KIND_UNKNOWN = 'X'     /* name = a call that this recorder sees but the simulation does not know */
};

enum opened { OPENED_CREATED = 1, OPENED_DIRECTORY = 2 };

/* One record of the log, in the machine's byte order, followed by the name and the data. */
struct record {
  uint32_t kind;
  uint32_t process;
  uint64_t file;   /* inode number; the directory's own for its syncs */
  uint64_t offset;
  uint32_t detail;
  uint32_t name_length;
  uint64_t data_length;
};

/* An exported function stands in front of the C library's one, which REAL looks up as `real_`. Looked up once: dlsym
 * gives the same answer to every thread, so that a race is harmless. Recorded calls take place and are recorded under
 * one hold of the log's lock; a call on anything but the watched directory goes straight through. */
#define EXPORT __attribute__((visibility("default")))
#define REAL(name)               \
  static __typeof__(name) *real_; \
  if (real_ == NULL) real_ = (__typeof__(name) *)dlsym(RTLD_NEXT, #name);

/* log.c: the log and its lock. Recorded calls happen while the lock is held, so that the log tells their true order,
 * over all threads and processes. Returns the record's position in the log. */
void log_lock(void);
void log_unlock(void);
uint64_t log_append(enum kind kind, uint64_t file, uint64_t offset, uint32_t detail, const char *name,
                    const void *data, size_t data_length);
void log_unknown(const char *call);
long log_sync_delay_us(void);

/* watched.c: which paths and file descriptors belong to the directory. */
const char *watched_name(int directory_fd, const char *path); /* the name in the directory, or NULL */
bool watched_is_directory(int fd);
uint64_t watched_file(int fd); /* inode number, 0 when the descriptor is not watched */
void watched_add(int fd, uint64_t file);

#endif
