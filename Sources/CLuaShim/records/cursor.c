#include "rows.h"

// When to look at what scripts read: often enough to matter, late enough to know.
enum { LEARN_AFTER_ROWS = 64, LEARN_AFTER_UNFETCHED_READS = 32, LEARN_AFTER_LATE_READS = 32 };

/// Marks the userdata of cursors, as other host values are marked by their types.
static lh_type cursor_marker = {.kind = LH_CURSOR, .name = "cursor"};

lh_cursor *lh_cursor_at(lua_State *L, int32_t index) {
    return lh_type_at(L, index) == &cursor_marker ? lua_touserdata(L, index) : NULL;
}

static void close_source(lh_cursor *cursor) {
    row_source *source = cursor->source;
    cursor->source = NULL;
    // Records of the current row must not read from a source that is gone.
    cursor->generation += 1;
    if (source != NULL) source->close(source);
}

void lh_cursor_close(lh_cursor *cursor) {
    if (cursor->closed) return;
    cursor->closed = true;
    if (cursor->previous != NULL) cursor->previous->next = cursor->next;
    else cursor->state->cursors = cursor->next;
    if (cursor->next != NULL) cursor->next->previous = cursor->previous;
    close_source(cursor);
    cursor->batch = (row_batch){.rows = 0};
    cursor->current_cells = NULL;
    if (cursor->records != 0) luaL_unref(cursor->state->main, LUA_REGISTRYINDEX, cursor->records);
    if (cursor->texts != 0) luaL_unref(cursor->state->main, LUA_REGISTRYINDEX, cursor->texts);
    cursor->records = cursor->texts = 0;
    void *context = cursor->context;
    cursor->context = NULL;
    if (context != NULL && cursor->callbacks.release != NULL) cursor->callbacks.release(context);
}

void lh_close_snapshot(lh_state *state, uint64_t snapshot) {
    lh_cursor *cursor = state->cursors;
    while (cursor != NULL) {
        if (cursor->snapshot != snapshot) {
            cursor = cursor->next;
            continue;
        }
        lh_cursor_close(cursor);
        // The release of a context may have closed others, so the list is read anew.
        cursor = state->cursors;
    }
}

int32_t lh_open_cursors(const lh_state *state) {
    int32_t count = 0;
    for (const lh_cursor *cursor = state->cursors; cursor != NULL; cursor = cursor->next) count++;
    return count;
}

static int cursor_finalize(lua_State *L) {
    lh_state *state = lh_state_of(L);
    lua_State *current = state->current;
    uint32_t before = lh_enter_host(state, L);
    lh_cursor_close(lua_touserdata(L, 1));
    lh_leave_host(state, before);
    state->current = current;
    return 0;
}

// A loop that is left early closes its stream at once, but its records can still be fetched.
static int cursor_leave(lua_State *L) {
    lh_cursor *cursor = lh_cursor_at(L, 1);
    if (cursor != NULL) close_source(cursor);
    return 0;
}

static int cursor_tostring(lua_State *L) {
    lua_pushliteral(L, "cursor");
    return 1;
}

void lh_make_cursor_metatable(lua_State *L, lh_state *state) {
    lua_createtable(L, 0, 5);
    lua_pushcfunction(L, cursor_finalize);
    lua_setfield(L, -2, "__gc");
    lua_pushcfunction(L, cursor_leave);
    lua_setfield(L, -2, "__close");
    lua_pushcfunction(L, cursor_tostring);
    lua_setfield(L, -2, "__tostring");
    lua_pushliteral(L, "cursor");
    lua_setfield(L, -2, "__name");
    lua_pushliteral(L, "cursor");
    lua_setfield(L, -2, "__metatable");
    state->cursor_metatable = luaL_ref(L, LUA_REGISTRYINDEX);
}

static void take_rows(lh_cursor *cursor, const lh_rows *rows) {
    cursor->source = rows->source;
    cursor->id_column = rows->id_column;
    memcpy(cursor->column_of_field, rows->column_of_field, sizeof cursor->column_of_field);
}

lh_cursor *lh_push_cursor(lua_State *L, lh_record_type *type, const lh_rows *rows,
                          const lh_cursor_callbacks *callbacks, void *context, uint64_t snapshot) {
    lh_state *state = lh_state_of(L);
    lh_cursor *cursor = lua_newuserdatauv(L, sizeof *cursor, 0);
    memset(cursor, 0, sizeof *cursor);
    cursor->marker = &cursor_marker;
    cursor->type = type;
    cursor->state = state;
    cursor->context = context;
    cursor->callbacks = *callbacks;
    cursor->generation = 1;
    cursor->snapshot = snapshot;
    cursor->learn_at = LEARN_AFTER_ROWS;
    take_rows(cursor, rows);
    cursor->next = state->cursors;
    if (cursor->next != NULL) cursor->next->previous = cursor;
    state->cursors = cursor;
    lua_rawgeti(L, LUA_REGISTRYINDEX, state->cursor_metatable);
    lua_setmetatable(L, -2);
    return cursor;
}

/// Whether the host could fetch fewer columns, or must fetch more, than it does.
static bool columns_differ(const lh_cursor *cursor) {
    for (int32_t field = 0; field < cursor->type->field_count; field++) {
        bool used = cursor->used.words[field >> 6] >> (field & 63) & 1;
        if (used != (cursor->column_of_field[field] >= 0)) return true;
    }
    return false;
}

/// Offers the host to stream only what the script reads.
static void learn(lua_State *L, lh_cursor *cursor) {
    cursor->learn_at = -1;
    cursor->unfetched_reads = 0;
    if (cursor->callbacks.narrow == NULL || cursor->context == NULL || !columns_differ(cursor)) return;
    lh_rows rows = {.source = NULL, .id_column = -1};
    uint32_t before = lh_enter_host(cursor->state, L);
    int32_t replaced = cursor->callbacks.narrow(cursor->context, &cursor->used, cursor->rows_seen, &rows);
    if (replaced > 0 && rows.source != NULL) {
        if (cursor->closed) {
            rows.source->close(rows.source);
        } else {
            close_source(cursor);
            take_rows(cursor, &rows);
        }
    }
    lh_leave_host(cursor->state, before);
}

/// Whether so many records are read late that copying each row is cheaper than finding those again.
static bool is_read_late(const lh_cursor *cursor) {
    return cursor->late_reads > LEARN_AFTER_LATE_READS && cursor->late_reads > cursor->rows_seen / 8;
}

int lh_cursor_step(lua_State *L, lh_cursor *cursor) {
    lh_poll(L, cursor->state, NULL);
    bool begins_to_copy = !cursor->copies && is_read_late(cursor);
    if (begins_to_copy) cursor->copies = true;
    if (cursor->rows_seen == cursor->learn_at || begins_to_copy
        || cursor->unfetched_reads > LEARN_AFTER_UNFETCHED_READS) {
        if (cursor->source != NULL) learn(L, cursor);
    }
    if (cursor->closed) {
        lua_pushfstring(L, "the view that these %s records are read from is closed now", cursor->type->base.name);
        return -1;
    }
    row_source *source = cursor->source;
    if (source == NULL) return 0;
    int stepped = source->step(source);
    cursor->generation += 1;
    if (stepped > 0) {
        cursor->rows_seen += 1;
        cursor->row = cursor->rows_seen;
        if (cursor->id_column >= 0) {
            row_cell cell;
            source->cell(source, cursor->id_column, &cell);
            if (cell.kind == row_cell_integer) cursor->row = cell.integer;
        }
        return 1;
    }
    if (stepped < 0) {
        const char *message = source->error(source);
        lua_pushstring(L, message == NULL ? "the rows cannot be read" : message);
    }
    close_source(cursor);
    return stepped < 0 ? -1 : 0;
}

// Upvalue 1 is the cursor, upvalue 2 the metatable of its records.
static int iterate(lua_State *L) {
    lh_cursor *cursor = lua_touserdata(L, lua_upvalueindex(1));
    int stepped = lh_cursor_step(L, cursor);
    if (stepped < 0) return lh_raise(L, LH_RAISE_MESSAGE);
    if (stepped == 0) {
        lua_pushnil(L);
    } else {
        lh_push_current_record(L, cursor, lua_upvalueindex(1), lua_upvalueindex(2));
    }
    return 1;
}

int32_t lh_push_iteration(lua_State *L, int32_t index) {
    index = lua_absindex(L, index);
    lh_cursor *cursor = lh_cursor_at(L, index);
    if (cursor == NULL) {
        lua_pushnil(L);
        return 1;
    }
    lua_pushvalue(L, index);
    lua_rawgeti(L, LUA_REGISTRYINDEX, cursor->type->base.metatable);
    lua_pushcclosure(L, iterate, 2);
    lua_pushnil(L);
    lua_pushnil(L);
    // The fourth value of a `for` is closed when the loop ends, in whatever way.
    lua_pushvalue(L, index);
    return 4;
}

// Arguments: function, cursor, context.
static int for_each(lua_State *L) {
    lh_cursor *cursor = lh_cursor_at(L, 2);
    if (cursor == NULL) return luaL_error(L, "a cursor expected");
    lua_settop(L, 3);
    lua_rawgeti(L, LUA_REGISTRYINDEX, cursor->type->base.metatable);
    for (;;) {
        int stepped = lh_cursor_step(L, cursor);
        if (stepped < 0) return lh_raise(L, LH_RAISE_MESSAGE);
        if (stepped == 0) return 0;
        lua_pushvalue(L, 1);
        lh_push_current_record(L, cursor, 2, 4);
        lua_pushvalue(L, 3);
        lua_call(L, 2, 0);
    }
}

int32_t lh_for_each(lua_State *L) {
    lua_pushcfunction(L, for_each);
    lua_insert(L, -4);
    return lh_call(L, 3, 0);
}

int64_t lh_cursor_row(const lh_cursor *cursor) { return cursor->row; }

int64_t lh_cursor_rows_seen(const lh_cursor *cursor) { return cursor->rows_seen; }

lh_field_set lh_cursor_used(const lh_cursor *cursor) { return cursor->used; }
