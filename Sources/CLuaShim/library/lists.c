#include "library.h"

// The functions of `table` that go over a list. They respect metamethods, as Lua's own do.

enum { READS = 1, WRITES = 2, HAS_LENGTH = 4 };

static bool has_metamethod(lua_State *L, const char *event, int metatable) {
    lua_pushstring(L, event);
    bool found = lua_rawget(L, metatable) != LUA_TNIL;
    lua_pop(L, 1);
    return found;
}

/// Refuses what is neither a table nor behaves like one.
static void check_list(lua_State *L, int argument, int needs) {
    if (lua_type(L, argument) == LUA_TTABLE) return;
    if (lua_getmetatable(L, argument)) {
        int metatable = lua_gettop(L);
        bool enough = (!(needs & READS) || has_metamethod(L, "__index", metatable))
                      && (!(needs & WRITES) || has_metamethod(L, "__newindex", metatable))
                      && (!(needs & HAS_LENGTH) || has_metamethod(L, "__len", metatable));
        lua_pop(L, 1);
        if (enough) return;
    }
    luaL_checktype(L, argument, LUA_TTABLE);
}

static lua_Integer check_length(lua_State *L, int needs) {
    check_list(L, 1, needs | HAS_LENGTH);
    return luaL_len(L, 1);
}

lua_Integer lh_check_list_length(lua_State *L) { return check_length(L, READS | WRITES); }

/// Copies `count` values, the first one to the first or the last one to the last first.
static void copy(lua_State *L, int from, lua_Integer start, int to, lua_Integer target, lua_Integer count, bool ascends) {
    lh_state *state = lh_state_of(L);
    for (lua_Integer done = 0; done < count; done++) {
        lua_Integer offset = ascends ? done : count - 1 - done;
        lua_geti(L, from, start + offset);
        lua_seti(L, to, target + offset);
        lh_poll(L, state, NULL);
    }
}

int lh_insert(lua_State *L) {
    // The length may be anything, so that the next place may wrap around.
    lua_Integer next = (lua_Integer)((lua_Unsigned)check_length(L, READS | WRITES) + 1);
    lua_Integer place = next;
    switch (lua_gettop(L)) {
        case 2:
            break;
        case 3:
            place = luaL_checkinteger(L, 2);
            luaL_argcheck(L, (lua_Unsigned)place - 1 < (lua_Unsigned)next, 2, "position out of bounds");
            if (place < next) copy(L, 1, place, 1, place + 1, next - place, false);
            break;
        default:
            return luaL_error(L, "wrong number of arguments to 'insert'");
    }
    lua_seti(L, 1, place);
    return 0;
}

int lh_remove(lua_State *L) {
    lua_Integer length = check_length(L, READS | WRITES);
    lua_Integer place = luaL_optinteger(L, 2, length);
    if (place != length) {
        // Lua names the first argument here, although the second is at fault.
        luaL_argcheck(L, (lua_Unsigned)place - 1 <= (lua_Unsigned)length, 1, "position out of bounds");
    }
    lua_geti(L, 1, place);
    if (place < length) {
        copy(L, 1, place + 1, 1, place, length - place, true);
        place = length;
    }
    lua_pushnil(L);
    lua_seti(L, 1, place);
    return 1;
}

int lh_move(lua_State *L) {
    lua_Integer first = luaL_checkinteger(L, 2);
    lua_Integer last = luaL_checkinteger(L, 3);
    lua_Integer target = luaL_checkinteger(L, 4);
    int to = lua_isnoneornil(L, 5) ? 1 : 5;
    check_list(L, 1, READS);
    check_list(L, to, WRITES);
    if (last >= first) {
        luaL_argcheck(L, first > 0 || last < LUA_MAXINTEGER + first, 3, "too many elements to move");
        lua_Integer count = last - first + 1;
        luaL_argcheck(L, target <= LUA_MAXINTEGER - count + 1, 4, "destination wrap around");
        bool apart = target > last || target <= first || (to != 1 && !lua_compare(L, 1, to, LUA_OPEQ));
        copy(L, 1, first, to, target, count, apart);
    }
    lua_pushvalue(L, to);
    return 1;
}

static void add_item(lua_State *L, luaL_Buffer *buffer, lua_Integer index) {
    lua_geti(L, 1, index);
    if (!lua_isstring(L, -1)) {
        luaL_error(L, "invalid value (%s) at index %I in table for 'concat'", luaL_typename(L, -1), (LUAI_UACINT)index);
    }
    luaL_addvalue(buffer);
}

int lh_concat(lua_State *L) {
    lua_Integer last = check_length(L, READS);
    size_t length = 0;
    const char *separator = luaL_optlstring(L, 2, "", &length);
    lua_Integer index = luaL_optinteger(L, 3, 1);
    last = luaL_optinteger(L, 4, last);
    lh_state *state = lh_state_of(L);
    luaL_Buffer buffer;
    luaL_buffinit(L, &buffer);
    for (; index < last; index++) {
        add_item(L, &buffer, index);
        luaL_addlstring(&buffer, separator, length);
        lh_poll(L, state, NULL);
    }
    if (index == last) add_item(L, &buffer, index);
    luaL_pushresult(&buffer);
    return 1;
}

int lh_unpack(lua_State *L) {
    lua_Integer first = luaL_optinteger(L, 2, 1);
    lua_Integer last = lua_isnoneornil(L, 3) ? luaL_len(L, 1) : luaL_checkinteger(L, 3);
    if (first > last) return 0;
    lua_Unsigned count = (lua_Unsigned)last - (lua_Unsigned)first;
    if (count >= INT32_MAX || !lua_checkstack(L, (int)++count)) return luaL_error(L, "too many results to unpack");
    lh_state *state = lh_state_of(L);
    for (lua_Unsigned offset = 0; offset < count; offset++) {
        lua_geti(L, 1, (lua_Integer)((lua_Unsigned)first + offset));
        lh_poll(L, state, NULL);
    }
    return (int)count;
}
