// The programs tests may take for granted.
#pragma once

/// Where the machine's own programs are, the optional ones too: `PATH` as the tests were started with.
const char *_Nonnull vpdt_machine_path(void);
