/* Goes through the mentions of an article, up to a bound. A story's figures return: who gives the
 * other's figure, too, does not contradict it. */
#include "compare/stated.h"

/* Nobody compares longer articles for what they repeat; and the time stays in bounds. */
enum { MOST = 1024 };

static size_t looked_at(const struct side *side)
{
    size_t count = side->own ? side->own->count : 0;
    return count < MOST ? count : MOST;
}

static bool same_unit(const struct mention *a, const struct mention *b)
{
    return a->kind == FACT_DATE ||
           (a->quantity.form == b->quantity.form && a->quantity.concept == b->quantity.concept);
}

bool stated_elsewhere(const struct side *side, const struct side *other, uint32_t index,
                      uint32_t words)
{
    const struct mention *value = other->mentions.items[index];
    for (size_t i = 0, count = looked_at(side); i < count; i++) {
        const struct mention *mention = &side->own->items[i];
        if (mention->kind != value->kind || mention->withheld || !same_unit(mention, value))
            continue;
        struct ruling ruling = mention_hold(mention, value, BOND_WEAK);
        if (!ruling.meets || ruling.verdict != VERDICT_AGREE)
            continue;
        struct role role =
            role_of(side->vocabulary, side->document, side->document->first[mention->sentence],
                    side->document->first[mention->sentence + 1], mention->range);
        if (role_shared(&role, &other->roles.items[index]) >= words)
            return true;
    }
    return false;
}

bool stated_name(const struct side *side, const struct mention *name)
{
    for (size_t i = 0, count = looked_at(side); i < count; i++) {
        const struct mention *mention = &side->own->items[i];
        bool is_name = mention->kind == FACT_NAME || mention->kind == FACT_PLACE;
        if (is_name && !mention->withheld && slice_equal(mention->name.text, name->name.text))
            return true;
    }
    return false;
}
