/* What a retelling drops of how its reference says it: a hedge, the speaker, quotation marks. Read
 * from the reasons of their pair, whose values stand as they are written: who lacks the words has
 * dropped them. */
#include "desk/losses.h"

#include "sheet/display.h"

#include <string.h>

enum { VALUE_MOST = 40 };

/* Two members of a pair: the reference's, and the one that is looked at. */
struct sides {
    const struct comparison *comparison;
    const struct member *reference, *other;
    bool other_first; /* the pair's first is the one that is looked at */
};

static bool is_said(const struct comparison *comparison, const struct member *member,
                    struct slice words)
{
    const struct article *article = comparison->articles[member->article];
    for (uint32_t i = 0; i < member->count; i++) {
        struct slice text = article_sentence(article, member->sentences[i]);
        if (slice_find(text, words, 0) < text.len)
            return true;
    }
    return false;
}

/* Long values are cut in reasons: their beginning tells enough. */
static bool other_lacks(const struct sides *sides, struct slice value)
{
    struct slice words = slice_sub(value, 0, value.len < VALUE_MOST ? value.len : VALUE_MOST);
    while (words.len < value.len && words.len &&
           ((unsigned char)value.data[words.len] & 0xC0) == 0x80)
        words.len--;
    return words.len && is_said(sides->comparison, sides->reference, words) &&
           !is_said(sides->comparison, sides->other, words);
}

/* "VALUE: note". */
static struct slice value_of(struct slice text)
{
    size_t colon = text.len;
    while (colon > 0 && text.data[colon - 1] != ':')
        colon--;
    return colon ? slice_trim(slice_sub(text, 0, colon - 1)) : SLICE_NONE;
}

/* "X against Y": whether the other's is the shorter one. */
static bool other_says_less(const struct sides *sides, struct slice text)
{
    size_t at = slice_find(text, SLICE(" against "), 0), end = slice_find(text, SLICE(" ("), 0);
    if (at == text.len)
        return false;
    size_t first = at, second = (end > at ? end : text.len) - at - strlen(" against ");
    return sides->other_first ? first < second : second < first;
}

static void add_word(struct buffer *into, size_t start, struct slice value, const char *word)
{
    struct buffer scratch = {0}, whole = {0};
    buffer_add_slice(&whole, display_text(value, &scratch));
    buffer_format(&whole, "%s%s", value.len ? " " : "", word);
    struct slice said = slice_sub(buffer_slice(into), start, into->len);
    if (slice_find(said, buffer_slice(&whole), 0) == said.len) {
        buffer_add_string(into, into->len > start ? ", " : "");
        buffer_add_slice(into, buffer_slice(&whole));
    }
    buffer_free(&scratch);
    buffer_free(&whole);
}

static void add_reason(const struct sides *sides, const struct reason *reason, struct buffer *into,
                       size_t start)
{
    struct slice value = value_of(reason->text), code = slice_from(reason->code);
    bool exact = slice_find(reason->text, SLICE(" against "), 0) < reason->text.len;
    if (slice_equal(code, SLICE("hedge-lost")) && exact) {
        if (other_says_less(sides, reason->text))
            add_word(into, start, SLICE_NONE, "given as exact");
    } else if (slice_equal(code, SLICE("hedge-lost"))) {
        if (other_lacks(sides, value))
            add_word(into, start, value, "dropped");
    } else if (slice_equal(code, SLICE("attribution-lost"))) {
        if (other_lacks(sides, value))
            add_word(into, start, SLICE_NONE, "speaker dropped");
    } else if (slice_equal(code, SLICE("marks-lost"))) {
        if (other_lacks(sides, value))
            add_word(into, start, SLICE_NONE, "quotation marks dropped");
    } else if (slice_equal(code, SLICE("quote-trimmed"))) {
        if (other_says_less(sides, reason->text))
            add_word(into, start, SLICE_NONE, "quotation trimmed");
    } else if (slice_equal(code, SLICE("quote-altered"))) {
        add_word(into, start, SLICE_NONE, "quotation altered");
    } else if (slice_ends(code, SLICE("withheld"))) {
        add_word(into, start, SLICE_NONE, "named by one, withheld by the other");
    }
}

static void add_losses(const struct comparison *comparison, const struct pair *pair,
                       uint32_t reference, struct buffer *into)
{
    bool first = pair->a.article == reference;
    struct sides sides = {comparison, first ? &pair->a : &pair->b, first ? &pair->b : &pair->a,
                          !first};
    size_t start = into->len;
    for (size_t i = 0; i < pair->reason_count; i++)
        add_reason(&sides, &pair->reasons[i], into, start);
}

void losses_add(const struct comparison *comparison, const struct statement *statement,
                uint32_t reference, struct buffer *into)
{
    struct buffer words = {0}, before = {0};
    size_t open = 0; /* where the last words begin, behind their labels */
    for (size_t i = 0; i < statement->member_count; i++) {
        uint32_t article = statement->members[i].article;
        const struct pair *pair = statement_pair(statement, reference, article);
        buffer_clear(&words);
        if (article != reference && pair)
            add_losses(comparison, pair, reference, &words);
        if (!words.len)
            continue;
        struct buffer scratch = {0};
        struct slice label = display_text(comparison->labels[article], &scratch);
        if (before.len && slice_equal(buffer_slice(&before), buffer_slice(&words)))
            into->len = open;
        else
            buffer_add_string(into, before.len ? "; " : "");
        buffer_format(into, "%s%.*s", into->len == open && before.len ? " " : "", SLICE_ARG(label));
        open = into->len;
        buffer_format(into, ": %.*s", SLICE_ARG(buffer_slice(&words)));
        buffer_clear(&before);
        buffer_add_slice(&before, buffer_slice(&words));
        buffer_free(&scratch);
    }
    buffer_free(&words);
    buffer_free(&before);
}
