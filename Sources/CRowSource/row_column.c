#include "CRowSource.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

/// What a value is. One byte a value, so not the kinds of cells.
enum { VALUE_NULL, VALUE_INTEGER, VALUE_REAL, VALUE_TEXT, VALUE_KNOWN_TEXT };

enum {
    /// A source tells fewer texts of a column by numbers.
    MOST_KNOWN_TEXTS = 255
};

typedef struct {
    /// The number by which the source tells it.
    uint32_t number;
    uint32_t length;
    /// Where it begins among the texts.
    uint32_t start;
} known_text;

struct row_column {
    size_t count;
    size_t capacity;
    uint8_t *kinds;
    /// Whole numbers, the bits of others, where texts begin with their lengths, or the places of known texts.
    uint64_t *values;
    /// All texts, one behind the other.
    char *texts;
    size_t text_count;
    size_t text_capacity;
    known_text known[MOST_KNOWN_TEXTS];
    uint32_t known_count;
};

row_column *row_column_new(void) { return calloc(1, sizeof(row_column)); }

static bool make_room(row_column *column, size_t more) {
    size_t needed = column->count + more;
    if (needed <= column->capacity) return true;
    size_t capacity = needed + column->capacity / 2;
    uint8_t *kinds = realloc(column->kinds, capacity * sizeof *kinds);
    if (kinds == NULL) return false;
    column->kinds = kinds;
    uint64_t *values = realloc(column->values, capacity * sizeof *values);
    if (values == NULL) return false;
    column->values = values;
    column->capacity = capacity;
    return true;
}

/// Copies a text behind the others.
static bool add_text(row_column *column, const row_cell *cell, uint32_t *start) {
    size_t needed = column->text_count + cell->length;
    if (needed > UINT32_MAX) return false;
    if (needed > column->text_capacity) {
        size_t capacity = needed + column->text_capacity / 2 + 256;
        char *texts = realloc(column->texts, capacity);
        if (texts == NULL) return false;
        column->texts = texts;
        column->text_capacity = capacity;
    }
    if (cell->length > 0) memcpy(column->texts + column->text_count, cell->text, cell->length);
    *start = (uint32_t)column->text_count;
    column->text_count = needed;
    return true;
}

static bool add(row_column *column, const row_cell *cell, size_t place) {
    uint32_t start = 0;
    switch (cell->kind) {
        case row_cell_null:
            column->kinds[place] = VALUE_NULL;
            column->values[place] = 0;
            return true;
        case row_cell_integer:
            column->kinds[place] = VALUE_INTEGER;
            column->values[place] = (uint64_t)cell->integer;
            return true;
        case row_cell_real:
            column->kinds[place] = VALUE_REAL;
            memcpy(&column->values[place], &cell->real, sizeof cell->real);
            return true;
        case row_cell_text:
            for (uint32_t known = 0; cell->known_text != 0 && known < column->known_count; known++) {
                if (column->known[known].number != cell->known_text) continue;
                column->kinds[place] = VALUE_KNOWN_TEXT;
                column->values[place] = known;
                return true;
            }
            if (!add_text(column, cell, &start)) return false;
            if (cell->known_text != 0 && column->known_count < MOST_KNOWN_TEXTS) {
                column->known[column->known_count] =
                    (known_text){.number = cell->known_text, .length = (uint32_t)cell->length, .start = start};
                column->kinds[place] = VALUE_KNOWN_TEXT;
                column->values[place] = column->known_count++;
            } else {
                column->kinds[place] = VALUE_TEXT;
                column->values[place] = (uint64_t)start << 32 | (uint32_t)cell->length;
            }
            return true;
        default: return false;
    }
}

int row_column_add(row_column *column, const row_batch *batch, size_t place) {
    if (place >= batch->columns || !make_room(column, batch->rows)) return 0;
    for (size_t row = 0; row < batch->rows; row++) {
        if (!add(column, &batch->cells[row * batch->columns + place], column->count + row)) return 0;
    }
    column->count += batch->rows;
    return 1;
}

/// Makes a block of memory smaller, if there is one.
static void *shortened(void *block, size_t size) {
    void *moved = block == NULL || size == 0 ? NULL : realloc(block, size);
    return moved == NULL ? block : moved;
}

void row_column_end(row_column *column) {
    column->kinds = shortened(column->kinds, column->count * sizeof *column->kinds);
    column->values = shortened(column->values, column->count * sizeof *column->values);
    column->texts = shortened(column->texts, column->text_count);
    column->capacity = column->count;
    column->text_capacity = column->text_count;
}

size_t row_column_count(const row_column *column) { return column->count; }

size_t row_column_bytes(const row_column *column) {
    size_t value_size = sizeof *column->kinds + sizeof *column->values;
    return sizeof *column + column->capacity * value_size + column->text_capacity;
}

int64_t row_column_integer(const row_column *column, size_t row) {
    bool is_there = row < column->count && column->kinds[row] == VALUE_INTEGER;
    return is_there ? (int64_t)column->values[row] : 0;
}

void row_column_write(const row_column *column, size_t first, size_t rows, row_cell *cells, size_t columns,
                      size_t place) {
    for (size_t row = 0; row < rows; row++) {
        row_cell *cell = &cells[row * columns + place];
        uint64_t value = column->values[first + row];
        cell->known_text = 0;
        switch (column->kinds[first + row]) {
            case VALUE_INTEGER:
                cell->kind = row_cell_integer;
                cell->integer = (int64_t)value;
                break;
            case VALUE_REAL:
                cell->kind = row_cell_real;
                memcpy(&cell->real, &value, sizeof cell->real);
                break;
            case VALUE_TEXT:
                cell->kind = row_cell_text;
                cell->text = column->texts + (value >> 32);
                cell->length = (uint32_t)value;
                break;
            case VALUE_KNOWN_TEXT:
                cell->kind = row_cell_text;
                cell->text = column->texts + column->known[value].start;
                cell->length = column->known[value].length;
                cell->known_text = (uint32_t)(place * (MOST_KNOWN_TEXTS + 1) + value + 1);
                break;
            default: cell->kind = row_cell_null; break;
        }
    }
}

void row_column_free(row_column *column) {
    free(column->kinds);
    free(column->values);
    free(column->texts);
    free(column);
}
