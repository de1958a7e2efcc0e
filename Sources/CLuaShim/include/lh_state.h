#ifndef LH_STATE_H
#define LH_STATE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

typedef struct lua_State lua_State;

/// One interpreter: the Lua state with its allocator, its limits and what the host keeps beside it.
typedef struct lh_state lh_state;

/// Makes an interpreter whose Lua memory stays under `limit` bytes. Null when memory is short.
lh_state *_Nullable lh_state_new(size_t limit);

/// Closes every cursor, runs the finalizers and frees everything.
void lh_state_close(lh_state *state);

/// The coroutine that runs now, or the main one: what the host must use for its stack work.
lua_State *lh_current(lh_state *state);

/// How many values the host function that runs now may still push: the first member of lh_state, to
/// which Lua's extra space before `L` points.
static inline int32_t *lh_free_slots(lua_State *L) { return *(int32_t **)((char *)L - sizeof(void *)); }

// Memory, in bytes.

/// What Lua values take, without what is charged.
size_t lh_memory_used(const lh_state *state);
size_t lh_memory_peak(const lh_state *state);
size_t lh_memory_limit(const lh_state *state);
void lh_set_memory_limit(lh_state *state, size_t limit);

/// The status with which a process ends that passes its fatal memory.
enum { LH_MEMORY_EXIT_STATUS = 86 };

/// While the host runs, an allocation cannot be refused. One that passes `bytes` ends the process at once; 0 for never.
void lh_set_fatal_memory(lh_state *state, size_t bytes);

/// Counts memory of the host against the limit. False, and nothing is counted, when that would pass it. Host only.
bool lh_charge(lh_state *state, size_t bytes);
void lh_discharge(lh_state *state, size_t bytes);
size_t lh_charged(const lh_state *state);

/// Collects all garbage. Host only.
void lh_collect(lh_state *state);

/// Pops the value on the top and keeps it in the registry under the number returned. Host only.
int32_t lh_reference(lua_State *L);

/// Pushes the value kept under a number. Host only.
void lh_push_reference(lua_State *L, int32_t reference);

/// Gives a number back. The value is let go at the next convenient moment, so that this is safe
/// anywhere, even in a finalizer that runs in the middle of a Lua operation.
void lh_release(lh_state *state, int32_t reference);

#pragma clang assume_nonnull end

#endif
