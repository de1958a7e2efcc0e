#include <stdarg.h>
#include <stdio.h>

#include "internal.h"

// What is known of an error is written into memory of the host, not of Lua: the handler must work
// when Lua has no memory or no stack left, and must leave the error value as it is.

enum { FIRST_FRAMES = 16, LAST_FRAMES = 8 };

static void append(lh_text *text, const char *format, ...) __attribute__((format(printf, 2, 3)));

static void append(lh_text *text, const char *format, ...) {
    char line[1400];
    va_list arguments;
    va_start(arguments, format);
    int written = vsnprintf(line, sizeof line, format, arguments);
    va_end(arguments);
    if (written < 0) return;
    size_t length = (size_t)written < sizeof line ? (size_t)written : sizeof line - 1;
    if (text->length + length + 1 > text->capacity) {
        size_t capacity = (text->length + length + 1) * 2;
        char *grown = realloc(text->bytes, capacity);
        if (grown == NULL) return;
        text->bytes = grown;
        text->capacity = capacity;
    }
    memcpy(text->bytes + text->length, line, length);
    text->length += length;
    text->bytes[text->length] = '\0';
}

static const char *file_of(const lua_Debug *activation) {
    const char *source = activation->source;
    return source[0] == '@' || source[0] == '=' ? source + 1 : activation->short_src;
}

/// The length of a "short_src:digits: " prefix, 0 when the message has none.
static size_t position_prefix(const char *message, const char *short_src, int *line) {
    size_t name = strlen(short_src);
    if (strncmp(message, short_src, name) != 0 || message[name] != ':') return 0;
    const char *digits = message + name + 1;
    size_t count = 0;
    int number = 0;
    while (digits[count] >= '0' && digits[count] <= '9' && count < 9) {
        number = number * 10 + (digits[count] - '0');
        count++;
    }
    if (count == 0 || digits[count] != ':' || digits[count + 1] != ' ') return 0;
    *line = number;
    return name + 1 + count + 2;
}

static void append_frame(lh_text *text, lua_State *L, lua_Debug *activation) {
    lua_getinfo(L, "n", activation);
    if (text->length > 0) append(text, "\n");
    append(text, "%s:%d: ", file_of(activation), activation->currentline);
    if (strcmp(activation->what, "main") == 0) {
        append(text, "in main chunk");
    } else if (activation->name != NULL && strcmp(activation->namewhat, "metamethod") == 0) {
        append(text, "in metamethod '%s'", activation->name);
    } else if (activation->name != NULL && strcmp(activation->namewhat, "for iterator") != 0) {
        append(text, "in function '%s'", activation->name);
    } else {
        append(text, "in function <%s:%d>", file_of(activation), activation->linedefined);
    }
}

static int stack_depth(lua_State *L) {
    lua_Debug activation;
    int low = 1;
    int high = 1;
    while (lua_getstack(L, high, &activation)) {
        low = high;
        high *= 2;
    }
    while (low < high) {
        int middle = (low + high) / 2;
        if (lua_getstack(L, middle, &activation)) low = middle + 1; else high = middle;
    }
    return high;
}

int lh_message_handler(lua_State *L) {
    lh_state *state = lh_state_of(L);
    lh_failure *failure = &state->failure;
    state->traceback.length = 0;
    const char *message = lua_type(L, 1) == LUA_TSTRING ? lua_tostring(L, 1) : NULL;

    int depth = stack_depth(L);
    for (int level = 0; level < depth; level++) {
        if (level == FIRST_FRAMES && depth > FIRST_FRAMES + LAST_FRAMES) {
            level = depth - LAST_FRAMES;
            append(&state->traceback, "\n...");
        }
        lua_Debug activation;
        if (!lua_getstack(L, level, &activation)) break;
        lua_getinfo(L, "Sl", &activation);
        // Frames of C are the host's: they tell the author of a script nothing.
        if (activation.currentline <= 0) continue;
        append_frame(&state->traceback, L, &activation);

        int line = activation.currentline;
        size_t prefix = 0;
        if (message != NULL && failure->prefix_length == 0) {
            prefix = position_prefix(message, activation.short_src, &line);
        }
        if (failure->line != 0 && prefix == 0) continue;
        snprintf(failure->file, sizeof failure->file, "%s", file_of(&activation));
        failure->line = line;
        failure->prefix_length = prefix;
    }
    return 1;
}
