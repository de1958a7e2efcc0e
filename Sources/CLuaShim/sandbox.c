#include "library/library.h"

// The names that scripts may use. A list of what is allowed, not of what is forbidden: what a later
// version of Lua adds stays out until somebody has looked at it.

static const char *const base_names[] = {
    "assert", "error", "ipairs", "next", "pairs", "pcall", "rawequal", "rawget", "rawlen",
    "select", "tonumber", "tostring", "type", "xpcall", "getmetatable", NULL,
};

static const char *const string_names[] = {
    "byte", "char", "find", "format", "gmatch", "gsub", "len", "lower", "match", "pack",
    "packsize", "rep", "reverse", "sub", "unpack", "upper", NULL,
};

static const char *const table_names[] = {
    "concat", "insert", "move", "pack", "remove", "sort", "unpack", NULL,
};

static const char *const math_names[] = {
    "abs", "acos", "asin", "atan", "ceil", "cos", "deg", "exp", "floor", "fmod", "huge", "log",
    "max", "maxinteger", "min", "mininteger", "modf", "pi", "rad", "random", "randomseed", "sin",
    "sqrt", "tan", "tointeger", "type", "ult", NULL,
};

static const char *const utf8_names[] = {
    "char", "charpattern", "codepoint", "codes", "len", "offset", NULL,
};

static const char *const coroutine_names[] = {
    "close", "create", "isyieldable", "resume", "running", "status", "wrap", "yield", NULL,
};

/// Marks the metatables of library tables, which rawset refuses to touch.
static const char protected_key = 0;

static int raise_read_only(lua_State *L) {
    return luaL_error(L, "the library '%s' is read-only", lua_tostring(L, lua_upvalueindex(1)));
}

// Upvalue 1 is the hidden library. What is gone over is a copy: handing the library out would give it away.
static int library_pairs(lua_State *L) {
    lua_getfield(L, LUA_REGISTRYINDEX, "lh.pairs");
    lua_createtable(L, 0, 32);
    lua_pushnil(L);
    while (lua_next(L, lua_upvalueindex(1))) {
        lua_pushvalue(L, -2);
        lua_insert(L, -2);
        lua_rawset(L, -4);
    }
    lua_call(L, 1, 3);
    return 3;
}

/// Replaces the library on the top by a table with its allowed members only.
static void keep_allowed(lua_State *L, const char *const *names) {
    lua_createtable(L, 0, 32);
    for (; *names != NULL; names++) {
        lua_getfield(L, -2, *names);
        lua_setfield(L, -2, *names);
    }
    lua_remove(L, -2);
}

/// Replaces the library on the top by an empty table that reads from it and cannot be changed.
static void protect(lua_State *L, const char *name) {
    lua_createtable(L, 0, 0);
    lua_createtable(L, 0, 6);
    lua_pushvalue(L, -3);
    lua_setfield(L, -2, "__index");
    lua_pushstring(L, name);
    lua_pushcclosure(L, raise_read_only, 1);
    lua_setfield(L, -2, "__newindex");
    lua_pushvalue(L, -3);
    lua_pushcclosure(L, library_pairs, 1);
    lua_setfield(L, -2, "__pairs");
    lua_pushliteral(L, "library");
    lua_setfield(L, -2, "__metatable");
    lua_pushboolean(L, 1);
    lua_rawsetp(L, -2, &protected_key);
    lua_setmetatable(L, -2);
    lua_remove(L, -2);
}

static int sandbox_rawset(lua_State *L) {
    luaL_checktype(L, 1, LUA_TTABLE);
    luaL_checkany(L, 2);
    luaL_checkany(L, 3);
    lua_settop(L, 3);
    if (lua_getmetatable(L, 1)) {
        if (lua_rawgetp(L, -1, &protected_key) != LUA_TNIL) return luaL_error(L, "a library is read-only");
        lua_settop(L, 3);
    }
    lua_rawset(L, 1);
    return 1;
}

static int sandbox_setmetatable(lua_State *L) {
    int type = lua_type(L, 2);
    luaL_checktype(L, 1, LUA_TTABLE);
    luaL_argexpected(L, type == LUA_TNIL || type == LUA_TTABLE, 2, "nil or table");
    if (luaL_getmetafield(L, 1, "__metatable") != LUA_TNIL) {
        return luaL_error(L, "cannot change a protected metatable");
    }
    lua_settop(L, 2);
    if (type == LUA_TTABLE) {
        lua_pushliteral(L, "__gc");
        // Lua looks for a finalizer at this moment only: one added later never runs.
        if (lua_rawget(L, 2) != LUA_TNIL) return luaL_error(L, "'__gc' is not available to scripts");
        lua_settop(L, 2);
    }
    lua_setmetatable(L, 1);
    return 1;
}

static int sandbox_collectgarbage(lua_State *L) {
    const char *option = luaL_optstring(L, 1, "collect");
    if (strcmp(option, "count") != 0) {
        return luaL_error(L, "collectgarbage can only be asked to \"count\"");
    }
    lua_pushnumber(L, (lua_Number)lh_state_of(L)->used / 1024);
    return 1;
}

/// Where Lua's own functions look up the name of a function for their messages.
static void name_functions(lua_State *L, const char *library) {
    luaL_getsubtable(L, LUA_REGISTRYINDEX, LUA_LOADED_TABLE);
    lua_pushvalue(L, -2);
    lua_setfield(L, -2, library);
    lua_pop(L, 1);
}

/// Pushes the allowed part of a library, with functions of our own in the place of some.
static void open_library(lua_State *L, lua_CFunction open, const char *name, const char *const *names,
                         const luaL_Reg *replacements) {
    lua_pushcfunction(L, open);
    lua_pushstring(L, name);
    lua_call(L, 1, 1);
    keep_allowed(L, names);
    if (replacements != NULL) luaL_setfuncs(L, replacements, 0);
    name_functions(L, name);
}

/// Keeps the library on the top for environments to come, under its name in the table at index 1.
static void add_library(lua_State *L, const char *name) {
    protect(L, name);
    lua_setfield(L, 1, name);
}

/// Fills the table at index 1, which stays on the top, with the functions that are in no library.
static void add_base_functions(lua_State *L) {
    lua_pushcfunction(L, luaopen_base);
    lua_call(L, 0, 1);
    for (const char *const *name = base_names; *name != NULL; name++) {
        lua_getfield(L, -1, *name);
        lua_setfield(L, 1, *name);
    }
    lua_settop(L, 1);

    luaL_setfuncs(L, lh_base_functions, 0);
    lua_getfield(L, 1, "next");
    lua_pushcclosure(L, lh_sorted_pairs, 1);
    lua_pushvalue(L, -1);
    lua_setfield(L, LUA_REGISTRYINDEX, "lh.pairs");
    lua_setfield(L, 1, "pairs");
    lua_pushcfunction(L, sandbox_rawset);
    lua_setfield(L, 1, "rawset");
    lua_pushcfunction(L, sandbox_setmetatable);
    lua_setfield(L, 1, "setmetatable");
    lua_pushcfunction(L, sandbox_collectgarbage);
    lua_setfield(L, 1, "collectgarbage");
    lua_pushliteral(L, LUA_VERSION);
    lua_setfield(L, 1, "_VERSION");
    name_functions(L, LUA_GNAME);
}

static void add_string_library(lua_State *L) {
    open_library(L, luaopen_string, "string", string_names, lh_string_functions);
    int library = lua_gettop(L);
    lua_getfield(L, library, "format");
    lua_pushcclosure(L, lh_format, 1);
    lua_setfield(L, library, "format");
    // The methods of strings come from the same hidden library, and their metatable is hidden too.
    lua_pushliteral(L, "");
    if (lua_getmetatable(L, -1)) {
        lua_pushvalue(L, library);
        lua_setfield(L, -2, "__index");
        lua_pushliteral(L, "string");
        lua_setfield(L, -2, "__metatable");
    }
    lua_settop(L, library);
    add_library(L, "string");
}

static int open_libraries(lua_State *L) {
    lh_make_identities(L);
    lua_createtable(L, 0, 32);
    add_base_functions(L);
    add_string_library(L);
    open_library(L, luaopen_table, "table", table_names, lh_table_functions);
    add_library(L, "table");
    open_library(L, luaopen_utf8, "utf8", utf8_names, NULL);
    add_library(L, "utf8");
    open_library(L, luaopen_coroutine, "coroutine", coroutine_names, lh_coroutine_functions);
    add_library(L, "coroutine");
    lh_state_of(L)->base_functions = luaL_ref(L, LUA_REGISTRYINDEX);
    return 0;
}

int32_t lh_open_libraries(lua_State *L) {
    lua_pushcfunction(L, open_libraries);
    return lh_call(L, 0, 0);
}

static int new_environment(lua_State *L) {
    lua_Integer seed = lua_tointeger(L, 1);
    lua_createtable(L, 0, 64);
    lua_rawgeti(L, LUA_REGISTRYINDEX, lh_state_of(L)->base_functions);
    lua_pushnil(L);
    while (lua_next(L, 3)) {
        lua_pushvalue(L, -2);
        lua_insert(L, -2);
        lua_rawset(L, 2);
    }
    lua_settop(L, 2);

    // Its random state is an upvalue of the library's functions: each environment gets its own, so
    // that what one plugin draws does not depend on the others.
    open_library(L, luaopen_math, "math", math_names, NULL);
    lua_getfield(L, -1, "randomseed");
    lua_pushinteger(L, seed);
    lua_call(L, 1, 0);
    protect(L, "math");
    lua_setfield(L, 2, "math");

    lua_pushvalue(L, 2);
    lua_pushcclosure(L, lh_load_text, 1);
    lua_setfield(L, 2, "load");
    lua_pushvalue(L, 2);
    lua_setfield(L, 2, "_G");
    return 1;
}

int32_t lh_new_environment(lua_State *L, int64_t seed) {
    lua_pushcfunction(L, new_environment);
    lua_pushinteger(L, seed);
    return lh_call(L, 1, 1);
}

void lh_set_undefined_handler(lua_State *L, int32_t index) {
    index = lua_absindex(L, index);
    lua_createtable(L, 0, 2);
    lua_insert(L, -2);
    lua_setfield(L, -2, "__index");
    lua_pushliteral(L, "environment");
    lua_setfield(L, -2, "__metatable");
    lua_setmetatable(L, index);
}
