#include <stdio.h>

#include "internal.h"

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
    lua_State *L = lua_newstate(lh_allocate, state);
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
    state->base.thread = L;
    atomic_store(&state->running, &state->base);

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
    lh_deadline_close(state);
    while (state->cursors != NULL) lh_cursor_close(state->cursors);
    lua_close(state->main);
    lh_pool_close(&state->pool);
    free(state->releases);
    lh_text_free(&state->traceback);
    lh_watch_free(state->watcher);
    free(state);
}

lua_State *lh_current(lh_state *state) { return state->current; }

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
    lh_ask_for_attention(state, LH_ATTENTION_RELEASES);
}

void lh_drain_releases(lua_State *L, lh_state *state) {
    // Without room on the stack they wait for the next occasion.
    if (!lua_checkstack(L, 4)) return;
    while (state->release_count > 0) {
        luaL_unref(L, LUA_REGISTRYINDEX, state->releases[--state->release_count]);
    }
    lh_attend(state, LH_ATTENTION_RELEASES);
}

void lh_settle(lua_State *L, lh_state *state) {
    if (lh_attention(state) & LH_ATTENTION_RELEASES) lh_drain_releases(L, state);
    // While the host runs nothing may be raised: the flags stay for the next trampoline.
    if (state->in_host) return;
    lh_poll(L, state, NULL);
    lh_raise_refusal(L, state);
}
