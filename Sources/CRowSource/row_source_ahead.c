#include "CRowSource.h"

#include <pthread.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

enum {
    /// Rows that are read in step with the reader, before a thread is worth its start.
    ROWS_IN_STEP = 1024,
    ROWS_PER_BATCH = 512,
    BATCHES = 4,
    STACK_SIZE = 1 << 20
};

/// Rows that were read ahead. The texts of its cells lie in `texts`.
typedef struct {
    size_t rows;
    row_cell *cells;
    char *texts;
    size_t text_length;
    size_t text_capacity;
    /// What the inner source said after the last row: 1 for more, 0 for the end, negative for an error.
    int outcome;
} batch;

typedef struct {
    row_source base;
    row_source *inner;
    row_gate *gate;
    size_t columns;
    size_t rows_in_step;
    bool has_thread;
    pthread_t thread;
    /// The thread's stack. The system's own way to make one changes the protection of memory, which a confined process
    /// may not do.
    void *stack;
    // The reader's place.
    batch *current;
    size_t position;
    // What both threads touch, under the mutex.
    pthread_mutex_t mutex;
    pthread_cond_t room;
    pthread_cond_t rows;
    batch batches[BATCHES];
    size_t first;
    size_t filled;
    bool stop;
    // Written by the thread before its last batch is handed over.
    char message[512];
} ahead_source;

/// Keeps a text, as an offset, since the buffer may move while it grows.
static bool keep_text(batch *batch, row_cell *cell) {
    if (cell->length > batch->text_capacity - batch->text_length) {
        size_t capacity = (batch->text_capacity + cell->length) * 2 + 4096;
        char *grown = realloc(batch->texts, capacity);
        if (grown == NULL) return false;
        batch->texts = grown;
        batch->text_capacity = capacity;
    }
    if (cell->length > 0) memcpy(batch->texts + batch->text_length, cell->text, cell->length);
    cell->text = (const char *)(uintptr_t)batch->text_length;
    batch->text_length += cell->length;
    return true;
}

static void note(ahead_source *ahead, const char *message) {
    snprintf(ahead->message, sizeof ahead->message, "%s", message == NULL ? "the rows cannot be read" : message);
}

static void fill(ahead_source *ahead, batch *batch) {
    row_source *inner = ahead->inner;
    batch->rows = 0;
    batch->text_length = 0;
    batch->outcome = 1;
    while (batch->rows < ROWS_PER_BATCH) {
        batch->outcome = inner->step(inner);
        if (batch->outcome < 0) note(ahead, inner->error(inner));
        if (batch->outcome <= 0) break;
        row_cell *cells = batch->cells + batch->rows * ahead->columns;
        for (size_t column = 0; column < ahead->columns; column++) {
            inner->cell(inner, (int)column, &cells[column]);
            if (cells[column].kind == row_cell_text && !keep_text(batch, &cells[column])) {
                cells[column].kind = row_cell_error;
            }
            if (cells[column].kind == row_cell_error) note(ahead, inner->error(inner));
        }
        batch->rows += 1;
    }
    for (size_t index = 0; index < batch->rows * ahead->columns; index++) {
        row_cell *cell = &batch->cells[index];
        if (cell->kind == row_cell_text) cell->text = batch->texts + (uintptr_t)cell->text;
    }
}

static void *read_ahead(void *context) {
    ahead_source *ahead = context;
    bool more = true;
    pthread_mutex_lock(&ahead->mutex);
    while (more) {
        while (ahead->filled == BATCHES && !ahead->stop) pthread_cond_wait(&ahead->room, &ahead->mutex);
        if (ahead->stop) break;
        batch *next = &ahead->batches[(ahead->first + ahead->filled) % BATCHES];
        pthread_mutex_unlock(&ahead->mutex);
        row_gate_enter(ahead->gate);
        fill(ahead, next);
        row_gate_leave(ahead->gate);
        more = next->outcome > 0;
        pthread_mutex_lock(&ahead->mutex);
        ahead->filled += 1;
        pthread_cond_signal(&ahead->rows);
    }
    pthread_mutex_unlock(&ahead->mutex);
    return NULL;
}

/// Starts the thread; where that cannot be, the rows go on in step.
static void start(ahead_source *ahead) {
    for (int index = 0; index < BATCHES; index++) {
        ahead->batches[index].cells = malloc(ROWS_PER_BATCH * ahead->columns * sizeof(row_cell));
        if (ahead->batches[index].cells == NULL) return;
    }
    ahead->stack = mmap(NULL, STACK_SIZE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_STACK, -1, 0);
    if (ahead->stack == MAP_FAILED) return;
    pthread_attr_t attributes;
    if (pthread_attr_init(&attributes) == 0) {
        ahead->has_thread = pthread_attr_setstack(&attributes, ahead->stack, STACK_SIZE) == 0
                            && pthread_create(&ahead->thread, &attributes, read_ahead, ahead) == 0;
        pthread_attr_destroy(&attributes);
    }
    if (!ahead->has_thread) munmap(ahead->stack, STACK_SIZE);
}

static int step_batch(ahead_source *ahead) {
    pthread_mutex_lock(&ahead->mutex);
    if (ahead->current != NULL) {
        ahead->first = (ahead->first + 1) % BATCHES;
        ahead->filled -= 1;
        pthread_cond_signal(&ahead->room);
    }
    while (ahead->filled == 0) pthread_cond_wait(&ahead->rows, &ahead->mutex);
    ahead->current = &ahead->batches[ahead->first];
    pthread_mutex_unlock(&ahead->mutex);
    ahead->position = 0;
    return ahead->current->rows > 0 ? 1 : ahead->current->outcome;
}

static int ahead_step(row_source *source) {
    ahead_source *ahead = (ahead_source *)source;
    if (!ahead->has_thread) {
        if (ahead->rows_in_step == ROWS_IN_STEP) start(ahead);
        ahead->rows_in_step += 1;
        if (!ahead->has_thread) {
            row_gate_enter(ahead->gate);
            int stepped = ahead->inner->step(ahead->inner);
            row_gate_leave(ahead->gate);
            return stepped;
        }
        return step_batch(ahead);
    }
    if (ahead->position + 1 < ahead->current->rows) {
        ahead->position += 1;
        return 1;
    }
    return ahead->current->outcome > 0 ? step_batch(ahead) : ahead->current->outcome;
}

static void ahead_cell(row_source *source, int column, row_cell *out) {
    ahead_source *ahead = (ahead_source *)source;
    if (!ahead->has_thread) {
        row_gate_enter(ahead->gate);
        ahead->inner->cell(ahead->inner, column, out);
        row_gate_leave(ahead->gate);
    } else if (column >= 0 && (size_t)column < ahead->columns) {
        *out = ahead->current->cells[ahead->position * ahead->columns + (size_t)column];
    } else {
        out->kind = row_cell_null;
    }
}

static const char *ahead_error(row_source *source) {
    ahead_source *ahead = (ahead_source *)source;
    return ahead->has_thread ? ahead->message : ahead->inner->error(ahead->inner);
}

static void ahead_close(row_source *source) {
    ahead_source *ahead = (ahead_source *)source;
    if (ahead->has_thread) {
        pthread_mutex_lock(&ahead->mutex);
        ahead->stop = true;
        pthread_cond_signal(&ahead->room);
        pthread_mutex_unlock(&ahead->mutex);
        pthread_join(ahead->thread, NULL);
        munmap(ahead->stack, STACK_SIZE);
    }
    row_gate_enter(ahead->gate);
    ahead->inner->close(ahead->inner);
    row_gate_leave(ahead->gate);
    for (int index = 0; index < BATCHES; index++) {
        free(ahead->batches[index].cells);
        free(ahead->batches[index].texts);
    }
    pthread_mutex_destroy(&ahead->mutex);
    pthread_cond_destroy(&ahead->room);
    pthread_cond_destroy(&ahead->rows);
    free(ahead);
}

row_source *row_source_ahead_new(row_source *inner, size_t columns, row_gate *gate) {
    ahead_source *ahead = calloc(1, sizeof *ahead);
    if (ahead == NULL) return NULL;
    ahead->base = (row_source){.step = ahead_step, .cell = ahead_cell, .error = ahead_error, .close = ahead_close};
    ahead->inner = inner;
    ahead->columns = columns;
    ahead->gate = gate;
    pthread_mutex_init(&ahead->mutex, NULL);
    pthread_cond_init(&ahead->room, NULL);
    pthread_cond_init(&ahead->rows, NULL);
    return &ahead->base;
}
