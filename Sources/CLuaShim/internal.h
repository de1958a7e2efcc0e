#ifndef LH_INTERNAL_H
#define LH_INTERNAL_H

#include <lauxlib.h>
#include <lua.h>
#include <lualib.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "CLuaShim.h"
#include "pool.h"

_Static_assert(LH_OK == LUA_OK, "status");
_Static_assert(LH_RUNTIME_ERROR == LUA_ERRRUN, "status");
_Static_assert(LH_SYNTAX_ERROR == LUA_ERRSYNTAX, "status");
_Static_assert(LH_MEMORY_ERROR == LUA_ERRMEM, "status");

/// What waits for the trampoline once the host function has returned.
enum { LH_ATTENTION_OVER_LIMIT = 1, LH_ATTENTION_RELEASES = 2 };

typedef struct {
    char *bytes;
    size_t length;
    size_t capacity;
} lh_text;

struct lh_state {
    /// First, because lh_free_slots looks for it there.
    int32_t free_slots;
    uint32_t in_host;
    uint32_t attention;
    lua_State *main;
    lua_State *current;
    size_t used;
    size_t peak;
    size_t limit;
    lh_pool pool;
    int32_t depth;
    int box_metatable;
    int cursor_metatable;
    int base_functions;
    lh_cursor *cursors;
    int *releases;
    size_t release_count;
    size_t release_capacity;
    lh_failure failure;
    /// Where the main code stood when the allocator refused: Lua asks no handler about that error.
    char refused_file[1024];
    int32_t refused_line;
    lh_text traceback;
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

/// Does what `attention` asks for. While Lua runs it may raise a memory error.
void lh_settle(lua_State *L, lh_state *state);

/// Lets go of the references given back with lh_release.
void lh_drain_releases(lua_State *L, lh_state *state);

/// Raises what a host function left on the top. `code` is one of LH_RAISE_….
int lh_raise(lua_State *L, int32_t code);

/// Calls a host callback from C on behalf of Lua, and raises if it failed.
int lh_run_host(lua_State *L, lh_function function, void *context);

/// `pairs` in an order that is the same on every run. Upvalue 1 is Lua's `next`.
int lh_sorted_pairs(lua_State *L);

int lh_box_finalize(lua_State *L);
void lh_make_cursor_metatable(lua_State *L, lh_state *state);

bool lh_type_set_up(lh_type *type, lh_kind kind, lua_State *L, const char *name, void *context,
                    lh_function missing);
void lh_make_metatable(lua_State *L, lh_type *type, lua_CFunction index);

/// The shared fallback of every `__index`: getters, methods, and the message for a missing name.
/// Expects the value of the lookup on the top of (value, key).
int lh_index_member(lua_State *L, int found);

int lh_message_handler(lua_State *L);

#endif
