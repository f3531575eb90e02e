/* The table of traits and its look-up; made by tools/traits of tools/traits.txt. Words of fixed
 * length, so that the table needs no relocation when the program starts. */
#include "vocabulary/trait.h"

#include "text/languagetag.h"

#include <string.h>

enum { LONGEST = 40 };

#define ALL UINT32_MAX

/* Bits of trait_language. */
enum {
    GERMAN = 1 << 1,
    DUTCH = 1 << 6,
    SWEDISH = 1 << 7,
    DANISH = 1 << 8,
    NORWEGIAN = 1 << 9,
    FINNISH = 1 << 10,
    COMPOUNDING = GERMAN | DUTCH | SWEDISH | DANISH | NORWEGIAN | FINNISH
};

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
    for (size_t i = 0; i < sizeof tags / sizeof *tags; i++)
        if (languagetag_is(tag, tags[i]))
            return UINT32_C(1) << i;
    if (languagetag_is(tag, "nb") || languagetag_is(tag, "nn"))
        return NORWEGIAN;
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

/* Ends of words that languages make of several: Regierungssprecherin. */
static const struct {
    const char *end;
    uint32_t languages;
    uint32_t traits;
} tails[] = {
    {"sprecher", GERMAN, TRAIT_OFFICE | TRAIT_OFFICIAL},
    {"sprecherin", GERMAN, TRAIT_OFFICE | TRAIT_OFFICIAL},
    {"minister", GERMAN | DUTCH | SWEDISH | DANISH | NORWEGIAN, TRAIT_OFFICE},
    {"ministerin", GERMAN, TRAIT_OFFICE},
    {"ministern", SWEDISH, TRAIT_OFFICE | TRAIT_OFFICIAL},
    {"ministeren", DANISH | NORWEGIAN, TRAIT_OFFICE | TRAIT_OFFICIAL},
    {"ministerium", GERMAN, TRAIT_OFFICIAL},
    {"ministeriums", GERMAN, TRAIT_OFFICIAL},
    {"präsident", GERMAN, TRAIT_OFFICE},
    {"präsidentin", GERMAN, TRAIT_OFFICE},
    {"meister", GERMAN, TRAIT_OFFICE},
    {"meisterin", GERMAN, TRAIT_OFFICE},
    {"vorsitzende", GERMAN, TRAIT_OFFICE},
    {"vorsitzender", GERMAN, TRAIT_OFFICE},
    {"direktor", GERMAN, TRAIT_OFFICE},
    {"direktorin", GERMAN, TRAIT_OFFICE},
    {"leiter", GERMAN, TRAIT_OFFICE},
    {"leiterin", GERMAN, TRAIT_OFFICE},
    {"chef", GERMAN | SWEDISH | DANISH, TRAIT_OFFICE},
    {"chefin", GERMAN, TRAIT_OFFICE},
    {"chefen", SWEDISH | DANISH, TRAIT_OFFICE | TRAIT_OFFICIAL},
    {"sjef", NORWEGIAN, TRAIT_OFFICE},
    {"trainer", GERMAN | DUTCH, TRAIT_OFFICE},
    {"behörde", GERMAN, TRAIT_OFFICIAL},
    {"anwaltschaft", GERMAN, TRAIT_OFFICIAL},
    {"polizei", GERMAN, TRAIT_OFFICIAL},
    {"verwaltung", GERMAN, TRAIT_OFFICIAL},
    {"konzern", GERMAN, TRAIT_OFFICIAL},
    {"verband", GERMAN, TRAIT_OFFICIAL},
    {"gericht", GERMAN, TRAIT_OFFICIAL},
    {"woordvoerder", DUTCH, TRAIT_OFFICE | TRAIT_OFFICIAL},
    {"voorzitter", DUTCH, TRAIT_OFFICE},
    {"ministerie", DUTCH, TRAIT_OFFICIAL},
    {"departementet", SWEDISH | NORWEGIAN, TRAIT_OFFICIAL},
    {"ministeriet", DANISH, TRAIT_OFFICIAL},
    {"myndigheten", SWEDISH, TRAIT_OFFICIAL},
    {"bolaget", SWEDISH, TRAIT_OFFICIAL},
    {"tjänsten", SWEDISH, TRAIT_OFFICIAL},
    {"verket", SWEDISH, TRAIT_OFFICIAL},
    {"ministeri", FINNISH, TRAIT_OFFICE},
    {"ministeriö", FINNISH, TRAIT_OFFICIAL},
    {"ministeriön", FINNISH, TRAIT_OFFICIAL},
    {"johtaja", FINNISH, TRAIT_OFFICE},
    {"tiedottaja", FINNISH, TRAIT_OFFICE | TRAIT_OFFICIAL},
};

static uint32_t tail_of(struct slice folded, uint32_t language)
{
    for (size_t i = 0; i < sizeof tails / sizeof *tails; i++)
        if ((tails[i].languages & language) && slice_ends(folded, slice_from(tails[i].end)))
            return tails[i].traits;
    return 0;
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
    if (!traits && language != ALL && (language & COMPOUNDING))
        return tail_of(folded, language);
    return traits;
}
