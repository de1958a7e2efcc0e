#define _GNU_SOURCE

#include "pattern.h"

// string.find, string.match and string.gmatch.

/// The place, counted from 0, that an optional argument names; counted from the end when negative.
static size_t start_place(lua_State *L, int argument, size_t length) {
    lua_Integer place = luaL_optinteger(L, argument, 1);
    if (place > 0) return (size_t)place - 1;
    if (place == 0 || place < -(lua_Integer)length) return 0;
    return length - (size_t)-place;
}

static bool is_plain(const lh_matcher *matcher) {
    for (const char *next = matcher->pattern; next < matcher->pattern_end; next++) {
        if (*next != '\0' && strchr("^$*+?.([%-", *next) != NULL) return false;
    }
    return true;
}

static int find_plain(const lh_matcher *matcher, const char *place) {
    size_t length = (size_t)(matcher->pattern_end - matcher->pattern);
    const char *found = memmem(place, (size_t)(matcher->subject_end - place), matcher->pattern, length);
    if (found == NULL) {
        lua_pushnil(matcher->L);
        return 1;
    }
    lua_pushinteger(matcher->L, found - matcher->subject + 1);
    lua_pushinteger(matcher->L, found - matcher->subject + (lua_Integer)length);
    return 2;
}

/// Looks for the first match from a place on; moves the place to its start.
static const char *search(lh_matcher *matcher, const char **place) {
    bool anchored = *matcher->pattern == '^' && matcher->pattern < matcher->pattern_end;
    if (anchored) {
        matcher->pattern++;
        return lh_match_at(matcher, *place);
    }
    for (;; (*place)++) {
        *place = lh_next_candidate(matcher, *place);
        const char *end = lh_match_at(matcher, *place);
        if (end != NULL || *place == matcher->subject_end) return end;
    }
}

static int find_or_match(lua_State *L, bool finds) {
    lh_matcher matcher;
    lh_matcher_start(L, &matcher);
    size_t length = (size_t)(matcher.subject_end - matcher.subject);
    size_t start = start_place(L, 3, length);
    if (start > length) {
        lua_pushnil(L);
        return 1;
    }
    const char *place = matcher.subject + start;
    if (finds && (lua_toboolean(L, 4) || is_plain(&matcher))) return find_plain(&matcher, place);
    const char *end = search(&matcher, &place);
    if (end == NULL) {
        lua_pushnil(L);
        return 1;
    }
    if (!finds) return lh_push_captures(&matcher, place, end);
    lua_pushinteger(L, place - matcher.subject + 1);
    lua_pushinteger(L, end - matcher.subject);
    return lh_push_captures(&matcher, NULL, NULL) + 2;
}

int lh_find(lua_State *L) { return find_or_match(L, true); }

int lh_match(lua_State *L) { return find_or_match(L, false); }

typedef struct {
    lh_matcher matcher;
    const char *next;
    const char *last_end;
} match_iterator;

// Upvalues 1 and 2 keep the subject and the pattern, upvalue 3 is the iterator.
static int next_match(lua_State *L) {
    match_iterator *iterator = lua_touserdata(L, lua_upvalueindex(3));
    lh_matcher *matcher = &iterator->matcher;
    matcher->L = L;
    for (const char *place = iterator->next; place <= matcher->subject_end; place++) {
        place = lh_next_candidate(matcher, place);
        const char *end = lh_match_at(matcher, place);
        // An empty match right after another would be found again and again.
        if (end == NULL || end == iterator->last_end) continue;
        iterator->next = iterator->last_end = end;
        return lh_push_captures(matcher, place, end);
    }
    return 0;
}

int lh_gmatch(lua_State *L) {
    lh_matcher matcher;
    lh_matcher_start(L, &matcher);
    size_t length = (size_t)(matcher.subject_end - matcher.subject);
    size_t start = start_place(L, 3, length);
    lua_settop(L, 2);
    match_iterator *iterator = lua_newuserdatauv(L, sizeof *iterator, 0);
    iterator->matcher = matcher;
    // One past the end finds nothing at all.
    iterator->next = matcher.subject + (start > length ? length + 1 : start);
    iterator->last_end = NULL;
    lua_pushcclosure(L, next_match, 3);
    return 1;
}
