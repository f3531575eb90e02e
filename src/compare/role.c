/* Windows of telling words on both sides of a value. */
#include "compare/role.h"

/* Of FULL_WEIGHT: rarer words tell what a value is the value of. */
enum { TELLING = 330, WINDOW = 8 };

static bool telling(const struct vocabulary *vocabulary, const struct token *token)
{
    const struct stem *stem = vocabulary_entry(vocabulary, token->stem);
    return stem->rarity >= TELLING && !stem->number;
}

static void look_back(struct role *role, const struct vocabulary *vocabulary,
                      const struct token *tokens, uint32_t from, uint32_t first)
{
    for (uint32_t t = first; t > from && first - t < WINDOW && role->before_count < ROLE_WORDS; t--)
        if (telling(vocabulary, &tokens[t - 1]))
    role->before[role->before_count++] = vocabulary_entry(vocabulary, tokens[t - 1].stem)->concept;
    if (first > from)
        role->last = tokens[first - 1].word;
}

static void look_ahead(struct role *role, const struct vocabulary *vocabulary,
                       const struct token *tokens, uint32_t to, uint32_t behind)
{
    for (uint32_t t = behind; t < to && t - behind < WINDOW && role->after_count < ROLE_WORDS; t++)
        if (telling(vocabulary, &tokens[t])) {
            role->label = role->after_count ? role->label : t;
            role->after[role->after_count++] =
                vocabulary_entry(vocabulary, tokens[t].stem)->concept;
        }
    if (behind < to)
        role->next = tokens[behind].word;
}

struct role role_of(const struct vocabulary *vocabulary, const struct document *document,
                    uint32_t from, uint32_t to, struct range range)
{
    struct role role = {.last = ROLE_EDGE, .next = ROLE_EDGE, .label = ROLE_EDGE};
    uint32_t first = from, behind;
    while (first < to && document->tokens[first].end <= range.start)
        first++;
    for (behind = first; behind < to && document->tokens[behind].start < range.end;)
        behind++;
    role.place = (struct spot_tokens){document->tokens, from, to, first, behind};
    look_back(&role, vocabulary, document->tokens, from, first);
    look_ahead(&role, vocabulary, document->tokens, to, behind);
    return role;
}

static bool among(const uint32_t *items, uint32_t count, uint32_t wanted)
{
    for (uint32_t i = 0; i < count; i++)
        if (items[i] == wanted)
            return true;
    return false;
}

static uint32_t shared_in(const struct role *a, const struct role *b)
{
    uint32_t shared = 0;
    for (uint32_t i = 0; i < a->before_count; i++)
        shared += among(b->before, b->before_count, a->before[i]) ||
                  among(b->after, b->after_count, a->before[i]);
    for (uint32_t i = 0; i < a->after_count; i++)
        shared += among(b->before, b->before_count, a->after[i]) ||
                  among(b->after, b->after_count, a->after[i]);
    return shared;
}

/* Counted both ways, since one side may say a word twice. */
uint32_t role_shared(const struct role *a, const struct role *b)
{
    uint32_t there = shared_in(a, b), back = shared_in(b, a);
    return there < back ? there : back;
}

/* What is counted stands behind; one word may come between on one side. */
bool role_same_counted(const struct role *a, const struct role *b)
{
    if (!a->after_count || !b->after_count)
        return false;
    return a->after[0] == b->after[0] || (a->after_count > 1 && a->after[1] == b->after[0]) ||
           (b->after_count > 1 && b->after[1] == a->after[0]);
}

static bool between_same(const struct role *a, const struct role *b)
{
    return a->before_count && b->before_count && a->before[0] == b->before[0] && a->after_count &&
           b->after_count && a->after[0] == b->after[0];
}

static uint32_t on_same_side(const struct role *a, const struct role *b)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < a->before_count; i++)
        count += among(b->before, b->before_count, a->before[i]);
    for (uint32_t i = 0; i < a->after_count; i++)
        count += among(b->after, b->after_count, a->after[i]);
    return count;
}

enum slot_bond role_bond(const struct role *a, const struct role *b, bool near, bool counts)
{
    uint32_t words = role_shared(a, b);
    bool last = a->last == b->last, next = a->next == b->next;
    if ((last && next && (near || words >= 2)) || between_same(a, b))
        return BOND_FIXED;
    uint32_t there = on_same_side(a, b), back = on_same_side(b, a);
    bool close = words >= 3 && (there < back ? there : back) >= 2;
    if ((counts && role_same_counted(a, b)) || close || (near && (words || last || next)))
        return BOND_STRONG;
    return words ? BOND_WEAK : BOND_NONE;
}
