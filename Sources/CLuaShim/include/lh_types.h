#ifndef LH_TYPES_H
#define LH_TYPES_H

#include "lh_call.h"

#pragma clang assume_nonnull begin

// Host values that Lua can hold. Every full userdata that a script can reach begins with a pointer
// to its lh_type, which makes the type check one comparison.

typedef enum { LH_OBJECT, LH_BOXED, LH_RECORD, LH_CURSOR } lh_kind;

/// What all types of host values share. `context` is what the callbacks get.
typedef struct {
    int32_t kind;
    int32_t metatable;
    lh_state *state;
    const char *name;
    void *_Nullable context;
    /// Called with a value and a key that it lacks: pushes the message, returns LH_RAISE_MESSAGE.
    lh_function missing;
} lh_type;

/// A type of host objects: userdata that owns one retained object.
typedef struct {
    lh_type base;
    lh_release_function release;
} lh_object_type;

/// A type of small values, each a 64-bit number. Equal numbers are the same userdata.
typedef struct {
    lh_type base;
    int32_t interned;
    /// A list of values that were pushed last, by a hash of their numbers; 0 until the first is pushed. It saves most
    /// look-ups among the interned values, and keeps values that come again and again from being collected.
    int32_t recent;
} lh_value_type;

/// What a record's field holds, and so how its cell is turned into a Lua value.
typedef enum {
    LH_FIELD_INTEGER,
    LH_FIELD_REAL,
    LH_FIELD_NUMBER,
    LH_FIELD_TEXT,
    LH_FIELD_BOOLEAN,
    LH_FIELD_BOXED
} lh_field_kind;

typedef struct {
    int32_t kind;
    lh_value_type *_Nullable value_type;
} lh_field;

enum { LH_FIELD_LIMIT = 128, LH_FIELD_SLOTS = 256 };

/// A field's name by the address of Lua's own string, which is unique for short strings.
typedef struct {
    const char *_Nullable name;
    uint32_t field;
} lh_field_slot;

/// A type of records: rows whose fields are read here, in C, from a row source.
typedef struct {
    lh_type base;
    int32_t field_count;
    /// The field that names a record in `tostring`, -1 for none.
    int32_t key_field;
    lh_field fields[LH_FIELD_LIMIT];
    /// A hash table with open addressing, at most half full.
    lh_field_slot slots[LH_FIELD_SLOTS];
} lh_record_type;

// Making a type. All host only. The lookup table maps a member's name to
//   an integer   the number of a record's field,
//   a function   a method,
//   a table      whose [1] is a getter, called with the value.

/// Makes an object type; pops its lookup table. Null when memory is short.
lh_object_type *_Nullable lh_object_type_new(lua_State *L, const char *name, void *context,
                                             lh_function missing, lh_release_function release);
/// Makes a value type; pops its lookup table.
lh_value_type *_Nullable lh_value_type_new(lua_State *L, const char *name, void *context,
                                           lh_function missing);
/// Makes a record type without fields; pops its lookup table.
lh_record_type *_Nullable lh_record_type_new(lua_State *L, const char *name, void *context,
                                             lh_function missing);
/// Sets a metamethod ("__add") to the function on the top, and pops it.
void lh_type_set_metamethod(lua_State *L, lh_type *type, const char *event);

/// Frees a type, after the Lua state is closed.
void lh_type_free(lh_type *type);

/// Pushes a userdata that owns the object. Host only.
void lh_push_object(lua_State *L, lh_object_type *type, void *object);
/// The object at an index, null when there is something else (or it was finalized).
void *_Nullable lh_object_at(lua_State *L, int32_t index, const lh_object_type *type);

/// Pushes the value of a value type. Host only, or while Lua runs from C that may raise.
void lh_push_boxed(lua_State *L, lh_value_type *type, int64_t value);
/// Reads the value at an index. False when there is something else.
bool lh_boxed_at(lua_State *L, int32_t index, const lh_value_type *type, int64_t *value);
/// Reads the value of whatever value type at an index: its type, null when there is something else.
const lh_value_type *_Nullable lh_any_boxed_at(lua_State *L, int32_t index, int64_t *value);

/// The type of the host value at an index, null when there is none.
lh_type *_Nullable lh_type_at(lua_State *L, int32_t index);
/// The object behind any object userdata, the value of any boxed one: for conversions.
void *_Nullable lh_any_object_at(lua_State *L, int32_t index);

#pragma clang assume_nonnull end

#endif
