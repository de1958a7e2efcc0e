#include "library.h"

// The functions that run a coroutine. They keep exact which one runs, so that the deadline finds it, and raise in the
// one below when it has passed in the one above.

/// How much of the C stack may be in use when a coroutine is closed. Lua counts how deep calls of C are nested, up to
/// 200, but begins anew in a coroutine that it closes.
enum { CLOSING_STACK = 256 * 1024 };

typedef enum { RUNNING, SUSPENDED, NORMAL, DEAD } thread_status;

static const char *const status_names[] = {"running", "suspended", "normal", "dead"};

static lua_State *check_thread(lua_State *L) {
    lua_State *thread = lua_tothread(L, 1);
    luaL_argexpected(L, thread != NULL, 1, "thread");
    return thread;
}

static thread_status status_of(lua_State *L, lua_State *thread) {
    if (L == thread) return RUNNING;
    int status = lua_status(thread);
    if (status == LUA_YIELD) return SUSPENDED;
    if (status != LUA_OK) return DEAD;
    lua_Debug activation;
    if (lua_getstack(thread, 0, &activation)) return NORMAL;
    return lua_gettop(thread) == 0 ? DEAD : SUSPENDED;
}

/// Moves the arguments over, runs, and moves the results back: their number, or -1 with the error on the top.
static int run(lua_State *L, lua_State *thread, int arguments) {
    if (!lua_checkstack(thread, arguments)) {
        lua_pushliteral(L, "too many arguments to resume");
        return -1;
    }
    lua_xmove(L, thread, arguments);
    lh_state *state = lh_state_of(L);
    lh_running node;
    int results = 0;
    lh_enter_thread(state, &node, thread);
    int status = lua_resume(thread, L, arguments, &results);
    lh_leave_thread(state, &node);
    lh_poll(L, state, NULL);
    if (status != LUA_OK && status != LUA_YIELD) {
        lua_xmove(thread, L, 1);
        return -1;
    }
    if (!lua_checkstack(L, results + 1)) {
        lua_pop(thread, results);
        lua_pushliteral(L, "too many results to resume");
        return -1;
    }
    lua_xmove(thread, L, results);
    return results;
}

static int resume(lua_State *L) {
    lua_State *thread = check_thread(L);
    int results = run(L, thread, lua_gettop(L) - 1);
    lua_pushboolean(L, results >= 0);
    int shown = results >= 0 ? results : 1;
    lua_insert(L, -shown - 1);
    return shown + 1;
}

/// Closes the variables that a coroutine still has to close; a status with the error on its top.
static int close_thread(lua_State *L, lua_State *thread) {
    lh_state *state = lh_state_of(L);
    lh_poll(L, state, NULL);
    // One that the deadline has ended: no hook could end what its variables would run, as it died in one.
    if (lua_status(thread) > LUA_YIELD && lua_gethook(thread) == lh_hook) return lua_status(thread);
    if (state->stack_start - (char *)__builtin_frame_address(0) > CLOSING_STACK) luaL_error(L, "C stack overflow");
    lh_running node;
    lh_enter_thread(state, &node, thread);
    int status = lua_resetthread(thread);
    lh_leave_thread(state, &node);
    lh_poll(L, state, NULL);
    return status;
}

static int close(lua_State *L) {
    lua_State *thread = check_thread(L);
    thread_status status = status_of(L, thread);
    if (status != DEAD && status != SUSPENDED) {
        return luaL_error(L, "cannot close a %s coroutine", status_names[status]);
    }
    bool well = close_thread(L, thread) == LUA_OK || lua_gettop(thread) == 0;
    lua_pushboolean(L, well);
    if (well) return 1;
    lua_xmove(thread, L, 1);
    return 2;
}

static int call_wrapped(lua_State *L) {
    lua_State *thread = lua_tothread(L, lua_upvalueindex(1));
    int results = run(L, thread, lua_gettop(L));
    if (results >= 0) return results;
    int status = lua_status(thread);
    if (status != LUA_OK && status != LUA_YIELD) {
        status = close_thread(L, thread);
        if (lua_gettop(thread) > 0) lua_xmove(thread, L, 1);
    }
    if (status != LUA_ERRMEM && lua_type(L, -1) == LUA_TSTRING) {
        luaL_where(L, 1);
        lua_insert(L, -2);
        lua_concat(L, 2);
    }
    return lua_error(L);
}

static int create(lua_State *L) {
    luaL_checktype(L, 1, LUA_TFUNCTION);
    lua_State *thread = lua_newthread(L);
    lua_pushvalue(L, 1);
    lua_xmove(L, thread, 1);
    return 1;
}

static int wrap(lua_State *L) {
    create(L);
    lua_pushcclosure(L, call_wrapped, 1);
    return 1;
}

const luaL_Reg lh_coroutine_functions[] = {
    {"resume", resume},
    {"close", close},
    {"create", create},
    {"wrap", wrap},
    {NULL, NULL},
};
