/* One pass over the bytes of a text. Words are runs of letters and digits, wide characters count
 * half a word each. Nothing is kept of the text. */
#include "html/look.h"

#include <string.h>

static char kind_of_char(unsigned char c, unsigned char next)
{
    if (c >= 'a' && c <= 'z')
        return 'a';
    if (c >= 'A' && c <= 'Z')
        return 'A';
    if (c >= '0' && c <= '9')
        return '1';
    if (c == '"' || c == '\'' || (c == 0xE2 && next == 0x80) || c == 0xC2)
        return '"';
    return c >= 0x80 ? 'a' : (char)c;
}

enum { SORTS = 3, SORT_WORDS = 64, LABEL_BYTES = 24 };

static uint64_t pack(const char *word)
{
    uint64_t packed = 0;
    while (*word)
        packed = packed << 8 | (unsigned char)*word++;
    return packed;
}

static size_t sort_slot(uint64_t word)
{
    return (size_t)((word * UINT64_C(0x9E3779B97F4A7C15)) >> 55);
}

void sorts_init(struct sorts *sorts)
{
    static const char *const words[3][64] = {
        {"the",  "of",  "and", "to",  "in",  "a",   "that", "is",  "for",  "on",  "was",
         "with", "as",  "at",  "by",  "it",  "he",  "his",  "be",  "from", "has", "are",
         "but",  "an",  "had", "not", "who", "der", "die",  "und", "das",  "den", "von",
         "mit",  "ein", "ist", "de",  "la",  "le",  "les",  "et",  "des",  "en",  "que",
         "est",  "du",  "el",  "los", "del", "se",  "un",   "una", "por",  "con", "che",
         "di",   "il",  "per", "o",   "do",  "da",  "em",   "um"},
        {"you", "your", "our", "us", "we", "here", "my", "sign", "click", "follow", "sie", "vous"},
        {"said", "says", "told", "added", "asked", "sagte", "dijo", "disse"}};
    memset(sorts, 0, sizeof *sorts);
    for (size_t sort = 0; sort < 3; sort++)
        for (size_t i = 0; i < 64 && words[sort][i]; i++) {
            uint64_t packed = pack(words[sort][i]);
            size_t at = sort_slot(packed);
            while (sorts->words[at])
                at = (at + 1) % SORT_SLOTS;
            sorts->words[at] = packed << 8 | (sort + 1);
        }
}

static void count_word(struct look *look, const struct sorts *sorts, uint64_t word)
{
    for (size_t at = sort_slot(word); sorts->words[at]; at = (at + 1) % SORT_SLOTS)
        if (sorts->words[at] >> 8 == word) {
            uint64_t sort = sorts->words[at] & 255;
            look->common += sort == 1;
            look->address += sort == 2;
            look->reports += sort == 3;
            return;
        }
}

static bool is_symbol(unsigned char c)
{
    return c == '{' || c == '}' || c == '\\' || c == '<' || c == '>' || c == '=' || c == '|' ||
           c == '_' || c == '~' || c == '^' || c == '[' || c == ']' || c == ';';
}

/* Full stops, question and exclamation marks beyond ASCII. */
static bool is_stop(const char *at, size_t len)
{
    static const char *const stops[] = {"\xE3\x80\x82", "\xEF\xBC\x81", "\xEF\xBC\x9F",
                                        "\xE0\xA5\xA4", "\xE1\x8D\xA2", "\xE1\x81\x8B",
                                        "\xD8\x9F",     "\xDB\x94",     "\xD6\x89"};
    for (size_t i = 0; i < sizeof stops / sizeof *stops; i++) {
        size_t bytes = strlen(stops[i]);
        if (len >= bytes && memcmp(at, stops[i], bytes) == 0)
            return true;
    }
    return false;
}

/* Whether a character may be one of them. */
static bool may_stop(unsigned char c)
{
    return c == 0xE3 || c == 0xEF || c == 0xE0 || c == 0xE1 || c == 0xD8 || c == 0xDB || c == 0xD6;
}

void look_at(struct look *look, const struct sorts *sorts, struct slice text)
{
    bool inside = false;
    uint64_t word = 0;
    uint32_t wide = 0;
    uint64_t hash = 14695981039346656037u;
    for (size_t i = 0; i < text.len; i++) {
        unsigned char c = (unsigned char)text.data[i];
        bool letter = (c | 32) >= 'a' && (c | 32) <= 'z', digit = c >= '0' && c <= '9';
        if (letter || digit || c >= 0x80) {
            hash = (hash ^ (letter ? c | 32u : c)) * 1099511628211u;
            word = inside ? word << 8 | (letter ? c | 32u : c) : (letter ? c | 32u : c);
            look->words += !inside;
            look->capitals += !inside && letter && c < 'a';
            inside = true;
            look->digits += digit;
            wide += c >= 0xE3 && c <= 0xE9;
            look->ends += may_stop(c) && is_stop(text.data + i, text.len - i);
            continue;
        }
        if (inside)
            count_word(look, sorts, word);
        word = UINT64_MAX; /* what follows an apostrophe or a hyphen is no word of its own */
        if (c <= ' ') {
            inside = false;
        } else {
            look->at = look->at || c == '@';
            if (c == ':' && !look->colon && i < LABEL_BYTES)
                look->colon = (uint32_t)i;
            look->commas += c == ',';
            look->symbols += is_symbol(c);
            look->ends += (c == '.' || c == '?' || c == '!') &&
                          (i + 1 == text.len || text.data[i + 1] == ' ' || text.data[i + 1] == '"');
        }
    }
    if (inside)
        count_word(look, sorts, word);
    look->words += wide / 2;
    look->hash = hash;
    look->first =
        kind_of_char((unsigned char)text.data[0], text.len > 1 ? (unsigned char)text.data[1] : 0);
    size_t last = text.len - 1;
    while (last && ((unsigned char)text.data[last] >= 0x80 || strchr("\"')]", text.data[last])) &&
           text.len - last < 8)
        last--;
    look->last = kind_of_char((unsigned char)text.data[last], 0);
}
