/* Goes through an article sentence by sentence and lets each kind's reader look at it. */
#include "fact/mention.h"

#include "fact/moment.h"
#include "fact/name.h"
#include "fact/namelink.h"
#include "fact/quantity.h"
#include "fact/reading.h"
#include "fact/resolve.h"
#include "fact/turning.h"

#include <stdlib.h>

/* Longer ones are not prose. */
enum { LONGEST = 4000 };

static int by_place(const void *a, const void *b)
{
    const struct mention *x = a, *y = b;
    if (x->range.start != y->range.start)
        return x->range.start < y->range.start ? -1 : 1;
    if (x->range.end != y->range.end)
        return x->range.end > y->range.end ? -1 : 1;
    return (x->kind > y->kind) - (x->kind < y->kind);
}

static void read_sentence(struct reading *reading)
{
    size_t before = reading->mentions.count;
    if (reading->from == reading->to || reading->to - reading->from > LONGEST)
        return;
    reading->before = before;
    moments_read(reading);
    quantities_read(reading, before);
    names_read(reading);
    turnings_read(reading, before);
    if (reading->mentions.count > before)
        qsort(reading->mentions.items + before, reading->mentions.count - before,
              sizeof *reading->mentions.items, by_place);
}

static struct mentions finish(struct reading *reading, uint32_t *first)
{
    names_link(reading);
    struct mentions mentions = {.count = reading->mentions.count, .first = first};
    mentions.items = arena_copy(reading->arena, reading->mentions.items, reading->mentions.count,
                                sizeof *reading->mentions.items);
    VEC_FREE(&reading->mentions);
    return mentions;
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
                              .today = resolve_today(article)};
    uint32_t *first = ARENA_ARRAY(arena, uint32_t, article->sentence_count + 1);
    for (uint32_t i = 0; i < article->sentence_count; i++) {
        first[i] = (uint32_t)reading.mentions.count;
        reading.sentence = i;
        reading.range = article->sentences[i].range;
        reading.from = document->first[i];
        reading.to = document->first[i + 1];
        read_sentence(&reading);
    }
    first[article->sentence_count] = (uint32_t)reading.mentions.count;
    return finish(&reading, first);
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
                              .today = NO_DAY,
                              .range = {0, (uint32_t)text.len},
                              .from = from,
                              .to = to};
    uint32_t *first = ARENA_ARRAY(arena, uint32_t, 2);
    read_sentence(&reading);
    first[1] = (uint32_t)reading.mentions.count;
    return finish(&reading, first);
}
