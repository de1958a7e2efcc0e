#include <stdio.h>
#include <unistd.h>

#include "../internal.h"

// The allocator. While the host runs it never refuses for the sake of the limit, because a refusal
// would make Lua jump over Swift frames: it notes that the limit was passed, and the trampoline
// raises the error after Swift has returned. Shrinking never fails, as Lua demands.

/// Notes where the code stands, which is only read here. The main thread is asked, and not a coroutine,
/// because it is the one that is certain to exist.
static void *refuse(lh_state *state) {
    state->refused_line = 0;
    if (state->main != NULL) {
        lh_position(state->main, state->refused_file, sizeof state->refused_file, &state->refused_line);
    }
    return NULL;
}

void lh_end_for_memory(lh_state *state) {
    if (state->fatal != 0) {
        lh_report_now(state);
        _exit(LH_MEMORY_EXIT_STATUS);
    }
    fputs("out of memory\n", stderr);
    abort();
}

/// Whether Lua must be told that there is no memory for a block that grows.
static bool must_refuse(lh_state *state, size_t others, size_t new_size) {
    bool fault = lh_fault_is_due(state, new_size);
    if (fault && state->in_host) lh_ask_for_attention(state, LH_ATTENTION_REFUSED);
    if (!lh_would_pass(state, state->limit, others, new_size)) return fault && !state->in_host;
    if (!state->in_host) return true;
    lh_ask_for_attention(state, LH_ATTENTION_OVER_LIMIT);
    if (state->fatal != 0 && lh_would_pass(state, state->fatal, others, new_size)) lh_end_for_memory(state);
    return false;
}

void *lh_allocate(void *context, void *block, size_t old_size, size_t new_size) {
    lh_state *state = context;
    size_t held = block == NULL ? 0 : old_size;
    if (new_size == 0) {
        lh_pool_free(&state->pool, block, held);
        state->used -= held;
        return NULL;
    }
    size_t others = state->used - held;
    if (new_size > held && must_refuse(state, others, new_size)) return refuse(state);
    void *moved = lh_pool_resize(&state->pool, block, held, new_size);
    if (moved == NULL) {
        if (new_size > held && !state->in_host) return NULL;
        // The machine itself has no memory left, and neither may shrinking fail nor an error be raised over Swift
        // frames.
        lh_end_for_memory(state);
    }
    state->used = others + new_size;
    if (state->used > state->peak) state->peak = state->used;
    return moved;
}

void lh_raise_refusal(lua_State *L, lh_state *state) {
    bool refused = lh_attention(state) & LH_ATTENTION_REFUSED;
    bool passed = lh_attention(state) & LH_ATTENTION_OVER_LIMIT;
    lh_attend(state, LH_ATTENTION_OVER_LIMIT | LH_ATTENTION_REFUSED);
    if (passed && lh_would_pass(state, state->limit, state->used, 0)) {
        lua_gc(L, LUA_GCCOLLECT, 0);
        refused = refused || lh_would_pass(state, state->limit, state->used, 0);
    }
    // A request that the allocator must refuse makes Lua raise its own memory error.
    if (refused) (void)lua_newuserdatauv(L, (size_t)(PTRDIFF_MAX / 2), 0);
}

size_t lh_memory_used(const lh_state *state) { return state->used; }

size_t lh_memory_peak(const lh_state *state) { return state->peak; }

size_t lh_memory_limit(const lh_state *state) { return state->limit; }

void lh_set_memory_limit(lh_state *state, size_t limit) { state->limit = limit; }

void lh_set_fatal_memory(lh_state *state, size_t bytes) { state->fatal = bytes; }

bool lh_charge(lh_state *state, size_t bytes) {
    if (lh_would_pass(state, state->limit, state->used, bytes)) {
        lh_collect(state);
        if (lh_would_pass(state, state->limit, state->used, bytes)) return false;
    }
    state->charged += bytes;
    return true;
}

void lh_discharge(lh_state *state, size_t bytes) {
    state->charged -= bytes < state->charged ? bytes : state->charged;
}

size_t lh_charged(const lh_state *state) { return state->charged; }

void lh_collect(lh_state *state) { lua_gc(state->current, LUA_GCCOLLECT, 0); }
