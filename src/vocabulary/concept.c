/* Derivational endings that the Snowball stemmer leaves on, stripped where at least four letters
 * remain; then one name for each group of words that news uses for one another. */
#include "vocabulary/concept.h"

#include "vocabulary/synonyms.h"

#include <string.h>

struct ending {
    char letters[6];
    uint8_t len;
};

#define ENDING(letters) \
    { \
        letters, sizeof letters - 1 \
    }

static bool strip(struct slice *stem, const struct ending *ending)
{
    if (stem->len < ending->len + 4U ||
        memcmp(stem->data + stem->len - ending->len, ending->letters, ending->len) != 0)
        return false;
    stem->len -= ending->len;
    return true;
}

struct slice concept_root(struct slice stem)
{
    static const struct ending endings[] = {
        ENDING("atori"), ENDING("ation"), ENDING("ator"), ENDING("anc"), ENDING("enc"),
        ENDING("ment"),  ENDING("ness"),  ENDING("iti"),  ENDING("ion"), ENDING("at"),
        ENDING("or"),    ENDING("er"),    ENDING("iv"),   ENDING("ic"),  ENDING("al"),
        ENDING("ti"),    ENDING("i"),     ENDING("e")};
    const char *group = synonyms_find(stem);
    if (group)
        return slice_from(group);
    struct slice root = stem;
    for (int round = 0; round < 2; round++)
        for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
            if (strip(&root, &endings[i]))
                break;
    group = root.len < stem.len ? synonyms_find(root) : NULL;
    return group ? slice_from(group) : root;
}
