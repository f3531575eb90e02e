/* Finds the table's wordings. Lines come as they stand in the text; the search looks at each word
 * once, in the bucket of its hash, so that a million lines cost no more than their length. */
#include "plain/phrases.h"

#include "base/hash.h"
#include "model/article.h"
#include "plain/phrasetable.h"

#include <string.h>

static const struct phrase table[] = {PHRASES};

enum { TABLE = sizeof table / sizeof *table, START_BYTES = 120, FIRST_BYTES = 24 };
_Static_assert((int)TABLE <= (int)PHRASE_ROOM, "struct phrases has too few places");

static size_t word_length(const char *s)
{
    size_t len = 0;
    while (s[len] && s[len] != ' ')
        len++;
    return len;
}

static unsigned bucket(const char *word, size_t len)
{
    return (unsigned)(hash_quick(slice_of(word, len)) % PHRASE_BUCKETS);
}

/* By the first two bytes of a word. */
static unsigned start_of(const char *word, size_t len)
{
    unsigned second = len > 1 ? (unsigned char)word[1] : 0;
    return ((unsigned char)word[0] * 61u ^ second * 8u) % PHRASE_STARTS;
}

static uint32_t length_bit(size_t len)
{
    return UINT32_C(1) << (len < 31 ? len : 31);
}

void phrases_init(struct phrases *phrases)
{
    memset(phrases, 0, sizeof *phrases);
    for (size_t i = 0; i < TABLE; i++) {
        size_t len = word_length(table[i].text);
        unsigned b = bucket(table[i].text, len);
        phrases->next[i] = phrases->first[b];
        phrases->first[b] = (unsigned short)(i + 1);
        phrases->lengths[start_of(table[i].text, len)] |= length_bit(len);
    }
}

unsigned phrases_number(const struct phrase *phrase)
{
    return phrase ? (unsigned)(phrase - table) + 1 : 0;
}

const struct phrase *phrases_numbered(unsigned number)
{
    return number ? &table[number - 1] : NULL;
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

/* A byte beyond ASCII: curly quotation marks become straight, capitals with accents small. */
static char beyond_ascii(struct slice line, size_t *at, char *out, size_t *used)
{
    struct slice rest = slice_sub(line, *at, line.len);
    char c = rest.data[0];
    if (slice_starts(rest, SLICE("’")) || slice_starts(rest, SLICE("‘"))) {
        *at += 2;
        return '\'';
    }
    if (slice_starts(rest, SLICE("“")) || slice_starts(rest, SLICE("”"))) {
        *at += 2;
        return '"';
    }
    unsigned char next = rest.len > 1 ? (unsigned char)rest.data[1] : 0;
    if (c != '\xC3' || next < 0x80 || next > 0x9E || next == 0x97)
        return c;
    out[(*used)++] = c; /* the capitals are 0x20 below the small ones */
    ++*at;
    return (char)(next | 0x20);
}

size_t phrases_normalise(struct slice line, char out[PHRASE_LINE + 1])
{
    size_t at = 0, len, used = 0;
    out[0] = '\0';
    if (line.len > PHRASE_LINE)
        return 0;
    while (at < line.len && is_decoration(line, at, &len))
        at += len;
    for (char last = ' '; at < line.len; at++) {
        char c = line.data[at];
        if ((unsigned char)c >= 0x80) {
            c = beyond_ascii(line, &at, out, &used);
        } else {
            c = c >= 'A' && c <= 'Z' ? (char)(c | 32) : c;
            c = c >= '\t' && c <= '\r' ? ' ' : c;
        }
        out[used] = c;
        used += (c != ' ') | (last != ' '); /* without a branch: words end anywhere */
        last = c;
    }
    while (used && strchr(" :.>|*!#-", out[used - 1]))
        used--;
    out[used] = '\0';
    return used;
}

static bool is_rest(const char *s)
{
    return s[strspn(s, " ()0123456789")] == '\0';
}

static bool matches(const struct phrase *phrase, struct slice line, size_t at)
{
    size_t len = phrase->len;
    if (line.len - at < len || (at && phrase->place != PHRASE_INSIDE) ||
        memcmp(line.data + at, phrase->text, len) != 0)
        return false;
    char after = line.data[at + len];
    if (phrase->place == PHRASE_WHOLE)
        return !after || (after == ' ' && is_rest(line.data + len));
    char last = phrase->text[len - 1];
    bool word = (after >= 'a' && after <= 'z') || (after >= '0' && after <= '9');
    return !word || last == ':' || (unsigned char)last >= 0x80 || (last >= '0' && last <= '9');
}

/* The better of best and what the bucket of the word at `at` has. */
static const struct phrase *look_up(const struct phrases *phrases, struct slice line, size_t at,
                                    size_t word, const struct phrase *best)
{
    if (!(phrases->lengths[start_of(line.data + at, word)] & length_bit(word)))
        return best;
    for (unsigned i = phrases->first[bucket(line.data + at, word)]; i; i = phrases->next[i - 1])
        if ((!best || table[i - 1].force > best->force) && matches(&table[i - 1], line, at))
            best = &table[i - 1];
    return best;
}

/* The best of what the first word of a normalised line begins: "Newsletter:" and "Copyright," too.
 */
static const struct phrase *look_up_first(const struct phrases *phrases, struct slice line)
{
    size_t word = word_length(line.data);
    const struct phrase *best = look_up(phrases, line, 0, word, NULL);
    if (word > 1 && strchr(":,.", line.data[word - 1]))
        best = look_up(phrases, line, 0, word - 1, best);
    return best;
}

/* Whether the table has phrases that begin with such a word; no more than a first sieve. */
static bool may_be_first(const struct phrases *phrases, const char *word, size_t len)
{
    uint32_t bits = length_bit(len) | (strchr(":,.", word[len - 1]) ? length_bit(len - 1) : 0);
    return phrases->lengths[start_of(word, len)] & bits;
}

bool phrases_may_start(const struct phrases *phrases, struct slice line)
{
    char text[PHRASE_LINE + 1];
    size_t len = phrases_normalise(slice_sub(line, 0, FIRST_BYTES), text), word = word_length(text);
    if (word > 2 && word < len && !may_be_first(phrases, text, word))
        return false;
    len = phrases_normalise(slice_sub(line, 0, START_BYTES), text);
    return !len || look_up_first(phrases, slice_of(text, len));
}

const struct phrase *phrases_find(const struct phrases *phrases, struct slice line)
{
    char text[PHRASE_LINE + 1];
    struct slice s = slice_of(text, phrases_normalise(line, text));
    const struct phrase *best = s.len ? look_up_first(phrases, s) : NULL;
    for (size_t at = 0; at < s.len;) {
        size_t word = word_length(text + at);
        if (at > 0)
            best = look_up(phrases, s, at, word, best);
        at += word;
        at += at < s.len && text[at] == ' ';
    }
    return best;
}
