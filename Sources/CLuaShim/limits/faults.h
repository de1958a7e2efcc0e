#ifndef LH_FAULTS_INTERNAL_H
#define LH_FAULTS_INTERNAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "lh_state.h"

/// A failure to come. Lua collects garbage after a refusal and asks once more for the same: that is refused too.
typedef struct {
    uint64_t allocations;
    uint64_t fails_at;
    size_t refused_size;
} lh_fault;

#ifdef LH_FAULT_INJECTION
/// Counts a request, and tells whether it is to fail.
bool lh_fault_is_due(lh_state *state, size_t size);

void lh_count_host_object(int32_t difference);
#else
static inline bool lh_fault_is_due(lh_state *state, size_t size) {
    (void)state;
    (void)size;
    return false;
}

static inline void lh_count_host_object(int32_t difference) { (void)difference; }
#endif

#endif
