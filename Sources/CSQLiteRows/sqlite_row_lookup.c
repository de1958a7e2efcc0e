#include "CSQLiteRows.h"

#include <stdlib.h>
#include <string.h>

/// Copies a row while it holds the gate. Whoever reads the row runs code that may wait for another thread that reads ahead,
/// and that thread waits for the gate.
typedef struct {
    row_source base;
    sqlite3_stmt *statement;
    row_gate *gate;
    int64_t row;
    bool was_stepped;
    int columns;
    row_cell *cells;
    char *texts;
    size_t capacity;
    char message[256];
} row_lookup;

static void note(row_lookup *lookup, const char *message) {
    size_t length = strlen(message);
    if (length >= sizeof lookup->message) length = sizeof lookup->message - 1;
    memcpy(lookup->message, message, length);
    lookup->message[length] = 0;
}

static bool make_room(row_lookup *lookup, size_t texts) {
    if (texts <= lookup->capacity) return true;
    size_t capacity = texts + texts / 2;
    char *larger = realloc(lookup->texts, capacity);
    if (larger == NULL) return false;
    lookup->texts = larger;
    lookup->capacity = capacity;
    return true;
}

/// Copies the row that the statement stands on.
static bool copy_row(row_lookup *lookup) {
    size_t texts = 0;
    for (int column = 0; column < lookup->columns; column++) {
        row_cell *cell = &lookup->cells[column];
        sqlite_read_cell(lookup->statement, column, cell);
        if (cell->kind == row_cell_text) texts += cell->length;
    }
    if (!make_room(lookup, texts)) return false;
    char *next = lookup->texts;
    for (int column = 0; column < lookup->columns; column++) {
        row_cell *cell = &lookup->cells[column];
        if (cell->kind != row_cell_text || cell->length == 0) continue;
        memcpy(next, cell->text, cell->length);
        cell->text = next;
        next += cell->length;
    }
    return true;
}

/// Looks for the row: 1 when it is there, 0 when it is not, -1 for an error.
static int find(row_lookup *lookup) {
    int code = sqlite3_bind_int64(lookup->statement, 1, lookup->row);
    if (code == SQLITE_OK) code = sqlite3_step(lookup->statement);
    if (code == SQLITE_DONE) return 0;
    if (code != SQLITE_ROW) {
        note(lookup, sqlite3_errmsg(sqlite3_db_handle(lookup->statement)));
        return -1;
    }
    if (copy_row(lookup)) return 1;
    note(lookup, "out of memory while reading a row");
    return -1;
}

static int lookup_step(row_source *source) {
    row_lookup *lookup = (row_lookup *)source;
    if (lookup->was_stepped) return 0;
    lookup->was_stepped = true;
    row_gate_enter(lookup->gate);
    int found = find(lookup);
    sqlite3_reset(lookup->statement);
    row_gate_leave(lookup->gate);
    return found;
}

static void lookup_cell(row_source *source, int column, row_cell *out) {
    row_lookup *lookup = (row_lookup *)source;
    *out = column >= 0 && column < lookup->columns ? lookup->cells[column] : (row_cell){.kind = row_cell_null};
}

static const char *lookup_error(row_source *source) { return ((row_lookup *)source)->message; }

static void lookup_close(row_source *source) { (void)source; }

row_source *sqlite_row_lookup_new(sqlite3_stmt *statement, row_gate *gate) {
    row_lookup *lookup = calloc(1, sizeof *lookup);
    if (lookup == NULL) return NULL;
    lookup->base = (row_source){.step = lookup_step, .cell = lookup_cell, .error = lookup_error, .close = lookup_close};
    lookup->statement = statement;
    lookup->gate = gate;
    lookup->columns = sqlite3_column_count(statement);
    lookup->cells = calloc((size_t)lookup->columns + 1, sizeof *lookup->cells);
    if (lookup->cells == NULL) {
        free(lookup);
        return NULL;
    }
    return &lookup->base;
}

void sqlite_row_lookup_seek(row_source *source, int64_t row) {
    row_lookup *lookup = (row_lookup *)source;
    lookup->row = row;
    lookup->was_stepped = false;
}

void sqlite_row_lookup_free(row_source *source) {
    row_lookup *lookup = (row_lookup *)source;
    free(lookup->cells);
    free(lookup->texts);
    free(lookup);
}
