#include "library.h"

// Text reaches the compiler in pieces, between which the deadline is looked at: a text of many megabytes takes seconds.

/// For lh_load and `load`: hands out a text piece by piece.
const char *lh_read_piece(lua_State *L, void *context, size_t *size) {
    lh_pieces *pieces = context;
    lh_poll(L, lh_state_of(L), NULL);
    const char *start = pieces->next;
    *size = pieces->left < LH_PIECE_SIZE ? pieces->left : LH_PIECE_SIZE;
    pieces->next += *size;
    pieces->left -= *size;
    return start;
}

enum { ARGUMENTS = 4, PIECE = ARGUMENTS + 1 };

/// Asks the function that was given instead of a text for its next piece.
static const char *ask_reader(lua_State *L, void *context, size_t *size) {
    (void)context;
    lh_poll(L, lh_state_of(L), NULL);
    luaL_checkstack(L, 2, "too many nested functions");
    lua_pushvalue(L, 1);
    lua_call(L, 0, 1);
    if (lua_isnil(L, -1)) {
        lua_pop(L, 1);
        *size = 0;
        return NULL;
    }
    if (!lua_isstring(L, -1)) luaL_error(L, "reader function must return a string");
    // The piece must not be collected while the compiler reads it.
    lua_replace(L, PIECE);
    return lua_tolstring(L, PIECE, size);
}

static int compile(lua_State *L) {
    lh_pieces pieces;
    pieces.next = lua_tolstring(L, 1, &pieces.left);
    if (pieces.next != NULL) {
        return lua_load(L, lh_read_piece, &pieces, luaL_optstring(L, 2, pieces.next), "t");
    }
    const char *name = luaL_optstring(L, 2, "=(load)");
    luaL_checktype(L, 1, LUA_TFUNCTION);
    return lua_load(L, ask_reader, NULL, name, "t");
}

int lh_load_text(lua_State *L) {
    bool own_environment = lua_isnone(L, 4);
    const char *mode = luaL_optstring(L, 3, "t");
    if (strchr(mode, 't') == NULL) {
        lua_pushnil(L);
        lua_pushliteral(L, "load takes text only");
        return 2;
    }
    lua_settop(L, PIECE);
    int status = compile(L);
    lh_poll(L, lh_state_of(L), NULL);
    if (status != LUA_OK) {
        lua_pushnil(L);
        lua_insert(L, -2);
        return 2;
    }
    lua_pushvalue(L, own_environment ? lua_upvalueindex(1) : 4);
    lua_setupvalue(L, -2, 1);
    return 1;
}
