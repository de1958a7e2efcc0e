#ifndef LH_DEADLINE_H
#define LH_DEADLINE_H

#include "lh_call.h"

#pragma clang assume_nonnull begin

/// A time limit that is in force: when it ends, in nanoseconds of the interpreter's own clock (0 for never), and how
/// long it was when it was set.
typedef struct {
    int64_t ends_at;
    int64_t limit;
} lh_deadline_scope;

/// From now on whatever Lua runs must end within so many nanoseconds. Returns what was in force before, which stays in
/// force where it is shorter, for lh_deadline_end. Host only, and on the thread that runs Lua.
lh_deadline_scope lh_deadline_begin(lh_state *state, int64_t nanoseconds);

/// Puts in force what was before.
void lh_deadline_end(lh_state *state, lh_deadline_scope before);

/// Stops the clock, or lets it go on; may be nested. Lua code that runs meanwhile lets it go on.
void lh_deadline_pause(lh_state *state);
void lh_deadline_resume(lh_state *state);

/// Whether the time in force has passed. Notes where the code stands, if it is the first to notice.
bool lh_deadline_passed(lua_State *L);

/// What is known of the passing of the deadline: where Lua stood, and in `message` what to say.
lh_failure lh_deadline_failure(lua_State *L);

#pragma clang assume_nonnull end

#endif
