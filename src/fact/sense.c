/* What turning words make of each other, and of a sentence that has none. A word that is missing is
 * told from one that is not needed by what it turns: that has to stand on the other side. */
#include "fact/sense.h"

#include "vocabulary/cue.h"
#include "vocabulary/turn.h"

/* Tokens around a head that are looked at. */
enum { CLAUSE = 8 };

static bool shares_head(const struct turning *a, const struct turning *b)
{
    for (uint32_t i = 0; i < a->head_count; i++)
        for (uint32_t j = 0; j < b->head_count; j++)
            if (a->heads[i] == b->heads[j])
                return true;
    return false;
}

static bool is_opposite(const struct turning *turning)
{
    return turning->turn >= TURN_OPPOSITE;
}

static struct ruling meets(enum verdict verdict, const char *code, const char *note)
{
    return (struct ruling){.meets = true, .verdict = verdict, .code = code, .note = note};
}

static struct ruling apart(void)
{
    return (struct ruling){.meets = false};
}

static struct ruling hold_opposites(const struct turning *a, const struct turning *b,
                                    enum slot_bond bond)
{
    if (a->turn == b->turn)
        return meets(VERDICT_AGREE, NULL, NULL);
    bool other = (a->turn - TURN_OPPOSITE) / 2 == (b->turn - TURN_OPPOSITE) / 2;
    return other && bond >= BOND_STRONG ? meets(VERDICT_CONFLICT, "sense-differs", "opposites")
                                        : apart();
}

static struct ruling hold_hedges(const struct turning *a, const struct turning *b,
                                 enum slot_bond bond)
{
    if (!shares_head(a, b) && bond < BOND_WEAK)
        return apart();
    return a->hedge == b->hedge ? meets(VERDICT_AGREE, NULL, NULL)
                                : meets(VERDICT_CLOSE, NULL, NULL);
}

struct ruling turning_hold(const struct mention *a, const struct mention *b, enum slot_bond bond)
{
    const struct turning *x = &a->turning, *y = &b->turning;
    if (a->kind != b->kind || is_opposite(x) != is_opposite(y))
        return apart();
    if (a->kind == FACT_HEDGE)
        return hold_hedges(x, y, bond);
    if (is_opposite(x))
        return hold_opposites(x, y, bond);
    bool same = shares_head(x, y) || slice_equal(x->value, y->value) || bond >= BOND_STRONG;
    return same ? meets(VERDICT_AGREE, NULL, NULL) : apart();
}

/* The first token of from..to of the concept; to where there is none. */
static uint32_t find(const struct vocabulary *vocabulary, const struct document *document,
                     uint32_t from, uint32_t to, uint32_t concept)
{
    uint32_t t = from;
    while (t < to && vocabulary_entry(vocabulary, document->tokens[t].stem)->concept != concept)
        t++;
    return t;
}

/* Whether what stands around the head there is what stands around it here: its next head behind it,
 * or its subject before. */
static bool same_clause(const struct turning *turning, const struct vocabulary *vocabulary,
                        const struct document *document, uint32_t from, uint32_t head, uint32_t to)
{
    uint32_t end = to - head > CLAUSE ? head + CLAUSE : to;
    uint32_t start = head - from > CLAUSE ? head - CLAUSE : from;
    bool behind = turning->head_count > 1 &&
                  find(vocabulary, document, head + 1, end, turning->heads[1]) < end;
    bool before = turning->subject != NO_CONCEPT &&
                  find(vocabulary, document, start, head, turning->subject) < head;
    return behind || before;
}

/* Whether a word there may say no without being a negation. */
static bool denies(const struct vocabulary *vocabulary, const struct document *document,
                   uint32_t from, uint32_t to)
{
    for (uint32_t t = from; t < to; t++) {
        const struct stem *stem = vocabulary_entry(vocabulary, document->tokens[t].stem);
        if ((stem->cues & (CUE_DENIAL | CUE_NEGATION)) || stem->turn == TURN_NEGATION)
            return true;
    }
    return false;
}

static bool permits(const struct vocabulary *vocabulary, const struct document *document,
                    uint32_t from, uint32_t to)
{
    static const struct slice words[] = {{"can", 3},    {"let", 3},     {"lets", 4},
                                         {"allow", 5},  {"allows", 6},  {"allowed", 7},
                                         {"permit", 6}, {"permits", 7}, {"permitted", 9}};
    for (uint32_t t = from; t < to; t++)
        for (size_t i = 0; i < sizeof words / sizeof *words; i++)
            if (slice_equal(vocabulary_form(vocabulary, document->tokens[t].word), words[i]))
                return true;
    return false;
}

/* Whether the other side turns anything in the same way. */
static bool turns(const struct mention *turning, const struct mention *others, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (others[i].kind == turning->kind &&
            (others[i].kind == FACT_HEDGE || !is_opposite(&others[i].turning)))
            return true;
    return false;
}

struct ruling mention_absent(const struct mention *turning, const struct vocabulary *vocabulary,
                             const struct document *other, uint32_t from, uint32_t to,
                             const struct mention *others, size_t count, enum slot_bond bond)
{
    bool hedge = turning->kind == FACT_HEDGE;
    if ((!hedge && turning->kind != FACT_NEGATION) || is_opposite(&turning->turning) ||
        turns(turning, others, count))
        return apart();
    if (!turning->turning.head_count)
        return apart();
    uint32_t head = find(vocabulary, other, from, to, turning->turning.heads[0]);
    if (head == to)
        return apart();
    /* "You may keep it", "they let you keep it": that was no hedge. */
    if (hedge && permits(vocabulary, other, from, to))
        return apart();
    if (hedge)
        return meets(VERDICT_CLOSE, "hedge-lost", "hedge dropped");
    /* A synonym alone is not enough. */
    bool sure =
        bond >= BOND_STRONG && (other->tokens[head].stem == turning->turning.stem ||
                                same_clause(&turning->turning, vocabulary, other, from, head, to));
    if (bond == BOND_WEAK)
        sure = turning->turning.plain && !denies(vocabulary, other, from, to) &&
               same_clause(&turning->turning, vocabulary, other, from, head, to);
    return sure ? meets(VERDICT_CONFLICT, "sense-differs", "only one of them says not") : apart();
}
