#ifndef LH_CALL_H
#define LH_CALL_H

#include "lh_state.h"

#pragma clang assume_nonnull begin

/// How a host function ends when it does not return a count of results.
enum {
    /// The top of the stack is a message: raise it with the position of the calling Lua code.
    LH_RAISE_MESSAGE = -1,
    /// The top of the stack is the error value: raise it as it is.
    LH_RAISE_VALUE = -2
};

/// A host function: returns how many of the topmost values are its results, or one of LH_RAISE_….
/// It must return normally, whatever happens.
typedef int32_t (*lh_function)(lua_State *L, void *context);

/// Called once for a context that is no longer needed.
typedef void (*lh_release_function)(void *context);

/// Pushes a host function that owns its context. Host only.
void lh_push_function(lua_State *L, lh_function function, void *context, lh_release_function release);

/// What is known of the last failed call beside its error value.
typedef struct {
    /// The source file (or chunk name) of the innermost Lua code, empty when there was none.
    char file[1024];
    /// Its line, 0 when unknown.
    int32_t line;
    /// How many bytes of a string error value are its "file:line: " prefix.
    size_t prefix_length;
    /// The Lua frames, innermost first, separated by newlines. Never null.
    const char *traceback;
    /// What to say instead of the error value; null when the value says it.
    const char *_Nullable message;
    /// Counts the failures, so that a later one can be told from this one.
    uint64_t serial;
} lh_failure;

/// Gives a host function more slots for its results.
bool lh_grow_stack(lua_State *L);

/// Outcomes of a protected call.
enum { LH_OK = 0, LH_RUNTIME_ERROR = 2, LH_SYNTAX_ERROR = 3, LH_MEMORY_ERROR = 4, LH_DEADLINE_ERROR = 16 };

/// Calls the function below `arguments` values, with the memory limit in force. On failure the one
/// result is the error value, which is also remembered for lh_push_failure_value.
int32_t lh_call(lua_State *L, int32_t arguments, int32_t results);

/// The description of the last failed lh_call. Valid until the next one.
const lh_failure *lh_last_failure(lua_State *L);

/// Pushes the error value of the last failure if it still is failure number `serial`. Host only.
bool lh_push_failure_value(lua_State *L, uint64_t serial);

/// How deep protected calls are nested at this moment.
int32_t lh_call_depth(const lh_state *state);

// Protected operations: each returns LH_OK, or a status with the error value on the top.

/// Compiles text (never bytecode) with the table at `environment` as its globals; pushes the function.
int32_t lh_load(lua_State *L, const char *_Nullable source, size_t length, const char *chunk_name,
                int32_t environment);
/// table, key → value, with metamethods.
int32_t lh_get(lua_State *L);
/// table, key, value → nothing, with metamethods.
int32_t lh_set(lua_State *L);
/// table, key, value → nothing, without metamethods.
int32_t lh_raw_set(lua_State *L);
/// table, key → next key, its value (two nils at the end).
int32_t lh_next(lua_State *L);
/// value → its text as `tostring` gives it.
int32_t lh_tostring(lua_State *L);
/// value → its length as `#` gives it.
int32_t lh_length(lua_State *L);

/// Makes sure that a host function can push one more result (and a few values for its own use).
/// False when the stack is full. A function has some slots from the start, which costs no call.
static inline bool lh_make_room(lua_State *L) {
    int32_t *free_slots = lh_free_slots(L);
    if (__builtin_expect(*free_slots > 8, 1)) {
        *free_slots -= 1;
        return true;
    }
    return lh_grow_stack(L);
}

/// The source and line of the innermost Lua code that is running. False when there is none.
bool lh_position(lua_State *L, char *file, size_t capacity, int32_t *line);

/// The name of the type of a value as a person would say it: "task" for a record, "no value" if absent.
const char *lh_type_name(lua_State *L, int32_t index);

#pragma clang assume_nonnull end

#endif
