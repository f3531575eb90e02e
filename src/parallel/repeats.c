/* What was read already when the columns are read one after the other, from the left. Looks at
 * statements and pairs only. */
#include "parallel/repeats.h"

static bool holds(const struct member *member, uint32_t sentence)
{
    for (uint32_t i = 0; i < member->count; i++)
        if (member->sentences[i] == sentence)
            return true;
    return false;
}

/* The columns, and the slot that the others are to stand left of. */
struct left {
    const struct columns *board;
    uint32_t slot;
};

static bool is_left(const struct left *left, uint32_t article)
{
    return left->board->slot_of[article] < left->slot;
}

/* The best pair of a sentence with a column to the left. *conflict is set where any of them is in
 * one. */
static const struct pair *pair_left(const struct statement *statement, const struct left *left,
                                    uint32_t article, uint32_t sentence, bool *conflict)
{
    const struct pair *best = NULL;
    for (size_t i = 0; i < statement->pair_count; i++) {
        const struct pair *pair = &statement->pairs[i];
        bool first = pair->a.article == article, second = pair->b.article == article;
        if (first == second || !holds(first ? &pair->a : &pair->b, sentence) ||
            !is_left(left, first ? pair->b.article : pair->a.article))
            continue;
        *conflict |= (pair->flags & FLAG_CONFLICT) != 0;
        if (!best || pair->class < best->class)
            best = pair;
    }
    return best;
}

/* The leftmost that tells the statement, though no pair joins the two. */
static bool told_left(const struct statement *statement, const struct left *left, uint32_t *source)
{
    uint32_t least = left->slot;
    for (size_t i = 0; i < statement->member_count; i++) {
        uint32_t article = statement->members[i].article, slot = left->board->slot_of[article];
        if (slot >= least)
            continue;
        least = slot;
        *source = article;
    }
    return least < left->slot;
}

/* Every sentence of the cell must be one that the left has: what else stands in it is new. */
static bool all_told(const struct statement *statement, const struct left *left,
                     const struct part *parts, size_t count, uint32_t article, uint32_t *source)
{
    size_t paired = 0, sentences = 0;
    bool conflict = false;
    for (size_t i = 0; i < count; i++) {
        if (parts[i].kind != PART_SENTENCE)
            continue;
        sentences++;
        const struct pair *pair = pair_left(statement, left, article, parts[i].index, &conflict);
        if (!pair)
            continue;
        *source = pair->a.article == article ? pair->b.article : pair->a.article;
        paired++;
    }
    if (conflict || (paired && paired < sentences))
        return false;
    return paired || (!(statement->flags & FLAG_CONFLICT) && told_left(statement, left, source));
}

bool repeats_left(const struct reader *reader, size_t row, uint32_t article, uint32_t *source)
{
    const struct row *r = &reader->plan.rows[row];
    const struct columns *board = &reader->board;
    if (!reader->folds.only_new || reader->folds.unfolded[row] ||
        (r->kind != ROW_STATEMENT && r->kind != ROW_APART))
        return false;
    struct left left = {board, board->slot_of[article]};
    struct part parts[ROW_PARTS];
    size_t count =
        left.slot ? plan_parts(&reader->plan, reader->comparison, row, article, parts) : 0;
    const struct statement *statement = &reader->comparison->statements[r->statement];
    return count && all_told(statement, &left, parts, count, article, source);
}

bool repeats_any(const struct reader *reader, size_t row)
{
    uint32_t source;
    for (size_t i = 0; i < reader->board.slot_count; i++)
        if (repeats_left(reader, row, reader->board.slots[i], &source))
            return true;
    return false;
}
