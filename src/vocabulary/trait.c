/* The table of traits and its look-up; made by tools/traits of tools/traits.txt. Words of fixed
 * length, so that the table needs no relocation when the program starts. */
#include "vocabulary/trait.h"

#include "text/languagetag.h"

#include <string.h>

enum { LONGEST = 40 };

#define ALL UINT32_MAX

struct entry {
    char word[LONGEST];
    uint32_t languages;
    uint32_t traits;
};

static const struct entry table[] = {
#include "vocabulary/trait.inc"
};

uint32_t trait_language(struct slice tag)
{
    /* In the order of tools/traits. */
    static const char tags[][3] = {"en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "no",
                                   "fi", "ru", "ca", "ro", "hu", "tr", "el", "id", "pl"};
    enum { NORWEGIAN = 9 };
    for (size_t i = 0; i < sizeof tags / sizeof *tags; i++)
        if (languagetag_is(tag, tags[i]))
            return UINT32_C(1) << i;
    if (languagetag_is(tag, "nb") || languagetag_is(tag, "nn"))
        return UINT32_C(1) << NORWEGIAN;
    return 0;
}

/* The first row that is not before the word. */
static size_t find_row(const char *wanted)
{
    size_t low = 0, high = sizeof table / sizeof *table;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (memcmp(table[middle].word, wanted, LONGEST) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

uint32_t trait_of(struct slice folded, uint32_t language)
{
    char wanted[LONGEST] = {0};
    uint32_t traits = 0;
    if (folded.len > 2 && slice_ends(folded, SLICE("'s")))
        folded.len -= 2;
    if (folded.len == 0 || folded.len >= LONGEST)
        return 0;
    memcpy(wanted, folded.data, folded.len);
    for (size_t i = find_row(wanted);
         i < sizeof table / sizeof *table && memcmp(table[i].word, wanted, LONGEST) == 0; i++)
        if (table[i].languages == ALL || (table[i].languages & language))
            traits |= table[i].traits;
    return traits;
}
