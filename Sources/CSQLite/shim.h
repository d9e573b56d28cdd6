// SQLite, and the calls of it that Swift cannot make: variadic ones and macros with casts.
#pragma once
#include <sqlite3.h>

/// Binds a copy of `bytes`; SQLITE_TRANSIENT is a cast pointer, which does not import.
static inline int vpdt_bind_text(sqlite3_stmt *_Nonnull statement, int index,
                                 const char *_Nonnull bytes, int count) {
  return sqlite3_bind_text(statement, index, bytes, count, SQLITE_TRANSIENT);
}

static inline int vpdt_bind_blob(sqlite3_stmt *_Nonnull statement, int index,
                                 const void *_Nonnull bytes, int count) {
  return sqlite3_bind_blob(statement, index, bytes, count, SQLITE_TRANSIENT);
}

/// SQLite counts the bytes it holds under a lock that every allocation takes; nobody asks for the count.
/// To be called before the first database is opened.
static inline void vpdt_configure(void) { sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); }

/// Refuses SQL smuggled into the schema of a database file from elsewhere, and double-quoted strings.
static inline void vpdt_harden(sqlite3 *_Nonnull database) {
  sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 1, (int *)0);
  sqlite3_db_config(database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, (int *)0);
  sqlite3_db_config(database, SQLITE_DBCONFIG_DQS_DDL, 0, (int *)0);
  sqlite3_db_config(database, SQLITE_DBCONFIG_DQS_DML, 0, (int *)0);
}

/// Answers a call of a function of ours with a copy of `bytes`.
static inline void vpdt_result_text(sqlite3_context *_Nonnull context, const char *_Nonnull bytes,
                                    int count) {
  sqlite3_result_text(context, bytes, count, SQLITE_TRANSIENT);
}

/// Why the system refused something to the database or its log last; 0 if it did not, or SQLite has not
/// kept it. A commit that fails leaves nothing in `sqlite3_system_errno`.
static inline int vpdt_last_errno(sqlite3 *_Nonnull database) {
  int number = 0;
  sqlite3_file *log = 0;
  sqlite3_file_control(database, "main", SQLITE_FCNTL_JOURNAL_POINTER, &log);
  if (log && log->pMethods) log->pMethods->xFileControl(log, SQLITE_FCNTL_LAST_ERRNO, &number);
  if (!number) sqlite3_file_control(database, "main", SQLITE_FCNTL_LAST_ERRNO, &number);
  return number;
}
