/* The limits as data, for the manual and the tests. */
#include "base/limits.h"

static const struct limit table[] = {
#define X(name, value, unit, what) {#name, value, unit, what},
    LIMITS(X)
#undef X
};

const struct limit *limits_table(size_t *count)
{
    *count = sizeof table / sizeof table[0];
    return table;
}
