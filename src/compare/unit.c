/* Grouping sentences by their words, then by their typography. */
#include "compare/unit.h"

#include "base/alloc.h"
#include "base/buffer.h"
#include "base/hash.h"
#include "text/fold.h"

#include <stdlib.h>

enum { NO_UNIT = UINT32_MAX };
/* Units that a thread is worth. */
enum { WORTH = 400 };

struct grouping {
    uint32_t *slots; /* hash of the words -> the last unit with it */
    size_t capacity;
    uint32_t *next; /* [unit]: another unit of the same words */
    uint64_t *hashes;
};

static uint64_t hash_words(const struct token *tokens, size_t count, struct slice text)
{
    uint64_t hash = count ? 1469598103934665603u : hash_quick(text);
    for (size_t i = 0; i < count; i++) {
        hash = (hash ^ tokens[i].word) * 0x9E3779B97F4A7C15u;
        hash ^= hash >> 29;
    }
    return hash;
}

static uint32_t find(struct grouping *grouping, const struct units *units, uint64_t hash,
                     struct slice text, uint32_t **slot)
{
    size_t at = hash & (grouping->capacity - 1);
    while (grouping->slots[at] != NO_UNIT && grouping->hashes[grouping->slots[at]] != hash)
        at = (at + 1) & (grouping->capacity - 1);
    *slot = &grouping->slots[at];
    /* Typographic variants of one wording are few; a text that makes many gets units of its own. */
    uint32_t unit = **slot;
    for (int tries = 0; unit != NO_UNIT && tries < 16; tries++, unit = grouping->next[unit])
        if (fold_same_typography(units->items[unit].text, text))
            return unit;
    return NO_UNIT;
}

static uint32_t unit_for(struct grouping *grouping, struct units *units, struct slice text,
                         uint64_t hash)
{
    uint32_t *slot, unit = find(grouping, units, hash, text, &slot);
    if (unit != NO_UNIT)
        return unit;
    unit = (uint32_t)units->count++;
    grouping->next[unit] = *slot;
    grouping->hashes[unit] = hash;
    *slot = unit;
    units->items[unit].text = text;
    return unit;
}

static bool is_heading(const struct article *article, size_t sentence)
{
    uint32_t block = article->sentences[sentence].block;
    return block < article->block_count && article->blocks[block].kind == BLOCK_HEADING;
}

static void list_occurrences(struct units *units, const struct document *documents, size_t count,
                             size_t sentences)
{
    uint32_t total = 0;
    units->occurrences = ARENA_ARRAY(units->arena, struct occurrence, sentences);
    for (size_t i = 0; i < units->count; i++) {
        units->items[i].first = total;
        total += units->items[i].count;
        units->items[i].count = 0;
    }
    for (size_t article = 0; article < count; article++)
        for (size_t i = 0; i < documents[article].sentence_count; i++) {
            struct unit *unit = &units->items[units->of[article][i]];
            units->occurrences[unit->first + unit->count++] =
                (struct occurrence){(uint32_t)article, (uint32_t)i};
        }
}

/* Places are summed as whole numbers, so that the sum does not mind the order of the articles. */
static void describe(struct unit *unit, const struct units *units, struct article *const *articles)
{
    const struct occurrence *all = units->occurrences + unit->first;
    uint64_t sum = 0;
    unit->home = all->article;
    unit->heading = true;
    for (uint32_t i = 0; i < unit->count; i++) {
        const struct article *article = articles[all[i].article];
        sum += (all[i].sentence * UINT64_C(2) + 1) * 1000000 / (article->sentence_count * 2);
        unit->heading = unit->heading && is_heading(article, all[i].sentence);
        if (all[i].article != unit->home)
            unit->home = SEVERAL;
    }
    unit->place = (double)(sum / unit->count) / 1e6;
    unit->question = slice_ends(unit->text, SLICE("?"));
    unit->hash = hash_stable(unit->text, 0);
}

static void group(struct units *units, struct article *const *articles,
                  const struct document *documents, size_t count, size_t sentences)
{
    struct grouping grouping = {.capacity = 64};
    while (grouping.capacity < sentences * 2)
        grouping.capacity *= 2;
    grouping.slots = alloc_resize(NULL, grouping.capacity, sizeof *grouping.slots);
    for (size_t i = 0; i < grouping.capacity; i++)
        grouping.slots[i] = NO_UNIT;
    grouping.next = alloc_zeroed(sentences + 1, sizeof *grouping.next);
    grouping.hashes = alloc_zeroed(sentences + 1, sizeof *grouping.hashes);
    for (size_t article = 0; article < count; article++) {
        const struct document *document = &documents[article];
        units->of[article] = ARENA_ARRAY(units->arena, uint32_t, document->sentence_count);
        for (size_t i = 0; i < document->sentence_count; i++) {
            uint32_t from = document->first[i], to = document->first[i + 1];
            struct slice text = article_sentence(articles[article], i);
            uint64_t hash = hash_words(from < to ? document->tokens + from : NULL, to - from, text);
            uint32_t unit = unit_for(&grouping, units, text, hash);
            units->items[unit].count++;
            units->of[article][i] = unit;
        }
    }
    free(grouping.slots);
    free(grouping.next);
    free(grouping.hashes);
}

struct describing {
    struct units *units;
    struct vocabulary *vocabulary;
    struct article *const *articles;
    const struct document *documents;
};

/* A unit's phrase is that of its first sentence. */
static void describe_part(void *context, size_t part)
{
    const struct describing *describing = context;
    struct units *units = describing->units;
    size_t to = share_start(units->count, part + 1, units->parts);
    struct arena *arena = units->phrases[part] = arena_new();
    for (size_t i = share_start(units->count, part, units->parts); i < to; i++) {
        struct occurrence at = units->occurrences[units->items[i].first];
        const struct document *document = &describing->documents[at.article];
        uint32_t from = document->first[at.sentence], end = document->first[at.sentence + 1];
        describe(&units->items[i], units, describing->articles);
        phrase_collect(&units->items[i].phrase, arena, describing->vocabulary,
                       describing->articles[at.article]->text,
                       from < end ? document->tokens + from : NULL, end - from);
    }
}

static void weigh_part(void *context, size_t part)
{
    const struct describing *describing = context;
    struct units *units = describing->units;
    size_t to = share_start(units->count, part + 1, units->parts);
    for (size_t i = share_start(units->count, part, units->parts); i < to; i++)
        phrase_weigh(&units->items[i].phrase, units->phrases[part], describing->vocabulary);
}

static void count_sentences(const struct units *units, struct vocabulary *vocabulary)
{
    for (size_t i = 0; i < units->count; i++) {
        const struct phrase *phrase = &units->items[i].phrase;
        for (uint32_t t = 0; t < phrase->term_count; t++)
            vocabulary_entry(vocabulary, phrase->terms[t].stem)->sentences++;
    }
}

void unit_collect(struct units *units, struct vocabulary *vocabulary,
                  struct article *const *articles, const struct document *documents, size_t count,
                  size_t threads)
{
    size_t sentences = 0;
    for (size_t i = 0; i < count; i++)
        sentences += documents[i].sentence_count;
    *units = (struct units){.arena = arena_new()};
    units->items = alloc_zeroed(sentences + 1, sizeof *units->items);
    units->of = ARENA_ARRAY(units->arena, uint32_t *, count);
    group(units, articles, documents, count, sentences);
    list_occurrences(units, documents, count, sentences);
    units->parts = share_parts(units->count, WORTH, threads);
    struct describing describing = {units, vocabulary, articles, documents};
    share_run(units->parts, describe_part, &describing);
    count_sentences(units, vocabulary);
    vocabulary_weigh(vocabulary, sentences, count);
    share_run(units->parts, weigh_part, &describing);
}

void unit_release(struct units *units)
{
    free(units->items);
    arena_free(units->arena);
    for (size_t i = 0; i < units->parts; i++)
        arena_free(units->phrases[i]);
    *units = (struct units){0};
}

bool unit_stands_in(const struct units *units, uint32_t unit, uint32_t article)
{
    const struct unit *item = &units->items[unit];
    size_t low = item->first, high = item->first + item->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (units->occurrences[middle].article < article)
            low = middle + 1;
        else
            high = middle;
    }
    return low < item->first + item->count && units->occurrences[low].article == article;
}

bool units_share_article(const struct units *units, uint32_t a, uint32_t b)
{
    const struct unit *x = &units->items[a], *y = &units->items[b];
    if (x->home != SEVERAL && y->home != SEVERAL)
        return x->home == y->home;
    const struct occurrence *p = units->occurrences + x->first, *p_end = p + x->count;
    const struct occurrence *q = units->occurrences + y->first, *q_end = q + y->count;
    while (p < p_end && q < q_end) {
        if (p->article == q->article)
            return true;
        if (p->article < q->article)
            p++;
        else
            q++;
    }
    return false;
}
