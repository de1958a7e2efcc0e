#ifndef LH_TRIAL_INTERNAL_H
#define LH_TRIAL_INTERNAL_H

#include "../records/rows.h"

/// What a register holds while a function is tried.
typedef enum {
    TRIAL_NIL,
    TRIAL_FALSE,
    TRIAL_TRUE,
    TRIAL_INTEGER,
    TRIAL_NUMBER,
    TRIAL_TEXT,
    TRIAL_BOXED,
    /// The value of the pivot.
    TRIAL_PIVOT,
    TRIAL_RECORD,
    TRIAL_CONTEXT,
    /// A value of which no more is known than that it is none of these, nor false.
    TRIAL_OTHER
} trial_kind;

typedef struct {
    uint8_t kind;
    /// The field of the record that the value was read from, -1 for none.
    int16_t field;
    union {
        int64_t integer;
        double number;
        const char *text;
    };
    union {
        size_t length;
        const lh_value_type *type;
    };
} trial_value;

/// What one step does. `a` and `b` are registers, `argument` a field, a constant, an upvalue or a third register.
typedef enum {
    /// Goes beyond what can be tried.
    TRIAL_STEP_CALL,
    TRIAL_STEP_DONE,
    TRIAL_STEP_JUMP,
    TRIAL_STEP_MOVE,
    TRIAL_STEP_CONSTANT,
    TRIAL_STEP_NILS,
    TRIAL_STEP_UPVALUE,
    /// Reads a field of the record, or the pivot of the context where `flag` says that it has this name.
    TRIAL_STEP_FIELD,
    TRIAL_STEP_NOT,
    TRIAL_STEP_LENGTH,
    TRIAL_STEP_NEGATE,
    TRIAL_STEP_ADD,
    TRIAL_STEP_SUBTRACT,
    TRIAL_STEP_MULTIPLY,
    TRIAL_STEP_DIVIDE,
    TRIAL_STEP_ADD_CONSTANT,
    TRIAL_STEP_SUBTRACT_CONSTANT,
    TRIAL_STEP_MULTIPLY_CONSTANT,
    TRIAL_STEP_DIVIDE_CONSTANT,
    // From here on a branch: to `target` where the condition is `flag`, else over the next step.
    TRIAL_STEP_EQUAL,
    TRIAL_STEP_LESS,
    TRIAL_STEP_LESS_OR_EQUAL,
    TRIAL_STEP_EQUAL_CONSTANT,
    TRIAL_STEP_LESS_CONSTANT,
    TRIAL_STEP_LESS_OR_EQUAL_CONSTANT,
    TRIAL_STEP_GREATER_CONSTANT,
    TRIAL_STEP_GREATER_OR_EQUAL_CONSTANT,
    TRIAL_STEP_TEST,
    /// As a test, and where it branches `a` takes the value of `b`.
    TRIAL_STEP_TEST_MOVE
} trial_step_kind;

typedef struct {
    uint8_t kind;
    uint8_t a;
    uint8_t b;
    bool flag;
    int32_t argument;
    int32_t target;
} trial_step;

enum { TRIAL_REGISTERS = 256 };

struct lh_trial {
    /// The bytecode, in which the texts of constants stand.
    char *bytecode;
    trial_step *steps;
    trial_value *constants;
    /// The values of upvalues as they are before the function is called.
    trial_value *upvalues;
    int32_t step_count;
    int32_t constant_count;
    int32_t upvalue_count;
    int32_t parameter_count;
    bool uses_upvalues;
    bool is_given_up;
    trial_value pivot;
    lh_field_set compared;
    int64_t tried;
    int64_t unknown;
};

/// One function as bytecode of Lua 5.4 has it. Nothing of it is aligned.
typedef struct {
    const unsigned char *instructions;
    int32_t instruction_count;
    int32_t parameter_count;
    bool is_variadic;
    trial_value *constants;
    int32_t constant_count;
    int32_t upvalue_count;
} trial_bytecode;

/// Reads what lua_dump wrote, in whose bytes texts stay. The constants are the caller's to free. False for another form.
bool lh_read_bytecode(const char *bytes, size_t length, trial_bytecode *out);

/// Makes the steps of a trial, and adds constants to it. False where no answer can be told, or memory is short.
bool lh_translate_bytecode(lua_State *L, const trial_bytecode *function, const lh_record_type *type,
                           const lh_pivot *pivot, lh_trial *trial);

/// Reads the upvalues of the function at an index anew.
void lh_trial_take_upvalues(lua_State *L, int function, lh_trial *trial);

/// Whether the function is known to do nothing on a row of the cursor's batch.
bool lh_trial_is_silent(lh_trial *trial, lh_cursor *cursor, const row_cell *cells);

#endif
