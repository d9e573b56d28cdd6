// Before the first test, `PATH` becomes a folder of links to the programs of this machine, without those the
// office only uses where they are there: what a test shows must not hang on what somebody has installed.
// It is done here, before there is a second thread, for the environment may not be changed later.
#include "programs.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

// Put there by whoever wants one: a stand-in, or the machine's own.
static const char *const optional[] = {
  "age", "age-keygen", "libreoffice", "ocrmypdf", "pdfinfo", "pdftoppm", "pdftotext", "sendmail", "soffice",
  "tesseract", "xlsx2csv", "xmlsec1",
};

static char machine_path[8192] = "/usr/bin:/bin";
static char folder[64];
static pid_t maker;

const char *vpdt_machine_path(void) { return machine_path; }

static int is_optional(const char *name) {
  for (size_t i = 0; i < sizeof optional / sizeof *optional; i++) {
    if (strcmp(name, optional[i]) == 0) return 1;
  }
  return 0;
}

static void each_file(const char *path, void (*act)(const char *path, const char *name)) {
  DIR *directory = opendir(path);
  if (!directory) return;
  for (struct dirent *entry; (entry = readdir(directory));) {
    if (entry->d_name[0] != '.') act(path, entry->d_name);
  }
  closedir(directory);
}

static void link_program(const char *path, const char *name) {
  if (is_optional(name)) return;
  char from[4096], to[4096];
  if (snprintf(from, sizeof from, "%s/%s", path, name) >= (int)sizeof from) return;
  if (snprintf(to, sizeof to, "%s/%s", folder, name) >= (int)sizeof to) return;
  // The first of a name counts, as in the path.
  if (symlink(from, to) != 0) return;
}

static void unlink_program(const char *path, const char *name) {
  char link[4096];
  if (snprintf(link, sizeof link, "%s/%s", path, name) < (int)sizeof link) unlink(link);
}

static void forget_programs(void) {
  if (getpid() != maker) return;
  each_file(folder, unlink_program);
  rmdir(folder);
}

__attribute__((constructor)) static void choose_programs(void) {
  const char *path = getenv("PATH");
  if (path && *path && strlen(path) < sizeof machine_path) strcpy(machine_path, path);
  strcpy(folder, access("/dev/shm", W_OK) == 0 ? "/dev/shm/vpdt-programs-XXXXXX" : "/tmp/vpdt-programs-XXXXXX");
  if (!mkdtemp(folder) || chmod(folder, 0755) != 0) abort();
  maker = getpid();
  char parts[sizeof machine_path];
  strcpy(parts, machine_path);
  for (char *rest = parts, *part; (part = strsep(&rest, ":"));) {
    if (*part == '/') each_file(part, link_program);
  }
  setenv("PATH", folder, 1);
  atexit(forget_programs);
}
