#include "CRowSource.h"

#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    row_source base;
    size_t columns;
    size_t rows;
    /// How many rows have been stepped to.
    size_t position;
    /// The cells of the current row, null before the first step.
    const row_cell *row;
    char *texts;
    row_cell cells[];
} array_source;

static atomic_llong open_count;

static int array_step(row_source *source) {
    array_source *array = (array_source *)source;
    if (array->position >= array->rows) return 0;
    array->row = array->cells + array->position * array->columns;
    array->position += 1;
    return 1;
}

static void array_cell(row_source *source, int column, row_cell *out) {
    array_source *array = (array_source *)source;
    if ((size_t)column >= array->columns || array->row == NULL) {
        out->kind = row_cell_null;
        return;
    }
    // Only the meaningful member is copied: this is the innermost step of reading a field.
    const row_cell *cell = &array->row[column];
    out->kind = cell->kind;
    switch (cell->kind) {
        case row_cell_integer: out->integer = cell->integer; break;
        case row_cell_real: out->real = cell->real; break;
        case row_cell_text:
            out->text = cell->text;
            out->length = cell->length;
            break;
        default: break;
    }
}

static const char *array_error(row_source *source) {
    (void)source;
    return NULL;
}

static void array_close(row_source *source) {
    array_source *array = (array_source *)source;
    free(array->texts);
    free(array);
    atomic_fetch_sub(&open_count, 1);
}

row_source *row_source_array_new(const row_cell *cells, size_t columns, size_t rows) {
    size_t count = 0;
    if (__builtin_mul_overflow(columns, rows, &count)) return NULL;
    if (count > (SIZE_MAX - sizeof(array_source)) / sizeof(row_cell)) return NULL;

    size_t text_length = 0;
    for (size_t index = 0; index < count; index++) {
        if (cells[index].kind == row_cell_text) text_length += cells[index].length;
    }
    array_source *array = malloc(sizeof(array_source) + count * sizeof(row_cell));
    char *texts = malloc(text_length > 0 ? text_length : 1);
    if (array == NULL || texts == NULL) {
        free(array);
        free(texts);
        return NULL;
    }

    array->base = (row_source){array_step, array_cell, array_error, array_close};
    array->columns = columns;
    array->rows = rows;
    array->position = 0;
    array->row = NULL;
    array->texts = texts;
    char *next_text = texts;
    for (size_t index = 0; index < count; index++) {
        array->cells[index] = cells[index];
        if (cells[index].kind != row_cell_text) continue;
        if (cells[index].length > 0) memcpy(next_text, cells[index].text, cells[index].length);
        array->cells[index].text = next_text;
        next_text += cells[index].length;
    }
    atomic_fetch_add(&open_count, 1);
    return &array->base;
}

int64_t row_source_array_open_count(void) { return atomic_load(&open_count); }
