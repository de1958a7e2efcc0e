#ifndef LH_INTERNAL_H
#define LH_INTERNAL_H

#include <lauxlib.h>
#include <lua.h>
#include <lualib.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "CLuaShim.h"
#include "limits/deadline.h"
#include "limits/faults.h"
#include "limits/pool.h"
#include "text.h"
#include "watch/watch.h"

_Static_assert(LH_OK == LUA_OK, "status");
_Static_assert(LH_RUNTIME_ERROR == LUA_ERRRUN, "status");
_Static_assert(LH_SYNTAX_ERROR == LUA_ERRSYNTAX, "status");
_Static_assert(LH_MEMORY_ERROR == LUA_ERRMEM, "status");

/// What waits for the trampoline once the host function has returned. All but the deadline are taken away when they
/// have been dealt with; that one stays for as long as it is passed.
enum { LH_ATTENTION_OVER_LIMIT = 1, LH_ATTENTION_RELEASES = 2, LH_ATTENTION_DEADLINE = 4, LH_ATTENTION_REFUSED = 8 };

struct lh_state {
    /// First, because lh_free_slots looks for it there.
    int32_t free_slots;
    uint32_t in_host;
    /// Some of LH_ATTENTION_…: atomic because the handler of the deadline's signal sets one.
    _Atomic uint32_t attention;
    lua_State *main;
    lua_State *current;
    lh_running base;
    /// The innermost coroutine that runs, with those that wait for it.
    _Atomic(lh_running *) running;
    size_t used;
    size_t peak;
    size_t limit;
    /// What the host holds on behalf of scripts.
    size_t charged;
    /// 0 for none.
    size_t fatal;
    lh_deadline deadline;
    bool reports_position;
    lh_fault fault;
    lh_pool pool;
    int32_t depth;
    int box_metatable;
    int cursor_metatable;
    int base_functions;
    int identities;
    lua_Integer identity_count;
    /// Where the C stack stood at the outermost call, from which it grows downwards.
    char *stack_start;
    lh_cursor *cursors;
    int *releases;
    size_t release_count;
    size_t release_capacity;
    lh_failure failure;
    /// Where the main code stood when the allocator refused: Lua asks no handler about that error.
    char refused_file[1024];
    int32_t refused_line;
    lh_text traceback;
    /// What is watched; null for nothing.
    lh_watcher *watcher;
};

_Static_assert(offsetof(lh_state, free_slots) == 0, "lh_free_slots");
_Static_assert(LUA_EXTRASPACE == sizeof(void *), "lh_free_slots");

static inline lh_state *lh_state_of(lua_State *L) { return *(lh_state **)lua_getextraspace(L); }

/// Makes the host run; returns what ran before, for lh_leave_host.
static inline uint32_t lh_enter_host(lh_state *state, lua_State *L) {
    uint32_t before = state->in_host;
    state->in_host = 1;
    state->current = L;
    return before;
}

static inline void lh_leave_host(lh_state *state, uint32_t before) { state->in_host = before; }

static inline uint32_t lh_attention(const lh_state *state) {
    return atomic_load_explicit(&state->attention, memory_order_relaxed);
}

static inline void lh_ask_for_attention(lh_state *state, uint32_t flag) {
    if (!(lh_attention(state) & flag)) atomic_fetch_or_explicit(&state->attention, flag, memory_order_relaxed);
}

static inline void lh_attend(lh_state *state, uint32_t flag) {
    atomic_fetch_and_explicit(&state->attention, ~flag, memory_order_relaxed);
}

static inline bool lh_expired(const lh_state *state) { return lh_attention(state) & LH_ATTENTION_DEADLINE; }

/// Whether so many bytes on top of what is there would pass a limit.
static inline bool lh_would_pass(const lh_state *state, size_t limit, size_t others, size_t bytes) {
    return bytes > limit || others > limit - bytes || state->charged > limit - bytes - others;
}

/// Does what `attention` asks for. While Lua runs it may raise a memory error, or that the deadline is passed.
void lh_settle(lua_State *L, lh_state *state);

/// Raises a memory error if the limit was passed while the host ran and garbage alone does not make up for it.
void lh_raise_refusal(lua_State *L, lh_state *state);

/// The allocator of a state, which is its context.
void *lh_allocate(void *context, void *block, size_t old_size, size_t new_size);

/// Lets go of the references given back with lh_release.
void lh_drain_releases(lua_State *L, lh_state *state);

/// Raises what a host function left on the top. `code` is one of LH_RAISE_….
int lh_raise(lua_State *L, int32_t code);

/// Calls a host callback from C on behalf of Lua, and raises if it failed.
int lh_run_host(lua_State *L, lh_function function, void *context);

/// `pairs` in an order that is the same on every run. Upvalue 1 is Lua's `next`.
int lh_sorted_pairs(lua_State *L);

/// As luaL_tolstring, but what has no text of its own is told by a number and not by its address.
const char *lh_tolstring(lua_State *L, int index, size_t *length);
/// Pushes the number of what has an identity, "(null)" for other values.
void lh_push_identity(lua_State *L, int index);
bool lh_has_identity(lua_State *L, int index);
void lh_make_identities(lua_State *L);

/// A text on its way to the compiler.
typedef struct {
    const char *next;
    size_t left;
} lh_pieces;

/// Small, because the compiler needs longer for a piece the longer a chain of `elseif` before it is.
enum { LH_PIECE_SIZE = 1024 };

/// A lua_Reader over lh_pieces.
const char *lh_read_piece(lua_State *L, void *context, size_t *size);

int lh_box_finalize(lua_State *L);
void lh_make_cursor_metatable(lua_State *L, lh_state *state);

bool lh_type_set_up(lh_type *type, lh_kind kind, lua_State *L, const char *name, void *context,
                    lh_function missing);
void lh_make_metatable(lua_State *L, lh_type *type, lua_CFunction index);

/// The shared fallback of every `__index`: getters, methods, and the message for a missing name.
/// Expects the value of the lookup on the top of (value, key).
int lh_index_member(lua_State *L, int found);

int lh_message_handler(lua_State *L);

/// Writes down the Lua frames of a coroutine, innermost first, after a newline where there is text already.
void lh_append_frames(lh_text *text, lua_State *L);

/// Makes an interpreter the one whose position is reported, for as long as a call of it runs.
void lh_report_enter(lh_state *state);
void lh_report_leave(lh_state *state);

/// Reports once more, from the hook that the signal has set: now the line is exact.
void lh_report_from_hook(lua_State *L, lh_state *state);

/// Reports from the process itself, when it is about to end.
void lh_report_now(lh_state *state);

/// Ends the process because memory has run out where no error can be raised.
_Noreturn void lh_end_for_memory(lh_state *state);

#endif
