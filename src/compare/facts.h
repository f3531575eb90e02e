/* Facts of a comparison: the mentions of every statement, joined where they are values of one
 * thing, with what the articles make of it. */
#ifndef HEXAPLA_COMPARE_FACTS_H
#define HEXAPLA_COMPARE_FACTS_H

#include "compare/candidates.h"

struct fact_builder;

/* The caller ends it with facts_end. */
struct fact_builder *facts_begin(struct comparison *comparison,
                                 const struct candidates *candidates);
/* Holds the mentions of a pair's two members against each other: sets FLAG_CONFLICT and adds a
 * reason for whatever does not simply agree. */
void facts_hold_pair(struct fact_builder *builder, struct pair *pair);
/* Makes the facts of a statement whose pairs have been held. */
void facts_close_statement(struct fact_builder *builder, struct statement *statement);
/* Hands the facts to the comparison and frees the builder. */
void facts_end(struct fact_builder *builder);

#endif
