#include "library.h"

// table.sort: a quicksort in place whose pivot is the median of three. It takes the same steps as Lua's own, so that
// equal values end up in the same order. Only when a list divides badly again and again does Lua guess its pivots; here
// the guess is the same on every run.

/// From this length on a list that divides badly is divided at a guessed place.
enum { GUESSING_LENGTH = 100, BAD_DIVISION = 128 };

typedef lua_Unsigned list_index;

static bool less(lua_State *L, int left, int right) {
    if (lua_isnil(L, 2)) return lua_compare(L, left, right, LUA_OPLT);
    lua_pushvalue(L, 2);
    lua_pushvalue(L, left - 1);
    lua_pushvalue(L, right - 2);
    lua_call(L, 2, 1);
    bool result = lua_toboolean(L, -1);
    lua_pop(L, 1);
    return result;
}

/// Stores the two values on the top, the topmost one at `first`.
static void store(lua_State *L, list_index first, list_index second) {
    lua_seti(L, 1, (lua_Integer)first);
    lua_seti(L, 1, (lua_Integer)second);
}

/// Exchanges the values at two places if they are in the wrong order.
static void put_in_order(lua_State *L, list_index low, list_index high) {
    lua_geti(L, 1, (lua_Integer)low);
    lua_geti(L, 1, (lua_Integer)high);
    if (less(L, -1, -2)) {
        store(L, low, high);
    } else {
        lua_pop(L, 2);
    }
}

/// Puts the median of three at `pivot`, when the ends are in order already.
static void put_median(lua_State *L, list_index low, list_index pivot, list_index high) {
    lua_geti(L, 1, (lua_Integer)pivot);
    lua_geti(L, 1, (lua_Integer)low);
    if (less(L, -2, -1)) {
        store(L, pivot, low);
        return;
    }
    lua_pop(L, 1);
    lua_geti(L, 1, (lua_Integer)high);
    if (less(L, -1, -2)) {
        store(L, pivot, high);
    } else {
        lua_pop(L, 2);
    }
}

/// The first place after `index` whose value is not less than the pivot on the top; pushes the value.
static list_index seek_up(lua_State *L, lh_state *state, list_index index, list_index end) {
    for (;;) {
        lua_geti(L, 1, (lua_Integer)++index);
        if (!less(L, -1, -2)) return index;
        if (index == end) luaL_error(L, "invalid order function for sorting");
        lua_pop(L, 1);
        lh_poll(L, state, NULL);
    }
}

/// The last place before `index` whose value is not greater than the pivot, two below the top; pushes the value.
static list_index seek_down(lua_State *L, lh_state *state, list_index index, list_index start) {
    for (;;) {
        lua_geti(L, 1, (lua_Integer)--index);
        if (!less(L, -3, -1)) return index;
        if (index < start) luaL_error(L, "invalid order function for sorting");
        lua_pop(L, 1);
        lh_poll(L, state, NULL);
    }
}

/// Divides a list by the pivot, which is on the top and at `high - 1`; pops it and returns its place.
static list_index divide(lua_State *L, lh_state *state, list_index low, list_index high) {
    list_index up = low;
    list_index down = high - 1;
    for (;;) {
        up = seek_up(L, state, up, high - 1);
        down = seek_down(L, state, down, up);
        if (down < up) break;
        store(L, up, down);
    }
    lua_pop(L, 1);
    store(L, high - 1, up);
    return up;
}

static list_index choose_pivot(list_index low, list_index high, uint32_t guess) {
    if (high - low < GUESSING_LENGTH || guess == 0) return (low + high) / 2;
    // Somewhere in the two middle quarters.
    list_index quarter = (high - low) / 4;
    return low + quarter + guess % (quarter * 2);
}

static void sort_range(lua_State *L, lh_state *state, list_index low, list_index high, uint32_t guess) {
    luaL_checkstack(L, 8, NULL);
    while (low < high) {
        lh_poll(L, state, NULL);
        put_in_order(L, low, high);
        if (high - low == 1) return;
        list_index pivot = choose_pivot(low, high, guess);
        put_median(L, low, pivot, high);
        if (high - low == 2) return;
        lua_geti(L, 1, (lua_Integer)pivot);
        lua_pushvalue(L, -1);
        lua_geti(L, 1, (lua_Integer)(high - 1));
        store(L, pivot, high - 1);
        pivot = divide(L, state, low, high);
        list_index smaller;
        // The shorter part first, so that the nesting stays shallow.
        if (pivot - low < high - pivot) {
            sort_range(L, state, low, pivot - 1, guess);
            smaller = pivot - low;
            low = pivot + 1;
        } else {
            sort_range(L, state, pivot + 1, high, guess);
            smaller = high - pivot;
            high = pivot - 1;
        }
        if ((high - low) / BAD_DIVISION > smaller) guess = guess * 1664525u + 1013904223u;
    }
}

int lh_sort(lua_State *L) {
    lua_Integer length = lh_check_list_length(L);
    if (length > 1) {
        luaL_argcheck(L, length < INT32_MAX, 1, "array too big");
        if (!lua_isnoneornil(L, 2)) luaL_checktype(L, 2, LUA_TFUNCTION);
        lua_settop(L, 2);
        sort_range(L, lh_state_of(L), 1, (list_index)length, 0);
    }
    return 0;
}
