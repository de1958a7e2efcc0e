#ifndef LH_TRIAL_H
#define LH_TRIAL_H

#include "lh_rows.h"

#pragma clang assume_nonnull begin

/// A reading of a Lua function `f(record, context)` by which C can tell of a row in memory that the function does nothing on
/// it, without calling it.
///
/// Most functions that look at records begin by reading fields, comparing them and returning. As long as a function does
/// only that, a trial does it as Lua would, on the cells of the row. Where the function goes on to anything else (a call, a
/// table, an operator of the host's, what would be an error), the trial knows no answer and the function is called: nothing
/// has happened yet that anyone could notice.
typedef struct lh_trial lh_trial;

/// A member of the context that the host would see read. A trial may compare fields of the record with it, and notes which.
typedef struct {
    const char *member;
    const lh_value_type *type;
    int64_t value;
} lh_pivot;

/// Reads the function at an index; null where a trial would never know an answer, or memory is short. Host only.
lh_trial *_Nullable lh_trial_new(lua_State *L, int32_t function, const lh_record_type *type, const lh_pivot *_Nullable pivot);

/// The fields that were compared with the pivot on rows of which the trial knew the answer, perhaps some more.
lh_field_set lh_trial_compared(const lh_trial *trial);

/// On how many rows it was tried, and on how many of them it knew no answer.
void lh_trial_count(const lh_trial *trial, int64_t *tried, int64_t *unknown);

void lh_trial_free(lh_trial *trial);

#pragma clang assume_nonnull end

#endif
