/* Facts in words. Articles are called by their labels; values stand as they are written, a value
 * that is only the lack of something (no speaker, no quotation marks) by a word in brackets. */
#include "views/fact_words.h"

#include "sheet/display.h"
#include "text/utf8.h"
#include "views/fact_value.h"

#include <string.h>

enum { WHAT_BYTES = 200 };

const char *fact_words_kind(enum fact_kind kind)
{
    return kind == FACT_ATTRIBUTION ? "says who" : fact_kind_name(kind);
}

static void add_start(struct slice text, size_t bytes, struct buffer *into)
{
    struct buffer scratch = {0};
    if (text.len > bytes)
        text.len = utf8_back(text, bytes);
    buffer_add_slice(into, display_text(text, &scratch));
    buffer_free(&scratch);
}

/* What is said, without who says it where the sentence begins with that. */
static struct slice said(const struct comparison *comparison, const struct fact_value *value)
{
    const struct article *article = comparison->articles[value->article];
    struct range range = article->sentences[value->sentence].range;
    if (value->value.len && value->range.start == range.start && value->range.end < range.end)
        range.start = value->range.end;
    struct slice text = slice_range(article->text, range);
    while (text.len && strchr(" ,:;.!?)]-", text.data[0]))
        text = slice_sub(text, 1, text.len);
    return slice_starts(text, SLICE("that ")) ? slice_sub(text, 5, text.len) : text;
}

/* The sentence from where the slot's phrase begins, behind a dateline; none where no value's has
 * it. */
static struct slice from_slot(const struct comparison *comparison, const struct fact *fact)
{
    static const struct slice before = {"says who: ", 10}, behind = {" \xE2\x80\xA6", 4};
    enum { LOOKED_AT = 16 };
    struct slice phrase = slice_sub(fact->slot, before.len, fact->slot.len);
    if (!slice_starts(fact->slot, before) || !slice_ends(phrase, behind))
        return SLICE_NONE;
    phrase.len -= behind.len;
    for (size_t i = 0; i < fact->value_count && i < LOOKED_AT; i++) {
        const struct article *article = comparison->articles[fact->values[i].article];
        struct slice sentence = article_sentence(article, fact->values[i].sentence);
        size_t at = slice_find(sentence, phrase, 0);
        if (at < sentence.len)
            return slice_sub(sentence, at, sentence.len);
    }
    return SLICE_NONE;
}

void fact_words_what(const struct comparison *comparison, const struct fact *fact,
                     struct buffer *into)
{
    const struct fact_value *value = &fact->values[0];
    for (size_t i = 0; i < fact->value_count && !value->value.len; i++)
        value = &fact->values[i];
    if (fact->kind == FACT_QUOTE)
        add_start(value->text, WHAT_BYTES, into);
    else if (fact->kind == FACT_ATTRIBUTION) {
        struct slice words = from_slot(comparison, fact);
        add_start(words.len ? words : said(comparison, value), WHAT_BYTES, into);
    } else
        add_start(fact->slot, WHAT_BYTES, into);
}

static enum meaning cell_meaning(const struct fact *fact, char mark)
{
    if (mark == ' ')
        return fact->verdict == VERDICT_SINGLE ? MEANING_ONLY : MEANING_PLAIN;
    return fact->verdict == VERDICT_CLOSE ? MEANING_OTHER : MEANING_CONFLICT;
}

struct fact_cell fact_words_cell(const struct fact *fact, uint32_t article, size_t standard,
                                 struct buffer *into)
{
    struct fact_cell cell = {' ', MEANING_GHOST};
    size_t from = fact_value_first(fact, article);
    bool differs = fact->verdict != VERDICT_AGREE && fact->verdict != VERDICT_SINGLE;
    for (size_t i = from; i < fact->value_count && fact->values[i].article == article; i++) {
        const struct fact_value *value = &fact->values[i];
        const struct lack *lack = lack_of(fact, value);
        if (i > from && fact_value_repeats(fact, from, i))
            continue;
        if (i > from)
            buffer_add_string(into, "; ");
        add_start(lack ? slice_from(lack->cell) : value->text, DISPLAY_BYTES, into);
        if (differs && !fact_value_same(fact, value, &fact->values[standard]))
            cell.mark = verdict_mark(fact->verdict);
        cell.meaning = cell_meaning(fact, cell.mark);
    }
    if (cell.meaning == MEANING_GHOST)
        buffer_add_char(into, '-');
    return cell;
}

bool fact_words_match(const struct search *search, const struct fact *fact)
{
    struct range match;
    if (search_next(search, slice_from(fact_kind_name(fact->kind)), 0, &match) ||
        search_next(search, slice_from(fact_words_kind(fact->kind)), 0, &match) ||
        search_next(search, fact->slot, 0, &match) || search_next(search, fact->note, 0, &match))
        return true;
    for (size_t i = 0; i < fact->value_count; i++)
        if (search_next(search, fact->values[i].text, 0, &match))
            return true;
    return false;
}
