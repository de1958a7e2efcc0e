#ifndef CSQLITEROWS_H
#define CSQLITEROWS_H

#include <CRowSource.h>
#include <sqlite3.h>
#include <stdbool.h>

#pragma clang assume_nonnull begin

/// A row source over a prepared and bound statement. It takes the statement over and finalizes it when closed; the
/// connection must stay open until then. Null when memory is short, and then the statement stays the caller's.
row_source *_Nullable sqlite_row_source_new(sqlite3_stmt *statement);

/// Maps all of the index of a write-ahead log that a read transaction may need, so that no memory has to be mapped
/// later. True when there is nothing left to map.
bool sqlite_map_log_index(sqlite3 *connection);

/// Has the engine no longer count the memory that it uses, which it would do under a lock at every allocation. To be
/// called before the engine is used; later it does nothing.
void sqlite_leave_memory_uncounted(void);

#pragma clang assume_nonnull end

#endif
