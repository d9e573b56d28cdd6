#pragma once
#include <limits.h>
#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

enum call { CALL_WRITE, CALL_FLUSH, CALL_OPEN, CALL_MAKE, CALL_RENAME, CALL_REMOVE, CALL_RESIZE,
            CALL_MODE, CALL_READ };

/// What becomes of a call. A program that is killed before it never hears.
enum fate {
  /// Done as by any disk.
  FATE_DONE,
  /// Not done; `errno` says why.
  FATE_REFUSED,
  /// Half of the bytes.
  FATE_SHORT,
  /// Done (half of the bytes), and then the program is killed.
  FATE_LAST,
};

/// Whether the disk below `path` is the one that fails.
bool fault_is_under(const char *path);

/// Counts a call and decides about it.
enum fate fault_fate(enum call call, const char *path);

/// Ends the program as the kernel would, at once.
_Noreturn void fault_kill(void);

/// Whether the power is going to fail; only then anything is remembered.
bool unflushed_matters(void);
void unflushed_begin(const char *spare);

/// Remembers the contents of a file before they are changed.
void unflushed_contents(const char *path);

/// Remembers names before they change: `path` comes to be, comes to be from `from`, or goes.
void unflushed_made(const char *path);
void unflushed_renamed(const char *from, const char *path);
void unflushed_removing(const char *path);

/// Forgets what is on the disk now: of a file or a folder, or of everything.
void unflushed_flushed(const char *path);
void unflushed_flushed_all(void);

/// Brings back what was on the disk for certain.
void unflushed_lose(void);
