#ifndef LH_LIBRARY_H
#define LH_LIBRARY_H

#include "../internal.h"

// Functions of Lua's library that are written anew, because in Lua's own they can run for longer than any deadline,
// catch its error, or show addresses. Results and messages are those of Lua 5.4.

extern const luaL_Reg lh_base_functions[];
extern const luaL_Reg lh_string_functions[];
extern const luaL_Reg lh_table_functions[];
extern const luaL_Reg lh_coroutine_functions[];

// Catching errors.
int lh_pcall(lua_State *L);
int lh_xpcall(lua_State *L);

/// `load` for one environment, which is upvalue 1.
int lh_load_text(lua_State *L);

// Text.
int lh_tostring_function(lua_State *L);
/// Upvalue 1 is Lua's own `string.format`.
int lh_format(lua_State *L);
int lh_find(lua_State *L);
int lh_match(lua_State *L);
int lh_gmatch(lua_State *L);
int lh_gsub(lua_State *L);
int lh_rep(lua_State *L);

// Lists.
int lh_concat(lua_State *L);
int lh_insert(lua_State *L);
int lh_remove(lua_State *L);
int lh_move(lua_State *L);
int lh_unpack(lua_State *L);
int lh_sort(lua_State *L);

/// The length of the list at index 1, which can be read and written.
lua_Integer lh_check_list_length(lua_State *L);

#endif
