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
    STACK_SIZE = 1 << 20,
    /// Texts of one column that are told by numbers, and how often others may come before the column is given up.
    KNOWN_TEXTS = 64,
    KNOWN_SLOTS = 128,
    STRANGE_TEXTS = 512,
    LONGEST_KNOWN_TEXT = 128
};

/// Texts that come often in a column. Their memory stays where it is for as long as the source is open.
typedef struct {
    struct {
        char *text;
        size_t length;
        uint32_t number;
    } slots[KNOWN_SLOTS];
    size_t count;
    /// How many texts have come that are not among them.
    size_t strange;
} known_texts;

/// Memory for texts, which stays where it is.
typedef struct text_chunk {
    struct text_chunk *previous;
    size_t used;
    size_t capacity;
    char bytes[];
} text_chunk;

/// Rows that were read ahead.
typedef struct {
    size_t rows;
    row_cell *cells;
    /// What the texts of its cells lie in, the newest chunk first.
    text_chunk *texts;
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
    /// One for each column, null where nobody takes batches. Only touched by whoever fills.
    known_texts *known;
    /// The columns of which it only matters whether there is a value.
    uint64_t unread;
    uint32_t known_count;
    // Written by the thread before its last batch is handed over.
    char message[512];
} ahead_source;

static void free_chunks(text_chunk *chunk) {
    while (chunk != NULL) {
        text_chunk *previous = chunk->previous;
        free(chunk);
        chunk = previous;
    }
}

/// Lets the memory of texts be used anew. The newest chunk is the largest: in the end it alone has room for all.
static void clear_texts(batch *batch) {
    if (batch->texts == NULL) return;
    free_chunks(batch->texts->previous);
    batch->texts->previous = NULL;
    batch->texts->used = 0;
}

/// Keeps a text.
static bool keep_text(batch *batch, row_cell *cell) {
    text_chunk *chunk = batch->texts;
    if (chunk == NULL || cell->length > chunk->capacity - chunk->used) {
        size_t capacity = ((chunk == NULL ? 0 : chunk->capacity) + cell->length) * 2 + 4096;
        chunk = malloc(sizeof *chunk + capacity);
        if (chunk == NULL) return false;
        *chunk = (text_chunk){.previous = batch->texts, .used = 0, .capacity = capacity};
        batch->texts = chunk;
    }
    if (cell->length > 0) memcpy(chunk->bytes + chunk->used, cell->text, cell->length);
    cell->text = chunk->bytes + chunk->used;
    chunk->used += cell->length;
    return true;
}

static uint64_t hash_text(const char *text, size_t length) {
    uint64_t hash = length * UINT64_C(0x9E3779B97F4A7C15);
    for (size_t index = 0; index < length; index++) {
        hash = (hash ^ (unsigned char)text[index]) * UINT64_C(0x100000001B3);
    }
    return hash ^ hash >> 29;
}

/// Lets a text be told by a number where it comes often in its column. False for one that must be kept as it is.
static bool know_text(ahead_source *ahead, known_texts *known, row_cell *cell) {
    if (known->strange > STRANGE_TEXTS || cell->length > LONGEST_KNOWN_TEXT) return false;
    size_t slot = hash_text(cell->text, cell->length) % KNOWN_SLOTS;
    while (known->slots[slot].text != NULL) {
        if (known->slots[slot].length == cell->length
            && memcmp(known->slots[slot].text, cell->text, cell->length) == 0) {
            cell->text = known->slots[slot].text;
            cell->known_text = known->slots[slot].number;
            return true;
        }
        slot = (slot + 1) % KNOWN_SLOTS;
    }
    known->strange += 1;
    if (known->count == KNOWN_TEXTS) return false;
    char *copy = malloc(cell->length + 1);
    if (copy == NULL) return false;
    memcpy(copy, cell->text, cell->length);
    copy[cell->length] = 0;
    known->slots[slot].text = copy;
    known->slots[slot].length = cell->length;
    known->slots[slot].number = ++ahead->known_count;
    known->count += 1;
    cell->text = copy;
    cell->known_text = ahead->known_count;
    return true;
}

static void note(ahead_source *ahead, const char *message) {
    snprintf(ahead->message, sizeof ahead->message, "%s", message == NULL ? "the rows cannot be read" : message);
}

static void fill(ahead_source *ahead, batch *batch, size_t most) {
    row_source *inner = ahead->inner;
    batch->rows = 0;
    batch->outcome = 1;
    clear_texts(batch);
    while (batch->rows < most) {
        batch->outcome = inner->step(inner);
        if (batch->outcome < 0) note(ahead, inner->error(inner));
        if (batch->outcome <= 0) break;
        row_cell *cells = batch->cells + batch->rows * ahead->columns;
        for (size_t column = 0; column < ahead->columns; column++) {
            row_cell *cell = &cells[column];
            cell->known_text = 0;
            inner->cell(inner, (int)column, cell);
            if (cell->kind == row_cell_text && column < 64 && ahead->unread >> column & 1) {
                cell->text = "";
                cell->length = 0;
            } else if (cell->kind == row_cell_text) {
                bool is_known = ahead->known != NULL && know_text(ahead, &ahead->known[column], cell);
                if (!is_known && !keep_text(batch, cell)) cell->kind = row_cell_error;
            }
            if (cell->kind == row_cell_error) note(ahead, inner->error(inner));
        }
        batch->rows += 1;
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
        fill(ahead, next, ROWS_PER_BATCH);
        row_gate_leave(ahead->gate);
        more = next->outcome > 0;
        pthread_mutex_lock(&ahead->mutex);
        ahead->filled += 1;
        pthread_cond_signal(&ahead->rows);
    }
    pthread_mutex_unlock(&ahead->mutex);
    return NULL;
}

static bool make_room(const ahead_source *ahead, batch *batch) {
    if (batch->cells == NULL) batch->cells = malloc(ROWS_PER_BATCH * ahead->columns * sizeof(row_cell));
    return batch->cells != NULL;
}

/// Starts the thread; where that cannot be, the rows go on in step.
static void start(ahead_source *ahead) {
    for (int index = 0; index < BATCHES; index++) {
        if (!make_room(ahead, &ahead->batches[index])) return;
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

/// Moves to the next batch that the thread has read.
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
    bool is_noted = ahead->has_thread || ahead->known != NULL;
    return is_noted ? ahead->message : ahead->inner->error(ahead->inner);
}

void row_source_ahead_leave_unread(row_source *source, size_t column) {
    if (column < 64) ((ahead_source *)source)->unread |= UINT64_C(1) << column;
}

int row_source_ahead_take(row_source *source, size_t most, int may_read_ahead, row_batch *out) {
    ahead_source *ahead = (ahead_source *)source;
    if (ahead->known == NULL) ahead->known = calloc(ahead->columns, sizeof *ahead->known);
    if (!ahead->has_thread && may_read_ahead && ahead->rows_in_step >= ROWS_IN_STEP) start(ahead);
    batch *next = &ahead->batches[0];
    if (ahead->has_thread) {
        // After an end or an error the thread has nothing more to hand over.
        int stepped = ahead->current == NULL || ahead->current->outcome > 0 ? step_batch(ahead) : ahead->current->outcome;
        if (stepped <= 0) return stepped;
        next = ahead->current;
    } else {
        if (!make_room(ahead, next)) {
            note(ahead, "out of memory while reading rows");
            return -1;
        }
        if (ahead->rows_in_step > 0 && next->outcome <= 0) return next->outcome;
        row_gate_enter(ahead->gate);
        fill(ahead, next, most < ROWS_PER_BATCH ? most : ROWS_PER_BATCH);
        row_gate_leave(ahead->gate);
        // Counted also where there was none, so that a source at its end is never stepped again.
        ahead->rows_in_step += next->rows > 0 ? next->rows : 1;
        if (next->rows == 0) return next->outcome;
    }
    *out = (row_batch){.rows = next->rows, .columns = ahead->columns, .cells = next->cells};
    return 1;
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
        free_chunks(ahead->batches[index].texts);
    }
    for (size_t column = 0; ahead->known != NULL && column < ahead->columns; column++) {
        for (size_t slot = 0; slot < KNOWN_SLOTS; slot++) free(ahead->known[column].slots[slot].text);
    }
    free(ahead->known);
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
