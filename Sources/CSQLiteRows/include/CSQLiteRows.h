#ifndef CSQLITEROWS_H
#define CSQLITEROWS_H

#include <CRowSource.h>
#include <sqlite3.h>
#include <stdbool.h>

#pragma clang assume_nonnull begin

/// A row source over a prepared and bound statement; the connection must stay open until it is closed. When closed, it calls
/// `release` with `owner`, unless that is null: the statement's owner, who keeps it until then. Null when memory is short,
/// and then nothing is called.
row_source *_Nullable sqlite_row_source_new(sqlite3_stmt *statement, void *_Nullable owner,
                                            void (*_Nullable release)(void *owner));

/// Reads a column of the row that a statement stands on. A text is borrowed until the statement's next step.
void sqlite_read_cell(sqlite3_stmt *statement, int column, row_cell *out);

/// A row source that finds single rows, one after another, with one statement whose first parameter tells which.
///
/// It uses the statement while it is stepped, with the gate held, and keeps a copy of the row. Closing it does nothing:
/// `sqlite_row_lookup_free` frees it. Null when memory is short.
row_source *_Nullable sqlite_row_lookup_new(sqlite3_stmt *statement, row_gate *gate);

/// Says which row a look-up stands before, and ends its former row.
void sqlite_row_lookup_seek(row_source *lookup, int64_t row);

/// Frees a look-up; the statement is left alone.
void sqlite_row_lookup_free(row_source *lookup);

/// Maps all of the index of a write-ahead log that a read transaction may need, so that no memory has to be mapped
/// later. True when there is nothing left to map.
bool sqlite_map_log_index(sqlite3 *connection);

/// Sets the engine up; to be called before it is used, later it does nothing. It no longer counts the memory that it uses,
/// which it would do under a lock at every allocation. And what it needs to undo one statement, which is a few pages, it
/// keeps in memory even where it may sort in files.
void sqlite_set_up(void);

/// Numbers of which a percentile is asked: eight bytes each. All zero to begin with.
typedef struct {
    /// The numbers in a form of their own, which has their order.
    uint64_t *_Nullable keys;
    size_t count;
    size_t capacity;
    /// Whether the keys are those of other than whole numbers.
    bool has_reals;
} percentile_values;

/// Adds a number; false when memory is short.
bool percentile_add_integer(percentile_values *values, int64_t value);

/// Adds a number that is not NaN; false when memory is short.
bool percentile_add_real(percentile_values *values, double value);

/// The number at a share of the way through all of them in their order, in proportion between the two nearest: the least
/// at 0, the greatest at 1. Null where there are none, and an error where the share is not from 0 to 1. The numbers are
/// of no use afterward.
///
/// Definition 7 of Hyndman and Fan, "Sample Quantiles in Statistical Packages" (The American Statistician 50, 1996),
/// which is PERCENTILE.INC of spreadsheets.
///
/// @param rounded whether of whole numbers the nearest whole one is given, and of two the one further from zero.
void percentile_find(percentile_values *values, double share, bool rounded, row_cell *out);

/// Frees what the numbers take.
void percentile_free(percentile_values *values);

/// Gives a connection the aggregate `duban_percentile(value, share, rounded)`; false when memory is short.
bool sqlite_add_percentile(sqlite3 *connection);

#pragma clang assume_nonnull end

#endif
