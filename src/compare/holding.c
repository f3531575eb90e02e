/* Four looks at two sides: value against value, row against row, a turning word against none, a
 * credit against none. */
#include "compare/holding.h"

#include "compare/evidence.h"
#include "compare/exchange.h"
#include "fact/enumeration.h"

static void add_matches(struct holding *holding, const struct side *a, const struct side *b,
                        enum grounds grounds)
{
    matches_find(&holding->matches, a, b, grounds);
    for (size_t i = 0; i < holding->matches.found.count; i++) {
        const struct match *match = &holding->matches.found.items[i];
        VEC_PUSH(&holding->findings, (struct finding){a->mentions.items[match->a],
                                                      b->mentions.items[match->b], match->ruling});
    }
}

static bool matched(const struct holding *holding, const struct mention *mention)
{
    for (size_t i = 0; i < holding->findings.count; i++)
        if (holding->findings.items[i].a == mention || holding->findings.items[i].b == mention)
            return true;
    return false;
}

static void copy_row(const struct side *side, struct holding *holding, bool first)
{
    for (size_t i = 0; i < side->mentions.count; i++)
        if (first)
            VEC_PUSH(&holding->row_a, *side->mentions.items[i]);
        else
            VEC_PUSH(&holding->row_b, *side->mentions.items[i]);
}

/* What one side turns and the other, sentence by sentence, has unturned. row: the other's mentions.
 */
static void add_absent(struct holding *holding, const struct side *side, const struct side *other,
                       const struct mention *row, size_t count, enum grounds grounds, bool first)
{
    for (size_t i = 0; i < side->mentions.count; i++) {
        const struct mention *mention = side->mentions.items[i];
        if ((mention->kind != FACT_NEGATION && mention->kind != FACT_HEDGE) ||
            matched(holding, mention))
            continue;
        for (size_t s = 0; s < other->sentences.count; s++) {
            struct range tokens = other->sentences.items[s];
            struct ruling ruling = mention_absent(mention, other->vocabulary, other->document,
                                                  tokens.start, tokens.end, row, count,
                                                  grounds == GROUNDS_NEAR ? BOND_FIXED : BOND_WEAK);
            bool told = grounds != GROUNDS_STORY || evidence_denied(side, i, other);
            if (!ruling.meets || (ruling.verdict == VERDICT_CONFLICT && !told))
                continue;
            VEC_PUSH(&holding->findings,
                     (struct finding){first ? mention : NULL, first ? NULL : mention, ruling});
            break;
        }
    }
}

static bool has_kind(const struct side *side, enum fact_kind kind)
{
    for (size_t i = 0; i < side->mentions.count; i++)
        if (side->mentions.items[i]->kind == kind)
            return true;
    return false;
}

/* What one side credits to somebody and the other states as its own. Where the other quotes, or
 * credits anybody, nothing is lost. */
static void add_uncredited(struct holding *holding, const struct side *side,
                           const struct side *other, bool first)
{
    struct ruling ruling = {.meets = true,
                            .verdict = VERDICT_CLOSE,
                            .code = "attribution-lost",
                            .note = "stated as a fact"};
    if (has_kind(other, FACT_ATTRIBUTION) || has_kind(other, FACT_QUOTE) ||
        has_kind(side, FACT_QUOTE))
        return;
    for (size_t i = 0; i < side->mentions.count; i++) {
        const struct mention *mention = side->mentions.items[i];
        if (mention->kind != FACT_ATTRIBUTION || mention->withheld || mention->credit.declined)
            continue;
        VEC_PUSH(&holding->findings,
                 (struct finding){first ? mention : NULL, first ? NULL : mention, ruling});
        return;
    }
}

static void add_rows(struct holding *holding, const struct side *a, const struct side *b)
{
    const struct mention *odd_a = NULL, *odd_b = NULL;
    struct ruling ruling =
        enumerations_hold(holding->row_a.items, holding->row_a.count, holding->row_b.items,
                          holding->row_b.count, &odd_a, &odd_b);
    if (!ruling.meets || ruling.verdict == VERDICT_AGREE || (!odd_a && !odd_b))
        return;
    struct finding finding = {.ruling = ruling};
    if (odd_a)
        finding.a = a->mentions.items[odd_a - holding->row_a.items];
    if (odd_b)
        finding.b = b->mentions.items[odd_b - holding->row_b.items];
    if ((!finding.a || !matched(holding, finding.a)) &&
        (!finding.b || !matched(holding, finding.b)))
        VEC_PUSH(&holding->findings, finding);
}

/* One word of a name for another, where no conflict of the two names is known yet. */
static void add_exchanged(struct holding *holding, const struct side *a, const struct side *b,
                          enum grounds grounds)
{
    struct exchange exchange;
    for (size_t i = 0; i < holding->findings.count; i++)
        if (holding->findings.items[i].ruling.verdict == VERDICT_CONFLICT)
            return;
    if (!exchange_find(&exchange, a, b, grounds))
        return;
    struct ruling ruling = {.meets = true,
                            .verdict = VERDICT_CONFLICT,
                            .code = "name-differs",
                            .part_a = exchange.word_a,
                            .part_b = exchange.word_b};
    VEC_PUSH(&holding->findings, (struct finding){exchange.a, exchange.b, ruling});
}

void holding_find(struct holding *holding, const struct side *a, const struct side *b,
                  enum grounds grounds)
{
    holding->findings.count = holding->row_a.count = holding->row_b.count = 0;
    copy_row(a, holding, true);
    copy_row(b, holding, false);
    add_matches(holding, a, b, grounds);
    add_rows(holding, a, b);
    add_exchanged(holding, a, b, grounds);
    add_absent(holding, a, b, holding->row_b.items, holding->row_b.count, grounds, true);
    add_absent(holding, b, a, holding->row_a.items, holding->row_a.count, grounds, false);
    add_uncredited(holding, a, b, true);
    add_uncredited(holding, b, a, false);
}

void holding_free(struct holding *holding)
{
    matches_free(&holding->matches);
    VEC_FREE(&holding->findings);
    VEC_FREE(&holding->row_a);
    VEC_FREE(&holding->row_b);
}
