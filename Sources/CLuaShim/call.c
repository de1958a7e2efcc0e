#include "internal.h"

typedef struct {
    lh_function function;
    void *context;
    lh_release_function release;
} function_box;

int lh_box_finalize(lua_State *L) {
    function_box *box = lua_touserdata(L, 1);
    if (box == NULL || box->release == NULL) return 0;
    lh_release_function release = box->release;
    box->release = NULL;
    lh_state *state = lh_state_of(L);
    lua_State *current = state->current;
    uint32_t before = lh_enter_host(state, L);
    release(box->context);
    lh_count_host_object(-1);
    lh_leave_host(state, before);
    state->current = current;
    return 0;
}

// No Swift frame is left when this raises: the host function has returned its code.
static int trampoline(lua_State *L) {
    function_box *box = lua_touserdata(L, lua_upvalueindex(1));
    lh_state *state = lh_state_of(L);
    int32_t free_slots = state->free_slots;
    state->in_host = 1;
    state->current = L;
    state->free_slots = LUA_MINSTACK;
    int32_t count = box->function(L, box->context);
    state->in_host = 0;
    state->free_slots = free_slots;
    if (__builtin_expect(lh_attention(state) != 0, 0)) lh_settle(L, state);
    if (__builtin_expect(count < 0, 0)) return lh_raise(L, count);
    // One result is always there, if only the function itself.
    if (__builtin_expect(count > 1, 0) && count > lua_gettop(L)) {
        return luaL_error(L, "a host function claims %d results but has pushed fewer", (int)count);
    }
    return count;
}

void lh_push_function(lua_State *L, lh_function function, void *context, lh_release_function release) {
    function_box *box = lua_newuserdatauv(L, sizeof *box, 0);
    *box = (function_box){function, context, release};
    lh_count_host_object(1);
    lua_rawgeti(L, LUA_REGISTRYINDEX, lh_state_of(L)->box_metatable);
    lua_setmetatable(L, -2);
    lua_pushcclosure(L, trampoline, 1);
}

bool lh_grow_stack(lua_State *L) {
    if (!lua_checkstack(L, 2 * LUA_MINSTACK)) return false;
    *lh_free_slots(L) = 2 * LUA_MINSTACK - 1;
    return true;
}

int lh_run_host(lua_State *L, lh_function function, void *context) {
    lh_state *state = lh_state_of(L);
    uint32_t before = lh_enter_host(state, L);
    int32_t count = function(L, context);
    lh_leave_host(state, before);
    if (lh_attention(state) != 0) lh_settle(L, state);
    if (count < 0) return lh_raise(L, count);
    return count;
}

/// Pushes "file:line: " of the innermost Lua code, or an empty string.
static void push_position(lua_State *L) {
    lua_Debug activation;
    for (int level = 0; level < 16 && lua_getstack(L, level, &activation); level++) {
        lua_getinfo(L, "Sl", &activation);
        if (activation.currentline > 0) {
            lua_pushfstring(L, "%s:%d: ", activation.short_src, activation.currentline);
            return;
        }
    }
    lua_pushliteral(L, "");
}

int lh_raise(lua_State *L, int32_t code) {
    luaL_checkstack(L, 4, NULL);
    if (code == LH_RAISE_MESSAGE && lua_type(L, -1) == LUA_TSTRING) {
        push_position(L);
        lua_insert(L, -2);
        lua_concat(L, 2);
    }
    return lua_error(L);
}

static void forget_failure(lh_state *state) {
    state->failure.file[0] = '\0';
    state->failure.line = 0;
    state->failure.prefix_length = 0;
    state->failure.message = NULL;
    lh_text_clear(&state->traceback);
}

/// Calls the function above its message handler, with Lua running.
static int call_in_lua(lua_State *L, lh_state *state, int arguments, int results, int handler) {
    uint32_t in_host = state->in_host;
    lua_State *current = state->current;
    // Only what the host itself does may take time that does not count.
    bool paused = state->deadline.pause_depth > 0;
    if (paused) lh_deadline_resume(state);
    if (state->depth++ == 0) {
        state->stack_start = __builtin_frame_address(0);
        lh_report_enter(state);
    }
    lh_running node;
    lh_enter_thread(state, &node, L);
    state->in_host = 0;
    int status = lua_pcall(L, arguments, results, handler);
    state->in_host = in_host;
    state->current = current;
    lh_leave_thread(state, &node);
    if (--state->depth == 0) lh_report_leave(state);
    if (paused) lh_deadline_pause(state);
    return status;
}

/// Notes what Lua's message handler could not.
static int complete_failure(lua_State *L, lh_state *state, int status) {
    if (status == LUA_OK) return status;
    if (lh_deadline_passed(L)) {
        uint64_t serial = state->failure.serial;
        state->failure = lh_deadline_failure(L);
        state->failure.serial = serial;
        lh_text_copy(&state->traceback, &state->deadline.traceback);
        status = LH_DEADLINE_ERROR;
    } else if (status == LUA_ERRMEM && state->refused_line > 0) {
        memcpy(state->failure.file, state->refused_file, sizeof state->failure.file);
        state->failure.line = state->refused_line;
    }
    state->failure.serial += 1;
    lua_pushvalue(L, -1);
    lua_rawsetp(L, LUA_REGISTRYINDEX, &state->failure);
    return status;
}

int32_t lh_call(lua_State *L, int32_t arguments, int32_t results) {
    lh_state *state = lh_state_of(L);
    int function = lua_gettop(L) - arguments;
    forget_failure(state);
    int status = LUA_ERRRUN;
    if (!lua_checkstack(L, 8)) {
        lua_settop(L, function - 1);
        lua_pushliteral(L, "stack overflow");
    } else {
        lua_pushcfunction(L, lh_message_handler);
        lua_insert(L, function);
        status = call_in_lua(L, state, arguments, results, function);
        lua_remove(L, function);
        if (state->release_count > 0) lh_drain_releases(L, state);
    }
    return complete_failure(L, state, status);
}

const lh_failure *lh_last_failure(lua_State *L) {
    lh_state *state = lh_state_of(L);
    state->failure.traceback = lh_text_start(&state->traceback);
    return &state->failure;
}

bool lh_push_failure_value(lua_State *L, uint64_t serial) {
    lh_state *state = lh_state_of(L);
    if (state->failure.serial != serial) return false;
    lua_rawgetp(L, LUA_REGISTRYINDEX, &state->failure);
    return true;
}

int32_t lh_call_depth(const lh_state *state) { return state->depth; }

bool lh_position(lua_State *L, char *file, size_t capacity, int32_t *line) {
    lua_Debug activation;
    for (int level = 0; lua_getstack(L, level, &activation); level++) {
        lua_getinfo(L, "Sl", &activation);
        if (activation.currentline <= 0) continue;
        const char *source = activation.source;
        if (source[0] == '@' || source[0] == '=') source += 1; else source = activation.short_src;
        size_t length = strlen(source);
        if (length >= capacity) length = capacity - 1;
        memcpy(file, source, length);
        file[length] = '\0';
        *line = activation.currentline;
        return true;
    }
    return false;
}

const char *lh_type_name(lua_State *L, int32_t index) {
    lh_type *type = lh_type_at(L, index);
    return type == NULL ? lua_typename(L, lua_type(L, index)) : type->name;
}
