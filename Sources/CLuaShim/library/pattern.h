#ifndef LH_PATTERN_H
#define LH_PATTERN_H

#include "library.h"

// Lua's patterns, as the reference manual describes them in §6.4.1.

/// Marks of a capture that has no length: it is not closed yet, or it is only a place.
enum { LH_CAPTURE_OPEN = -1, LH_CAPTURE_PLACE = -2 };

/// How many captures Lua lets a pattern have.
enum { LH_CAPTURE_LIMIT = 32 };

typedef struct {
    const char *start;
    ptrdiff_t length;
} lh_capture;

typedef struct {
    lua_State *L;
    lh_state *state;
    const char *subject;
    const char *subject_end;
    const char *pattern;
    const char *pattern_end;
    /// How much deeper the search may nest.
    int depth;
    /// How many captures there are.
    int level;
    lh_capture captures[LH_CAPTURE_LIMIT];
} lh_matcher;

/// Prepares to look for the pattern at stack index 2 in the subject at index 1.
void lh_matcher_start(lua_State *L, lh_matcher *matcher);

/// Tries the pattern at one place: the end of the match, or null.
const char *lh_match_at(lh_matcher *matcher, const char *place);

/// The first place from `place` on at which the pattern could match. The end of the subject is always one.
const char *lh_next_candidate(const lh_matcher *matcher, const char *place);

/// Pushes the captures of a match; the whole match when there are none and `start` is not null. Returns how many.
int lh_push_captures(lh_matcher *matcher, const char *start, const char *end);

/// Pushes one capture, counted from 0. Without any, number 0 is the whole match.
void lh_push_capture(lh_matcher *matcher, int index, const char *start, const char *end);

#endif
