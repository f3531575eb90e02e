/* From findings to links, flags and reasons. Members of very many sentences are looked at in part.
 */
#include "compare/holdpair.h"

#include "compare/explain.h"
#include "vocabulary/turn.h"

enum { SENTENCES = 6 };

static void fill_side(struct side *side, const struct candidates *candidates,
                      const struct member *member)
{
    const struct mentions *mentions = &candidates->mentions[member->article];
    side->vocabulary = candidates->vocabulary;
    side->document = &candidates->documents[member->article];
    side->own = mentions;
    side->text = candidates->articles[member->article]->text;
    side_clear(side);
    for (uint32_t i = 0; i < member->count && i < SENTENCES; i++) {
        uint32_t sentence = member->sentences[i], first = mentions->first[sentence];
        side_add(side, mentions->items + first, mentions->first[sentence + 1] - first,
                 side->document->first[sentence], side->document->first[sentence + 1]);
    }
}

/* The first sentence of a side, for the side that lacks what the other has. */
static struct fact_value silent_value(const struct candidates *candidates,
                                      const struct member *member)
{
    const struct article *article = candidates->articles[member->article];
    struct range range = article->sentences[member->sentences[0]].range;
    return (struct fact_value){member->article, member->sentences[0], range,
                               slice_range(article->text, range), SLICE_NONE};
}

/* part: what differs inside a long value, where the ruling tells. */
static struct slice said(struct arena *arena, const struct side *side,
                         const struct mention *mention, struct slice part)
{
    if (part.len)
        return explain_short(arena, part);
    return mention ? explain_short(arena, slice_range(side->text, mention->range)) : SLICE_NONE;
}

static void explain(struct pair_holder *holder, struct pair *pair, const struct finding *finding)
{
    const struct ruling *ruling = &finding->ruling;
    struct arena *arena = holder->arena;
    bool both = ruling->part_a.len && ruling->part_b.len;
    struct slice a = said(arena, &holder->a, finding->a, both ? ruling->part_a : SLICE_NONE),
                 b = said(arena, &holder->b, finding->b, both ? ruling->part_b : SLICE_NONE);
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

static void add_link(struct pair_holder *holder, const struct pair *pair,
                     const struct finding *finding)
{
    const struct mention *only = finding->a ? finding->a : finding->b;
    struct link link = {.verdict = finding->ruling.verdict, .note = finding->ruling.note};
    if (is_opposite(only) && link.verdict != VERDICT_CONFLICT)
        return;
    link.a = links_number(holder->links, finding->a ? pair->a.article : pair->b.article, only);
    link.b = finding->b ? links_number(holder->links, pair->b.article, finding->b) : link.a;
    if (!finding->a || !finding->b)
        link.silent = silent_value(holder->links->candidates, finding->a ? &pair->b : &pair->a);
    VEC_PUSH(&holder->links->items, link);
}

/* An article that says something twice says it of the same, or means something else: it is not
 * taken to contradict itself. */
void pair_hold(struct pair_holder *holder, struct pair *pair)
{
    if (pair->a.article == pair->b.article && pair->class > CLASS_NEAR)
        return;
    fill_side(&holder->a, holder->links->candidates, &pair->a);
    fill_side(&holder->b, holder->links->candidates, &pair->b);
    holding_find(&holder->holding, &holder->a, &holder->b,
                 pair->class <= CLASS_NEAR ? GROUNDS_NEAR : GROUNDS_STORY);
    for (size_t i = 0; i < holder->holding.findings.count; i++) {
        explain(holder, pair, &holder->holding.findings.items[i]);
        add_link(holder, pair, &holder->holding.findings.items[i]);
    }
}

void pair_holder_free(struct pair_holder *holder)
{
    side_free(&holder->a);
    side_free(&holder->b);
    holding_free(&holder->holding);
}
