/* The languages known, and look-ups in their tables. Words are compared with ASCII letters lowered
 * and typographic apostrophes straight; nothing here looks at a text beyond the word given. */
#include "segment/language.h"

#include <string.h>

enum { WORD_MAX = 24 };

/* No abbreviations of their own yet; only their marks differ. */
const struct language_rules language_el = {.tag = "el", .terminators = ";"};
const struct language_rules language_hy = {.tag = "hy", .terminators = ":"};

const struct language_rules *language_find(struct slice tag)
{
    static const struct language_rules *const known[] = {&language_en, &language_el, &language_hy};
    size_t primary = slice_find(tag, SLICE("-"), 0);
    for (size_t i = 0; i < sizeof known / sizeof known[0]; i++)
        if (slice_equal_nocase(slice_sub(tag, 0, primary), slice_from(known[i]->tag)))
            return known[i];
    return &language_en;
}

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
}

/* Writes the word as the tables spell it; false where it is too long for any. */
static bool fold_word(struct slice word, char out[WORD_MAX + 1])
{
    size_t len = 0;
    for (size_t i = 0; i < word.len; i++) {
        if (len == WORD_MAX)
            return false;
        if (i + 3 <= word.len && memcmp(word.data + i, "\xE2\x80\x99", 3) == 0) {
            out[len++] = '\'';
            i += 2;
        } else {
            out[len++] = lower(word.data[i]);
        }
    }
    out[len] = 0;
    return len > 0;
}

bool word_set_has(const struct word_set *set, struct slice word)
{
    char key[WORD_MAX + 1];
    if (!fold_word(word, key))
        return false;
    size_t low = 0, high = set->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = strcmp(set->words[middle], key);
        if (order == 0)
            return true;
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return false;
}

static int compare_lowered(const char *entry, const char *key)
{
    while (*entry && lower(*entry) == *key)
        entry++, key++;
    return (unsigned char)lower(*entry) - (unsigned char)*key;
}

static bool is_capital(char c)
{
    return c >= 'A' && c <= 'Z';
}

enum abbreviation language_abbreviation(const struct language_rules *rules, struct slice word)
{
    char key[WORD_MAX + 1];
    if (!fold_word(word, key))
        return ABBREVIATION_NONE;
    size_t low = 0, high = rules->abbreviation_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const struct abbreviation_entry *entry = &rules->abbreviations[middle];
        int order = compare_lowered(entry->word, key);
        if (order == 0)
            return is_capital(entry->word[0]) && !is_capital(word.data[0]) ? ABBREVIATION_NONE
                                                                           : entry->kind;
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return ABBREVIATION_NONE;
}
