/* Tells a missing space from the full stops inside addresses, names and file names by the run of
 * characters without white space around the mark. */
#include "segment/missing.h"

#include "segment/peek.h"
#include "text/chars.h"

#include <string.h>

enum { RUN_BYTES = 80 };

/* The run of bytes without ASCII white space around the mark, absent where it is longer than 80
 * bytes to one side. */
static struct slice run_around(const struct candidate *c)
{
    size_t start = c->at, end = c->mark_end;
    while (start > 0 && (unsigned char)c->text.data[start - 1] > ' ')
        if (c->at - --start > RUN_BYTES)
            return SLICE_NONE;
    while (end < c->text.len && (unsigned char)c->text.data[end] > ' ')
        if (++end - c->mark_end > RUN_BYTES)
            return SLICE_NONE;
    return slice_sub(c->text, start, end);
}

static bool is_address(struct slice run)
{
    return slice_find(run, SLICE("://"), 0) < run.len || slice_starts_nocase(run, SLICE("www.")) ||
           memchr(run.data, '@', run.len) || memchr(run.data, '/', run.len) ||
           memchr(run.data, '_', run.len) || memchr(run.data, '\\', run.len);
}

/* A capital and lower-case letters only, or one of the words that are one letter. */
static bool is_capitalised(struct slice word)
{
    size_t len;
    if (!char_is_upper(peek_at(word, 0, &len)))
        return false;
    if (word.len == len)
        return word.data[0] == 'A' || word.data[0] == 'I';
    for (size_t at = len; at < word.len; at += len) {
        uint32_t code = peek_at(word, at, &len);
        if (!char_is_lower(code) && !char_is_apostrophe(code))
            return false;
    }
    return true;
}

static bool is_lower_word(struct slice word)
{
    size_t letters = 0;
    for (size_t at = 0, len; at < word.len; at += len, letters++) {
        uint32_t code = peek_at(word, at, &len);
        if (!char_is_lower(code) && !char_is_apostrophe(code) && at > 0)
            return false;
    }
    return letters > 1;
}

static bool is_roman(struct slice word)
{
    for (size_t i = 0; i < word.len; i++)
        if (!strchr("IVXL", word.data[i]))
            return false;
    return word.len > 1;
}

/* "1,000.That": no version or file is numbered so. */
static bool is_long_number(struct slice word)
{
    for (size_t i = 0; i < word.len; i++)
        if (word.data[i] < '0' || word.data[i] > '9')
            return false;
    return word.len > 2;
}

static bool is_suffix(struct slice word)
{
    static const char *const suffixes[] = {"com", "net",  "org", "gov", "edu",  "info", "io",
                                           "ai",  "js",   "py",  "txt", "html", "htm",  "pdf",
                                           "doc", "docx", "xls", "xml", "json", "jpg",  "png",
                                           "gif", "zip",  "exe", "co",  "tv",   "biz"};
    for (size_t i = 0; i < sizeof suffixes / sizeof suffixes[0]; i++)
        if (slice_equal_nocase(word, slice_from(suffixes[i])))
            return true;
    return false;
}

/* After the next word only the sentence's own marks may follow, or a gap. */
static bool ends_cleanly(const struct candidate *c)
{
    size_t at = (size_t)(c->after.data - c->text.data) + c->after.len;
    return peek_gap(c->text, at) || (strchr(",;:!?\"')-", c->text.data[at]) != NULL) ||
           (unsigned char)c->text.data[at] >= 0x80 ||
           (c->text.data[at] == '.' && peek_gap(c->text, at + 1));
}

bool missing_space(const struct candidate *c)
{
    if (c->end != c->next || c->follow != FOLLOW_UPPER || c->mark == MARK_ELLIPSIS)
        return false;
    if (c->abbreviation != ABBREVIATION_NONE || !c->word.len)
        return false;
    struct slice run = run_around(c);
    bool numeral = is_roman(c->after) && (unsigned char)c->word.data[0] >= 0x80;
    if (!run.data || is_address(run) || !(is_capitalised(c->after) || numeral) ||
        is_suffix(c->after) || !ends_cleanly(c))
        return false;
    size_t len;
    bool known = word_set_has(&c->rules->starters, c->after) ||
                 language_abbreviation(c->rules, c->after) == ABBREVIATION_NEVER;
    uint32_t first = peek_at(c->word, 0, &len);
    if (char_is_lower(first) || c->quote_closed)
        return is_lower_word(c->word) || known;
    return known || (is_long_number(c->word) && c->after.len > 1);
}
