/* Compares words letter by letter, without regard to case; a letter with an accent is any letter
 * without. The distance is Damerau's, with neighbours exchanged counted as one change (optimal
 * string alignment). Words are cut to LONGEST letters. */
#include "fact/spelling.h"

#include "text/chars.h"
#include "text/utf8.h"

#include <string.h>

enum { LONGEST = 32, SHORTEST_SLIP = 5, LONG = 7, LARGE_SLIP = 3, PREFIX = 3 };

struct letters {
    uint32_t code[LONGEST];
    uint32_t count;
};

static bool is_plain(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static struct letters letters_of(struct slice word)
{
    struct letters letters = {.count = 0};
    for (size_t at = 0; at < word.len && letters.count < LONGEST;) {
        uint32_t code;
        if (is_plain(word.data[at])) {
            letters.code[letters.count++] = (unsigned char)word.data[at++] | 0x20;
            continue;
        }
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

/* Forms of one given name, and of names written from other scripts: those of one number are one.
 * By word. */
static const struct form {
    char word[15];
    uint8_t group;
} forms[] = {
    /* clang-format off */
    {"abd", 42}, {"abdel", 42}, {"abdul", 42}, {"achmed", 39}, {"ahmad", 39}, {"ahmed", 39},
    {"aleksandr", 26}, {"aleksei", 36}, {"alex", 26}, {"alexander", 26}, {"alexandra", 26},
    {"alexei", 36}, {"alexey", 36}, {"andrei", 35}, {"andrew", 18}, {"andrey", 35},
    {"andriy", 35}, {"andy", 18}, {"anthony", 7}, {"antony", 7}, {"bashar", 48}, {"beshar", 48},
    {"beth", 8}, {"betty", 8}, {"bill", 1}, {"billy", 1}, {"bob", 2}, {"bobby", 2},
    {"catherine", 9}, {"cathy", 9}, {"center", 52}, {"centre", 52}, {"charles", 13},
    {"charlie", 13}, {"chuck", 13}, {"dave", 16}, {"david", 16}, {"defence", 50}, {"defense", 50},
    {"dick", 5}, {"dimitri", 33}, {"dmitri", 33}, {"dmitriy", 33}, {"dmitry", 33}, {"drew", 18},
    {"ed", 6}, {"eddie", 6}, {"edward", 6}, {"elisabeth", 8}, {"eliza", 8}, {"elizabeth", 8},
    {"fort", 57}, {"francis", 21}, {"frank", 21}, {"franklin", 21}, {"fred", 22}, {"freddie", 22},
    {"frederick", 22}, {"ft", 57}, {"gadafi", 31}, {"gaddafi", 31}, {"gadhafi", 31},
    {"geoff", 24}, {"geoffrey", 24}, {"gerald", 20}, {"gerry", 20}, {"hank", 12}, {"harbor", 53},
    {"harbour", 53}, {"harold", 12}, {"harry", 12}, {"henry", 12}, {"hezbollah", 43},
    {"hisbollah", 43}, {"hizbollah", 43}, {"hizbullah", 43}, {"husain", 28}, {"husayn", 28},
    {"hussain", 28}, {"hussein", 28}, {"jack", 10}, {"james", 3}, {"jamie", 3}, {"jeff", 24},
    {"jeffrey", 24}, {"jeremy", 20}, {"jerry", 20}, {"jim", 3}, {"jimmy", 3}, {"joe", 15},
    {"joey", 15}, {"john", 10}, {"johnny", 10}, {"joseph", 15}, {"kadhafi", 31}, {"kaida", 30},
    {"kate", 9}, {"katharine", 9}, {"katherine", 9}, {"kathleen", 9}, {"kathy", 9}, {"katie", 9},
    {"khaled", 41}, {"khalid", 41}, {"koran", 47}, {"labor", 49}, {"labour", 49}, {"larry", 14},
    {"laurence", 14}, {"lawrence", 14}, {"liz", 8}, {"lizzie", 8}, {"maggie", 11},
    {"margaret", 11}, {"meg", 11}, {"mehmet", 27}, {"michael", 4}, {"mick", 4}, {"mike", 4},
    {"mikey", 4}, {"mohamad", 27}, {"mohamed", 27}, {"mohammad", 27}, {"mohammed", 27},
    {"mount", 58}, {"mt", 58}, {"muhammad", 27}, {"muhammed", 27}, {"navalniy", 44},
    {"navalny", 44}, {"nawalny", 44}, {"nicholas", 25}, {"nick", 25}, {"nicolas", 25},
    {"oleksiy", 36}, {"organisation", 51}, {"organization", 51}, {"osama", 29}, {"peggy", 11},
    {"qaddafi", 31}, {"qaeda", 30}, {"qaida", 30}, {"quran", 47}, {"rd", 56}, {"rich", 5},
    {"richard", 5}, {"rick", 5}, {"ricky", 5}, {"road", 56}, {"rob", 2}, {"robbie", 2},
    {"robert", 2}, {"sasha", 26}, {"selenskyj", 32}, {"sergei", 34}, {"sergey", 34},
    {"serhiy", 34}, {"st", 55}, {"stephen", 17}, {"steve", 17}, {"steven", 17}, {"street", 55},
    {"sue", 23}, {"susan", 23}, {"suzanne", 23}, {"taleban", 46}, {"taliban", 46}, {"ted", 6},
    {"teddy", 6}, {"theater", 54}, {"theatre", 54}, {"theodore", 6}, {"thomas", 19}, {"tom", 19},
    {"tommy", 19}, {"tony", 7}, {"usama", 29}, {"vladimir", 38}, {"volodymyr", 38}, {"will", 1},
    {"william", 1}, {"willie", 1}, {"wladimir", 38}, {"yanukovich", 45}, {"yanukovych", 45},
    {"yousef", 40}, {"youssef", 40}, {"yousuf", 40}, {"yuri", 37}, {"yuriy", 37}, {"yury", 37},
    {"yusuf", 40}, {"zelenskiy", 32}, {"zelensky", 32}, {"zelenskyy", 32},
    /* clang-format on */
};

/* Nearly always two letters tell which of two words comes first. */
static int front_of(const char *word)
{
    return (unsigned char)word[0] << 8 | (unsigned char)word[1];
}

/* The number of its forms; 0: it has no others. */
static uint8_t group_of(const struct letters *letters)
{
    char wanted[sizeof forms->word] = {0};
    if (letters->count < 2 || letters->count >= sizeof wanted)
        return 0;
    for (uint32_t i = 0; i < letters->count; i++) {
        if (letters->code[i] >= 0x80)
            return 0;
        wanted[i] = (char)letters->code[i];
    }
    size_t low = 0, high = sizeof forms / sizeof *forms;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = front_of(forms[middle].word) - front_of(wanted);
        if (order == 0)
            order = memcmp(forms[middle].word, wanted, sizeof wanted);
        if (order == 0)
            return forms[middle].group;
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return 0;
}

static bool grouped(const struct letters *a, const struct letters *b)
{
    uint8_t group = group_of(a);
    return group && group == group_of(b);
}

static bool same_letters(const struct letters *a, const struct letters *b)
{
    if (a->count != b->count)
        return false;
    for (uint32_t i = 0; i < a->count; i++)
        if (!same_letter(a->code[i], b->code[i]))
            return false;
    return true;
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
    return same_letters(&bare[0], &bare[1]);
}

/* Recognised and recognized, colour and color. */
static struct letters as_american(const struct letters *letters)
{
    struct letters plain = {.count = 0};
    for (uint32_t i = 0; i < letters->count; i++) {
        uint32_t code = letters->code[i], last = i ? letters->code[i - 1] : 0;
        uint32_t next = i + 1 < letters->count ? letters->code[i + 1] : 0;
        if (code != 'u' || last != 'o' || next != 'r')
            plain.code[plain.count++] = code == 's' && last == 'i' ? 'z' : code;
    }
    return plain;
}

static bool has_digit(const struct letters *letters)
{
    for (uint32_t i = 0; i < letters->count; i++)
        if (char_is_digit(letters->code[i]))
            return true;
    return false;
}

/* Of words that begin with different letters, forms of one name alone are the same. */
static bool part_at_once(struct slice a, struct slice b)
{
    return a.len && b.len && is_plain(a.data[0]) && is_plain(b.data[0]) &&
           (a.data[0] | 0x20) != (b.data[0] | 0x20);
}

static bool grouped_words(struct slice one, struct slice other)
{
    struct letters a = letters_of(one);
    uint8_t group = group_of(&a);
    if (!group)
        return false;
    struct letters b = letters_of(other);
    return group == group_of(&b);
}

static enum spelling compare(struct slice one, struct slice other, uint32_t short_slip,
                             uint32_t long_slip)
{
    if (part_at_once(one, other))
        return grouped_words(one, other) ? SPELLING_VARIANT : SPELLING_OTHER;
    struct letters a = letters_of(one), b = letters_of(other);
    uint32_t shorter = least(a.count, b.count);
    if (!shorter)
        return SPELLING_OTHER;
    if (same_letters(&a, &b))
        return SPELLING_SAME;
    struct letters plain_a = as_american(&a), plain_b = as_american(&b);
    if (without_umlauts(&a, &b) || same_letters(&plain_a, &plain_b))
        return SPELLING_VARIANT;
    if (has_digit(&a) || has_digit(&b))
        return SPELLING_OTHER;
    bool extends = (begins(&a, &b) || begins(&b, &a)) && (shorter == 1 || shorter >= PREFIX);
    if (extends || grouped(&a, &b))
        return SPELLING_VARIANT;
    uint32_t most = shorter >= LONG ? long_slip : short_slip;
    uint32_t apart = a.count > b.count ? a.count - b.count : b.count - a.count;
    bool slip = shorter >= SHORTEST_SLIP && apart <= most && a.code[0] == b.code[0] &&
                distance(&a, &b) <= most;
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
