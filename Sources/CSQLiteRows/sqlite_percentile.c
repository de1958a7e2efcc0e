#include "CSQLiteRows.h"

#include <float.h>
#include <string.h>

/// The highest bit: the sign of a number, and half of what follows a point before 64 bits.
#define HIGHEST (UINT64_C(1) << 63)

/// For how many values there is room at first.
enum { FIRST_CAPACITY = 64 };

// A key has the order of the number whose it is, so that one selection serves whole numbers and others.

static uint64_t key_of_integer(int64_t value) {
    return (uint64_t)value ^ HIGHEST;
}

static int64_t integer_of_key(uint64_t key) {
    return (int64_t)(key ^ HIGHEST);
}

static uint64_t key_of_real(double value) {
    // A negative zero becomes the other one.
    value += 0.0;
    uint64_t bits;
    memcpy(&bits, &value, sizeof bits);
    return bits & HIGHEST ? ~bits : bits | HIGHEST;
}

static double real_of_key(uint64_t key) {
    uint64_t bits = key & HIGHEST ? key ^ HIGHEST : ~key;
    double value;
    memcpy(&value, &bits, sizeof value);
    return value;
}

static bool add_key(percentile_values *values, uint64_t key) {
    if (values->count == values->capacity) {
        size_t capacity = values->capacity ? 2 * values->capacity : FIRST_CAPACITY;
        uint64_t *keys = sqlite3_realloc64(values->keys, capacity * sizeof *keys);
        if (!keys) return false;
        values->keys = keys;
        values->capacity = capacity;
    }
    values->keys[values->count++] = key;
    return true;
}

bool percentile_add_integer(percentile_values *values, int64_t value) {
    return add_key(values, values->has_reals ? key_of_real((double)value) : key_of_integer(value));
}

bool percentile_add_real(percentile_values *values, double value) {
    if (!values->has_reals) {
        for (size_t place = 0; place < values->count; place++) {
            values->keys[place] = key_of_real((double)integer_of_key(values->keys[place]));
        }
        values->has_reals = true;
    }
    return add_key(values, key_of_real(value));
}

void percentile_free(percentile_values *values) {
    sqlite3_free(values->keys);
    memset(values, 0, sizeof *values);
}

/// Finds the key of a rank, counted from 0, and the one of the rank after it where there is one. It goes by the keys'
/// bytes, the highest first, and keeps those alone that may still be the one: the time depends on how many keys there
/// are and on nothing else about them. The keys are lost.
static void select_key(uint64_t *keys, size_t count, size_t rank, uint64_t *found, uint64_t *next) {
    *next = UINT64_MAX;
    for (int shift = 56; shift >= 0 && count > 1; shift -= 8) {
        size_t counts[256] = {0};
        for (size_t place = 0; place < count; place++) counts[keys[place] >> shift & 0xFF]++;
        unsigned digit = 0;
        while (counts[digit] <= rank) rank -= counts[digit++];
        // The last of its digit is followed by the least of a greater one.
        bool is_last = rank + 1 == counts[digit];
        size_t kept = 0;
        for (size_t place = 0; place < count; place++) {
            uint64_t key = keys[place];
            unsigned own = key >> shift & 0xFF;
            if (own == digit) {
                keys[kept++] = key;
            } else if (is_last && own > digit && key < *next) {
                *next = key;
            }
        }
        count = kept;
    }
    // Those that are left are the same.
    *found = keys[0];
    if (rank + 1 < count) *next = keys[0];
}

static double real_between(double low, double high, double fraction) {
    if (fraction == 0 || low == high) return low;
    // The difference of numbers on both sides of zero may be too large.
    if (low < 0 && high > 0) return low * (1 - fraction) + high * fraction;
    return low + fraction * (high - low);
}

static int64_t integer_between(int64_t low, int64_t high, double fraction) {
    // With 64 bits after the point, so that nothing of a large difference is lost.
    uint64_t scaled = (uint64_t)(fraction * 0x1p64);
    unsigned __int128 part = (unsigned __int128)((uint64_t)high - (uint64_t)low) * scaled;
    int64_t nearest = (int64_t)((uint64_t)low + (uint64_t)(part >> 64));
    uint64_t rest = (uint64_t)part;
    return rest > HIGHEST || (rest == HIGHEST && nearest >= 0) ? nearest + 1 : nearest;
}

void percentile_find(percentile_values *values, double share, bool rounded, row_cell *out) {
    out->kind = row_cell_null;
    if (!(share >= 0 && share <= 1)) {
        out->kind = row_cell_error;
        return;
    }
    if (values->count == 0) return;
    double place = share * (double)(values->count - 1);
    size_t rank = (size_t)place;
    double fraction = place - (double)rank;
    // A share such as 0.29 and its product are not exact: what is a whole rank but for that is one.
    size_t nearest = (size_t)(place + 0.5);
    double distance = place > (double)nearest ? place - (double)nearest : (double)nearest - place;
    if (distance <= place * DBL_EPSILON) {
        rank = nearest;
        fraction = 0;
    }
    uint64_t low, high;
    select_key(values->keys, values->count, rank, &low, &high);
    if (fraction == 0) high = low;
    if (values->has_reals) {
        out->kind = row_cell_real;
        out->real = real_between(real_of_key(low), real_of_key(high), fraction);
    } else if (rounded) {
        out->kind = row_cell_integer;
        out->integer = integer_between(integer_of_key(low), integer_of_key(high), fraction);
    } else {
        out->kind = row_cell_real;
        out->real = real_between((double)integer_of_key(low), (double)integer_of_key(high), fraction);
    }
}

/// What the engine keeps for one group while it goes over its rows.
typedef struct {
    percentile_values values;
    double share;
    bool rounded;
} percentile_group;

static void add_row(sqlite3_context *context, int count, sqlite3_value **arguments) {
    (void)count;
    percentile_group *group = sqlite3_aggregate_context(context, sizeof *group);
    if (!group) {
        sqlite3_result_error_nomem(context);
        return;
    }
    group->share = sqlite3_value_double(arguments[1]);
    group->rounded = sqlite3_value_int(arguments[2]) != 0;
    bool added = true;
    switch (sqlite3_value_type(arguments[0])) {
    case SQLITE_INTEGER:
        added = percentile_add_integer(&group->values, sqlite3_value_int64(arguments[0]));
        break;
    case SQLITE_FLOAT:
        added = percentile_add_real(&group->values, sqlite3_value_double(arguments[0]));
        break;
    default:
        break;
    }
    if (!added) sqlite3_result_error_nomem(context);
}

static void finish(sqlite3_context *context) {
    percentile_group *group = sqlite3_aggregate_context(context, 0);
    if (!group) return;
    row_cell found;
    percentile_find(&group->values, group->share, group->rounded, &found);
    percentile_free(&group->values);
    switch (found.kind) {
    case row_cell_integer:
        sqlite3_result_int64(context, found.integer);
        break;
    case row_cell_real:
        sqlite3_result_double(context, found.real);
        break;
    case row_cell_error:
        sqlite3_result_error(context, "a percentile is asked for by a share from 0 to 1", -1);
        break;
    default:
        break;
    }
}

bool sqlite_add_percentile(sqlite3 *connection) {
    int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY;
    return sqlite3_create_function_v2(connection, "duban_percentile", 3, flags, NULL, NULL, add_row, finish, NULL)
        == SQLITE_OK;
}
