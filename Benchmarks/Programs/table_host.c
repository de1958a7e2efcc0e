// The check `bench.late` in a host that fills a Lua table for each row, with just the columns that the check reads: the way
// in which most C programs hand rows to Lua. Arguments: the database.

#include <lauxlib.h>
#include <lua.h>
#include <lualib.h>
#include <sqlite3.h>
#include <stdio.h>

static const char check[] =
    "local found = 0\n"
    "function each(task)\n"
    "  if task.status == 'closed' and task.due and task.closed > task.due and task.lead == 'org-30' then\n"
    "    found = found + 1\n"
    "  end\n"
    "end\n"
    "function finish() return found end\n";

static void push_column(lua_State *L, sqlite3_stmt *statement, int column) {
    switch (sqlite3_column_type(statement, column)) {
        case SQLITE_INTEGER: lua_pushinteger(L, sqlite3_column_int64(statement, column)); break;
        case SQLITE_FLOAT: lua_pushnumber(L, sqlite3_column_double(statement, column)); break;
        case SQLITE_NULL: lua_pushnil(L); break;
        default:
            lua_pushlstring(L, (const char *)sqlite3_column_text(statement, column),
                            (size_t)sqlite3_column_bytes(statement, column));
    }
}

int main(int count, char **arguments) {
    sqlite3 *database;
    sqlite3_stmt *statement;
    if (count != 2 || sqlite3_open_v2(arguments[1], &database, SQLITE_OPEN_READONLY, NULL) != SQLITE_OK) return 1;
    if (sqlite3_prepare_v2(database, "SELECT status, due, closed, lead FROM task ORDER BY id", -1, &statement, NULL)) return 1;
    lua_State *L = luaL_newstate();
    luaL_openlibs(L);
    if (luaL_dostring(L, check) != LUA_OK) return 1;
    static const char *names[] = {"status", "due", "closed", "lead"};
    while (sqlite3_step(statement) == SQLITE_ROW) {
        lua_getglobal(L, "each");
        lua_createtable(L, 0, 4);
        for (int column = 0; column < 4; column++) {
            push_column(L, statement, column);
            lua_setfield(L, -2, names[column]);
        }
        if (lua_pcall(L, 1, 0, 0) != LUA_OK) return 1;
    }
    lua_getglobal(L, "finish");
    lua_call(L, 0, 1);
    printf("%lld\n", (long long)lua_tointeger(L, -1));
    lua_close(L);
    sqlite3_finalize(statement);
    sqlite3_close(database);
    return 0;
}
