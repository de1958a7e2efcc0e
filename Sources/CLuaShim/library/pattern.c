#include "pattern.h"

static const char hint[] = "a pattern takes too long on this text; patterns with several '.*', '.+' or '.-' may try "
                           "every way to divide it";

/// As deep as Lua lets a pattern nest.
enum { DEPTH_LIMIT = 200 };

// Classes of bytes, those of the "C" locale.

enum { ALPHA = 1, CONTROL = 2, DIGIT = 4, LOWER = 8, PUNCTUATION = 16, SPACE = 32, UPPER = 64, HEXADECIMAL = 128 };

static const uint8_t class_bits[256] = {
    [0 ... 8] = CONTROL,
    [9 ... 13] = CONTROL | SPACE,
    [14 ... 31] = CONTROL,
    [' '] = SPACE,
    ['!' ... '/'] = PUNCTUATION,
    ['0' ... '9'] = DIGIT | HEXADECIMAL,
    [':' ... '@'] = PUNCTUATION,
    ['A' ... 'F'] = ALPHA | UPPER | HEXADECIMAL,
    ['G' ... 'Z'] = ALPHA | UPPER,
    ['[' ... '`'] = PUNCTUATION,
    ['a' ... 'f'] = ALPHA | LOWER | HEXADECIMAL,
    ['g' ... 'z'] = ALPHA | LOWER,
    ['{' ... '~'] = PUNCTUATION,
    [127] = CONTROL,
};

static const uint8_t bits_of_letter[26] = {
    ['a' - 'a'] = ALPHA,
    ['c' - 'a'] = CONTROL,
    ['d' - 'a'] = DIGIT,
    ['g' - 'a'] = ALPHA | DIGIT | PUNCTUATION,
    ['l' - 'a'] = LOWER,
    ['p' - 'a'] = PUNCTUATION,
    ['s' - 'a'] = SPACE,
    ['u' - 'a'] = UPPER,
    ['w' - 'a'] = ALPHA | DIGIT,
    ['x' - 'a'] = HEXADECIMAL,
};

/// Whether a byte is what a letter after '%' stands for; an upper-case letter stands for all others.
static bool in_class(uint8_t byte, uint8_t letter) {
    if (!(class_bits[letter] & ALPHA)) return byte == letter;
    bool inverted = class_bits[letter] & UPPER;
    uint8_t bits = bits_of_letter[(letter | 0x20) - 'a'];
    if (bits != 0) return ((class_bits[byte] & bits) != 0) != inverted;
    // The byte zero, of which the manual no longer speaks.
    if ((letter | 0x20) == 'z') return (byte == 0) != inverted;
    return byte == letter;
}

// One item of a pattern that stands for a single byte.

typedef enum { ANY, LITERAL, CLASS, SET } item_kind;

typedef struct {
    item_kind kind;
    uint8_t literal;
    /// For a class: which bits, and whether they must be there or not.
    uint8_t bits;
    bool wanted;
    /// The '[' of a set, and what follows the item.
    const char *start;
    const char *end;
} pattern_item;

static const char *end_of_set(lh_matcher *matcher, const char *start) {
    const char *next = start + 1;
    if (*next == '^') next++;
    // A ']' that comes first stands for itself.
    do {
        if (next == matcher->pattern_end) luaL_error(matcher->L, "malformed pattern (missing ']')");
        if (*next++ == '%' && next < matcher->pattern_end) next++;
    } while (*next != ']');
    return next + 1;
}

static bool in_set(uint8_t byte, const char *start, const char *end) {
    const char *last = end - 1;
    const char *next = start + 1;
    bool found = true;
    if (*next == '^') {
        found = false;
        next++;
    }
    while (next < last) {
        if (*next == '%') {
            if (in_class(byte, (uint8_t)next[1])) return found;
            next += 2;
        } else if (next[1] == '-' && next + 2 < last) {
            if ((uint8_t)next[0] <= byte && byte <= (uint8_t)next[2]) return found;
            next += 3;
        } else {
            if ((uint8_t)*next == byte) return found;
            next += 1;
        }
    }
    return !found;
}

static inline void set_class(pattern_item *item, uint8_t letter) {
    uint8_t bits = class_bits[letter] & ALPHA ? bits_of_letter[(letter | 0x20) - 'a'] : 0;
    item->literal = letter;
    item->bits = bits;
    item->wanted = !(class_bits[letter] & UPPER);
    item->kind = bits != 0 ? CLASS : LITERAL;
}

static inline __attribute__((always_inline)) pattern_item read_item(lh_matcher *matcher, const char *start) {
    pattern_item item = {.start = start, .end = start + 1};
    switch (*start) {
        case '.':
            item.kind = ANY;
            break;
        case '[':
            item.kind = SET;
            item.end = end_of_set(matcher, start);
            break;
        case '%':
            if (start + 1 == matcher->pattern_end) luaL_error(matcher->L, "malformed pattern (ends with '%%')");
            item.end = start + 2;
            set_class(&item, (uint8_t)start[1]);
            // The only letter that is neither in the table nor stands for itself.
            if ((start[1] | 0x20) == 'z') item.kind = SET;
            break;
        default:
            item.kind = LITERAL;
            item.literal = (uint8_t)*start;
    }
    return item;
}

static bool fits_set(const pattern_item *item, uint8_t byte) {
    if (*item->start == '%') return in_class(byte, (uint8_t)item->start[1]);
    return in_set(byte, item->start, item->end);
}

static inline bool fits(const lh_matcher *matcher, const pattern_item *item, const char *place) {
    if (place >= matcher->subject_end) return false;
    uint8_t byte = (uint8_t)*place;
    switch (item->kind) {
        case ANY: return true;
        case LITERAL: return item->literal == byte;
        case CLASS: return ((class_bits[byte] & item->bits) != 0) == item->wanted;
        case SET: return fits_set(item, byte);
    }
    return false;
}

// The search

static const char *match(lh_matcher *matcher, const char *place, const char *pattern);

/// Where a run of bytes that fit ends.
static const char *end_of_run(lh_matcher *matcher, const pattern_item *item, const char *place) {
    const char *end = matcher->subject_end;
    switch (item->kind) {
        case ANY: return end;
        case LITERAL:
            while (place < end && (uint8_t)*place == item->literal) place++;
            return place;
        case CLASS:
            while (place < end && ((class_bits[(uint8_t)*place] & item->bits) != 0) == item->wanted) place++;
            return place;
        case SET:
            while (place < end && fits_set(item, (uint8_t)*place)) {
                lh_poll(matcher->L, matcher->state, hint);
                place++;
            }
            return place;
    }
    return place;
}

/// Takes as many as there are, and gives back one after the other until the rest of the pattern matches.
static const char *match_most(lh_matcher *matcher, const char *place, const pattern_item *item) {
    for (const char *last = end_of_run(matcher, item, place); last >= place; last--) {
        const char *end = match(matcher, last, item->end + 1);
        if (end != NULL) return end;
    }
    return NULL;
}

/// Takes one after the other until the rest of the pattern matches.
static const char *match_least(lh_matcher *matcher, const char *place, const pattern_item *item) {
    for (;;) {
        const char *end = match(matcher, place, item->end + 1);
        if (end != NULL) return end;
        if (!fits(matcher, item, place)) return NULL;
        place++;
    }
}

static const char *match_open(lh_matcher *matcher, const char *place, const char *pattern, ptrdiff_t mark) {
    if (matcher->level >= LH_CAPTURE_LIMIT) luaL_error(matcher->L, "too many captures");
    matcher->captures[matcher->level++] = (lh_capture){place, mark};
    const char *end = match(matcher, place, pattern);
    if (end == NULL) matcher->level--;
    return end;
}

static const char *match_close(lh_matcher *matcher, const char *place, const char *pattern) {
    int index = matcher->level - 1;
    while (index >= 0 && matcher->captures[index].length != LH_CAPTURE_OPEN) index--;
    if (index < 0) luaL_error(matcher->L, "invalid pattern capture");
    lh_capture *capture = &matcher->captures[index];
    capture->length = place - capture->start;
    const char *end = match(matcher, place, pattern);
    if (end == NULL) capture->length = LH_CAPTURE_OPEN;
    return end;
}

/// %1 to %9: the end of the same bytes again.
static const char *match_capture(lh_matcher *matcher, const char *place, char digit) {
    int index = digit - '1';
    if (index < 0 || index >= matcher->level || matcher->captures[index].length == LH_CAPTURE_OPEN) {
        luaL_error(matcher->L, "invalid capture index %%%d", index + 1);
    }
    const lh_capture *capture = &matcher->captures[index];
    if (capture->length < 0 || matcher->subject_end - place < capture->length) return NULL;
    return memcmp(capture->start, place, (size_t)capture->length) == 0 ? place + capture->length : NULL;
}

/// %bxy: the end of a passage in which x and y are balanced.
static const char *match_balance(lh_matcher *matcher, const char *place, const char *pair) {
    if (matcher->pattern_end - pair < 2) luaL_error(matcher->L, "malformed pattern (missing arguments to '%%b')");
    if (place >= matcher->subject_end || *place != pair[0]) return NULL;
    size_t open = 1;
    for (place++; place < matcher->subject_end; place++) {
        if (*place == pair[1]) {
            if (--open == 0) return place + 1;
        } else if (*place == pair[0]) {
            open += 1;
        }
    }
    return NULL;
}

/// %f[set]: whether the set begins here. The ends of the subject count as the byte zero. Sets the end of the item.
static bool at_frontier(lh_matcher *matcher, const char *place, const char *set, const char **end) {
    if (*set != '[') luaL_error(matcher->L, "missing '[' after '%%f' in pattern");
    *end = end_of_set(matcher, set);
    uint8_t before = place == matcher->subject ? 0 : (uint8_t)place[-1];
    uint8_t here = place == matcher->subject_end ? 0 : (uint8_t)*place;
    return !in_set(before, set, *end) && in_set(here, set, *end);
}

/// What begins with '%' and is more than a class: 1 and both places moved on if it matches, 0 if not, -1 for a class.
static int match_special(lh_matcher *matcher, const char **place, const char **pattern) {
    const char *after = *pattern + 2;
    switch ((*pattern)[1]) {
        case 'b':
            *place = match_balance(matcher, *place, after);
            *pattern = after + 2;
            return *place != NULL;
        case 'f':
            return at_frontier(matcher, *place, after, pattern);
        case '0': case '1': case '2': case '3': case '4': case '5': case '6': case '7': case '8': case '9':
            *place = match_capture(matcher, *place, (*pattern)[1]);
            *pattern = after;
            return *place != NULL;
        default:
            return -1;
    }
}

static const char *match_items(lh_matcher *matcher, const char *place, const char *pattern) {
    for (;;) {
        lh_poll(matcher->L, matcher->state, hint);
        if (pattern == matcher->pattern_end) return place;
        if (*pattern == '(') {
            if (pattern[1] == ')') return match_open(matcher, place, pattern + 2, LH_CAPTURE_PLACE);
            return match_open(matcher, place, pattern + 1, LH_CAPTURE_OPEN);
        }
        if (*pattern == ')') return match_close(matcher, place, pattern + 1);
        if (*pattern == '$' && pattern + 1 == matcher->pattern_end) return place == matcher->subject_end ? place : NULL;
        if (*pattern == '%') {
            int matched = match_special(matcher, &place, &pattern);
            if (matched == 0) return NULL;
            if (matched > 0) continue;
        }
        pattern_item item = read_item(matcher, pattern);
        bool here = fits(matcher, &item, place);
        char repetition = *item.end;
        if (repetition == '*' || repetition == '?' || repetition == '-') {
            if (here && repetition == '*') return match_most(matcher, place, &item);
            if (here && repetition == '-') return match_least(matcher, place, &item);
            if (here) {
                const char *end = match(matcher, place + 1, item.end + 1);
                if (end != NULL) return end;
            }
            pattern = item.end + 1;
            continue;
        }
        if (!here) return NULL;
        if (repetition == '+') return match_most(matcher, place + 1, &item);
        place++;
        pattern = item.end;
    }
}

static const char *match(lh_matcher *matcher, const char *place, const char *pattern) {
    if (matcher->depth-- == 0) luaL_error(matcher->L, "pattern too complex");
    const char *end = match_items(matcher, place, pattern);
    matcher->depth++;
    return end;
}

void lh_matcher_start(lua_State *L, lh_matcher *matcher) {
    size_t length = 0;
    matcher->L = L;
    matcher->state = lh_state_of(L);
    matcher->subject = luaL_checklstring(L, 1, &length);
    matcher->subject_end = matcher->subject + length;
    matcher->pattern = luaL_checklstring(L, 2, &length);
    matcher->pattern_end = matcher->pattern + length;
}

const char *lh_match_at(lh_matcher *matcher, const char *place) {
    matcher->level = 0;
    matcher->depth = DEPTH_LIMIT;
    return match(matcher, place, matcher->pattern);
}

static bool is_special(char byte) {
    switch (byte) {
        case '^': case '$': case '*': case '+': case '?': case '.': case '(': case ')': case '[': case '%': case '-':
            return true;
        default:
            return false;
    }
}

const char *lh_next_candidate(const lh_matcher *matcher, const char *place) {
    const char *pattern = matcher->pattern;
    if (place == matcher->subject_end || pattern == matcher->pattern_end) return place;
    // Only a byte that stands for itself and must be there tells where to look.
    if (is_special(pattern[0]) || pattern[1] == '*' || pattern[1] == '?' || pattern[1] == '-') return place;
    const char *found = memchr(place, pattern[0], (size_t)(matcher->subject_end - place));
    return found == NULL ? matcher->subject_end : found;
}

void lh_push_capture(lh_matcher *matcher, int index, const char *start, const char *end) {
    lua_State *L = matcher->L;
    if (index >= matcher->level) {
        if (index != 0) luaL_error(L, "invalid capture index %%%d", index + 1);
        lua_pushlstring(L, start, (size_t)(end - start));
        return;
    }
    const lh_capture *capture = &matcher->captures[index];
    if (capture->length == LH_CAPTURE_OPEN) luaL_error(L, "unfinished capture");
    if (capture->length == LH_CAPTURE_PLACE) {
        lua_pushinteger(L, capture->start - matcher->subject + 1);
    } else {
        lua_pushlstring(L, capture->start, (size_t)capture->length);
    }
}

int lh_push_captures(lh_matcher *matcher, const char *start, const char *end) {
    int count = matcher->level == 0 && start != NULL ? 1 : matcher->level;
    luaL_checkstack(matcher->L, count, "too many captures");
    for (int index = 0; index < count; index++) lh_push_capture(matcher, index, start, end);
    return count;
}
