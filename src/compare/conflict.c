/* Disagreeing facts. */
#include "compare/conflict.h"

void conflict_find(const struct candidates *candidates, struct arena *arena, struct pair *pair)
{
    (void)candidates;
    (void)arena;
    (void)pair;
}
