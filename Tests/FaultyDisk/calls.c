// The calls of the C library by which files are changed and read, as a program on this disk meets
// them.
#define _GNU_SOURCE
#include "fault.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

/// The library's own function behind the one that is being defined.
#define REAL(name) \
  static __typeof__(&name) real; \
  if (!real) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

/// Where an open file lies; false if it lies on another disk, or nowhere.
static bool lies_under(int file, char path[PATH_MAX]) {
  int kept = errno;
  char link[40];
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t length = readlink(link, path, PATH_MAX - 1);
  errno = kept;
  if (length <= 0) return false;
  path[length] = 0;
  return fault_is_under(path);
}

/// The absolute path of `name` as seen from a folder; false if it leads to another disk.
static bool leads_under(int folder, const char *name, char path[PATH_MAX]) {
  if (name[0] == '/') {
    if (snprintf(path, PATH_MAX, "%s", name) >= PATH_MAX) return false;
    return fault_is_under(path);
  }
  char base[PATH_MAX];
  if (folder == AT_FDCWD) {
    if (!getcwd(base, sizeof base)) return false;
  } else {
    char link[40];
    snprintf(link, sizeof link, "/proc/self/fd/%d", folder);
    ssize_t length = readlink(link, base, sizeof base - 1);
    if (length <= 0) return false;
    base[length] = 0;
  }
  if (snprintf(path, PATH_MAX, "%s/%s", base, name) >= PATH_MAX) return false;
  return fault_is_under(path);
}

static bool is_there(const char *path) {
  struct stat facts;
  int kept = errno;
  bool answer = lstat(path, &facts) == 0;
  errno = kept;
  return answer;
}

// MARK: Contents

/// Writes `count` bytes by `done`, which is told how many of them to write.
#define WRITE(file, count, done) \
  char path[PATH_MAX]; \
  if (!lies_under(file, path)) { \
    size_t amount = (count); \
    return done; \
  } \
  enum fate fate = fault_fate(CALL_WRITE, path); \
  if (fate == FATE_REFUSED) return -1; \
  if (unflushed_matters()) unflushed_contents(path); \
  size_t amount = fate == FATE_DONE || (count) < 2 ? (count) : (count) / 2; \
  ssize_t written = done; \
  if (fate == FATE_LAST) fault_kill(); \
  return written

ssize_t write(int file, const void *bytes, size_t count) {
  REAL(write);
  WRITE(file, count, real(file, bytes, amount));
}

ssize_t pwrite(int file, const void *bytes, size_t count, off_t offset) {
  REAL(pwrite);
  WRITE(file, count, real(file, bytes, amount, offset));
}

ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t offset) {
  REAL(pwrite64);
  WRITE(file, count, real(file, bytes, amount, offset));
}

/// Where these are used on the disk, only all of their bytes or none of them are written.
ssize_t writev(int file, const struct iovec *parts, int count) {
  REAL(writev);
  char path[PATH_MAX];
  if (!lies_under(file, path)) return real(file, parts, count);
  enum fate fate = fault_fate(CALL_WRITE, path);
  if (fate == FATE_REFUSED) return -1;
  if (unflushed_matters()) unflushed_contents(path);
  ssize_t written = real(file, parts, count);
  if (fate == FATE_LAST) fault_kill();
  return written;
}

/// Does something about an open file that cannot be done by half.
#define CHANGE(call, file, done) \
  char path[PATH_MAX]; \
  if (!lies_under(file, path)) return done; \
  enum fate fate = fault_fate(call, path); \
  if (fate == FATE_REFUSED) return -1; \
  if ((call) == CALL_RESIZE && unflushed_matters()) unflushed_contents(path); \
  int result = done; \
  if ((call) == CALL_FLUSH && result == 0) unflushed_flushed(path); \
  if (fate == FATE_LAST) fault_kill(); \
  return result

int fsync(int file) {
  REAL(fsync);
  CHANGE(CALL_FLUSH, file, real(file));
}

int fdatasync(int file) {
  REAL(fdatasync);
  CHANGE(CALL_FLUSH, file, real(file));
}

int ftruncate(int file, off_t size) {
  REAL(ftruncate);
  CHANGE(CALL_RESIZE, file, real(file, size));
}

int ftruncate64(int file, off64_t size) {
  REAL(ftruncate64);
  CHANGE(CALL_RESIZE, file, real(file, size));
}

int fallocate(int file, int mode, off_t offset, off_t size) {
  REAL(fallocate);
  CHANGE(CALL_RESIZE, file, real(file, mode, offset, size));
}

int fallocate64(int file, int mode, off64_t offset, off64_t size) {
  REAL(fallocate64);
  CHANGE(CALL_RESIZE, file, real(file, mode, offset, size));
}

int fchmod(int file, mode_t mode) {
  REAL(fchmod);
  CHANGE(CALL_MODE, file, real(file, mode));
}

int syncfs(int file) {
  REAL(syncfs);
  char path[PATH_MAX];
  if (!lies_under(file, path)) return real(file);
  enum fate fate = fault_fate(CALL_FLUSH, path);
  if (fate == FATE_REFUSED) return -1;
  // Not really: other tests are busy on the same file system.
  unflushed_flushed_all();
  if (fate == FATE_LAST) fault_kill();
  return 0;
}

/// Reads what the file has, unless it is refused.
#define READ(file, done) \
  char path[PATH_MAX]; \
  if (lies_under(file, path) && fault_fate(CALL_READ, path) == FATE_REFUSED) return -1; \
  return done

ssize_t read(int file, void *bytes, size_t count) {
  REAL(read);
  READ(file, real(file, bytes, count));
}

ssize_t pread(int file, void *bytes, size_t count, off_t offset) {
  REAL(pread);
  READ(file, real(file, bytes, count, offset));
}

ssize_t pread64(int file, void *bytes, size_t count, off64_t offset) {
  REAL(pread64);
  READ(file, real(file, bytes, count, offset));
}

// MARK: Names

static int opened(int folder, const char *name, int flags, mode_t mode) {
  static int (*real)(int, const char *, int, ...);
  if (!real) real = (int (*)(int, const char *, int, ...))dlsym(RTLD_NEXT, "openat64");
  char path[PATH_MAX];
  bool writes = (flags & O_ACCMODE) != O_RDONLY || flags & O_CREAT;
  if (!writes || !leads_under(folder, name, path)) return real(folder, name, flags, mode);
  bool isNameless = (flags & O_TMPFILE) == O_TMPFILE;
  bool isNew = !isNameless && !is_there(path);
  enum fate fate = fault_fate(isNew || isNameless ? CALL_MAKE : CALL_OPEN, path);
  if (fate == FATE_REFUSED) return -1;
  if (!isNew && flags & O_TRUNC && unflushed_matters()) unflushed_contents(path);
  int file = real(folder, name, flags, mode);
  if (file >= 0 && isNew) unflushed_made(path);
  if (fate == FATE_LAST) fault_kill();
  return file;
}

#define MODE_OF(flags, mode) \
  mode_t mode = 0; \
  if ((flags) & (O_CREAT | O_TMPFILE)) { \
    va_list rest; \
    va_start(rest, flags); \
    mode = va_arg(rest, mode_t); \
    va_end(rest); \
  }

int open(const char *name, int flags, ...) {
  MODE_OF(flags, mode)
  return opened(AT_FDCWD, name, flags, mode);
}

int open64(const char *name, int flags, ...) {
  MODE_OF(flags, mode)
  return opened(AT_FDCWD, name, flags | O_LARGEFILE, mode);
}

int openat(int folder, const char *name, int flags, ...) {
  MODE_OF(flags, mode)
  return opened(folder, name, flags, mode);
}

int openat64(int folder, const char *name, int flags, ...) {
  MODE_OF(flags, mode)
  return opened(folder, name, flags | O_LARGEFILE, mode);
}

int mkdirat(int folder, const char *name, mode_t mode) {
  REAL(mkdirat);
  char path[PATH_MAX];
  if (!leads_under(folder, name, path)) return real(folder, name, mode);
  enum fate fate = fault_fate(CALL_MAKE, path);
  if (fate == FATE_REFUSED) return -1;
  int result = real(folder, name, mode);
  if (result == 0) unflushed_made(path);
  if (fate == FATE_LAST) fault_kill();
  return result;
}

int mkdir(const char *name, mode_t mode) { return mkdirat(AT_FDCWD, name, mode); }

int renameat2(int from, const char *old, int to, const char *new, unsigned flags) {
  REAL(renameat2);
  char source[PATH_MAX] = "", path[PATH_MAX] = "";
  bool leaves = leads_under(from, old, source);
  if (!leads_under(to, new, path) && !leaves) return real(from, old, to, new, flags);
  enum fate fate = fault_fate(CALL_RENAME, path);
  if (fate == FATE_REFUSED) return -1;
  bool replaces = !(flags & RENAME_NOREPLACE) && is_there(path);
  if (replaces && is_there(source)) unflushed_removing(path);
  int result = real(from, old, to, new, flags);
  if (result == 0) unflushed_renamed(source, path);
  if (fate == FATE_LAST) fault_kill();
  return result;
}

int renameat(int from, const char *old, int to, const char *new) {
  return renameat2(from, old, to, new, 0);
}

int rename(const char *old, const char *new) {
  return renameat2(AT_FDCWD, old, AT_FDCWD, new, 0);
}

int linkat(int from, const char *old, int to, const char *new, int flags) {
  REAL(linkat);
  char path[PATH_MAX];
  if (!leads_under(to, new, path)) return real(from, old, to, new, flags);
  enum fate fate = fault_fate(CALL_RENAME, path);
  if (fate == FATE_REFUSED) return -1;
  int result = real(from, old, to, new, flags);
  if (result == 0) unflushed_made(path);
  if (fate == FATE_LAST) fault_kill();
  return result;
}

int link(const char *old, const char *new) { return linkat(AT_FDCWD, old, AT_FDCWD, new, 0); }

int unlinkat(int folder, const char *name, int flags) {
  REAL(unlinkat);
  char path[PATH_MAX];
  if (!leads_under(folder, name, path)) return real(folder, name, flags);
  enum fate fate = fault_fate(CALL_REMOVE, path);
  if (fate == FATE_REFUSED) return -1;
  if (unflushed_matters()) unflushed_removing(path);
  int result = real(folder, name, flags);
  if (fate == FATE_LAST) fault_kill();
  return result;
}

int unlink(const char *name) { return unlinkat(AT_FDCWD, name, 0); }
int rmdir(const char *name) { return unlinkat(AT_FDCWD, name, AT_REMOVEDIR); }

int fchmodat(int folder, const char *name, mode_t mode, int flags) {
  REAL(fchmodat);
  char path[PATH_MAX];
  if (!leads_under(folder, name, path)) return real(folder, name, mode, flags);
  enum fate fate = fault_fate(CALL_MODE, path);
  if (fate == FATE_REFUSED) return -1;
  int result = real(folder, name, mode, flags);
  if (fate == FATE_LAST) fault_kill();
  return result;
}

int chmod(const char *name, mode_t mode) { return fchmodat(AT_FDCWD, name, mode, 0); }

/// Calls that have no function of their own for those who want an old library too.
long syscall(long number, ...) {
  REAL(syscall);
  long words[6];
  va_list rest;
  va_start(rest, number);
  for (int index = 0; index < 6; index++) words[index] = va_arg(rest, long);
  va_end(rest);
  switch (number) {
  case SYS_renameat2:
    return renameat2((int)words[0], (const char *)words[1], (int)words[2], (const char *)words[3],
                     (unsigned)words[4]);
  case SYS_syncfs: return syncfs((int)words[0]);
  default: return real(number, words[0], words[1], words[2], words[3], words[4], words[5]);
  }
}
