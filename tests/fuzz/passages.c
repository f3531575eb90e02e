/* Two texts out of few words, so that much is alike; then what every search for passages promises:
 * ranges inside the texts that begin and end with what is no white space, classes and scores in
 * their bounds, verbatim ones of the same words, the same result the second time, and the same with
 * the texts swapped. */
#include "base/buffer.h"
#include "passage/passage.h"
#include "text/chars.h"
#include "text/fold.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { SENTENCES = 400 };

static const char *const words[] = {
    "the",          "Ferry",        "ran",   "aground", "214",    "harbour", "people",  "left",
    "Tuesday",      "said",         "over",  "million", "engine", "fire",    "captain", "nobody",
    "\xE5\x8C\x97", "\xE4\xBA\xAC", "\"",    ",",       "(",      "crew",    "of",      "smoke",
    "hold",         "caf\xC3\xA9",  "route", "island",  "ship",   "list",    "deck"};

static void require(bool held)
{
    if (!held)
        abort();
}

/* A byte above 250 ends the text, one below 12 the sentence; each word may stand several times, so
 * that a short input makes a long text. */
static size_t read_text(const uint8_t *data, size_t size, struct buffer *text)
{
    size_t at = 0;
    for (; at < size && data[at] <= 250; at++)
        if (data[at] < 12)
            buffer_add_char(text, '\n');
        else
            buffer_format(text, "%s ", words[data[at] % (sizeof words / sizeof *words)]);
    return at < size ? at + 1 : at;
}

static struct article *make(struct slice text)
{
    struct article *article = article_new();
    article->text = arena_slice(article->arena, text.data ? text : SLICE(""));
    article->sentences = ARENA_ARRAY(article->arena, struct sentence, SENTENCES);
    struct slice rest = article->text, line;
    while (article->sentence_count < SENTENCES && slice_next_line(&rest, &line)) {
        line = slice_trim(line);
        if (!line.len)
            continue;
        uint32_t start = (uint32_t)(line.data - article->text.data);
        article->sentences[article->sentence_count++].range =
            (struct range){start, start + (uint32_t)line.len};
    }
    return article;
}

static void check_range(const struct article *article, struct range range)
{
    require(range.start < range.end && range.end <= article->text.len);
    struct slice part = slice_range(article->text, range);
    require(slice_trim(part).len == part.len);
}

static void add_letters(struct slice text, struct buffer *into)
{
    struct buffer folded = {0};
    fold_add(text, &folded);
    for (size_t i = 0; i < folded.len; i++)
        if ((unsigned char)folded.data[i] > '/')
            buffer_add_char(into, folded.data[i]);
    buffer_free(&folded);
}

static void check_words(const struct article *a, const struct article *b,
                        const struct passage *passage)
{
    struct buffer one = {0}, two = {0};
    add_letters(slice_range(a->text, passage->a), &one);
    add_letters(slice_range(b->text, passage->b), &two);
    require(slice_equal(buffer_slice(&one), buffer_slice(&two)));
    buffer_free(&one);
    buffer_free(&two);
}

static void check_all(const struct article *a, const struct article *b,
                      const struct passage_list *list)
{
    for (size_t i = 0; i < list->count; i++) {
        const struct passage *passage = &list->items[i];
        check_range(a, passage->a);
        check_range(b, passage->b);
        require(passage->class <= CLASS_PARAPHRASE);
        require(passage->score > 0 && passage->score <= 1);
        require(!i || list->items[i - 1].a.start <= passage->a.start);
        if (passage->class == CLASS_VERBATIM)
            check_words(a, b, passage);
    }
}

/* Both lists hold the same passages; swapped: with the sides exchanged, in any order. */
static void check_same(const struct passage_list *one, const struct passage_list *two, bool swapped)
{
    require(one->count == two->count);
    for (size_t i = 0; i < one->count; i++) {
        const struct passage *p = &one->items[i];
        bool found = false;
        for (size_t k = 0; k < two->count && !found; k++) {
            const struct passage *q = &two->items[k];
            const struct range *a = swapped ? &q->b : &q->a, *b = swapped ? &q->a : &q->b;
            found = memcmp(a, &p->a, sizeof *a) == 0 && memcmp(b, &p->b, sizeof *b) == 0 &&
                    q->class == p->class && q->score >= p->score && q->score <= p->score;
        }
        require(found);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct buffer texts[2] = {{0}, {0}};
    uint32_t min_run = size ? data[0] % 12 : 0;
    size_t at = size ? 1 : 0;
    at += read_text(data + at, size - at, &texts[0]);
    read_text(data + at, size - at, &texts[1]);
    struct lexicon *lexicon = lexicon_new();
    struct article *a = make(buffer_slice(&texts[0])), *b = make(buffer_slice(&texts[1]));
    struct digest *first = digest_new(lexicon, a), *second = digest_new(lexicon, b);
    struct passage_finder *finder = passage_finder_new(1);
    struct passage_list one = {0}, again = {0}, swapped = {0};
    passage_find(finder, first, second, min_run, &one);
    passage_find(finder, second, first, min_run, &swapped);
    passage_find(finder, first, second, min_run, &again);
    check_all(a, b, &one);
    check_same(&one, &again, false);
    check_same(&one, &swapped, true);
    passage_list_free(&one);
    passage_list_free(&again);
    passage_list_free(&swapped);
    passage_finder_free(finder);
    digest_free(first);
    digest_free(second);
    article_release(a);
    article_release(b);
    lexicon_free(lexicon);
    buffer_free(&texts[0]);
    buffer_free(&texts[1]);
    return 0;
}
