#include <limits.h>
#include <stdio.h>

#include "internal.h"

// What is known of an error is written into memory of the host, not of Lua: the handler must work
// when Lua has no memory or no stack left, and must leave the error value as it is.

enum { FIRST_FRAMES = 16, LAST_FRAMES = 8 };

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
    if (text->length > 0) lh_text_append(text, "\n");
    lh_text_append(text, "%s:%d: ", file_of(activation), activation->currentline);
    if (strcmp(activation->what, "main") == 0) {
        lh_text_append(text, "in main chunk");
    } else if (activation->name != NULL && strcmp(activation->namewhat, "metamethod") == 0) {
        lh_text_append(text, "in metamethod '%s'", activation->name);
    } else if (activation->name != NULL && strcmp(activation->namewhat, "for iterator") != 0) {
        lh_text_append(text, "in function '%s'", activation->name);
    } else {
        lh_text_append(text, "in function <%s:%d>", file_of(activation), activation->linedefined);
    }
}

/// How many frames there are; `most` when there are as many or more.
static int stack_depth(lua_State *L, int most) {
    lua_Debug activation;
    int low = 1;
    int high = 1;
    while (lua_getstack(L, high, &activation)) {
        low = high;
        high *= 2;
        if (high >= most) return most;
    }
    while (low < high) {
        int middle = (low + high) / 2;
        if (lua_getstack(L, middle, &activation)) low = middle + 1; else high = middle;
    }
    return high;
}

/// Goes over the Lua frames of a coroutine, innermost first; of a deep stack only over both ends.
typedef struct {
    lua_State *L;
    int depth;
    /// Where the counting of frames ends, and with it what is known of the outermost ones.
    int most;
    int level;
    lua_Debug activation;
} frame_walk;

static frame_walk walk_frames(lua_State *L, int most) {
    return (frame_walk){.L = L, .depth = stack_depth(L, most), .most = most};
}

/// Moves on to the next frame and writes it down.
static bool append_next_frame(frame_walk *walk, lh_text *text) {
    while (walk->level < walk->depth) {
        if (walk->level == FIRST_FRAMES && walk->depth > FIRST_FRAMES + LAST_FRAMES) {
            lh_text_append(text, "\n...");
            if (walk->depth == walk->most) return false;
            walk->level = walk->depth - LAST_FRAMES;
        }
        if (!lua_getstack(walk->L, walk->level++, &walk->activation)) return false;
        lua_getinfo(walk->L, "Sl", &walk->activation);
        // Frames of C are the host's: they tell the author of a script nothing.
        if (walk->activation.currentline <= 0) continue;
        append_frame(text, walk->L, &walk->activation);
        return true;
    }
    return false;
}

void lh_append_frames(lh_text *text, lua_State *L) {
    // Whoever waits for the end of code that is late has no time for the whole of a deep recursion.
    frame_walk walk = walk_frames(L, 1 << 14);
    while (append_next_frame(&walk, text)) {}
}

int lh_message_handler(lua_State *L) {
    lh_state *state = lh_state_of(L);
    // Whatever ends the call now, ends it because of the deadline.
    if (lh_deadline_passed(L)) return 1;
    lh_failure *failure = &state->failure;
    lh_text_clear(&state->traceback);
    // Of several errors, such as one while variables are closed after another, the last one comes out.
    failure->file[0] = '\0';
    failure->line = 0;
    failure->prefix_length = 0;
    const char *message = lua_type(L, 1) == LUA_TSTRING ? lua_tostring(L, 1) : NULL;
    frame_walk walk = walk_frames(L, INT_MAX / 4);
    while (append_next_frame(&walk, &state->traceback)) {
        int line = walk.activation.currentline;
        size_t prefix = 0;
        if (message != NULL && failure->prefix_length == 0) {
            prefix = position_prefix(message, walk.activation.short_src, &line);
        }
        if (failure->line != 0 && prefix == 0) continue;
        snprintf(failure->file, sizeof failure->file, "%s", file_of(&walk.activation));
        failure->line = line;
        failure->prefix_length = prefix;
    }
    return 1;
}
