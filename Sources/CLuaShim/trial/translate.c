#include "trial.h"

// The instructions are those of `lopcodes.h` of the Lua 5.4 sources.

enum {
    OP_MOVE = 0, OP_LOADI = 1, OP_LOADF = 2, OP_LOADK = 3, OP_LOADFALSE = 5, OP_LFALSESKIP = 6, OP_LOADTRUE = 7,
    OP_LOADNIL = 8, OP_GETUPVAL = 9, OP_GETFIELD = 14, OP_ADDI = 21, OP_ADDK = 22, OP_SUBK = 23, OP_MULK = 24,
    OP_DIVK = 27, OP_ADD = 34, OP_SUB = 35, OP_MUL = 36, OP_DIV = 39, OP_UNM = 49, OP_NOT = 51, OP_LEN = 52,
    OP_JMP = 56, OP_EQ = 57, OP_LT = 58, OP_LE = 59, OP_EQK = 60, OP_EQI = 61, OP_LTI = 62, OP_LEI = 63, OP_GTI = 64,
    OP_GEI = 65, OP_TEST = 66, OP_TESTSET = 67, OP_RETURN = 70, OP_RETURN0 = 71, OP_RETURN1 = 72
};

/// What stands in an instruction.
typedef struct {
    unsigned operation;
    uint8_t a;
    uint8_t b;
    uint8_t c;
    bool k;
    int32_t long_argument;
    int32_t signed_argument;
    int32_t jump;
} instruction;

/// For what steps are made.
typedef struct {
    lua_State *L;
    const lh_record_type *type;
    const lh_pivot *pivot;
    lh_trial *trial;
} context;

static instruction instruction_at(const trial_bytecode *function, int32_t place) {
    uint32_t word;
    memcpy(&word, function->instructions + 4 * (size_t)place, sizeof word);
    return (instruction){
        .operation = word & 0x7F,
        .a = (uint8_t)(word >> 7),
        .b = (uint8_t)(word >> 16),
        .c = (uint8_t)(word >> 24),
        .k = word >> 15 & 1,
        .long_argument = (int32_t)(word >> 15),
        .signed_argument = (int32_t)(word >> 15) - 65535,
        .jump = (int32_t)(word >> 7) - 16777215,
    };
}

/// A small whole number that stands in an instruction.
static int64_t small_number(uint8_t argument) { return (int64_t)argument - 127; }

static int32_t add_constant(lh_trial *trial, trial_value value) {
    value.field = -1;
    trial->constants[trial->constant_count] = value;
    return trial->constant_count++;
}

static int32_t add_integer(lh_trial *trial, int64_t integer) {
    return add_constant(trial, (trial_value){.kind = TRIAL_INTEGER, .integer = integer});
}

/// The number of the field with this name, -1 for none.
static int32_t field_named(lua_State *L, const lh_record_type *type, const trial_value *name) {
    // A short string has one address, by which fields are known.
    const char *address = lua_pushlstring(L, name->text == NULL ? "" : name->text, name->length);
    int32_t field = -1;
    for (int32_t slot = 0; slot < LH_FIELD_SLOTS; slot++) {
        if (type->slots[slot].name == address) field = (int32_t)type->slots[slot].field;
    }
    lua_pop(L, 1);
    return field;
}

static bool is_member(const lh_pivot *pivot, const trial_value *name) {
    return pivot != NULL && strlen(pivot->member) == name->length
           && memcmp(pivot->member, name->text, name->length) == 0;
}

/// What reads a member of a value, where that can be the record or the context.
static trial_step read_member(const context *context, const instruction *read) {
    const lh_trial *trial = context->trial;
    trial_step step = {.kind = TRIAL_STEP_CALL};
    if (read->c >= trial->constant_count || trial->constants[read->c].kind != TRIAL_TEXT) return step;
    const trial_value *name = &trial->constants[read->c];
    step.argument = field_named(context->L, context->type, name);
    step.flag = is_member(context->pivot, name);
    if (step.argument < 0 && !step.flag) return step;
    step.kind = TRIAL_STEP_FIELD;
    step.a = read->a;
    step.b = read->b;
    return step;
}

static trial_step loads(lh_trial *trial, uint8_t a, trial_value value) {
    return (trial_step){.kind = TRIAL_STEP_CONSTANT, .a = a, .argument = add_constant(trial, value)};
}

/// Arithmetic, after which the instruction is left out that would ask for an operator of the host's.
static trial_step computes(trial_step_kind kind, const instruction *read, int32_t argument) {
    return (trial_step){.kind = (uint8_t)kind, .a = read->a, .b = read->b, .argument = argument};
}

static trial_step branches(trial_step_kind kind, const instruction *read, int32_t argument) {
    return (trial_step){.kind = (uint8_t)kind, .a = read->a, .b = read->b, .flag = read->k, .argument = argument};
}

/// The step of one instruction. Each adds a constant at most.
static trial_step step_of(const context *context, const instruction *read, int32_t place) {
    lh_trial *trial = context->trial;
    trial_step step = {.kind = TRIAL_STEP_CALL, .a = read->a, .b = read->b};
    switch (read->operation) {
        case OP_MOVE: step.kind = TRIAL_STEP_MOVE; return step;
        case OP_LOADI: return loads(trial, read->a, (trial_value){.kind = TRIAL_INTEGER, .integer = read->signed_argument});
        case OP_LOADF: return loads(trial, read->a, (trial_value){.kind = TRIAL_NUMBER, .number = read->signed_argument});
        case OP_LOADK:
            step.kind = TRIAL_STEP_CONSTANT;
            step.argument = read->long_argument;
            return step;
        case OP_LOADFALSE: return loads(trial, read->a, (trial_value){.kind = TRIAL_FALSE});
        case OP_LOADTRUE: return loads(trial, read->a, (trial_value){.kind = TRIAL_TRUE});
        case OP_LFALSESKIP:
            step = loads(trial, read->a, (trial_value){.kind = TRIAL_FALSE});
            step.flag = true;
            return step;
        case OP_LOADNIL:
            if ((int)read->a + read->b < TRIAL_REGISTERS) step.kind = TRIAL_STEP_NILS;
            return step;
        case OP_GETUPVAL:
            trial->uses_upvalues = true;
            step.kind = TRIAL_STEP_UPVALUE;
            step.argument = read->b;
            return step;
        case OP_GETFIELD: return read_member(context, read);
        case OP_ADDI: return computes(TRIAL_STEP_ADD_CONSTANT, read, add_integer(trial, small_number(read->c)));
        case OP_ADDK: return computes(TRIAL_STEP_ADD_CONSTANT, read, read->c);
        case OP_SUBK: return computes(TRIAL_STEP_SUBTRACT_CONSTANT, read, read->c);
        case OP_MULK: return computes(TRIAL_STEP_MULTIPLY_CONSTANT, read, read->c);
        case OP_DIVK: return computes(TRIAL_STEP_DIVIDE_CONSTANT, read, read->c);
        case OP_ADD: return computes(TRIAL_STEP_ADD, read, read->c);
        case OP_SUB: return computes(TRIAL_STEP_SUBTRACT, read, read->c);
        case OP_MUL: return computes(TRIAL_STEP_MULTIPLY, read, read->c);
        case OP_DIV: return computes(TRIAL_STEP_DIVIDE, read, read->c);
        case OP_UNM: return computes(TRIAL_STEP_NEGATE, read, 0);
        case OP_NOT: step.kind = TRIAL_STEP_NOT; return step;
        case OP_LEN: step.kind = TRIAL_STEP_LENGTH; return step;
        case OP_JMP:
            // Going back would be a loop, of which it is not known when it ends.
            if (read->jump >= 0) step.kind = TRIAL_STEP_JUMP;
            step.target = place + 1 + read->jump;
            return step;
        case OP_EQ: return branches(TRIAL_STEP_EQUAL, read, 0);
        case OP_LT: return branches(TRIAL_STEP_LESS, read, 0);
        case OP_LE: return branches(TRIAL_STEP_LESS_OR_EQUAL, read, 0);
        case OP_EQK: return branches(TRIAL_STEP_EQUAL_CONSTANT, read, read->b);
        case OP_EQI: return branches(TRIAL_STEP_EQUAL_CONSTANT, read, add_integer(trial, small_number(read->b)));
        case OP_LTI: return branches(TRIAL_STEP_LESS_CONSTANT, read, add_integer(trial, small_number(read->b)));
        case OP_LEI: return branches(TRIAL_STEP_LESS_OR_EQUAL_CONSTANT, read, add_integer(trial, small_number(read->b)));
        case OP_GTI: return branches(TRIAL_STEP_GREATER_CONSTANT, read, add_integer(trial, small_number(read->b)));
        case OP_GEI:
            return branches(TRIAL_STEP_GREATER_OR_EQUAL_CONSTANT, read, add_integer(trial, small_number(read->b)));
        case OP_TEST: return branches(TRIAL_STEP_TEST, read, 0);
        case OP_TESTSET: return branches(TRIAL_STEP_TEST_MOVE, read, 0);
        case OP_RETURN:
        case OP_RETURN0:
        case OP_RETURN1: step.kind = TRIAL_STEP_DONE; return step;
        default: return step;
    }
}

static bool uses_constant(const trial_step *step) {
    switch (step->kind) {
        case TRIAL_STEP_CONSTANT:
        case TRIAL_STEP_ADD_CONSTANT:
        case TRIAL_STEP_SUBTRACT_CONSTANT:
        case TRIAL_STEP_MULTIPLY_CONSTANT:
        case TRIAL_STEP_DIVIDE_CONSTANT:
        case TRIAL_STEP_EQUAL_CONSTANT: return true;
        default: return false;
    }
}

/// Sets where each step goes, and lets no step name what is not there.
static void link_steps(lh_trial *trial) {
    for (int32_t place = 0; place < trial->step_count; place++) {
        trial_step *step = &trial->steps[place];
        if (step->kind >= TRIAL_STEP_EQUAL) {
            // A branch goes where the jump after it goes.
            bool has_jump = place + 2 < trial->step_count && trial->steps[place + 1].kind == TRIAL_STEP_JUMP;
            if (has_jump) step->target = trial->steps[place + 1].target;
            else step->kind = TRIAL_STEP_CALL;
        } else if (step->kind >= TRIAL_STEP_ADD || (step->kind == TRIAL_STEP_CONSTANT && step->flag)) {
            step->target = place + 2;
        } else if (step->kind != TRIAL_STEP_JUMP) {
            step->target = place + 1;
        }
        bool is_known = step->target <= trial->step_count - 1 || step->kind == TRIAL_STEP_DONE;
        if (uses_constant(step) && step->argument >= trial->constant_count) is_known = false;
        if (step->kind == TRIAL_STEP_UPVALUE && step->argument >= trial->upvalue_count) is_known = false;
        if (!is_known) step->kind = TRIAL_STEP_CALL;
    }
}

/// Whether a way through the steps ends without a call. Since none goes back, one pass over them tells.
static bool can_be_silent(const lh_trial *trial) {
    bool *is_reached = calloc((size_t)trial->step_count + 1, sizeof(bool));
    if (is_reached == NULL) return false;
    bool found = false;
    is_reached[0] = true;
    for (int32_t place = 0; place < trial->step_count && !found; place++) {
        const trial_step *step = &trial->steps[place];
        if (!is_reached[place] || step->kind == TRIAL_STEP_CALL) continue;
        if (step->kind == TRIAL_STEP_DONE) {
            found = true;
            continue;
        }
        is_reached[step->target] = true;
        if (step->kind >= TRIAL_STEP_EQUAL) is_reached[place + 2] = true;
    }
    free(is_reached);
    return found;
}

bool lh_translate_bytecode(lua_State *L, const trial_bytecode *function, const lh_record_type *type,
                           const lh_pivot *pivot, lh_trial *trial) {
    if (function->is_variadic || function->instruction_count == 0) return false;
    size_t count = (size_t)function->instruction_count;
    trial->steps = calloc(count, sizeof(trial_step));
    trial->constants = calloc((size_t)function->constant_count + count, sizeof(trial_value));
    trial->upvalues = calloc((size_t)function->upvalue_count + 1, sizeof(trial_value));
    if (trial->steps == NULL || trial->constants == NULL || trial->upvalues == NULL) return false;
    for (int32_t index = 0; index < function->constant_count; index++) add_constant(trial, function->constants[index]);
    trial->step_count = function->instruction_count;
    trial->upvalue_count = function->upvalue_count;
    trial->parameter_count = function->parameter_count;
    const context context = {L, type, pivot, trial};
    for (int32_t place = 0; place < trial->step_count; place++) {
        instruction read = instruction_at(function, place);
        trial->steps[place] = step_of(&context, &read, place);
    }
    link_steps(trial);
    return can_be_silent(trial);
}
