#ifndef LH_WATCH_H
#define LH_WATCH_H

#include "lh_state.h"

#pragma clang assume_nonnull begin

// Watching what code does, for tests and for authors who want to know where time goes. It costs much; nothing is watched
// unless asked for.

/// What is watched: the lines that run, or also how long each takes and who calls whom.
enum { LH_WATCH_LINES = 1, LH_WATCH_TIMES = 2 };

/// Begins to watch code that starts from now on. Host only, before any code runs.
void lh_watch(lh_state *state, int32_t what);

/// A line that has run.
typedef struct {
    /// The name of its chunk, such as "@Plugins/x/main.lua".
    const char *_Nullable chunk;
    int32_t line;
    int64_t count;
    /// Without what was called from it.
    int64_t nanoseconds;
} lh_watched_line;

/// A function as called by the one above it.
typedef struct {
    /// The number of the caller's call; -1 for none.
    int64_t parent;
    /// What it is called: "name file:line" for Lua code, the name for a host function.
    const char *_Nullable name;
    int64_t calls;
    /// Without what it called.
    int64_t nanoseconds;
    bool is_host;
} lh_watched_call;

/// The lines that have run, in no order; false at the end.
bool lh_watched_line_at(const lh_state *state, size_t index, lh_watched_line *line);

/// The calls, callers before those that they called; false at the end.
bool lh_watched_call_at(const lh_state *state, size_t index, lh_watched_call *call);

/// The bytecode of the function on the top, which stays there, handed out piece by piece. Host only.
///
/// - write: takes a piece; false ends it.
bool lh_dump(lua_State *L, bool (*write)(void *context, const void *bytes, size_t count), void *context);

#pragma clang assume_nonnull end

#endif
