#ifndef LH_SANDBOX_H
#define LH_SANDBOX_H

#include "lh_state.h"

#pragma clang assume_nonnull begin

/// Opens the allowed libraries behind read-only tables. Once for a state; a status as lh_call gives.
int32_t lh_open_libraries(lua_State *L);

/// Pushes a new table of globals: the allowed functions and libraries, `load` bound to this table,
/// and a `math` of its own whose random numbers start from `seed`. A status as lh_call gives.
int32_t lh_new_environment(lua_State *L, int64_t seed);

/// Makes reading an undefined name in the environment at `index` call the function on the top with
/// (environment, name); pops it, and hides the metatable. Host only.
void lh_set_undefined_handler(lua_State *L, int32_t index);

#pragma clang assume_nonnull end

#endif
