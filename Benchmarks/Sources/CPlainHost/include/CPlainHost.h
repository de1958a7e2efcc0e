#ifndef CPLAINHOST_H
#define CPLAINHOST_H

#include <stdint.h>

#pragma clang assume_nonnull begin

// The yardstick for LuaHost: what one would write in C with Lua's own API. A record is a userdata
// with a pointer to a row of the host, and an `__index` function that looks the key up in a table and
// switches on the number found.

typedef struct plain_host plain_host;

/// Makes an interpreter with one record and the functions `add` and `size`. Null when memory is short.
plain_host *_Nullable plain_host_new(void);

void plain_host_close(plain_host *host);

/// Compiles a chunk that returns function(record, add, size, count), kept under the number returned;
/// negative on an error.
int32_t plain_host_load(plain_host *host, const char *source);

/// Calls a kept function with the record, the two host functions and a count. False on an error.
_Bool plain_host_run(plain_host *host, int32_t function, int64_t count);

#pragma clang assume_nonnull end

#endif
