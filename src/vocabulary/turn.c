/* The table of words that turn a sentence; English. Only such opposites as a rewrite can swap by
 * mistake or design while all around stays as it was. */
#include "vocabulary/turn.h"

#include <string.h>

struct turn {
    char word[12];
    uint8_t len, turn;
};

#define WORD(word, turn) \
    { \
        word, sizeof word - 1, turn \
    }
#define BOTH(n, one, other) \
    WORD(one, TURN_OPPOSITE + 2 * (n)), WORD(other, TURN_OPPOSITE + 2 * (n) + 1)

static const struct turn table[] = {
    WORD("not", TURN_NEGATION),
    WORD("never", TURN_NEGATION),
    WORD("no", TURN_NEGATION),
    WORD("cannot", TURN_NEGATION),
    WORD("nobody", TURN_NEGATION),
    WORD("neither", TURN_NEGATION),
    WORD("without", TURN_NEGATION),
    WORD("failed", TURN_NEGATION),
    WORD("failing", TURN_NEGATION),
    WORD("unable", TURN_NEGATION),
    WORD("unknown", TURN_NEGATION),
    WORD("dont", TURN_NEGATION),
    WORD("didnt", TURN_NEGATION),
    WORD("doesnt", TURN_NEGATION),
    WORD("isnt", TURN_NEGATION),
    WORD("arent", TURN_NEGATION),
    WORD("wasnt", TURN_NEGATION),
    WORD("havent", TURN_NEGATION),
    WORD("hasnt", TURN_NEGATION),
    WORD("cant", TURN_NEGATION),
    WORD("wont", TURN_NEGATION),
    WORD("most", TURN_MOST),
    BOTH(0, "east", "west"),
    BOTH(1, "north", "south"),
    BOTH(2, "eastern", "western"),
    BOTH(3, "northern", "southern"),
    BOTH(4, "rose", "fell"),
    BOTH(5, "rise", "fall"),
    BOTH(6, "up", "down"),
    BOTH(7, "more", "fewer"),
    BOTH(8, "before", "after"),
    BOTH(9, "increase", "decrease"),
    BOTH(10, "increased", "decreased"),
    BOTH(11, "above", "below"),
    BOTH(12, "won", "lost"),
    BOTH(13, "morning", "evening"),
    BOTH(14, "gained", "lost"),
    BOTH(15, "higher", "lower"),
    BOTH(16, "approved", "rejected"),
    BOTH(17, "accepted", "rejected"),
    BOTH(18, "opened", "closed"),
    BOTH(19, "guilty", "innocent"),
    BOTH(20, "left", "right"),
    BOTH(21, "confirmed", "denied"),
    BOTH(22, "men", "women"),
    BOTH(23, "import", "export"),
};

uint8_t turn_of(struct slice folded)
{
    if (folded.len < 2 || folded.len > 11)
        return TURN_NONE;
    for (size_t i = 0; i < sizeof table / sizeof *table; i++)
        if (table[i].len == folded.len && table[i].word[0] == folded.data[0] &&
            memcmp(table[i].word, folded.data, folded.len) == 0)
            return table[i].turn;
    bool contracted = folded.len > 3 && folded.data[folded.len - 1] == 't' &&
                      folded.data[folded.len - 2] == '\'' && folded.data[folded.len - 3] == 'n';
    return contracted ? TURN_NEGATION : TURN_NONE;
}
