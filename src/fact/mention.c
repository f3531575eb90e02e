/* Goes through an article sentence by sentence and lets each kind's reader look at it; then once
 * more for who says what, since that needs all names. */
#include "fact/mention.h"

#include "fact/moment.h"
#include "fact/name.h"
#include "fact/namelink.h"
#include "fact/quantity.h"
#include "fact/reading.h"
#include "fact/resolve.h"
#include "fact/speech.h"
#include "fact/turning.h"
#include "fact/withheld.h"
#include "text/datenames.h"

#include <stdlib.h>

/* LONGEST: tokens; longer ones are not prose. MOST: mentions of a sentence that is a table. */
enum { LONGEST = 4000, MOST = 60 };

static int by_place(const void *a, const void *b)
{
    const struct mention *x = a, *y = b;
    if (x->sentence != y->sentence)
        return x->sentence < y->sentence ? -1 : 1;
    if (x->range.start != y->range.start)
        return x->range.start < y->range.start ? -1 : 1;
    if (x->range.end != y->range.end)
        return x->range.end > y->range.end ? -1 : 1;
    return (x->kind > y->kind) - (x->kind < y->kind);
}

static void sort_from(struct mention *items, size_t from, size_t count)
{
    if (count > from + 1)
        qsort(items + from, count - from, sizeof *items, by_place);
}

static void go_to(struct reading *reading, uint32_t sentence)
{
    reading->sentence = sentence;
    if (!reading->article)
        return;
    reading->range = reading->article->sentences[sentence].range;
    reading->from = reading->document->first[sentence];
    reading->to = reading->document->first[sentence + 1];
}

static bool is_prose(const struct reading *reading)
{
    return reading->from < reading->to && reading->to - reading->from <= LONGEST;
}

/* Every other word a value: a table of figures, whose mentions would only fill the memory. */
static bool is_table(const struct reading *reading)
{
    size_t count = reading->mentions.count - reading->before;
    return count > MOST && count * 2 > reading->to - reading->from;
}

static void read_values(struct reading *reading)
{
    reading->before = reading->mentions.count;
    if (!is_prose(reading))
        return;
    moments_read(reading);
    quantities_read(reading, reading->before);
    names_read(reading);
    sort_from(reading->mentions.items, reading->before, reading->mentions.count);
    turnings_read(reading, reading->before);
    withheld_read(reading);
    if (is_table(reading))
        reading->mentions.count = reading->before;
    sort_from(reading->mentions.items, reading->before, reading->mentions.count);
}

static void read_speech(struct reading *reading, size_t *at)
{
    size_t before = reading->speech.count, start = *at;
    while (*at < reading->mentions.count &&
           reading->mentions.items[*at].sentence == reading->sentence)
        ++*at;
    if (!is_prose(reading))
        return;
    reading->name_count = *at - start;
    reading->names = reading->name_count ? reading->mentions.items + start : NULL;
    speech_read(reading);
    sort_from(reading->speech.items, before, reading->speech.count);
}

/* The mentions of both rounds, in order. */
static struct mentions merge(struct reading *reading, uint32_t *first, uint32_t sentences)
{
    size_t a = 0, b = 0, count = reading->mentions.count + reading->speech.count;
    const struct mention *one = reading->mentions.items, *other = reading->speech.items;
    struct mentions mentions = {.count = count, .first = first};
    mentions.items = arena_bytes(reading->arena, count, sizeof *mentions.items);
    uint32_t sentence = 0;
    for (size_t i = 0; i < count; i++) {
        bool take_b = a == reading->mentions.count ||
                      (b < reading->speech.count && by_place(&other[b], &one[a]) < 0);
        mentions.items[i] = take_b ? other[b++] : one[a++];
        while (sentence <= mentions.items[i].sentence)
            first[sentence++] = (uint32_t)i;
    }
    while (sentence <= sentences)
        first[sentence++] = (uint32_t)count;
    VEC_FREE(&reading->mentions);
    VEC_FREE(&reading->speech);
    return mentions;
}

static struct mentions read_all(struct reading *reading, uint32_t sentences)
{
    uint32_t *first = ARENA_ARRAY(reading->arena, uint32_t, (size_t)sentences + 1);
    size_t at = 0;
    for (uint32_t i = 0; i < sentences; i++) {
        go_to(reading, i);
        read_values(reading);
    }
    names_link(reading);
    for (uint32_t i = 0; i < sentences; i++) {
        go_to(reading, i);
        read_speech(reading, &at);
    }
    speech_credit(reading);
    map_free(&reading->surnames);
    return merge(reading, first, sentences);
}

struct mentions mentions_read(struct arena *arena, const struct article *article,
                              const struct vocabulary *vocabulary, const struct document *document)
{
    struct reading reading = {.arena = arena,
                              .article = article,
                              .text = article->text,
                              .vocabulary = vocabulary,
                              .document = document,
                              .style = number_style_of(vocabulary_language(vocabulary)),
                              .language = vocabulary_language(vocabulary),
                              .languages = datenames_language(vocabulary_language(vocabulary)),
                              .today = resolve_today(article)};
    return read_all(&reading, (uint32_t)article->sentence_count);
}

struct mentions mentions_read_alone(struct arena *arena, struct slice text,
                                    const struct vocabulary *vocabulary,
                                    const struct document *document, uint32_t from, uint32_t to)
{
    struct reading reading = {.arena = arena,
                              .text = text,
                              .vocabulary = vocabulary,
                              .document = document,
                              .style = number_style_of(vocabulary_language(vocabulary)),
                              .language = vocabulary_language(vocabulary),
                              .languages = datenames_language(vocabulary_language(vocabulary)),
                              .today = NO_DAY,
                              .range = {0, (uint32_t)text.len},
                              .from = from,
                              .to = to};
    return read_all(&reading, 1);
}
