#include "pattern.h"

// string.gsub, and string.rep as the other function that builds a long text.

/// Adds a replacement text, in which '%' and a digit stand for a capture.
static void add_text(lh_matcher *matcher, luaL_Buffer *buffer, const char *start, const char *end) {
    lua_State *L = matcher->L;
    size_t length = 0;
    const char *next = lua_tolstring(L, 3, &length);
    const char *text_end = next + length;
    for (;;) {
        const char *percent = memchr(next, '%', (size_t)(text_end - next));
        luaL_addlstring(buffer, next, (size_t)((percent == NULL ? text_end : percent) - next));
        if (percent == NULL) return;
        // The byte after the last one is a zero.
        char mark = percent[1];
        if (mark == '%') {
            luaL_addchar(buffer, '%');
        } else if (mark == '0') {
            luaL_addlstring(buffer, start, (size_t)(end - start));
        } else if (mark >= '1' && mark <= '9') {
            lh_push_capture(matcher, mark - '1', start, end);
            luaL_addvalue(buffer);
        } else {
            luaL_error(L, "invalid use of '%%' in replacement string");
        }
        next = percent + 2;
    }
}

/// Pushes what a table or a function gives for a match.
static void push_replacement(lh_matcher *matcher, int type, const char *start, const char *end) {
    lua_State *L = matcher->L;
    if (type == LUA_TFUNCTION) {
        lua_pushvalue(L, 3);
        lua_call(L, lh_push_captures(matcher, start, end), 1);
    } else {
        lh_push_capture(matcher, 0, start, end);
        lua_gettable(L, 3);
    }
}

/// Adds what a match is replaced by. False when it stays as it is.
static bool add_replacement(lh_matcher *matcher, luaL_Buffer *buffer, int type, const char *start, const char *end) {
    lua_State *L = matcher->L;
    if (type != LUA_TFUNCTION && type != LUA_TTABLE) {
        add_text(matcher, buffer, start, end);
        return true;
    }
    push_replacement(matcher, type, start, end);
    if (!lua_toboolean(L, -1)) {
        lua_pop(L, 1);
        luaL_addlstring(buffer, start, (size_t)(end - start));
        return false;
    }
    if (!lua_isstring(L, -1)) luaL_error(L, "invalid replacement value (a %s)", luaL_typename(L, -1));
    luaL_addvalue(buffer);
    return true;
}

int lh_gsub(lua_State *L) {
    lh_matcher matcher;
    lh_matcher_start(L, &matcher);
    int type = lua_type(L, 3);
    lua_Integer limit = luaL_optinteger(L, 4, matcher.subject_end - matcher.subject + 1);
    luaL_argexpected(L, type == LUA_TNUMBER || type == LUA_TSTRING || type == LUA_TFUNCTION || type == LUA_TTABLE, 3,
                     "string/function/table");
    bool anchored = *matcher.pattern == '^' && matcher.pattern < matcher.pattern_end;
    if (anchored) matcher.pattern++;
    luaL_Buffer buffer;
    luaL_buffinit(L, &buffer);
    const char *place = matcher.subject;
    const char *copied = place;
    const char *last_end = NULL;
    lua_Integer count = 0;
    bool changed = false;
    while (count < limit) {
        if (!anchored) place = lh_next_candidate(&matcher, place);
        const char *end = lh_match_at(&matcher, place);
        if (end != NULL && end != last_end) {
            count += 1;
            luaL_addlstring(&buffer, copied, (size_t)(place - copied));
            changed |= add_replacement(&matcher, &buffer, type, place, end);
            place = copied = last_end = end;
        } else if (place < matcher.subject_end) {
            place++;
        } else {
            break;
        }
        if (anchored) break;
    }
    if (changed) {
        luaL_addlstring(&buffer, copied, (size_t)(matcher.subject_end - copied));
        luaL_pushresult(&buffer);
    } else {
        lua_pushvalue(L, 1);
    }
    lua_pushinteger(L, count);
    return 2;
}

/// Fills `size` bytes with repetitions of the `unit` first ones, which are there already.
static void repeat(char *start, size_t unit, size_t size) {
    for (size_t filled = unit; filled < size;) {
        size_t next = filled < size - filled ? filled : size - filled;
        memcpy(start + filled, start, next);
        filled += next;
    }
}

int lh_rep(lua_State *L) {
    size_t length = 0;
    size_t separator_length = 0;
    const char *text = luaL_checklstring(L, 1, &length);
    lua_Integer count = luaL_checkinteger(L, 2);
    const char *separator = luaL_optlstring(L, 3, "", &separator_length);
    if (count <= 0) {
        lua_pushliteral(L, "");
        return 1;
    }
    size_t unit = length + separator_length;
    // As Lua has it, although longer strings could be.
    if (unit > (size_t)INT32_MAX / (lua_Unsigned)count) return luaL_error(L, "resulting string too large");
    size_t size = (size_t)count * unit - separator_length;
    luaL_Buffer buffer;
    char *start = luaL_buffinitsize(L, &buffer, size);
    memcpy(start, text, length);
    if (size > length) {
        memcpy(start + length, separator, separator_length);
        repeat(start, unit, size);
    }
    luaL_pushresultsize(&buffer, size);
    return 1;
}
