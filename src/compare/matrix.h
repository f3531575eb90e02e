/* How much of each article each other one has, by class. */
#ifndef HEXAPLA_COMPARE_MATRIX_H
#define HEXAPLA_COMPARE_MATRIX_H

#include "compare/candidates.h"

/* Fills comparison->matrix from its statements. */
void matrix_fill(struct comparison *comparison, const struct candidates *candidates);

#endif
