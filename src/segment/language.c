/* Finding a language's tables, and words in them. Words are compared in small letters and with
 * straight apostrophes; nothing here looks at a text beyond the word given, or its beginning. */
#include "segment/language.h"

#include "text/chars.h"
#include "text/utf8.h"

#include <string.h>

enum { WORD_MAX = 48, SCRIPT_SAMPLE = 4000 };

/* A word as the tables may spell it. */
struct spelling {
    char given[WORD_MAX + 1]; /* as it stands, but for apostrophes */
    char lowered[WORD_MAX + 1];
    char titled[WORD_MAX + 1]; /* its first letter as given, the rest in small letters */
};

/* False where the word is empty or too long for any table. */
static bool spell(struct slice word, struct spelling *spelling)
{
    size_t given = 0, lowered = 0, first = 0, first_lowered = 0;
    if (word.len > WORD_MAX - 4)
        return false;
    for (size_t at = 0, len; at < word.len; at += len) {
        uint32_t code;
        len = utf8_decode(word, at, &code);
        if (code == 0x2019)
            code = '\'';
        if (lowered > WORD_MAX - 4)
            return false;
        given += utf8_encode(code, spelling->given + given);
        lowered += utf8_encode(char_lower(code), spelling->lowered + lowered);
        if (at == 0)
            first = given, first_lowered = lowered;
    }
    spelling->given[given] = spelling->lowered[lowered] = 0;
    memcpy(spelling->titled, spelling->given, first);
    memcpy(spelling->titled + first, spelling->lowered + first_lowered,
           lowered - first_lowered + 1);
    return lowered > 0;
}

static bool has(const struct word_set *set, const char *key)
{
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

bool word_set_has(const struct word_set *set, struct slice word)
{
    struct spelling spelling;
    return set->count && spell(word, &spelling) && has(set, spelling.lowered);
}

const struct language_rules *language_find(struct slice tag)
{
    size_t hyphen = slice_find(tag, SLICE("-"), 0), low = slice_find(tag, SLICE("_"), 0);
    struct slice primary = slice_sub(tag, 0, hyphen < low ? hyphen : low);
    for (size_t i = 0; i < language_table_count; i++)
        if (word_set_has(&language_tables[i]->tags, primary))
            return language_tables[i];
    return NULL;
}

/* Scripts that tell which rules a text needs, and the tag that stands for each. */
static const struct script {
    uint32_t first, last;
    const char *tag;
} scripts[] = {
    {0x41, 0x24F, "en"},    {0x370, 0x3FF, "el"},   {0x400, 0x52F, "ru"},   {0x531, 0x58F, "hy"},
    {0x600, 0x6FF, "ar"},   {0x900, 0x97F, "hi"},   {0x1000, 0x109F, "my"}, {0x1200, 0x137F, "am"},
    {0x3041, 0x30FF, "ja"}, {0x4E00, 0x9FFF, "zh"},
};
enum { SCRIPTS = sizeof scripts / sizeof *scripts };

static const char *tag_by_script(struct slice text)
{
    size_t letters[SCRIPTS] = {0}, most = 0;
    text = slice_sub(text, 0, SCRIPT_SAMPLE);
    for (size_t at = 0, len; at < text.len; at += len) {
        uint32_t code;
        len = utf8_decode(text, at, &code);
        for (size_t i = 0; i < SCRIPTS && char_is_letter(code); i++)
            letters[i] += code >= scripts[i].first && code <= scripts[i].last;
    }
    for (size_t i = 1; i < SCRIPTS; i++)
        if (letters[i] > letters[most])
            most = i;
    /* Kana among Han is Japanese. */
    return letters[SCRIPTS - 2] * 10 > letters[SCRIPTS - 1] && most == SCRIPTS - 1
               ? "ja"
               : scripts[most].tag;
}

const struct language_rules *language_for(struct slice tag, struct slice text)
{
    const struct language_rules *found = language_find(tag);
    return found ? found : language_find(slice_from(tag_by_script(text)));
}

static enum abbreviation look_up(const struct abbreviation_set *set, const char *key)
{
    size_t low = 0, high = set->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = strcmp(set->entries[middle].word, key);
        if (order == 0)
            return set->entries[middle].kind;
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return ABBREVIATION_NONE;
}

static enum abbreviation look_up_any(const struct abbreviation_set *set,
                                     const struct spelling *spelling)
{
    enum abbreviation kind = look_up(set, spelling->given);
    if (kind == ABBREVIATION_NONE)
        kind = look_up(set, spelling->lowered);
    if (kind == ABBREVIATION_NONE)
        kind = look_up(set, spelling->titled);
    return kind;
}

const struct language_rules *language_common(void)
{
    size_t i = 0;
    while (language_tables[i]->tags.count)
        i++;
    return language_tables[i];
}

/* The same for all spellings of a word: bytes beyond ASCII count alike. */
static unsigned filter_bit(struct slice word)
{
    unsigned hash = 0;
    for (size_t i = 0; i < word.len; i++) {
        unsigned char byte = (unsigned char)word.data[i];
        hash = hash * 31 + (byte >= 0x80 ? 0x80u : byte | 32u);
    }
    return (hash ^ hash >> 12) & 4095;
}

static void filter_add(struct word_filter *filter, const struct abbreviation_set *set)
{
    for (size_t i = 0; i < set->count; i++) {
        unsigned bit = filter_bit(slice_from(set->entries[i].word));
        filter->bits[bit / 64] |= UINT64_C(1) << bit % 64;
    }
}

void language_filter(struct language_rules *rules, struct word_filter *filter)
{
    *filter = (struct word_filter){0};
    filter_add(filter, &rules->own);
    filter_add(filter, &rules->abbreviations);
    filter_add(filter, &language_common()->abbreviations);
    rules->filter = filter;
}

/* False only where no table has the word. Typographic apostrophes are longer than straight ones, so
 * nothing is said of words with them. */
static bool filter_passes(const struct word_filter *filter, struct slice word)
{
    if (!filter || memchr(word.data, 0xE2, word.len))
        return true;
    unsigned bit = filter_bit(word);
    return filter->bits[bit / 64] >> bit % 64 & 1;
}

enum abbreviation language_abbreviation(const struct language_rules *rules, struct slice word)
{
    struct spelling spelling;
    if (!word.len || !filter_passes(rules->filter, word) || !spell(word, &spelling))
        return ABBREVIATION_NONE;
    enum abbreviation kind = look_up_any(&rules->own, &spelling);
    if (kind == ABBREVIATION_NONE)
        kind = look_up_any(&rules->abbreviations, &spelling);
    return kind == ABBREVIATION_NONE ? look_up_any(&language_common()->abbreviations, &spelling)
                                     : kind;
}

enum abbreviation language_letter(const struct language_rules *rules, struct slice letter)
{
    struct spelling spelling;
    if (!spell(letter, &spelling))
        return ABBREVIATION_NONE;
    enum abbreviation kind = look_up(&rules->own, spelling.given);
    if (kind == ABBREVIATION_NONE)
        kind = look_up(&rules->abbreviations, spelling.given);
    return kind == ABBREVIATION_NONE ? ABBREVIATION_INITIAL : kind;
}

bool language_compound(const struct language_rules *rules, struct slice word)
{
    for (size_t i = 0; i < rules->tails.count; i++) {
        struct slice tail = slice_from(rules->tails.words[i]);
        if (word.len > tail.len &&
            slice_equal(slice_sub(word, word.len - tail.len, word.len), tail))
            return true;
    }
    return false;
}
