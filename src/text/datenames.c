/* Looks names up by the hash of their small letters. Offsets are bytes; a word is a run of letters
 * and marks. */
#include "text/datenames.h"

#include "base/hash.h"
#include "text/chars.h"
#include "text/languagetag.h"
#include "text/utf8.h"

struct name {
    uint64_t key;
    uint64_t languages;
    enum name_kind kind;
    int month, length; /* in characters */
};

#include "text/datenames.inc"

enum { WORD_BYTES = 64, SHORT = 3, ENGLISH = 1, GERMAN = 2, FRENCH = 4, DUTCH = 64, OLDEST = 127 };

uint64_t datenames_language(struct slice tag)
{
    if (languagetag_is(tag, "nb") || languagetag_is(tag, "nn"))
        tag = SLICE("no");
    for (size_t i = 0; i < sizeof tags / sizeof *tags; i++)
        if (languagetag_is(tag, tags[i]))
            return (uint64_t)1 << i;
    return 0;
}

/* A word as it is looked up. */
struct word {
    char small[WORD_BYTES];
    size_t len;   /* of small */
    size_t bytes; /* of the text */
};

static bool is_apostrophe_inside(struct slice s, size_t at, uint32_t code, size_t len)
{
    uint32_t next;
    if (!char_is_apostrophe(code) || at + len >= s.len)
        return false;
    utf8_decode(s, at + len, &next);
    return char_is_letter(next);
}

/* Joins characters to the word, from word->bytes on; false where it grows too long to be a name. */
static bool read_word(struct slice s, size_t at, bool apostrophes, struct word *word)
{
    size_t start = word->bytes;
    while (at + word->bytes < s.len) {
        uint32_t code;
        size_t here = at + word->bytes, len = utf8_decode(s, here, &code);
        bool inside =
            word->bytes > start && (code == 0x200C || char_is_mark(code) ||
                                    (apostrophes && is_apostrophe_inside(s, here, code, len)));
        if (!inside && !char_is_letter(code))
            break;
        if (word->len + 4 >= WORD_BYTES) /* no name; a caller may go on from here */
            return false;
        word->len += utf8_encode(code == 0x2019 ? '\'' : char_lower(code), word->small + word->len);
        word->bytes += len;
    }
    return word->bytes > start;
}

/* The first entry of the hash. */
static const struct name *look_up(const struct word *word)
{
    uint64_t key = hash_stable(slice_of(word->small, word->len), 0);
    size_t from = 0, to = sizeof names / sizeof *names;
    while (from < to) {
        size_t middle = from + (to - from) / 2;
        if (names[middle].key < key)
            from = middle + 1;
        else
            to = middle;
    }
    return from < sizeof names / sizeof *names && names[from].key == key ? &names[from] : NULL;
}

/* Names of months and weekdays begin a date, and so must not be words of another language; the rest
 * is only looked for inside of one. */
static bool is_open(const struct name *name, uint64_t languages)
{
    uint64_t always = ENGLISH | GERMAN;
    if (name->kind == NAME_MONTH)
        always |= FRENCH | DUTCH;
    bool begins = name->kind == NAME_MONTH || name->kind == NAME_DAY || name->kind == NAME_YEAR;
    return !begins || name->length > SHORT || (name->languages & (languages | always));
}

/* The best of the entries with this key and kind: one of the language, else the first. */
static const struct name *choose(const struct name *name, enum name_kind kind, uint64_t languages)
{
    const struct name *found = NULL, *end = names + sizeof names / sizeof *names;
    uint64_t key = name ? name->key : 0;
    for (; name && name < end && name->key == key; name++) {
        if (name->kind != kind || !is_open(name, languages))
            continue;
        if (!found || (name->languages & languages && !(found->languages & languages)))
            found = name;
    }
    return found;
}

/* The word behind the first one, joined to it by one space. */
static bool read_second(struct slice s, size_t at, struct word *word)
{
    size_t behind = at + word->bytes;
    if (behind >= s.len || s.data[behind] != ' ' || word->len + 1 >= WORD_BYTES)
        return false;
    word->small[word->len++] = ' ';
    word->bytes++;
    return read_word(s, at, true, word);
}

static bool is_first(const struct name *name)
{
    return choose(name, NAME_FIRST, UINT64_MAX) != NULL;
}

static size_t take(const struct name *name, const struct word *word, int *month)
{
    if (month)
        *month = name->month;
    return word->bytes;
}

size_t datenames_find(struct slice s, size_t at, enum name_kind kind, uint64_t languages,
                      int *month)
{
    struct word word = {.len = 0};
    if (at >= s.len || !read_word(s, at, true, &word))
        return 0;
    if ((unsigned char)s.data[at] >= 0x80) /* no short word of a language of ASCII */
        languages = languages ? languages : UINT64_MAX;
    const struct name *entries = look_up(&word);
    if (is_first(entries)) {
        struct word both = word;
        const struct name *name =
            read_second(s, at, &both) ? choose(look_up(&both), kind, languages) : NULL;
        if (name)
            return take(name, &both, month);
    }
    const struct name *name = choose(entries, kind, languages);
    if (!name && memchr(word.small, '\'', word.len)) {
        word = (struct word){.len = 0};
        read_word(s, at, false, &word);
        name = choose(look_up(&word), kind, languages);
    }
    return name ? take(name, &word, month) : 0;
}

bool datenames_any(struct slice s, size_t at)
{
    struct word word = {.len = 0};
    return at < s.len && read_word(s, at, true, &word) &&
           (look_up(&word) || memchr(word.small, '\'', word.len));
}

bool datenames_is_own(struct slice s, size_t at, uint64_t languages)
{
    struct word word = {.len = 0};
    if (at >= s.len || !read_word(s, at, true, &word))
        return false;
    const struct name *name = choose(look_up(&word), NAME_MONTH, languages | OLDEST);
    return name && name->languages & (languages | OLDEST);
}

bool datenames_may_begin(struct slice s, size_t at, size_t *length)
{
    struct word word = {.len = 0};
    bool whole = at < s.len && read_word(s, at, true, &word);
    *length = word.bytes;
    const struct name *name = whole ? look_up(&word) : NULL;
    return choose(name, NAME_MONTH, UINT64_MAX) || choose(name, NAME_DAY, UINT64_MAX) ||
           is_first(name);
}
