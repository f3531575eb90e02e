/* The synonym table and its look-up; made by tools/synonyms of tools/synonyms.txt. */
#include "compare/synonyms.h"

struct synonym {
    char stem[16];
    char group[16];
};

static const struct synonym table[] = {
#include "compare/synonyms.inc"
};

const char *synonyms_find(struct slice stem)
{
    size_t low = 0, high = sizeof table / sizeof *table;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = slice_compare(slice_from(table[middle].stem), stem);
        if (order == 0)
            return table[middle].group;
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}
