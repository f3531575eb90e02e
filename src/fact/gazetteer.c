/* The table of places and its look-up. Names of fixed length, so that the table needs no relocation
 * when the program starts. */
#include "fact/gazetteer.h"

#include <string.h>

enum { LONGEST = 34 };

struct row {
    char name[LONGEST];
    char country[3];
    uint8_t kind;
    bool main; /* of its country's names */
};

static const struct row table[] = {
#include "fact/gazetteer.inc"
};

struct toponym gazetteer_find(struct slice folded)
{
    size_t low = 0, high = sizeof table / sizeof *table;
    char wanted[LONGEST] = {0};
    if (folded.len == 0 || folded.len >= LONGEST)
        return (struct toponym){0};
    memcpy(wanted, folded.data, folded.len);
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = memcmp(table[middle].name, wanted, LONGEST);
        if (order == 0) {
            struct toponym place = {(enum place_kind)table[middle].kind, "", SLICE_NONE};
            memcpy(place.country, table[middle].country, sizeof place.country);
            place.name = slice_of(table[middle].name, folded.len);
            return place;
        }
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return (struct toponym){0};
}

struct slice gazetteer_country(const char *country)
{
    for (size_t i = 0; i < sizeof table / sizeof *table; i++)
        if (table[i].main && strcmp(table[i].country, country) == 0)
            return slice_from(table[i].name);
    return SLICE_NONE;
}
