#include "CRowSource.h"

#include <pthread.h>
#include <stdlib.h>

struct row_gate {
    pthread_mutex_t mutex;
};

row_gate *row_gate_new(void) {
    row_gate *gate = malloc(sizeof *gate);
    pthread_mutexattr_t attributes;
    if (gate == NULL) return NULL;
    pthread_mutexattr_init(&attributes);
    pthread_mutexattr_settype(&attributes, PTHREAD_MUTEX_RECURSIVE);
    int failed = pthread_mutex_init(&gate->mutex, &attributes);
    pthread_mutexattr_destroy(&attributes);
    if (failed) {
        free(gate);
        return NULL;
    }
    return gate;
}

void row_gate_enter(row_gate *gate) { pthread_mutex_lock(&gate->mutex); }

void row_gate_leave(row_gate *gate) { pthread_mutex_unlock(&gate->mutex); }

void row_gate_free(row_gate *gate) {
    pthread_mutex_destroy(&gate->mutex);
    free(gate);
}
