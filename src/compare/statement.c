/* Members, pairs, classes and flags of each statement. Everything goes into the comparison's
 * arena. */
#include "compare/statement.h"

#include "base/vec.h"
#include "compare/across.h"
#include "compare/amend.h"
#include "compare/believe.h"
#include "compare/explain.h"
#include "compare/facts.h"
#include "compare/holdpair.h"
#include "compare/trace.h"

/* How far from the threshold to 1 a pair of one article must be to be called a repetition. */
static const double REPEAT = 0.8;
/* Beyond ALL_PAIRS members only the pairs with the first (or the base) are written out. WORTH:
 * pairs that a part of the work is worth. TOLD: statements between two reports. */
enum { ALL_PAIRS = 64, SAMPLE = 8, WORTH = 16, TOLD = 256 };

static void count_members(struct comparison *comparison, const struct candidates *candidates,
                          const struct clusters *clusters, const struct order *order)
{
    uint32_t *seen = alloc_zeroed(clusters->count + 1, sizeof *seen);
    for (uint32_t a = 0; a < candidates->article_count; a++)
        for (size_t i = 0; i < candidates->articles[a]->sentence_count; i++) {
            uint32_t row = order->row[clusters->at[a][i]];
            struct statement *statement = &comparison->statements[row];
            comparison->places[a][i] = (struct place){row, order->moved[a][i]};
            statement->member_count += seen[row] != a + 1;
            seen[row] = a + 1;
        }
    free(seen);
}

static void add_members(struct comparison *comparison, uint32_t article, uint32_t *counts)
{
    size_t count = comparison->articles[article]->sentence_count;
    const struct place *places = comparison->places[article];
    for (size_t i = 0; i < count; i++)
        counts[places[i].statement]++;
    for (size_t i = 0; i < count; i++) {
        struct statement *statement = &comparison->statements[places[i].statement];
        uint32_t wanted = counts[places[i].statement];
        if (wanted) {
            struct member *fresh = &statement->members[statement->member_count++];
            fresh->article = article;
            fresh->sentences = ARENA_ARRAY(comparison->arena, uint32_t, wanted);
            counts[places[i].statement] = 0;
        }
        struct member *member = &statement->members[statement->member_count - 1];
        member->sentences[member->count++] = (uint32_t)i;
    }
}

static void fill_members(struct comparison *comparison)
{
    uint32_t *counts = alloc_zeroed(comparison->statement_count + 1, sizeof *counts);
    for (size_t i = 0; i < comparison->statement_count; i++) {
        struct statement *statement = &comparison->statements[i];
        statement->members = ARENA_ARRAY(comparison->arena, struct member, statement->member_count);
        statement->member_count = 0;
    }
    for (uint32_t a = 0; a < comparison->article_count; a++)
        add_members(comparison, a, counts);
    free(counts);
}

static uint32_t unit_of(const struct candidates *candidates, const struct member *member,
                        uint32_t at)
{
    return candidates->units.of[member->article][member->sentences[at]];
}

/* How the sentence u is said in the member: the strongest class and score. */
static enum pair_class best_in(const struct candidates *candidates, uint32_t u,
                               const struct member *member, double *score)
{
    enum pair_class best = CLASS_UNIQUE;
    for (uint32_t i = 0; i < member->count && i < SAMPLE; i++) {
        uint32_t v = unit_of(candidates, member, i);
        const struct scored *scored = u == v ? NULL : candidates_pair(candidates, u, v);
        enum pair_class class = u == v ? CLASS_VERBATIM : scored ? scored->class : CLASS_PARAPHRASE;
        double here = u == v ? 1 : scored ? scored->score : 0;
        best = class < best ? class : best;
        *score = here > *score ? here : *score;
    }
    return best;
}

static void grade(const struct candidates *candidates, struct pair *pair)
{
    for (uint32_t i = 0; i < pair->a.count && i < SAMPLE; i++) {
        enum pair_class class =
            best_in(candidates, unit_of(candidates, &pair->a, i), &pair->b, &pair->score);
        pair->class = class > pair->class ? class : pair->class;
    }
    for (uint32_t i = 0; i < pair->b.count && i < SAMPLE; i++) {
        enum pair_class class =
            best_in(candidates, unit_of(candidates, &pair->b, i), &pair->a, &pair->score);
        pair->class = class > pair->class ? class : pair->class;
    }
    if (pair->class != CLASS_VERBATIM && pair->score > 0.9999)
        pair->score = 0.9999;
}

static bool all_moved(const struct comparison *comparison, const struct member *member)
{
    for (uint32_t i = 0; i < member->count; i++)
        if (!comparison->places[member->article][member->sentences[i]].moved)
            return false;
    return true;
}

/* What one thread fills: statements behind one another. */
struct filling {
    struct comparison *comparison;
    const struct candidates *candidates;
    const struct clusters *clusters;
    struct going *going;
    size_t from, to; /* statements */
    struct arena *arena;
    struct links links;
    struct pair_holder holder;
    struct statement *statement;
    VEC(struct pair) pairs; /* of the statement, until they are counted */
};

/* by_decision: an editor's; without it the two would not be held against each other. */
static void add_pair(struct filling *filling, struct member a, struct member b, bool by_decision)
{
    struct comparison *comparison = filling->comparison;
    struct statement *statement = filling->statement;
    struct pair fresh = {.a = a, .b = b}, *pair = &fresh;
    grade(filling->candidates, pair);
    if (a.article != b.article && (all_moved(comparison, &a) || all_moved(comparison, &b)))
        pair->flags |= FLAG_MOVED;
    if (a.article == b.article)
        pair->flags |= FLAG_REPEATED;
    pair_hold(&filling->holder, pair);
    explain_pair(filling->candidates, filling->arena, pair);
    if (by_decision)
        explain_add(filling->arena, pair, "decision", SLICE("an editor's decision"));
    statement->flags |= pair->flags;
    if (a.article != b.article)
        statement->class = pair->class > statement->class ? pair->class : statement->class;
    VEC_PUSH(&filling->pairs, fresh);
}

/* Sentences of one article that say the same again; parts of one divided sentence do not. */
static bool repeats(const struct candidates *candidates, const struct member *member, uint32_t at,
                    double threshold)
{
    uint32_t first = unit_of(candidates, member, 0), other = unit_of(candidates, member, at);
    if (first == other)
        return true;
    const struct scored *scored = candidates_pair(candidates, first, other);
    return scored && scored->score >= threshold + REPEAT * (1 - threshold);
}

static void add_repeats(struct filling *filling)
{
    for (size_t m = 0; m < filling->statement->member_count; m++) {
        struct member *member = &filling->statement->members[m];
        for (uint32_t i = 1; i < member->count && i < SAMPLE; i++)
            if (repeats(filling->candidates, member, i, filling->comparison->threshold)) {
                struct member first = {member->article, member->sentences, 1};
                struct member other = {member->article, member->sentences + i, 1};
                add_pair(filling, first, other, false);
            }
    }
}

/* Of a statement that very many tell, only the pairs with one of them are written out. */
static uint32_t held_against(const struct statement *statement, int base)
{
    bool tells = base != NO_BASE && statement_member(statement, (uint32_t)base);
    return tells ? (uint32_t)base : statement->members[0].article;
}

/* What is believed to say the same; where nothing is, what an editor bound together. */
static void add_parts(struct filling *filling, const struct member *a, const struct member *b)
{
    struct member bound_a, bound_b;
    struct parts parts = believe_parts(filling->arena, filling->candidates, filling->clusters->core,
                                       a, b, filling->comparison->threshold);
    for (size_t p = 0; p < parts.count; p++)
        add_pair(filling, parts.a[p], parts.b[p], false);
    if (!parts.count &&
        amend_bound(filling->arena, &filling->clusters->decided, a, b, &bound_a, &bound_b))
        add_pair(filling, bound_a, bound_b, true);
}

/* Where no pair tells. */
static enum pair_class class_without(const struct candidates *candidates,
                                     const struct statement *statement)
{
    if (statement->member_count < 2)
        return CLASS_UNIQUE;
    for (size_t m = 1; m < statement->member_count; m++)
        if (unit_of(candidates, &statement->members[m], 0) !=
            unit_of(candidates, &statement->members[0], 0))
            return CLASS_PARAPHRASE;
    return CLASS_VERBATIM;
}

static void fill_pairs(struct filling *filling)
{
    struct statement *statement = filling->statement;
    size_t members = statement->member_count;
    uint32_t held = held_against(statement, filling->comparison->base);
    filling->pairs.count = 0;
    statement->class = CLASS_VERBATIM;
    for (size_t i = 0; i < members; i++)
        for (size_t j = i + 1; j < members; j++)
            if (members <= ALL_PAIRS || statement->members[i].article == held ||
                statement->members[j].article == held)
                add_parts(filling, &statement->members[i], &statement->members[j]);
    if (!filling->pairs.count)
        statement->class = class_without(filling->candidates, statement);
    add_repeats(filling);
    statement->pair_count = filling->pairs.count;
    statement->pairs = arena_copy(filling->arena, filling->pairs.items, filling->pairs.count,
                                  sizeof *filling->pairs.items);
}

/* Of sentences of the same words, which have the same id, those that were parted from the others
 * are told by their article. */
static uint64_t mark_of(const struct filling *filling, uint32_t article, uint32_t sentence)
{
    const struct candidates *candidates = filling->candidates;
    const struct ruled *ruled = decided_of(&filling->clusters->decided, article, sentence);
    bool parted = ruled && (ruled->off || ruled->left) &&
                  candidates->units.items[candidates->units.of[article][sentence]].count > 1;
    return parted ? article_id(candidates->articles[article]) : 0;
}

static uint64_t id_of(const struct filling *filling, const struct statement *statement)
{
    uint64_t id = 0xCBF29CE484222325u;
    for (size_t m = 0; m < statement->member_count; m++)
        for (uint32_t i = 0; i < statement->members[m].count; i++) {
            uint32_t article = statement->members[m].article;
            uint32_t sentence = statement->members[m].sentences[i];
            struct id own = filling->comparison->articles[article]->sentences[sentence].id;
            uint64_t mark = mark_of(filling, article, sentence);
            /* A sum does not mind the order of the articles. */
            uint64_t mixed = (own.hash ^ own.repeat ^ mark) * 0x9E3779B97F4A7C15u;
            id += mixed ^ mixed >> 32;
        }
    return id;
}

struct fillings {
    struct filling parts[SHARE_PARTS];
    size_t count, threads;
};

static void fill_part(void *context, size_t part)
{
    struct filling *filling = &((struct fillings *)context)->parts[part];
    filling->arena = arena_new();
    links_begin(&filling->links, filling->candidates);
    filling->holder.arena = filling->arena;
    filling->holder.links = &filling->links;
    for (size_t i = filling->from; i < filling->to && going_on(filling->going); i++) {
        filling->statement = &filling->comparison->statements[i];
        filling->statement->id = id_of(filling, filling->statement);
        fill_pairs(filling);
        if (i % TOLD == 0)
            going_tell(filling->going, (double)i / (double)filling->comparison->statement_count);
    }
    pair_holder_free(&filling->holder);
    VEC_FREE(&filling->pairs);
}

/* About how many pairs it has, and one: what it costs. */
static size_t cost_of(const struct statement *statement)
{
    size_t members = statement->member_count;
    return members <= ALL_PAIRS ? members * members / 2 + 1 : members;
}

static void share_out(struct fillings *fillings, struct comparison *comparison,
                      const struct candidates *candidates, const struct clusters *clusters,
                      struct going *going)
{
    size_t total = 0, before = 0, part = 0;
    for (size_t i = 0; i < comparison->statement_count; i++)
        total += cost_of(&comparison->statements[i]);
    /* What a pair costs differs too much for as many parts as threads. */
    fillings->count = share_parts(total, WORTH, SHARE_PARTS);
    fillings->threads = share_parts(total, WORTH, candidates->threads);
    for (size_t i = 0; i < fillings->count; i++)
        fillings->parts[i] = (struct filling){.comparison = comparison,
                                              .candidates = candidates,
                                              .clusters = clusters,
                                              .going = going};
    for (size_t i = 0; i < comparison->statement_count; i++) {
        while (part + 1 < fillings->count &&
               before >= share_start(total, part + 1, fillings->count))
            fillings->parts[++part].from = i;
        fillings->parts[part].to = i + 1;
        before += cost_of(&comparison->statements[i]);
    }
}

/* How far the facts take the whole. */
static const double FACTS = 0.6;

static void find_facts(struct comparison *comparison, struct links *links, struct going *going)
{
    bool wanted = comparison->parts & PART_FACTS;
    if (wanted && going_phase(going, FACTS))
        across_link(links, comparison, going);
    if (going_tell(going, 1))
        trace_quotations(links, comparison); /* flags pairs, too */
    if (wanted && going_tell(going, 1))
        facts_fill(comparison, links);
}

void statements_fill(struct comparison *comparison, const struct candidates *candidates,
                     const struct clusters *clusters, const struct order *order,
                     struct going *going)
{
    struct fillings fillings;
    comparison->statement_count = clusters->count;
    comparison->statements = ARENA_ARRAY(comparison->arena, struct statement, clusters->count);
    count_members(comparison, candidates, clusters, order);
    fill_members(comparison);
    share_out(&fillings, comparison, candidates, clusters, going);
    share_pull(fillings.count, fillings.threads, fill_part, &fillings);
    struct links *links = &fillings.parts[0].links;
    for (size_t i = 0; i < fillings.count; i++) {
        arena_absorb(comparison->arena, fillings.parts[i].arena);
        for (size_t k = 0; i > 0 && k < fillings.parts[i].links.items.count; k++)
            VEC_PUSH(&links->items, fillings.parts[i].links.items.items[k]);
        if (i > 0)
            links_free(&fillings.parts[i].links);
    }
    find_facts(comparison, links, going);
    links_free(links);
}
