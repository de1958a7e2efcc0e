#include "CRowSource.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

/// A source that stands on a row, with the key of that row.
typedef struct {
    int64_t key;
    row_source *source;
} standing;

typedef struct {
    row_source base;
    /// What says why a step failed; null for one of the merge's own.
    row_source *failed;
    /// Rows that are still to be passed over, and how many may be handed out after that; negative for all.
    int64_t skipping;
    int64_t limit;
    size_t count;
    bool has_begun;
    /// The sources that stand on a row, as a binary heap: the least key first.
    size_t standing_count;
    standing *heap;
    row_source *sources[];
} merge_source;

/// Moves the source at a place of the heap to where its key belongs.
static void sink(merge_source *merge, size_t place) {
    standing moved = merge->heap[place];
    for (;;) {
        size_t child = 2 * place + 1;
        if (child >= merge->standing_count) break;
        if (child + 1 < merge->standing_count && merge->heap[child + 1].key < merge->heap[child].key) child += 1;
        if (merge->heap[child].key >= moved.key) break;
        merge->heap[place] = merge->heap[child];
        place = child;
    }
    merge->heap[place] = moved;
}

/// Moves a source to its next row: 1 with its key, 0 at its end, negative for an error.
static int advance(merge_source *merge, row_source *source, int64_t *key) {
    row_cell cell;
    int stepped = source->step(source);
    if (stepped < 0) merge->failed = source;
    if (stepped <= 0) return stepped;
    source->cell(source, 0, &cell);
    if (cell.kind != row_cell_integer) {
        merge->failed = cell.kind == row_cell_error ? source : NULL;
        return -1;
    }
    *key = cell.integer;
    return 1;
}

static int begin(merge_source *merge) {
    merge->has_begun = true;
    for (size_t index = 0; index < merge->count; index++) {
        standing *next = &merge->heap[merge->standing_count];
        next->source = merge->sources[index];
        int stepped = advance(merge, next->source, &next->key);
        if (stepped < 0) return stepped;
        if (stepped > 0) merge->standing_count += 1;
    }
    for (size_t place = merge->standing_count / 2; place > 0; place--) sink(merge, place - 1);
    return merge->standing_count > 0;
}

static int step_once(merge_source *merge) {
    if (!merge->has_begun) return begin(merge);
    if (merge->standing_count == 0) return 0;
    int stepped = advance(merge, merge->heap[0].source, &merge->heap[0].key);
    if (stepped < 0) return stepped;
    if (stepped == 0) {
        merge->standing_count -= 1;
        merge->heap[0] = merge->heap[merge->standing_count];
    }
    if (merge->standing_count > 0) sink(merge, 0);
    return merge->standing_count > 0;
}

static int merge_step(row_source *source) {
    merge_source *merge = (merge_source *)source;
    int stepped = merge->limit == 0 ? 0 : step_once(merge);
    for (; stepped > 0 && merge->skipping > 0; merge->skipping -= 1) stepped = step_once(merge);
    // Whoever asks for more after the end or an error gets none.
    if (stepped <= 0) merge->standing_count = 0;
    if (stepped > 0 && merge->limit > 0) merge->limit -= 1;
    return stepped;
}

static void merge_cell(row_source *source, int column, row_cell *out) {
    merge_source *merge = (merge_source *)source;
    if (merge->standing_count == 0) {
        out->kind = row_cell_null;
        return;
    }
    row_source *first = merge->heap[0].source;
    first->cell(first, column, out);
    if (out->kind == row_cell_error) merge->failed = first;
}

static const char *merge_error(row_source *source) {
    merge_source *merge = (merge_source *)source;
    if (merge->failed == NULL) return "a row without a number cannot be merged";
    return merge->failed->error(merge->failed);
}

static void merge_close(row_source *source) {
    merge_source *merge = (merge_source *)source;
    for (size_t index = 0; index < merge->count; index++) merge->sources[index]->close(merge->sources[index]);
    free(merge->heap);
    free(merge);
}

row_source *row_source_merge_new(row_source *const *sources, size_t count, int64_t skipping, int64_t limit) {
    merge_source *merge = malloc(sizeof *merge + count * sizeof merge->sources[0]);
    if (merge == NULL) return NULL;
    // One more than needed, since no bytes at all may come as null.
    standing *heap = malloc((count + 1) * sizeof *heap);
    if (heap == NULL) {
        free(merge);
        return NULL;
    }
    *merge = (merge_source){
        .base = {merge_step, merge_cell, merge_error, merge_close},
        .skipping = skipping,
        .limit = limit,
        .count = count,
        .heap = heap,
    };
    if (count > 0) memcpy(merge->sources, sources, count * sizeof sources[0]);
    return &merge->base;
}
