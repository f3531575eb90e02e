/* The table of common words and its look-up. Words of fixed length, so that the table needs no
 * relocation when the program starts. */
#include "vocabulary/background.h"

#include <string.h>

struct common {
    char word[14];
    uint16_t rarity;
};

static const struct common table[] = {
#include "vocabulary/background.inc"
};

uint16_t background_rarity(struct slice folded)
{
    size_t low = 0, high = sizeof table / sizeof *table;
    char wanted[sizeof table->word] = {0};
    if (folded.len >= sizeof wanted)
        return 1000;
    if (folded.len)
        memcpy(wanted, folded.data, folded.len);
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = memcmp(table[middle].word, wanted, sizeof wanted);
        if (order == 0)
            return table[middle].rarity;
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return 1000;
}
