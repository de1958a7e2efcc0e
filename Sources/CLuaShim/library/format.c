#include "library.h"

// `string.format` without addresses: %s of a table and %p get the number that `tostring` shows. Everything else is done
// by Lua's own function, in the frame of this one, so that its messages name the arguments as ever.

/// The length of a conversion after its '%', up to and with the letter.
static size_t conversion_length(const char *start) {
    size_t length = strspn(start, "-+#0 .123456789");
    return start[length] == '\0' ? length : length + 1;
}

/// Whether Lua takes this for a %p: at most a '-' and a width of two digits. Others it refuses.
static bool is_pointer(const char *start) {
    size_t length = strspn(start, "-");
    if (start[length] >= '1' && start[length] <= '9') {
        length += 1;
        if (start[length] >= '0' && start[length] <= '9') length += 1;
    }
    return start[length] == 'p';
}

static bool has_own_text(lua_State *L, int index) {
    if (!lh_has_identity(L, index)) return true;
    if (luaL_getmetafield(L, index, "__tostring") == LUA_TNIL) return false;
    lua_pop(L, 1);
    return true;
}

/// Puts a %s in the place of a %p in the format at index 1.
static void replace_letter(lua_State *L, size_t place) {
    size_t length = 0;
    const char *format = lua_tolstring(L, 1, &length);
    char *copy = lua_newuserdatauv(L, length, 0);
    memcpy(copy, format, length);
    copy[place] = 's';
    lua_pushlstring(L, copy, length);
    lua_replace(L, 1);
    lua_pop(L, 1);
}

static void replace_addresses(lua_State *L, int count) {
    size_t length = 0;
    int argument = 1;
    for (size_t place = 0;;) {
        lh_poll(L, lh_state_of(L), NULL);
        const char *format = lua_tolstring(L, 1, &length);
        const char *percent = memchr(format + place, '%', length - place);
        if (percent == NULL) return;
        const char *conversion = percent + 1;
        size_t width = conversion_length(conversion);
        place = (size_t)(conversion - format) + width;
        if (width == 0 || conversion[width - 1] == '%') continue;
        argument += 1;
        if (argument > count) return;
        if (is_pointer(conversion)) {
            replace_letter(L, place - 1);
            lh_push_identity(L, argument);
            lua_replace(L, argument);
        } else if (conversion[width - 1] == 's' && !has_own_text(L, argument)) {
            lh_tolstring(L, argument, NULL);
            lua_replace(L, argument);
        }
    }
}

int lh_format(lua_State *L) {
    int count = lua_gettop(L);
    size_t length = 0;
    const char *format = lua_tolstring(L, 1, &length);
    bool shows_address = format != NULL && memchr(format, 'p', length) != NULL;
    for (int argument = 2; argument <= count && !shows_address; argument++) {
        shows_address = lh_has_identity(L, argument);
    }
    if (format != NULL && shows_address) {
        luaL_checkstack(L, 8, "too many arguments");
        replace_addresses(L, count);
        lua_settop(L, count);
    }
    return lua_tocfunction(L, lua_upvalueindex(1))(L);
}
