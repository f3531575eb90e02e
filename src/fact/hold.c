/* Sends two mentions to what knows their kind. */
#include "fact/hold.h"

#include "fact/dating.h"
#include "fact/name.h"
#include "fact/namehold.h"
#include "fact/sense.h"
#include "fact/weigh.h"

static bool is_name(const struct mention *mention)
{
    return mention->kind == FACT_NAME || mention->kind == FACT_PLACE;
}

struct ruling mention_hold(const struct mention *a, const struct mention *b, enum slot_bond bond)
{
    if (a->kind != b->kind && !(is_name(a) && is_name(b)))
        return (struct ruling){0};
    switch (a->kind) {
    case FACT_NUMBER:
    case FACT_MONEY:
    case FACT_PERCENT:
        return quantity_hold(a, b, bond);
    case FACT_NAME:
    case FACT_PLACE:
        return name_hold(a, b, bond);
    case FACT_DATE:
        return moment_hold(a, b, bond);
    case FACT_NEGATION:
    case FACT_HEDGE:
        return turning_hold(a, b, bond);
    default:
        return (struct ruling){0};
    }
}

bool mention_alike(const struct mention *a, const struct mention *b)
{
    if (a->kind != b->kind)
        return false;
    switch (a->kind) {
    case FACT_NUMBER:
    case FACT_MONEY:
    case FACT_PERCENT:
        return quantity_alike(&a->quantity, &b->quantity);
    case FACT_DATE:
        return moment_alike(&a->moment, &b->moment);
    default:
        return false;
    }
}

struct slice mention_value(struct arena *arena, const struct mention *mention)
{
    switch (mention->kind) {
    case FACT_NUMBER:
    case FACT_MONEY:
    case FACT_PERCENT:
        return quantity_value(arena, &mention->quantity);
    case FACT_NAME:
    case FACT_PLACE:
        return name_value(arena, &mention->name);
    case FACT_DATE:
        return moment_value(arena, &mention->moment);
    case FACT_NEGATION:
    case FACT_HEDGE:
        return arena_slice(arena, mention->turning.value);
    default:
        return SLICE_NONE;
    }
}
