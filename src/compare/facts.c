/* From matches between pairs to facts of statements. A mention is known by its number among all of
 * the story: those of the first article come first. */
#include "compare/facts.h"

#include "compare/explain.h"
#include "compare/holding.h"
#include "compare/slot.h"
#include "vocabulary/turn.h"

#include <stdlib.h>

enum { SENTENCES = 6, SHOWN = 60 };

struct link {
    uint32_t a, b; /* mentions; the same twice where the other side has none */
    enum verdict verdict;
    const char *note;
    struct fact_value silent; /* what the side says that has none; no text: both have one */
};

struct fact_builder {
    struct comparison *comparison;
    const struct candidates *candidates;
    struct side a, b;
    struct holding holding;
    uint32_t *base;         /* [article]: number of its first mention */
    uint32_t *root;         /* [mention]: of union-find, while its statement is made */
    uint32_t *fact;         /* [root]: its fact, while its statement is made */
    VEC(struct link) links; /* of the statement */
    VEC(uint32_t) members;  /* mentions of the statement, by article and place */
    VEC(struct fact) facts;
};

static uint32_t number_of(const struct fact_builder *builder, uint32_t article,
                          const struct mention *mention)
{
    const struct mentions *mentions = &builder->candidates->mentions[article];
    return builder->base[article] + (uint32_t)(mention - mentions->items);
}

struct fact_builder *facts_begin(struct comparison *comparison, const struct candidates *candidates)
{
    struct fact_builder *builder = alloc_zeroed(1, sizeof *builder);
    uint32_t total = 0;
    builder->comparison = comparison;
    builder->candidates = candidates;
    builder->base = alloc_zeroed(candidates->article_count + 1, sizeof *builder->base);
    for (size_t i = 0; i < candidates->article_count; i++) {
        builder->base[i] = total;
        total += (uint32_t)candidates->mentions[i].count;
    }
    builder->base[candidates->article_count] = total;
    builder->root = alloc_zeroed(total + 1, sizeof *builder->root);
    builder->fact = alloc_zeroed(total + 1, sizeof *builder->fact);
    builder->a.vocabulary = builder->b.vocabulary = candidates->vocabulary;
    return builder;
}

static void fill_side(struct side *side, const struct candidates *candidates,
                      const struct member *member)
{
    const struct mentions *mentions = &candidates->mentions[member->article];
    side->document = &candidates->documents[member->article];
    side->text = candidates->articles[member->article]->text;
    side_clear(side);
    for (uint32_t i = 0; i < member->count && i < SENTENCES; i++) {
        uint32_t sentence = member->sentences[i], first = mentions->first[sentence];
        side_add(side, mentions->items + first, mentions->first[sentence + 1] - first,
                 side->document->first[sentence], side->document->first[sentence + 1]);
    }
}

/* The first sentence of a side, for the side that lacks what the other has. */
static struct fact_value silent_value(const struct fact_builder *builder,
                                      const struct member *member)
{
    const struct article *article = builder->candidates->articles[member->article];
    struct range range = article->sentences[member->sentences[0]].range;
    return (struct fact_value){member->article, member->sentences[0], range,
                               slice_range(article->text, range), SLICE_NONE};
}

static struct slice said(const struct side *side, const struct mention *mention)
{
    return mention ? slice_sub(slice_range(side->text, mention->range), 0, SHOWN) : SLICE_NONE;
}

static void explain(struct fact_builder *builder, struct pair *pair, const struct finding *finding)
{
    const struct ruling *ruling = &finding->ruling;
    struct arena *arena = builder->comparison->arena;
    struct slice a = said(&builder->a, finding->a), b = said(&builder->b, finding->b);
    const char *note = ruling->note ? ruling->note : "";
    if (ruling->verdict == VERDICT_CONFLICT)
        pair->flags |= FLAG_CONFLICT;
    if (!ruling->code)
        return;
    if (a.len && b.len)
        explain_add(arena, pair, ruling->code,
                    arena_format(arena, "%.*s against %.*s%s%s%s", SLICE_ARG(a), SLICE_ARG(b),
                                 *note ? " (" : "", note, *note ? ")" : ""));
    else
        explain_add(arena, pair, ruling->code,
                    arena_format(arena, "%.*s: %s", SLICE_ARG(a.len ? a : b),
                                 *note ? note : "only one of them has it"));
}

static bool is_opposite(const struct mention *mention)
{
    return mention->kind == FACT_NEGATION && mention->turning.turn >= TURN_OPPOSITE;
}

static void add_link(struct fact_builder *builder, const struct pair *pair,
                     const struct finding *finding)
{
    const struct mention *only = finding->a ? finding->a : finding->b;
    struct link link = {.verdict = finding->ruling.verdict, .note = finding->ruling.note};
    if (is_opposite(only) && link.verdict != VERDICT_CONFLICT)
        return;
    link.a = number_of(builder, finding->a ? pair->a.article : pair->b.article, only);
    link.b = finding->b ? number_of(builder, pair->b.article, finding->b) : link.a;
    if (!finding->a || !finding->b)
        link.silent = silent_value(builder, finding->a ? &pair->b : &pair->a);
    VEC_PUSH(&builder->links, link);
}

void facts_hold_pair(struct fact_builder *builder, struct pair *pair)
{
    fill_side(&builder->a, builder->candidates, &pair->a);
    fill_side(&builder->b, builder->candidates, &pair->b);
    holding_find(&builder->holding, &builder->a, &builder->b, pair->class <= CLASS_NEAR);
    for (size_t i = 0; i < builder->holding.findings.count; i++) {
        explain(builder, pair, &builder->holding.findings.items[i]);
        add_link(builder, pair, &builder->holding.findings.items[i]);
    }
}

static uint32_t find_root(struct fact_builder *builder, uint32_t mention)
{
    while (builder->root[mention] != mention) {
        builder->root[mention] = builder->root[builder->root[mention]];
        mention = builder->root[mention];
    }
    return mention;
}

/* Words such as "rose" are facts only where another says "fell". */
static bool shows(const struct fact_builder *builder, uint32_t article, uint32_t index)
{
    uint32_t number = builder->base[article] + index;
    if (!is_opposite(&builder->candidates->mentions[article].items[index]))
        return true;
    for (size_t i = 0; i < builder->links.count; i++)
        if (builder->links.items[i].a == number || builder->links.items[i].b == number)
            return true;
    return false;
}

static void list_members(struct fact_builder *builder, const struct statement *statement)
{
    builder->members.count = 0;
    for (size_t m = 0; m < statement->member_count; m++) {
        const struct member *member = &statement->members[m];
        const uint32_t *first = builder->candidates->mentions[member->article].first;
        for (uint32_t i = 0; i < member->count; i++)
            for (uint32_t k = first[member->sentences[i]]; k < first[member->sentences[i] + 1]; k++)
                if (shows(builder, member->article, k))
                    VEC_PUSH(&builder->members, builder->base[member->article] + k);
    }
    for (size_t i = 0; i < builder->members.count; i++)
        builder->root[builder->members.items[i]] = builder->members.items[i];
}

static uint32_t article_of(const struct fact_builder *builder, uint32_t mention)
{
    uint32_t low = 0, high = (uint32_t)builder->candidates->article_count;
    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        if (builder->base[middle] <= mention)
            low = middle;
        else
            high = middle;
    }
    return low;
}

static struct fact_value value_of(const struct fact_builder *builder, uint32_t number)
{
    uint32_t article = article_of(builder, number);
    const struct mention *mention =
        &builder->candidates->mentions[article].items[number - builder->base[article]];
    struct slice text = builder->candidates->articles[article]->text;
    return (struct fact_value){article, mention->sentence, mention->range,
                               slice_range(text, mention->range),
                               mention_value(builder->comparison->arena, mention)};
}

/* Groups the members by root, in order of their first values; gives how many values each has. */
static void open_facts(struct fact_builder *builder)
{
    for (size_t i = 0; i < builder->members.count; i++) {
        uint32_t mention = builder->members.items[i], root = find_root(builder, mention);
        if (root == mention)
            builder->fact[root] = UINT32_MAX;
    }
    for (size_t i = 0; i < builder->members.count; i++) {
        uint32_t mention = builder->members.items[i], root = find_root(builder, mention);
        if (builder->fact[root] == UINT32_MAX) {
            uint32_t article = article_of(builder, mention);
            struct fact fresh = {.kind = builder->candidates->mentions[article]
                                             .items[mention - builder->base[article]]
                                             .kind};
            builder->fact[root] = (uint32_t)builder->facts.count;
            VEC_PUSH(&builder->facts, fresh);
        }
        builder->facts.items[builder->fact[root]].value_count++;
    }
    for (size_t i = 0; i < builder->links.count; i++)
        if (builder->links.items[i].silent.text.len)
            builder->facts.items[builder->fact[find_root(builder, builder->links.items[i].a)]]
                .value_count++;
}

/* Keeps the order by article; a sentence that is silent before several counts once. */
static void add_silent(struct fact *fact, const struct fact_value *silent)
{
    size_t at = fact->value_count;
    for (size_t i = 0; i < fact->value_count; i++)
        if (fact->values[i].article == silent->article &&
            fact->values[i].range.start == silent->range.start)
            return;
    while (at > 0 && fact->values[at - 1].article > silent->article) {
        fact->values[at] = fact->values[at - 1];
        at--;
    }
    fact->values[at] = *silent;
    fact->value_count++;
}

static void fill_values(struct fact_builder *builder, size_t from)
{
    for (size_t i = from; i < builder->facts.count; i++) {
        struct fact *fact = &builder->facts.items[i];
        fact->values =
            ARENA_ARRAY(builder->comparison->arena, struct fact_value, fact->value_count);
        fact->value_count = 0;
    }
    for (size_t i = 0; i < builder->members.count; i++) {
        uint32_t mention = builder->members.items[i];
        struct fact *fact = &builder->facts.items[builder->fact[find_root(builder, mention)]];
        fact->values[fact->value_count++] = value_of(builder, mention);
    }
    for (size_t i = 0; i < builder->links.count; i++)
        if (builder->links.items[i].silent.text.len)
            add_silent(
                &builder->facts.items[builder->fact[find_root(builder, builder->links.items[i].a)]],
                &builder->links.items[i].silent);
}

static void judge(struct fact_builder *builder)
{
    for (size_t i = 0; i < builder->links.count; i++) {
        const struct link *link = &builder->links.items[i];
        struct fact *fact = &builder->facts.items[builder->fact[find_root(builder, link->a)]];
        if (link->verdict > fact->verdict || (link->verdict == fact->verdict && !fact->note.len)) {
            fact->verdict = link->verdict;
            fact->note = slice_from(link->note);
        }
    }
}

/* The same for the same sentences, whatever the order of the articles. */
static uint64_t id_of(const struct comparison *comparison, const struct fact *fact)
{
    uint64_t id = (uint64_t)fact->kind * 0x9E3779B97F4A7C15u;
    for (size_t i = 0; i < fact->value_count; i++) {
        const struct fact_value *value = &fact->values[i];
        const struct sentence *sentence =
            &comparison->articles[value->article]->sentences[value->sentence];
        uint64_t place = value->range.start - sentence->range.start;
        uint64_t mixed =
            (sentence->id.hash + sentence->id.repeat * 31 + place * 1021 + 1) * 0x9E3779B97F4A7C15u;
        id += mixed ^ mixed >> 32;
    }
    return id;
}

void facts_close_statement(struct fact_builder *builder, struct statement *statement)
{
    size_t from = builder->facts.count;
    list_members(builder, statement);
    for (size_t i = 0; i < builder->links.count; i++) {
        uint32_t a = find_root(builder, builder->links.items[i].a);
        uint32_t b = find_root(builder, builder->links.items[i].b);
        builder->root[a > b ? a : b] = a > b ? b : a;
    }
    open_facts(builder);
    fill_values(builder, from);
    judge(builder);
    builder->links.count = 0;
    statement->fact_count = builder->facts.count - from;
    statement->facts = ARENA_ARRAY(builder->comparison->arena, uint32_t, statement->fact_count);
    for (size_t i = from; i < builder->facts.count; i++) {
        struct fact *fact = &builder->facts.items[i];
        fact->id = id_of(builder->comparison, fact);
        fact->slot = slot_name(builder->comparison->arena, builder->candidates, fact);
        statement->facts[i - from] = (uint32_t)i;
    }
}

void facts_end(struct fact_builder *builder)
{
    builder->comparison->facts = arena_copy(builder->comparison->arena, builder->facts.items,
                                            builder->facts.count, sizeof *builder->facts.items);
    builder->comparison->fact_count = builder->facts.count;
    side_free(&builder->a);
    side_free(&builder->b);
    holding_free(&builder->holding);
    free(builder->base);
    free(builder->root);
    free(builder->fact);
    VEC_FREE(&builder->links);
    VEC_FREE(&builder->members);
    VEC_FREE(&builder->facts);
    free(builder);
}
