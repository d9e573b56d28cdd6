// The schemas that every package carries, as they were published, for `Archive` to write out.
#pragma once
#include <stddef.h>

/// A file and its bytes.
typedef struct {
  const char *_Nonnull name;
  const unsigned char *_Nonnull bytes;
  size_t count;
} cschema;

/// The schema number `index`, in the order of their names; a count of 0 after the last.
cschema cschemas_at(int index);
