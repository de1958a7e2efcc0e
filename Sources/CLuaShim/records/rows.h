#ifndef LH_ROWS_INTERNAL_H
#define LH_ROWS_INTERNAL_H

#include "../internal.h"

/// The cells of some fields of one row with their texts, in the memory of one userdata.
typedef struct {
    /// The fields whose cells it has, in their order. Of the others it knows nothing, unless it is whole.
    lh_field_set fields;
    bool is_whole;
    row_cell cells[];
} lh_block;

/// One row as a script holds it. Its user values keep alive what it reads from: the cursor, unless its block is whole, and
/// the block.
typedef struct {
    lh_record_type *type;
    lh_cursor *cursor;
    /// A copy of its row for when the cursor has moved on from it, or of what the cursor does not fetch; null where none was
    /// needed yet.
    lh_block *block;
    /// The cursor's source, only to be touched while the generations agree. It is here to save the
    /// reading of a field one load from memory that all others would wait for.
    row_source *source;
    /// The cells of its row where that is one of a batch; to be touched on the same condition.
    const row_cell *cells;
    uint64_t generation;
    uint64_t snapshot;
    int64_t row;
} lh_record;

struct lh_cursor {
    lh_type *marker;
    lh_record_type *type;
    lh_state *state;
    // What the reading of a field touches stands together.
    row_source *source;
    /// Counts the steps: a record is live while it carries the number of the current one.
    uint64_t generation;
    lh_field_set used;
    int16_t column_of_field[LH_FIELD_LIMIT];
    void *context;
    lh_cursor_callbacks callbacks;
    uint64_t snapshot;
    int64_t row;
    int64_t rows_seen;
    int64_t learn_at;
    int32_t unfetched_reads;
    /// How many records were read for the first time after the cursor had moved on from them, while it had rows left.
    int64_t late_reads;
    /// Whether records get a copy of their row when they are handed out, since scripts read them late.
    bool copies;
    int32_t id_column;
    /// The rows of a cursor that is handed batches, with references to what keeps for Lua the records made of them and the
    /// texts that are told by numbers.
    row_batch batch;
    /// The cells of the row of the batch that a function looks at; null for none.
    const row_cell *current_cells;
    int records;
    int texts;
    lh_cursor *next;
    lh_cursor *previous;
    bool closed;
};

/// Notes that a script has read a field.
static inline void lh_mark_used(lh_cursor *cursor, uint32_t field) {
    cursor->used.words[field >> 6] |= (uint64_t)1 << (field & 63);
}

/// Pushes a record of the row that the cursor stands on. The metatable is that of the record type.
void lh_push_current_record(lua_State *L, lh_cursor *cursor, int cursor_index, int metatable_index);

/// Pushes the record of a row of the batch, in whose table of records at an index it is kept.
void lh_push_batch_record(lua_State *L, lh_cursor *cursor, size_t row, int cursor_index, int records_index);

/// Moves on: 1 for a row, 0 at the end, -1 with a message pushed. Only from C that may raise.
int lh_cursor_step(lua_State *L, lh_cursor *cursor);

#endif
