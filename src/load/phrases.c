/* Finds the table's wordings. Lines come as they stand in the text; the search looks at each word
 * once, in the bucket of its hash, so that a million lines cost no more than their length. */
#include "load/phrases.h"

#include "base/hash.h"
#include "load/phrasetable.h"
#include "model/article.h"

#include <string.h>

static const struct phrase table[] = {PHRASES};

enum { TABLE = sizeof table / sizeof *table };
_Static_assert((int)TABLE <= (int)PHRASE_ROOM, "struct phrases has too few places");

static size_t word_length(const char *s)
{
    return strcspn(s, " ");
}

static unsigned bucket(const char *word, size_t len)
{
    return (unsigned)(hash_quick(slice_of(word, len)) % PHRASE_BUCKETS);
}

void phrases_init(struct phrases *phrases)
{
    memset(phrases, 0, sizeof *phrases);
    for (size_t i = 0; i < TABLE; i++) {
        unsigned b = bucket(table[i].text, word_length(table[i].text));
        phrases->next[i] = phrases->first[b];
        phrases->first[b] = (unsigned short)(i + 1);
    }
}

/* Symbols and pictures that decorate labels; letters beyond ASCII stay. */
static bool is_decoration(struct slice s, size_t at, size_t *len)
{
    unsigned char c = (unsigned char)s.data[at];
    *len = c < 0x80 ? 1 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
    if (c < 0x80)
        return strchr("*#>|[]<_~+= ", c) && c;
    if (c == 0xF0)
        return true;
    return c == 0xE2 && at + 2 < s.len && (unsigned char)s.data[at + 1] >= 0x86;
}

size_t phrases_normalise(struct slice line, char out[PHRASE_LINE + 1])
{
    size_t at = 0, len, used = 0;
    out[0] = '\0';
    if (line.len > PHRASE_LINE)
        return 0;
    while (at < line.len && is_decoration(line, at, &len))
        at += len;
    for (bool space = false; at < line.len; at++) {
        char c = line.data[at];
        if (c == ' ' || (c >= '\t' && c <= '\r')) {
            space = used > 0;
            continue;
        }
        if (space)
            out[used++] = ' ';
        space = false;
        struct slice rest = slice_sub(line, at, line.len);
        if (slice_starts(rest, SLICE("’")) || slice_starts(rest, SLICE("‘"))) {
            c = '\'';
            at += 2;
        } else if (slice_starts(rest, SLICE("\xC3")) && rest.len > 1 &&
                   (unsigned char)rest.data[1] >= 0x80 && (unsigned char)rest.data[1] <= 0x9E &&
                   (unsigned char)rest.data[1] != 0x97) {
            out[used++] = c; /* capitals with accents are 0x20 below the small ones */
            c = (char)(rest.data[1] | 0x20);
            at++;
        }
        out[used++] = c >= 'A' && c <= 'Z' ? (char)(c | 32) : c;
    }
    while (used && strchr(" :.>|*!#-", out[used - 1]))
        used--;
    out[used] = '\0';
    return used;
}

static bool matches(const struct phrase *phrase, const char *line, size_t at)
{
    size_t len = strlen(phrase->text);
    if (strncmp(line + at, phrase->text, len) != 0)
        return false;
    char after = line[at + len];
    switch (phrase->place) {
    case PHRASE_WHOLE:
        return at == 0 && (!after || (after == ' ' &&
                                      strspn(line + len, " ()0123456789") == strlen(line + len)));
    case PHRASE_START:
        if (at)
            return false;
        break;
    default:
        break;
    }
    char last = phrase->text[len - 1];
    bool word = (after >= 'a' && after <= 'z') || (after >= '0' && after <= '9');
    return !word || last == ':' || (unsigned char)last >= 0x80 || (last >= '0' && last <= '9');
}

const struct phrase *phrases_find(const struct phrases *phrases, struct slice line)
{
    char text[PHRASE_LINE + 1];
    size_t len = phrases_normalise(line, text);
    const struct phrase *best = NULL;
    for (size_t at = 0; at < len;) {
        size_t word = word_length(text + at);
        for (unsigned i = phrases->first[bucket(text + at, word)]; i; i = phrases->next[i - 1])
            if ((!best || table[i - 1].force > best->force) && matches(&table[i - 1], text, at))
                best = &table[i - 1];
        /* "Newsletter:" and "Copyright," as first words. */
        if (at == 0 && word > 1 && strchr(":,.", text[word - 1]))
            for (unsigned i = phrases->first[bucket(text, word - 1)]; i; i = phrases->next[i - 1])
                if ((!best || table[i - 1].force > best->force) && matches(&table[i - 1], text, 0))
                    best = &table[i - 1];
        at += word;
        at += text[at] == ' ';
    }
    return best;
}
