/* Compares words letter by letter, without regard to case; a letter with an accent is any letter
 * without. The distance is Damerau's, with neighbours exchanged counted as one change (optimal
 * string alignment). Words are cut to LONGEST letters. */
#include "fact/spelling.h"

#include "text/chars.h"
#include "text/utf8.h"

enum { LONGEST = 32, SHORTEST_SLIP = 5, LONG = 7, LARGE_SLIP = 3, PREFIX = 3 };

struct letters {
    uint32_t code[LONGEST];
    uint32_t count;
};

static struct letters letters_of(struct slice word)
{
    struct letters letters = {.count = 0};
    for (size_t at = 0; at < word.len && letters.count < LONGEST;) {
        uint32_t code;
        at += utf8_decode(word, at, &code);
        if (char_is_letter(code) || char_is_digit(code))
            letters.code[letters.count++] = char_lower(code);
    }
    return letters;
}

static bool same_letter(uint32_t a, uint32_t b)
{
    return a == b || (a < 0x80) != (b < 0x80);
}

static uint32_t least(uint32_t a, uint32_t b)
{
    return a < b ? a : b;
}

static uint32_t distance(const struct letters *a, const struct letters *b)
{
    uint32_t rows[3][LONGEST + 1];
    for (uint32_t j = 0; j <= b->count; j++)
        rows[0][j] = j;
    for (uint32_t i = 1; i <= a->count; i++) {
        uint32_t *row = rows[i % 3], *up = rows[(i + 2) % 3], *above = rows[(i + 1) % 3];
        row[0] = i;
        for (uint32_t j = 1; j <= b->count; j++) {
            uint32_t other = !same_letter(a->code[i - 1], b->code[j - 1]);
            row[j] = least(least(row[j - 1], up[j]) + 1, up[j - 1] + other);
            if (i > 1 && j > 1 && a->code[i - 1] == b->code[j - 2] &&
                a->code[i - 2] == b->code[j - 1])
                row[j] = least(row[j], above[j - 2] + 1);
        }
    }
    return rows[a->count % 3][b->count];
}

static bool begins(const struct letters *a, const struct letters *b)
{
    for (uint32_t i = 0; i < b->count; i++)
        if (i >= a->count || !same_letter(a->code[i], b->code[i]))
            return false;
    return b->count > 0;
}

/* Forms of one given name, and of names written from other scripts; a group a line. */
static const char *const groups[] = {
    " bill william will billy willie ",
    " bob robert rob bobby robbie ",
    " jim james jimmy jamie ",
    " mike michael mick mikey ",
    " dick richard rick ricky rich ",
    " ted edward theodore ed eddie teddy ",
    " tony anthony antony ",
    " liz elizabeth beth betty eliza lizzie elisabeth ",
    " kate katherine catherine kathy cathy katie kathleen katharine ",
    " jack john johnny ",
    " peggy margaret maggie meg ",
    " harry henry hank harold ",
    " chuck charles charlie ",
    " larry lawrence laurence ",
    " joe joseph joey ",
    " dave david ",
    " steve steven stephen ",
    " andy andrew drew ",
    " tom thomas tommy ",
    " jerry gerald gerry jeremy ",
    " frank francis franklin ",
    " fred frederick freddie ",
    " sue susan suzanne ",
    " jeff jeffrey geoff geoffrey ",
    " nick nicholas nicolas ",
    " alex alexander alexandra aleksandr sasha ",
    " mohammed muhammad mohamed mohammad muhammed mohamad mehmet ",
    " hussein husayn hussain husain ",
    " osama usama ",
    " qaeda qaida kaida ",
    " gaddafi qaddafi gadhafi kadhafi gadafi ",
    " zelensky zelenskyy zelenskiy selenskyj ",
    " dmitri dmitry dmitriy dimitri ",
    " sergei sergey serhiy ",
    " andrei andrey andriy ",
    " alexei alexey aleksei oleksiy ",
    " yuri yury yuriy ",
    " vladimir volodymyr wladimir ",
    " ahmad ahmed achmed ",
    " yusuf yousef yousuf youssef ",
    " khaled khalid ",
    " abdel abdul abd ",
    " hezbollah hizbullah hizbollah hisbollah ",
    " navalny nawalny navalniy ",
    " yanukovich yanukovych ",
    " taliban taleban ",
    " koran quran qur'an ",
    " beshar bashar ",
    " labor labour ",
    " defense defence ",
    " organization organisation ",
    " center centre ",
    " harbor harbour ",
    " theater theatre ",
    " street st ",
    " road rd ",
    " fort ft ",
    " mount mt ",
};

static bool in_group(const char *group, const char *word)
{
    size_t len = strlen(word);
    for (const char *at = strstr(group, word); at; at = strstr(at + 1, word))
        if (at[-1] == ' ' && at[len] == ' ')
            return true;
    return false;
}

static bool plain(const struct letters *letters, char out[LONGEST + 1])
{
    for (uint32_t i = 0; i < letters->count; i++) {
        if (letters->code[i] >= 0x80)
            return false;
        out[i] = (char)letters->code[i];
    }
    out[letters->count] = '\0';
    return letters->count > 1;
}

static bool grouped(const struct letters *a, const struct letters *b)
{
    char one[LONGEST + 1], other[LONGEST + 1];
    if (!plain(a, one) || !plain(b, other))
        return false;
    for (size_t i = 0; i < sizeof groups / sizeof *groups; i++)
        if (in_group(groups[i], one) && in_group(groups[i], other))
            return true;
    return false;
}

/* Schroder, Schroeder: what is left where an e behind a, o or u is left out. */
static bool without_umlauts(const struct letters *a, const struct letters *b)
{
    struct letters bare[2] = {*a, *b};
    for (uint32_t k = 0; k < 2; k++) {
        uint32_t count = 0;
        for (uint32_t i = 0; i < bare[k].count; i++) {
            uint32_t code = bare[k].code[i], last = count ? bare[k].code[count - 1] : 0;
            if (code != 'e' || (last != 'a' && last != 'o' && last != 'u'))
                bare[k].code[count++] = code;
        }
        bare[k].count = count;
    }
    return bare[0].count == bare[1].count && distance(&bare[0], &bare[1]) == 0;
}

static bool has_digit(const struct letters *letters)
{
    for (uint32_t i = 0; i < letters->count; i++)
        if (char_is_digit(letters->code[i]))
            return true;
    return false;
}

static enum spelling compare(struct slice one, struct slice other, uint32_t short_slip,
                             uint32_t long_slip)
{
    struct letters a = letters_of(one), b = letters_of(other);
    uint32_t shorter = least(a.count, b.count);
    if (!shorter)
        return SPELLING_OTHER;
    uint32_t far = distance(&a, &b);
    if (far == 0)
        return SPELLING_SAME;
    if (without_umlauts(&a, &b))
        return SPELLING_VARIANT;
    if (has_digit(&a) || has_digit(&b))
        return SPELLING_OTHER;
    bool extends = (begins(&a, &b) || begins(&b, &a)) && (shorter == 1 || shorter >= PREFIX);
    if (extends || grouped(&a, &b))
        return SPELLING_VARIANT;
    uint32_t most = shorter >= LONG ? long_slip : short_slip;
    bool slip = shorter >= SHORTEST_SLIP && far <= most && a.code[0] == b.code[0];
    return slip ? SPELLING_SLIP : SPELLING_OTHER;
}

enum spelling spelling_of(struct slice a, struct slice b)
{
    return compare(a, b, 1, 2);
}

enum spelling spelling_of_same(struct slice a, struct slice b)
{
    return compare(a, b, 2, LARGE_SLIP);
}
