#include "trial.h"

// The form is that of `ldump.c` of the Lua 5.4 sources, where it is the same for all of 5.4, on machines with numbers of
// eight bytes.

#if LUA_VERSION_NUM != 504
#error "the form of the bytecode is that of Lua 5.4"
#endif

typedef struct {
    const unsigned char *next;
    size_t left;
    bool failed;
} reader;

static const unsigned char *take(reader *reader, size_t count) {
    if (reader->failed || count > reader->left) {
        reader->failed = true;
        return NULL;
    }
    const unsigned char *start = reader->next;
    reader->next += count;
    reader->left -= count;
    return start;
}

static unsigned take_byte(reader *reader) {
    const unsigned char *byte = take(reader, 1);
    return byte == NULL ? 0 : *byte;
}

/// Seven bits a byte, the most significant first; the last byte has its highest bit set.
static size_t take_size(reader *reader) {
    size_t size = 0;
    for (;;) {
        unsigned byte = take_byte(reader);
        if (reader->failed || size >> 48 != 0) {
            reader->failed = true;
            return 0;
        }
        size = size << 7 | (byte & 0x7F);
        if (byte & 0x80) return size;
    }
}

/// As a count of things of which each takes a byte at least.
static int32_t take_count(reader *reader, size_t bytes) {
    size_t count = take_size(reader);
    if (reader->failed || count > INT32_MAX / 2 || count > reader->left / bytes) {
        reader->failed = true;
        return 0;
    }
    return (int32_t)count;
}

static trial_value take_text(reader *reader) {
    size_t size = take_size(reader);
    size_t length = size == 0 ? 0 : size - 1;
    const unsigned char *text = take(reader, length);
    return (trial_value){.kind = TRIAL_TEXT, .field = -1, .text = (const char *)text, .length = length};
}

static bool take_header(reader *reader) {
    // Signature, version and format; what tells conversions of text; sizes of an instruction, an integer and a number.
    static const unsigned char start[] = {0x1B, 'L', 'u', 'a', 0x54, 0, 0x19, 0x93, '\r', '\n', 0x1A, '\n', 4, 8, 8};
    const int64_t integer = 0x5678;
    const double number = 370.5;
    const unsigned char *bytes = take(reader, sizeof start);
    if (bytes == NULL || memcmp(bytes, start, sizeof start) != 0) return false;
    bytes = take(reader, sizeof integer);
    if (bytes == NULL || memcmp(bytes, &integer, sizeof integer) != 0) return false;
    bytes = take(reader, sizeof number);
    return bytes != NULL && memcmp(bytes, &number, sizeof number) == 0;
}

static trial_value take_constant(reader *reader) {
    trial_value value = {.kind = TRIAL_NIL, .field = -1};
    const unsigned char *bytes;
    switch (take_byte(reader)) {
        case 0x00: break;
        case 0x01: value.kind = TRIAL_FALSE; break;
        case 0x11: value.kind = TRIAL_TRUE; break;
        case 0x03:
            value.kind = TRIAL_INTEGER;
            bytes = take(reader, sizeof value.integer);
            if (bytes != NULL) memcpy(&value.integer, bytes, sizeof value.integer);
            break;
        case 0x13:
            value.kind = TRIAL_NUMBER;
            bytes = take(reader, sizeof value.number);
            if (bytes != NULL) memcpy(&value.number, bytes, sizeof value.number);
            break;
        case 0x04:
        case 0x14: return take_text(reader);
        default: reader->failed = true;
    }
    return value;
}

bool lh_read_bytecode(const char *bytes, size_t length, trial_bytecode *out) {
    reader reader = {(const unsigned char *)bytes, length, false};
    *out = (trial_bytecode){.constants = NULL};
    if (!take_header(&reader)) return false;
    out->upvalue_count = (int32_t)take_byte(&reader);
    // The name of the source, and the lines between which the function stands.
    take_text(&reader);
    take_size(&reader);
    take_size(&reader);
    out->parameter_count = (int32_t)take_byte(&reader);
    out->is_variadic = take_byte(&reader) != 0;
    // How many registers it uses.
    take_byte(&reader);
    out->instruction_count = take_count(&reader, 4);
    out->instructions = take(&reader, (size_t)out->instruction_count * 4);
    out->constant_count = take_count(&reader, 1);
    if (reader.failed) return false;
    out->constants = calloc((size_t)out->constant_count + 1, sizeof(trial_value));
    if (out->constants == NULL) return false;
    for (int32_t index = 0; index < out->constant_count; index++) out->constants[index] = take_constant(&reader);
    if (!reader.failed) return true;
    free(out->constants);
    out->constants = NULL;
    return false;
}
