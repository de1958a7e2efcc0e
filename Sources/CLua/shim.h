#ifndef CLUA_SHIM_H
#define CLUA_SHIM_H

#include <lua.h>

// Lua offers these as macros, which Swift cannot import. Only calls that can neither raise nor run
// Lua code are wrapped: everything else belongs behind a protected call in CLuaShim.

static inline void clua_pop(lua_State *L, int count) { lua_settop(L, -count - 1); }

static inline void clua_insert(lua_State *L, int index) { lua_rotate(L, index, 1); }

static inline void clua_remove(lua_State *L, int index) {
    lua_rotate(L, index, -1);
    lua_settop(L, -2);
}

#endif
