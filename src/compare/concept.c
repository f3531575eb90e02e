/* Derivational endings that the Snowball stemmer leaves on, stripped where at least four letters
 * remain; then one name for each group of words that news uses for one another. */
#include "compare/concept.h"

#include "compare/synonyms.h"

static bool strip(struct slice *stem, const char *ending)
{
    struct slice tail = slice_from(ending);
    if (stem->len < tail.len + 4 || !slice_ends(*stem, tail))
        return false;
    stem->len -= tail.len;
    return true;
}

struct slice concept_root(struct slice stem)
{
    static const char *const endings[] = {"atori", "ation", "ator", "anc", "enc", "ment",
                                          "ness",  "iti",   "ion",  "at",  "or",  "er",
                                          "iv",    "ic",    "al",   "ti",  "i",   "e"};
    const char *group = synonyms_find(stem);
    if (group)
        return slice_from(group);
    struct slice root = stem;
    for (int round = 0; round < 2; round++)
        for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
            if (strip(&root, endings[i]))
                break;
    group = root.len < stem.len ? synonyms_find(root) : NULL;
    return group ? slice_from(group) : root;
}
