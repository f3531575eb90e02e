/* Sends two mentions to what knows their kind. */
#include "fact/hold.h"

#include "fact/credit.h"
#include "fact/credithold.h"
#include "fact/dating.h"
#include "fact/name.h"
#include "fact/namehold.h"
#include "fact/quotation.h"
#include "fact/quotehold.h"
#include "fact/sense.h"
#include "fact/weigh.h"
#include "fact/withheld.h"

static bool is_name(const struct mention *mention)
{
    return mention->kind == FACT_NAME || mention->kind == FACT_PLACE;
}

struct ruling mention_hold(const struct mention *a, const struct mention *b, enum slot_bond bond)
{
    if (a->withheld || b->withheld)
        return withheld_hold(a, b, bond);
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
    case FACT_QUOTE:
        return quotation_hold(a, b, bond);
    case FACT_ATTRIBUTION:
        return credit_hold(a, b, bond);
    default:
        return (struct ruling){0};
    }
}

bool mention_alike(const struct mention *a, const struct mention *b)
{
    if (a->kind != b->kind || a->withheld || b->withheld)
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
    if (mention->withheld)
        return SLICE("withheld");
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
    case FACT_QUOTE:
        return quotation_value(arena, &mention->quotation);
    case FACT_ATTRIBUTION:
        return credit_value(arena, &mention->credit);
    default:
        return SLICE_NONE;
    }
}
