#ifndef LH_FAULTS_H
#define LH_FAULTS_H

#include "lh_state.h"

#pragma clang assume_nonnull begin

// For tests, and only where this is compiled with LH_FAULT_INJECTION; elsewhere these do nothing and count nothing.

/// Makes the n-th request for more memory from now on fail, once: for Lua as a refusal, for the host as a memory error
/// that the next trampoline raises. 0 for none.
void lh_fail_allocation(lh_state *state, uint64_t n);

/// How many requests for more memory there have been.
uint64_t lh_allocation_count(const lh_state *state);

/// How many contexts of host functions and host objects all interpreters hold.
int64_t lh_live_host_objects(void);

#pragma clang assume_nonnull end

#endif
