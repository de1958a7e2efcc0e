#ifndef CLUASHIM_H
#define CLUASHIM_H

// The C half of LuaHost. Lua reports errors with longjmp, which must never cross a Swift frame, so
// whatever can raise happens here, behind a protected call, and Swift sees status codes.
//
// Two states of mind, kept in `lh_state`:
//   - the host runs (the default): an allocation may pass the memory limit, and is only noted;
//   - Lua runs (inside lh_call): the limit holds, and an allocation beyond it raises a memory error.
// Functions marked "host only" may allocate but not raise, provided that the host runs.

#include "lh_call.h"
#include "lh_deadline.h"
#include "lh_faults.h"
#include "lh_report.h"
#include "lh_rows.h"
#include "lh_sandbox.h"
#include "lh_state.h"
#include "lh_trial.h"
#include "lh_types.h"
#include "lh_watch.h"

#endif
