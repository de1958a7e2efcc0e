#include "CRowSource.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

struct row_filter {
    size_t count;
    row_test tests[];
};

static bool is_number(const row_cell *cell) {
    return cell->kind == row_cell_integer || cell->kind == row_cell_real;
}

/// Compares a whole number with another one that need not be whole, without rounding it first.
static int order_mixed(int64_t integer, double real) {
    if (real != real) return 1;
    if (real < -9223372036854775808.0) return 1;
    if (real >= 9223372036854775808.0) return -1;
    int64_t whole = (int64_t)real;
    if (integer != whole) return integer < whole ? -1 : 1;
    double rest = real - (double)whole;
    return rest > 0 ? -1 : rest < 0 ? 1 : 0;
}

/// The order of two known values.
static inline int order(const row_cell *left, const row_cell *right) {
    if (left->kind == row_cell_integer && right->kind == row_cell_integer) {
        return left->integer < right->integer ? -1 : left->integer > right->integer;
    }
    if (left->kind == row_cell_text && right->kind == row_cell_text) {
        size_t shared = left->length < right->length ? left->length : right->length;
        int difference = shared == 0 ? 0 : memcmp(left->text, right->text, shared);
        if (difference != 0) return difference;
        return left->length < right->length ? -1 : left->length > right->length;
    }
    if (!is_number(left) || !is_number(right)) return is_number(left) ? -1 : 1;
    if (left->kind == row_cell_integer) return order_mixed(left->integer, right->real);
    if (right->kind == row_cell_integer) return -order_mixed(right->integer, left->real);
    return left->real < right->real ? -1 : left->real > right->real;
}

static inline bool is_equal(const row_cell *left, const row_cell *right) {
    if (left->kind == row_cell_text && right->kind == row_cell_text) {
        return left->length == right->length
               && (left->length == 0 || memcmp(left->text, right->text, left->length) == 0);
    }
    return order(left, right) == 0;
}

static bool is_one_of(const row_cell *cell, const row_test *test) {
    for (size_t index = 0; index < test->count; index++) {
        if (is_equal(cell, &test->values[index])) return true;
    }
    return false;
}

static inline bool holds(const row_test *test, const row_cell *cell) {
    bool is_known = cell->kind != row_cell_null;
    switch (test->kind) {
        case row_test_known: return is_known;
        case row_test_unknown: return !is_known;
        case row_test_one_of: return is_known && is_one_of(cell, test);
        case row_test_none_of: return is_known && !is_one_of(cell, test);
        case row_test_true:
            return cell->kind == row_cell_integer ? cell->integer != 0 : cell->kind == row_cell_real && cell->real != 0;
        case row_test_equal: return is_known && is_equal(cell, test->values);
        case row_test_not_equal: return is_known && !is_equal(cell, test->values);
        case row_test_less: return is_known && order(cell, test->values) < 0;
        case row_test_less_or_equal: return is_known && order(cell, test->values) <= 0;
        case row_test_greater: return is_known && order(cell, test->values) > 0;
        case row_test_greater_or_equal: return is_known && order(cell, test->values) >= 0;
    }
    return false;
}

int row_filter_matches(const row_filter *filter, const row_cell *cells) {
    for (size_t index = 0; index < filter->count; index++) {
        const row_test *test = &filter->tests[index];
        if (!holds(test, &cells[test->column])) return 0;
    }
    return 1;
}

row_filter *row_filter_new(const row_test *tests, size_t count) {
    row_filter *filter = malloc(sizeof *filter + count * sizeof(row_test));
    if (filter == NULL) return NULL;
    filter->count = 0;
    for (size_t index = 0; index < count; index++) {
        const row_test *test = &tests[index];
        size_t texts = 0;
        for (size_t value = 0; value < test->count; value++) {
            if (test->values[value].kind == row_cell_text) texts += test->values[value].length;
        }
        // The values and their texts, in one block.
        row_cell *values = malloc(test->count * sizeof(row_cell) + texts + 1);
        if (values == NULL) {
            row_filter_free(filter);
            return NULL;
        }
        char *next_text = (char *)(values + test->count);
        for (size_t value = 0; value < test->count; value++) {
            values[value] = test->values[value];
            if (values[value].kind != row_cell_text) continue;
            if (values[value].length > 0) memcpy(next_text, values[value].text, values[value].length);
            values[value].text = next_text;
            next_text += values[value].length;
        }
        filter->tests[index] = *test;
        filter->tests[index].values = values;
        filter->count += 1;
    }
    return filter;
}

void row_filter_free(row_filter *filter) {
    for (size_t index = 0; index < filter->count; index++) free((void *)filter->tests[index].values);
    free(filter);
}
