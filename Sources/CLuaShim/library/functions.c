#include "library.h"

const luaL_Reg lh_base_functions[] = {
    {"pcall", lh_pcall},
    {"xpcall", lh_xpcall},
    {"tostring", lh_tostring_function},
    {NULL, NULL},
};

const luaL_Reg lh_string_functions[] = {
    {NULL, NULL},
};

const luaL_Reg lh_table_functions[] = {
    {NULL, NULL},
};
