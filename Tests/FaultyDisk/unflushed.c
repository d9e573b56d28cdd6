// What a disk does not have yet, for the moment in which its power fails.
//
// The worst a file system may do is done: contents that were not flushed are as they were at the
// last flush, and names are as they were when their folder was flushed last. Flushing a file does
// not flush its name. What is mapped to memory is left alone: of that only the index beside the log
// of SQLite is written, which is made anew by whoever opens the database first.
#define _GNU_SOURCE
#include "fault.h"

#include <fcntl.h>
#include <ftw.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

/// A file as it was when it was flushed last.
struct contents {
  dev_t device;
  ino_t number;
  /// Of our own, whatever its names are by then.
  int file;
  char *bytes;
  size_t size;
  struct contents *next;
};

enum change { CAME, CAME_FROM, WENT };

/// A change of a name, the latest first.
struct name {
  enum change change;
  char *path;
  /// Where it came from, or where what went waits.
  char *other;
  /// Of a folder that went.
  mode_t mode;
  struct name *next;
};

static bool matters;
static char spare[PATH_MAX];
static long spares;
static struct contents *files;
static struct name *changes;
static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;

bool unflushed_matters(void) { return matters; }

void unflushed_begin(const char *folder) {
  if (!folder) return;
  snprintf(spare, sizeof spare, "%s", folder);
  matters = true;
}

// MARK: Remembering

static struct contents *known(const struct stat *facts) {
  for (struct contents *file = files; file; file = file->next)
    if (file->device == facts->st_dev && file->number == facts->st_ino) return file;
  return NULL;
}

void unflushed_contents(const char *path) {
  struct stat facts;
  pthread_mutex_lock(&turn);
  int file = (int)syscall(SYS_openat, AT_FDCWD, path, O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0);
  if (file >= 0 && fstat(file, &facts) == 0 && !known(&facts)) {
    struct contents *new = calloc(1, sizeof *new);
    new->device = facts.st_dev;
    new->number = facts.st_ino;
    new->file = file;
    new->bytes = malloc((size_t)facts.st_size + 1);
    long count = syscall(SYS_pread64, file, new->bytes, facts.st_size, 0);
    new->size = count > 0 ? (size_t)count : 0;
    new->next = files;
    files = new;
  } else if (file >= 0) {
    close(file);
  }
  pthread_mutex_unlock(&turn);
}

static void remember(enum change change, const char *path, const char *other, mode_t mode) {
  struct name *new = calloc(1, sizeof *new);
  new->change = change;
  new->path = strdup(path);
  new->other = other ? strdup(other) : NULL;
  new->mode = mode;
  new->next = changes;
  changes = new;
}

void unflushed_made(const char *path) {
  if (!matters) return;
  pthread_mutex_lock(&turn);
  remember(CAME, path, NULL, 0);
  pthread_mutex_unlock(&turn);
}

void unflushed_renamed(const char *from, const char *path) {
  if (!matters) return;
  pthread_mutex_lock(&turn);
  remember(CAME_FROM, path, from, 0);
  pthread_mutex_unlock(&turn);
}

void unflushed_removing(const char *path) {
  struct stat facts;
  if (!matters || lstat(path, &facts) != 0) return;
  pthread_mutex_lock(&turn);
  if (S_ISDIR(facts.st_mode)) {
    remember(WENT, path, NULL, facts.st_mode & 07777);
  } else {
    char kept[PATH_MAX + 64];
    snprintf(kept, sizeof kept, "%s/%d-%ld", spare, getpid(), ++spares);
    if (syscall(SYS_linkat, AT_FDCWD, path, AT_FDCWD, kept, 0) == 0) remember(WENT, path, kept, 0);
  }
  pthread_mutex_unlock(&turn);
}

// MARK: Forgetting

static void forget_contents(struct contents **place) {
  struct contents *file = *place;
  *place = file->next;
  close(file->file);
  free(file->bytes);
  free(file);
}

static void forget_name(struct name **place) {
  struct name *change = *place;
  *place = change->next;
  if (change->change == WENT && change->other)
    syscall(SYS_unlinkat, AT_FDCWD, change->other, 0);
  free(change->path);
  free(change->other);
  free(change);
}

static bool lies_in(const char *path, const char *folder) {
  size_t length = strlen(folder);
  return strncmp(path, folder, length) == 0 && path[length] == '/'
         && !strchr(path + length + 1, '/');
}

void unflushed_flushed(const char *path) {
  struct stat facts;
  if (!matters || stat(path, &facts) != 0) return;
  pthread_mutex_lock(&turn);
  if (S_ISDIR(facts.st_mode)) {
    for (struct name **place = &changes; *place;)
      if (lies_in((*place)->path, path)) forget_name(place);
      else place = &(*place)->next;
  } else {
    for (struct contents **place = &files; *place;)
      if (*place == known(&facts)) forget_contents(place);
      else place = &(*place)->next;
  }
  pthread_mutex_unlock(&turn);
}

void unflushed_flushed_all(void) {
  if (!matters) return;
  pthread_mutex_lock(&turn);
  while (changes) forget_name(&changes);
  while (files) forget_contents(&files);
  pthread_mutex_unlock(&turn);
}

// MARK: Losing

static int remove_one(const char *path, const struct stat *facts, int kind, struct FTW *place) {
  (void)facts, (void)place;
  syscall(SYS_unlinkat, AT_FDCWD, path, kind == FTW_DP ? AT_REMOVEDIR : 0);
  return 0;
}

static void take_back(const struct name *change) {
  switch (change->change) {
  case CAME:
    // With whatever has come into a folder that was never there.
    nftw(change->path, remove_one, 8, FTW_DEPTH | FTW_PHYS);
    break;
  case CAME_FROM:
    syscall(SYS_renameat, AT_FDCWD, change->path, AT_FDCWD, change->other);
    break;
  case WENT:
    if (change->other) syscall(SYS_renameat, AT_FDCWD, change->other, AT_FDCWD, change->path);
    else syscall(SYS_mkdirat, AT_FDCWD, change->path, change->mode);
    break;
  }
}

void unflushed_lose(void) {
  // Nobody unlocks it: no other thread gets any further.
  pthread_mutex_lock(&turn);
  for (const struct contents *file = files; file; file = file->next) {
    syscall(SYS_ftruncate, file->file, (off_t)0);
    syscall(SYS_pwrite64, file->file, file->bytes, file->size, (off_t)0);
  }
  for (const struct name *change = changes; change; change = change->next) take_back(change);
}
