#include "internal.h"

static int raise_read_only(lua_State *L) {
    lh_type *type = lh_type_at(L, 1);
    const char *name = type == NULL ? "value" : type->name;
    if (lua_type(L, 2) == LUA_TSTRING) {
        lua_pushfstring(L, "cannot set '%s': %s is read-only", lua_tostring(L, 2), name);
    } else {
        lua_pushfstring(L, "%s is read-only", name);
    }
    return lh_raise(L, LH_RAISE_MESSAGE);
}

int lh_index_member(lua_State *L, int found) {
    switch (found) {
        case LUA_TFUNCTION:
            return 1;
        case LUA_TTABLE:
            lua_rawgeti(L, -1, 1);
            lua_pushvalue(L, 1);
            lua_call(L, 1, 1);
            return 1;
        default: {
            lh_type *type = lh_type_at(L, 1);
            lua_settop(L, 2);
            if (type == NULL) return luaL_error(L, "a host value expected");
            return lh_run_host(L, type->missing, type->context);
        }
    }
}

// Upvalue 1 is the lookup table.
static int member_index(lua_State *L) {
    lua_pushvalue(L, 2);
    return lh_index_member(L, lua_rawget(L, lua_upvalueindex(1)));
}

static int name_tostring(lua_State *L) {
    lh_type *type = lh_type_at(L, 1);
    lua_pushstring(L, type == NULL ? "value" : type->name);
    return 1;
}

/// Pushes the metatable that all types share in shape; takes the lookup table from the top.
void lh_make_metatable(lua_State *L, lh_type *type, lua_CFunction index) {
    lua_createtable(L, 0, 10);
    lua_insert(L, -2);
    lua_pushcclosure(L, index, 1);
    lua_setfield(L, -2, "__index");
    lua_pushcfunction(L, raise_read_only);
    lua_setfield(L, -2, "__newindex");
    lua_pushcfunction(L, name_tostring);
    lua_setfield(L, -2, "__tostring");
    lua_pushstring(L, type->name);
    lua_setfield(L, -2, "__name");
    // What getmetatable returns instead of the metatable.
    lua_pushstring(L, type->name);
    lua_setfield(L, -2, "__metatable");
}

bool lh_type_set_up(lh_type *type, lh_kind kind, lua_State *L, const char *name, void *context,
                    lh_function missing) {
    char *copy = malloc(strlen(name) + 1);
    if (copy == NULL) return false;
    memcpy(copy, name, strlen(name) + 1);
    *type = (lh_type){kind, LUA_NOREF, lh_state_of(L), copy, context, missing};
    return true;
}

void lh_type_free(lh_type *type) {
    free((char *)type->name);
    free(type);
}

lh_type *lh_type_at(lua_State *L, int32_t index) {
    // Light userdata never reaches scripts, and boxes and blocks are never values of theirs.
    return lua_type(L, index) == LUA_TUSERDATA ? *(lh_type **)lua_touserdata(L, index) : NULL;
}

// Objects

typedef struct {
    lh_object_type *type;
    void *object;
} object_value;

static int object_finalize(lua_State *L) {
    object_value *value = lua_touserdata(L, 1);
    // A key of a weak table can be seen once more after this: it must then hold nothing.
    void *object = value->object;
    value->object = NULL;
    if (object == NULL) return 0;
    lh_state *state = lh_state_of(L);
    lua_State *current = state->current;
    uint32_t before = lh_enter_host(state, L);
    value->type->release(object);
    lh_count_host_object(-1);
    lh_leave_host(state, before);
    state->current = current;
    return 0;
}

static int object_equal(lua_State *L) {
    lh_type *left = lh_type_at(L, 1);
    bool same = left != NULL && left == lh_type_at(L, 2) && lh_any_object_at(L, 1) == lh_any_object_at(L, 2);
    lua_pushboolean(L, same);
    return 1;
}

lh_object_type *lh_object_type_new(lua_State *L, const char *name, void *context, lh_function missing,
                                   lh_release_function release) {
    lh_object_type *type = calloc(1, sizeof *type);
    if (type == NULL || !lh_type_set_up(&type->base, LH_OBJECT, L, name, context, missing)) {
        free(type);
        return NULL;
    }
    type->release = release;
    lh_make_metatable(L, &type->base, member_index);
    lua_pushcfunction(L, object_finalize);
    lua_setfield(L, -2, "__gc");
    lua_pushcfunction(L, object_equal);
    lua_setfield(L, -2, "__eq");
    type->base.metatable = luaL_ref(L, LUA_REGISTRYINDEX);
    return type;
}

void lh_push_object(lua_State *L, lh_object_type *type, void *object) {
    object_value *value = lua_newuserdatauv(L, sizeof *value, 0);
    *value = (object_value){type, object};
    lh_count_host_object(1);
    lua_rawgeti(L, LUA_REGISTRYINDEX, type->base.metatable);
    lua_setmetatable(L, -2);
}

void *lh_object_at(lua_State *L, int32_t index, const lh_object_type *type) {
    return lh_type_at(L, index) == &type->base ? ((object_value *)lua_touserdata(L, index))->object : NULL;
}

void *lh_any_object_at(lua_State *L, int32_t index) {
    lh_type *type = lh_type_at(L, index);
    if (type == NULL || type->kind != LH_OBJECT) return NULL;
    return ((object_value *)lua_touserdata(L, index))->object;
}

// Small values

typedef struct {
    lh_value_type *type;
    int64_t value;
} boxed_value;

static int raise_not_comparable(lua_State *L) {
    lua_pushfstring(L, "attempt to compare %s with %s", lh_type_name(L, 1), lh_type_name(L, 2));
    return lh_raise(L, LH_RAISE_MESSAGE);
}

/// Two values of one type compare here; the type's own function, if any, is asked for the rest.
static int compare_boxed(lua_State *L, bool or_equal) {
    lh_type *type = lh_type_at(L, 1);
    if (type == NULL || type != lh_type_at(L, 2) || type->kind != LH_BOXED) {
        if (lua_type(L, lua_upvalueindex(1)) != LUA_TFUNCTION) return raise_not_comparable(L);
        lua_settop(L, 2);
        lua_pushvalue(L, lua_upvalueindex(1));
        lua_insert(L, 1);
        lua_call(L, 2, 1);
        return 1;
    }
    int64_t left = ((boxed_value *)lua_touserdata(L, 1))->value;
    int64_t right = ((boxed_value *)lua_touserdata(L, 2))->value;
    lua_pushboolean(L, or_equal ? left <= right : left < right);
    return 1;
}

static int boxed_less(lua_State *L) { return compare_boxed(L, false); }

static int boxed_less_or_equal(lua_State *L) { return compare_boxed(L, true); }

static int boxed_concatenate(lua_State *L) {
    lh_tolstring(L, 1, NULL);
    lh_tolstring(L, 2, NULL);
    lua_concat(L, 2);
    return 1;
}

lh_value_type *lh_value_type_new(lua_State *L, const char *name, void *context, lh_function missing) {
    lh_value_type *type = calloc(1, sizeof *type);
    if (type == NULL || !lh_type_set_up(&type->base, LH_BOXED, L, name, context, missing)) {
        free(type);
        return NULL;
    }
    lh_make_metatable(L, &type->base, member_index);
    lua_pushcfunction(L, boxed_less);
    lua_setfield(L, -2, "__lt");
    lua_pushcfunction(L, boxed_less_or_equal);
    lua_setfield(L, -2, "__le");
    lua_pushcfunction(L, boxed_concatenate);
    lua_setfield(L, -2, "__concat");
    type->base.metatable = luaL_ref(L, LUA_REGISTRYINDEX);

    lua_createtable(L, 0, 0);
    lua_createtable(L, 0, 1);
    lua_pushliteral(L, "v");
    lua_setfield(L, -2, "__mode");
    lua_setmetatable(L, -2);
    type->interned = luaL_ref(L, LUA_REGISTRYINDEX);
    return type;
}

enum { RECENT_BITS = 10 };

static void make_recent(lua_State *L, lh_value_type *type) {
    lua_createtable(L, 1 << RECENT_BITS, 0);
    for (int slot = 1; slot <= 1 << RECENT_BITS; slot++) {
        lua_pushboolean(L, 0);
        lua_rawseti(L, -2, slot);
    }
    type->recent = luaL_ref(L, LUA_REGISTRYINDEX);
}

/// Replaces the tables of recent and of interned values on the top by the value, made if it is new.
static __attribute__((noinline)) void push_interned(lua_State *L, lh_value_type *type, int64_t value, int slot) {
    lua_rawgeti(L, LUA_REGISTRYINDEX, type->interned);
    if (lua_rawgeti(L, -1, value) != LUA_TUSERDATA) {
        lua_pop(L, 1);
        boxed_value *boxed = lua_newuserdatauv(L, sizeof *boxed, 0);
        *boxed = (boxed_value){type, value};
        lua_rawgeti(L, LUA_REGISTRYINDEX, type->base.metatable);
        lua_setmetatable(L, -2);
        lua_pushvalue(L, -1);
        lua_rawseti(L, -3, value);
    }
    lua_remove(L, -2);
    lua_pushvalue(L, -1);
    lua_rawseti(L, -3, slot);
    lua_remove(L, -2);
}

void lh_push_boxed(lua_State *L, lh_value_type *type, int64_t value) {
    if (type->recent == 0) make_recent(L, type);
    // Fibonacci hashing spreads values that differ by a constant step, as days do.
    int slot = (int)((uint64_t)value * UINT64_C(0x9E3779B97F4A7C15) >> (64 - RECENT_BITS)) + 1;
    lua_rawgeti(L, LUA_REGISTRYINDEX, type->recent);
    lua_rawgeti(L, -1, slot);
    const boxed_value *recent = lua_touserdata(L, -1);
    if (recent != NULL && recent->value == value) {
        lua_copy(L, -1, -2);
        lua_settop(L, -2);
        return;
    }
    lua_pop(L, 1);
    push_interned(L, type, value, slot);
}

bool lh_boxed_at(lua_State *L, int32_t index, const lh_value_type *type, int64_t *value) {
    if (lh_type_at(L, index) != &type->base) return false;
    *value = ((boxed_value *)lua_touserdata(L, index))->value;
    return true;
}

const lh_value_type *lh_any_boxed_at(lua_State *L, int32_t index, int64_t *value) {
    lh_type *type = lh_type_at(L, index);
    if (type == NULL || type->kind != LH_BOXED) return NULL;
    *value = ((boxed_value *)lua_touserdata(L, index))->value;
    return (const lh_value_type *)type;
}

void lh_type_set_metamethod(lua_State *L, lh_type *type, const char *event) {
    if (type->kind == LH_BOXED && strcmp(event, "__lt") == 0) lua_pushcclosure(L, boxed_less, 1);
    if (type->kind == LH_BOXED && strcmp(event, "__le") == 0) lua_pushcclosure(L, boxed_less_or_equal, 1);
    lua_rawgeti(L, LUA_REGISTRYINDEX, type->metatable);
    lua_insert(L, -2);
    lua_setfield(L, -2, event);
    lua_pop(L, 1);
}
