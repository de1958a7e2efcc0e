#ifndef LH_REPORT_H
#define LH_REPORT_H

#include "lh_state.h"

#pragma clang assume_nonnull begin

/// From now on a signal makes this process write "file:line" of the innermost Lua code and a newline to a descriptor;
/// only a newline when none runs. Where plain Lua code runs, a second line follows, which is exact to the instruction:
/// the last line counts. For a process that is about to be killed. False when the system refuses.
bool lh_report_position(int32_t signal, int32_t descriptor);

#pragma clang assume_nonnull end

#endif
