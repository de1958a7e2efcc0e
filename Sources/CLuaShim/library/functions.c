#include "library.h"

const luaL_Reg lh_base_functions[] = {
    {"pcall", lh_pcall},
    {"xpcall", lh_xpcall},
    {"tostring", lh_tostring_function},
    {NULL, NULL},
};

const luaL_Reg lh_string_functions[] = {
    {"find", lh_find},
    {"match", lh_match},
    {"gmatch", lh_gmatch},
    {"gsub", lh_gsub},
    {"rep", lh_rep},
    {NULL, NULL},
};

const luaL_Reg lh_table_functions[] = {
    {"concat", lh_concat},
    {"insert", lh_insert},
    {"remove", lh_remove},
    {"move", lh_move},
    {"unpack", lh_unpack},
    {"sort", lh_sort},
    {NULL, NULL},
};
