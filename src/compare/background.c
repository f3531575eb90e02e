/* The table of common words and its look-up. Words of fixed length, so that the table needs no
 * relocation when the program starts. */
#include "compare/background.h"

struct common {
    char word[14];
    uint16_t rarity;
};

static const struct common table[] = {
#include "compare/background.inc"
};

uint16_t background_rarity(struct slice folded)
{
    size_t low = 0, high = sizeof table / sizeof *table;
    if (folded.len >= sizeof table->word)
        return 1000;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        struct slice word = slice_from(table[middle].word);
        int order = slice_compare(word, folded);
        if (order == 0)
            return table[middle].rarity;
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return 1000;
}
