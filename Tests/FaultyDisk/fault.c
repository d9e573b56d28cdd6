// Which call goes wrong, and how.
#define _GNU_SOURCE
#include "fault.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

#define ANY_CHANGE (-1)

static const char *const names[] = {"write",  "flush",  "open", "make", "rename",
                                    "remove", "resize", "mode", "read"};

enum what { WHAT_NOTHING, WHAT_REFUSE, WHAT_SHORT, WHAT_KILL, WHAT_AFTER, WHAT_LOSE };

static struct {
  char under[4 * PATH_MAX];
  int call;
  long number;
  enum what what;
  int error;
  bool stays;
  int log;
} plan = {.log = -1};

static atomic_long count;

static int call_named(const char *name) {
  for (int call = CALL_WRITE; call <= CALL_READ; call++)
    if (strcmp(names[call], name) == 0) return call;
  return ANY_CHANGE;
}

static void plan_what(const char *what) {
  static const struct { const char *name; int error; } errors[] = {
      {"EIO", EIO}, {"ENOSPC", ENOSPC}, {"EDQUOT", EDQUOT}, {"EROFS", EROFS}, {"EACCES", EACCES}};
  static const struct { const char *name; enum what what; } others[] = {
      {"short", WHAT_SHORT}, {"kill", WHAT_KILL}, {"after", WHAT_AFTER}, {"lose", WHAT_LOSE}};
  for (size_t index = 0; index < sizeof errors / sizeof *errors; index++)
    if (strcmp(errors[index].name, what) == 0) {
      plan.what = WHAT_REFUSE;
      plan.error = errors[index].error;
    }
  for (size_t index = 0; index < sizeof others / sizeof *others; index++)
    if (strcmp(others[index].name, what) == 0) plan.what = others[index].what;
}

__attribute__((constructor)) static void begin(void) {
  // What the program starts has a good disk.
  unsetenv("LD_PRELOAD");
  const char *under = getenv("VPDT_FAULT_UNDER");
  if (!under) return;
  snprintf(plan.under, sizeof plan.under, "%s", under);
  const char *log = getenv("VPDT_FAULT_LOG");
  if (log) plan.log = open(log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  char call[16], what[16], stay[16] = "";
  const char *fault = getenv("VPDT_FAULT");
  if (!fault) return;
  if (sscanf(fault, "%15[^:]:%ld:%15[^:]:%15s", call, &plan.number, what, stay) < 3) return;
  plan.call = call_named(call);
  plan_what(what);
  plan.stays = strcmp(stay, "stay") == 0;
  if (plan.what == WHAT_LOSE) unflushed_begin(getenv("VPDT_FAULT_SPARE"));
}

bool fault_is_under(const char *path) {
  for (const char *folder = plan.under; *folder;) {
    size_t length = strcspn(folder, ":");
    bool starts = length > 0 && strncmp(path, folder, length) == 0;
    if (starts && (path[length] == 0 || path[length] == '/')) return true;
    folder += length + (folder[length] == ':');
  }
  return false;
}

static void write_log(long number, enum call call, const char *path) {
  char line[PATH_MAX + 32];
  int length = snprintf(line, sizeof line, "%ld %s %s\n", number, names[call], path);
  if (length > 0) syscall(SYS_write, plan.log, line, (size_t)length);
}

/// A disk without room still gives room back, and looks at what is there.
static bool needs_room(enum call call) {
  return call == CALL_WRITE || call == CALL_MAKE || call == CALL_RENAME || call == CALL_RESIZE;
}

enum fate fault_fate(enum call call, const char *path) {
  bool counts = plan.call == ANY_CHANGE ? call != CALL_READ : (int)call == plan.call;
  if (!counts) return FATE_DONE;
  long number = atomic_fetch_add(&count, 1) + 1;
  if (plan.log >= 0) write_log(number, call, path);
  if (plan.what == WHAT_NOTHING || number < plan.number) return FATE_DONE;
  if (number > plan.number && !plan.stays) return FATE_DONE;
  switch (plan.what) {
  case WHAT_REFUSE:
    if ((plan.error == ENOSPC || plan.error == EDQUOT) && !needs_room(call)) return FATE_DONE;
    errno = plan.error;
    return FATE_REFUSED;
  case WHAT_SHORT: return FATE_SHORT;
  case WHAT_AFTER: return FATE_LAST;
  case WHAT_LOSE:
    unflushed_lose();
    fault_kill();
  default: fault_kill();
  }
}

_Noreturn void fault_kill(void) {
  syscall(SYS_kill, getpid(), SIGKILL);
  for (;;) pause();
}
