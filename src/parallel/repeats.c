/* What was read already when rows are read from the left, one below the other: verbatim or nearly,
 * with nothing changed in what it states. Looks at statements, pairs and facts only; a place is a
 * row of the plan and a slot of the columns. */
#include "parallel/repeats.h"

#include <string.h>

static bool holds(const struct member *member, uint32_t sentence)
{
    for (uint32_t i = 0; i < member->count; i++)
        if (member->sentences[i] == sentence)
            return true;
    return false;
}

/* The cell that is looked at. */
struct spot {
    const struct reader *reader;
    const struct statement *statement;
    size_t row;
    uint32_t article, slot;
};

/* The place where the last of the sentences stands; false where they are not all read before the
 * cell. */
static bool is_before(const struct spot *cell, const struct member *member, size_t *row)
{
    const struct reader *reader = cell->reader;
    uint32_t slot = reader->board.slot_of[member->article];
    if (slot == UINT32_MAX)
        return false;
    *row = 0;
    for (uint32_t i = 0; i < member->count; i++) {
        size_t own =
            plan_row_of(&reader->plan, reader->comparison, member->article, member->sentences[i]);
        bool before = own < cell->row || (own == cell->row && slot < cell->slot);
        if (!before || !(reader->layout.flags[own] & ROW_PASSES))
            return false;
        *row = own > *row ? own : *row;
    }
    return true;
}

/* What the comparison says of how two texts are alike; whatever else it says is a finding. */
static bool is_likeness(const char *code)
{
    return strncmp(code, "same-", strlen("same-")) == 0 || strcmp(code, "rare-words") == 0 ||
           strcmp(code, "other-words") == 0;
}

static bool has_finding(const struct pair *pair)
{
    for (size_t i = 0; i < pair->reason_count; i++)
        if (!is_likeness(pair->reasons[i].code))
            return true;
    return pair->flags & FLAG_CONFLICT;
}

static bool has_value(const struct fact *fact, const struct member *member, struct slice value)
{
    for (size_t i = 0; i < fact->value_count; i++) {
        const struct fact_value *v = &fact->values[i];
        if (v->article == member->article && holds(member, v->sentence) &&
            slice_equal(v->value, value))
            return true;
    }
    return false;
}

/* Whether the own sentences state something that the others do not. */
static bool has_more(const struct spot *cell, const struct member *own, const struct member *other)
{
    const struct comparison *comparison = cell->reader->comparison;
    for (size_t i = 0; i < cell->statement->fact_count; i++) {
        const struct fact *fact = &comparison->facts[cell->statement->facts[i]];
        for (size_t k = 0; k < fact->value_count; k++) {
            const struct fact_value *v = &fact->values[k];
            if (v->article == own->article && holds(own, v->sentence) &&
                !has_value(fact, other, v->value))
                return true;
        }
    }
    return false;
}

static bool tells_nothing_new(const struct spot *cell, const struct pair *pair,
                              const struct member *own, const struct member *other)
{
    if (pair->class == CLASS_VERBATIM)
        return !(pair->flags & FLAG_CONFLICT);
    return pair->class == CLASS_NEAR && !has_finding(pair) &&
           state_has_parts(cell->reader, PART_FACTS) && !has_more(cell, own, other);
}

/* The best pair of a sentence with what was read before it; NULL where that tells less. *row: where
 * that stands. *against: a pair with what was read before tells of a difference. */
static const struct pair *pair_before(const struct spot *cell, uint32_t sentence, size_t *row,
                                      bool *against)
{
    const struct pair *best = NULL;
    for (size_t i = 0; i < cell->statement->pair_count; i++) {
        const struct pair *pair = &cell->statement->pairs[i];
        bool first = pair->a.article == cell->article, second = pair->b.article == cell->article;
        const struct member *own = first ? &pair->a : &pair->b,
                            *other = first ? &pair->b : &pair->a;
        size_t at;
        if (first == second || !holds(own, sentence) || !is_before(cell, other, &at))
            continue;
        *against |= (pair->flags & FLAG_CONFLICT) != 0;
        if ((best && best->class <= pair->class) || !tells_nothing_new(cell, pair, own, other))
            continue;
        best = pair;
        *row = at;
    }
    return best;
}

/* Every sentence of the cell must have been read: what else stands in it is new. */
static bool all_read(const struct spot *cell, const struct part *parts, size_t count,
                     struct repeated *repeated)
{
    size_t sentences = 0;
    bool against = false;
    for (size_t i = 0; i < count; i++) {
        if (parts[i].kind != PART_SENTENCE)
            continue;
        const struct pair *pair = pair_before(cell, parts[i].index, &repeated->row, &against);
        if (!pair || against)
            return false;
        repeated->article = pair->a.article == cell->article ? pair->b.article : pair->a.article;
        sentences++;
    }
    return sentences > 0;
}

bool repeats_before(const struct reader *reader, size_t row, uint32_t article,
                    struct repeated *repeated)
{
    const struct row *r = &reader->plan.rows[row];
    if (!reader->folds.only_new || reader->folds.unfolded[row] ||
        (r->kind != ROW_STATEMENT && r->kind != ROW_APART))
        return false;
    struct spot cell = {reader, &reader->comparison->statements[r->statement], row, article,
                        reader->board.slot_of[article]};
    struct part parts[ROW_PARTS];
    size_t count = plan_parts(&reader->plan, reader->comparison, row, article, parts);
    return all_read(&cell, parts, count, repeated);
}

bool repeats_any(const struct reader *reader, size_t row)
{
    struct repeated repeated;
    for (size_t i = 0; i < reader->board.slot_count; i++)
        if (repeats_before(reader, row, reader->board.slots[i], &repeated))
            return true;
    return false;
}
