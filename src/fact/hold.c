/* Sends two mentions to what knows their kind. */
#include "fact/hold.h"

#include "fact/name.h"
#include "fact/namehold.h"
#include "fact/quantity.h"

struct ruling mention_hold(const struct mention *a, const struct mention *b, enum slot_bond bond)
{
    switch (a->kind) {
    case FACT_NUMBER:
    case FACT_MONEY:
    case FACT_PERCENT:
        return quantity_hold(a, b, bond);
    case FACT_NAME:
    case FACT_PLACE:
        return name_hold(a, b, bond);
    default:
        return (struct ruling){0};
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
    default:
        return SLICE_NONE;
    }
}
