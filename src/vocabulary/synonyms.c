/* The synonym table and its look-up; made by tools/synonyms of tools/synonyms.txt. */
#include "vocabulary/synonyms.h"

#include <string.h>

struct synonym {
    char stem[16];
    char group[16];
};

static const struct synonym table[] = {
#include "vocabulary/synonyms.inc"
};

const char *synonyms_find(struct slice stem)
{
    size_t low = 0, high = sizeof table / sizeof *table;
    char wanted[sizeof table->stem] = {0};
    if (stem.len >= sizeof wanted)
        return NULL;
    if (stem.len)
        memcpy(wanted, stem.data, stem.len);
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = memcmp(table[middle].stem, wanted, sizeof wanted);
        if (order == 0)
            return table[middle].group;
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}
