#include <stdio.h>
#include <time.h>

#include "../internal.h"

// Lua tells of each line, call and return by a hook. Lines are counted by chunk; calls make a tree, in which time goes to
// whatever is on top. What an error unwinds is not told of: the place of the call that comes next says what is gone.

/// More than any plugin has; what comes after is counted to its caller.
enum { MOST_CALLS = 200000, MOST_DEPTH = 4096, LINES_STEP = 256 };

typedef struct chunk_lines {
    struct chunk_lines *next;
    char *name;
    int32_t capacity;
    int64_t *counts;
    int64_t *times;
} chunk_lines;

typedef struct {
    int64_t parent;
    int64_t first_child;
    int64_t sibling;
    char *name;
    int64_t calls;
    int64_t time;
    bool is_host;
} call_node;

typedef struct {
    const void *activation;
    int64_t node;
    chunk_lines *chunk;
    int32_t line;
} frame;

struct lh_watcher {
    int32_t what;
    chunk_lines *chunks;
    /// The chunk of the line that came last, by the address of its name in Lua.
    const char *last_source;
    chunk_lines *last_chunk;
    call_node *nodes;
    int64_t node_count;
    int64_t node_capacity;
    frame *frames;
    int32_t depth;
    int64_t since;
};

static int64_t now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1000000000 + time.tv_nsec;
}

// Lines

static chunk_lines *chunk_named(lh_watcher *watcher, const char *source) {
    if (source == watcher->last_source && strcmp(source, watcher->last_chunk->name) == 0) return watcher->last_chunk;
    chunk_lines *chunk = watcher->chunks;
    while (chunk != NULL && strcmp(chunk->name, source) != 0) chunk = chunk->next;
    if (chunk == NULL) {
        chunk = calloc(1, sizeof *chunk);
        if (chunk == NULL) return NULL;
        chunk->name = strdup(source);
        if (chunk->name == NULL) {
            free(chunk);
            return NULL;
        }
        chunk->next = watcher->chunks;
        watcher->chunks = chunk;
    }
    watcher->last_source = source;
    watcher->last_chunk = chunk;
    return chunk;
}

static bool make_room(chunk_lines *chunk, int32_t line) {
    if (line < chunk->capacity) return true;
    int32_t capacity = line + LINES_STEP;
    int64_t *counts = realloc(chunk->counts, (size_t)capacity * sizeof *counts);
    if (counts == NULL) return false;
    chunk->counts = counts;
    int64_t *times = realloc(chunk->times, (size_t)capacity * sizeof *times);
    if (times == NULL) return false;
    chunk->times = times;
    memset(counts + chunk->capacity, 0, (size_t)(capacity - chunk->capacity) * sizeof *counts);
    memset(times + chunk->capacity, 0, (size_t)(capacity - chunk->capacity) * sizeof *times);
    chunk->capacity = capacity;
    return true;
}

// Calls

static int64_t child_named(lh_watcher *watcher, int64_t parent, const char *name, bool is_host) {
    int64_t child = parent < 0 ? (watcher->node_count > 0 ? 0 : -1) : watcher->nodes[parent].first_child;
    while (child >= 0 && (strcmp(watcher->nodes[child].name, name) != 0 || watcher->nodes[child].parent != parent)) {
        child = watcher->nodes[child].sibling;
    }
    if (child >= 0) return child;
    if (watcher->node_count >= MOST_CALLS) return parent;
    if (watcher->node_count == watcher->node_capacity) {
        int64_t capacity = watcher->node_capacity == 0 ? 256 : watcher->node_capacity * 2;
        call_node *nodes = realloc(watcher->nodes, (size_t)capacity * sizeof *nodes);
        if (nodes == NULL) return parent;
        watcher->nodes = nodes;
        watcher->node_capacity = capacity;
    }
    char *copy = strdup(name);
    if (copy == NULL) return parent;
    child = watcher->node_count++;
    call_node *node = &watcher->nodes[child];
    *node = (call_node){.parent = parent, .first_child = -1, .sibling = -1, .name = copy, .is_host = is_host};
    if (parent >= 0) {
        node->sibling = watcher->nodes[parent].first_child;
        watcher->nodes[parent].first_child = child;
    } else if (child > 0) {
        // The first call of all has no caller; others without one follow it.
        node->sibling = watcher->nodes[0].sibling;
        watcher->nodes[0].sibling = child;
    }
    return child;
}

static void charge(lh_watcher *watcher) {
    int64_t time = now();
    if (watcher->depth > 0) {
        frame *top = &watcher->frames[watcher->depth - 1];
        int64_t spent = time - watcher->since;
        if (top->node >= 0) watcher->nodes[top->node].time += spent;
        if (top->chunk != NULL && top->line >= 0 && top->line < top->chunk->capacity) top->chunk->times[top->line] += spent;
    }
    watcher->since = time;
}

static void push(lua_State *L, lh_watcher *watcher, lua_Debug *event, const void *caller) {
    if (!lua_getinfo(L, "nS", event)) return;
    // What an error has unwound is above the caller.
    while (watcher->depth > 0 && caller != NULL && watcher->frames[watcher->depth - 1].activation != caller) {
        int32_t below = watcher->depth - 1;
        while (below > 0 && watcher->frames[below - 1].activation != caller) below -= 1;
        if (below == 0) break;
        watcher->depth = below;
    }
    if (watcher->depth >= MOST_DEPTH) return;
    bool is_host = event->what != NULL && event->what[0] == 'C';
    char name[320];
    const char *called = event->name == NULL ? "" : event->name;
    if (is_host) {
        snprintf(name, sizeof name, "%.200s", called[0] == '\0' ? "(host)" : called);
    } else if (event->what != NULL && strcmp(event->what, "main") == 0) {
        snprintf(name, sizeof name, "%.255s", event->short_src);
    } else {
        snprintf(name, sizeof name, "%.100s %.150s:%d", called[0] == '\0' ? "function" : called, event->short_src,
                 event->linedefined);
    }
    int64_t parent = watcher->depth == 0 ? -1 : watcher->frames[watcher->depth - 1].node;
    int64_t node = child_named(watcher, parent, name, is_host);
    if (node >= 0) watcher->nodes[node].calls += 1;
    watcher->frames[watcher->depth++] = (frame){.activation = event->i_ci, .node = node, .line = -1};
}

static void pop(lh_watcher *watcher, const void *activation) {
    for (int32_t place = watcher->depth - 1; place >= 0; place -= 1) {
        if (watcher->frames[place].activation != activation) continue;
        watcher->depth = place;
        return;
    }
}

static void on_line(lua_State *L, lh_watcher *watcher, lua_Debug *event) {
    if (!lua_getinfo(L, "Sl", event) || event->currentline < 0) return;
    chunk_lines *chunk = chunk_named(watcher, event->source);
    if (chunk == NULL || !make_room(chunk, event->currentline)) return;
    chunk->counts[event->currentline] += 1;
    for (int32_t place = watcher->depth - 1; place >= 0; place -= 1) {
        if (watcher->frames[place].activation != (const void *)event->i_ci) continue;
        watcher->depth = place + 1;
        watcher->frames[place].chunk = chunk;
        watcher->frames[place].line = event->currentline;
        return;
    }
}

static void on_event(lua_State *L, lua_Debug *event) {
    lh_state *state = lh_state_of(L);
    lh_watcher *watcher = state->watcher;
    if (watcher == NULL) return;
    if (watcher->what & LH_WATCH_TIMES) charge(watcher);
    switch (event->event) {
    case LUA_HOOKLINE: on_line(L, watcher, event); break;
    case LUA_HOOKTAILCALL:
        if (watcher->depth > 0) watcher->depth -= 1;
        push(L, watcher, event, NULL);
        break;
    case LUA_HOOKCALL: {
        lua_Debug caller;
        push(L, watcher, event, lua_getstack(L, 1, &caller) ? (const void *)caller.i_ci : NULL);
        break;
    }
    case LUA_HOOKRET: pop(watcher, event->i_ci); break;
    default: break;
    }
    // What the watching itself takes is nobody's time.
    if (watcher->what & LH_WATCH_TIMES) watcher->since = now();
}

// The state's

void lh_rearm_watch(lua_State *L) {
    const lh_watcher *watcher = lh_state_of(L)->watcher;
    if (watcher == NULL) {
        lua_sethook(L, NULL, 0, 0);
    } else {
        int calls = watcher->what & LH_WATCH_TIMES ? LUA_MASKCALL | LUA_MASKRET : 0;
        lua_sethook(L, on_event, LUA_MASKLINE | calls, 0);
    }
}

void lh_watch(lh_state *state, int32_t what) {
    if (state->watcher == NULL) state->watcher = calloc(1, sizeof *state->watcher);
    if (state->watcher == NULL) return;
    lh_watcher *watcher = state->watcher;
    if ((what & LH_WATCH_TIMES) && watcher->frames == NULL) {
        watcher->frames = calloc(MOST_DEPTH, sizeof *watcher->frames);
        if (watcher->frames == NULL) what &= ~LH_WATCH_TIMES;
        watcher->since = now();
    }
    watcher->what |= what;
    lh_rearm_watch(state->main);
}

void lh_watch_free(lh_watcher *watcher) {
    if (watcher == NULL) return;
    while (watcher->chunks != NULL) {
        chunk_lines *chunk = watcher->chunks;
        watcher->chunks = chunk->next;
        free(chunk->name);
        free(chunk->counts);
        free(chunk->times);
        free(chunk);
    }
    for (int64_t node = 0; node < watcher->node_count; node += 1) free(watcher->nodes[node].name);
    free(watcher->nodes);
    free(watcher->frames);
    free(watcher);
}

bool lh_watched_line_at(const lh_state *state, size_t index, lh_watched_line *line) {
    if (state->watcher == NULL) return false;
    for (const chunk_lines *chunk = state->watcher->chunks; chunk != NULL; chunk = chunk->next) {
        if (index < (size_t)chunk->capacity) {
            *line = (lh_watched_line){
                .chunk = chunk->name,
                .line = (int32_t)index,
                .count = chunk->counts[index],
                .nanoseconds = chunk->times[index],
            };
            return true;
        }
        index -= (size_t)chunk->capacity;
    }
    return false;
}

bool lh_watched_call_at(const lh_state *state, size_t index, lh_watched_call *call) {
    const lh_watcher *watcher = state->watcher;
    if (watcher == NULL || index >= (size_t)watcher->node_count) return false;
    const call_node *node = &watcher->nodes[index];
    *call = (lh_watched_call){
        .parent = node->parent,
        .name = node->name,
        .calls = node->calls,
        .nanoseconds = node->time,
        .is_host = node->is_host,
    };
    return true;
}

typedef struct {
    bool (*write)(void *context, const void *bytes, size_t count);
    void *context;
} dump_target;

static int write_piece(lua_State *L, const void *bytes, size_t count, void *context) {
    (void)L;
    const dump_target *target = context;
    return target->write(target->context, bytes, count) ? 0 : 1;
}

bool lh_dump(lua_State *L, bool (*write)(void *context, const void *bytes, size_t count), void *context) {
    dump_target target = {write, context};
    return lua_dump(L, write_piece, &target, 0) == 0;
}
