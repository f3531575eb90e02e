/* Names as rows of words. Nothing is asked here of what a name is the name of. */
#include "fact/namewords.h"

#include "fact/spelling.h"
#include "text/words.h"

#include <string.h>

static bool is_suffix(struct slice word)
{
    static const struct slice suffixes[] = {
        {"inc", 3},     {"corp", 4},    {"co", 2},           {"ltd", 3},     {"plc", 3},
        {"group", 5},   {"company", 7}, {"corporation", 11}, {"holding", 7}, {"holdings", 8},
        {"limited", 7}, {"jr", 2},      {"ag", 2},           {"gmbh", 4},    {"llc", 3}};
    for (size_t i = 0; i < sizeof suffixes / sizeof *suffixes; i++)
        if (word.len == suffixes[i].len && slice_equal_nocase(word, suffixes[i]))
            return true;
    return false;
}

static bool is_small(struct slice word)
{
    return word.len <= 3 && word.data[0] >= 'a' && word.data[0] <= 'z';
}

struct namewords namewords_of(struct slice name)
{
    struct namewords words = {.count = 0};
    struct word word;
    for (size_t at = 0; words.count < NAME_WORDS && words_next(name, &at, &word);) {
        struct slice one = slice_range(name, word.range);
        if (!is_small(one) && !(words.count && is_suffix(one)))
            words.items[words.count++] = one;
    }
    return words;
}

/* Each letter of the short form stands in the long one in order, where a word begins or right
 * behind the one before: MOFCOM of Ministry of Commerce. */
static bool abbreviates(struct slice brief, struct slice full)
{
    size_t at = 0;
    bool inside = false;
    for (size_t i = 0; i < brief.len; i++) {
        char letter = (char)(brief.data[i] | 32);
        if (brief.data[i] == '.')
            continue;
        if (inside && at < full.len && (full.data[at] | 32) == letter) {
            at++;
            continue;
        }
        while (at < full.len &&
               !((at == 0 || full.data[at - 1] == ' ') && (full.data[at] | 32) == letter))
            at++;
        if (at++ >= full.len)
            return false;
        inside = true;
    }
    return true;
}

bool namewords_capitals(struct slice word)
{
    for (size_t i = 0; i < word.len; i++)
        if (!(word.data[i] >= 'A' && word.data[i] <= 'Z') && word.data[i] != '.')
            return false;
    return word.len >= 2;
}

bool namewords_abbreviate(const struct namewords *a, struct slice long_form,
                          const struct namewords *b)
{
    if (a->count != 1 || b->count < 2)
        return false;
    return namewords_capitals(a->items[0]) && abbreviates(a->items[0], long_form);
}

bool namewords_contained(const struct namewords *few, const struct namewords *many)
{
    size_t at = 0;
    for (size_t i = 0; i < few->count; i++) {
        while (at < many->count && spelling_of(few->items[i], many->items[at]) > SPELLING_VARIANT)
            at++;
        if (at++ >= many->count)
            return false;
    }
    return few->count > 0;
}

static bool near_short(struct slice a, struct slice b)
{
    size_t shorter = a.len < b.len ? a.len : b.len, longer = a.len < b.len ? b.len : a.len;
    size_t front = 0, back = 0;
    while (front < shorter && (a.data[front] | 32) == (b.data[front] | 32))
        front++;
    while (back < shorter - front &&
           (a.data[a.len - 1 - back] | 32) == (b.data[b.len - 1 - back] | 32))
        back++;
    return shorter >= LEAST_GIVEN && front && longer - front - back <= 1;
}

bool namewords_given_slip(const struct namewords *a, const struct namewords *b)
{
    return a->count == 2 && b->count == 2 &&
           spelling_of(a->items[1], b->items[1]) == SPELLING_SAME &&
           spelling_of(a->items[0], b->items[0]) == SPELLING_OTHER &&
           near_short(a->items[0], b->items[0]);
}

bool namewords_within(const struct namewords *a, const struct namewords *b)
{
    uint32_t taken = 0;
    for (size_t i = 0; i < a->count; i++) {
        size_t j = 0;
        while (j < b->count &&
               ((taken >> j & 1) || spelling_of(a->items[i], b->items[j]) > SPELLING_VARIANT))
            j++;
        if (j == b->count)
            return false;
        taken |= UINT32_C(1) << j;
    }
    return a->count > 1;
}

size_t namewords_shared(const struct namewords *a, const struct namewords *b)
{
    size_t shared = 0, at = 0;
    for (size_t i = 0; i < a->count; i++)
        for (size_t j = at; j < b->count; j++)
            if (spelling_of_same(a->items[i], b->items[j]) <= SPELLING_SLIP) {
                shared++;
                at = j + 1;
                break;
            }
    return shared;
}

bool namewords_slipped(const struct namewords *a, const struct namewords *b)
{
    bool slip = false;
    if (a->count != b->count || a->count < 2)
        return false;
    for (size_t i = 0; i < a->count; i++) {
        enum spelling spelling = spelling_of_same(a->items[i], b->items[i]);
        if (spelling == SPELLING_OTHER)
            return false;
        slip = slip || spelling == SPELLING_SLIP;
    }
    return slip;
}

bool namewords_begun_briefly(const struct namewords *brief, const struct namewords *full)
{
    size_t more = full->count - brief->count;
    char letters[NAME_WORDS + 1];
    if (full->count <= brief->count || brief->count < 2 || !namewords_capitals(brief->items[0]))
        return false;
    for (size_t i = 1; i < brief->count; i++)
        if (spelling_of(brief->items[i], full->items[i + more]) > SPELLING_VARIANT)
            return false;
    for (size_t i = 0; i <= more; i++)
        letters[i] = (char)(full->items[i].data[0] & ~32);
    return slice_equal(brief->items[0], slice_of(letters, more + 1));
}

static size_t letters_in(struct slice word, size_t from)
{
    size_t count = 0;
    for (size_t i = from; i < word.len; i++)
        count += (word.data[i] & 0xC0) != 0x80;
    return count;
}

/* Whether only their endings part them, as a name and its genitive. */
static bool same_but_case(struct slice a, struct slice b)
{
    size_t same = 0;
    while (same < a.len && same < b.len && a.data[same] == b.data[same])
        same++;
    while (same > 0 && ((same < a.len && (a.data[same] & 0xC0) == 0x80) ||
                        (same < b.len && (b.data[same] & 0xC0) == 0x80)))
        same--;
    size_t front = letters_in(slice_sub(a, 0, same), 0);
    size_t end_a = letters_in(a, same), end_b = letters_in(b, same);
    size_t longer = end_a > end_b ? end_a : end_b;
    return (front >= 3 && longer <= 2) || (front >= 4 && longer <= 4);
}

bool namewords_declined(const struct namewords *few, const struct namewords *many)
{
    size_t at = 0;
    for (size_t i = 0; i < few->count; i++) {
        while (at < many->count && !same_but_case(few->items[i], many->items[at]))
            at++;
        if (at++ >= many->count)
            return false;
    }
    return few->count > 0;
}
