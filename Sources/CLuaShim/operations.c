#include "internal.h"

// Operations that may run metamethods or raise, each under a protected call.

static int32_t protect(lua_State *L, lua_CFunction operation, int32_t arguments, int32_t results) {
    if (!lua_checkstack(L, 8)) {
        lua_pop(L, arguments);
        lua_pushliteral(L, "stack overflow");
        return LUA_ERRRUN;
    }
    lua_pushcfunction(L, operation);
    lua_insert(L, -arguments - 1);
    return lh_call(L, arguments, results);
}

static int operation_get(lua_State *L) {
    lua_gettable(L, 1);
    return 1;
}

static int operation_set(lua_State *L) {
    lua_settable(L, 1);
    return 0;
}

static int operation_raw_set(lua_State *L) {
    lua_rawset(L, 1);
    return 0;
}

static int operation_next(lua_State *L) {
    luaL_checktype(L, 1, LUA_TTABLE);
    return lua_next(L, 1) ? 2 : 0;
}

static int operation_tostring(lua_State *L) {
    lh_tolstring(L, 1, NULL);
    return 1;
}

static int operation_length(lua_State *L) {
    lua_len(L, 1);
    return 1;
}

int32_t lh_get(lua_State *L) { return protect(L, operation_get, 2, 1); }

int32_t lh_set(lua_State *L) { return protect(L, operation_set, 3, 0); }

int32_t lh_raw_set(lua_State *L) { return protect(L, operation_raw_set, 3, 0); }

int32_t lh_next(lua_State *L) { return protect(L, operation_next, 2, 2); }

int32_t lh_tostring(lua_State *L) { return protect(L, operation_tostring, 1, 1); }

int32_t lh_length(lua_State *L) { return protect(L, operation_length, 1, 1); }

typedef struct {
    lh_pieces source;
    const char *chunk_name;
    int status;
} load_request;

static int operation_load(lua_State *L) {
    load_request *request = lua_touserdata(L, 1);
    request->status = lua_load(L, lh_read_piece, &request->source, request->chunk_name, "t");
    if (request->status != LUA_OK) return lua_error(L);
    lua_pushvalue(L, 2);
    lua_setupvalue(L, -2, 1);
    return 1;
}

int32_t lh_load(lua_State *L, const char *source, size_t length, const char *chunk_name,
                int32_t environment) {
    environment = lua_absindex(L, environment);
    load_request request = {{source == NULL ? "" : source, length}, chunk_name, LUA_OK};
    lh_pieces *pieces = &request.source;
    // A first line for the shell is not Lua; its end stays, so that lines keep their numbers.
    if (pieces->left > 0 && pieces->next[0] == '#') {
        const char *end = memchr(pieces->next, '\n', pieces->left);
        size_t skipped = end == NULL ? pieces->left : (size_t)(end - pieces->next);
        pieces->next += skipped;
        pieces->left -= skipped;
    }
    lua_pushlightuserdata(L, &request);
    lua_pushvalue(L, environment);
    int32_t status = protect(L, operation_load, 2, 1);
    return status == LUA_ERRRUN && request.status == LUA_ERRSYNTAX ? LUA_ERRSYNTAX : status;
}
