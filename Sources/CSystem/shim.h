// System calls that glibc hides behind _GNU_SOURCE, or declares variadic, both out of Swift's reach.
#pragma once
#include <errno.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

/// Flushes the whole file system that holds `fd`; one call instead of one for each of many files.
static inline int vpdt_syncfs(int fd) { return (int)syscall(SYS_syncfs, fd); }

/// Renames unless the target exists (EEXIST); rename(2) would replace it.
static inline int vpdt_rename_new(const char *_Nonnull from, const char *_Nonnull to) {
  return (int)syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 1 /* RENAME_NOREPLACE */);
}

static inline int vpdt_open(const char *_Nonnull path, int flags, mode_t mode) {
  return open(path, flags | O_CLOEXEC, mode);
}

static inline int vpdt_openat(int folder, const char *_Nonnull name, int flags, mode_t mode) {
  return openat(folder, name, flags | O_CLOEXEC, mode);
}
