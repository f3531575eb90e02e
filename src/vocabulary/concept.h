/* What is left of an English stem without its derivational endings, and what the synonym table
 * makes of that: clearanc -> clear, regulatori -> regul. */
#ifndef HEXAPLA_VOCABULARY_CONCEPT_H
#define HEXAPLA_VOCABULARY_CONCEPT_H

#include "base/slice.h"

/* A part of stem, or a string of static life. */
struct slice concept_root(struct slice stem);

#endif
