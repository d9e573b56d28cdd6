// What Swift cannot import from ncurses and glibc by itself: globals, macros with casts, functions
// with variable arguments and names hidden behind feature macros. Nothing here keeps state: a
// static variable would exist once in every Swift module that imports the header.

// Wide functions (add_wch, cchar_t); must come before curses.h.
#define NCURSES_WIDECHAR 1
// Calls stay functions: otherwise move, clear, echo, timeout, lines … are macros.
#define NCURSES_NOMACROS 1
#include <curses.h>
#include <langinfo.h>
#include <signal.h>
#include <stdio.h>
#include <sys/inotify.h>
#include <sys/signalfd.h>
#include <term.h>
#include <wchar.h>

static inline WINDOW *_Nonnull vpdt_stdscr(void) { return stdscr; }
static inline WINDOW *_Nonnull vpdt_curscr(void) { return curscr; }
static inline SCREEN *_Nullable vpdt_newterm(void) { return newterm(NULL, stdout, stdin); }
static inline int vpdt_colors(void) { return COLORS; }
static inline int vpdt_hard_copy(void) { return tigetflag("hc") > 0 || !tigetstr("cup"); }

static const attr_t vpdt_bold = A_BOLD;
static const attr_t vpdt_reverse = A_REVERSE;
static const attr_t vpdt_underline = A_UNDERLINE;

static inline const char *_Nonnull vpdt_codeset(void) { return nl_langinfo(CODESET); }

// Declared by wchar.h only with _XOPEN_SOURCE, which the importer does not define.
extern int wcwidth(wchar_t c);

// POSIX_SPAWN_SETSID of glibc, hidden by _GNU_SOURCE.
static const short vpdt_spawn_new_session = 0x80;
