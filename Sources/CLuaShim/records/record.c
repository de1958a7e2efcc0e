#include "rows.h"

/// The user values of a record.
enum { VALUE_BLOCK = 1, VALUE_CURSOR = 2 };

/// Copies some fields of the row that a source stands on into a block on the top of the stack.
static lh_block *push_block(lua_State *L, const lh_record_type *type, row_source *source, const int16_t *column_of_field) {
    size_t texts = 0;
    size_t count = 0;
    lh_field_set fields = {{0}};
    row_cell cell;
    for (int32_t field = 0; field < type->field_count; field++) {
        int column = column_of_field[field];
        if (column < 0) continue;
        fields.words[field >> 6] |= (uint64_t)1 << (field & 63);
        count += 1;
        source->cell(source, column, &cell);
        if (cell.kind == row_cell_text) texts += cell.length;
    }
    size_t header = sizeof(lh_block) + count * sizeof(row_cell);
    lh_block *block = lua_newuserdatauv(L, header + texts, 0);
    block->fields = fields;
    block->is_whole = false;
    char *next_text = (char *)block + header;
    row_cell *next_cell = block->cells;
    for (int32_t field = 0; field < type->field_count; field++) {
        int column = column_of_field[field];
        if (column < 0) continue;
        source->cell(source, column, &cell);
        if (cell.kind == row_cell_text) {
            // The second reading of a cell must not write more than the first one promised.
            if (cell.length > texts) {
                cell = (row_cell){.kind = row_cell_null};
            } else {
                if (cell.length > 0) memcpy(next_text, cell.text, cell.length);
                cell.text = next_text;
                next_text += cell.length;
                texts -= cell.length;
            }
        }
        *next_cell++ = cell;
    }
    return block;
}

/// Reads a field's cell from a block; false where the block does not have the field.
static inline bool read_block(const lh_block *block, uint32_t field, row_cell *cell) {
    uint64_t bit = (uint64_t)1 << (field & 63);
    uint64_t word = block->fields.words[field >> 6];
    if ((word & bit) == 0) {
        *cell = (row_cell){.kind = row_cell_null};
        return block->is_whole;
    }
    int place = __builtin_popcountll(word & (bit - 1));
    for (uint32_t before = 0; before < field >> 6; before++) place += __builtin_popcountll(block->fields.words[before]);
    *cell = block->cells[place];
    return true;
}

/// Notes that a field was read that its record does not have at hand, so that the next records have it.
static void note_late_read(const lh_record *record, uint32_t field) {
    lh_cursor *cursor = record->cursor;
    lh_mark_used(cursor, field);
    if (record->generation == cursor->generation) cursor->unfetched_reads += 1;
    else if (cursor->source != NULL) cursor->late_reads += 1;
}

/// Gives the record at `index` a copy of its row with at least one field: with those that scripts read of such records, and
/// with all once these were not enough. 1, or -1 with a message pushed.
static __attribute__((noinline)) int detach(lua_State *L, lh_record *record, int index, uint32_t field) {
    lh_cursor *cursor = record->cursor;
    lh_state *state = lh_state_of(L);
    if (cursor == NULL || cursor->closed || cursor->context == NULL) {
        lua_pushfstring(L, "this %s was read from a view that is closed now", record->type->base.name);
        return -1;
    }
    index = lua_absindex(L, index);
    note_late_read(record, field);
    const lh_field_set *fields = record->block == NULL ? &cursor->used : NULL;
    // The host runs, so that no allocation is refused while the source is open.
    uint32_t before = lh_enter_host(state, L);
    lh_rows rows = {.source = NULL, .id_column = -1};
    int32_t found = cursor->callbacks.refetch(L, cursor->context, record->row, fields, &rows);
    if (found > 0 && rows.source != NULL) {
        int stepped = rows.source->step(rows.source);
        if (stepped > 0) {
            record->block = push_block(L, record->type, rows.source, rows.column_of_field);
            record->block->is_whole = fields == NULL;
            lua_setiuservalue(L, index, VALUE_BLOCK);
            if (fields == NULL) {
                record->cursor = NULL;
                lua_pushnil(L);
                lua_setiuservalue(L, index, VALUE_CURSOR);
            }
        } else if (stepped < 0) {
            const char *message = rows.source->error(rows.source);
            lua_pushstring(L, message == NULL ? "the row cannot be read" : message);
            found = -1;
        } else {
            found = 0;
        }
        rows.source->close(rows.source);
    }
    if (found == 0) lua_pushfstring(L, "this %s is no longer there", record->type->base.name);
    lh_leave_host(state, before);
    if (found > 0 && lh_attention(state) != 0) lh_settle(L, state);
    return found > 0 ? 1 : -1;
}

static __attribute__((noinline)) int refuse_cell(lua_State *L, const char *message) {
    lua_pushstring(L, message == NULL ? "the value cannot be read" : message);
    return -1;
}

/// Reads a field's cell: 1, or -1 with a message pushed.
static inline __attribute__((always_inline)) int read_cell(lua_State *L, lh_record *record, int index, uint32_t field,
                                                       row_cell *cell) {
    lh_cursor *cursor = record->cursor;
    if (cursor != NULL && record->generation == cursor->generation) {
        lh_mark_used(cursor, field);
        int column = cursor->column_of_field[field];
        if (column >= 0 && record->cells != NULL) {
            *cell = record->cells[column];
            return __builtin_expect(cell->kind != row_cell_error, 1) ? 1 : refuse_cell(L, NULL);
        }
        if (column >= 0) {
            row_source *source = record->source;
            source->cell(source, column, cell);
            return __builtin_expect(cell->kind != row_cell_error, 1) ? 1 : refuse_cell(L, source->error(source));
        }
    }
    if (record->block == NULL || !read_block(record->block, field, cell)) {
        if (detach(L, record, index, field) < 0) return -1;
        read_block(record->block, field, cell);
    }
    return __builtin_expect(cell->kind != row_cell_error, 1) ? 1 : refuse_cell(L, NULL);
}

static inline void push_cell(lua_State *L, const lh_field *field, const row_cell *cell) {
    switch (cell->kind) {
        case row_cell_integer:
            if (field->kind == LH_FIELD_BOOLEAN) {
                lua_pushboolean(L, cell->integer != 0);
            } else if (field->kind == LH_FIELD_BOXED && field->value_type != NULL) {
                lh_push_boxed(L, field->value_type, cell->integer);
            } else if (field->kind == LH_FIELD_REAL) {
                lua_pushnumber(L, (lua_Number)cell->integer);
            } else {
                lua_pushinteger(L, cell->integer);
            }
            return;
        case row_cell_real: {
            lua_Integer whole = 0;
            if (field->kind != LH_FIELD_REAL && field->kind != LH_FIELD_NUMBER
                && lua_numbertointeger(cell->real, &whole) && (lua_Number)whole == cell->real) {
                row_cell integer = {.kind = row_cell_integer, .integer = whole};
                push_cell(L, field, &integer);
            } else {
                lua_pushnumber(L, cell->real);
            }
            return;
        }
        case row_cell_text:
            lua_pushlstring(L, cell->text == NULL ? "" : cell->text, cell->length);
            return;
        default:
            lua_pushnil(L);
    }
}

static inline uint32_t slot_of(const char *name) {
    uintptr_t address = (uintptr_t)name;
    return (uint32_t)(address >> 4 ^ address >> 12) % LH_FIELD_SLOTS;
}

/// Enters the names of the lookup table on the top, which keeps their strings alive. Lua keeps one
/// copy of each short string, so that a name is known by its address, without a hash lookup in Lua.
static void enter_names(lua_State *L, lh_record_type *type) {
    lua_pushnil(L);
    while (lua_next(L, -2)) {
        uint32_t field = (uint32_t)lua_tointegerx(L, -1, NULL);
        if (lua_type(L, -1) == LUA_TNUMBER && field < LH_FIELD_LIMIT) {
            const char *name = lua_tolstring(L, -2, NULL);
            uint32_t slot = slot_of(name);
            while (type->slots[slot].name != NULL) slot = (slot + 1) % LH_FIELD_SLOTS;
            type->slots[slot] = (lh_field_slot){name, field};
        }
        lua_pop(L, 1);
    }
}

/// Pushes a text that comes again and again, which is made for Lua once.
static void push_known_text(lua_State *L, const lh_cursor *cursor, const row_cell *cell) {
    lua_rawgeti(L, LUA_REGISTRYINDEX, cursor->texts);
    if (lua_rawgeti(L, -1, cell->known_text) == LUA_TNIL) {
        lua_pop(L, 1);
        lua_pushlstring(L, cell->text, cell->length);
        lua_pushvalue(L, -1);
        lua_rawseti(L, -3, cell->known_text);
    }
    lua_replace(L, -2);
}

/// Pushes a field of a record whose row is in memory; false where it must be found in another way.
static inline bool push_batch_field(lua_State *L, const lh_record *record, uint32_t field) {
    lh_cursor *cursor = record->cursor;
    if (record->cells == NULL || cursor == NULL || record->generation != cursor->generation) return false;
    int column = cursor->column_of_field[field];
    if (column < 0 || record->cells[column].kind == row_cell_error) return false;
    lh_mark_used(cursor, field);
    const row_cell *cell = &record->cells[column];
    if (cell->kind == row_cell_text && cell->known_text > 0) {
        push_known_text(L, cursor, cell);
    } else {
        push_cell(L, &record->type->fields[field], cell);
    }
    return true;
}

static int push_field(lua_State *L, lh_record *record, uint32_t field) {
    if (push_batch_field(L, record, field)) return 1;
    row_cell cell;
    if (__builtin_expect(read_cell(L, record, 1, field, &cell) < 0, 0)) return lh_raise(L, LH_RAISE_MESSAGE);
    push_cell(L, &record->type->fields[field], &cell);
    return 1;
}

// Upvalue 1 is the lookup table.
static int record_index(lua_State *L) {
    lh_record *record = lua_touserdata(L, 1);
    const char *key = lua_tolstring(L, 2, NULL);
    if (__builtin_expect(key != NULL, 1)) {
        const lh_field_slot *slots = record->type->slots;
        for (uint32_t slot = slot_of(key); slots[slot].name != NULL; slot = (slot + 1) % LH_FIELD_SLOTS) {
            if (slots[slot].name == key) return push_field(L, record, slots[slot].field);
        }
    }
    // Members, names too long to be unique, and what does not exist.
    lua_pushvalue(L, 2);
    int found = lua_rawget(L, lua_upvalueindex(1));
    if (found != LUA_TNUMBER) return lh_index_member(L, found);
    return push_field(L, record, (uint32_t)lua_tointegerx(L, -1, NULL));
}

static int record_equal(lua_State *L) {
    lh_type *type = lh_type_at(L, 1);
    bool equal = type != NULL && type->kind == LH_RECORD && type == lh_type_at(L, 2);
    if (equal) {
        lh_record *left = lua_touserdata(L, 1);
        lh_record *right = lua_touserdata(L, 2);
        equal = left->row == right->row && left->snapshot == right->snapshot;
    }
    lua_pushboolean(L, equal);
    return 1;
}

static int record_tostring(lua_State *L) {
    lh_record *record = lua_touserdata(L, 1);
    const lh_record_type *type = record->type;
    row_cell cell;
    if (type->key_field < 0) {
        lua_pushfstring(L, "%s %I", type->base.name, (LUAI_UACINT)record->row);
        return 1;
    }
    if (read_cell(L, record, 1, (uint32_t)type->key_field, &cell) < 0) return lh_raise(L, LH_RAISE_MESSAGE);
    lua_pushfstring(L, "%s ", type->base.name);
    push_cell(L, &type->fields[type->key_field], &cell);
    lh_tolstring(L, -1, NULL);
    lua_remove(L, -2);
    lua_concat(L, 2);
    return 1;
}

lh_record_type *lh_record_type_new(lua_State *L, const char *name, void *context, lh_function missing) {
    lh_record_type *type = calloc(1, sizeof *type);
    if (type == NULL || !lh_type_set_up(&type->base, LH_RECORD, L, name, context, missing)) {
        free(type);
        return NULL;
    }
    type->key_field = -1;
    enter_names(L, type);
    lh_make_metatable(L, &type->base, record_index);
    lua_pushcfunction(L, record_equal);
    lua_setfield(L, -2, "__eq");
    lua_pushcfunction(L, record_tostring);
    lua_setfield(L, -2, "__tostring");
    type->base.metatable = luaL_ref(L, LUA_REGISTRYINDEX);
    return type;
}

static lh_record *push_record(lua_State *L, lh_cursor *cursor, int cursor_index, uint64_t generation, int64_t row) {
    lh_record *record = lua_newuserdatauv(L, sizeof *record, 2);
    *record = (lh_record){
        .type = cursor->type,
        .cursor = cursor,
        .source = cursor->source,
        .generation = generation,
        .snapshot = cursor->snapshot,
        .row = row,
    };
    lua_pushvalue(L, cursor_index);
    lua_setiuservalue(L, -2, VALUE_CURSOR);
    return record;
}

void lh_push_current_record(lua_State *L, lh_cursor *cursor, int cursor_index, int metatable_index) {
    lh_record *record = push_record(L, cursor, cursor_index, cursor->generation, cursor->row);
    if (cursor->copies && cursor->source != NULL) {
        lh_block *block = push_block(L, record->type, cursor->source, cursor->column_of_field);
        record->block = block;
        lua_setiuservalue(L, -2, VALUE_BLOCK);
    }
    lua_pushvalue(L, metatable_index);
    lua_setmetatable(L, -2);
}

void lh_push_batch_record(lua_State *L, lh_cursor *cursor, size_t row, int cursor_index, int records_index) {
    if (lua_rawgeti(L, records_index, (lua_Integer)row + 1) != LUA_TNIL) return;
    lua_pop(L, 1);
    lh_record *record = push_record(L, cursor, cursor_index, cursor->generation, cursor->row);
    record->cells = cursor->batch.cells + row * cursor->batch.columns;
    lua_rawgeti(L, LUA_REGISTRYINDEX, cursor->type->base.metatable);
    lua_setmetatable(L, -2);
    lua_pushvalue(L, -1);
    lua_rawseti(L, records_index, (lua_Integer)row + 1);
}

void lh_push_record(lua_State *L, int32_t cursor_index, int64_t row) {
    cursor_index = lua_absindex(L, cursor_index);
    lh_cursor *cursor = lh_cursor_at(L, cursor_index);
    if (cursor == NULL) {
        lua_pushnil(L);
        return;
    }
    push_record(L, cursor, cursor_index, 0, row);
    lua_rawgeti(L, LUA_REGISTRYINDEX, cursor->type->base.metatable);
    lua_setmetatable(L, -2);
}

bool lh_record_at(lua_State *L, int32_t index, const lh_record_type *type, int64_t *row) {
    if (lh_type_at(L, index) != &type->base) return false;
    *row = ((lh_record *)lua_touserdata(L, index))->row;
    return true;
}

int32_t lh_push_record_field(lua_State *L, int32_t index, int32_t field) {
    lh_type *type = lh_type_at(L, index);
    lh_record_type *record_type = (lh_record_type *)type;
    if (type == NULL || type->kind != LH_RECORD || field < 0 || field >= record_type->field_count) {
        lua_pushliteral(L, "a record with this field expected");
        return LH_RAISE_MESSAGE;
    }
    row_cell cell;
    if (read_cell(L, lua_touserdata(L, index), index, (uint32_t)field, &cell) < 0) return LH_RAISE_MESSAGE;
    push_cell(L, &record_type->fields[field], &cell);
    return 1;
}
