/* Four words in order lead from a quotation to sentences of other articles; those with most of them
 * are looked at. An article may quote somebody in one place and speak as if the words were its own
 * in another. */
#include "compare/trace.h"

#include "base/map.h"
#include "compare/explain.h"
#include "fact/quotehold.h"

#include <string.h>

enum {
    GRAM = 4,
    MOST_WORDS = 64,
    MOST_QUOTATIONS = 4096,
    MOST_SHARING = 8,
    MOST_TRIED = 4,
    SHOWN = 60
};

struct quote {
    uint32_t article, number; /* of the mention, among all of the story */
    const struct mention *mention;
};

/* Quotations that have the same four words, the last found first. */
struct gram {
    uint32_t quote, next; /* next: index of grams + 1; 0: none */
};

struct hit {
    uint32_t quote, article, sentence, count;
};

struct trace {
    struct links *links;
    struct comparison *comparison;
    struct arena *arena;
    VEC(struct quote) quotes;
    VEC(struct gram) grams;
    struct map first; /* four words: index of grams */
    VEC(struct hit) hits;
};

static struct slice gram_at(struct arena *arena, const struct token *tokens)
{
    uint32_t words[GRAM];
    for (size_t i = 0; i < GRAM; i++)
        words[i] = tokens[i].word;
    return arena_slice(arena, slice_of((const char *)words, sizeof words));
}

static void add_grams(struct trace *trace, uint32_t quote)
{
    const struct quotation *quotation = &trace->quotes.items[quote].mention->quotation;
    for (uint32_t i = 0; i + GRAM <= quotation->token_count && i < MOST_WORDS; i++) {
        bool fresh;
        uint32_t *first =
            map_put(&trace->first, gram_at(trace->arena, &quotation->tokens[i]), 0, &fresh);
        VEC_PUSH(&trace->grams, (struct gram){quote, fresh ? 0 : *first});
        *first = (uint32_t)trace->grams.count;
    }
}

static void collect(struct trace *trace)
{
    const struct candidates *candidates = trace->links->candidates;
    for (uint32_t a = 0; a < candidates->article_count; a++)
        for (size_t i = 0; i < candidates->mentions[a].count; i++) {
            const struct mention *mention = &candidates->mentions[a].items[i];
            if (mention->kind != FACT_QUOTE || mention->withheld ||
                mention->quotation.token_count < GRAM || trace->quotes.count == MOST_QUOTATIONS)
                continue;
            VEC_PUSH(&trace->quotes,
                     (struct quote){a, links_number(trace->links, a, mention), mention});
            add_grams(trace, (uint32_t)trace->quotes.count - 1);
        }
}

/* Hits come by article and sentence, so those of this sentence stand last. */
static void add_hit(struct trace *trace, uint32_t quote, uint32_t article, uint32_t sentence)
{
    for (size_t i = trace->hits.count; i-- > 0;) {
        struct hit *hit = &trace->hits.items[i];
        if (hit->article != article || hit->sentence != sentence)
            break;
        if (hit->quote == quote) {
            hit->count++;
            return;
        }
    }
    VEC_PUSH(&trace->hits, (struct hit){quote, article, sentence, 1});
}

static void look_at(struct trace *trace, uint32_t article, uint32_t sentence,
                    const struct token *tokens)
{
    uint32_t words[GRAM];
    for (size_t i = 0; i < GRAM; i++)
        words[i] = tokens[i].word;
    uint32_t *first = map_get(&trace->first, slice_of((const char *)words, sizeof words));
    uint32_t tried = 0;
    for (uint32_t at = first ? *first : 0; at && tried < MOST_SHARING; tried++) {
        const struct gram *gram = &trace->grams.items[at - 1];
        if (trace->quotes.items[gram->quote].article != article)
            add_hit(trace, gram->quote, article, sentence);
        at = gram->next;
    }
}

static void search(struct trace *trace)
{
    const struct candidates *candidates = trace->links->candidates;
    for (uint32_t a = 0; a < candidates->article_count; a++) {
        const struct document *document = &candidates->documents[a];
        for (uint32_t s = 0; s < document->sentence_count; s++)
            for (uint32_t t = document->first[s]; t + GRAM <= document->first[s + 1]; t++)
                look_at(trace, a, s, &document->tokens[t]);
    }
}

/* The strongest of each quotation and article first. */
static int by_strength(const void *a, const void *b)
{
    const struct hit *x = a, *y = b;
    if (x->quote != y->quote)
        return x->quote < y->quote ? -1 : 1;
    if (x->article != y->article)
        return x->article < y->article ? -1 : 1;
    if (x->count != y->count)
        return x->count > y->count ? -1 : 1;
    return (x->sentence > y->sentence) - (x->sentence < y->sentence);
}

static bool has(const struct member *member, uint32_t article, uint32_t sentence)
{
    for (uint32_t i = 0; i < member->count && member->article == article; i++)
        if (member->sentences[i] == sentence)
            return true;
    return false;
}

static struct pair *pair_of(struct trace *trace, const struct quote *quote, const struct hit *hit)
{
    struct place *const *places = trace->comparison->places;
    uint32_t index = places[quote->article][quote->mention->sentence].statement;
    struct statement *statement = &trace->comparison->statements[index];
    for (size_t i = 0; i < statement->pair_count; i++) {
        struct pair *pair = &statement->pairs[i];
        bool there = has(&pair->a, quote->article, quote->mention->sentence) &&
                     has(&pair->b, hit->article, hit->sentence);
        bool back = has(&pair->b, quote->article, quote->mention->sentence) &&
                    has(&pair->a, hit->article, hit->sentence);
        if (there || back)
            return pair;
    }
    return NULL;
}

static void tell_pair(struct trace *trace, const struct quote *quote, const struct hit *hit,
                      const struct ruling *ruling)
{
    struct pair *pair = pair_of(trace, quote, hit);
    struct arena *arena = trace->comparison->arena;
    if (!pair || !ruling->code)
        return;
    struct slice text =
        slice_range(trace->comparison->articles[quote->article]->text, quote->mention->range);
    explain_add(arena, pair, ruling->code,
                arena_format(arena, "%.*s: %s", SLICE_ARG(slice_sub(text, 0, SHOWN)),
                             ruling->note ? ruling->note : "without its marks"));
    if (ruling->verdict != VERDICT_CONFLICT)
        return;
    uint32_t index = trace->comparison->places[quote->article][quote->mention->sentence].statement;
    pair->flags |= FLAG_CONFLICT;
    trace->comparison->statements[index].flags |= FLAG_CONFLICT;
}

static bool follow(struct trace *trace, const struct hit *hit)
{
    const struct candidates *candidates = trace->links->candidates;
    const struct quote *quote = &trace->quotes.items[hit->quote];
    struct ruling ruling = quotation_against_sentence(
        quote->mention, &candidates->mentions[hit->article], &candidates->documents[hit->article],
        candidates->articles[hit->article]->text, hit->sentence);
    if (!ruling.meets || !ruling.code)
        return false;
    const struct article *article = candidates->articles[hit->article];
    struct range range = article->sentences[hit->sentence].range;
    struct link link = {.a = quote->number,
                        .b = quote->number,
                        .verdict = ruling.verdict,
                        .note = ruling.note,
                        .silent = {hit->article, hit->sentence, range,
                                   slice_range(article->text, range), SLICE_NONE}};
    VEC_PUSH(&trace->links->items, link);
    tell_pair(trace, quote, hit, &ruling);
    return true;
}

/* Of each quotation and article the sentences with most of its words, until one has them plain: the
 * first may be where it is quoted, too. */
static void follow_all(struct trace *trace)
{
    uint32_t tried = 0;
    for (size_t i = 0; i < trace->hits.count; i++) {
        const struct hit *hit = &trace->hits.items[i], *last = i ? hit - 1 : NULL;
        if (!last || last->quote != hit->quote || last->article != hit->article)
            tried = 0;
        if (tried < MOST_TRIED)
            tried = follow(trace, hit) ? MOST_TRIED : tried + 1;
    }
}

void trace_quotations(struct links *links, struct comparison *comparison)
{
    struct trace trace = {.links = links, .comparison = comparison, .arena = arena_new()};
    collect(&trace);
    if (trace.quotes.count)
        search(&trace);
    if (trace.hits.count)
        qsort(trace.hits.items, trace.hits.count, sizeof *trace.hits.items, by_strength);
    follow_all(&trace);
    VEC_FREE(&trace.quotes);
    VEC_FREE(&trace.grams);
    VEC_FREE(&trace.hits);
    map_free(&trace.first);
    arena_free(trace.arena);
}
