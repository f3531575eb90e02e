/* Counts over a text, one look at each byte. ASCII goes without branches that depend on the text:
 * where words end cannot be foreseen. */
#include "plain/tally.h"

#include "text/chars.h"
#include "text/utf8.h"

enum { LONG = 4, MARK = 16, SPACE = 32 };

/* What an ASCII character is: white space, digit, capital or small letter, or none of these. */
static const uint8_t kinds[128] = {
    0, 0, 0, 0, 0, 0, 0,  0, 0, 32, 32, 32, 32, 32, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 32, 0, 0, 0,  0,  0,  0,  0,  0, 0, 0, 0, 0, 0, 0, 0, 8, 8, 8, 8,
    8, 8, 8, 8, 8, 8, 0,  0, 0, 0,  0,  0,  0,  3,  3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
    3, 3, 3, 3, 3, 3, 3,  3, 3, 3,  3,  3,  3,  0,  0, 0, 0, 0, 0, 5, 5, 5, 5, 5, 5, 5,
    5, 5, 5, 5, 5, 5, 5,  5, 5, 5,  5,  5,  5,  5,  5, 5, 5, 5, 5, 0, 0, 0, 0, 0};

/* The word being read: what its first letter, digit or mark is (0: none yet), and its letters. */
struct word {
    unsigned first;
    size_t letters;
};

/* One character of the kind; at white space the word is counted and the next begins. */
static inline void add(struct tally *tally, struct word *word, unsigned kind)
{
    unsigned space = kind / SPACE, is_long = space & (word->letters >= LONG);
    tally->words += space & (word->first != 0);
    tally->long_words += is_long;
    tally->capitals += is_long & (word->first & TALLY_UPPER) / TALLY_UPPER;
    tally->kinds |= kind;
    word->first = (word->first ? word->first : kind) & (space - 1);
    word->letters = (word->letters + (kind & TALLY_LETTER)) & ((size_t)space - 1);
}

static unsigned kind_of(uint32_t code)
{
    if (char_is_space(code))
        return SPACE;
    if (char_is_letter(code))
        return TALLY_LETTER | (char_is_lower(code) ? TALLY_SMALL : 0) |
               (char_is_upper(code) ? TALLY_UPPER : 0);
    return char_is_digit(code) ? TALLY_DIGIT : char_is_mark(code) ? MARK : 0;
}

struct tally tally_text(struct slice s)
{
    struct tally tally = {0};
    struct word word = {0};
    for (size_t at = 0; at < s.len;) {
        for (; at < s.len && (unsigned char)s.data[at] < 0x80; at++)
            add(&tally, &word, kinds[(unsigned char)s.data[at]]);
        if (at == s.len)
            break;
        uint32_t code;
        at += utf8_decode(s, at, &code);
        tally.ideographs += char_is_ideograph(code);
        add(&tally, &word, kind_of(code));
    }
    add(&tally, &word, SPACE);
    return tally;
}
