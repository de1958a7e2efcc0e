#include "records/rows.h"

// Lua's own `pairs` goes over string keys in an order that differs from run to run, because it seeds its hashes by
// addresses. A report that depended on it could not be made again. Here numbers come first and then strings, each in
// their order; host values follow by what they stand for.

typedef enum { KEY_NUMBER, KEY_STRING, KEY_BOOLEAN, KEY_HOST_VALUE, KEY_OTHER } key_rank;

typedef struct {
    key_rank rank;
    int is_integer;
    lua_Integer integer;
    lua_Number number;
    const char *text;
    size_t length;
    /// The place among the keys as Lua handed them out, from 1.
    lua_Integer place;
} sort_key;

static int compare_numbers(lua_Number left, lua_Number right) { return (left > right) - (left < right); }

static int compare_integers(lua_Integer left, lua_Integer right) { return (left > right) - (left < right); }

static int compare_texts(const sort_key *left, const sort_key *right) {
    size_t shorter = left->length < right->length ? left->length : right->length;
    int order = memcmp(left->text, right->text, shorter);
    return order != 0 ? order : (left->length > right->length) - (left->length < right->length);
}

static int compare_keys(const sort_key *left, const sort_key *right) {
    if (left->rank != right->rank) return left->rank < right->rank ? -1 : 1;
    int order = 0;
    switch (left->rank) {
        case KEY_NUMBER:
            order = left->is_integer && right->is_integer ? compare_integers(left->integer, right->integer)
                                                          : compare_numbers(left->number, right->number);
            break;
        case KEY_STRING:
            order = compare_texts(left, right);
            break;
        case KEY_BOOLEAN:
            order = compare_integers(left->integer, right->integer);
            break;
        case KEY_HOST_VALUE:
            order = compare_texts(left, right);
            if (order == 0) order = compare_integers(left->integer, right->integer);
            break;
        case KEY_OTHER:
            break;
    }
    return order != 0 ? order : compare_integers(left->place, right->place);
}

/// Values and records of the host are told apart by their type's name and the number that they stand for.
static void read_host_value(lua_State *L, int index, sort_key *key) {
    lh_type *type = lh_type_at(L, index);
    if (type == NULL) return;
    int64_t number = 0;
    bool known = type->kind == LH_BOXED ? lh_boxed_at(L, index, (lh_value_type *)type, &number)
                 : type->kind == LH_RECORD ? lh_record_at(L, index, (lh_record_type *)type, &number)
                                           : false;
    if (!known) return;
    key->rank = KEY_HOST_VALUE;
    key->integer = number;
    key->text = type->name;
    key->length = strlen(type->name);
}

static sort_key read_key(lua_State *L, int index, lua_Integer place) {
    sort_key key = {.rank = KEY_OTHER, .place = place};
    switch (lua_type(L, index)) {
        case LUA_TNUMBER:
            key.rank = KEY_NUMBER;
            key.is_integer = lua_isinteger(L, index);
            key.integer = key.is_integer ? lua_tointegerx(L, index, NULL) : 0;
            key.number = lua_tonumberx(L, index, NULL);
            break;
        case LUA_TSTRING:
            key.rank = KEY_STRING;
            key.text = lua_tolstring(L, index, &key.length);
            break;
        case LUA_TBOOLEAN:
            key.rank = KEY_BOOLEAN;
            key.integer = lua_toboolean(L, index);
            break;
        case LUA_TUSERDATA:
            read_host_value(L, index, &key);
            break;
        default:
            break;
    }
    return key;
}

// Upvalue 1 is the list of keys, upvalue 2 the place of the last one handed out. A key that was removed meanwhile is
// passed over, as Lua allows a loop to remove keys.
static int sorted_next(lua_State *L) {
    lua_settop(L, 1);
    lua_Integer place = lua_tointegerx(L, lua_upvalueindex(2), NULL);
    for (;;) {
        place += 1;
        if (lua_rawgeti(L, lua_upvalueindex(1), place) == LUA_TNIL) return 1;
        lua_pushvalue(L, -1);
        if (lua_rawget(L, 1) != LUA_TNIL) break;
        lua_settop(L, 1);
    }
    lua_pushinteger(L, place);
    lua_replace(L, lua_upvalueindex(2));
    return 2;
}

/// Merges two runs of ordered keys that follow each other.
static void merge(lua_State *L, const sort_key *left, const sort_key *middle, const sort_key *end, sort_key *out) {
    lh_state *state = lh_state_of(L);
    const sort_key *right = middle;
    while (left < middle && right < end) {
        lh_poll(L, state, NULL);
        *out++ = compare_keys(right, left) < 0 ? *right++ : *left++;
    }
    memcpy(out, left, (size_t)(middle - left) * sizeof *left);
    memcpy(out + (middle - left), right, (size_t)(end - right) * sizeof *right);
}

/// Orders keys by merging longer and longer runs, to and fro between two buffers; returns the one with the result. The
/// C library's sort could not be left when the deadline passes.
static sort_key *sort_keys(lua_State *L, sort_key *keys, sort_key *other, size_t count) {
    for (size_t run = 1; run < count; run *= 2) {
        for (size_t start = 0; start < count; start += 2 * run) {
            size_t middle = start + run < count ? start + run : count;
            size_t end = middle + run < count ? middle + run : count;
            merge(L, keys + start, keys + middle, keys + end, other + start);
        }
        sort_key *merged = other;
        other = keys;
        keys = merged;
    }
    return keys;
}

/// How many keys the table at index 1 has; `ordered` tells whether Lua's own order is the same on every run.
static lua_Integer count_keys(lua_State *L, bool *ordered) {
    lua_Integer count = 0;
    *ordered = true;
    lua_pushnil(L);
    while (lua_next(L, 1)) {
        lua_pop(L, 1);
        int type = lua_type(L, -1);
        if (type != LUA_TNUMBER && type != LUA_TBOOLEAN) *ordered = false;
        count += 1;
    }
    return count;
}

/// Pushes the list of the keys of the table at index 1, in their order.
static void push_sorted_keys(lua_State *L, lua_Integer count) {
    sort_key *keys = lua_newuserdatauv(L, 2 * (size_t)count * sizeof *keys, 0);
    int buffer = lua_gettop(L);
    lua_createtable(L, count < INT32_MAX ? (int)count : 0, 0);
    lua_Integer place = 0;
    lua_pushnil(L);
    while (lua_next(L, 1)) {
        lua_pop(L, 1);
        keys[place] = read_key(L, -1, place + 1);
        place += 1;
        lua_pushvalue(L, -1);
        lua_rawseti(L, buffer + 1, place);
    }
    keys = sort_keys(L, keys, keys + count, (size_t)place);
    lua_createtable(L, count < INT32_MAX ? (int)count : 0, 0);
    for (lua_Integer index = 0; index < place; index++) {
        lua_rawgeti(L, buffer + 1, keys[index].place);
        lua_rawseti(L, -2, index + 1);
    }
}

int lh_sorted_pairs(lua_State *L) {
    luaL_checkany(L, 1);
    lua_settop(L, 1);
    if (luaL_getmetafield(L, 1, "__pairs") != LUA_TNIL) {
        lua_pushvalue(L, 1);
        lua_call(L, 1, 3);
        return 3;
    }
    bool ordered = true;
    lua_Integer count = lua_istable(L, 1) ? count_keys(L, &ordered) : 0;
    if (ordered) {
        // Lua's own `next`, which also tells what is no table.
        lua_pushvalue(L, lua_upvalueindex(1));
    } else {
        push_sorted_keys(L, count);
        lua_pushinteger(L, 0);
        lua_pushcclosure(L, sorted_next, 2);
    }
    lua_pushvalue(L, 1);
    lua_pushnil(L);
    return 3;
}
