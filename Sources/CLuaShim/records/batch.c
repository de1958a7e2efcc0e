#include "../trial/trial.h"
#include "rows.h"

/// Puts a new table in the registry in place of a former one.
static void renew_table(lua_State *L, int *reference, int size) {
    lua_createtable(L, size, 0);
    if (*reference == 0) {
        *reference = luaL_ref(L, LUA_REGISTRYINDEX);
    } else {
        lua_rawseti(L, LUA_REGISTRYINDEX, *reference);
    }
}

void lh_cursor_set_columns(lua_State *L, int32_t index, const lh_rows *columns) {
    lh_cursor *cursor = lh_cursor_at(L, index);
    if (cursor == NULL || cursor->closed) return;
    lh_cursor_set_batch(L, index, NULL);
    cursor->id_column = columns->id_column;
    memcpy(cursor->column_of_field, columns->column_of_field, sizeof cursor->column_of_field);
    // The numbers of texts are those of a stream.
    renew_table(L, &cursor->texts, 0);
}

void lh_cursor_set_batch(lua_State *L, int32_t index, const row_batch *batch) {
    lh_cursor *cursor = lh_cursor_at(L, index);
    if (cursor == NULL || cursor->closed) return;
    cursor->generation += 1;
    cursor->current_cells = NULL;
    cursor->batch = batch == NULL ? (row_batch){.rows = 0} : *batch;
    renew_table(L, &cursor->records, (int)cursor->batch.rows);
}

int32_t lh_cursor_take_unfetched_reads(lua_State *L, int32_t index) {
    lh_cursor *cursor = lh_cursor_at(L, index);
    if (cursor == NULL) return 0;
    int32_t count = cursor->unfetched_reads;
    cursor->unfetched_reads = 0;
    return count;
}

const char *lh_cursor_current_text(lua_State *L, int32_t index, int32_t field, size_t *length) {
    lh_cursor *cursor = lh_cursor_at(L, index);
    if (cursor == NULL || cursor->current_cells == NULL || field < 0 || field >= cursor->type->field_count) return NULL;
    cursor->used.words[field >> 6] |= (uint64_t)1 << (field & 63);
    int column = cursor->column_of_field[field];
    if (column < 0) {
        cursor->unfetched_reads += 1;
        return NULL;
    }
    const row_cell *cell = &cursor->current_cells[column];
    if (cell->kind != row_cell_text) return NULL;
    *length = cell->length;
    return cell->text;
}

static int64_t identity(const lh_cursor *cursor, const row_cell *cells) {
    if (cursor->id_column < 0) return 0;
    const row_cell *cell = &cells[cursor->id_column];
    return cell->kind == row_cell_integer ? cell->integer : 0;
}

// Arguments: function, cursor, context, filter, trial.
static int for_batch(lua_State *L) {
    lh_cursor *cursor = lh_cursor_at(L, 2);
    if (cursor == NULL || cursor->records == 0) return luaL_error(L, "a cursor with rows expected");
    const row_filter *filter = lua_touserdata(L, 4);
    lh_trial *trial = lua_touserdata(L, 5);
    // What is watched must be done to be seen, and a trial takes the context for a host value.
    if (cursor->state->watcher != NULL || lua_type(L, 3) != LUA_TUSERDATA) trial = NULL;
    lua_settop(L, 3);
    lua_rawgeti(L, LUA_REGISTRYINDEX, cursor->records);
    uint64_t generation = cursor->generation;
    const row_batch batch = cursor->batch;
    if (trial != NULL) lh_trial_take_upvalues(L, 1, trial);
    for (size_t row = 0; row < batch.rows; row++) {
        const row_cell *cells = batch.cells + row * batch.columns;
        if (filter != NULL && !row_filter_matches(filter, cells)) continue;
        lh_poll(L, cursor->state, NULL);
        if (trial != NULL && lh_trial_is_silent(trial, cursor, cells)) continue;
        cursor->row = identity(cursor, cells);
        cursor->current_cells = cells;
        cursor->rows_seen += 1;
        lua_pushvalue(L, 1);
        lh_push_batch_record(L, cursor, row, 2, 4);
        lua_pushvalue(L, 3);
        lua_call(L, 2, 0);
        // Nothing that a script can do hands the cursor other rows; the rows of a closed one would be gone.
        if (cursor->generation != generation) return luaL_error(L, "the rows of this loop are gone");
        if (trial != NULL) lh_trial_take_upvalues(L, 1, trial);
    }
    return 0;
}

int32_t lh_for_batch(lua_State *L, const row_filter *filter, lh_trial *trial) {
    lua_pushcfunction(L, for_batch);
    lua_insert(L, -4);
    lua_pushlightuserdata(L, (void *)filter);
    lua_pushlightuserdata(L, trial);
    return lh_call(L, 5, 0);
}
