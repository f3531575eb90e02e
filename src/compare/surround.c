/* Goes outwards from both values, word by word. A word or two that only one side has is passed
 * over. */
#include "compare/surround.h"

#include "vocabulary/trait.h"

/* TELLING is of FULL_WEIGHT; REACH: words looked at on each side; GAP: words passed over at once.
 */
enum { TELLING = 330, REACH = 6, GAP = 2 };

struct walk {
    const struct vocabulary *vocabulary;
    const struct spot_tokens *spot;
    bool back;
};

/* The word so many steps away, or NULL beyond the sentence. */
static const struct token *step(const struct walk *walk, uint32_t count)
{
    const struct spot_tokens *spot = walk->spot;
    if (walk->back)
        return spot->first >= spot->from + 1 + count ? &spot->tokens[spot->first - 1 - count]
                                                     : NULL;
    return spot->behind + count < spot->to ? &spot->tokens[spot->behind + count] : NULL;
}

static const struct stem *stem_of(const struct walk *walk, const struct token *token)
{
    return vocabulary_entry(walk->vocabulary, token->stem);
}

static bool same(const struct walk *walk, const struct token *a, const struct token *b)
{
    return a->stem == b->stem || stem_of(walk, a)->concept == stem_of(walk, b)->concept;
}

static bool same_at(const struct walk *a, uint32_t i, const struct walk *b, uint32_t j)
{
    const struct token *x = step(a, i), *y = step(b, j);
    return x && y && same(a, x, y);
}

static uint32_t telling(const struct walk *walk, uint32_t count)
{
    const struct stem *stem = vocabulary_entry(walk->vocabulary, step(walk, count)->stem);
    return stem->rarity >= TELLING && !stem->number;
}

/* Goes behind the nearest two words that are the same, from i and j on; the sum of the steps
 * decides, and of two ways that are as long the one that is more even. */
static bool next_same(struct surround *surround, const struct walk *a, uint32_t *i,
                      const struct walk *b, uint32_t *j)
{
    for (uint32_t sum = 0; sum <= 2 * GAP; sum++)
        for (uint32_t lean = sum & 1; lean <= sum; lean += 2) {
            uint32_t less = (sum - lean) / 2, more = (sum + lean) / 2;
            if (more > GAP)
                continue;
            bool one = same_at(a, *i + less, b, *j + more);
            bool other = same_at(a, *i + more, b, *j + less);
            if (!one && !other)
                continue;
            /* Where both ways go, neither may depend on which of the two comes first. */
            surround->telling +=
                (!one || telling(a, *i + less)) && (!other || telling(a, *i + more));
            *i += (one && !other ? less : more) + 1;
            *j += (other && !one ? less : more) + 1;
            return true;
        }
    return false;
}

static void look(struct surround *surround, const struct walk *a, const struct walk *b)
{
    uint32_t i = 0, j = 0;
    if (!step(a, 0) && !step(b, 0)) {
        surround->touching++;
        surround->edges++;
    } else if (same_at(a, 0, b, 0)) {
        surround->touching++;
        surround->speech += (vocabulary_traits(a->vocabulary, step(a, 0)->word) &
                             (TRAIT_SAY | TRAIT_REPORT | TRAIT_ACCORDING)) != 0;
    }
    while (i < REACH && j < REACH && next_same(surround, a, &i, b, &j))
        continue;
}

struct surround surround_of(const struct vocabulary *vocabulary, const struct spot_tokens *a,
                            const struct spot_tokens *b)
{
    struct surround surround = {0};
    for (int back = 0; back < 2; back++) {
        struct walk x = {vocabulary, a, back}, y = {vocabulary, b, back};
        look(&surround, &x, &y);
    }
    return surround;
}
