#include "CPlainHost.h"

#include <lauxlib.h>
#include <lua.h>
#include <lualib.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    int64_t identity;
    int64_t points;
    double weight;
    const char *title;
    size_t title_length;
} task;

struct plain_host {
    lua_State *L;
    /// A row in the host's memory, as a store would hold it.
    task row;
    int record;
    int add;
    int size;
};

enum { FIELD_IDENTITY = 1, FIELD_POINTS, FIELD_WEIGHT, FIELD_TITLE };

// Upvalue 1 maps a key to its number.
static int task_index(lua_State *L) {
    const task *record = *(const task **)lua_touserdata(L, 1);
    lua_pushvalue(L, 2);
    lua_rawget(L, lua_upvalueindex(1));
    switch (lua_tointeger(L, -1)) {
        case FIELD_IDENTITY: lua_pushinteger(L, record->identity); return 1;
        case FIELD_POINTS: lua_pushinteger(L, record->points); return 1;
        case FIELD_WEIGHT: lua_pushnumber(L, record->weight); return 1;
        case FIELD_TITLE: lua_pushlstring(L, record->title, record->title_length); return 1;
        default: return luaL_error(L, "no such field");
    }
}

static int host_add(lua_State *L) {
    lua_pushinteger(L, luaL_checkinteger(L, 1) + luaL_checkinteger(L, 2));
    return 1;
}

static int host_size(lua_State *L) {
    size_t length = 0;
    luaL_checklstring(L, 1, &length);
    lua_pushinteger(L, (lua_Integer)length);
    return 1;
}

static void set_number(lua_State *L, const char *key, int number) {
    lua_pushinteger(L, number);
    lua_setfield(L, -2, key);
}

plain_host *plain_host_new(void) {
    plain_host *host = malloc(sizeof *host);
    if (host == NULL) return NULL;
    lua_State *L = luaL_newstate();
    if (L == NULL) {
        free(host);
        return NULL;
    }
    luaL_openlibs(L);
    host->L = L;

    host->row = (task){1, 3, 0.5, "A task with a title", strlen("A task with a title")};
    *(const task **)lua_newuserdatauv(L, sizeof(task *), 0) = &host->row;
    lua_newtable(L);
    lua_newtable(L);
    set_number(L, "id", FIELD_IDENTITY);
    set_number(L, "points", FIELD_POINTS);
    set_number(L, "weight", FIELD_WEIGHT);
    set_number(L, "title", FIELD_TITLE);
    lua_pushcclosure(L, task_index, 1);
    lua_setfield(L, -2, "__index");
    lua_setmetatable(L, -2);
    host->record = luaL_ref(L, LUA_REGISTRYINDEX);
    lua_pushcfunction(L, host_add);
    host->add = luaL_ref(L, LUA_REGISTRYINDEX);
    lua_pushcfunction(L, host_size);
    host->size = luaL_ref(L, LUA_REGISTRYINDEX);
    return host;
}

void plain_host_close(plain_host *host) {
    lua_close(host->L);
    free(host);
}

int32_t plain_host_load(plain_host *host, const char *source) {
    if (luaL_loadstring(host->L, source) != LUA_OK || lua_pcall(host->L, 0, 1, 0) != LUA_OK) return -1;
    return luaL_ref(host->L, LUA_REGISTRYINDEX);
}

_Bool plain_host_run(plain_host *host, int32_t function, int64_t count) {
    lua_State *L = host->L;
    lua_rawgeti(L, LUA_REGISTRYINDEX, function);
    lua_rawgeti(L, LUA_REGISTRYINDEX, host->record);
    lua_rawgeti(L, LUA_REGISTRYINDEX, host->add);
    lua_rawgeti(L, LUA_REGISTRYINDEX, host->size);
    lua_pushinteger(L, count);
    int status = lua_pcall(L, 4, 0, 0);
    lua_settop(L, 0);
    return status == LUA_OK;
}
