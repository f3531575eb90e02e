/* The values of a fact held against each other, as the facts view counts them. */
#ifndef HEXAPLA_VIEWS_FACT_VALUE_H
#define HEXAPLA_VIEWS_FACT_VALUE_H

#include "model/comparison.h"
#include "sheet/lack.h"

/* Of more values than these, those behind are taken for values of their own. */
enum { FACT_VALUES_HELD = 64 };

bool fact_value_same(const struct fact *fact, const struct fact_value *a,
                     const struct fact_value *b);
/* Whether one of the values before it, from so many on, says the same. */
bool fact_value_repeats(const struct fact *fact, size_t from, size_t value);
/* The first of an article's values; value_count or another article's where it has none. */
size_t fact_value_first(const struct fact *fact, uint32_t article);
bool fact_value_has(const struct fact *fact, uint32_t article);
/* The value that the others are held against: the base's, else what most articles say (a lack never
 * is), else the first. Facts have at least one. */
size_t fact_value_standard(const struct comparison *comparison, const struct fact *fact);
/* With how many words all values begin alike, whatever their case; 0 where all are the same. */
size_t fact_value_common_words(const struct fact *fact);
/* Writes the articles that say something else than the standard value, ascending, the first room of
 * them; gives how many they are. None where all agree, or one alone has it. */
size_t fact_value_differing(const struct comparison *comparison, const struct fact *fact,
                            uint32_t *articles, size_t room);
/* The statement the fact stands in. */
uint32_t fact_value_statement(const struct comparison *comparison, const struct fact *fact);

#endif
