#ifndef LH_TEXT_H
#define LH_TEXT_H

#include <stdbool.h>
#include <stddef.h>

/// Text that grows in the memory of the host, not of Lua: it can be written when Lua has no memory left.
typedef struct {
    char *bytes;
    size_t length;
    size_t capacity;
} lh_text;

/// Appends a line of at most 1400 bytes. Without memory the text stays as it is.
void lh_text_append(lh_text *text, const char *format, ...) __attribute__((format(printf, 2, 3)));

/// Makes `text` the same as `other`.
void lh_text_copy(lh_text *text, const lh_text *other);

void lh_text_clear(lh_text *text);

void lh_text_free(lh_text *text);

/// Never null.
static inline const char *lh_text_start(const lh_text *text) { return text->bytes == NULL ? "" : text->bytes; }

#endif
