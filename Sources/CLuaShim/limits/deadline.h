#ifndef LH_DEADLINE_INTERNAL_H
#define LH_DEADLINE_INTERNAL_H

#include <lua.h>
#include <stdint.h>
#include <time.h>

#include "lh_deadline.h"
#include "../text.h"

/// A coroutine that runs, or waits for the one that it has resumed. Lives on the C stack of whatever runs it.
typedef struct lh_running {
    lua_State *thread;
    struct lh_running *below;
} lh_running;

/// What watches the time of one interpreter. Times are of a clock that stands still while the deadline is paused.
typedef struct {
    /// What is in force. The handler of the signal reads it, so it changes only while no timer is set.
    lh_deadline_scope scope;
    timer_t timer;
    bool has_timer;
    int32_t depth;
    int32_t pause_depth;
    int64_t paused_since;
    int64_t paused_total;
    /// Where Lua stood when the deadline was first noticed; later errors would tell of the clearing up.
    bool noted;
    char file[1024];
    int32_t line;
    lh_text traceback;
    char message[320];
} lh_deadline;

/// Enters a coroutine: what is armed from now on is this one. `node` must live until lh_leave_thread.
void lh_enter_thread(lh_state *state, lh_running *node, lua_State *thread);

/// Leaves it; where the deadline has passed meanwhile, the one below is armed.
void lh_leave_thread(lh_state *state, lh_running *node);

/// Raises that the deadline has passed. `hint` tells what may be the cause, null when nothing is known.
_Noreturn void lh_raise_deadline(lua_State *L, const char *hint);

/// Remembers where the code stands, the first time only.
void lh_note_deadline(lua_State *L, const char *hint);

/// Makes the next instruction of a coroutine call lh_hook. Safe in a handler of a signal on its thread.
void lh_arm(lua_State *L);

void lh_hook(lua_State *L, lua_Debug *activation);

/// Clears up when the state is closed.
void lh_deadline_close(lh_state *state);

/// For every loop in C that a script can make long.
#define lh_poll(L, state, hint) \
    do { \
        if (__builtin_expect(lh_expired(state), 0)) lh_raise_deadline(L, hint); \
    } while (0)

#endif
