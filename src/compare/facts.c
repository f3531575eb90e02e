/* Linked mentions are one fact, a mention on its own is one, too. Facts stand in the order of the
 * statements that first have a value of them. */
#include "compare/facts.h"

#include "compare/slot.h"
#include "fact/hold.h"
#include "vocabulary/turn.h"

struct builder {
    struct comparison *comparison;
    const struct links *links;
    uint32_t *root;  /* [mention]: of union-find; NOWHERE: it shows in no fact */
    uint32_t *fact;  /* [root]: its fact, or NOWHERE */
    uint32_t *named; /* [fact]: the last statement that names it, from 1 */
    uint32_t total;  /* mentions */
    VEC(struct fact) facts;
    VEC(uint32_t) of_statement;
};

#define NOWHERE UINT32_MAX

static uint32_t find_root(struct builder *builder, uint32_t mention)
{
    while (builder->root[mention] != mention) {
        builder->root[mention] = builder->root[builder->root[mention]];
        mention = builder->root[mention];
    }
    return mention;
}

/* Words such as "rose" are facts only where another says "fell". */
static void hide_opposites(struct builder *builder)
{
    bool *linked = alloc_zeroed(builder->total + 1, sizeof *linked);
    for (size_t i = 0; i < builder->links->items.count; i++)
        linked[builder->links->items.items[i].a] = linked[builder->links->items.items[i].b] = true;
    for (uint32_t i = 0; i < builder->total; i++) {
        const struct mention *mention = links_mention(builder->links, i);
        bool opposite = mention->kind == FACT_NEGATION && mention->turning.turn >= TURN_OPPOSITE;
        builder->root[i] = opposite && !linked[i] ? NOWHERE : i;
        builder->fact[i] = NOWHERE;
    }
    free(linked);
}

static void join_linked(struct builder *builder)
{
    for (size_t i = 0; i < builder->links->items.count; i++) {
        uint32_t a = find_root(builder, builder->links->items.items[i].a);
        uint32_t b = find_root(builder, builder->links->items.items[i].b);
        builder->root[a > b ? a : b] = a > b ? b : a;
    }
}

static void name_fact(struct builder *builder, uint32_t mention, uint32_t statement)
{
    uint32_t root = builder->root[mention] == NOWHERE ? NOWHERE : find_root(builder, mention);
    if (root == NOWHERE)
        return;
    if (builder->fact[root] == NOWHERE) {
        builder->fact[root] = (uint32_t)builder->facts.count;
        struct fact fresh = {.kind = links_mention(builder->links, mention)->kind};
        VEC_PUSH(&builder->facts, fresh);
    }
    uint32_t fact = builder->fact[root];
    if (builder->named[fact] != statement + 1)
        VEC_PUSH(&builder->of_statement, fact);
    builder->named[fact] = statement + 1;
}

static int ascending(const void *a, const void *b)
{
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return (x > y) - (x < y);
}

static void name_facts(struct builder *builder, uint32_t index)
{
    struct statement *statement = &builder->comparison->statements[index];
    builder->of_statement.count = 0;
    for (size_t m = 0; m < statement->member_count; m++) {
        const struct member *member = &statement->members[m];
        const uint32_t *first = builder->links->candidates->mentions[member->article].first;
        uint32_t base = builder->links->base[member->article];
        for (uint32_t i = 0; i < member->count; i++)
            for (uint32_t k = first[member->sentences[i]]; k < first[member->sentences[i] + 1]; k++)
                name_fact(builder, base + k, index);
    }
    if (builder->of_statement.count)
        qsort(builder->of_statement.items, builder->of_statement.count, sizeof(uint32_t),
              ascending);
    statement->fact_count = builder->of_statement.count;
    statement->facts = arena_copy(builder->comparison->arena, builder->of_statement.items,
                                  statement->fact_count, sizeof(uint32_t));
}

static struct fact *fact_of(struct builder *builder, uint32_t mention)
{
    if (builder->root[mention] == NOWHERE)
        return NULL;
    return &builder->facts.items[builder->fact[find_root(builder, mention)]];
}

static struct fact_value value_of(const struct builder *builder, uint32_t number)
{
    uint32_t article = links_article(builder->links, number);
    const struct mention *mention = links_mention(builder->links, number);
    struct slice text = builder->comparison->articles[article]->text;
    return (struct fact_value){article, mention->sentence, mention->range,
                               slice_range(text, mention->range),
                               mention_value(builder->comparison->arena, mention)};
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

static void count_values(struct builder *builder)
{
    for (uint32_t i = 0; i < builder->total; i++)
        if (fact_of(builder, i))
            fact_of(builder, i)->value_count++;
    for (size_t i = 0; i < builder->links->items.count; i++)
        if (builder->links->items.items[i].silent.text.len)
            fact_of(builder, builder->links->items.items[i].a)->value_count++;
}

static void fill_values(struct builder *builder)
{
    count_values(builder);
    for (size_t i = 0; i < builder->facts.count; i++) {
        struct fact *fact = &builder->facts.items[i];
        fact->values =
            ARENA_ARRAY(builder->comparison->arena, struct fact_value, fact->value_count);
        fact->value_count = 0;
    }
    for (uint32_t i = 0; i < builder->total; i++) {
        struct fact *fact = fact_of(builder, i);
        if (fact)
            fact->values[fact->value_count++] = value_of(builder, i);
    }
    for (size_t i = 0; i < builder->links->items.count; i++) {
        const struct link *link = &builder->links->items.items[i];
        if (link->silent.text.len)
            add_silent(fact_of(builder, link->a), &link->silent);
    }
}

static void judge(struct builder *builder)
{
    for (size_t i = 0; i < builder->links->items.count; i++) {
        const struct link *link = &builder->links->items.items[i];
        struct fact *fact = fact_of(builder, link->a);
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

static void finish(struct builder *builder)
{
    struct comparison *comparison = builder->comparison;
    comparison->fact_count = builder->facts.count;
    comparison->facts = arena_copy(comparison->arena, builder->facts.items, builder->facts.count,
                                   sizeof *builder->facts.items);
    for (size_t i = 0; i < comparison->fact_count; i++) {
        struct fact *fact = &comparison->facts[i];
        fact->id = id_of(comparison, fact);
        fact->slot = slot_name(comparison->arena, builder->links->candidates, fact);
    }
}

void facts_fill(struct comparison *comparison, const struct links *links)
{
    struct builder builder = {.comparison = comparison, .links = links};
    builder.total = links->base[comparison->article_count];
    builder.root = alloc_zeroed(builder.total + 1, sizeof *builder.root);
    builder.fact = alloc_zeroed(builder.total + 1, sizeof *builder.fact);
    builder.named = alloc_zeroed(builder.total + 1, sizeof *builder.named);
    hide_opposites(&builder);
    join_linked(&builder);
    for (uint32_t i = 0; i < comparison->statement_count; i++)
        name_facts(&builder, i);
    fill_values(&builder);
    judge(&builder);
    finish(&builder);
    free(builder.root);
    free(builder.fact);
    free(builder.named);
    VEC_FREE(&builder.facts);
    VEC_FREE(&builder.of_statement);
}
