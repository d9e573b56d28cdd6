// System calls that glibc hides behind _GNU_SOURCE, or declares variadic, both out of Swift's reach.
#pragma once
#include <crypt.h>
#include <errno.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/random.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/// A new setting for a yescrypt hash with a salt of its own: 0, or -1 where there is none to be had.
static inline int vpdt_crypt_setting(char *_Nonnull setting, int size) {
  return crypt_gensalt_rn("$y$", 0, 0, 0, setting, size) ? 0 : -1;
}

/// Hashes `phrase` under `setting`, which may be an earlier hash: 0, or -1 if that cannot be done.
static inline int vpdt_crypt(
    const char *_Nonnull phrase, const char *_Nonnull setting, char *_Nonnull hash, size_t size) {
  struct crypt_data *data = calloc(1, sizeof *data);
  if (!data) return -1;
  const char *result = crypt_r(phrase, setting, data);
  int fits = result && result[0] != '*' && strlen(result) < size;
  if (fits) strcpy(hash, result);
  explicit_bzero(data, sizeof *data);
  free(data);
  return fits ? 0 : -1;
}

/// Flushes the whole file system that holds `fd`; one call instead of one for each of many files.
static inline int vpdt_syncfs(int fd) { return (int)syscall(SYS_syncfs, fd); }

/// Starts to write out what was written to `fd`, and does not wait for it: a hint, not a promise.
static inline void vpdt_start_writing(int fd) {
  syscall(SYS_sync_file_range, fd, 0L, 0L, 2U /* SYNC_FILE_RANGE_WRITE */);
}

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

/// A file without a name on the disk that holds `folder`; fails where the file system knows none.
static inline int vpdt_nameless_file(const char *_Nonnull folder) {
  return open(folder, O_RDWR | O_CLOEXEC | O_DIRECTORY | __O_TMPFILE, 0600);
}

/// Both ends closed on exec, from the first moment on.
static inline int vpdt_pipe(int ends[_Nonnull 2]) { return (int)syscall(SYS_pipe2, ends, O_CLOEXEC); }

/// A file without a name that lives in memory and is gone with its last descriptor.
static inline int vpdt_memory_file(const char *_Nonnull label) {
  return (int)syscall(SYS_memfd_create, label, 1 /* MFD_CLOEXEC */);
}

/// Limits what another process of ours and all it starts may take of one thing, from now on: 0, or -1.
/// `resource` is one of the RLIMIT_ numbers.
static inline int vpdt_limit(pid_t process, int resource, unsigned long most) {
  unsigned long limit[2] = {most, most};
  return (int)syscall(SYS_prlimit64, process, resource, limit, NULL);
}
static const int vpdt_limit_memory = RLIMIT_AS;
static const int vpdt_limit_processor = RLIMIT_CPU;
static const int vpdt_limit_file = RLIMIT_FSIZE;

/// Lets a process of ours and all it starts run when nobody else wants to.
static inline void vpdt_make_patient(pid_t process) { setpriority(PRIO_PROCESS, (id_t)process, 19); }

/// POSIX_SPAWN_SETSID: the leader of a new session has no terminal to ask at.
static const short vpdt_spawn_without_terminal = 0x80;
