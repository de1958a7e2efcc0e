#include "trial.h"

// A trial that knows an answer of fewer than one row in so many is given up: it would cost more than it saves.
enum { TRIALS_TO_JUDGE_BY = 2048, ONE_KNOWN_OF = 8 };

/// Whole numbers up to this are exact as numbers with a fraction, too.
#define LARGEST_EXACT ((int64_t)1 << 53)

/// What a step tells of a condition.
typedef enum { ANSWER_FALSE, ANSWER_TRUE, ANSWER_UNKNOWN } answer;

static inline answer known(bool holds) { return holds ? ANSWER_TRUE : ANSWER_FALSE; }

static inline bool is_true(const trial_value *value) { return value->kind != TRIAL_NIL && value->kind != TRIAL_FALSE; }

static inline bool is_number(const trial_value *value) {
    return value->kind == TRIAL_INTEGER || value->kind == TRIAL_NUMBER;
}

static inline double number_of(const trial_value *value) {
    return value->kind == TRIAL_INTEGER ? (double)value->integer : value->number;
}

static inline bool is_exact(const trial_value *value) {
    return value->kind == TRIAL_NUMBER || (value->integer >= -LARGEST_EXACT && value->integer <= LARGEST_EXACT);
}

static inline bool is_boxed(const trial_value *value) { return value->kind == TRIAL_BOXED || value->kind == TRIAL_PIVOT; }

/// Whether two values of one type may be compared by their numbers. With the pivot only a field may, which is noted.
static inline bool compares_boxed(lh_trial *trial, const trial_value *left, const trial_value *right) {
    if (left->type != right->type) return false;
    if (left->kind == TRIAL_BOXED && right->kind == TRIAL_BOXED) return true;
    int field = left->kind == TRIAL_PIVOT ? right->field : left->field;
    if (field < 0) return false;
    trial->compared.words[field >> 6] |= (uint64_t)1 << (field & 63);
    return true;
}

/// Whether values of a kind are never equal to those of another, whatever operators the host has.
static inline bool is_plain(const trial_value *value) { return value->kind <= TRIAL_TEXT; }

static answer equals(lh_trial *trial, const trial_value *left, const trial_value *right) {
    if (left->kind == TRIAL_TEXT && right->kind == TRIAL_TEXT) {
        if (left->length != right->length) return ANSWER_FALSE;
        return known(left->length == 0 || memcmp(left->text, right->text, left->length) == 0);
    }
    if (left->kind == TRIAL_INTEGER && right->kind == TRIAL_INTEGER) return known(left->integer == right->integer);
    if (is_number(left) && is_number(right)) {
        if (!is_exact(left) || !is_exact(right)) return ANSWER_UNKNOWN;
        return known(number_of(left) == number_of(right));
    }
    if (is_plain(left) || is_plain(right)) return known(left->kind == right->kind);
    if (!is_boxed(left) || !is_boxed(right)) return ANSWER_UNKNOWN;
    if (!compares_boxed(trial, left, right)) return ANSWER_UNKNOWN;
    return known(left->integer == right->integer);
}

/// Whether `left` is less than `right`, or equal where that is asked. Texts have an order of Lua's own.
static inline answer precedes(lh_trial *trial, const trial_value *left, const trial_value *right, bool or_equal) {
    if (left->kind == TRIAL_INTEGER && right->kind == TRIAL_INTEGER) {
        return known(or_equal ? left->integer <= right->integer : left->integer < right->integer);
    }
    if (is_number(left) && is_number(right)) {
        if (!is_exact(left) || !is_exact(right)) return ANSWER_UNKNOWN;
        double first = number_of(left), second = number_of(right);
        return known(or_equal ? first <= second : first < second);
    }
    if (!is_boxed(left) || !is_boxed(right) || !compares_boxed(trial, left, right)) return ANSWER_UNKNOWN;
    return known(or_equal ? left->integer <= right->integer : left->integer < right->integer);
}

/// Whole numbers wrap around in Lua.
static bool compute(trial_step_kind kind, const trial_value *left, const trial_value *right, trial_value *out) {
    if (!is_number(left) || !is_number(right)) return false;
    trial_value result = {.kind = TRIAL_NUMBER, .field = -1};
    if (left->kind == TRIAL_INTEGER && right->kind == TRIAL_INTEGER && kind != TRIAL_STEP_DIVIDE) {
        uint64_t first = (uint64_t)left->integer, second = (uint64_t)right->integer;
        result.kind = TRIAL_INTEGER;
        result.integer = (int64_t)(kind == TRIAL_STEP_ADD         ? first + second
                                   : kind == TRIAL_STEP_SUBTRACT ? first - second
                                                                 : first * second);
    } else {
        double first = number_of(left), second = number_of(right);
        result.number = kind == TRIAL_STEP_ADD        ? first + second
                        : kind == TRIAL_STEP_SUBTRACT ? first - second
                        : kind == TRIAL_STEP_MULTIPLY ? first * second
                                                      : first / second;
    }
    *out = result;
    return true;
}

static bool negate(const trial_value *value, trial_value *out) {
    trial_value zero = {.kind = TRIAL_INTEGER, .field = -1, .integer = 0};
    if (value->kind == TRIAL_INTEGER) return compute(TRIAL_STEP_SUBTRACT, &zero, value, out);
    if (value->kind != TRIAL_NUMBER) return false;
    *out = (trial_value){.kind = TRIAL_NUMBER, .field = -1, .number = -value->number};
    return true;
}

/// The value of a field as a script is given it; false where it is not in memory.
static inline bool read_field(lh_cursor *cursor, const row_cell *cells, int32_t field, trial_value *out) {
    int column = cursor->column_of_field[field];
    if (column < 0) return false;
    const row_cell *cell = &cells[column];
    const lh_field *description = &cursor->type->fields[field];
    int64_t integer = cell->integer;
    out->field = (int16_t)field;
    switch (cell->kind) {
        case row_cell_null: out->kind = TRIAL_NIL; break;
        case row_cell_text:
            out->kind = TRIAL_TEXT;
            out->text = cell->text;
            out->length = cell->text == NULL ? 0 : cell->length;
            break;
        case row_cell_real:
            // A whole number where one is expected is rare enough to be left to Lua.
            if (description->kind != LH_FIELD_REAL && description->kind != LH_FIELD_NUMBER) return false;
            out->kind = TRIAL_NUMBER;
            out->number = cell->real;
            break;
        case row_cell_integer:
            if (description->kind == LH_FIELD_BOOLEAN) {
                out->kind = integer != 0 ? TRIAL_TRUE : TRIAL_FALSE;
            } else if (description->kind == LH_FIELD_REAL) {
                out->kind = TRIAL_NUMBER;
                out->number = (double)integer;
            } else if (description->kind == LH_FIELD_BOXED && description->value_type != NULL) {
                out->kind = TRIAL_BOXED;
                out->integer = integer;
                out->type = description->value_type;
            } else {
                out->kind = TRIAL_INTEGER;
                out->integer = integer;
            }
            break;
        default: return false;
    }
    lh_mark_used(cursor, (uint32_t)field);
    return true;
}

/// Does a step that leaves a value in a register; false where that is not known.
static inline bool evaluate(lh_trial *trial, const trial_step *step, trial_value *registers, lh_cursor *cursor,
                            const row_cell *cells) {
    trial_value *a = &registers[step->a];
    const trial_value *b = &registers[step->b];
    switch ((trial_step_kind)step->kind) {
        case TRIAL_STEP_MOVE: *a = *b; return true;
        case TRIAL_STEP_CONSTANT: *a = trial->constants[step->argument]; return true;
        case TRIAL_STEP_NILS:
            for (int offset = 0; offset <= step->b; offset++) a[offset].kind = TRIAL_NIL;
            return true;
        case TRIAL_STEP_UPVALUE: *a = trial->upvalues[step->argument]; return true;
        case TRIAL_STEP_FIELD:
            if (b->kind == TRIAL_RECORD && step->argument >= 0) return read_field(cursor, cells, step->argument, a);
            if (b->kind != TRIAL_CONTEXT || !step->flag) return false;
            *a = trial->pivot;
            return true;
        case TRIAL_STEP_NOT: a->kind = is_true(b) ? TRIAL_FALSE : TRIAL_TRUE; return true;
        case TRIAL_STEP_LENGTH:
            if (b->kind != TRIAL_TEXT || b->length > INT64_MAX) return false;
            *a = (trial_value){.kind = TRIAL_INTEGER, .field = -1, .integer = (int64_t)b->length};
            return true;
        case TRIAL_STEP_NEGATE: return negate(b, a);
        case TRIAL_STEP_ADD:
        case TRIAL_STEP_SUBTRACT:
        case TRIAL_STEP_MULTIPLY:
        case TRIAL_STEP_DIVIDE: return compute(step->kind, b, &registers[step->argument], a);
        case TRIAL_STEP_ADD_CONSTANT:
        case TRIAL_STEP_SUBTRACT_CONSTANT:
        case TRIAL_STEP_MULTIPLY_CONSTANT:
        case TRIAL_STEP_DIVIDE_CONSTANT:
            return compute(step->kind - TRIAL_STEP_ADD_CONSTANT + TRIAL_STEP_ADD, b, &trial->constants[step->argument], a);
        default: return false;
    }
}

/// Whether the condition of a branch holds.
static inline answer decide(lh_trial *trial, const trial_step *step, trial_value *registers) {
    trial_value *a = &registers[step->a];
    const trial_value *b = &registers[step->b];
    const trial_value *constant = &trial->constants[step->argument];
    switch ((trial_step_kind)step->kind) {
        case TRIAL_STEP_TEST: return known(is_true(a));
        case TRIAL_STEP_TEST_MOVE: {
            bool holds = is_true(b);
            if (holds == step->flag) *a = *b;
            return known(holds);
        }
        case TRIAL_STEP_EQUAL: return equals(trial, a, b);
        case TRIAL_STEP_LESS: return precedes(trial, a, b, false);
        case TRIAL_STEP_LESS_OR_EQUAL: return precedes(trial, a, b, true);
        case TRIAL_STEP_EQUAL_CONSTANT: return equals(trial, a, constant);
        case TRIAL_STEP_LESS_CONSTANT: return precedes(trial, a, constant, false);
        case TRIAL_STEP_LESS_OR_EQUAL_CONSTANT: return precedes(trial, a, constant, true);
        case TRIAL_STEP_GREATER_CONSTANT: return precedes(trial, constant, a, false);
        case TRIAL_STEP_GREATER_OR_EQUAL_CONSTANT: return precedes(trial, constant, a, true);
        default: return ANSWER_UNKNOWN;
    }
}

/// Follows the steps until they end or go beyond what can be tried. Each goes on to a later one.
static bool follow(lh_trial *trial, lh_cursor *cursor, const row_cell *cells) {
    trial_value registers[TRIAL_REGISTERS];
    registers[0].kind = TRIAL_RECORD;
    registers[1].kind = TRIAL_CONTEXT;
    for (int32_t place = 2; place < trial->parameter_count; place++) registers[place].kind = TRIAL_NIL;
    int32_t place = 0;
    for (;;) {
        const trial_step *step = &trial->steps[place];
        if (step->kind >= TRIAL_STEP_EQUAL) {
            answer answer = decide(trial, step, registers);
            if (answer == ANSWER_UNKNOWN) return false;
            place = (answer == ANSWER_TRUE) == step->flag ? step->target : place + 2;
            continue;
        }
        if (step->kind == TRIAL_STEP_DONE) return true;
        if (step->kind != TRIAL_STEP_JUMP && !evaluate(trial, step, registers, cursor, cells)) return false;
        place = step->target;
    }
}

bool lh_trial_is_silent(lh_trial *trial, lh_cursor *cursor, const row_cell *cells) {
    if (trial->is_given_up) return false;
    trial->tried += 1;
    if (follow(trial, cursor, cells)) return true;
    trial->unknown += 1;
    if (trial->tried >= TRIALS_TO_JUDGE_BY && trial->unknown > trial->tried - trial->tried / ONE_KNOWN_OF) {
        trial->is_given_up = true;
    }
    return false;
}

static trial_value value_at(lua_State *L, int index) {
    trial_value value = {.kind = TRIAL_OTHER, .field = -1};
    switch (lua_type(L, index)) {
        case LUA_TNIL: value.kind = TRIAL_NIL; break;
        case LUA_TBOOLEAN: value.kind = lua_toboolean(L, index) ? TRIAL_TRUE : TRIAL_FALSE; break;
        case LUA_TNUMBER:
            if (lua_isinteger(L, index)) {
                value.kind = TRIAL_INTEGER;
                value.integer = lua_tointeger(L, index);
            } else {
                value.kind = TRIAL_NUMBER;
                value.number = lua_tonumber(L, index);
            }
            break;
        case LUA_TSTRING:
            value.kind = TRIAL_TEXT;
            value.text = lua_tolstring(L, index, &value.length);
            break;
        case LUA_TUSERDATA: {
            int64_t number = 0;
            const lh_value_type *type = lh_any_boxed_at(L, index, &number);
            if (type == NULL) break;
            value.kind = TRIAL_BOXED;
            value.integer = number;
            value.type = type;
            break;
        }
        default: break;
    }
    return value;
}

void lh_trial_take_upvalues(lua_State *L, int function, lh_trial *trial) {
    if (!trial->uses_upvalues) return;
    for (int32_t place = 0; place < trial->upvalue_count; place++) {
        if (lua_getupvalue(L, function, place + 1) == NULL) continue;
        // A text stays where it is for as long as the function has it.
        trial->upvalues[place] = value_at(L, -1);
        lua_pop(L, 1);
    }
}

/// Longer functions are not tried: what a trial needs is not counted to the script.
enum { LONGEST_BYTECODE = 1 << 16 };

/// Bytecode as it is written.
typedef struct {
    char *bytes;
    size_t length;
} dump;

static int write_dump(lua_State *L, const void *bytes, size_t length, void *context) {
    (void)L;
    dump *dump = context;
    if (length > LONGEST_BYTECODE - dump->length) return 1;
    char *grown = realloc(dump->bytes, dump->length + length + 1);
    if (grown == NULL) return 1;
    memcpy(grown + dump->length, bytes, length);
    dump->bytes = grown;
    dump->length += length;
    return 0;
}

lh_trial *lh_trial_new(lua_State *L, int32_t function, const lh_record_type *type, const lh_pivot *pivot) {
    if (lua_type(L, function) != LUA_TFUNCTION || lua_iscfunction(L, function)) return NULL;
    lh_trial *trial = calloc(1, sizeof *trial);
    if (trial == NULL) return NULL;
    if (pivot != NULL) {
        trial->pivot = (trial_value){.kind = TRIAL_PIVOT, .field = -1, .integer = pivot->value, .type = pivot->type};
    }
    lua_pushvalue(L, function);
    dump dump = {NULL, 0};
    bool is_written = lua_dump(L, write_dump, &dump, 1) == 0;
    lua_pop(L, 1);
    trial->bytecode = dump.bytes;
    trial_bytecode bytecode = {.constants = NULL};
    bool is_ready = is_written && lh_read_bytecode(dump.bytes, dump.length, &bytecode)
                    && lh_translate_bytecode(L, &bytecode, type, pivot, trial);
    free(bytecode.constants);
    if (is_ready) return trial;
    lh_trial_free(trial);
    return NULL;
}

lh_field_set lh_trial_compared(const lh_trial *trial) { return trial->compared; }

void lh_trial_count(const lh_trial *trial, int64_t *tried, int64_t *unknown) {
    *tried = trial->tried;
    *unknown = trial->unknown;
}

void lh_trial_free(lh_trial *trial) {
    free(trial->bytecode);
    free(trial->steps);
    free(trial->constants);
    free(trial->upvalues);
    free(trial);
}
