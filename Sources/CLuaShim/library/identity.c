#include "library.h"

// Lua shows a table by its address, which differs from run to run and tells an attacker where memory lies. Here tables
// and functions are numbered in the order in which somebody asks.

/// Pushes the number of the table, function or other thing at an index.
static void push_number(lua_State *L, int index) {
    lh_state *state = lh_state_of(L);
    lua_rawgeti(L, LUA_REGISTRYINDEX, state->identities);
    lua_pushvalue(L, index);
    if (lua_rawget(L, -2) != LUA_TNUMBER) {
        lua_pop(L, 1);
        lua_pushvalue(L, index);
        lua_pushinteger(L, ++state->identity_count);
        lua_rawset(L, -3);
        lua_pushinteger(L, state->identity_count);
    }
    lua_remove(L, -2);
}

void lh_make_identities(lua_State *L) {
    lua_createtable(L, 0, 0);
    lua_createtable(L, 0, 1);
    lua_pushliteral(L, "k");
    lua_setfield(L, -2, "__mode");
    lua_setmetatable(L, -2);
    lh_state_of(L)->identities = luaL_ref(L, LUA_REGISTRYINDEX);
}

bool lh_has_identity(lua_State *L, int index) {
    int type = lua_type(L, index);
    return type == LUA_TTABLE || type == LUA_TFUNCTION || type == LUA_TUSERDATA || type == LUA_TTHREAD;
}

static const char *push_numbered_name(lua_State *L, int index, size_t *length) {
    int type = luaL_getmetafield(L, index, "__name");
    const char *name = type == LUA_TSTRING ? lua_tostring(L, -1) : luaL_typename(L, index);
    if (type == LUA_TNIL) lua_pushnil(L);
    push_number(L, index);
    lua_pushfstring(L, "%s: %I", name, (LUAI_UACINT)lua_tointegerx(L, -1, NULL));
    lua_replace(L, -3);
    lua_pop(L, 1);
    return lua_tolstring(L, -1, length);
}

const char *lh_tolstring(lua_State *L, int index, size_t *length) {
    luaL_checkstack(L, 6, NULL);
    index = lua_absindex(L, index);
    if (lh_has_identity(L, index)) {
        if (luaL_getmetafield(L, index, "__tostring") == LUA_TNIL) return push_numbered_name(L, index, length);
        lua_pop(L, 1);
    }
    return luaL_tolstring(L, index, length);
}

void lh_push_identity(lua_State *L, int index) {
    index = lua_absindex(L, index);
    if (!lh_has_identity(L, index)) {
        lua_pushliteral(L, "(null)");
        return;
    }
    push_number(L, index);
    lua_tolstring(L, -1, NULL);
}

int lh_tostring_function(lua_State *L) {
    luaL_checkany(L, 1);
    lh_tolstring(L, 1, NULL);
    return 1;
}
