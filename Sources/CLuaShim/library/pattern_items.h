#ifndef LH_PATTERN_ITEMS_H
#define LH_PATTERN_ITEMS_H

#include "pattern.h"

// What stands for a single byte in a pattern. In a header, so that the innermost loops of the search contain it.

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
static inline bool in_class(uint8_t byte, uint8_t letter) {
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

static inline const char *end_of_set(lh_matcher *matcher, const char *start) {
    const char *next = start + 1;
    if (*next == '^') next++;
    // A ']' that comes first stands for itself.
    do {
        if (next == matcher->pattern_end) luaL_error(matcher->L, "malformed pattern (missing ']')");
        if (*next++ == '%' && next < matcher->pattern_end) next++;
    } while (*next != ']');
    return next + 1;
}

static inline bool in_set(uint8_t byte, const char *start, const char *end) {
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

static inline bool fits_set(const pattern_item *item, uint8_t byte) {
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

#endif
