#include <stdio.h>

#include "internal.h"

/// Notes where the code stands, which is only read here. The main thread is asked, and not a coroutine,
/// because it is the one that is certain to exist.
static void *refuse(lh_state *state) {
    state->refused_line = 0;
    if (state->main != NULL) {
        lh_position(state->main, state->refused_file, sizeof state->refused_file, &state->refused_line);
    }
    return NULL;
}

// The allocator. While the host runs it never refuses for the sake of the limit, because a refusal
// would make Lua jump over Swift frames: it notes that the limit was passed, and the trampoline
// raises the error after Swift has returned. Shrinking never fails, as Lua demands.
static void *allocate(void *context, void *block, size_t old_size, size_t new_size) {
    lh_state *state = context;
    size_t held = block == NULL ? 0 : old_size;
    if (new_size == 0) {
        lh_pool_free(&state->pool, block, held);
        state->used -= held;
        return NULL;
    }
    size_t others = state->used - held;
    if (new_size > held && (new_size > state->limit || others > state->limit - new_size)) {
        if (!state->in_host) return refuse(state);
        state->attention |= LH_ATTENTION_OVER_LIMIT;
    }
    void *moved = lh_pool_resize(&state->pool, block, held, new_size);
    if (moved == NULL) {
        if (new_size > held && !state->in_host) return NULL;
        // The machine itself has no memory left, and neither may shrinking fail nor an error be raised over Swift
        // frames.
        fputs("out of memory\n", stderr);
        abort();
    }
    state->used = others + new_size;
    if (state->used > state->peak) state->peak = state->used;
    return moved;
}

static int on_panic(lua_State *L) {
    const char *message = lua_type(L, -1) == LUA_TSTRING ? lua_tostring(L, -1) : "no message";
    fprintf(stderr, "Lua error outside a protected call: %s\n", message);
    return 0;
}

lh_state *lh_state_new(size_t limit) {
    lh_state *state = calloc(1, sizeof *state);
    if (state == NULL) return NULL;
    state->limit = limit;
    state->in_host = 1;
    lua_State *L = lua_newstate(allocate, state);
    if (L == NULL) {
        lh_pool_close(&state->pool);
        free(state);
        return NULL;
    }
    lua_atpanic(L, on_panic);
    // Threads made later copy the extra space of the main one.
    *(lh_state **)lua_getextraspace(L) = state;
    state->main = L;
    state->current = L;

    lua_createtable(L, 0, 1);
    lua_pushcfunction(L, lh_box_finalize);
    lua_setfield(L, -2, "__gc");
    state->box_metatable = luaL_ref(L, LUA_REGISTRYINDEX);
    lh_make_cursor_metatable(L, state);
    return state;
}

void lh_state_close(lh_state *state) {
    state->in_host = 1;
    state->current = state->main;
    while (state->cursors != NULL) lh_cursor_close(state->cursors);
    lua_close(state->main);
    lh_pool_close(&state->pool);
    free(state->releases);
    free(state->traceback.bytes);
    free(state);
}

lua_State *lh_current(lh_state *state) { return state->current; }

size_t lh_memory_used(const lh_state *state) { return state->used; }

size_t lh_memory_peak(const lh_state *state) { return state->peak; }

size_t lh_memory_limit(const lh_state *state) { return state->limit; }

void lh_set_memory_limit(lh_state *state, size_t limit) { state->limit = limit; }

void lh_collect(lh_state *state) { lua_gc(state->current, LUA_GCCOLLECT, 0); }

int32_t lh_reference(lua_State *L) {
    lh_state *state = lh_state_of(L);
    if (state->release_count > 0) lh_drain_releases(L, state);
    return luaL_ref(L, LUA_REGISTRYINDEX);
}

void lh_push_reference(lua_State *L, int32_t reference) { lua_rawgeti(L, LUA_REGISTRYINDEX, reference); }

void lh_release(lh_state *state, int32_t reference) {
    if (state->release_count == state->release_capacity) {
        size_t capacity = state->release_capacity == 0 ? 64 : state->release_capacity * 2;
        int *grown = realloc(state->releases, capacity * sizeof *grown);
        // Without memory for the note, the value stays until the state is closed.
        if (grown == NULL) return;
        state->releases = grown;
        state->release_capacity = capacity;
    }
    state->releases[state->release_count++] = reference;
    state->attention |= LH_ATTENTION_RELEASES;
}

void lh_drain_releases(lua_State *L, lh_state *state) {
    // Without room on the stack they wait for the next occasion.
    if (!lua_checkstack(L, 4)) return;
    while (state->release_count > 0) {
        luaL_unref(L, LUA_REGISTRYINDEX, state->releases[--state->release_count]);
    }
    state->attention &= ~(uint32_t)LH_ATTENTION_RELEASES;
}

void lh_settle(lua_State *L, lh_state *state) {
    if (state->attention & LH_ATTENTION_RELEASES) lh_drain_releases(L, state);
    // While the host runs nothing may be raised: the flag stays for the next trampoline.
    if (!(state->attention & LH_ATTENTION_OVER_LIMIT) || state->in_host) return;
    state->attention &= ~(uint32_t)LH_ATTENTION_OVER_LIMIT;
    if (state->used <= state->limit) return;
    lua_gc(L, LUA_GCCOLLECT, 0);
    // A request that the allocator must refuse makes Lua raise its own memory error.
    if (state->used > state->limit) (void)lua_newuserdatauv(L, (size_t)(PTRDIFF_MAX / 2), 0);
}
