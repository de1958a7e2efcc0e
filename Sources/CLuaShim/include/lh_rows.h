#ifndef LH_ROWS_H
#define LH_ROWS_H

#include <CRowSource.h>

#include "lh_types.h"

#pragma clang assume_nonnull begin

/// A row source with the place of each field in it.
typedef struct {
    row_source *_Nullable source;
    /// The column that holds the row's identity, -1 to number the rows as they come.
    int32_t id_column;
    /// Field number → column, -1 when the column was not fetched.
    int16_t column_of_field[LH_FIELD_LIMIT];
} lh_rows;

typedef struct {
    uint64_t words[LH_FIELD_LIMIT / 64];
} lh_field_set;

/// What the host does for a cursor. `context` is released when the cursor is closed for good.
typedef struct {
    /// Finds one row again, with these fields or with all where `fields` is null: fills `out` with a source that stands
    /// before it. 1 when found, 0 when the row is gone, -1 with a message pushed.
    int32_t (*refetch)(lua_State *L, void *context, int64_t row, const lh_field_set *_Nullable fields, lh_rows *out);
    /// Gives a stream of only the `used` fields that goes on after `rows_seen` rows. 0: keep the old.
    int32_t (*narrow)(void *context, const lh_field_set *used, int64_t rows_seen, lh_rows *out);
    lh_release_function release;
} lh_cursor_callbacks;

/// A cursor: a userdata over a row source, which hands out records.
typedef struct lh_cursor lh_cursor;

/// Pushes a cursor that owns the source and the context. Without a source it yields no rows and
/// serves lh_push_record only. Host only.
lh_cursor *lh_push_cursor(lua_State *L, lh_record_type *type, const lh_rows *rows,
                          const lh_cursor_callbacks *callbacks, void *context, uint64_t snapshot);

/// Pushes the values of a generic `for` over the cursor at an index; returns how many. Host only.
int32_t lh_push_iteration(lua_State *L, int32_t cursor);

/// Pushes a record that fetches its row through the cursor at an index when it is first read.
/// Host only.
void lh_push_record(lua_State *L, int32_t cursor, int64_t row);

/// Calls f(record, context) for each row, in one protected call.
/// Stack: function, cursor, context → nothing, or the error value.
int32_t lh_for_each(lua_State *L);

/// Hands the cursor at an index the columns of a new stream, whose rows come in batches. Its source is left alone. Host only.
void lh_cursor_set_columns(lua_State *L, int32_t index, const lh_rows *columns);

/// Hands the cursor at an index its next rows, which must stay where they are until the next ones or none are handed over:
/// records of former ones must find their rows again. Null for no rows. Host only.
void lh_cursor_set_batch(lua_State *L, int32_t index, const row_batch *_Nullable batch);

/// A reading of a function that tells of rows on which it does nothing, see lh_trial.h.
typedef struct lh_trial lh_trial;

/// Calls f(record, context) for each row of the batch that a filter lets pass, in one protected call. Rows of which a trial
/// knows that f does nothing on them are passed over, unless Lua is watched.
/// Stack: function, cursor, context → nothing, or the error value.
int32_t lh_for_batch(lua_State *L, const row_filter *_Nullable filter, lh_trial *_Nullable trial);

/// The cursor at an index, null when there is something else.
lh_cursor *_Nullable lh_cursor_at(lua_State *L, int32_t index);
/// The row that a cursor stands on, and how many it has handed out.
int64_t lh_cursor_row(const lh_cursor *cursor);
int64_t lh_cursor_rows_seen(const lh_cursor *cursor);
/// The fields that scripts have read through a cursor.
lh_field_set lh_cursor_used(const lh_cursor *cursor);
/// The text of a field in the row of a batch on which the cursor at an index stands, not terminated and borrowed until the
/// next rows; null where it is not fetched or no text. It counts as read.
const char *_Nullable lh_cursor_current_text(lua_State *L, int32_t index, int32_t field, size_t *length);
/// How often fields were read through the cursor at an index that are not fetched, since this was last asked.
int32_t lh_cursor_take_unfetched_reads(lua_State *L, int32_t index);
/// Closes a cursor for good: its source is freed, its records can no longer be fetched.
void lh_cursor_close(lh_cursor *cursor);
/// Closes every cursor of a snapshot for good.
void lh_close_snapshot(lh_state *state, uint64_t snapshot);
/// How many cursors are not closed for good.
int32_t lh_open_cursors(const lh_state *state);

/// The row of a record of this type at an index. False when there is something else.
bool lh_record_at(lua_State *L, int32_t index, const lh_record_type *type, int64_t *row);
/// Pushes a field of the record at an index, of whatever record type. 1, or LH_RAISE_MESSAGE with a
/// message pushed. Host only.
int32_t lh_push_record_field(lua_State *L, int32_t index, int32_t field);

#pragma clang assume_nonnull end

#endif
