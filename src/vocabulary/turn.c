/* The table of words that turn a sentence; English. Only such opposites as a rewrite can swap by
 * mistake or design while all around stays as it was. */
#include "vocabulary/turn.h"

#include "vocabulary/list.h"

/* The words of a row stand apart by spaces. */
struct turn {
    const char *words;
    uint8_t turn;
};

#define BOTH(n, one, other) \
    {one, TURN_OPPOSITE + 2 * (n)}, \
    { \
        other, TURN_OPPOSITE + 2 * (n) + 1 \
    }

static const struct turn table[] = {
    {"not never no cannot nobody neither nor none nothing nowhere without failed failing unable "
     "unknown",
     TURN_NEGATION},
    {"dont didnt doesnt isnt arent wasnt werent havent hasnt hadnt cant wont couldnt wouldnt",
     TURN_NEGATION},
    {"most", TURN_MOST},
    BOTH(0, "east", "west"),
    BOTH(1, "north", "south"),
    BOTH(2, "eastern", "western"),
    BOTH(3, "northern", "southern"),
    BOTH(4,
         "rose rises rise rising risen climbed jumped gained climb climbs advanced soared surged",
         "fell falls fall falling fallen dropped slipped drop drops slid declined decline plunged "
         "tumbled"),
    BOTH(5, "up", "down"),
    BOTH(6, "more", "fewer less"),
    BOTH(7, "before", "after"),
    BOTH(8, "increase increased increases increasing", "decrease decreased decreases decreasing"),
    BOTH(9, "above over", "below under"),
    BOTH(10, "won wins win winning", "lost loses lose losing"),
    BOTH(11, "morning", "evening"),
    BOTH(12, "higher", "lower"),
    BOTH(13, "approved approve approves accepted accept accepts", "rejected reject rejects"),
    BOTH(14, "opened open opens opening", "closed close closes closing"),
    BOTH(15, "guilty", "innocent"),
    BOTH(16, "left", "right"),
    BOTH(17, "confirmed confirms confirm", "denied denies deny"),
    BOTH(18, "men man", "women woman"),
    BOTH(19, "import imports imported", "export exports exported"),
    BOTH(20, "buy buys bought buyer", "sell sells sold seller"),
    BOTH(21, "profit profits", "loss losses"),
    BOTH(22, "first", "last"),
    BOTH(23, "best", "worst"),
    BOTH(24, "largest biggest", "smallest"),
    BOTH(25, "strong stronger strongest", "weak weaker weakest"),
    BOTH(26, "arrested detained", "released freed"),
    BOTH(27, "alive survived", "dead died"),
    BOTH(28, "success succeeded", "failure"),
    BOTH(29, "include includes included including", "exclude excludes excluded excluding"),
    BOTH(30, "legal lawful", "illegal unlawful"),
    BOTH(31, "allow allows allowed permitted", "ban bans banned barred prohibited forbidden"),
    BOTH(32, "support supports supported", "oppose opposes opposed"),
    BOTH(33, "start starts started began begins begin", "end ends ended stopped stop stops"),
    BOTH(34, "early earlier", "late later"),
    BOTH(35, "upgraded", "downgraded"),
    BOTH(36, "father", "mother"),
    BOTH(37, "son", "daughter"),
    BOTH(38, "brother", "sister"),
    BOTH(39, "husband", "wife"),
    BOTH(40, "oldest", "youngest"),
    BOTH(41, "majority", "minority"),
    BOTH(42, "victory", "defeat"),
    BOTH(43, "arrived arrives", "departed departs"),
    BOTH(44, "enter entered", "leave"),
    BOTH(45, "hot hotter", "cold colder"),
    BOTH(46, "long longer", "short shorter"),
    BOTH(47, "rich richer", "poor poorer"),
    BOTH(48, "true", "false"),
};

enum { SHORTEST = 2, LONGEST = 12 };

uint8_t turn_of(struct slice folded)
{
    if (folded.len < SHORTEST || folded.len > LONGEST)
        return TURN_NONE;
    for (size_t i = 0; i < sizeof table / sizeof *table; i++)
        if (list_has(table[i].words, folded))
            return table[i].turn;
    return slice_ends(folded, SLICE("n't")) ? TURN_NEGATION : TURN_NONE;
}

/* Of a word in several rows the first counts. */
void turn_list(struct map *into)
{
    for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
        const char *rest = table[i].words;
        for (struct slice word; list_next(&rest, &word);) {
            uint32_t *listed = map_put(into, word, 0, NULL);
            *listed |= *listed & UINT8_MAX ? 0 : table[i].turn;
        }
    }
}

uint8_t turn_listed(uint32_t listed, struct slice folded)
{
    if (folded.len < SHORTEST || folded.len > LONGEST)
        return TURN_NONE;
    if (listed & UINT8_MAX)
        return (uint8_t)listed;
    return slice_ends(folded, SLICE("n't")) ? TURN_NEGATION : TURN_NONE;
}
