/* Errors of one word. */
#ifndef HEXAPLA_BENCH_PLANTPUT_H
#define HEXAPLA_BENCH_PLANTPUT_H

#include "bench/plant.h"

/* Adds the word with the error in it; name: what to put in for PLANT_NAME. */
void plantput(enum plant_kind kind, struct buffer *into, struct slice word, uint64_t seed,
              struct slice name);

#endif
