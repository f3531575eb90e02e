/* Reads lists of abbreviations ("Abg. Hptm. closing: Std.") and makes the tables of one article out
 * of them. The words are kept as they are written, without their last full stop. */
#include "segment/own.h"

#include "base/vec.h"

#include <string.h>

enum { TAG_BYTES = 16, WORD_BYTES = 40 };

/* A linked list keeps the order of the settings, in which the last says what an abbreviation is. */
struct segment_own {
    struct segment_own *next;
    struct slice tag;
    struct abbreviation_entry entry;
};

static const struct {
    const char *name;
    enum abbreviation kind;
} kinds[] = {
    {"never:", ABBREVIATION_NEVER},     {"numbered:", ABBREVIATION_NUMBERED},
    {"initial:", ABBREVIATION_INITIAL}, {"ending:", ABBREVIATION_ENDING},
    {"closing:", ABBREVIATION_CLOSING}, {"hour:", ABBREVIATION_HOUR},
    {"year:", ABBREVIATION_YEAR},
};

static bool find_kind(struct slice word, enum abbreviation *kind)
{
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (slice_equal_string(word, kinds[i].name)) {
            *kind = kinds[i].kind;
            return true;
        }
    return false;
}

static bool is_tag(struct slice tag)
{
    for (size_t i = 0; i < tag.len; i++)
        if (!((tag.data[i] | 32) >= 'a' && (tag.data[i] | 32) <= 'z'))
            return false;
    return tag.len > 1 && tag.len < TAG_BYTES;
}

static struct slice next_word(struct slice *rest)
{
    size_t end = 0;
    *rest = slice_trim(*rest);
    while (end < rest->len && rest->data[end] != ' ' && rest->data[end] != '\t')
        end++;
    struct slice word = slice_sub(*rest, 0, end);
    *rest = slice_sub(*rest, end, rest->len);
    return word;
}

static bool wrong(struct error *error, struct slice word, const char *why)
{
    return error_set(error, MESSAGE_SETTING, "", "'%.*s' %s", SLICE_ARG(word), why);
}

static bool check_words(struct slice words, struct error *error)
{
    enum abbreviation kind;
    size_t count = 0;
    for (struct slice word; (word = next_word(&words)).len;) {
        if (find_kind(word, &kind))
            continue;
        if (word.data[word.len - 1] == ':')
            return wrong(error, word, "is no kind of abbreviation");
        if (word.len < 2 || word.len > WORD_BYTES || word.data[word.len - 1] != '.')
            return wrong(error, word, "is no abbreviation: it ends with a full stop");
        count++;
    }
    return count > 0 || error_set(error, MESSAGE_SETTING, "", "abbreviations are wanted");
}

bool segment_add_abbreviations(struct segment_options *options, struct arena *arena,
                               struct slice tag, struct slice words, struct error *error)
{
    enum abbreviation kind = ABBREVIATION_INITIAL;
    if (!is_tag(tag))
        return wrong(error, tag, "is no language");
    if (!check_words(words, error))
        return false;
    tag = arena_slice(arena, tag);
    for (struct slice word; (word = next_word(&words)).len;) {
        if (find_kind(word, &kind))
            continue;
        struct segment_own *own = ARENA_NEW(arena, struct segment_own);
        own->tag = tag;
        own->entry.word = arena_slice(arena, slice_sub(word, 0, word.len - 1)).data;
        own->entry.kind = kind;
        own->next = options->own;
        options->own = own;
    }
    return true;
}

static bool belongs(const struct segment_own *own, struct slice tag,
                    const struct language_rules *rules)
{
    return slice_equal_nocase(own->tag, SLICE("any")) || slice_equal_nocase(own->tag, tag) ||
           language_find(own->tag) == rules;
}

struct ordered {
    struct abbreviation_entry entry;
    size_t order; /* the settings' last first */
};

static int by_word(const void *a, const void *b)
{
    const struct ordered *left = a, *right = b;
    int order = strcmp(left->entry.word, right->entry.word);
    return order ? order : (left->order > right->order) - (left->order < right->order);
}

struct language_rules own_rules(const struct segment_options *options, struct slice tag,
                                const struct language_rules *rules, struct arena *arena)
{
    struct language_rules made = *rules;
    VEC(struct ordered) found = {0};
    VEC(struct abbreviation_entry) entries = {0};
    struct slice primary = slice_sub(tag, 0, slice_find(tag, SLICE("-"), 0));
    for (const struct segment_own *own = options ? options->own : NULL; own; own = own->next)
        if (belongs(own, primary, rules)) {
            struct ordered last = {own->entry, found.count};
            VEC_PUSH(&found, last);
        }
    if (found.count)
        qsort(found.items, found.count, sizeof *found.items, by_word);
    for (size_t i = 0; i < found.count; i++)
        if (i == 0 || strcmp(found.items[i - 1].entry.word, found.items[i].entry.word) != 0)
            VEC_PUSH(&entries, found.items[i].entry);
    made.own.entries = arena_copy(arena, entries.items, entries.count, sizeof *entries.items);
    made.own.count = entries.count;
    VEC_FREE(&found);
    VEC_FREE(&entries);
    language_filter(&made, ARENA_NEW(arena, struct word_filter));
    return made;
}
