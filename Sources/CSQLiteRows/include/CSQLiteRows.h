#ifndef CSQLITEROWS_H
#define CSQLITEROWS_H

#include <CRowSource.h>
#include <sqlite3.h>

#pragma clang assume_nonnull begin

/// A row source over a prepared and bound statement. It takes the statement over and finalizes it when closed; the
/// connection must stay open until then. Null when memory is short, and then the statement stays the caller's.
row_source *_Nullable sqlite_row_source_new(sqlite3_stmt *statement);

#pragma clang assume_nonnull end

#endif
