#ifndef CROWSOURCE_H
#define CROWSOURCE_H

#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

/// What a cell of the current row holds.
typedef enum {
    row_cell_null,
    row_cell_integer,
    row_cell_real,
    row_cell_text,
    /// The value could not be read; `row_source.error` says why.
    row_cell_error
} row_cell_kind;

/// One value of the current row. Only the member that `kind` names is meaningful. Scans hold many of them, and each of the
/// readers of a scan goes over all: they are small.
typedef struct {
    row_cell_kind kind;
    /// Of a text in a ``row_batch`` the number under which the same text comes again, or 0.
    uint32_t known_text;
    union {
        int64_t integer;
        double real;
        /// Bytes of a text, not terminated, borrowed until the next step or the closing of the source.
        const char *_Nullable text;
    };
    /// How many bytes a text has.
    size_t length;
} row_cell;

typedef struct row_source row_source;

/// A forward-only stream of rows, implemented by a store and read by anyone who streams.
///
/// An implementation puts this struct first in its own and is reached through these pointers only,
/// so that its reader knows nothing of the engine behind it. A source starts before its first row.
struct row_source {
    /// Moves to the next row: 1 for a row, 0 at the end, negative for an error.
    int (*step)(row_source *source);
    /// Reads a cell of the current row. A column out of range is null.
    void (*cell)(row_source *source, int column, row_cell *out);
    /// The message after a negative step or an error cell, borrowed until the next call.
    const char *_Nullable (*_Nonnull error)(row_source *source);
    /// Frees the source and all it holds. The reader calls it exactly once.
    void (*close)(row_source *source);
};

/// A source over a copy of `rows` times `columns` cells, row after row.
///
/// The texts are copied too, so the caller keeps nothing alive. Null when memory is short.
row_source *_Nullable row_source_array_new(const row_cell *_Nullable cells, size_t columns, size_t rows);

/// How many array sources are open in this process. For tests that look for leaks.
int64_t row_source_array_open_count(void);

/// A source over the rows of others, which it takes over, in the order of the whole numbers in their first columns: each
/// of them must have its rows in that order.
///
/// It passes over the first `skipping` rows and hands out `limit` of those that follow, all of them where it is negative.
/// Null when memory is short, and then the sources stay the caller's.
row_source *_Nullable row_source_merge_new(row_source *_Nonnull const *_Nullable sources, size_t count,
                                           int64_t skipping, int64_t limit);

/// What lets one thread at a time use an engine's connection. The thread that holds it may enter again.
typedef struct row_gate row_gate;

/// A gate that nobody holds. Null when memory is short.
row_gate *_Nullable row_gate_new(void);

/// Waits until no other thread holds the gate, and holds it.
void row_gate_enter(row_gate *gate);

/// Lets the next one in.
void row_gate_leave(row_gate *gate);

/// Frees a gate that nobody holds.
void row_gate_free(row_gate *gate);

/// A source over `columns` columns of another, which it takes over. Once many rows have been read, a thread of its own
/// reads ahead of its reader, who then finds each row in memory while the engine works on the next ones.
///
/// The inner source is only used while the gate is held; whoever else uses the same connection must hold it too, and it
/// must outlive the source. Null when memory is short, and then the inner source stays the caller's.
row_source *_Nullable row_source_ahead_new(row_source *inner, size_t columns, row_gate *gate);

/// Rows in memory, row after row.
typedef struct {
    size_t rows;
    size_t columns;
    const row_cell *_Nullable cells;
} row_batch;

/// Takes the next rows of a source that was made by `row_source_ahead_new` all at once: 1 for some, 0 at the end, negative
/// for an error. They are borrowed until the next call. Whoever takes batches does not step.
///
/// Texts that come often in a column are told by numbers, each of them its own in the whole source.
///
/// - `most` rows are taken at most, unless more have been read ahead already.
/// - `may_read_ahead` lets a thread of its own go on reading once many rows have been taken.
int row_source_ahead_take(row_source *source, size_t most, int may_read_ahead, row_batch *out);

/// Says of a column, before the first rows are taken, that it only matters whether there is a value: texts come empty.
void row_source_ahead_leave_unread(row_source *source, size_t column);

/// A copy of one column of the rows that were taken from a source, in 9 bytes a value and what the texts take.
typedef struct row_column row_column;

/// A column without values. Null when memory is short.
row_column *_Nullable row_column_new(void);

/// Adds a column of a batch. All batches come from the same source. False when memory is short, and for a value that could
/// not be read; nothing is added then.
int row_column_add(row_column *column, const row_batch *batch, size_t place);

/// Gives back memory that was meant for more values.
void row_column_end(row_column *column);

/// How many values there are.
size_t row_column_count(const row_column *column);

/// How many bytes they take.
size_t row_column_bytes(const row_column *column);

/// A whole number; 0 for any other value, and where there is none.
int64_t row_column_integer(const row_column *column, size_t row);

/// Writes `rows` values, from one on, to a column of as many rows of cells. There must be that many. The texts stay the
/// column's; the numbers that tell them are those of no other column of the cells.
void row_column_write(const row_column *column, size_t first, size_t rows, row_cell *cells, size_t columns,
                      size_t place);

/// Frees a column.
void row_column_free(row_column *column);

/// How a cell is tested.
typedef enum {
    /// The value is known.
    row_test_known,
    /// The value is not known.
    row_test_unknown,
    row_test_equal,
    /// The value is known, and another one.
    row_test_not_equal,
    row_test_less,
    row_test_less_or_equal,
    row_test_greater,
    row_test_greater_or_equal,
    /// The value is one of several.
    row_test_one_of,
    /// The value is known, and none of several.
    row_test_none_of,
    /// The value is a number other than 0.
    row_test_true
} row_test_kind;

/// One test of one column. Values are ordered as SQLite orders them: numbers by size, then texts by their bytes.
typedef struct {
    row_test_kind kind;
    int column;
    /// What the cell is compared with: one value, several for `one_of` and `none_of`.
    const row_cell *_Nullable values;
    size_t count;
} row_test;

/// Tests of which every one must hold.
typedef struct row_filter row_filter;

/// A filter with copies of the tests and their values. Null when memory is short.
row_filter *_Nullable row_filter_new(const row_test *_Nullable tests, size_t count);

/// Whether a row meets every test.
int row_filter_matches(const row_filter *filter, const row_cell *cells);

/// Frees a filter.
void row_filter_free(row_filter *filter);

#pragma clang assume_nonnull end

#endif
