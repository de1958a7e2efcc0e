#include "library.h"

// table.sort: a quicksort in place whose pivot is the median of three. It takes the same steps as Lua's own, so that
// equal values end up in the same order. Only when a list divides badly again and again does Lua guess its pivots; here
// the guess is the same on every run.

/// From this length on a list that divides badly is divided at a guessed place.
enum { GUESSING_LENGTH = 100, BAD_DIVISION = 128 };

typedef lua_Unsigned list_index;

/// A sort of the list at index 1, by the function at index 2 if there is one.
typedef struct {
    lua_State *L;
    lh_state *state;
    bool has_comparator;
} sorter;

static inline bool less(const sorter *sort, int left, int right) {
    lua_State *L = sort->L;
    if (!sort->has_comparator) return lua_compare(L, left, right, LUA_OPLT);
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
static void put_in_order(const sorter *sort, list_index low, list_index high) {
    lua_State *L = sort->L;
    lua_geti(L, 1, (lua_Integer)low);
    lua_geti(L, 1, (lua_Integer)high);
    if (less(sort, -1, -2)) {
        store(L, low, high);
    } else {
        lua_pop(L, 2);
    }
}

/// Puts the median of three at `pivot`, when the ends are in order already.
static void put_median(const sorter *sort, list_index low, list_index pivot, list_index high) {
    lua_State *L = sort->L;
    lua_geti(L, 1, (lua_Integer)pivot);
    lua_geti(L, 1, (lua_Integer)low);
    if (less(sort, -2, -1)) {
        store(L, pivot, low);
        return;
    }
    lua_pop(L, 1);
    lua_geti(L, 1, (lua_Integer)high);
    if (less(sort, -1, -2)) {
        store(L, pivot, high);
    } else {
        lua_pop(L, 2);
    }
}

/// The first place after `index` whose value is not less than the pivot on the top; pushes the value.
static list_index seek_up(const sorter *sort, list_index index, list_index end) {
    lua_State *L = sort->L;
    for (;;) {
        lua_geti(L, 1, (lua_Integer)++index);
        if (!less(sort, -1, -2)) return index;
        if (index == end) luaL_error(L, "invalid order function for sorting");
        lua_pop(L, 1);
        lh_poll(L, sort->state, NULL);
    }
}

/// The last place before `index` whose value is not greater than the pivot, two below the top; pushes the value.
static list_index seek_down(const sorter *sort, list_index index, list_index start) {
    lua_State *L = sort->L;
    for (;;) {
        lua_geti(L, 1, (lua_Integer)--index);
        if (!less(sort, -3, -1)) return index;
        if (index < start) luaL_error(L, "invalid order function for sorting");
        lua_pop(L, 1);
        lh_poll(L, sort->state, NULL);
    }
}

/// Divides a list by the pivot, which is on the top and at `high - 1`; pops it and returns its place.
static list_index divide(const sorter *sort, list_index low, list_index high) {
    lua_State *L = sort->L;
    list_index up = low;
    list_index down = high - 1;
    for (;;) {
        up = seek_up(sort, up, high - 1);
        down = seek_down(sort, down, up);
        if (down < up) break;
        store(L, up, down);
        lh_poll(L, sort->state, NULL);
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

static void sort_range(const sorter *sort, list_index low, list_index high, uint32_t guess) {
    lua_State *L = sort->L;
    luaL_checkstack(L, 8, NULL);
    while (low < high) {
        lh_poll(L, sort->state, NULL);
        put_in_order(sort, low, high);
        if (high - low == 1) return;
        list_index pivot = choose_pivot(low, high, guess);
        put_median(sort, low, pivot, high);
        if (high - low == 2) return;
        lua_geti(L, 1, (lua_Integer)pivot);
        lua_pushvalue(L, -1);
        lua_geti(L, 1, (lua_Integer)(high - 1));
        store(L, pivot, high - 1);
        pivot = divide(sort, low, high);
        list_index smaller;
        // The shorter part first, so that the nesting stays shallow.
        if (pivot - low < high - pivot) {
            sort_range(sort, low, pivot - 1, guess);
            smaller = pivot - low;
            low = pivot + 1;
        } else {
            sort_range(sort, pivot + 1, high, guess);
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
        sorter sort = {L, lh_state_of(L), !lua_isnil(L, 2)};
        sort_range(&sort, 1, (list_index)length, 0);
    }
    return 0;
}
