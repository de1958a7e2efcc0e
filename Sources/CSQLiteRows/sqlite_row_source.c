#include "CSQLiteRows.h"

#include <stdlib.h>

typedef struct {
    row_source base;
    sqlite3_stmt *statement;
    void *owner;
    void (*release)(void *owner);
} sqlite_row_source;

static int sqlite_rows_step(row_source *source) {
    int code = sqlite3_step(((sqlite_row_source *)source)->statement);
    if (code == SQLITE_ROW) return 1;
    return code == SQLITE_DONE ? 0 : -1;
}

void sqlite_read_cell(sqlite3_stmt *statement, int column, row_cell *out) {
    // One look-up of the column, and then its value's own functions: the statement stands still, and nobody else uses
    // the connection meanwhile, which is what an unprotected value asks for.
    sqlite3_value *value = sqlite3_column_value(statement, column);
    switch (sqlite3_value_type(value)) {
    case SQLITE_INTEGER:
        out->kind = row_cell_integer;
        out->integer = sqlite3_value_int64(value);
        break;
    case SQLITE_FLOAT:
        out->kind = row_cell_real;
        out->real = sqlite3_value_double(value);
        break;
    case SQLITE_TEXT:
        // Its bytes as they are stored, in UTF-8: asking for a text would have them copied to end with a zero.
        out->text = sqlite3_value_blob(value);
        out->length = (size_t)sqlite3_value_bytes(value);
        if (out->length == 0) out->text = "";
        // A text that SQLite had no memory to hand out is a failed read, not a missing value.
        out->kind = out->text ? row_cell_text : row_cell_error;
        break;
    default:
        out->kind = row_cell_null;
        break;
    }
}

static void sqlite_rows_cell(row_source *source, int column, row_cell *out) {
    sqlite_read_cell(((sqlite_row_source *)source)->statement, column, out);
}

static const char *sqlite_rows_error(row_source *source) {
    return sqlite3_errmsg(sqlite3_db_handle(((sqlite_row_source *)source)->statement));
}

static void sqlite_rows_close(row_source *source) {
    sqlite_row_source *rows = (sqlite_row_source *)source;
    if (rows->release != NULL) rows->release(rows->owner);
    free(rows);
}

row_source *sqlite_row_source_new(sqlite3_stmt *statement, void *owner, void (*release)(void *owner)) {
    sqlite_row_source *source = malloc(sizeof *source);
    if (!source) return NULL;
    source->base.step = sqlite_rows_step;
    source->base.cell = sqlite_rows_cell;
    source->base.error = sqlite_rows_error;
    source->base.close = sqlite_rows_close;
    source->statement = statement;
    source->owner = owner;
    source->release = release;
    return &source->base;
}
