/* Finds quotations from the marks that open them to those that close them, over sentences and
 * paragraphs. Ranges are bytes of the text. Every byte is looked at a few times at most: where
 * nothing closed a mark, the same is not searched again. */
#include "fact/quotation.h"

#include "base/buffer.h"
#include "fact/quotemark.h"
#include "text/fold.h"
#include "text/words.h"

/* Longer than any speech that is quoted whole. */
enum { LONGEST = 8000, PARAGRAPHS = 8, TAIL_WORDS = 4 };

_Static_assert(sizeof((struct reading *)0)->barren / sizeof(uint32_t) == QUOTEMARK_PAIRS,
               "one place for each pair of marks");

/* A paragraph ends with an empty line; one that begins with the mark again goes on quoting. */
static uint32_t paragraph_end(struct slice text, uint32_t at)
{
    while (at < text.len) {
        const char *line = memchr(text.data + at, '\n', text.len - at);
        if (!line)
            return (uint32_t)text.len;
        at = (uint32_t)(line - text.data);
        if (at + 1 < text.len && text.data[at + 1] == '\n')
            return at;
        at++;
    }
    return (uint32_t)text.len;
}

/* The closing mark of a quotation whose inside begins at at; false where none comes. */
static bool find_close(struct reading *reading, const struct quotemark *mark, uint32_t at,
                       uint32_t *close, uint32_t *bytes)
{
    struct slice text = slice_sub(reading->text, 0, (size_t)at + LONGEST);
    uint32_t *barren = &reading->barren[mark->pair];
    for (uint32_t i = 0; i < PARAGRAPHS; i++) {
        uint32_t end = paragraph_end(text, at);
        uint32_t from = at > *barren ? at : *barren;
        *close = from < end ? quotemark_close(text, mark->pair, from, end, bytes) : end;
        if (*close < end)
            return true;
        *barren = end > *barren ? end : *barren;
        struct quotemark again;
        /* A sentence on its own may be the first of several that are quoted. */
        if (!reading->article && reading->speech.count == 0) {
            *close = (uint32_t)reading->text.len;
            *bytes = 0;
            return !mark->single;
        }
        if (end + 2 >= text.len || !quotemark_opens(text, end + 2, &again) ||
            again.pair != mark->pair)
            return false;
        at = end + 2 + again.bytes;
    }
    return false;
}

static void add(struct reading *reading, struct range range, struct range inside)
{
    const struct document *document = reading->document;
    struct slice words = slice_range(reading->text, inside);
    struct slice trimmed = slice_trim(words);
    inside.start += (uint32_t)(trimmed.data - words.data);
    inside.end = inside.start + (uint32_t)trimmed.len;
    /* A sentence on its own ends with its tokens: others may follow that are of another text. */
    uint32_t most = reading->article ? (uint32_t)document->token_count : reading->to;
    uint32_t first = reading_token_at(reading, inside.start), end;
    while (first < most && document->tokens[first].start < inside.start)
        first++;
    for (end = first; end < most && document->tokens[end].end <= inside.end;)
        end++;
    reading->quoted = range;
    if (end == first)
        return;
    struct mention *mention = reading_add_speech(reading, FACT_QUOTE, range);
    mention->quotation.inside = inside;
    mention->quotation.text = reading->text;
    mention->quotation.vocabulary = reading->vocabulary;
    mention->quotation.tokens = document->tokens + first;
    mention->quotation.token_count = end - first;
}

/* A block that is a quotation as a whole, without marks of its own. */
static bool read_block(struct reading *reading)
{
    if (!reading->article || !reading->article->blocks)
        return false;
    uint32_t index = reading->article->sentences[reading->sentence].block;
    const struct block *block = &reading->article->blocks[index];
    struct quotemark mark;
    if (block->kind != BLOCK_QUOTE || block->range.start != reading->range.start ||
        quotemark_opens(reading->text, block->range.start, &mark))
        return false;
    add(reading, block->range, block->range);
    return true;
}

/* 'n' and the like: single marks stand around several words, or they are apostrophes. */
static bool several_words(struct slice inside)
{
    return memchr(inside.data, ' ', inside.len) != NULL;
}

/* A sentence on its own may be the last of several that are quoted: its first mark closes. */
static uint32_t read_tail(struct reading *reading)
{
    uint32_t at = 0, bytes = 0;
    bool closes = false;
    if (reading->article)
        return 0;
    while (at < reading->range.end && !quotemark_double(reading->text, at, &closes, &bytes))
        at++;
    if (!closes || words_count(slice_sub(reading->text, 0, at)) < TAIL_WORDS)
        return 0;
    add(reading, (struct range){0, at + bytes}, (struct range){0, at});
    return at + bytes;
}

void quotations_read(struct reading *reading)
{
    uint32_t at = reading->range.start;
    if (reading->quoted.end > at)
        at = reading->quoted.end;
    if (read_block(reading))
        return;
    at += read_tail(reading);
    while ((at = quotemark_next(reading->text, at, reading->range.end)) < reading->range.end) {
        struct quotemark mark;
        uint32_t close, bytes;
        if (!quotemark_opens(reading->text, at, &mark) ||
            !find_close(reading, &mark, at + mark.bytes, &close, &bytes)) {
            at++;
            continue;
        }
        struct range inside = {at + mark.bytes, close};
        bool single = mark.bytes == 1 && reading->text.data[at] == '\'';
        if (single && !several_words(slice_range(reading->text, inside))) {
            at = inside.start;
            continue;
        }
        add(reading, (struct range){at, close + bytes}, inside);
        at = close + bytes;
    }
}

struct slice quotation_value(struct arena *arena, const struct quotation *quotation)
{
    struct buffer folded = {0};
    for (uint32_t i = 0; i < quotation->token_count; i++) {
        if (i)
            buffer_add_char(&folded, ' ');
        fold_add(slice_sub(quotation->text, quotation->tokens[i].start, quotation->tokens[i].end),
                 &folded);
    }
    struct slice value = arena_slice(arena, buffer_slice(&folded));
    buffer_free(&folded);
    return value;
}
