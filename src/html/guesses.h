/* The traits of a second round: what a first round thought of a block and of those around it. */
#ifndef HEXAPLA_HTML_GUESSES_H
#define HEXAPLA_HTML_GUESSES_H

#include "html/traits.h"

/* Takes the first round's probabilities, one a block, which must outlive the traits; from then on
 * traits_of fills TRAIT_GUESSES numbers. To be called once. */
void guesses_take(struct traits *traits, const float *guesses);
/* Fills the numbers from TRAIT_GUESS on. */
void guesses_traits(const struct traits *traits, size_t block, float *out);
/* Frees what guesses_take made; traits_end calls it. */
void guesses_drop(struct traits *traits);

#endif
