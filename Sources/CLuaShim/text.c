#include "text.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool make_room(lh_text *text, size_t length) {
    if (text->length + length + 1 <= text->capacity) return true;
    size_t capacity = (text->length + length + 1) * 2;
    char *grown = realloc(text->bytes, capacity);
    if (grown == NULL) return false;
    text->bytes = grown;
    text->capacity = capacity;
    return true;
}

static void append_bytes(lh_text *text, const char *bytes, size_t length) {
    if (!make_room(text, length)) return;
    if (length > 0) memcpy(text->bytes + text->length, bytes, length);
    text->length += length;
    text->bytes[text->length] = '\0';
}

void lh_text_append(lh_text *text, const char *format, ...) {
    char line[1400];
    va_list arguments;
    va_start(arguments, format);
    int written = vsnprintf(line, sizeof line, format, arguments);
    va_end(arguments);
    if (written < 0) return;
    append_bytes(text, line, (size_t)written < sizeof line ? (size_t)written : sizeof line - 1);
}

void lh_text_copy(lh_text *text, const lh_text *other) {
    lh_text_clear(text);
    append_bytes(text, other->bytes, other->length);
}

void lh_text_clear(lh_text *text) {
    text->length = 0;
    if (text->bytes != NULL) text->bytes[0] = '\0';
}

void lh_text_free(lh_text *text) {
    free(text->bytes);
    *text = (lh_text){0};
}
