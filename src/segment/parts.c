/* Puts short words with full stops and single blanks between them together, and looks for what
 * they make in the tables. It never looks further than PARTS words. */
#include "segment/parts.h"

#include "segment/peek.h"
#include "text/chars.h"

#include <string.h>

enum { PARTS = 3, PART_BYTES = 10, JOINED_BYTES = (2 * PARTS + 1) * (PART_BYTES + 1) };

/* The words before and after the mark, and its own. */
struct parts {
    struct slice words[2 * PARTS + 1];
    size_t count;
    size_t own; /* the index of the word before the mark */
};

static bool is_part(struct slice word)
{
    size_t len;
    return word.len > 0 && word.len <= PART_BYTES && char_is_letter(peek_at(word, 0, &len));
}

/* The part that ends with a full stop and one blank before the offset; absent where none does. */
static struct slice part_before(const struct candidate *c, size_t at)
{
    size_t end = peek_trim(c->text, c->start, at);
    if (end == at || at - end > 3 || end <= c->start || c->text.data[end - 1] != '.')
        return SLICE_NONE;
    struct slice word = peek_word_before(c->text, c->start, end - 1);
    return is_part(word) ? word : SLICE_NONE;
}

/* The part that starts after one blank behind the offset and ends with a full stop. */
static struct slice part_after(const struct candidate *c, size_t at)
{
    size_t space = peek_space(c->text, at);
    if (!space)
        return SLICE_NONE;
    struct slice word = peek_word(c->text, at + space);
    size_t end = at + space + word.len;
    return is_part(word) && end < c->text.len && c->text.data[end] == '.' ? word : SLICE_NONE;
}

static void collect(const struct candidate *c, struct parts *parts)
{
    struct slice before[PARTS], word = c->word;
    size_t count = 0;
    while (count < PARTS && (word = part_before(c, (size_t)(word.data - c->text.data))).data)
        before[count++] = word;
    while (count)
        parts->words[parts->count++] = before[--count];
    parts->own = parts->count;
    parts->words[parts->count++] = word = c->word;
    for (size_t i = 0; i < PARTS; i++) {
        word = part_after(c, (size_t)(word.data - c->text.data) + word.len + 1);
        if (!word.data)
            break;
        parts->words[parts->count++] = word;
    }
}

/* What the words first to last make, with full stops between them. */
static enum abbreviation joined(const struct candidate *c, const struct parts *parts, size_t first,
                                size_t last)
{
    char text[JOINED_BYTES];
    size_t len = 0;
    for (size_t i = first; i <= last; i++) {
        if (i > first)
            text[len++] = '.';
        memcpy(text + len, parts->words[i].data, parts->words[i].len);
        len += parts->words[i].len;
    }
    return language_abbreviation(c->rules, slice_of(text, len));
}

void parts_look(struct candidate *candidate)
{
    struct parts parts = {.count = 0};
    if (!is_part(candidate->word) || candidate->end != candidate->mark_end)
        return;
    collect(candidate, &parts);
    for (size_t first = 0; first <= parts.own; first++)
        for (size_t last = parts.count - 1; last > parts.own; last--)
            if (joined(candidate, &parts, first, last) != ABBREVIATION_NONE) {
                candidate->abbreviation_inside = true;
                return;
            }
    for (size_t first = 0; first < parts.own; first++) {
        enum abbreviation kind = joined(candidate, &parts, first, parts.own);
        if (kind != ABBREVIATION_NONE) {
            candidate->abbreviation = kind;
            return;
        }
    }
}
