/* Words around the values vote: the telling ones that stand next to most values win, the nearer the
 * better. */
#include "compare/slot.h"

#include "compare/role.h"

#include <string.h>

enum { WORDS = 2, CANDIDATES = 24, VALUES = 12 };

struct ballot {
    uint32_t concept;
    uint32_t article, token; /* where it was seen first */
    uint32_t votes, nearness;
};

struct ballots {
    struct ballot items[CANDIDATES];
    size_t count;
};

static void vote(struct ballots *ballots, struct ballot fresh)
{
    for (size_t i = 0; i < ballots->count; i++)
        if (ballots->items[i].concept == fresh.concept) {
            ballots->items[i].votes++;
            ballots->items[i].nearness += fresh.nearness;
            return;
        }
    if (ballots->count < CANDIDATES)
        ballots->items[ballots->count++] = fresh;
}

/* The words behind weigh more: they are what is counted, or what a name does. */
static void vote_around(struct ballots *ballots, const struct candidates *candidates,
                        const struct fact_value *value)
{
    const struct document *document = &candidates->documents[value->article];
    uint32_t from = document->first[value->sentence], to = document->first[value->sentence + 1];
    struct role role = role_of(candidates->vocabulary, document, from, to, value->range);
    for (uint32_t t = from; t < to; t++) {
        const struct stem *stem =
            vocabulary_entry(candidates->vocabulary, document->tokens[t].stem);
        struct ballot ballot = {stem->concept, value->article, t, 1, 0};
        for (uint32_t i = 0; i < role.after_count; i++)
            if (role.after[i] == stem->concept && document->tokens[t].start >= value->range.end)
                ballot.nearness = 2 * (ROLE_WORDS - i);
        for (uint32_t i = 0; i < role.before_count; i++)
            if (role.before[i] == stem->concept && document->tokens[t].end <= value->range.start)
                ballot.nearness = 2 * (ROLE_WORDS - i) - 1;
        if (ballot.nearness)
            vote(ballots, ballot);
    }
}

static bool better(const struct ballot *a, const struct ballot *b)
{
    if (a->votes != b->votes)
        return a->votes > b->votes;
    return a->nearness > b->nearness;
}

/* The best two, in the order they stand in where they are of one sentence. */
static size_t elect(const struct ballots *ballots, struct ballot *elected)
{
    size_t count = 0;
    for (size_t i = 0; i < ballots->count; i++) {
        size_t at = count;
        while (at > 0 && better(&ballots->items[i], &elected[at - 1]))
            at--;
        if (at == WORDS)
            continue;
        memmove(&elected[at + 1], &elected[at], (WORDS - 1 - at) * sizeof *elected);
        elected[at] = ballots->items[i];
        count = count < WORDS ? count + 1 : WORDS;
    }
    if (count == 2 && elected[1].votes < elected[0].votes)
        count = 1;
    if (count == 2 && elected[0].article == elected[1].article &&
        elected[0].token > elected[1].token) {
        struct ballot first = elected[1];
        elected[1] = elected[0];
        elected[0] = first;
    }
    return count;
}

static struct slice around(struct arena *arena, const struct candidates *candidates,
                           const struct fact *fact)
{
    struct ballots ballots = {.count = 0};
    struct ballot elected[WORDS];
    struct slice words[WORDS] = {{NULL, 0}};
    for (size_t i = 0; i < fact->value_count && i < VALUES; i++)
        vote_around(&ballots, candidates, &fact->values[i]);
    size_t count = elect(&ballots, elected);
    for (size_t i = 0; i < count; i++)
        words[i] = vocabulary_form(
            candidates->vocabulary,
            candidates->documents[elected[i].article].tokens[elected[i].token].word);
    if (count == 2)
        return arena_format(arena, "%.*s %.*s", SLICE_ARG(words[0]), SLICE_ARG(words[1]));
    return count ? arena_slice(arena, words[0]) : SLICE_NONE;
}

struct slice slot_name(struct arena *arena, const struct candidates *candidates,
                       const struct fact *fact)
{
    static const char *const kinds[FACT_KINDS] = {
        [FACT_NUMBER] = "how many",    [FACT_MONEY] = "how much",
        [FACT_PERCENT] = "what share", [FACT_DATE] = "when",
        [FACT_NAME] = "who",           [FACT_PLACE] = "where",
        [FACT_QUOTE] = "quotation",    [FACT_ATTRIBUTION] = "says who",
        [FACT_NEGATION] = "sense",     [FACT_HEDGE] = "how sure"};
    struct slice name = SLICE_NONE;
    if (fact->kind != FACT_QUOTE && fact->kind != FACT_ATTRIBUTION)
        name = around(arena, candidates, fact);
    return name.len ? name : slice_from(kinds[fact->kind]);
}
