/* The margin mark of a sentence. One that has a pair with the reference shows that pair; the
 * reference itself shows its best pair, so that one stray rewrite does not mark the base as wrong.
 */
#include "sheet/relation.h"

uint32_t relation_reference(const struct comparison *comparison, const struct statement *statement)
{
    if (comparison->base != NO_BASE && statement_member(statement, (uint32_t)comparison->base))
        return (uint32_t)comparison->base;
    return statement->member_count ? statement->members[0].article : 0;
}

static bool holds(const struct member *member, uint32_t article, uint32_t sentence)
{
    if (member->article != article)
        return false;
    for (uint32_t i = 0; i < member->count; i++)
        if (member->sentences[i] == sentence)
            return true;
    return false;
}

static bool better(const struct pair *a, const struct pair *b)
{
    unsigned conflict_a = a->flags & FLAG_CONFLICT, conflict_b = b->flags & FLAG_CONFLICT;
    if (conflict_a != conflict_b)
        return conflict_a < conflict_b;
    return a->class != b->class ? a->class < b->class : a->score > b->score;
}

static void take(struct relation *relation, const struct pair *pair, bool first)
{
    relation->pair = pair;
    relation->own = first ? &pair->a : &pair->b;
    relation->other = first ? &pair->b : &pair->a;
}

struct relation relation_of(const struct comparison *comparison, uint32_t article,
                            uint32_t sentence)
{
    const struct place *place = &comparison->places[article][sentence];
    const struct statement *statement = &comparison->statements[place->statement];
    uint32_t reference = relation_reference(comparison, statement);
    struct relation relation = {0};
    for (size_t i = 0; i < statement->pair_count; i++) {
        const struct pair *pair = &statement->pairs[i];
        if (pair->a.article == pair->b.article)
            continue;
        bool first = holds(&pair->a, article, sentence);
        if (!first && !holds(&pair->b, article, sentence))
            continue;
        bool to_reference = (first ? pair->b.article : pair->a.article) == reference;
        if (to_reference || !relation.pair || better(pair, relation.pair))
            take(&relation, pair, first);
        if (to_reference)
            break;
    }
    if (place->moved)
        relation.mark = '^';
    else if (!relation.pair)
        relation.mark = statement->member_count > 1 ? statement_mark(statement) : '+';
    else
        relation.mark =
            relation.pair->flags & FLAG_CONFLICT ? '!' : class_mark(relation.pair->class);
    return relation;
}
