#include "library.h"

// `pcall` and `xpcall` that do not catch what ends a script: once the deadline has passed they raise it again.

static int finish(lua_State *L, int status, lua_KContext hidden) {
    if (status == LUA_OK || status == LUA_YIELD) return lua_gettop(L) - (int)hidden;
    lh_poll(L, lh_state_of(L), NULL);
    lua_pushboolean(L, 0);
    lua_pushvalue(L, -2);
    return 2;
}

int lh_pcall(lua_State *L) {
    luaL_checkany(L, 1);
    // The first result of a call that ends well waits below it.
    lua_pushboolean(L, 1);
    lua_insert(L, 1);
    int status = lua_pcallk(L, lua_gettop(L) - 2, LUA_MULTRET, 0, 0, finish);
    return finish(L, status, 0);
}

// Upvalue 1 is the script's handler. In the hook that raises the deadline no other hook fires, so that a handler could
// run for ever there.
static int handle(lua_State *L) {
    lua_settop(L, 1);
    if (lh_deadline_passed(L)) return 1;
    lua_pushvalue(L, lua_upvalueindex(1));
    lua_insert(L, 1);
    lua_call(L, 1, 1);
    return 1;
}

int lh_xpcall(lua_State *L) {
    int count = lua_gettop(L);
    luaL_checktype(L, 2, LUA_TFUNCTION);
    lua_pushvalue(L, 2);
    lua_pushcclosure(L, handle, 1);
    lua_replace(L, 2);
    lua_pushboolean(L, 1);
    lua_pushvalue(L, 1);
    // function, handler, true, function, arguments …
    lua_rotate(L, 3, 2);
    int status = lua_pcallk(L, count - 2, LUA_MULTRET, 2, 2, finish);
    return finish(L, status, 2);
}
