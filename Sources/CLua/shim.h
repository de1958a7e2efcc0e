#ifndef CLUA_SHIM_H
#define CLUA_SHIM_H

#include <lua.h>
#include <stdbool.h>
#include <stdint.h>

// Lua offers these as macros, which Swift cannot import. Only calls that can neither raise nor run
// Lua code are wrapped: everything else belongs behind a protected call in CLuaShim.

static inline void clua_pop(lua_State *L, int count) { lua_settop(L, -count - 1); }

static inline void clua_insert(lua_State *L, int index) { lua_rotate(L, index, 1); }

static inline void clua_remove(lua_State *L, int index) {
    lua_rotate(L, index, -1);
    lua_settop(L, -2);
}

// Arguments with what tells whether they are there, returned in registers: these are the innermost steps
// of a call from Lua.

typedef struct {
    int64_t value;
    bool valid;
} clua_integer;

typedef struct {
    double value;
    bool valid;
} clua_number;

/// The bytes of a string, or of a number, which becomes a string in its place. No start for neither.
typedef struct {
    const uint8_t *start;
    int64_t length;
} clua_bytes;

static inline clua_integer clua_tointeger(lua_State *L, int index) {
    int valid = 0;
    int64_t value = lua_tointegerx(L, index, &valid);
    return (clua_integer){value, valid != 0};
}

static inline clua_number clua_tonumber(lua_State *L, int index) {
    int valid = 0;
    double value = lua_tonumberx(L, index, &valid);
    return (clua_number){value, valid != 0};
}

static inline clua_bytes clua_tobytes(lua_State *L, int index) {
    size_t length = 0;
    const char *start = lua_tolstring(L, index, &length);
    return (clua_bytes){(const uint8_t *)start, (int64_t)length};
}

#endif
