#include "../internal.h"

#ifdef LH_FAULT_INJECTION

static _Atomic int64_t live_host_objects;

void lh_count_host_object(int32_t difference) {
    atomic_fetch_add_explicit(&live_host_objects, difference, memory_order_relaxed);
}

int64_t lh_live_host_objects(void) { return atomic_load_explicit(&live_host_objects, memory_order_relaxed); }

bool lh_fault_is_due(lh_state *state, size_t size) {
    lh_fault *fault = &state->fault;
    fault->allocations += 1;
    if (fault->fails_at != 0 && fault->allocations == fault->fails_at) {
        fault->fails_at = 0;
        fault->refused_size = state->in_host ? 0 : size;
        return true;
    }
    bool again = fault->refused_size == size && fault->refused_size != 0;
    fault->refused_size = 0;
    return again;
}

void lh_fail_allocation(lh_state *state, uint64_t n) {
    state->fault.fails_at = n == 0 ? 0 : state->fault.allocations + n;
    state->fault.refused_size = 0;
    lh_attend(state, LH_ATTENTION_REFUSED);
}

uint64_t lh_allocation_count(const lh_state *state) { return state->fault.allocations; }

#else

int64_t lh_live_host_objects(void) { return 0; }

void lh_fail_allocation(lh_state *state, uint64_t n) {
    (void)state;
    (void)n;
}

uint64_t lh_allocation_count(const lh_state *state) {
    (void)state;
    return 0;
}

#endif
